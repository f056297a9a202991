import type { DirectionEvidence, PassingRule } from '../languages/language.ts'
import type { DateValue } from '../model.ts'
import { compareDays, partsOf } from '../common/calendar.ts'
import { calendarDate, parseEdtf } from './edtf.ts'
import type { TimeMatch } from './find.ts'
import { endsOf } from './intervals.ts'
import type { Narration, Read, SentencePosition } from './known.ts'
import { isPassing, isQuoted } from './passing.ts'
import { hasOwnYear, isComparison, isDeictic, isToday, statesYear } from './reading-kinds.ts'

/** The line of a text that goes on from a date over or before it. */
export const narrationFrom = (date: DateValue | undefined, at: SentencePosition): Narration | undefined =>
  date?.earliest === undefined ? undefined : lineOf(date, 'date', at)

// all lines are made here and none by a spread, which can give each a shape of its own in memory
const lineOf = (
  date: DateValue,
  by: Narration['by'],
  at: SentencePosition,
  breaks = 0,
  brokenIn?: Narration['brokenIn'],
  aside?: Narration['aside'],
): Narration => ({ date, by, at, breaks, brokenIn, aside })

// so many expressions after one may say its year
const glance = 3

/** Where a text has no line yet, that of the next date of a sentence: "On 3 May she sailed, and on 9 June 1572 she sank". */
export function narrationAhead(found: readonly TimeMatch[], index: number, at: SentencePosition): Narration | undefined {
  const next = found.slice(index + 1, index + 1 + glance).find(({ reading }) => statesYear(reading))?.reading
  if (!next || !hasOwnYear(next) || next.month === undefined) return undefined
  const date = calendarDate(next.year, next.month, next.day)
  return date && lineOf(date, 'later', at)
}

/** What becomes of the line after an expression. */
export function narrationAfter(
  narration: Narration | undefined,
  read: Read,
  passing: readonly PassingRule[],
): Narration | undefined {
  const { expression, text, at, made } = read
  const { reading, start } = expression
  const isOfWriter = isDeictic(reading) || (isToday(reading) && made.value !== undefined)
  if (isOfWriter && made.anchor?.from !== 'previous') {
    const after = broken(narration, at)
    return after === narration || isQuoted(text, start) ? narration : after
  }
  const date = made.value && toldOf(made.value)
  return date && !isComparison(reading) ? afterDate(narration, date, read, passing) : narration
}

function afterDate(
  narration: Narration | undefined,
  date: DateValue,
  read: Read,
  passing: readonly PassingRule[],
): Narration | undefined {
  const { expression, at, isHeading, made } = read
  const { reading } = expression
  const line = lineOf(date, yearFrom(date, read), at)
  const isCounted = isNextYear(date, read)
  if (isCounted && narration) return isOfYear(narration, made.anchor!.date) ? line : narration
  const hasYear = statesYear(reading) || isCounted
  if (isHeading && hasYear) return lineOf(date, 'date', at)
  if (!hasYear && isAfterPublication(date, read)) return narration
  if (narration && isSaidAgain(narration, line)) return line
  const isInYear = narration !== undefined && isToldIn(narration, date)
  if (narration && (isInYear || !hasYear)) return stays(date, read) ? (isInYear ? movedTo(narration, at) : narration) : line
  if (!hasYear || !isPassing(read, date, narration, passing)) return line
  return narration ? besides(narration, date, read) : lineOf(date, 'passing', at)
}

/** A year said again adds nothing to its days, and what was before or is still to come does not move the line. */
const stays = (date: DateValue, { context }: Read) => date.precision === 'year' || isElsewhere(context.directionOf())

const movedTo = ({ date, by, brokenIn, aside }: Narration, at: SentencePosition) => lineOf(date, by, at, 0, brokenIn, aside)

/** "The next year" leads from one to another. */
const isNextYear = ({ precision }: DateValue, { expression: { reading }, made }: Read) =>
  precision === 'year' && made.anchor?.from === 'previous' && !statesYear(reading)

/** What gave a date its year. */
function yearFrom(date: DateValue, { expression: { reading }, made }: Read): Narration['by'] {
  if (date.precision === 'year') return 'year'
  return !statesYear(reading) && made.anchor !== undefined && made.anchor.from !== 'previous' ? 'publication' : 'date'
}

/** The line after a year in passing. */
function besides(narration: Narration, date: DateValue, { at, context }: Read): Narration {
  // "it had declared for the king in spring 1642; in autumn its walls were mended"
  if (!context.directionOf()?.before) return narration
  return lineOf(narration.date, narration.by, narration.at, narration.breaks, narration.brokenIn, { date, at })
}

const isAfterPublication = (date: DateValue, { context: { published } }: Read) =>
  published !== undefined && compareDays(date.earliest!, published.latest!) > 0

/** The clock times of a day say it again and again: no verb has to be looked for. */
const isSaidAgain = ({ date, by, aside, brokenIn }: Narration, line: Narration) =>
  date.edtf === line.date.edtf && by === line.by && aside === undefined && brokenIn === undefined

/** Whether the line, or what is beside it, is of the year of a date. */
const isOfYear = ({ date, aside }: Narration, other: DateValue) =>
  isSameYear(date, other) || (aside !== undefined && isSameYear(aside.date, other))

/** Whether the line goes on in the year of a date. */
const isToldIn = ({ date, by }: Narration, other: DateValue) =>
  by !== 'passing' && by !== 'publication' && isSameYear(date, other)

const isSameYear = (one: DateValue, other: DateValue) => partsOf(one.earliest!).year === partsOf(other.earliest!).year

function broken(narration: Narration | undefined, { sentence }: SentencePosition): Narration | undefined {
  if (!narration || narration.brokenIn === sentence) return narration
  return lineOf(narration.date, narration.by, narration.at, narration.breaks + 1, sentence, narration.aside)
}

const isElsewhere = (evidence: DirectionEvidence | undefined) => evidence?.before === true || evidence?.towards === 'future'

/** The day, month, season or year that a text goes on from: where a range of days ended, and nothing after years or decades. */
function toldOf(value: DateValue): DateValue | undefined {
  if (value.precision === 'interval') {
    const [from, to] = endsOf(value) ?? []
    const end = to ?? from
    const isYears = from !== undefined && to?.precision === 'year'
    return end && !isYears && end.precision !== 'interval' ? toldOf(end) : undefined
  }
  if (value.precision === 'minute' || value.precision === 'hour') return parseEdtf(value.earliest ?? '')
  return goesOnFrom.has(value.precision) ? value : undefined
}

const goesOnFrom: ReadonlySet<DateValue['precision']> = new Set(['day', 'week', 'month', 'season', 'quarter', 'year'])
