import type { Unit } from '../languages/reading.ts'
import type { DateValue, IsoDate } from '../model.ts'
import { addDays, addMonths, mondayOf, partsOf } from '../common/calendar.ts'
import { calendarDate, dateValue, type DateParts, parseEdtf } from './edtf.ts'

/** The day so many units away. */
export function movedBy(day: IsoDate, unit: Unit, count: number): IsoDate {
  if (unit === 'day') return addDays(day, count)
  if (unit === 'week' || unit === 'weekend') return addDays(day, 7 * count)
  return addMonths(day, count * (monthsIn[unit] ?? 0))
}

const monthsIn: Partial<Record<Unit, number>> = { month: 1, season: 3, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }

/** The week, month or year that a day lies in. */
export function unitContaining(unit: Unit, day: IsoDate): DateValue | undefined {
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

export function between(first: DateParts, last: DateParts): DateValue | undefined {
  return dateValue({ from: dateValue(first), to: dateValue(last) })
}
