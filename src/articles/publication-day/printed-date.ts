import { dayFirst, monthFirst } from '../../languages/printed-dates.ts'
import type { IsoDate } from '../../model.ts'

/** A date as it is printed somewhere: all days that it can be read as. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  readonly text: string
  /** One day, or two where day and month can change places; empty where no year is printed. */
  readonly readings: readonly IsoDate[]
  /** The month and day, where no year is printed. */
  readonly monthDay?: { readonly month: number; readonly day: number }
  /** Whether the month is a word. */
  readonly named: boolean
}

const numeric = /(?<![\d/.:-])(?<a>\d{1,4})(?<separator>[-/.])(?<b>\d{1,2})\k<separator>(?<c>\d{4}|\d{1,2})(?!\d|[-/.:]\d)/g
const compact = /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/g
const eastern = /(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/g

/**
 * All dates that are printed in a text, in order. `months` gives a month's number by its name or short form, lower case.
 * Dates without a year are given too; a number alone, a month alone or a day alone is none.
 */
export function printedDates(text: string, months: ReadonlyMap<string, number>): PrintedDate[] {
  const found: PrintedDate[] = []
  const add = (match: RegExpExecArray, readings: (IsoDate | undefined)[], named: boolean) => {
    const days = [...new Set(readings.filter(day => day !== undefined))]
    if (days.length > 0) found.push({ ...place(match), readings: days, named })
  }
  if (!/\d/.test(text)) return found
  for (const match of text.matchAll(numeric)) {
    const { a, b, c } = match.groups as Record<'a' | 'b' | 'c', string>
    if (a.length === 4) add(match, c.length < 3 ? [plausibleDay(+a, +b, +c)] : [], false)
    else if (a.length < 3 && c.length > 1)
      add(match, [plausibleDay(fullYear(c), +b, +a), plausibleDay(fullYear(c), +a, +b)], false)
  }
  for (const match of [...text.matchAll(isoDay), ...text.matchAll(eastern), ...text.matchAll(compact)]) {
    const { year, month, day } = match.groups as Record<'year' | 'month' | 'day', string>
    add(match, [plausibleDay(+year, +month, +day)], false)
  }
  for (const match of [...text.matchAll(dayFirst), ...text.matchAll(monthFirst)]) {
    const { day, name, year } = match.groups as { day: string; name: string; year?: string }
    const month = months.get(name.toLowerCase())
    if (month === undefined) continue
    if (year !== undefined) add(match, [plausibleDay(+year, month, +day)], true)
    else if (plausibleDay(2024, month, +day))
      found.push({ ...place(match), readings: [], monthDay: { month, day: +day }, named: true })
  }
  return withoutOverlaps(found)
}

/** The day of a machine-written date, as printed with its own offset: never moved to another time zone. */
export function machineDay(value: string): IsoDate | undefined {
  const match = /^\s*(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?![\d-])/.exec(value)?.groups
  return match && plausibleDay(Number(match['year']), Number(match['month']), Number(match['day']))
}

/** `2023-11-05`, or nothing when there is no such day, or it is out of the range in which articles are published. */
export function plausibleDay(year: number, month: number, day: number): IsoDate | undefined {
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayFromSunday = (day: IsoDate) => new Date(day).getUTCDay()

const isoDay = /(?<!\d)(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?=T\d)/g

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

// of two digits alone, the years from 1970 to 2069
const fullYear = (digits: string) => (digits.length === 4 ? +digits : +digits + (+digits < 70 ? 2000 : 1900))

const place = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length, text: match[0] })

/** The best of what overlaps, in order: a date with a year before one without, then the longest. */
function withoutOverlaps(found: readonly PrintedDate[]): PrintedDate[] {
  const kept: PrintedDate[] = []
  for (const date of [...found].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last === undefined || date.start >= last.end) kept.push(date)
    else if (isBetter(date, last)) kept[kept.length - 1] = date
  }
  return kept
}

function isBetter(a: PrintedDate, b: PrintedDate): boolean {
  if (a.readings.length > 0 !== b.readings.length > 0) return a.readings.length > 0
  return a.end - a.start > b.end - b.start
}
