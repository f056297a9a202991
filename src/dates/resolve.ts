import { isShortYear, type NamedDate, type Reading, type Year } from '../languages/reading.ts'
import type { Anchor, DateValue, IsoDate } from '../model.ts'
import { addDays, compareDays, isoWeek, mondayOf, partsOf, weekdayOf } from '../common/calendar.ts'
import { anchorFor, ownWords, directionWords } from './context.ts'
import { calendarDate, dateValue, parseEdtf } from './edtf.ts'
import type { Context, Dated, Resolved } from './known.ts'
import { resolveNamed } from './named-dates.ts'
import { monthsLater, nthPart, periodUpTo } from './periods.ts'
import { asSaid, qualified } from './qualify.ts'
import { isToday } from './reading-kinds.ts'
import { resolveHoliday, resolveNumeric, resolvePartOfYear } from './other-dates.ts'
import { resolveInterval } from './time-ranges.ts'
import { timexOf } from './timex.ts'
import { toAnchor } from './narrative-year.ts'
import { between, movedBy, unitContaining } from './units.ts'
import { placedYear } from './yearless.ts'

/** Finds the calendar value of what words mean, from what the article says around them. */
export function resolve(reading: Reading, context: Context): Resolved {
  if (reading.kind === 'duration') return { type: 'DURATION', timex: reading.timex, unresolved: 'duration' }
  if (reading.kind === 'repeating') return { type: 'SET', timex: reading.timex, unresolved: 'repeating' }
  if (reading.kind === 'vague') return { type: 'DATE', timex: reading.timex, unresolved: 'vague' }
  if (isNowadays(reading, context)) return { type: 'DATE', timex: 'PRESENT_REF', unresolved: 'vague' }
  const dated = resolveDate(reading, context)
  const { value: plain, anchor, direction, unresolved } = dated
  const type = reading.clock || reading.part !== undefined ? 'TIME' : 'DATE'
  if (!plain) return { type, unresolved: unresolved ?? 'no-anchor' }
  const value = asSaid(plain, reading)
  const timex =
    dated.timex ?? (reading.part !== undefined && plain.precision === 'day' ? `${plain.edtf}T${reading.part}` : timexOf(value))
  const made: { -readonly [K in keyof Resolved]: Resolved[K] } = { type, value }
  if (timex !== undefined) made.timex = timex
  if (anchor) made.anchor = anchor
  if (direction) made.direction = direction
  if (dated.alternative && reading.kind === 'date') made.alternative = dated.alternative
  if (unresolved) made.unresolved = unresolved
  return made
}

/** In history, "today" is nowadays, unless something was done. */
function isNowadays(reading: Reading, context: Context): boolean {
  const isNow = isToday(reading) && reading.part === undefined
  return isNow && context.story !== 'nowhere' && context.directionOf()?.towards !== 'past'
}

function resolveDate(reading: Reading, context: Context): Dated {
  switch (reading.kind) {
    case 'date':
      return reading.week ? dayOfWeek(reading, resolveDate(reading.week, context)) : resolveNamed(reading, context, yearOf)
    case 'numeric':
      return resolveNumeric(reading, context)
    case 'holiday':
      return resolveHoliday(reading, context, yearOf)
    case 'part-of-year':
      return resolvePartOfYear(reading, context, yearOf)
    case 'decade':
      return { value: decadeValue(reading.short ? placedDecade(reading.decade, context) : reading.decade) }
    case 'century':
      return { value: centuryValue(reading.century, reading.count ?? 1) }
    case 'unit':
      return unitFrom(reading, context)
    case 'offset':
      return offsetFrom(reading, context)
    case 'same':
      return sameAs(reading, context)
    case 'interval':
      return resolveInterval(reading, context, resolveDate)
    case 'nth':
      return nthPart(reading, resolveDate(reading.of, context))
    case 'period':
      return periodUpTo(reading, resolveDate(reading.end, context))
    default:
      return { value: undefined }
  }
}

function yearOf(year: Year, context: Context): number | undefined {
  if (typeof year === 'number' || isShortYear(year)) return placedYear(year, context)
  const day = resolveDate(year as Reading, context).value?.earliest
  return day === undefined ? undefined : partsOf(day).year
}

/** "The nineties" are the last ones before the article's own time. */
function placedDecade(tens: number, context: Context): number {
  const reference = context.published ?? context.last.year
  const now = reference?.earliest === undefined ? 2000 : partsOf(reference.earliest).year
  const decade = Math.floor(now / 100) * 10 + tens
  return decade * 10 > now ? decade - 10 : decade
}

function decadeValue(decade: number): DateValue | undefined {
  // the 40s BC are 49–40 BC, which are not ten years with the same first digits in astronomical counting
  if (decade < 0) return between({ year: decade * 10 - 8 }, { year: decade * 10 + 1 })
  return dateValue({ decade })
}

/** The years 1101–1200 are written 11XX, as EDTF and TimeML have it; the first century and those before it are counted out. */
function centuryValue(century: number, count: number): DateValue | undefined {
  if (century > 1 && count === 1) return dateValue({ century: century - 1 })
  if (century > 0) return between({ year: (century - 1) * 100 + 1 }, { year: (century - 1 + count) * 100 })
  return between({ year: century * 100 + 1 }, { year: (century + count) * 100 })
}

function unitFrom({ unit, shift, from, fiscal, towards }: Extract<Reading, { kind: 'unit' }>, context: Context): Dated {
  const anchor = anchorFor(context, from, unit === 'weekend' ? 'week' : unit)
  const day = anchor?.date.latest
  if (!anchor || day === undefined) return { value: undefined }
  const direction = { towards: shift < 0 ? 'past' : shift > 0 ? 'future' : 'same', because: ownWords } as const
  if (unit === 'weekend') return weekendFrom(day, shift, towards, anchor, context)
  if (unit === 'quarter' && anchor.from === 'previous') return { value: monthsLater(anchor.date, 3 * shift), anchor, direction }
  const value = unitContaining(unit, movedBy(day, unit, shift))
  return { value: fiscal && value ? qualified(value, '?') : value, anchor, direction }
}

/** Bare, "the weekend" is the last one in news, and the next one where something lies ahead; "this weekend" the other way round. */
function weekendFrom(day: IsoDate, shift: number, usual: Reading['towards'], anchor: Anchor, context: Context): Dated {
  const evidence = shift === 0 ? context.directionOf() : undefined
  const weekday = weekdayOf(day)
  const back = shift < 0 || (shift === 0 && (evidence?.towards ?? usual) !== 'future' && weekday < 5)
  const saturday = addDays(mondayOf(day), 5 + (back ? -7 : shift > 0 && weekday > 5 ? 7 : 0))
  const towards = back ? 'past' : 'future'
  return {
    value: parseEdtf(`${saturday}/${addDays(saturday, 1)}`),
    timex: `${isoWeek(saturday)}-WE`,
    anchor,
    direction: { towards, because: evidence?.towards === towards ? directionWords(evidence) : ownWords },
  }
}

/** Monday of last week. */
function dayOfWeek({ weekday }: NamedDate, week: Dated): Dated {
  const { value, anchor } = week
  if (value?.earliest === undefined || weekday === undefined) return { value: undefined }
  const day = addDays(mondayOf(value.earliest), weekday - 1)
  if (!anchor) return { value: parseEdtf(day) }
  return { value: parseEdtf(day), anchor, direction: toAnchor(anchor, day, ownWords) }
}

type Offset = Extract<Reading, { kind: 'offset' }>

function offsetFrom(reading: Offset, context: Context): Dated {
  const { unit, count, from, of, comparison } = reading
  if (of) {
    const date = resolveDate(of, context).value
    if (date?.earliest === undefined) return { value: undefined }
    const value = unitContaining(unit, movedBy(date.earliest, unit, count))
    return { value, anchor: { from: 'sentence', date }, direction: directionOf(count) }
  }
  // a figure of "a year earlier" is that of the same quarter
  const { quarter } = context.last
  if (comparison && quarter)
    return { value: monthsLater(quarter, 12 * count), anchor: { from: 'previous', date: quarter }, direction: directionOf(count) }
  const { any } = context.last
  if (from === 'text' && unit === 'year' && (any?.precision === 'decade' || any?.precision === 'century'))
    return fromDecade(any, count)
  const anchor = anchorFor(context, from, unit)
  return anchor ? countedFrom(anchor, reading) : { value: undefined }
}

function countedFrom(anchor: Anchor, { unit, count, and }: Offset): Dated {
  const day = anchor.date.earliest
  if (day === undefined) return { value: undefined }
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return { value: undefined, unresolved: 'vague' }
  const direction = directionOf(count)
  const moved = movedBy(day, unit, count)
  if (and) return { value: unitContaining(and.unit, movedBy(moved, and.unit, and.count)), anchor, direction }
  const exact = unit === 'decade' || unit === 'century' ? 'year' : unit
  const value = unitContaining(exact, moved)
  return { value: value && exact !== unit ? qualified(value, '~') : value, anchor, direction }
}

/** Ten years after the 1950s is about the 1960s; five years after a century is no time that can be said. */
function fromDecade(date: DateValue, count: number): Dated {
  const decade = date.precision === 'decade' && Math.floor(partsOf(movedBy(date.earliest!, 'year', count)).year / 10)
  return decade === false
    ? { value: undefined, unresolved: 'vague' }
    : { value: dateValue({ decade, qualifier: '~' }), anchor: { from: 'previous', date }, direction: directionOf(count) }
}

function directionOf(count: number): NonNullable<Dated['direction']> {
  return { towards: count < 0 ? 'past' : count > 0 ? 'future' : 'same', because: ownWords }
}

/** "The same day", "that year": as named last, else the day that the article tells of. */
function sameAs(reading: Extract<Reading, { kind: 'same' }>, context: Context): Dated {
  const { unit, year } = reading
  const anchor = anchorFor(context, 'text', unit)
  const day = anchor?.date.earliest
  if (!anchor || day === undefined || (reading.clock && !isDayOfClock(anchor, context))) return { value: undefined }
  const direction = { towards: 'same', because: ownWords } as const
  if (year !== undefined) {
    const known = yearOf(year, context)
    if (known === undefined) return { value: undefined }
    const { quarter } = context.last
    const unitThen =
      quarter?.earliest === undefined ? calendarDate(known) : monthsLater(quarter, 12 * (known - partsOf(quarter.earliest).year))
    return { value: unitThen, anchor, direction }
  }
  const { published } = context
  const isAhead = reading.isOver && published && compareDays(anchor.date.latest!, published.earliest!) >= 0
  if (isAhead)
    return {
      value: unitContaining(unit, movedBy(published.earliest!, unit, -1)),
      anchor: { from: 'published', date: published },
      direction,
    }
  if (unit === 'quarter' && anchor.from === 'previous') return { value: anchor.date, anchor, direction }
  // no quarter named: reports are of the last one that is over
  const over = unit === 'quarter' ? movedBy(day, 'quarter', -1) : day
  return { value: unitContaining(unit, over), anchor, direction }
}

/** Whether a clock time without its own day can be of that one: not where only a month or week was named, or another day long before. */
function isDayOfClock({ from, date }: Anchor, { last: { any }, lead, isDayFar }: Context): boolean {
  if (from === 'previous') return !isDayFar || date.earliest === lead?.earliest
  return any?.earliest === undefined || !shorterThanYears.has(any.precision) || isWithin(date.earliest!, any)
}

const shorterThanYears: ReadonlySet<DateValue['precision']> = new Set(['week', 'month', 'quarter', 'season', 'interval'])

const isWithin = (day: IsoDate, { earliest, latest }: DateValue) =>
  earliest !== undefined && latest !== undefined && compareDays(earliest, day) <= 0 && compareDays(day, latest) <= 0
