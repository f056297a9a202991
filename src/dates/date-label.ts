import { partsOf as dayPartsOf } from '../common/calendar.ts'
import { rangeTimes } from './clock.ts'
import { parseEdtf } from './edtf.ts'
import {
  clockInWords,
  inWords,
  inWordsOfYear,
  isDayFirst,
  type NamedParts,
  rangeInWords,
  weekdayInWords,
} from './locale-format.ts'
import { shortForm } from './points.ts'
import { fill, hasWords, type SiteWords, wordsOf } from '../languages/site-words.ts'
import type { ClockTime, DateOrder, DateValue, IsoDate } from '../model.ts'

/** How dates are put into words. */
export interface LabelStyle {
  /** BCP 47. Without a region `dateOrder` decides whether the day or the month is written first; the day where it says nothing. */
  readonly language: string
  readonly dateOrder?: DateOrder
}

type Dated = Pick<DateValue, 'edtf' | 'time'>

/**
 * A date in words, as precise as it is and not more: “2003”, “October 2023”, “3–5 November 2023”, “about 1850”, “44 BC”,
 * “before 2015”, “6 November or 11 June 2023”, “5 November 2023, 14:30”.
 */
export function dateLabel({ edtf, time }: Dated, style: LabelStyle): string {
  const locale = localeOf(style)
  const key = `${locale} ${edtf} ${time ?? ''}`
  const label =
    labels.get(key) ?? labelOf({ edtf, ...(time === undefined ? {} : { time }) }, { locale, words: wordsOf(style.language) })
  labels.set(key, label)
  return label
}

// a timeline names the same few thousand days again and again
const labels = new Map<string, string>()

/** The same for a date as a person or a release has written it, `2023-11-05T14:30`; what is no date stays as it is. */
export const writtenLabel = (text: string, style: LabelStyle): string => dateLabel(parseEdtf(text) ?? { edtf: text }, style)

/** `Sunday 5 November`, for a day under the heading of its month. */
export const dayLabel = (day: IsoDate, style: LabelStyle): string => weekdayInWords(dayPartsOf(day), localeOf(style))

/** The value of `<time datetime>`, where HTML can say that date: years 1 to 9999, a month, a day or a minute; else nothing. */
export function machineDate({ edtf, time }: Dated): string | undefined {
  if (!/^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf)) return undefined
  // a day is true of an hour of it, too
  return time !== undefined && /^(?!24)\d\d:[\d:]+(?:Z|[+-]\d\d:\d\d)?$/.test(time) ? `${edtf}T${time}` : edtf
}

/** The locale that dates are written in. */
const localeOf = ({ language, dateOrder = 'day-month' }: LabelStyle): string =>
  hasWords(language) && !language.includes('-') ? wordsOf(language).locales[dateOrder] : language

interface Wording {
  readonly locale: string
  readonly words: SiteWords
}

function labelOf({ edtf, time }: Dated, wording: Wording): string {
  const set = /^[[{](?<members>[^\]}]*)[\]}]$/.exec(edtf)
  if (set) return alternatives((set.groups?.['members'] ?? '').split(','), wording)
  const [start = '', end] = (shortForm(edtf) ?? edtf).split('/')
  const { words } = wording
  if (end === undefined)
    return time === undefined ? pointLabel(start, wording) : `${pointLabel(start, wording)}, ${timeLabel(time, wording)}`
  const [from, to] = rangeTimes(time)
  const [first, last] = [clockedLabel(start, from, wording), clockedLabel(end, to, wording)]
  if (isOpen(start) && isOpen(end)) return '…'
  if (isOpen(start)) return fill(words.before, { date: last })
  if (isOpen(end)) return fill(words.after, { date: first })
  return time === undefined ? rangeLabel(start, end, wording) : `${first} – ${last}`
}

const isOpen = (end: string) => end === '' || end === '..'

const clockedLabel = (edtf: string, time: ClockTime | undefined, wording: Wording) =>
  time === undefined ? pointLabel(edtf, wording) : `${pointLabel(edtf, wording)}, ${clockLabel(time, wording)}`

/** “14:30”, or from one time of the day to another. */
function timeLabel(time: ClockTime, wording: Wording): string {
  if (!time.includes('/')) return clockLabel(time, wording)
  const [from, to] = rangeTimes(time).map(end => end && clockLabel(end, wording))
  if (from === undefined) return fill(wording.words.before, { date: to ?? '' })
  return to === undefined ? fill(wording.words.after, { date: from }) : `${from}–${to}`
}

function clockLabel(time: ClockTime, wording: Wording): string {
  const [hour = 0, minute] = /^[\d:]+/.exec(time)?.[0].split(':').map(Number) ?? []
  return qualified(
    time,
    minute === undefined || hour === 24 ? hourLabel(hour, wording) : clockInWords(hour, minute, clockOf(wording)),
    wording,
  )
}

/** “2 pm”: an hour alone is said as the language says it, since “14” would be a number and “14:00” more than the words say. */
function hourLabel(hour: number, { locale, words }: Wording): string {
  if (hour === 24) return words.midnight
  const clock = clockOf({ locale, words })
  if (!clock.hasHalves || words.clock.ownHours.includes(locale)) return clockInWords(hour, undefined, clock)
  return hour === 12 ? words.noon : fill(hour < 12 ? words.am : words.pm, { hour: hour % 12 || 12 })
}

/** A language that the pages have no words in counts hours to 24. */
const clockOf = ({ locale, words }: Wording) => ({ locale, hasHalves: hasWords(locale) && words.clock.hasHalves })

function qualified(text: string, label: string, { words }: Wording): string {
  const about = /[~%]$/.test(text) ? fill(words.about, { date: label }) : label
  return /[?%]$/.test(text) ? fill(words.uncertain, { date: about }) : about
}

const day = /^(?<year>-?\d{4,})-(?<month>\d\d)-(?<day>\d\d)/
const month = /^(?<year>-?\d{4,})-(?<month>0[1-9]|1[0-2])$/
const bare = /^Y?(?<year>-?\d+)$/

const pointLabel = (edtf: string, wording: Wording) => qualified(edtf, plainLabel(edtf.replace(/[~?%]/g, ''), wording), wording)

function plainLabel(edtf: string, { locale, words }: Wording): string {
  const masked = /^(?<sign>-?)(?<digits>\d{2,3})(?<unknown>X{1,2})$/.exec(edtf)?.groups
  if (masked) return maskedLabel(masked, { locale, words })
  const unknownDay =
    /^(?<month>-?\d{4}-\d\d)-XX$/.exec(edtf)?.groups?.['month'] ?? /^(?<year>-?\d{4})-XX/.exec(edtf)?.groups?.['year']
  if (unknownDay) return fill(words.someDay, { date: plainLabel(unknownDay, { locale, words }) })
  const part = /^(?<year>-?\d{4})-(?<code>2[1-9]|3\d|4[01])$/.exec(edtf)?.groups
  if (part) return partOfYear(Number(part['code']), yearLabel(Number(part['year']), locale), words)
  const parts = partsOf(edtf)
  return Number.isNaN(parts.year) ? edtf : parts.month === undefined ? yearLabel(parts.year, locale) : inWords(parts, locale)
}

/** `202X`, `19XX`: a decade, a century. */
function maskedLabel(
  { sign = '', digits = '', unknown = '' }: Record<string, string | undefined>,
  { locale, words }: Wording,
): string {
  if (unknown === 'X') {
    const decade = fill(words.decade, { year: `${Number(digits)}0` })
    return sign === '-' ? fill(words.centuryBc, { century: decade }) : decade
  }
  const number = Number(digits) + 1
  const forms: Readonly<Record<string, string>> = words.century
  const century = fill(forms[String(number)] ?? words.century.other, { n: number.toLocaleString(locale) })
  return sign === '-' ? fill(words.centuryBc, { century }) : century
}

function partOfYear(code: number, year: string, words: SiteWords): string {
  if (code >= 40) return fill(words.half, { n: code - 39, year })
  if (code >= 33 && code <= 36) return fill(words.quarter, { n: code - 32, year })
  const season = ((code - 21) % 4) + 21
  return fill(words.seasons[season as 21 | 22 | 23 | 24], { year })
}

function rangeLabel(start: string, end: string, wording: Wording): string {
  const [first, last] = [partsOf(start), partsOf(end)]
  const sameKind =
    (first.day === undefined) === (last.day === undefined) && (first.month === undefined) === (last.month === undefined)
  const about = /[~?%]$/.exec(start)?.[0]
  if (about !== undefined && end.endsWith(about))
    return qualified(end, rangeLabel(start.slice(0, -1), end.slice(0, -1), wording), wording)
  const plain = /^[\dY-]+$/.test(start) && /^[\dY-]+$/.test(end) && first.year > 0 && last.year > 0
  if (plain && sameKind && !Number.isNaN(first.year + last.year) && first.month !== undefined)
    return rangeInWords(first, last, wording.locale)
  return `${pointLabel(start, wording)}–${pointLabel(end, wording)}`
}

/** “6 November or 11 June 2023”: the year once, where it is the same. */
function alternatives(members: readonly string[], wording: Wording): string {
  const { locale, words } = wording
  const parts = members.map(partsOf)
  const year = parts[0]?.year
  const shared = parts.every(part => part.year === year && part.day !== undefined) && isDayFirst(locale)
  const labels = members.map((member, index) => {
    const part = parts[index]
    const last = index === members.length - 1
    return shared && !last && part ? inWordsOfYear(part, locale) : labelOf({ edtf: member.trim() }, wording)
  })
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} ${words.or} ${labels.at(-1) ?? ''}`
}

function partsOf(edtf: string): NamedParts {
  const plain = edtf.trim().replace(/[~?%]/g, '')
  const found = (day.exec(plain) ?? month.exec(plain) ?? bare.exec(plain))?.groups
  if (!found) return { year: NaN }
  return {
    year: Number(found['year']),
    ...(found['month'] === undefined ? {} : { month: Number(found['month']) }),
    ...(found['day'] === undefined ? {} : { day: Number(found['day']) }),
  }
}

// JavaScript's calendar ends at the year 275760
const yearLabel = (year: number, locale: string): string =>
  Math.abs(year) > 200_000 ? year.toLocaleString(locale) : inWords({ year }, locale)
