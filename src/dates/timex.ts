import { remembered } from '../common/memo.ts'
import type { DateValue } from '../model.ts'
import { daysBetween, isoWeek, weekdayOf } from '../common/calendar.ts'
import { clockDigits } from './clock.ts'
import { shortForm } from './points.ts'

const codes: Readonly<Record<string, string>> = {
  21: 'SP',
  22: 'SU',
  23: 'FA',
  24: 'WI',
  33: 'Q1',
  34: 'Q2',
  35: 'Q3',
  36: 'Q4',
}

/** The TimeML (TIMEX3) value of a date; undefined where TimeML has none, as for ranges and dates of several readings. */
export const timexOf = (value: DateValue): string | undefined => {
  if (value.precision === 'day' && value.edtf.length === 10) return value.edtf
  // each clock time is a value of its own, seldom asked for again
  return value.time === undefined ? timexOfDate(value) : timexOfOther(value)
}

function timexOfOther(value: DateValue): string | undefined {
  const plain = (shortForm(value.edtf) ?? value.edtf).replace(/[~?%]/g, '')
  if (plain.startsWith('[') || plain.startsWith('{')) return undefined
  const part = /^(?<year>-?\d{4})-(?<code>2[1-4]|3[3-6])$/.exec(plain)?.groups
  if (part) return `${bce(part['year']!)}-${codes[part['code']!]}`
  const slash = plain.indexOf('/')
  if (slash >= 0) return value.time === undefined ? timexOfInterval(plain.slice(0, slash), plain.slice(slash + 1)) : undefined
  if (value.time?.includes('/')) return undefined
  if (value.time === undefined) return bce(plain).replace(/X+$/, '')
  const digits = clockDigits(value.time)
  return `${bce(plain)}T${digits.includes(':') ? digits : `${digits}:00`}`
}

const timexOfDate = remembered(timexOfOther)

function timexOfInterval(first: string, last: string): string | undefined {
  const half = /^(?<year>-?\d{4})-(?<month>01|07)$/.exec(first)?.groups
  if (half && last === `${half['year']}-${half['month'] === '01' ? '06' : '12'}`) {
    return `${bce(half['year']!)}-H${half['month'] === '01' ? 1 : 2}`
  }
  if (!/^-?\d{4}-\d\d-\d\d$/.test(first) || !/^-?\d{4}-\d\d-\d\d$/.test(last)) return undefined
  const days = daysBetween(first, last)
  if (days === 6 && weekdayOf(first) === 1) return isoWeek(first)
  return days === 1 && weekdayOf(first) === 6 ? `${isoWeek(first)}-WE` : undefined
}

/** TimeML writes 44 BC as BC0044. */
function bce(text: string): string {
  const year = /^(?:-(?<before>\d{4})|(?<zero>0000))/.exec(text)
  if (!year) return text
  return `BC${String(Number(year.groups?.['before'] ?? 0) + 1).padStart(4, '0')}${text.slice(year[0].length)}`
}
