import type { DirectionEvidence, PassingRule } from '../languages/language.ts'
import type { DateValue } from '../model.ts'
import { compareDays, partsOf } from './calendar.ts'
import { calendarDate, parseEdtf } from './edtf.ts'
import type { Found } from './find.ts'
import { endsOf } from './intervals.ts'
import type { Narration, Read, SentencePlace } from './known.ts'
import { isPassing, isQuoted } from './passing.ts'
import { hasOwnYear, isComparison, isDeictic, isToday, statesYear } from './reading-kinds.ts'

/** The line of a text that goes on from a date over or before it. */
export const narrationFrom = (date: DateValue | undefined, at: SentencePlace): Narration | undefined =>
  date?.earliest === undefined ? undefined : lineOf(date, 'date', at)

// all lines are made here and none by a spread, which can give each a shape of its own in memory
const lineOf = (
  date: DateValue,
  by: Narration['by'],
  at: SentencePlace,
  breaks = 0,
  brokenIn?: Narration['brokenIn'],
  aside?: Narration['aside'],
): Narration => ({ date, by, at, breaks, brokenIn, aside })

// so many expressions after one may say its year
const glance = 3

/** Where a text has no line yet, that of the next date of a sentence: "On 3 May she sailed, and on 9 June 1572 she sank". */
export function narrationAhead(found: readonly Found[], index: number, at: SentencePlace): Narration | undefined {
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
  const { expression, text, at, isHeading, made } = read
  const { context } = read
  const { published } = context
  const { reading, start } = expression
  const isOfWriter = isDeictic(reading) || (isToday(reading) && made.value !== undefined)
  if (isOfWriter && made.anchor?.from !== 'previous') {
    const after = broken(narration, at)
    return after === narration || isQuoted(text, start) ? narration : after
  }
  const date = made.value && toldOf(made.value)
  if (!date || isComparison(reading)) return narration
  const isYear = date.precision === 'year'
  const isOfPublication = !statesYear(reading) && made.anchor !== undefined && made.anchor.from !== 'previous'
  const by = isYear ? 'year' : isOfPublication ? 'publication' : 'date'
  const line = lineOf(date, by, at)
  // "the next year" leads from one to another
  const isCounted = isYear && made.anchor?.from === 'previous' && !statesYear(reading)
  if (isCounted && narration)
    return [narration, narration.aside].some(line => line && isSameYear(line.date, made.anchor!.date)) ? line : narration
  const hasYear = statesYear(reading) || isCounted
  if (isHeading && hasYear) return lineOf(date, 'date', at)
  const isAhead = published !== undefined && compareDays(date.earliest!, published.latest!) > 0
  if (!hasYear && isAhead) return narration
  if (narration && isSaidAgain(narration, line)) return line
  if (!narration) return hasYear && isPassing(read, date, narration, passing) ? lineOf(date, 'passing', at) : line
  if (narration.by !== 'passing' && narration.by !== 'publication' && isSameYear(narration.date, date)) {
    // a year said again adds nothing to its days, and what was before or is still to come does not move the line
    const stays = isYear || isElsewhere(context.directionOf())
    return stays ? lineOf(narration.date, narration.by, at, 0, narration.brokenIn, narration.aside) : line
  }
  if (!hasYear) return isYear || isElsewhere(context.directionOf()) ? narration : line
  if (!isPassing(read, date, narration, passing)) return line
  // "it had declared for the king in spring 1642; in autumn its walls were mended"
  if (!context.directionOf()?.before) return narration
  return lineOf(narration.date, narration.by, narration.at, narration.breaks, narration.brokenIn, { date, at })
}

/** The clock times of a day say it again and again: no verb has to be looked for. */
const isSaidAgain = ({ date, by, aside, brokenIn }: Narration, line: Narration) =>
  date.edtf === line.date.edtf && by === line.by && aside === undefined && brokenIn === undefined

const isSameYear = (one: DateValue, other: DateValue) => partsOf(one.earliest!).year === partsOf(other.earliest!).year

function broken(narration: Narration | undefined, { sentence }: SentencePlace): Narration | undefined {
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
