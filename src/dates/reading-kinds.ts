import type { NamedDate, Reading, Unit } from '../languages/reading.ts'
import type { DateOrder } from '../model.ts'
import { isRealDay } from '../common/calendar.ts'
import type { TimeMatch } from './find.ts'

/** Such words need a date before them and name none of their own. */
export const countsFromText = (reading: Reading) => reading.kind === 'same' || ('from' in reading && reading.from === 'text')

/** Whether a part of it, its year or an end, counts from the text. */
export function leansOnText(reading: Reading): boolean {
  if (countsFromText(reading)) return true
  const inner = innerReadings(reading)
  return inner.length > 0 && inner.some(leansOnText)
}

// not a new one for every reading
const none: readonly never[] = []

/** What a reading is made of: the ends of a range, the year that is pointed to, the week of a weekday, the month of a week. */
function innerReadings(reading: Reading): readonly Reading[] {
  if (reading.kind === 'interval') return [reading.from, reading.to].filter(end => end !== undefined)
  if (reading.kind === 'nth') return [reading.of]
  if (reading.kind === 'date' && reading.week) return [reading.week]
  const year = 'year' in reading ? reading.year : undefined
  return typeof year === 'object' && 'kind' in year ? [year] : none
}

/** Whether the words name a day that no calendar has: 31 June. */
export function isImpossible(reading: Reading): boolean {
  if (reading.kind === 'interval') return [reading.from, reading.to].some(end => end !== undefined && isImpossible(end))
  if (reading.kind !== 'date' || reading.month === undefined || reading.day === undefined) return false
  return !isRealDay(typeof reading.year === 'number' ? reading.year : aLeapYear, reading.month, reading.day)
}

const aLeapYear = 2000

/** How an article writes numeric dates, where one with a number above twelve tells and none tells otherwise. */
export function orderIn(passages: readonly { readonly found: readonly TimeMatch[] }[]): DateOrder | undefined {
  let order: DateOrder | undefined
  for (const { found } of passages)
    for (const { reading } of found)
      if (reading.kind === 'numeric' || reading.kind === 'interval')
        for (const part of reading.kind === 'interval' ? innerReadings(reading) : [reading]) {
          const own = orderOf(part)
          if (own && order && own !== order) return undefined
          order ??= own
        }
  return order
}

/** Which of its two numbers is the month, where one is above twelve. */
export function orderOf(reading: Reading): DateOrder | undefined {
  if (reading.kind !== 'numeric') return undefined
  if (reading.first > 12 && reading.second <= 12) return 'day-month'
  return reading.second > 12 && reading.first <= 12 ? 'month-day' : undefined
}

/** A quarter by its number in a business's own year, whose months nothing tells. */
export const isFiscalQuarter = (reading: Reading) =>
  reading.kind === 'part-of-year' && reading.span === 'quarter' && reading.fiscal === true

/** What a figure is compared with is not what the text goes on about. */
export const isComparison = (reading: Reading) =>
  (reading.kind === 'offset' && reading.comparison === true) || (reading.kind === 'same' && reading.year !== undefined)

/** Whether the words themselves name the year. */
export const hasOwnYear = (reading: Reading): reading is NamedDate & { readonly year: number } =>
  reading.kind === 'date' && typeof reading.year === 'number'

/** Whether the words, or an end of theirs, say which year it is: "May 1968", "March of last year". */
export function statesYear(reading: Reading): boolean {
  if (reading.kind === 'interval') return [reading.from, reading.to].some(end => end !== undefined && statesYear(end))
  return reading.kind === 'period' ? statesYear(reading.end) : 'year' in reading && reading.year !== undefined
}

/** Whether the words count from the writer's own day. "Today" and "this century" are said in history, too, "tonight" is not. */
export function isDeictic(reading: Reading): boolean {
  switch (reading.kind) {
    case 'date':
      if (reading.week) return isDeictic(reading.week)
      return reading.year === undefined && reading.month === undefined && reading.weekday !== undefined && reading.from !== 'text'
    case 'offset':
      return reading.from === 'now' && (reading.count !== 0 || reading.part !== undefined)
    case 'unit':
      return reading.from === 'now' && (reading.shift !== 0 || !isLong(reading.unit))
    case 'interval':
    case 'nth':
      return innerReadings(reading).some(isDeictic)
    default:
      return false
  }
}

/** Of a report of that day, or nowadays. */
export const isToday = (reading: Reading) => reading.kind === 'offset' && reading.from === 'now' && reading.count === 0

const isLong = (unit: Unit) => unit === 'year' || unit === 'decade' || unit === 'century'
