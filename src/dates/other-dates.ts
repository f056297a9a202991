import type { Holiday, NumericDate, PartOfYear, Reading } from '../languages/reading.ts'
import type { DateOrder, DateValue, IsoDate } from '../model.ts'
import { addDays, compareDays, daysBetween, easterOf, isoDate, lastDay, mondayOf, weekdayOf } from '../common/calendar.ts'
import { calendarDate, dateValue, parseEdtf } from './edtf.ts'
import { endsOf } from './intervals.ts'
import type { Context, Dated, YearReader } from './known.ts'
import { orderOf } from './reading-kinds.ts'
import { placedYear, yearlessDate } from './yearless.ts'

/** 6/11/2023: decided by a number above 12, the known habit, or agreement with the day of publication; else both. */
export function resolveNumeric(reading: NumericDate, context: Context): Dated {
  const { first, second, year } = reading
  if (first > 12 && second > 12) return { value: undefined }
  const order = first === second ? 'day-month' : (orderOf(reading) ?? context.order)
  if (order) return inOrder(order, reading, context)
  const choices = orders.map(order => inOrder(order, reading, context))
  const agreeing = year === undefined ? [] : choices.filter(({ value }) => isNearPublication(value, context))
  if (agreeing.length === 1) return agreeing[0]!
  const values = choices.flatMap(({ value }) => value ?? [])
  if (values.length < 2) return choices.find(({ value }) => value) ?? { value: undefined }
  const oneOf = values.sort((one, other) => compareDays(one.earliest!, other.earliest!))
  return { value: dateValue({ oneOf }), unresolved: 'ambiguous' }
}

/** From 10/1/2018 to 10/7/2018: both ends in one order, in which the second is not before the first. A year that one has is that of both. */
export function resolveNumericRange(from: NumericDate, to: NumericDate, context: Context): Dated {
  const order = orderOf(from) ?? orderOf(to) ?? context.order
  const first = from.year === undefined && to.year !== undefined ? { ...from, year: to.year } : from
  const ranges = (order ? [order] : orders).flatMap((order): Dated[] => {
    const [start, end] = [inOrder(order, first, context), inOrder(order, to, context)]
    const value = start.value && end.value && dateValue({ from: start.value, to: end.value })
    return value ? [{ ...start, value }] : []
  })
  const agreeing = ranges.filter(({ value }) => endsOf(value!)?.some(end => isNearPublication(end, context)))
  const [only, ...others] = agreeing.length > 0 ? agreeing : ranges
  return only && others.length === 0 ? only : { value: undefined, unresolved: 'ambiguous' }
}

const orders: readonly DateOrder[] = ['month-day', 'day-month']

function inOrder(order: DateOrder, { first, second, year: written }: NumericDate, context: Context): Dated {
  const [month, day] = order === 'month-day' ? [first, second] : [second, first]
  const year = written === undefined ? undefined : placedYear(written, context)
  return year === undefined
    ? yearlessDate({}, context, year => calendarDate(year, month, day))
    : { value: calendarDate(year, month, day) }
}

const isNearPublication = (value: DateValue | undefined, { published }: Context) =>
  value?.earliest !== undefined &&
  published?.earliest !== undefined &&
  Math.abs(daysBetween(value.earliest, published.earliest)) <= near

// a date this near to the publication is what the writer meant
const near = 14

export function resolveHoliday(
  { holiday, year, shift, unit, towards }: Extract<Reading, { kind: 'holiday' }>,
  context: Context,
  yearOf: YearReader,
): Dated {
  const inYear = (year: number) => parseEdtf(dayOfHoliday(holiday, year))
  const known = year === undefined ? undefined : yearOf(year, context)
  if (year !== undefined && known === undefined) return { value: undefined }
  const dated =
    known === undefined
      ? yearlessDate({ ...(shift === undefined ? {} : { shift }), ...(towards ? { towards } : {}) }, context, inYear)
      : { value: inYear(known) }
  const day = dated.value?.earliest
  if (day === undefined || unit === undefined || unit === 'day') return dated
  const [first, last] = unit === 'week' ? [mondayOf(day), addDays(mondayOf(day), 6)] : weekendAt(day)
  return { ...dated, value: parseEdtf(`${first}/${last}`) }
}

/** The Saturday and Sunday next to a day off, with that day, and with the Friday or the Monday between. */
function weekendAt(day: IsoDate): readonly [first: IsoDate, last: IsoDate] {
  const weekday = weekdayOf(day)
  const saturday = addDays(day, weekday < 3 ? -weekday - 1 : 6 - weekday)
  if (weekday < 3) return [saturday, day]
  return [weekday === 4 || weekday === 5 ? day : saturday, addDays(saturday, 1)]
}

function dayOfHoliday(holiday: Holiday, year: number): IsoDate {
  if ('easter' in holiday) return addDays(easterOf(year), holiday.easter)
  if ('day' in holiday) return isoDate(year, holiday.month, holiday.day)
  const { month, weekday, nth, plus = 0 } = holiday
  if (nth > 0) {
    const first = isoDate(year, month, 1)
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) + plus)
  }
  const last = isoDate(year, month, lastDay(year, month))
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1) + plus)
}

/** A season, quarter or half; without a year the one that fits best. A fiscal one may lie elsewhere in the calendar, so it is uncertain. */
export function resolvePartOfYear(reading: PartOfYear, context: Context, yearOf: YearReader): Dated {
  const { span, number, year, fiscal } = reading
  const inYear = (year: number): DateValue | undefined => {
    const qualifier = fiscal ? ({ qualifier: '?' } as const) : {}
    if (span === 'season') return dateValue({ year, season: number, ...qualifier })
    if (span === 'quarter') return dateValue({ year, quarter: number, ...qualifier })
    const [from, to] = number === 1 ? [1, 6] : [7, 12]
    return dateValue({ from: dateValue({ year, month: from! }), to: dateValue({ year, month: to! }) })
  }
  if (year !== undefined) {
    const known = yearOf(year, context)
    return { value: known === undefined ? undefined : inYear(known) }
  }
  return yearlessDate(reading, context, inYear)
}
