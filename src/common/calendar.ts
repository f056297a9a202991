import { DateTime } from 'luxon'
import { kept } from './memo.ts'
import type { IsoDate } from '../model.ts'

// Days are counted in whole numbers, as reading dates does little else. Months, weeks and the lengths of months are luxon's, which
// takes some microseconds for each: they are kept.

/** A day as numbers, in the proleptic Gregorian calendar. Year 0 is 1 BC, year -43 is 44 BC. */
export interface DayParts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** Negative where the first day is earlier, 0 where they are the same; right for years before 1, where text order is not. */
export function compareDays(first: IsoDate, second: IsoDate): number {
  // from year 0 on, the order of days is that of their texts
  if (!first.startsWith('-') && !second.startsWith('-')) return first < second ? -1 : first > second ? 1 : 0
  return dayNumber(first) - dayNumber(second)
}

/** Days from the first to the second: 1 from a day to the next one, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day so many days later, or earlier where the count is negative. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return dayOf(dayNumber(date) + count)
}

/** The same day of the month so many months later, or the last day of that month where it is shorter. */
export const addMonths = (date: IsoDate, count: number): IsoDate => monthsAway(`${date} ${count}`)

const monthsAway = kept((text: string): IsoDate => {
  const [date = '', count] = text.split(' ')
  return isoDayOf(momentOf(date).plus({ months: Number(count) }))
})

function momentOf(date: IsoDate): DateTime {
  const { year, month, day } = partsOf(date)
  return DateTime.utc(year, month, day)
}

const isoDayOf = ({ year, month, day }: DateTime): IsoDate => isoDate(year, month, day)

/** Days since 1970-01-01, negative before it. Howard Hinnant's `days_from_civil`. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day with that `dayNumber`. */
export function dayOf(number: number): IsoDate {
  const { year, month, day } = dayParts(number)
  return isoDate(year, month, day)
}

/** The numbers of the day with that `dayNumber`. */
export function dayParts(number: number): DayParts {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}

/** The numbers of `YYYY-MM-DD` or `-YYYY-MM-DD`. */
export function partsOf(date: IsoDate): DayParts {
  const before = date.charCodeAt(0) === 45 ? 1 : 0
  const year = twoDigitsAt(date, before) * 100 + twoDigitsAt(date, before + 2)
  return {
    year: before === 1 ? -year : year,
    month: twoDigitsAt(date, before + 5),
    day: twoDigitsAt(date, before + 8),
  }
}

const twoDigitsAt = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528

/** `YYYY-MM-DD`; the caller has made sure that the day is real. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** `2023`, `0476`, `-0043`. */
export function isoYear(year: number): string {
  if (year >= 1000) return String(year)
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** Whether the calendar has that day: 31 June and 30 February are none. Years from -9999 to 9999. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return Math.abs(year) <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
}

export const lastDay = (year: number, month: number): number => daysOfMonth(year * 12 + month - 1)

const daysOfMonth = kept((months: number): number => {
  const year = Math.floor(months / 12)
  return DateTime.utc(year, months - year * 12 + 1).daysInMonth ?? 0
})

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekdayOf(date: IsoDate): number {
  const number = dayNumber(date) + 3
  return number - Math.floor(number / 7) * 7 + 1
}

/** The Monday of the day's week. */
export const mondayOf = kept((date: IsoDate): IsoDate => isoDayOf(momentOf(date).startOf('week')))

/** The ISO 8601 week of a day: `1998-W12`. The week belongs to the year that its Thursday is in. */
export const isoWeek = kept((date: IsoDate): string => {
  const { weekYear, weekNumber } = momentOf(date)
  return `${isoYear(weekYear)}-W${twoDigits(weekNumber)}`
})

/** Easter Sunday of the Gregorian calendar. The anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8. */
export function easterOf(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return isoDate(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** `2023` of `2023-11-05`, with the sign of years before 1. */
export const yearOf = (day: IsoDate): string => day.slice(0, day.indexOf('-', 1))
