import { evidenceInWords, fill } from '../languages/site-words.ts'
import type { Source } from '../model.ts'
import { dateLabel } from '../dates/date-label.ts'
import { httpLink } from '../writers/strip-control.ts'
import { type CitationContext, displayTitle } from './citation-view.ts'
import { sourcePath } from './paths.ts'

/** A term and its description, with an address where it is a link. */
export interface SourceFact {
  readonly term: string
  readonly text: string
  readonly href?: string
  readonly note?: string
}

/** What is known of a source, in order, and what is technical of that. */
export function sourceFacts(
  source: Source,
  { words, style, articles }: CitationContext,
): { facts: SourceFact[]; technical: SourceFact[] } {
  const day = (date: string) => dateLabel({ edtf: date }, style)
  const evidence = source.publishedEvidence
  const published = source.published
    ? day(source.published)
    : source.publishedOneOf
      ? fill(words.publishedOneOf, { dates: source.publishedOneOf.map(day).join(` ${words.or} `) })
      : words.notSaid
  const note =
    evidence &&
    [
      fill(words.publishedFrom, { from: evidenceInWords(evidence, words), text: evidence.text }),
      ...(evidence.confidence < 1
        ? [fill(words.publishedMeasured, { percent: evidence.confidence.toLocaleString(style.language, { style: 'percent' }) })]
        : []),
    ].join('; ')
  const url = httpLink(source.url)
  const archive = httpLink(source.archiveUrl)
  const original = source.copyOf && articles.get(source.copyOf.source)?.source
  const fact = (term: string, text: string | undefined, more: { href?: string; note?: string } = {}) =>
    text === undefined || text === '' ? [] : [{ term, text, ...more }]
  const facts = [
    ...fact(words.outlet, source.publisher),
    ...fact(words.authors, source.authors?.join(', ')),
    ...fact(words.agency, source.agency),
    ...fact(words.published, published, note === undefined ? {} : { note }),
    ...fact(words.modified, source.modified && day(source.modified)),
    ...fact(words.place, source.place),
    ...fact(words.address, url, url === undefined ? {} : { href: url }),
    ...fact(words.archived, archive, archive === undefined ? {} : { href: archive }),
    ...fact(words.accessed, source.accessed && day(source.accessed)),
    ...(original && source.copyOf
      ? fact(words.copyOfTerm, displayTitle(original, words), { href: `/${sourcePath(original.id)}` })
      : []),
    ...fact(words.language, languageName(source.language, style.language)),
    ...fact(words.license, source.license),
    ...fact(words.permission, source.permission),
  ]
  const technical = [
    ...fact(words.file, source.path, { note: `${words.format.toLowerCase()}: ${words.formats[source.format]}` }),
    ...fact(words.hash, source.sha256),
  ]
  return { facts, technical }
}

const displayNames = new Map<string, Intl.DisplayNames>()

/** The name of a language in another; a tag that is not one stays as it is. */
function languageName(language: string, inLanguage: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) return language
  const names = displayNames.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' })
  displayNames.set(inLanguage, names)
  return names.of(language)
}
