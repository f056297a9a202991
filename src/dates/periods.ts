import type { Reading } from '../languages/reading.ts'
import type { DateValue, IsoDate } from '../model.ts'
import {
  addDays,
  addMonths,
  compareDays,
  type DayParts,
  daysBetween,
  isoDate,
  lastDay,
  mondayOf,
  partsOf,
  weekdayOf,
} from '../common/calendar.ts'
import { calendarDate, dateValue, parseEdtf } from './edtf.ts'
import type { Dated } from './known.ts'

/** The months or weeks up to a day: whole months where it is about the end of one, else counted to the day. */
export function periodUpTo({ unit, count, name }: Extract<Reading, { kind: 'period' }>, end: Dated): Dated {
  const day = end.value?.latest
  if (day === undefined) return end
  if (unit === 'week') return { ...end, value: between(addDays(day, 1 - 7 * count), day) }
  const last = nearMonthEnd(day)
  const value = last ? wholeMonths(addMonths(last, 1 - count), last) : between(addDays(addMonths(day, -count), 1), day)
  // TimeML calls a quarter by its number, and longer periods lengths of time
  const middle = partsOf(addMonths(last ?? day, -1))
  const quarter = name === undefined ? middle : { year: partsOf(day).year, month: 3 * name }
  const timex = count === 3 ? `${quarter.year}-Q${Math.ceil(quarter.month / 3)}` : count === 12 ? 'P1Y' : `P${count}M`
  return { ...end, ...(value ? { value } : {}), timex }
}

/** Some of the days, weeks or weekends of a month or a year, weeks being seven days from its first or up to its last. */
export function nthPart({ unit, weekday, nth, count }: Extract<Reading, { kind: 'nth' }>, whole: Dated): Dated {
  const { earliest, latest } = whole.value ?? {}
  if (earliest === undefined || latest === undefined) return { value: undefined }
  if (unit === 'iso-week') {
    // the first has the fourth of January in it
    const monday = addDays(mondayOf(addDays(earliest, 3)), 7 * (nth - 1))
    return { ...whole, value: between(monday, addDays(monday, 6)) }
  }
  if (weekday !== undefined) {
    const ahead = (weekday - weekdayOf(earliest) + 7) % 7
    const back = (weekdayOf(latest) - weekday + 7) % 7
    const day = nth > 0 ? addDays(earliest, ahead + 7 * (nth - 1)) : addDays(latest, -back)
    return compareDays(day, latest) > 0 ? { value: undefined } : { ...whole, value: parseEdtf(day) }
  }
  const length = unit === 'day' ? 1 : 7
  const days = unit === 'weekend' ? 2 : length * count
  // the first or last Saturday whose Sunday is in it, too
  const start = unit === 'weekend' ? addDays(earliest, (13 - weekdayOf(earliest)) % 7) : earliest
  const end = unit === 'weekend' ? addDays(latest, -(weekdayOf(latest) % 7)) : latest
  const first = nth > 0 ? addDays(start, length * (nth - 1)) : addDays(end, length * (nth + 1) + 1 - days)
  const last = addDays(first, days - 1)
  if (compareDays(last, latest) > 0) return { value: undefined }
  return { ...whole, value: first === last ? parseEdtf(first) : between(first, last) }
}

/** The same quarter, whole months or year so many months later; undefined for what is no number of whole months. */
export function monthsLater(value: DateValue, months: number): DateValue | undefined {
  if (value.earliest === undefined || value.latest === undefined) return undefined
  return wholeMonths(addMonths(value.earliest, months), addMonths(value.latest, months))
}

// a business closes its books on the last Saturday of a month, or the Sunday after
const daysFromMonthEnd = 3

/** A day of the month that ends within a few days of that day. */
function nearMonthEnd(day: IsoDate): IsoDate | undefined {
  const { year, month } = partsOf(day)
  const end = isoDate(year, month, lastDay(year, month))
  if (daysBetween(day, end) <= daysFromMonthEnd) return day
  const before = addDays(isoDate(year, month, 1), -1)
  return daysBetween(before, day) <= daysFromMonthEnd ? before : undefined
}

/** From a day's month to another one's: a quarter, a year or an interval. */
function wholeMonths(first: IsoDate, last: IsoDate): DateValue | undefined {
  const [from, to] = [partsOf(first), partsOf(last)]
  const count = monthsFrom(from, to)
  if (count === 1) return calendarDate(to.year, to.month)
  if (count === 3 && to.month % 3 === 0) return dateValue({ year: to.year, quarter: to.month / 3 })
  if (count === 12 && to.month === 12) return calendarDate(to.year)
  return dateValue({
    from: calendarDate(from.year, from.month),
    to: calendarDate(to.year, to.month),
  })
}

const between = (first: IsoDate, last: IsoDate) => parseEdtf(`${first}/${last}`)

/** Whether a range is one of three whole months, as a quarter of a year of a business's own is. */
export function isQuarter({ edtf, earliest, latest }: DateValue): boolean {
  if (!/^\d{4}-\d\d\/\d{4}-\d\d$/.test(edtf) || earliest === undefined || latest === undefined) return false
  return monthsFrom(partsOf(earliest), partsOf(latest)) === 3
}

/** How many months two days span, with their own. */
const monthsFrom = (from: DayParts, to: DayParts): number => (to.year - from.year) * 12 + to.month - from.month + 1
