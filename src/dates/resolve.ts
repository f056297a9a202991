import { type Clock, isShortYear, type NamedDate, type Reading, type Unit, type Year } from '../languages/reading.ts'
import type { Anchor, DateValue, IsoDate } from '../model.ts'
import { withParts } from '../common/with-parts.ts'
import { addDays, addMonths, compareDays, isoWeek, mondayOf, partsOf, weekdayOf } from './calendar.ts'
import { clockDigits } from './clock.ts'
import { anchorFor, ownWords, wordsOf } from './context.ts'
import { atClock, calendarDate, dateValue, type DateParts, parseEdtf } from './edtf.ts'
import type { Context, Dated, Resolved } from './known.ts'
import { resolveNamed } from './named-dates.ts'
import { monthsLater, nthPart, periodUpTo } from './periods.ts'
import { isToday } from './reading-kinds.ts'
import { resolveHoliday, resolveNumeric, resolveNumericRange, resolvePartOfYear } from './other-dates.ts'
import { timexOf } from './timex.ts'
import { toAnchor } from './narrative-year.ts'
import { placedYear } from './yearless.ts'

/** Finds the calendar value of what words mean, from what the article says around them. */
export function resolve(reading: Reading, context: Context): Resolved {
  if (reading.kind === 'duration') return { type: 'DURATION', timex: reading.timex, unresolved: 'duration' }
  if (reading.kind === 'repeating') return { type: 'SET', timex: reading.timex, unresolved: 'repeating' }
  if (reading.kind === 'vague') return { type: 'DATE', timex: reading.timex, unresolved: 'vague' }
  // in history, "today" is nowadays, unless something was done
  const isNow = isToday(reading) && reading.part === undefined
  if (isNow && context.story !== 'nowhere' && context.directionOf()?.towards !== 'past')
    return { type: 'DATE', timex: 'PRESENT_REF', unresolved: 'vague' }
  const dated = resolveDate(reading, context)
  const { value: plain, anchor, direction, unresolved } = dated
  const type = reading.clock || reading.part !== undefined ? 'TIME' : 'DATE'
  if (!plain) return { type, unresolved: unresolved ?? 'no-anchor' }
  const value = clocked(qualified(plain, reading.qualifier), reading.clock)
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
      return intervalOf(reading, context)
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

function qualified(value: DateValue, qualifier: '~' | '?' | undefined): DateValue {
  if (qualifier === undefined || /[~?%\]/]/.test(value.edtf)) return value
  return parseEdtf(value.edtf + qualifier) ?? value
}

function clocked(value: DateValue, clock: Clock | undefined): DateValue {
  return (clock && atClock(value, clock)) ?? value
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

function between(first: DateParts, last: DateParts): DateValue | undefined {
  return dateValue({ from: dateValue(first), to: dateValue(last) })
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

/** The day so many units away. */
function movedBy(day: IsoDate, unit: Unit, count: number): IsoDate {
  if (unit === 'day') return addDays(day, count)
  if (unit === 'week' || unit === 'weekend') return addDays(day, 7 * count)
  return addMonths(day, count * (monthsIn[unit] ?? 0))
}

const monthsIn: Partial<Record<Unit, number>> = { month: 1, season: 3, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }

function unitContaining(unit: Unit, day: IsoDate): DateValue | undefined {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'day':
      return parseEdtf(day)
    case 'week':
      return weekOf(day)
    case 'month':
      return calendarDate(year, month)
    case 'quarter':
      return dateValue({ year, quarter: Math.ceil(month / 3) })
    case 'season':
      return dateValue({ year: month < 3 ? year - 1 : year, season: month < 3 || month === 12 ? 4 : Math.floor(month / 3) })
    case 'half':
      return between({ year, month: month < 7 ? 1 : 7 }, { year, month: month < 7 ? 6 : 12 })
    case 'year':
      return calendarDate(year)
    case 'decade':
      return dateValue({ decade: Math.floor(year / 10) })
    case 'century':
      return dateValue({ century: Math.floor(year / 100) })
    default:
      return undefined
  }
}

function weekOf(day: IsoDate): DateValue | undefined {
  const monday = mondayOf(day)
  return parseEdtf(`${monday}/${addDays(monday, 6)}`)
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
    direction: { towards, because: evidence?.towards === towards ? wordsOf(evidence) : ownWords },
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

function offsetFrom({ unit, count, and, from, of, comparison }: Extract<Reading, { kind: 'offset' }>, context: Context): Dated {
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
  const day = anchor?.date.earliest
  if (!anchor || day === undefined) return { value: undefined }
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return { value: undefined, unresolved: 'vague' }
  if (and)
    return {
      value: unitContaining(and.unit, movedBy(movedBy(day, unit, count), and.unit, and.count)),
      anchor,
      direction: directionOf(count),
    }
  const exact = unit === 'decade' || unit === 'century' ? 'year' : unit
  const value = unitContaining(exact, movedBy(day, unit, count))
  return { value: value && exact !== unit ? qualified(value, '~') : value, anchor, direction: directionOf(count) }
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

/** "About 1340 to 1400": what is said of one end is said of no other. */
function endOf(reading: Reading, context: Context): Dated {
  const dated = resolveDate(reading, context)
  return dated.value ? withParts(dated, { value: clocked(qualified(dated.value, reading.qualifier), reading.clock) }) : dated
}

/** From one time to another: midnight begins a day as well as it ends one, and seven is after ten only on the next day. */
function clockRange(from: DateValue, to: DateValue): DateValue | undefined {
  if (from.earliest !== to.earliest || from.time === undefined || to.time === undefined) return dateValue({ from, to })
  const first = { ...from, time: from.time.replace(/^24/, '00') }
  const isNextDay = clockDigits(to.time) < clockDigits(first.time)
  return dateValue({ from: first, to: isNextDay ? atNextDay(to) : to })
}

const atNextDay = ({ earliest, time }: DateValue) => parseEdtf(`${addDays(earliest!, 1)}T${time}`)

/** An end without a year takes it from the other; the end comes after the beginning. */
function intervalOf({ from, to }: Extract<Reading, { kind: 'interval' }>, context: Context): Dated {
  if (!from || !to) {
    const inner = from ?? to
    if (!inner) return { value: undefined }
    const dated = resolveDate(inner, context)
    const end = dated.value && clocked(qualified(dated.value, inner.qualifier), inner.clock)
    const timex = dated.timex ?? (end && timexOf(end))
    const isOpen = end?.precision === 'interval' && end.edtf.includes('..')
    const value = isOpen ? end : end && dateValue({ from: from && end, to: to && end })
    return value ? withParts(dated, { value, timex }) : { ...dated, value }
  }
  if (from.kind === 'numeric' && to.kind === 'numeric') return resolveNumericRange(from, to, context)
  const yearless = from.kind === 'date' || from.kind === 'part-of-year' ? from.year === undefined : false
  const last = to.kind === 'date' || to.kind === 'part-of-year' ? to : undefined
  if (yearless && typeof last?.year === 'number') {
    const second = resolveDate(to, context)
    for (const year of [last.year, last.year - 1]) {
      const first = resolveDate({ ...from, year } as Reading, context)
      const value = first.value && second.value && dateValue({ from: first.value, to: second.value })
      if (value) return { value }
    }
  }
  const first = endOf(from, context)
  // "from 11 p.m. on 3 May to 4 a.m.": counted from where it begins
  const begins = first.value?.earliest
  const isOfThatDay = to.kind === 'same' && to.unit === 'day' && begins !== undefined
  const second = isOfThatDay ? { value: clocked(parseEdtf(begins)!, to.clock) } : endOf(to, context)
  const value = first.value && second.value && clockRange(first.value, second.value)
  if (value) return withParts(first, { value })
  // from November to February: the second is in the year after
  if (first.value?.earliest !== undefined && last && last.year === undefined) {
    const { year } = partsOf(first.value.earliest)
    for (const next of [year, year + 1]) {
      const end = resolveDate({ ...last, year: next } as Reading, context)
      const value = end.value && dateValue({ from: first.value, to: end.value })
      if (value) return withParts(first, { value })
    }
  }
  return { value: undefined, unresolved: (first.value ?? second.value) ? 'ambiguous' : 'no-anchor' }
}
