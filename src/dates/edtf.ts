import type { DateValue, Edtf, IsoDate } from '../model.ts'
import type { Clock } from '../languages/reading.ts'
import { compareDays, dayNumber, dayParts, isoYear, twoDigits } from '../common/calendar.ts'
import { clockTime } from './clock.ts'
import { kept } from '../common/memo.ts'
import { endsOf, rangeText, readInterval } from './intervals.ts'
import { atTime, readPoint } from './points.ts'

/** What a date is known by. Exactly as much as the words say: a missing part is unknown, not its first value. */
export type DateParts =
  | {
      /** Astronomical: 0 is 1 BC. */
      readonly year: number
      readonly month?: number
      readonly day?: number
      readonly qualifier?: Qualifier
    }
  /** 1 spring, 2 summer, 3 autumn, 4 winter, of the northern half of the earth. */
  | { readonly year: number; readonly season: number; readonly qualifier?: Qualifier }
  | { readonly year: number; readonly quarter: number; readonly qualifier?: Qualifier }
  /** 199 is the 1990s. */
  | { readonly decade: number; readonly qualifier?: Qualifier }
  /** 19 is the years 1900–1999. */
  | { readonly century: number; readonly qualifier?: Qualifier }
  /** An end that is missing is open. */
  | { readonly from: DateValue | undefined; readonly to: DateValue | undefined }
  | { readonly oneOf: readonly DateValue[] }

/** About, perhaps, both. */
type Qualifier = '~' | '?' | '%'

/** Milliseconds from the first day of a date to its last, more than any where an end is open: finite, so that two open ones are equal. */
export const intervalLength = ({ earliest, latest }: DateValue): number =>
  earliest && latest ? Date.parse(latest) - Date.parse(earliest) : Number.MAX_SAFE_INTEGER

/** The day so many days after another, or before it where the count is negative. */
export function dayAfter(day: IsoDate, count: number): DateValue | undefined {
  const { year, month, day: date } = dayParts(dayNumber(day) + count)
  return calendarDate(year, month, date)
}

/** The same day at a clock time; undefined for what is no single day. */
export function atClock(day: DateValue, clock: Clock): DateValue | undefined {
  return day.precision === 'day' ? atTime(day, clockTime(clock)) : undefined
}

/** The maker of dates. Undefined where there is no such day (31 June), or an interval would end before it begins. */
export function dateValue(parts: DateParts): DateValue | undefined {
  return parseEdtf('from' in parts ? rangeText(parts.from, parts.to) : edtfOf(parts))
}

/** A day, month or year as `dateValue` makes it. */
export function calendarDate(year: number, month?: number, day?: number): DateValue | undefined {
  if (month === 0 || day === 0 || (month ?? 0) > 12 || (day ?? 0) > 31) return undefined
  const key = (year * 16 + (month ?? 0)) * 32 + (day ?? 0)
  const known = made.get(key)
  if (known) return known
  const value = parseEdtf(calendarText(year, month, day))
  if (value) {
    if (made.size >= mostMade) made.clear()
    made.set(key, value)
  }
  return value
}

// articles name the same days again and again
const made = new Map<number, DateValue>()
const mostMade = 10_000

/**
 * Reads a date as a person writes it: EDTF (ISO 8601-2, levels 0 and 1, and of level 2 sets, quarters and halves), and a clock time
 * behind a day, `2023-11-05T14:30`. What EDTF has no form for is brought into one: `196X~` is `1960~/1969~`, and `2023-21/..` is `2023-03~/..`.
 * Undefined where it is no date, or names a day that is not in the calendar. Years from -9999 to 9999.
 */
export const parseEdtf = kept((text: string): DateValue | undefined => {
  if (text.startsWith('[') || text.startsWith('{')) return parseSet(text)
  const slash = text.indexOf('/')
  return slash < 0 ? readPoint(text) : readInterval(text.slice(0, slash), text.slice(slash + 1))
})

/** A date as `parseEdtf` reads it, its clock time behind its day: `2023-11-05T14:30`, `2023-11-05T22/2023-11-06T02`. */
export function written(value: Pick<DateValue, 'edtf' | 'time'>): string {
  if (value.time === undefined) return value.edtf
  const ends = endsOf(value)
  if (!ends) return `${value.edtf}T${value.time}`
  return ends.map(end => (end ? written(end) : '..')).join('/')
}

/** Whether two dates are the same, to the minute. */
export const sameDate = (one: DateValue | undefined, other: DateValue | undefined): boolean =>
  one?.edtf === other?.edtf && one?.time === other?.time

/** Days, months and years without qualifiers: a set of anything else is no EDTF. */
function parseSet(edtf: string): DateValue | undefined {
  const close = edtf.startsWith('[') ? ']' : '}'
  if (!edtf.endsWith(close)) return undefined
  const values = edtf.slice(1, -1).split(',').map(member)
  const earliest = values.map(value => value?.earliest).sort(orderOfBounds)[0]
  const latest = values
    .map(value => value?.latest)
    .sort(orderOfBounds)
    .at(-1)
  if (earliest === undefined || latest === undefined || values.includes(undefined)) return undefined
  const members = values.map(value => value!.edtf).join(',')
  return { edtf: edtf[0] + members + close, precision: close === ']' ? 'one-of' : 'interval', earliest, latest }
}

function member(text: string): DateValue | undefined {
  const value = readPoint(text.trim())
  const isPlain = value?.time === undefined && !/[~?%]|^-?\d{4}-[234]\d$/.test(value?.edtf ?? '')
  return isPlain ? value : undefined
}

const orderOfBounds = (first: IsoDate | undefined, second: IsoDate | undefined) =>
  first === undefined || second === undefined ? 0 : compareDays(first, second)

function edtfOf(parts: Exclude<DateParts, { readonly from: DateValue | undefined }>): Edtf {
  if ('oneOf' in parts) return `[${parts.oneOf.map(value => value.edtf).join(',')}]`
  const qualifier = parts.qualifier ?? ''
  if ('decade' in parts) return `${isoYear(parts.decade).slice(1)}X${qualifier}`
  if ('century' in parts) return `${isoYear(parts.century).slice(2)}XX${qualifier}`
  const year = isoYear(parts.year)
  if ('season' in parts) return `${year}-${20 + parts.season}${qualifier}`
  if ('quarter' in parts) return `${year}-${32 + parts.quarter}${qualifier}`
  return calendarText(parts.year, parts.month, parts.day) + qualifier
}

function calendarText(year: number, month: number | undefined, day: number | undefined): Edtf {
  if (month === undefined) return isoYear(year)
  return day === undefined ? `${isoYear(year)}-${twoDigits(month)}` : `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
}
