import type { DateLanguage } from '../languages/language.ts'
import type { Reading } from '../languages/reading.ts'
import { languageOf } from '../languages/index.ts'
import type { Article, ArticleFacts, DatedSentence, DateOrder, DateValue, Sentence, TimeExpression } from '../model.ts'
import { partsOf } from './calendar.ts'
import { canBeLead, type Context, type LastNamed, named } from './context.ts'
import { parseEdtf } from './edtf.ts'
import { type Found, findTimes, type Trace } from './find.ts'
import { resolve } from './resolve.ts'

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
  const found = new Map(
    passages.map(({ id, text }) => [id, findTimes(text, language, options.trace && (match => options.trace!(id, match)))]),
  )
  const texts = new Map(passages.map(({ id, text }) => [id, text]))
  const kinds = new Map(passages.map(({ id, kind }) => [id, kind]))
  const published = source.published === undefined ? undefined : parseEdtf(source.published)
  const narrative = isNarrative([...found.values()].flat(), published)
  const base: Base = { published, lead: undefined, order: options.dateOrder, narrative }

  const inOrder = assign(sentences, found)
  const opening = inOrder.slice(0, leadSentences)
  const lead = leadOf(run(opening, texts, language, base))
  const dated = run(inOrder, texts, language, { ...base, lead })

  const facts: ArticleFacts = {
    source: source.id,
    language: source.language,
    ...(source.title === undefined ? {} : { title: source.title }),
    ...(source.published === undefined ? {} : { published: source.published }),
    ...(lead ? { lead } : {}),
  }
  return dated.map(({ sentence, times, previous }, index) => ({
    ...sentence,
    article: facts,
    index,
    passageKind: kinds.get(sentence.passage) ?? 'paragraph',
    times,
    ...(previous ? { previous } : {}),
  }))

  function leadOf(opening: readonly Timed[]): DateValue | undefined {
    const values = opening.flatMap(({ times }) => times.map(({ value }) => value && dayOnly(value)))
    return values.find(value => value !== undefined && canBeLead(value, source.published))
  }
}

// what an article reports is dated in its first sentences
const leadSentences = 6

type Base = Pick<Context, 'published' | 'lead' | 'order' | 'narrative'>

interface Timed {
  readonly sentence: Sentence
  readonly times: readonly TimeExpression[]
  readonly previous: DateValue | undefined
}

interface Assigned {
  readonly sentence: Sentence
  readonly found: readonly Found[]
}

function dayOnly(value: DateValue): DateValue | undefined {
  return value.precision === 'day' || value.precision === 'minute' || value.precision === 'hour'
    ? parseEdtf(value.earliest ?? '')
    : undefined
}

/** Each expression to the sentence that it begins in, or to the next one where it stands between two. */
function assign(sentences: readonly Sentence[], found: ReadonlyMap<string, readonly Found[]>): Assigned[] {
  const next = new Map<string, number>()
  return sentences.map(sentence => {
    const all = found.get(sentence.passage) ?? []
    const first = next.get(sentence.passage) ?? 0
    let end = first
    while (end < all.length && all[end]!.start < sentence.end) end++
    next.set(sentence.passage, end)
    return { sentence, found: all.slice(first, end) }
  })
}

function run(assigned: readonly Assigned[], texts: ReadonlyMap<string, string>, language: DateLanguage, base: Base): Timed[] {
  let last: LastNamed = {}
  return assigned.map(({ sentence, found }) => {
    const previous = last.any
    if (found.length === 0) return { sentence, times: [], previous }
    const text = texts.get(sentence.passage) ?? ''
    const times = found.map((expression): TimeExpression => {
      const { start, end, reading, rule } = expression
      const directionOf = once(() => language.directionOf(clauseBefore(text, start), clauseAfter(text, end)))
      const resolved = resolve(reading, { ...base, last, directionOf })
      if (resolved.value && !isComparison(reading)) last = named(last, resolved.value)
      return { start, end, text: text.slice(start, end), rule, ...resolved }
    })
    return { sentence, times, previous }
  })
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

// sentences end where a full stop is followed by a capital, or where the paragraph ends; a window bounds the search
const window = 240
const boundary = /[.!?]["'”’)]*\s+(?=["'“‘(]*\p{Lu})|\n\s*\n/gu

/** Where sentences end in a text; an initial or a short form before the full stop does not end one. */
function* endsIn(text: string): Generator<{ readonly from: number; readonly to: number }> {
  for (const { index, 0: end } of text.matchAll(boundary)) {
    if (end.startsWith('.') && /(?:^|[\s.(])(?:\p{Lu}\p{L}{0,3}|vs?|al|etc)$/u.test(text.slice(Math.max(0, index - 6), index)))
      continue
    yield { from: index, to: index + end.length }
  }
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - window), start)
  const cut = [...endsIn(before)].at(-1)?.to ?? 0
  return before.slice(cut).replace(/\s+/g, ' ')
}

function clauseAfter(text: string, end: number): string {
  const after = text.slice(end, end + window)
  const cut = endsIn(after).next().value?.from ?? after.length
  return after.slice(0, cut).replace(/\s+/g, ' ')
}

/** What a figure is compared with is not what the text goes on about. */
const isComparison = (reading: Reading) =>
  (reading.kind === 'offset' && reading.comparison === true) || (reading.kind === 'same' && reading.year !== undefined)

/**
 * Whether an article tells history, so that its dates follow one another: it has no day of publication, or it writes out years
 * that are not near it and never speaks of "Friday", "yesterday" or "next month".
 */
function isNarrative(found: readonly Found[], published: DateValue | undefined): boolean {
  if (published?.earliest === undefined) return true
  const { year } = partsOf(published.earliest)
  const years = found.flatMap(({ reading }) =>
    reading.kind === 'date' && typeof reading.year === 'number' ? [reading.year] : [],
  )
  const far = years.filter(written => Math.abs(written - year) > 1).length
  return years.length >= 2 && far > years.length * 0.75 && !found.some(({ reading }) => isDeictic(reading))
}

function isDeictic(reading: Reading): boolean {
  if (reading.kind === 'date')
    return reading.year === undefined && reading.month === undefined && reading.weekday !== undefined && reading.from !== 'text'
  return (reading.kind === 'offset' || reading.kind === 'unit') && reading.from === 'now'
}
