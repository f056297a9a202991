import { isOfTitle } from '../articles/title-passage.ts'
import { directionInWords, fill, type SiteWords } from '../languages/site-words.ts'
import type { Article, Locator, Mention, Source, TimeExpression } from '../model.ts'
import { citedClaim, type Claim } from '../timeline/claim.ts'
import { dateLabel, type LabelStyle } from '../dates/date-label.ts'
import { httpLink } from '../writers/strip-control.ts'
import { linkToQuote, textFragment } from '../writers/text-fragment.ts'
import { sourcePath } from './paths.ts'

/** A source as it is named beside a quotation. */
export interface SourceLine {
  readonly id: string
  /** Its place among the sources, 1-based: the number of its footnote in print. */
  readonly number: number
  readonly path: string
  readonly title: string
  readonly outlet: string
  readonly authors: string
  readonly published?: string
  readonly publishedDay?: string
  readonly language: string
}

/** A quotation on a page, in pieces: the words that give the date are marked. */
export interface CitationView {
  readonly number: number
  readonly pieces: readonly { readonly text: string; readonly is: 'text' | 'date' }[]
  readonly source: SourceLine
  /** Opens the source at the sentence. */
  readonly link?: string
  readonly archive?: string
  readonly copyOf?: string
  /** Where the sentence does not tell it as a fact. */
  readonly claim?: Claim
  /** What is quoted where that is no sentence: “headline”. */
  readonly isOf?: string
  /** Where in its work it stands: `p. 3`. */
  readonly locator?: string
  readonly reading: DateReadingView
}

/** How a citation's date was read, in words. */
export interface DateReadingView {
  /** Of the sentence or of its passage, or those that stand over it: `1998, June`. */
  readonly words?: string
  readonly label?: string
  readonly edtf?: string
  /** Whether the sentence itself gives the date. */
  readonly isOwn: boolean
  readonly rule?: string
  readonly because: readonly string[]
}

/** The longest quotation that is shown: what is beyond is cut at a word, and says so. */
const longestQuote = 300

export interface CitationContext {
  readonly words: SiteWords
  readonly style: LabelStyle
  readonly articles: ReadonlyMap<string, ArticleText>
  /** Each source's place among all, 1-based. */
  readonly numbers: ReadonlyMap<string, number>
}

/** An article's text with the place of each passage in it. */
export interface ArticleText {
  readonly source: Source
  readonly text: string
  readonly starts: ReadonlyMap<string, number>
  /** Where in the text marks of references were taken out. */
  readonly marksAt: readonly number[]
}

export function articleText({ source, passages }: Article): ArticleText {
  const starts = new Map<string, number>()
  const marks: number[] = []
  let at = 0
  for (const passage of passages) {
    const start = at
    starts.set(passage.id, start)
    marks.push(...(passage.marksAt ?? []).map(mark => start + mark))
    at += passage.text.length + 1
  }
  return { source, marksAt: marks, text: passages.map(passage => passage.text).join('\n'), starts }
}

export function citationView(mention: Mention, number: number, context: CitationContext): CitationView | undefined {
  const article = context.articles.get(mention.source)
  if (!article) return undefined
  const { source } = article
  const url = httpLink(source.url)
  const isTitle = isOfTitle(mention)
  const at = (article.starts.get(mention.passage) ?? 0) + mention.start
  const archive = httpLink(source.archiveUrl)
  const claim = citedClaim(mention, context)
  const original = source.copyOf && context.articles.get(source.copyOf.source)?.source
  return {
    number,
    pieces: quotePieces(mention),
    source: sourceLine(source, context),
    ...(url === undefined
      ? {}
      : {
          link: linkToQuote(
            url,
            pageFragment(url, mention) ??
              (isTitle ? textFragment(mention.quote) : textFragment(mention.quote, article.text, at, article.marksAt)),
          ),
        }),
    ...(isTitle ? { isOf: context.words.passageKinds.title } : {}),
    ...(mention.locator ? { locator: locatorLabel(mention.locator, context.words) } : {}),
    ...(archive === undefined ? {} : { archive }),
    ...(original === undefined ? {} : { copyOf: outletOf(original, context.words) }),
    ...(claim === undefined ? {} : { claim }),
    reading: readingOf(mention, context),
  }
}

function sourceLine(source: Source, { style, words, numbers }: CitationContext): SourceLine {
  return {
    id: source.id,
    number: numbers.get(source.id) ?? 0,
    path: sourcePath(source.id),
    title: displayTitle(source, words),
    outlet: outletOf(source, words),
    authors: (source.authors ?? []).join(', '),
    ...(source.published === undefined
      ? {}
      : { published: dateLabel({ edtf: source.published }, style), publishedDay: source.published }),
    language: source.language,
  }
}

/** What opens a PDF at a page; that of another format, such as the page that it was printed from, has none. */
const pageFragment = (url: string, { locator }: Mention): string | undefined =>
  locator?.kind === 'page' && /\.pdf(?:[?#]|$)/i.test(url) ? `page=${Number.parseInt(locator.label)}` : undefined

/** `p. 3`, `chapter “The flood”`. */
export const locatorLabel = ({ kind, label }: Locator, words: SiteWords): string => fill(words.locators[kind], { label })

/** The outlet, else what is known of where the text comes from. A name of a file is none. */
export const outletOf = (source: Source, words: SiteWords): string =>
  source.publisher ?? source.agency ?? hostOf(source.url) ?? displayTitle(source, words)

/** The title, else words that tell this article from others without one. */
export const displayTitle = ({ title, path, id }: Source, words: SiteWords): string =>
  title ?? fill(words.untitled, { file: path.split('/').at(-1) || id })

const hostOf = (url: string | undefined) => {
  const link = httpLink(url)
  return link === undefined ? undefined : new URL(link).hostname.replace(/^www\./, '')
}

function quotePieces({ quote, start, time }: Mention): CitationView['pieces'] {
  const shown =
    quote.length <= longestQuote ? quote : `${quote.slice(0, quote.lastIndexOf(' ', longestQuote) + 1 || longestQuote)}[…]`
  if (!time || time.start < start || time.end - start > shown.length) return [{ text: shown, is: 'text' }]
  const [from, to] = [time.start - start, time.end - start]
  const pieces = [
    { text: shown.slice(0, from), is: 'text' },
    { text: shown.slice(from, to), is: 'date' },
    { text: shown.slice(to), is: 'text' },
  ] as const
  return pieces.filter(piece => piece.text !== '')
}

function readingOf(mention: Mention, { words, style }: CitationContext): DateReadingView {
  const { time, date, dateFrom, over } = mention
  const value = time?.value ?? date
  return {
    ...(time === undefined ? {} : { words: time.text, rule: fill(words.rule, { rule: time.rule }) }),
    ...(value === undefined ? {} : { label: dateLabel(value, style), edtf: value.edtf }),
    isOwn: dateFrom === 'words' && over === undefined,
    ...(over === undefined ? {} : { words: over }),
    because: [
      ...(over === undefined ? [] : [words.standOver]),
      ...(dateFrom === 'words' || dateFrom === 'none' ? [] : [words.dateFrom[dateFrom]]),
      ...(time === undefined ? [] : reasons(time, words, style)),
    ],
  }
}

/** Words of the sentence are quoted. That the expression's own words say so needs no saying, since they are shown. */
function directionWords({ towards, because }: NonNullable<TimeExpression['direction']>, words: SiteWords): string[] {
  if (because.code === 'own-words') return []
  const text = because.code === 'words' ? words.wordPoints : words.towards
  return [fill(text[towards], { because: directionInWords(because, words) })]
}

function reasons({ anchor, direction }: TimeExpression, words: SiteWords, style: LabelStyle): string[] {
  return [
    ...(anchor ? [fill(words.counted, { date: dateLabel(anchor.date, style), anchor: words.anchors[anchor.from] })] : []),
    ...(direction ? directionWords(direction, words) : []),
  ]
}
