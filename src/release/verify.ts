import { startOf } from '../common/internal-error.ts'
import type { Article, Problem, Timeline } from '../model.ts'
import { quoteFinder } from '../edits/apply/quote-lookup.ts'
import { onlyLineEndsDiffer } from './line-ends.ts'
import { type Provenance, type Snapshot, timelineHash } from './snapshot.ts'

/** The content of today: what a release is compared with. */
export interface Current {
  readonly provenance: Provenance
  readonly timeline: Timeline
  readonly articles: readonly Article[]
  /** Every file of the provenance as it is on disk. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

/**
 * Compares what a release was made from with what is there now: every file by its hash, and every quote by finding it
 * again. Every difference is named; none is an empty list.
 */
export function verify(released: Snapshot, now: Current): Problem[] {
  const before = released.provenance
  const { inputs, edits } = now.provenance
  return [
    ...fileDifferences(before.inputs, inputs, 'article', now),
    ...fileDifferences(before.edits, edits, 'file of corrections', now),
    ...quoteDifferences(released, now.articles),
    ...outputDifferences(before, now),
  ]
}

function fileDifferences(before: Provenance['inputs'], after: Provenance['inputs'], what: string, now: Current): Problem[] {
  const was = hashes(before)
  const is = hashes(after)
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap(path => {
    const released = was.get(path)
    if (!is.has(path)) return [difference(path, `the ${what} is gone`)]
    if (released === undefined) return [difference(path, `the ${what} is new`)]
    if (released === is.get(path)) return []
    if (!lineEndsAside(path, released, now)) return [difference(path, `the ${what} has changed since it was released`)]
    const advice = 'Readers do not see it; keep the file as it is, or restore the released one.'
    return [{ ...difference(path, `only the line ends differ from the ${what} that was released`), advice }]
  })
}

const hashes = (inputs: Provenance['inputs']) => new Map(inputs.map(({ path, sha256 }) => [path, sha256]))

function lineEndsAside(path: string, released: string, { files }: Current): boolean {
  const file = files.find(file => file.path === path)
  return file !== undefined && onlyLineEndsDiffer(released, file.bytes)
}

function quoteDifferences({ events }: Snapshot, articles: readonly Article[]): Problem[] {
  const find = quoteFinder(articles)
  const byPath = new Map(articles.map(article => [article.source.path, article]))
  return events.flatMap(({ id, citations }) =>
    citations.flatMap(({ path, quote, url }) => {
      // the words of a work outside the content folder cannot be checked here
      if (url !== undefined) return []
      const article = byPath.get(path)
      if (article?.passages.some(({ text }) => text.includes(quote)) || article?.source.title?.includes(quote)) return []
      const { how, sentences, candidates } = find({ source: path, quote })
      const found = sentences[0]
      const quoted = `${id}: the quote “${quote}”`
      if (how === 'moved') return [difference(path, `${quoted} is now in ${found!.article.source.path}`)]
      if (found) return [difference(path, `${quoted} now reads “${found.sentence.text}”`)]
      const nearest = candidates[0] ? `; the nearest is “${candidates[0].text}”` : ''
      return [difference(path, `${quoted} was not found${nearest}`)]
    }),
  )
}

function outputDifferences(before: Provenance, now: Current): Problem[] {
  const problems: Problem[] = []
  const { version } = now.provenance.generator
  if (before.generator.version !== version) {
    const message = `released with version ${before.generator.version}, this is version ${version}`
    problems.push(difference('package.json', message))
  }
  if (before.output.sha256 !== timelineHash(withLineEndsOf(before, now)))
    problems.push(difference('releases.json', 'the timeline is not the one that was released'))
  return problems
}

/** The timeline of today, as if its articles had the line ends that were released: that difference is named once, at the file. */
function withLineEndsOf({ inputs }: Provenance, now: Current): Timeline {
  const was = hashes(inputs)
  const sources = now.timeline.sources.map(source => {
    const { path } = startOf(source)
    const sha256 = was.get(path)
    return sha256 !== undefined && sha256 !== source.sha256 && lineEndsAside(path, sha256, now) ? { ...source, sha256 } : source
  })
  return { ...now.timeline, sources }
}

const difference = (path: string, message: string): Problem => ({ check: 'verify', severity: 'error', path, message })
