import type { Clock } from '../languages/reading.ts'
import type { ClockTime } from '../model.ts'
import { twoDigits } from '../common/calendar.ts'

/** `14:30`, `14` where only the hour is named, `24` for the end of the day; behind it the zone, and `~` where it is about. */
export function clockTime({ hour, minute, zone = '', qualifier }: Clock): ClockTime {
  return `${twoDigits(hour)}${minute === undefined ? '' : `:${twoDigits(minute)}`}${zone}${qualifier ?? ''}`
}

const written =
  /^(?<hour>\d\d)(?<rest>:(?<minute>\d\d)(?::(?<second>\d\d))?)?(?:(?<utc>Z)|(?<sign>[+-]\d\d)(?::?(?<of>\d\d))?)?(?<qualifier>[~?%])?$/

/** Reads one clock time as ISO 8601 writes it behind the T, with EDTF's `~`, `?` or `%` after it; undefined where there is none such. */
export function readClock(text: string): ClockTime | undefined {
  const found = written.exec(text)?.groups
  if (!found) return undefined
  const { hour = '', rest = '', minute = '0', second = '0', utc, sign, of = '00', qualifier = '' } = found
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (hour === '24' && Number(minute) + Number(second) > 0) return undefined
  return `${hour}${rest}${utc ?? (sign === undefined ? '' : `${sign}:${of}`)}${qualifier}`
}

/** The clock time of a range from those of its ends; undefined where neither has one. */
export function rangeTime(from: ClockTime | undefined, to: ClockTime | undefined): ClockTime | undefined {
  return from === undefined && to === undefined ? undefined : `${from ?? '..'}/${to ?? '..'}`
}

/** The clock times of the two ends of a range, each undefined where it has none. */
export function rangeTimes(time: ClockTime | undefined): readonly [ClockTime | undefined, ClockTime | undefined] {
  const [from, to] = time?.split('/') ?? []
  return [from === '..' ? undefined : from, to === '..' ? undefined : to]
}

/** Its digits alone, by which times of one day are in order: `14:30`, `14`. */
export const clockDigits = (time: ClockTime): string => /^[\d:]+/.exec(time)?.[0] ?? ''
