import type { DateValue, IsoDate } from '../model.ts'
import { withParts } from '../common/with-parts.ts'
import { compareDays, daysBetween, weekdayOf } from '../common/calendar.ts'
import { clockDigits, rangeTime, rangeTimes } from './clock.ts'
import { shortForm, readPoint } from './points.ts'

/**
 * From one date to another, `..` or nothing being an open end; undefined where it would end before it begins. From a time of a day to
 * another is that day. Ends are written so that EDTF can say them: never two of the same length with one start.
 */
export function readInterval(first: string, last: string): DateValue | undefined {
  const [one, other] = [readPoint(first), readPoint(last)]
  if ((!one && !isOpen(first)) || (!other && !isOpen(last))) return undefined
  if (one && first === last) return one
  const ends = [one && sayable(one, 0), other && sayable(other, 1)] as const
  // EDTF has no range of what is about one time and what has an X; and in one, -00XX is taken for 00XX
  const isPlain = ends.every(end => !end || !/[~?%]|^-00\d?X/.test(end.edtf))
  const [from, to] = isPlain ? ends : ends.map(unmasked)
  if (!from || !to) return from || to ? made(from, to) : undefined
  return between(from, to)
}

function between(from: DateValue, to: DateValue): DateValue | undefined {
  const order = compareDays(from.earliest!, to.earliest!)
  if (order > 0) return undefined
  if (order < 0) return made(from, to)
  if (isDay(from) && isDay(to)) return partOfDay(from, to)
  if (compareDays(to.latest!, from.latest!) <= 0) return to
  const end = readPoint(to.latest!.slice(0, from.edtf.replace(/[~?%]/, '').length) + (/[~?%]/.exec(to.edtf)?.[0] ?? ''))
  return end && made(from, end)
}

/** The two ends of a range of days or of hours, undefined where they are open; undefined for what is no range. */
export function endsOf({
  edtf,
  time,
}: Pick<DateValue, 'edtf' | 'time'>): readonly [DateValue | undefined, DateValue | undefined] | undefined {
  const [first = '', last] = edtf.split('/')
  if (last === undefined && !time?.includes('/')) return undefined
  const times = rangeTimes(time)
  const end = (text: string, time: string | undefined) =>
    isOpen(text) ? undefined : readPoint(time === undefined ? text : `${text}T${time}`)
  return [end(first, times[0]), end(last ?? first, times[1])]
}

/** As `readInterval` reads them: the outer ends of the two. */
export const rangeText = (from: DateValue | undefined, to: DateValue | undefined): string =>
  `${pointText(from && outerEnd(from, 0))}/${pointText(to && outerEnd(to, 1))}`

const pointText = (value: DateValue | undefined) =>
  value === undefined ? '..' : value.time === undefined ? value.edtf : `${value.edtf}T${value.time}`

const isOpen = (end: string): boolean => end === '..' || end === ''

function made(from: DateValue | undefined, to: DateValue | undefined): DateValue {
  const edtf = `${from?.edtf ?? '..'}/${to?.edtf ?? '..'}`
  const short = shortForm(edtf)
  if (short !== undefined) return readPoint(short)!
  const time = rangeTime(from?.time, to?.time)
  const precision = isWeek(from, to) ? 'week' : 'interval'
  const plain: DateValue = time === undefined ? { edtf, precision } : { edtf, time, precision }
  return withParts(plain, { earliest: from?.earliest, latest: to?.latest })
}

/** From 14:00 to 16:00 of a day. */
function partOfDay(from: DateValue, to: DateValue): DateValue | undefined {
  if (from.time === to.time) return from
  const inOneZone = [from, to].every(({ time }) => time !== undefined && !/[Z+-]/.test(time))
  if (inOneZone && clockDigits(to.time!) < clockDigits(from.time!)) return undefined
  return withParts(from.time === undefined ? to : from, { time: rangeTime(from.time, to.time) })
}

const isDay = ({ precision }: DateValue) => precision === 'day' || precision === 'hour' || precision === 'minute'

/** The outer end of what is a range itself; the bound of what is a set. */
function outerEnd(value: DateValue, side: 0 | 1): DateValue | undefined {
  const bound = side === 0 ? value.earliest : value.latest
  if (/[[{]/.test(value.edtf)) return bound === undefined ? undefined : readPoint(bound)
  const ends = endsOf(value)
  return ends ? ends[side] : value
}

/** A point as the end of a range. */
function sayable(point: DateValue, side: 0 | 1): DateValue | undefined {
  const end = outerEnd(point, side)
  return end && inMonths(end, (side === 0 ? end.earliest : end.latest)!)
}

/** EDTF has no range of parts of a year: it is written in the months in which they begin and end, about which a season does. */
function inMonths(value: DateValue, bound: IsoDate): DateValue | undefined {
  if (!/^-?\d{4}-[234]\d$/.test(value.edtf)) return value
  return readPoint(bound.slice(0, -3) + (value.precision === 'season' ? '~' : ''))
}

function unmasked(value: DateValue | undefined, side: number): DateValue | undefined {
  if (!value?.edtf.includes('X')) return value
  if (value.edtf.includes('-XX')) return readPoint(value.edtf.replaceAll('-XX', ''))
  return readPoint((side === 0 ? value.earliest : value.latest)!.slice(0, -6))
}

function isWeek(from: DateValue | undefined, to: DateValue | undefined): boolean {
  if (from?.precision !== 'day' || to?.precision !== 'day' || /[~?%]/.test(from.edtf + to.edtf)) return false
  return daysBetween(from.earliest!, to.earliest!) === 6 && weekdayOf(from.earliest!) === 1
}
