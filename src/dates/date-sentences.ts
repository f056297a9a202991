import { languageOf } from '../languages/index.ts'
import type {
  Article,
  ArticleFacts,
  DatedSentence,
  DateOrder,
  DateValue,
  Passage,
  RangeEnd,
  Sentence,
  TimeExpression,
} from '../model.ts'
import { named, nothingNamed } from './context.ts'
import { parseEdtf } from './edtf.ts'
import { type Found, findTimes, type Trace } from './find.ts'
import { type Lead, leadOf, noLead } from './lead.ts'
import { isComparison, isImpossible, isNarrative, orderIn } from './reading-kinds.ts'
import { type ArticleContext, type ReadPassage, type ReadSentence, resolveFound } from './resolve-found.ts'
import { timexOf } from './timex.ts'

export interface DateOptions {
  /** How the article writes numeric dates, where that is known. */
  readonly dateOrder?: DateOrder
  /** Told of every rule that matched; offsets are into the passage with that id. */
  readonly trace?: (passage: string, match: Parameters<Trace>[0]) => void
}

/**
 * Finds the time expressions of an article's sentences and resolves them against its publication day and one another.
 * An expression belongs to the sentence that it begins in, even where a line ends inside it.
 */
export function dateSentences(article: Article, options: DateOptions = {}): DatedSentence[] {
  const { source, passages, sentences } = article
  const language = languageOf(source.language).dates
  const read = passages.map((passage): ReadPassage => {
    const { id, text } = passage
    const found = findTimes(text, language, options.trace && (match => options.trace!(id, match)))
    return { passage, found: found.filter(({ reading }) => !isImpossible(reading)) }
  })
  const all: Found[] = []
  for (const { found } of read) for (const each of found) all.push(each)
  const published = source.published === undefined ? undefined : parseEdtf(source.published)
  const narrative = isNarrative(all, published)
  const context: ArticleContext = { language, published, lead: undefined, order: options.dateOrder ?? orderIn(all), narrative }

  const inOrder = assign(sentences, read)
  // without a day of publication nothing tells which of its dates is that of its news
  const { lead, known } = published ? leadOf(inOrder, { ...context, published }) : noLead
  const facts: ArticleFacts = {
    source: source.id,
    language: source.language,
    ...(source.title === undefined ? {} : { title: source.title }),
    ...(source.published === undefined ? {} : { published: source.published }),
    ...(lead ? { lead } : {}),
  }
  return inOrder.map(dater(facts, { ...context, lead }, known))
}

/** Each expression to the sentence that it begins in, or to the next one where it stands between two. */
function assign(sentences: readonly Sentence[], read: readonly ReadPassage[]): ReadSentence[] {
  const byId = new Map(read.map(({ passage, found }) => [passage.id, { passage, found, next: 0 }]))
  let here: { readonly passage: Passage; readonly found: readonly Found[]; next: number } | undefined
  return sentences.map(sentence => {
    if (here?.passage.id !== sentence.passage) here = byId.get(sentence.passage)!
    const { passage, found, next } = here
    let end = next
    while (end < found.length && found[end]!.start < sentence.end) end++
    here.next = end
    return { sentence, passage, found: end === next ? none : found.slice(next, end) }
  })
}

const none: readonly never[] = []

/** Dates the sentences of one article, which have to be given in order. */
function dater(article: ArticleFacts, context: ArticleContext, known: Lead['known']) {
  let last = nothingNamed
  return (read: ReadSentence, index: number): DatedSentence => {
    const { passage, start, end, text } = read.sentence
    const passageKind = read.passage.kind
    const previous = last.any
    const times = read.found.length === 0 ? none : read.found.map(timeOf)
    return previous
      ? { passage, start, end, text, article, index, passageKind, times, previous }
      : { passage, start, end, text, article, index, passageKind, times }

    function timeOf(found: Found, index: number): TimeExpression {
      const { start, end, reading, rule } = found
      const made = known.get(found) ?? resolveFound(read, index, context, last)
      if (made.value && !isComparison(reading)) last = named(last, made.value)
      const words = read.passage.text
      const ends = found.ends && made.value && rangeEnds(found.ends, made.value, words)
      const time = { start, end, text: words.slice(start, end), rule, ...made }
      return ends ? { ...time, ends } : time
    }
  }
}

/** The ends of a range with the values that they have in it: an end without a year has got the other's. */
function rangeEnds(ends: readonly [Found, Found], range: DateValue, text: string): readonly [RangeEnd, RangeEnd] | undefined {
  const [first, last] = range.edtf.split('/').map(edtf => parseEdtf(edtf))
  if (!first || !last) return undefined
  const made = ({ start, end }: Found, value: DateValue): RangeEnd => {
    const timex = timexOf(value)
    return { start, end, text: text.slice(start, end), value, ...(timex === undefined ? {} : { timex }) }
  }
  return [made(ends[0], first), made(ends[1], last)]
}
