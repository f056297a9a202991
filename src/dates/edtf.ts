import type { DateValue, Edtf, IsoDate, Precision } from '../model.ts'
import {
  compareDays,
  dayNumber,
  dayParts,
  daysBetween,
  isoDate,
  isoYear,
  isRealDay,
  lastDay,
  twoDigits,
  weekdayOf,
} from './calendar.ts'

/** What a date is known by. Exactly as much as the words say: a missing part is unknown, not its first value. */
export type DateParts =
  | {
      /** Astronomical: 0 is 1 BC. */
      readonly year: number
      readonly month?: number
      readonly day?: number
      /** 0–24, only with a day. */
      readonly hour?: number
      readonly minute?: number
      /** `Z` or `+02:00`, only where the words say one. */
      readonly zone?: string
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
export type Qualifier = '~' | '?' | '%'

/** The day so many days after another, or before it where the count is negative. */
export function dayAfter(day: IsoDate, count: number): DateValue | undefined {
  return dateValue(dayParts(dayNumber(day) + count))
}

/** The only maker of dates. Undefined where there is no such day (31 June), or an interval would end before it begins. */
export function dateValue(parts: DateParts): DateValue | undefined {
  const key = keyOf(parts)
  if (key === undefined) return parseEdtf(edtfOf(parts))
  const known = made.get(key)
  if (known) return known
  const value = parseEdtf(edtfOf(parts))
  if (value) {
    if (made.size >= mostParsed) made.clear()
    made.set(key, value)
  }
  return value
}

const made = new Map<number, DateValue>()

/** A number for a plain day, month or year, each its own. */
function keyOf(parts: DateParts): number | undefined {
  if (!('year' in parts) || 'season' in parts || 'quarter' in parts) return undefined
  const { year, month = 0, day = 0, hour, qualifier } = parts
  if (hour !== undefined || qualifier !== undefined || parts.month === 0 || parts.day === 0) return undefined
  if (month < 0 || month > 12 || day < 0 || day > 31) return undefined
  return (year * 16 + month) * 32 + day
}

/**
 * Reads and checks an EDTF value (ISO 8601-2, levels 0 and 1, and of level 2 one-of-a-set, quarters and halves).
 * Undefined where it is not one, or names a day that is not in the calendar. Years from -9999 to 9999.
 */
export function parseEdtf(text: string): DateValue | undefined {
  const known = parsed.get(text)
  if (known) return known
  const value = parse(text)
  if (!value) return undefined
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(text, value)
  return value
}

// articles name the same days again and again
const parsed = new Map<string, DateValue>()
const mostParsed = 10_000

function parse(text: string): DateValue | undefined {
  if (text.startsWith('[') || text.startsWith('{')) return parseSet(text)
  const slash = text.indexOf('/')
  return slash < 0 ? parseOne(text) : parseInterval(text, text.slice(0, slash), text.slice(slash + 1))
}

const single =
  /^(?<year>-?(?:\d{4}|\d{3}X|\d\dXX))(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX)(?:T(?<hour>\d\d)(?::(?<minute>\d\d)(?::\d\d)?)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?(?<qualifier>[~?%])?$/

function parseOne(edtf: string): DateValue | undefined {
  const found = single.exec(edtf)?.groups
  if (!found) return undefined
  const { year: written = '', month, day, hour, minute } = found
  const [firstYear, lastYear] = yearsOf(written)
  const made = (precision: Precision, earliest: IsoDate, latest: IsoDate): DateValue => ({ edtf, precision, earliest, latest })
  if (month === undefined) {
    const precision = written.endsWith('XX') ? 'century' : written.endsWith('X') ? 'decade' : 'year'
    return made(precision, isoDate(firstYear, 1, 1), isoDate(lastYear, 12, 31))
  }
  if (firstYear !== lastYear) return undefined
  const year = firstYear
  if (month === 'XX')
    return day === undefined || day === 'XX' ? made('year', isoDate(year, 1, 1), isoDate(year, 12, 31)) : undefined
  const number = Number(month)
  if (number > 12) return day === undefined ? partOfYear(made, year, number) : undefined
  if (number === 0) return undefined
  if (day === undefined || day === 'XX') {
    return made('month', isoDate(year, number, 1), isoDate(year, number, lastDay(year, number)))
  }
  if (!isRealDay(year, number, Number(day))) return undefined
  const date = isoDate(year, number, Number(day))
  if (hour === undefined) return made('day', date, date)
  if (Number(hour) > 24 || Number(minute ?? 0) > 59 || (hour === '24' && Number(minute ?? 0) > 0)) return undefined
  return made(minute === undefined ? 'hour' : 'minute', date, date)
}

function yearsOf(written: string): [first: number, last: number] {
  const digits = written.replace('-', '')
  const low = Number(digits.replaceAll('X', '0'))
  const high = Number(digits.replaceAll('X', '9'))
  return written.startsWith('-') ? [-high || 0, -low || 0] : [low, high]
}

// seasons overlap as their names do: by the month and by the sun
const seasonDays: Readonly<Record<number, readonly [number, number, number, number]>> = {
  21: [3, 1, 6, 21],
  22: [6, 1, 9, 23],
  23: [9, 1, 12, 21],
}

function partOfYear(
  made: (precision: Precision, earliest: IsoDate, latest: IsoDate) => DateValue,
  year: number,
  code: number,
): DateValue | undefined {
  const season = seasonDays[code]
  if (season) return made('season', isoDate(year, season[0], season[1]), isoDate(year, season[2], season[3]))
  // a winter is named by the year that it begins in
  if (code === 24) return year < 9999 ? made('season', isoDate(year, 12, 1), isoDate(year + 1, 3, 20)) : undefined
  const first = code >= 33 && code <= 36 ? (code - 33) * 3 + 1 : code === 40 ? 1 : code === 41 ? 7 : 0
  if (first === 0) return undefined
  const last = first + (code < 40 ? 2 : 5)
  return made(code < 40 ? 'quarter' : 'interval', isoDate(year, first, 1), isoDate(year, last, lastDay(year, last)))
}

function parseInterval(edtf: string, first: string, second: string): DateValue | undefined {
  const isOpen = (end: string) => end === '..' || end === ''
  if (isOpen(first) && isOpen(second)) return undefined
  const from = isOpen(first) ? undefined : parseOne(first)
  const to = isOpen(second) ? undefined : parseOne(second)
  if ((!isOpen(first) && !from) || (!isOpen(second) && !to)) return undefined
  const earliest = from?.earliest
  const latest = to?.latest
  if (from && to && !inOrder(from, to)) return undefined
  return {
    edtf,
    precision: isWeek(first, second) ? 'week' : 'interval',
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  }
}

function inOrder(from: DateValue, to: DateValue): boolean {
  if (from.earliest === undefined || to.latest === undefined || to.earliest === undefined) return true
  return compareDays(from.earliest, to.latest) <= 0 && compareDays(from.earliest, to.earliest) <= 0
}

function isWeek(first: string, second: string): boolean {
  const isDay = (text: string) => /^-?\d{4}-\d\d-\d\d$/.test(text)
  return isDay(first) && isDay(second) && daysBetween(first, second) === 6 && weekdayOf(first) === 1
}

function parseSet(edtf: string): DateValue | undefined {
  const close = edtf.startsWith('[') ? ']' : '}'
  if (!edtf.endsWith(close)) return undefined
  const values = edtf
    .slice(1, -1)
    .split(',')
    .map(text => parseOne(text.trim()))
  const earliest = values.map(value => value?.earliest).sort(orderOfBounds)[0]
  const latest = values
    .map(value => value?.latest)
    .sort(orderOfBounds)
    .at(-1)
  if (earliest === undefined || latest === undefined || values.includes(undefined)) return undefined
  return { edtf, precision: close === ']' ? 'one-of' : 'interval', earliest, latest }
}

const orderOfBounds = (first: IsoDate | undefined, second: IsoDate | undefined) =>
  first === undefined || second === undefined ? 0 : compareDays(first, second)

function edtfOf(parts: DateParts): Edtf {
  if ('oneOf' in parts) return `[${parts.oneOf.map(value => value.edtf).join(',')}]`
  if ('from' in parts) return `${edge(parts.from, 0)}/${edge(parts.to, 1)}`
  const qualifier = parts.qualifier ?? ''
  if ('decade' in parts) return `${isoYear(parts.decade).slice(1)}X${qualifier}`
  if ('century' in parts) return `${isoYear(parts.century).slice(2)}XX${qualifier}`
  const year = isoYear(parts.year)
  if ('season' in parts) return `${year}-${20 + parts.season}${qualifier}`
  if ('quarter' in parts) return `${year}-${32 + parts.quarter}${qualifier}`
  if (parts.month === undefined) return year + qualifier
  if (parts.day === undefined) return `${year}-${twoDigits(parts.month)}${qualifier}`
  const day = `${year}-${twoDigits(parts.month)}-${twoDigits(parts.day)}`
  if (parts.hour === undefined) return day + qualifier
  const minute = parts.minute === undefined ? '' : `:${twoDigits(parts.minute)}`
  return `${day}T${twoDigits(parts.hour)}${minute}${parts.zone ?? ''}${qualifier}`
}

/** One end of an interval; the outer end of one that is an interval itself, the bound of one that is a set. */
function edge(value: DateValue | undefined, side: 0 | 1): string {
  if (!value) return '..'
  if (value.edtf.includes('/')) return value.edtf.split('/')[side] || '..'
  if (value.precision === 'one-of') return (side === 0 ? value.earliest : value.latest) ?? '..'
  return value.edtf
}
