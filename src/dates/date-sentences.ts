import type { Reading } from '../languages/reading.ts'
import { languageOf } from '../languages/index.ts'
import type {
  Article,
  ArticleFacts,
  DatedSentence,
  DateValue,
  IsoDate,
  Passage,
  RangeEnd,
  Sentence,
  TimeExpression,
} from '../model.ts'
import { isBelied } from './contradicted-date.ts'
import { compareDays, partsOf } from '../common/calendar.ts'
import { canBeLead, named, nothingNamed } from './context.ts'
import { type DateParts, dateValue, parseEdtf } from './edtf.ts'
import { endsOf } from './intervals.ts'
import { type Base, ExpressionContext, type ReadSentence, type ReadingState } from './expression-context.ts'
import { type TimeMatch, findTimes, type Trace } from './find.ts'
import type { Context, Resolved } from './known.ts'
import { countsFromText, isComparison, isDeictic, isFiscalQuarter, isImpossible, leansOnText, orderIn } from './reading-kinds.ts'
import { countedFromHeading, type DateBefore, passageDates } from './passage-dates.ts'
import { resolve } from './resolve.ts'
import { Line } from './line.ts'
import { narrationFrom } from './narration.ts'
import { narrativeModeOf } from './narrative-mode.ts'
import { timexOf } from './timex.ts'
import { titleNarration } from './title-year.ts'
import { countingUnder, factsUnder, givenTo, namedUnder, toldOf } from './under-date.ts'

export interface DateOptions {
  /** Told of every rule that matched; offsets are into the passage with that id. */
  readonly trace?: (passage: string, match: Parameters<Trace>[0]) => void
}

/**
 * Finds the time expressions of an article's sentences and resolves them against its publication day and one another.
 * An expression belongs to the sentence that it begins in, even where a line ends inside it. An article whose language is not
 * read has no dated sentences.
 */
export function dateSentences(article: Article, options: DateOptions = {}): DatedSentence[] {
  const { source, passages, sentences } = article
  const language = languageOf(source.language)?.dates
  if (!language) return []
  const read = passages.map((passage): ReadPassage => {
    const { id, text } = passage
    const found = findTimes(text, language, options.trace && (match => options.trace!(id, match)))
    return { passage, found: found.filter(({ reading }) => !isImpossible(reading)) }
  })
  const given = source.published === undefined ? undefined : parseEdtf(source.published)
  const published = isBelied(read, given, language) ? undefined : given
  const isChanged = source.published === undefined && source.publishedOneOf === undefined && source.modified !== undefined
  const modified = isChanged ? parseEdtf(source.modified) : undefined
  const { dateOrder: said } = source
  const order = said?.saidBy === 'article' ? said.order : (orderIn(read) ?? said?.order)

  const dates = passageDates(passages, { language, published, order })
  const inOrder = inParagraphs(sentences, dates.size === 0 ? read : read.map(withOwnDate(dates)))
  const undated = dates.size === 0 ? inOrder : inOrder.map(withoutDated)
  const narrativeMode = narrativeModeOf(undated, published)
  const begins = { ...atFirst, line: new Line(titleNarration(source.title, published, language)) }
  const base: Base = { language, published, modified, lead: undefined, order, narrativeMode, begins }
  // without a day of publication nothing tells which of its dates is that of its news
  const { lead, known } = published ? leadOf(undated, { ...base, published }) : noLead
  const facts: ArticleFacts = {
    source: source.id,
    language: source.language,
    ...(source.title === undefined ? {} : { title: source.title }),
    ...(published === undefined ? {} : { published: source.published! }),
    ...(lead ? { lead } : {}),
  }
  return inOrder.map(dater(facts, { ...base, lead }, known, dates))
}

// what an article reports is dated in its first sentences
const leadSentences = 6
const leadExpressions = 40

const atFirst: ReadingState = { last: nothingNamed, lastDayIn: undefined, line: new Line(undefined) }

/** Puts the date that a passage begins with in place of what was found there. */
const withOwnDate =
  (given: ReadonlyMap<string, DateBefore>) =>
  ({ passage, found }: ReadPassage): ReadPassage => {
    const own = given.get(passage.id)?.found
    if (!own) return { passage, found }
    const others = found.filter(({ start, end }) => end <= own.start || start >= own.end)
    return { passage, found: [...others, own].sort((one, other) => one.start - other.start) }
  }

interface ReadPassage {
  readonly passage: Passage
  readonly found: readonly TimeMatch[]
}

/** What a passage with its own date tells says nothing of how the article does. */
const withoutDated = (read: ReadSentence): ReadSentence =>
  read.passage.dated ? { ...read, found: none, isOfWriter: false } : read

function dayOnly(value: DateValue): DateValue | undefined {
  return value.precision === 'day' || value.precision === 'minute' || value.precision === 'hour'
    ? parseEdtf(value.earliest ?? '')
    : undefined
}

const none: readonly never[] = []

/**
 * Each sentence with the expressions that begin in it, or between the one before and it, and with its paragraph: passages are, and
 * what a blank line parts in a text that is one passage.
 */
function inParagraphs(sentences: readonly Sentence[], read: readonly ReadPassage[]): ReadSentence[] {
  const byId = new Map(read.map(({ passage, found }) => [passage.id, { passage, found, next: 0 }]))
  let here: { readonly passage: Passage; readonly found: readonly TimeMatch[]; next: number } | undefined
  let paragraph = 0
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1]
    if (before?.passage !== sentence.passage) {
      here = byId.get(sentence.passage)!
      paragraph = index
    } else if (hasBlankLine(here!.passage.text, before.end, sentence.start)) paragraph = index
    const { passage, found: all, next } = here!
    let end = next
    while (end < all.length && all[end]!.start < sentence.end) end++
    here!.next = end
    const found = end === next ? none : all.slice(next, end)
    const isOfWriter = found.length > 0 && found.some(({ reading }) => isDeictic(reading))
    return { passage, sentence, found, at: { sentence: index, paragraph }, isOfWriter }
  })
}

// most sentences have a blank between them
const hasBlankLine = (text: string, start: number, end: number) => end > start + 1 && /\n\s*\n/.test(text.slice(start, end))

interface Lead {
  readonly lead: DateValue | undefined
  /** What the expressions up to it come to, where that stays so once it is known. */
  readonly known: ReadonlyMap<TimeMatch, Step>
}

/** What an expression comes to, and the text with it. */
interface Step {
  readonly from: ReadingState
  readonly made: Resolved
  readonly to: ReadingState
}

const noLead: Lead = { lead: undefined, known: new Map() }

/** The first date that can be that of what the article reports. */
function leadOf(sentences: readonly ReadSentence[], base: Base & { readonly published: DateValue }): Lead {
  let state = base.begins
  const known = new Map<TimeMatch, Step>()
  let stays: Lead['known'] | undefined
  for (const sentence of sentences.slice(0, leadSentences)) {
    for (let index = 0; index < sentence.found.length && index < leadExpressions; index++) {
      const expression = sentence.found[index]!
      const { reading } = expression
      const context = new ExpressionContext(sentence, index, base, state)
      const made = resolve(reading, context)
      const { value, anchor } = made
      // what counts from the text may have had to fall back on the day of publication, and with it all that counts from there
      if (leansOnText(reading) || (context.story === 'everywhere' && anchor?.from === 'published')) stays ??= new Map(known)
      const to = after(state, sentence, expression, made, context)
      known.set(expression, { from: state, made, to })
      const day = value && dayOnly(value)
      if (day && !countsFromText(reading) && canBeLead(day, base.published.earliest!)) return { lead: day, known: stays ?? known }
      state = to
    }
  }
  return { lead: undefined, known }
}

function after(
  { last, lastDayIn, line }: ReadingState,
  { passage, sentence, at }: ReadSentence,
  expression: TimeMatch,
  made: Resolved,
  context: Context,
): ReadingState {
  const { value } = made
  const { kind, text } = passage
  // what is to be done by 2030, and a time of another zone in brackets, are not what a text goes on about
  const isAhead = value && isUpToYear.test(value.edtf) && isAfter(value.latest!, context.published)
  const isAside = expression.reading.clock?.zone !== undefined && text[expression.start - 1] === '('
  const isSaidAgain = last.quarter !== undefined && isFiscalQuarter(expression.reading)
  const goesOn = value && !isAhead && !isAside && !isSaidAgain && !isComparison(expression.reading)
  const read = { expression, text, at, from: sentence.start, isHeading: kind === 'heading', made, context }
  const next = goesOn ? named(last, value) : last
  return {
    last: next,
    lastDayIn: goesOn && next.day?.latest === value.latest ? at.sentence : lastDayIn,
    line: line.after(read),
  }
}

const isUpToYear = /^\.\.\/-?\d{4}$/

const isAfter = (day: IsoDate, published: DateValue | undefined) =>
  published !== undefined && compareDays(day, published.latest!) > 0

type Mutable<Record> = { -readonly [Key in keyof Record]: Record[Key] }

/** Dates the sentences of one article, which have to be given in order. */
function dater(facts: ArticleFacts, general: Base, known: Lead['known'], dates: ReadonlyMap<string, DateBefore>) {
  let state = general.begins
  let under: string | undefined
  let before: DatedSentence | undefined
  return (read: ReadSentence, index: number): DatedSentence => {
    const { sentence, passage: own, found, at } = read
    const { passage, start, end, text } = sentence
    const date = dates.get(own.id)
    const base = date ? countingUnder(general, date, own) : general
    const article = date ? factsUnder(facts, date, own) : facts
    const over = own.dated && [own.dated.of, ...own.dated.words].join('\n')
    if (date && over !== under)
      state = { ...atFirst, last: namedUnder(date), line: new Line(narrationFrom(date.resolved.value, at)) }
    under = over
    const previous = state.last.any
    const times = found.length === 0 ? none : timesOf(read, base, date)
    const given = date && givenTo(sentence, date, own, times, before?.passage === passage ? before.given : undefined)
    const told = toldOf(sentence, own)
    const dated: Mutable<DatedSentence> = { passage, start, end, text, article, index, passageKind: own.kind, times }
    if (previous) dated.previous = previous
    if (told) dated.told = told
    if (given) dated.given = given
    before = dated
    return dated
  }

  function timesOf(read: ReadSentence, base: Base, date: DateBefore | undefined): TimeExpression[] {
    const { text } = read.passage
    return read.found.map((expression, place) => timeOf(expression, madeOf(read, place, base, date), text))
  }

  function madeOf(read: ReadSentence, place: number, base: Base, date: DateBefore | undefined): Resolved {
    const expression = read.found[place]!
    if (date && expression === date.found) return date.resolved
    const step = known.get(expression)
    if (step?.from === state) {
      state = step.to
      return step.made
    }
    const context = new ExpressionContext(read, place, base, state)
    const resolved = step?.made ?? resolve(expression.reading, context)
    const made = date && resolved.anchor?.from === 'published' ? countedFromHeading(resolved) : resolved
    state = after(state, read, expression, made, context)
    return made
  }
}

function timeOf(expression: TimeMatch, made: Resolved, words: string): TimeExpression {
  const { start, end, rule } = expression
  const ends = expression.ends && made.value && rangeEnds(expression.ends, made.value, words)
  const time: Mutable<TimeExpression> = { start, end, text: words.slice(start, end), rule, type: made.type }
  if (made.value) time.value = made.value
  if (made.timex !== undefined) time.timex = made.timex
  if (made.anchor) time.anchor = made.anchor
  if (made.direction) time.direction = made.direction
  if (made.alternative) time.alternative = made.alternative
  if (made.unresolved) time.unresolved = made.unresolved
  if (ends) time.ends = ends
  return time
}

/** The season or quarter that begins or ends a range: in the range itself it is written as a month. */
function partOfYearAt(reading: Reading, { earliest, latest }: DateValue): DateValue | undefined {
  if (reading.kind !== 'part-of-year' || reading.span === 'half' || earliest === undefined || latest === undefined)
    return undefined
  const { year } = partsOf(earliest)
  const values = [year, year - 1].map(year => dateValue({ year, [reading.span]: reading.number } as DateParts))
  return values.find(value => value && compareDays(value.earliest!, latest) <= 0 && compareDays(value.latest!, earliest) >= 0)
}

/** The ends of a range with the values that they have in it: an end without a year has got the other's. */
function rangeEnds(
  ends: readonly [TimeMatch, TimeMatch],
  range: DateValue,
  text: string,
): readonly [RangeEnd, RangeEnd] | undefined {
  const [first, last] = endsOf(range) ?? []
  if (!first || !last) return undefined
  const made = ({ start, end, reading }: TimeMatch, edge: DateValue): RangeEnd => {
    const value = partOfYearAt(reading, edge) ?? edge
    const timex = timexOf(value)
    return { start, end, text: text.slice(start, end), value, ...(timex === undefined ? {} : { timex }) }
  }
  return [made(ends[0], first), made(ends[1], last)]
}
