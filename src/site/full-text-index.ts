import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createIndex } from 'pagefind'
import { lowerWords } from '../common/text.ts'
import { storeIn } from '../project/store.ts'
import { inOneLine } from '../timeline/claim.ts'
import type { SiteData } from './site-data.ts'

/** What the search finds: the words and where they stand. */
interface Entry {
  readonly url: string
  readonly content: string
  readonly language: string
  readonly meta: Readonly<Record<string, string>>
}

/** A file of the index, its bytes as Base64. */
type IndexFile = readonly [path: string, bytes: string]

/**
 * Writes the full-text index (Pagefind) of a built site: an entry an event with all its quotations, and an entry a source.
 * Its files are left out of the promise of equal bytes: Pagefind names them by its own hashes.
 * @param cache where the index is kept for a build that has the same entries
 * @returns the files that it wrote
 */
export async function writeSearchIndex(data: SiteData, output: string, cache?: string): Promise<string[]> {
  const entries = [...eventEntries(data), ...sourceEntries(data)]
  const language = data.site.language.split('-')[0]!
  const store = cache === undefined ? undefined : storeIn(join(cache, 'search'))
  const of = JSON.stringify([language, entries])
  const known = store?.read(of)
  const files = known === undefined ? await indexed(entries, language) : (JSON.parse(known) as IndexFile[])
  if (known === undefined) store?.write(of, JSON.stringify(files))
  store?.tidy(0)
  return files.map(([path, bytes]) => {
    const file = join(output, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes, 'base64')
    return file
  })
}

async function indexed(entries: readonly Entry[], language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`search index: ${errors.join('; ')}`)
  for (const entry of entries) await index.addCustomRecord(entry)
  const made = await index.getFiles()
  await index.deleteIndex()
  if (made.errors.length > 0) throw new Error(`search index: ${made.errors.join('; ')}`)
  return made.files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')])
}

const eventEntries = ({ events, site: { language } }: SiteData): Entry[] =>
  events.map(({ path, headline, title, date, claim, citations, names }) => {
    const quotes = citations.map(({ pieces, source }) => `${pieces.map(piece => piece.text).join('')} ${source.outlet}.`)
    const content = [
      ...quotes,
      ...(claim ? [inOneLine(claim)] : []),
      ...missingWords(headline, quotes),
      names.map(name => name.text).join(', '),
    ].join(' \n')
    return { url: path, content, language, meta: { title, when: date.label } }
  })

const sourceEntries = ({ sources, words }: SiteData): Entry[] =>
  sources.map(({ path, title, outlet, publishedLabel, language }) => {
    const when = [words.source, publishedLabel].filter(Boolean).join(' · ')
    return { url: path, content: `${title} ${outlet}`, language, meta: { title, when } }
  })

/** The headline, where not all of its words stand in the quotations: an excerpt should not say again what stands over it. */
function missingWords(headline: string, quotes: readonly string[]): string[] {
  const quoted = new Set(lowerWords(quotes.join(' ')))
  return lowerWords(headline).every(word => quoted.has(word)) ? [] : [headline]
}
