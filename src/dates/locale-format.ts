import { DateTime, type DateTimeFormatOptions, Interval } from 'luxon'
import type { DayParts } from '../common/calendar.ts'

/** A year, a month or a day: what is named of it. */
export type NamedParts = Pick<DayParts, 'year'> & Partial<DayParts>

/** `2003`, `octobre 2023`, `5 November 2023`, `15 March 44 BC`, in a locale (BCP 47). */
export const inWords = (parts: NamedParts, locale: string): string => written(parts, locale, optionsOf(parts))

/** The same without its year: `5 November`. */
export const inWordsOfYear = (parts: NamedParts, locale: string): string =>
  written(parts, locale, { day: 'numeric', month: 'long' })

/** `Sunday 5 November`. */
export const weekdayInWords = (day: DayParts, locale: string): string =>
  written(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })

/** `3–5 November 2023`, `March–May 2023`: from one to a later one, of the same parts, what they share said once. */
export function rangeInWords(first: NamedParts, last: NamedParts, locale: string): string {
  return tidy(Interval.fromDateTimes(moment(first, locale), moment(last, locale)).toLocaleString(optionsOf(first)))
}

/** A locale, and whether it may count hours to twelve, as its own data say. */
export interface ClockStyle {
  readonly locale: string
  readonly hasHalves: boolean
}

/** `14:30`, `2:30 PM`; without minutes `14 Uhr`. */
export function clockInWords(hour: number, minute: number | undefined, { locale, hasHalves }: ClockStyle): string {
  const moment = DateTime.utc(2000, 1, 1, hour, minute ?? 0, { locale })
  // the words for halves of the day are not the same in all versions of the locale data
  const hours: DateTimeFormatOptions = hasHalves ? {} : { hourCycle: 'h23' }
  return tidy(moment.toLocaleString({ ...hours, hour: 'numeric', ...(minute === undefined ? {} : { minute: '2-digit' }) }))
}

/** Whether the year stands at the end, so that it can be said once for several days. */
export const isDayFirst = (locale: string): boolean =>
  moment({ year: 2000 }, locale).toLocaleParts({ day: 'numeric', month: 'long', year: 'numeric' })[0]?.type === 'day'

const optionsOf = ({ year, month, day }: NamedParts): DateTimeFormatOptions => ({
  year: 'numeric',
  ...(month === undefined ? {} : { month: 'long' }),
  ...(day === undefined ? {} : { day: 'numeric' }),
  ...(year > 0 ? {} : { era: 'short' }),
})

const written = (parts: NamedParts, locale: string, options: DateTimeFormatOptions) =>
  tidy(moment(parts, locale).toLocaleString(options))

const moment = ({ year, month = 1, day = 1 }: NamedParts, locale: string): DateTime =>
  DateTime.utc(year, month, day, { locale, outputCalendar: 'gregory' })

// versions of the locale data differ in which spaces they use; a dash between two days stands close
const tidy = (label: string) =>
  label.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/(?<!\d)(?<first>\d\d?) – (?<last>\d\d?)(?!\d)/, '$<first>–$<last>')
