import type { Holiday, NumericDate, PartOfYear, Reading } from '../languages/reading.ts'
import type { DateValue, IsoDate } from '../model.ts'
import { addDays, compareDays, daysBetween, easterOf, isoDate, lastDay, mondayOf, weekdayOf } from './calendar.ts'
import type { Context } from './context.ts'
import { dateValue, parseEdtf } from './edtf.ts'
import type { YearReader } from './named-dates.ts'
import type { Dated } from './resolve.ts'
import { placedYear, yearlessDate } from './yearless.ts'

/** 6/11/2023: decided by a number above 12, the known habit, or agreement with the day of publication; else both. */
export function resolveNumeric({ first, second, year: written }: NumericDate, context: Context): Dated {
  const year = written === undefined ? undefined : placedYear(written, context)
  const inYear = (month: number, day: number): Dated =>
    year === undefined
      ? yearlessDate({}, context, year => dateValue({ year, month, day }))
      : { value: dateValue({ year, month, day }) }
  if (first > 12 && second > 12) return { value: undefined }
  if (first > 12 || first === second) return inYear(second, first)
  if (second > 12) return inYear(first, second)
  if (context.order) return context.order === 'day-month' ? inYear(second, first) : inYear(first, second)
  const monthFirst = inYear(first, second)
  const dayFirst = inYear(second, first)
  const { published } = context
  if (published && year !== undefined) {
    const agrees = (dated: Dated) =>
      dated.value?.earliest !== undefined && Math.abs(daysBetween(dated.value.earliest, published.earliest!)) <= near
    if (agrees(monthFirst) !== agrees(dayFirst)) return agrees(monthFirst) ? monthFirst : dayFirst
  }
  if (!monthFirst.value || !dayFirst.value) return monthFirst.value ? monthFirst : dayFirst
  const oneOf = [monthFirst.value, dayFirst.value].sort((one, other) => compareDays(one.earliest!, other.earliest!))
  return { value: dateValue({ oneOf }), unresolved: 'ambiguous' }
}

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
  const first = unit === 'week' ? mondayOf(day) : addDays(mondayOf(day), 5)
  return { ...dated, value: parseEdtf(`${first}/${addDays(first, unit === 'week' ? 6 : 1)}`) }
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
