import type { DateValue, IsoDate, Precision } from '../model.ts'
import { kept } from '../common/memo.ts'
import { withParts } from '../common/with-parts.ts'
import { isoDate, isoYear, isRealDay, lastDay, partsOf } from '../common/calendar.ts'
import { readClock } from './clock.ts'

const single =
  /^(?<year>-(?!0000)(?:\d{4}|\d{3}X|\d\dXX)|\d{4}|\d{3}X|\d\dXX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?(?<qualifier>[~?%])?(?:T(?<clock>[^T]+))?$/

/** One date that is no range and no set: a year, decade, century, part of a year, month or day, and behind a day a clock time. */
export const readPoint = kept((text: string): DateValue | undefined => {
  const found = single.exec(text)?.groups
  if (!found) return undefined
  const { year: written = '', month, day, qualifier = '', clock } = found
  const [firstYear, lastYear] = yearsOf(written)
  const hasDay = day !== undefined && day !== 'XX'
  if (clock !== undefined && !hasDay) return undefined
  if (month === undefined) return yearsPoint(written, firstYear, lastYear, qualifier)
  if (firstYear !== lastYear) return undefined
  const year = firstYear
  // EDTF has no qualifier behind an X: about some day of a month is about that month
  const edtf = qualifier === '' ? text : text.replace(/(?:-XX)+(?=[~?%])/, '')
  const made = (precision: Precision, earliest: IsoDate, latest: IsoDate): DateValue => ({ edtf, precision, earliest, latest })
  if (month === 'XX') return hasDay ? undefined : made('year', isoDate(year, 1, 1), isoDate(year, 12, 31))
  const number = Number(month)
  if (number > 12) return day === undefined ? partOfYear(edtf, year, number, qualifier) : undefined
  if (number === 0) return undefined
  if (!hasDay) return made('month', isoDate(year, number, 1), isoDate(year, number, lastDay(year, number)))
  if (!isRealDay(year, number, Number(day))) return undefined
  const date = isoDate(year, number, Number(day))
  return clock === undefined ? made('day', date, date) : atClock(date, qualifier, clock)
})

function atClock(date: IsoDate, qualifier: string, clock: string): DateValue | undefined {
  const time = readClock(clock)
  return time === undefined ? undefined : atTime({ edtf: date + qualifier, precision: 'day', earliest: date, latest: date }, time)
}

/** A day at a clock time. */
export const atTime = (day: DateValue, time: string): DateValue =>
  withParts(day, { time, precision: time[2] === ':' ? 'minute' : 'hour' })

/** A year, decade or century. Where one of these is about or perhaps, EDTF can say it only as its first to its last year. */
function yearsPoint(written: string, first: number, last: number, qualifier: string): DateValue {
  const precision = written.endsWith('XX') ? 'century' : written.endsWith('X') ? 'decade' : 'year'
  const edtf =
    precision === 'year' || qualifier === '' ? written + qualifier : `${isoYear(first)}${qualifier}/${isoYear(last)}${qualifier}`
  return { edtf, precision, earliest: isoDate(first, 1, 1), latest: isoDate(last, 12, 31) }
}

/** `196X~`, `19XX?` or `2023-33?` for the range that stands for it, and undefined for any other. */
export function shortForm(edtf: string): string | undefined {
  const [first = '', last = ''] = edtf.split('/')
  if (![first, last].every(end => /^-?\d{4}(?:-\d\d)?[~?%]$/.test(end))) return undefined
  const [plain, qualifier] = [first.slice(0, -1), first.slice(-1)]
  const short =
    plain.length <= 5
      ? [`${plain.slice(0, -2)}XX`, `${plain.slice(0, -1)}X`]
      : partCodes.map(code => `${plain.slice(0, -3)}-${code}`)
  return short.map(text => text + qualifier).find(text => readPoint(text)?.edtf === edtf)
}

const partCodes = [21, 22, 23, 24, 33, 34, 35, 36, 40, 41]

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

function partOfYear(edtf: string, year: number, code: number, qualifier: string): DateValue | undefined {
  const part = partDays(year, code)
  if (!part) return undefined
  const [precision, earliest, latest] = part
  if (qualifier === '') return { edtf, precision, earliest, latest }
  // nor has it one behind a part of a year
  const months = [earliest, latest].map(day => day.slice(0, -3) + qualifier)
  const last = partsOf(latest)
  return {
    edtf: months.join('/'),
    precision,
    earliest,
    latest: isoDate(last.year, last.month, lastDay(last.year, last.month)),
  }
}

function partDays(year: number, code: number): readonly [Precision, IsoDate, IsoDate] | undefined {
  const season = seasonDays[code]
  if (season) return ['season', isoDate(year, season[0], season[1]), isoDate(year, season[2], season[3])]
  // a winter is named by the year that it begins in
  if (code === 24) return year < 9999 ? ['season', isoDate(year, 12, 1), isoDate(year + 1, 3, 20)] : undefined
  const first = code >= 33 && code <= 36 ? (code - 33) * 3 + 1 : code === 40 ? 1 : code === 41 ? 7 : 0
  if (first === 0) return undefined
  const last = first + (code < 40 ? 2 : 5)
  return [code < 40 ? 'quarter' : 'interval', isoDate(year, first, 1), isoDate(year, last, lastDay(year, last))]
}
