import { fill, plural } from '../languages/words.ts'
import type { Article, Mention, RemovedLine, Source, TimelineEvent } from '../model.ts'
import { dateLabel } from '../timeline/label.ts'
import { coins } from '../writers/citations.ts'
import { httpLink } from '../writers/clean.ts'
import { type CitationContext, outletOf } from './citation-view.ts'
import { eventPath, sourcePath } from './paths.ts'

/** Everything that the pages show of a source. */
export interface SourceView {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly outlet: string
  readonly language: string
  /** What is known of it, in order: a term and its description, with an address where it is a link. */
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href?: string; readonly note?: string }[]
  readonly url?: string
  readonly published?: string
  readonly publishedLabel?: string
  readonly coins: string
  readonly cited: readonly CitedSentence[]
  readonly alone?: string
  readonly notes: readonly string[]
  readonly removed: readonly RemovedLine[]
  readonly fullText?: {
    readonly under: string
    readonly passages: readonly { readonly heading: boolean; readonly text: string }[]
  }
  readonly passageCount: number
  readonly sentenceCount: number
  readonly source: Source
}

/** A sentence of a source that is cited, with the event that it is cited for. */
export interface CitedSentence {
  readonly quote: string
  readonly passage: string
  readonly event: { readonly path: string; readonly headline: string; readonly date: string }
  readonly alone: boolean
}

export function sourceView(article: Article, citedBy: readonly Citing[], context: CitationContext): SourceView {
  const { source } = article
  const { words, style } = context
  const url = httpLink(source.url)
  const alone = citedBy.filter(({ event }) => event.sourceCount === 1).length
  const under = source.license ?? source.permission
  const cited = [...citedBy]
    .sort((a, b) => a.mention.index - b.mention.index || a.mention.start - b.mention.start)
    .map(({ event, mention }) => ({
      quote: mention.quote,
      passage: mention.passage,
      event: { path: eventPath(event.id), headline: event.headline, date: dateLabel(event.date, style) },
      alone: event.sourceCount === 1,
    }))
  return {
    id: source.id,
    path: sourcePath(source.id),
    title: source.title ?? words.untitled,
    outlet: outletOf(source),
    language: source.language,
    facts: factsOf(source, context),
    ...(url === undefined ? {} : { url }),
    ...(source.published === undefined
      ? {}
      : { published: source.published, publishedLabel: dateLabel({ edtf: source.published }, style) }),
    coins: coins(source),
    cited,
    ...(alone === 0 ? {} : { alone: plural(words.aloneCount, alone, style.language) }),
    notes: source.notes ?? [],
    removed: source.removed ?? [],
    ...(under === undefined
      ? {}
      : {
          fullText: {
            under: fill(words.fullTextUnder, { terms: under }),
            passages: article.passages.map(({ kind, text }) => ({ heading: kind === 'heading', text })),
          },
        }),
    passageCount: article.passages.length,
    sentenceCount: article.sentences.length,
    source,
  }
}

/** An event with the one of its citations that is from the source in question. */
export interface Citing {
  readonly event: TimelineEvent
  readonly mention: Mention
}

function factsOf(source: Source, { words, style, articles }: CitationContext): SourceView['facts'] {
  const day = (date: string) => dateLabel({ edtf: date }, style)
  const evidence = source.publishedEvidence
  const published = source.published
    ? day(source.published)
    : source.publishedOneOf
      ? fill(words.publishedOneOf, { dates: source.publishedOneOf.map(day).join(` ${words.or} `) })
      : words.notSaid
  const note =
    evidence &&
    fill(words.publishedFrom, {
      from: evidence.from,
      text: evidence.text,
      percent: evidence.confidence.toLocaleString(style.language, { style: 'percent' }),
    })
  const url = httpLink(source.url)
  const archive = httpLink(source.archiveUrl)
  const original = source.copyOf && articles.get(source.copyOf.source)?.source
  const fact = (term: string, text: string | undefined, more: { href?: string; note?: string } = {}) =>
    text === undefined || text === '' ? [] : [{ term, text, ...more }]
  return [
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
      ? fact(words.copyOfTerm, original.title ?? original.path, { href: `/${sourcePath(original.id)}` })
      : []),
    ...fact(words.language, languageName(source.language, style.language)),
    ...fact(words.license, source.license),
    ...fact(words.permission, source.permission),
    ...fact(words.file, source.path, { note: `${words.format.toLowerCase()}: ${words.formats[source.format]}` }),
    ...fact(words.hash, source.sha256),
  ]
}

const displayNames = new Map<string, Intl.DisplayNames>()

/** The name of a language in another; a tag that is not one stays as it is. */
function languageName(language: string, inLanguage: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) return language
  const names = displayNames.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' })
  displayNames.set(inLanguage, names)
  return names.of(language)
}
