import type { CataloguedFacts, Problem } from '../../model.ts'
import { truncated } from '../../common/text.ts'
import { type Work, worksOfFiles } from './works.ts'

/** An export of a catalogue, as it lies in a folder. */
export interface Catalogue {
  readonly path: string
  readonly works: readonly Work[]
}

interface Catalogued {
  /** By the paths of files. */
  readonly facts: ReadonlyMap<string, CataloguedFacts>
  readonly problems: readonly Problem[]
}

/** What catalogues say of the files in their folders, the nearest one winning, with a note on the works that have no file there. */
export function catalogued(catalogues: readonly Catalogue[], paths: readonly string[]): Catalogued {
  const facts = new Map<string, CataloguedFacts>()
  const problems = [...catalogues]
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length)
    .flatMap(({ path, works }): Problem[] => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      const found = worksOfFiles(
        works,
        paths.filter(each => each.startsWith(folder)).map(each => each.slice(folder.length)),
      )
      for (const [file, work] of found) facts.set(folder + file, work.facts)
      const own = new Set(found.values())
      const missing = works.filter(work => !own.has(work))
      if (missing.length === 0) return []
      const names = missing.slice(0, 3).map(({ title }) => `“${truncated(title, 60)}”`)
      const message = `${missing.length} of the ${works.length} works in this list have no file beside it, and are not read: ${names.join(', ')}${missing.length > 3 ? ', …' : ''}`
      const advice = 'Put their files into its folder, or into one under it (storage/), under the names that Zotero gives them.'
      return [{ check: 'catalogue', severity: 'note', path, message, advice }]
    })
  return { facts, problems }
}
