import { join } from 'node:path'
import { createIndex } from 'pagefind'
import { inOneLine } from '../timeline/claim.ts'
import type { SiteData } from './site-data.ts'
import { lowerWords } from '../common/text.ts'

/**
 * Writes the full-text index (Pagefind) of a built site: an entry an event with all its quotations, and an entry a source.
 * Its files are left out of the promise of equal bytes: Pagefind names them by its own hashes.
 */
export async function writeSearchIndex({ events, sources, site, words }: SiteData, output: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: site.language.split('-')[0]! })
  if (!index) throw new Error(`search index: ${errors.join('; ')}`)
  for (const { path, headline, title, date, claim, citations, names } of events) {
    const quotes = citations.map(({ pieces, source }) => `${pieces.map(piece => piece.text).join('')} ${source.outlet}.`)
    const content = [
      ...quotes,
      ...(claim ? [inOneLine(claim)] : []),
      ...missingWords(headline, quotes),
      names.map(name => name.text).join(', '),
    ].join(' \n')
    await index.addCustomRecord({ url: path, content, language: site.language, meta: { title, when: date.label } })
  }
  for (const { path, title, outlet, publishedLabel, language } of sources) {
    const when = [words.source, publishedLabel].filter(Boolean).join(' · ')
    await index.addCustomRecord({ url: path, content: `${title} ${outlet}`, language, meta: { title, when } })
  }
  const written = await index.writeFiles({ outputPath: join(output, 'pagefind') })
  await index.deleteIndex()
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`)
}

/** The headline, where not all of its words stand in the quotations: an excerpt should not say again what stands over it. */
function missingWords(headline: string, quotes: readonly string[]): string[] {
  const quoted = new Set(lowerWords(quotes.join(' ')))
  return lowerWords(headline).every(word => quoted.has(word)) ? [] : [headline]
}
