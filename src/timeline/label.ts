import { fill, type SiteWords, wordsOf } from '../languages/words.ts'
import type { DateOrder, DateValue, IsoDate } from '../model.ts'

/** How dates are put into words. */
export interface LabelStyle {
  /** BCP 47. English without a region writes day before month unless `dateOrder` says otherwise. */
  readonly language: string
  readonly dateOrder?: DateOrder
}

/**
 * A date in words, as precise as it is and not more: “2003”, “October 2023”, “3–5 November 2023”, “about 1850”, “44 BC”,
 * “before 2015”, “6 November or 11 June 2023”.
 */
export function dateLabel({ edtf }: Pick<DateValue, 'edtf'>, style: LabelStyle): string {
  const locale = localeOf(style)
  const key = `${locale} ${edtf}`
  const label = labels.get(key) ?? edtfLabel(edtf, { locale, words: wordsOf(style.language) })
  labels.set(key, label)
  return label
}

// a timeline names the same few thousand days again and again
const labels = new Map<string, string>()

/** `Sunday 5 November`, for a day under the heading of its month. */
export const dayLabel = (day: IsoDate, style: LabelStyle): string =>
  formatted(partsOf(day), localeOf(style), { weekday: 'long', day: 'numeric', month: 'long' })

/** The value of `<time datetime>`, where HTML can say that date: years 1 to 9999, a month, a day or a minute; else nothing. */
export const machineDate = (edtf: string): string | undefined =>
  /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d)?)?)?$/.test(edtf) ? edtf : undefined

/** The locale that dates are written in. */
export const localeOf = ({ language, dateOrder }: LabelStyle): string =>
  language === 'en' ? (dateOrder === 'month-day' ? 'en-US' : 'en-GB') : language

interface Wording {
  readonly locale: string
  readonly words: SiteWords
}

interface Parts {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly time?: string
}

function edtfLabel(edtf: string, wording: Wording): string {
  const set = /^[[{](?<members>[^\]}]*)[\]}]$/.exec(edtf)
  if (set) return alternatives((set.groups?.['members'] ?? '').split(','), wording)
  const [start, end] = edtf.split('/')
  if (end === undefined) return pointLabel(edtf, wording)
  const { words } = wording
  if (isOpen(start) && isOpen(end)) return '…'
  if (isOpen(start)) return fill(words.before, { date: pointLabel(end, wording) })
  if (isOpen(end)) return fill(words.after, { date: pointLabel(start ?? '', wording) })
  return rangeLabel(start ?? '', end, wording)
}

const isOpen = (end: string | undefined) => end === undefined || end === '' || end === '..'

const day = /^(?<year>-?\d{4,})-(?<month>\d\d)-(?<day>\d\d)(?:T(?<time>\d\d(?::\d\d)?))?/
const month = /^(?<year>-?\d{4,})-(?<month>0[1-9]|1[0-2])$/
const bare = /^Y?(?<year>-?\d+)$/

function pointLabel(edtf: string, wording: Wording): string {
  const approximate = /[~%]/.test(edtf)
  const uncertain = /[?%]/.test(edtf)
  const plain = edtf.replace(/[~?%]/g, '')
  let label = plainLabel(plain, wording)
  if (approximate) label = fill(wording.words.about, { date: label })
  return uncertain ? fill(wording.words.uncertain, { date: label }) : label
}

function plainLabel(edtf: string, { locale, words }: Wording): string {
  const masked = /^(?<sign>-?)(?<digits>\d{2,3})(?<unknown>X{1,2})$/.exec(edtf)?.groups
  if (masked) return maskedLabel(masked, { locale, words })
  const unknownDay =
    /^(?<month>-?\d{4}-\d\d)-XX$/.exec(edtf)?.groups?.['month'] ?? /^(?<year>-?\d{4})-XX/.exec(edtf)?.groups?.['year']
  if (unknownDay) return fill(words.someDay, { date: plainLabel(unknownDay, { locale, words }) })
  const part = /^(?<year>-?\d{4})-(?<code>2[1-9]|3\d|4[01])$/.exec(edtf)?.groups
  if (part) return partOfYear(Number(part['code']), yearLabel(Number(part['year']), locale), words)
  const parts = partsOf(edtf)
  if (Number.isNaN(parts.year)) return edtf
  return partsLabel(parts, locale)
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
  const plain = /^[\dY-]+$/.test(start) && /^[\dY-]+$/.test(end) && first.year > 0 && last.year > 0
  if (plain && sameKind && !first.time && !last.time && !Number.isNaN(first.year + last.year) && first.month !== undefined)
    return tidy(formatter(wording.locale, optionsOf(first)).formatRange(instant(first), instant(last)))
  return `${pointLabel(start, wording)}–${pointLabel(end, wording)}`
}

/** “6 November or 11 June 2023”: the year once, where it is the same. */
function alternatives(members: readonly string[], wording: Wording): string {
  const { locale, words } = wording
  const parts = members.map(partsOf)
  const year = parts[0]?.year
  const shared = parts.every(part => part.year === year && part.day !== undefined) && dayFirst(locale)
  const labels = members.map((member, index) => {
    const part = parts[index]
    const last = index === members.length - 1
    if (shared && !last && part) return formatted(part, locale, { day: 'numeric', month: 'long' })
    return edtfLabel(member.trim(), wording)
  })
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} ${words.or} ${labels.at(-1) ?? ''}`
}

/** Whether the year stands at the end, so that it can be said once for several days. */
const dayFirst = (locale: string) =>
  formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' }).formatToParts(0)[0]?.type === 'day'

function partsOf(edtf: string): Parts {
  const plain = edtf.trim().replace(/[~?%]/g, '')
  const found = (day.exec(plain) ?? month.exec(plain) ?? bare.exec(plain))?.groups
  if (!found) return { year: NaN }
  return {
    year: Number(found['year']),
    ...(found['month'] === undefined ? {} : { month: Number(found['month']) }),
    ...(found['day'] === undefined ? {} : { day: Number(found['day']) }),
    ...(found['time'] === undefined ? {} : { time: found['time'] }),
  }
}

function partsLabel(parts: Parts, locale: string): string {
  if (parts.month === undefined) return yearLabel(parts.year, locale)
  const label = formatted(parts, locale, optionsOf(parts))
  if (parts.time === undefined) return label
  const [hour = 0, minute] = parts.time.split(':').map(Number)
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', ...(minute === undefined ? {} : { minute: '2-digit' }) }
  return `${label}, ${tidy(formatter(locale, options).format(Date.UTC(2000, 0, 1, hour, minute ?? 0)))}`
}

function yearLabel(year: number, locale: string): string {
  if (Number.isNaN(year)) return ''
  if (Math.abs(year) > 200_000) return year.toLocaleString(locale)
  return formatted({ year }, locale, optionsOf({ year }))
}

const optionsOf = ({ year, month, day }: Parts): Intl.DateTimeFormatOptions => ({
  year: 'numeric',
  ...(month === undefined ? {} : { month: 'long' }),
  ...(day === undefined ? {} : { day: 'numeric' }),
  ...(year > 0 ? {} : { era: 'short' }),
})

const formatted = (parts: Parts, locale: string, options: Intl.DateTimeFormatOptions) =>
  tidy(formatter(locale, options).format(instant(parts)))

function instant({ year, month = 1, day = 1 }: Parts): number {
  // not Date.UTC, which takes the years 0–99 for 1900–1999
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
  formatters.set(key, known)
  return known
}

// versions of the locale data differ in which spaces they use; a dash between two days stands close
const tidy = (label: string) =>
  label.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/(?<!\d)(?<first>\d\d?) – (?<last>\d\d?)(?!\d)/, '$<first>–$<last>')
