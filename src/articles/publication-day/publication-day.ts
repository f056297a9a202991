import { startOf } from '../../common/internal-error.ts'
import { headsOf } from '../../languages/index.ts'
import type { DateOrder, Evidence, IsoDate, Problem } from '../../model.ts'
import type { Facts, PrintedDay } from '../article-draft.ts'
import type { Fingerprint } from '../fingerprint.ts'
import { daysBetween } from '../../common/calendar.ts'
import { plausibleDay, weekdayFromSunday } from './printed-date.ts'

export interface SettledDay {
  readonly published?: IsoDate
  readonly publishedOneOf?: readonly IsoDate[]
  readonly publishedEvidence?: Evidence
  readonly problems: readonly Problem[]
}

export interface SettleOptions {
  /** How numeric dates are written where nothing else decides. */
  readonly dateOrder?: DateOrder
  /** A day after which nothing can have been published; never the machine's clock. */
  readonly today?: IsoDate
}

/** How near to the article's other dates, or to those of the collection, a publication day is looked for, in days. */
const near = 14

/**
 * The publication days of a collection. Where a printed day can be read in two ways, or has no year, evidence decides in this
 * order: readings that are too late are out, a weekday beside it, dates in the article's own words, the source's other dates, a copy of the same
 * text, the range of all days that are certain, the habit that the folder or the site states. Nothing else is guessed.
 */
export function settleDays(entries: readonly Fingerprint[], options: SettleOptions): SettledDay[] {
  const certain = entries.map(({ facts: { printed } }) => (printed?.readings.length === 1 ? printed.readings[0] : undefined))
  const days = certain.filter(day => day !== undefined).sort()
  const habits = habitsOf(entries)
  const daysByText = new Map<string, Set<IsoDate>>()
  entries.forEach((entry, index) => {
    if (certain[index] !== undefined)
      daysByText.set(entry.textKey, (daysByText.get(entry.textKey) ?? new Set()).add(certain[index]))
  })
  return entries.map((entry): SettledDay => {
    const { printed, dateOrder } = entry.facts
    if (!printed) return { problems: [] }
    const all = printed.readings.length > 0 ? printed.readings : yearsFor(printed, days, entry)
    const possible = all.filter(day => !isTooLate(day, entry, options.today))
    const settle = (day: IsoDate, because?: string): SettledDay => ({
      published: day,
      publishedEvidence:
        because === undefined ? printed.evidence : { ...printed.evidence, from: `${printed.evidence.from}, ${because}` },
      problems: [],
    })
    if (printed.readings.length === 1) return settle(printed.readings[0]!)
    const steps: readonly (readonly [string, () => readonly IsoDate[]])[] = [
      ['order stated by the article', () => ordered(possible, printed, dateOrder)],
      ['the dots of its language', () => (hasDots(printed, entry) ? ordered(possible, printed, 'day-month') : [])],
      ['other readings too late', () => possible],
      ['weekday beside it', () => onWeekday(possible, printed, entry)],
      ['date in the text', () => nearOwnDates(possible, entry)],
      ['the source’s other dates', () => ordered(possible, printed, habits.get(outletOf(entry.facts) ?? ''))],
      ['date of a copy', () => possible.filter(day => daysByText.get(entry.textKey)?.has(day))],
      ['dates of the collection', () => inRange(possible, days)],
      ['dates of the collection', () => (printed.monthDay ? amongOthers(possible, days) : [])],
      ['order stated by the folder', () => ordered(possible, printed, entry.defaults?.dateOrder)],
      ['order stated by the site', () => ordered(possible, printed, options.dateOrder)],
    ]
    for (const [because, decide] of steps) {
      const left = decide()
      // without a year, a lone reading is only a list's end
      if (left.length === 1 && (printed.monthDay === undefined || because !== 'other readings too late'))
        return settle(left[0]!, because)
    }
    return undecided(entry, printed, possible)
  })
}

function undecided(entry: Fingerprint, printed: PrintedDay, possible: readonly IsoDate[]): SettledDay {
  const place = startOf(entry)
  const advice = (lines: readonly string[]) =>
    `Put front matter (or a line of JSON) with ${lines.map(line => `“published: ${line}”`).join(' or ')} above the text.`
  if (printed.monthDay) {
    const { month, day } = printed.monthDay
    const line = `YYYY-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const message = `the publication day “${printed.evidence.text}” has no year, and nothing else gives it`
    return { problems: [{ check: 'publication-year', severity: 'warning', ...place, message, advice: advice([line]) }] }
  }
  const readings = (possible.length > 1 ? possible : printed.readings).toSorted()
  const message = `the publication day “${printed.evidence.text}” can be read as ${readings.join(' or ')}, and nothing decides which`
  const problem: Problem = { check: 'day-month-order', severity: 'warning', ...place, message, advice: advice(readings) }
  return { publishedOneOf: readings, publishedEvidence: printed.evidence, problems: [problem] }
}

/** The readings that fall on the weekday that is printed with the date. */
function onWeekday(possible: readonly IsoDate[], printed: PrintedDay, { facts }: Fingerprint): IsoDate[] {
  const { weekdays } = headsOf(facts.language)
  const words = printed.evidence.text.toLowerCase().match(/\p{L}+/gu) ?? []
  const weekday = words.map(word => weekdays.get(word)).find(number => number !== undefined)
  return weekday === undefined || printed.readings.length === 0 ? [] : possible.filter(day => weekdayFromSunday(day) === weekday)
}

/** Whether a day is written with dots, in a language that writes its days so, the day first: `03.05.2021` in German, but not in English. */
function hasDots({ evidence }: PrintedDay, { facts: { language } }: Fingerprint): boolean {
  if (language === undefined || !/(?<!\d)\d{1,2}\.\d{1,2}\.\d{2,4}/.test(evidence.text)) return false
  const [first, mark] = new Intl.DateTimeFormat(language, { timeZone: 'UTC' }).formatToParts(0)
  return first?.type === 'day' && mark?.value.trim() === '.'
}

/** The first reading is always the one with the day first. */
const ordered = (possible: readonly IsoDate[], printed: PrintedDay, order: DateOrder | undefined): IsoDate[] =>
  order === undefined || printed.readings.length !== 2
    ? []
    : possible.filter(day => day === printed.readings[order === 'day-month' ? 0 : 1])

/** The days that a month and a day may mean: in the years of the collection, and of the article's own dates. */
function yearsFor(printed: PrintedDay, days: readonly IsoDate[], entry: Fingerprint): IsoDate[] {
  if (!printed.monthDay) return []
  const own = (entry.ownDates ?? []).flatMap(({ day }) => (day === undefined ? [] : [Number(day.slice(0, 4))]))
  const years = new Set([...days.map(day => Number(day.slice(0, 4))), ...own].flatMap(year => [year - 1, year, year + 1]))
  return [...years].sort().flatMap(year => plausibleDay(year, printed.monthDay!.month, printed.monthDay!.day) ?? [])
}

/** Later than the build's day, than a day on which the page was already read, or than a change made to it. */
function isTooLate(day: IsoDate, { facts }: Fingerprint, today: IsoDate | undefined): boolean {
  return [today, facts.accessed, facts.modified].some(limit => limit !== undefined && day > limit)
}

/** The readings within two weeks of a date with a month's name in the text; a weekday beside it must be right. */
function nearOwnDates(possible: readonly IsoDate[], entry: Fingerprint): IsoDate[] {
  const dates = entry.ownDates ?? []
  const hasYear = entry.facts.printed?.monthDay === undefined
  // a year is only taken from what had happened by then
  const isNear = (day: IsoDate, reading: IsoDate) =>
    daysBetween(day, reading) <= near && daysBetween(reading, day) <= (hasYear ? near : 3)
  return possible.filter(reading =>
    dates.some(date => {
      const years = date.day === undefined ? [-1, 0, 1].map(shift => Number(reading.slice(0, 4)) + shift) : []
      const days =
        date.day === undefined ? years.flatMap(year => plausibleDay(year, date.month, date.dayOfMonth) ?? []) : [date.day]
      return days.some(day => isNear(day, reading) && (date.weekday === undefined || weekdayFromSunday(day) === date.weekday))
    }),
  )
}

/** The order in which each outlet writes numeric dates, from those that leave no doubt; none where it writes both. */
function habitsOf(entries: readonly Fingerprint[]): Map<string, DateOrder> {
  const seen = new Map<string, Set<DateOrder>>()
  for (const { facts } of entries) {
    const outlet = outletOf(facts)
    const numeric = /(?<!\d)(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.]\d{2,4}/.exec(facts.printed?.evidence.text ?? '')?.groups
    if (outlet === undefined || !numeric) continue
    const order = Number(numeric['first']) > 12 ? 'day-month' : Number(numeric['second']) > 12 ? 'month-day' : undefined
    if (order) seen.set(outlet, (seen.get(outlet) ?? new Set()).add(order))
  }
  return new Map([...seen].flatMap(([outlet, orders]) => (orders.size === 1 ? [[outlet, [...orders][0]!] as const] : [])))
}

const outletOf = ({ publisher, url }: Facts): string | undefined =>
  publisher ?? (url === undefined ? undefined : new URL(url).host)

/** The readings that the collection's certain days, widened by two weeks, take in. */
function inRange(possible: readonly IsoDate[], days: readonly IsoDate[]): IsoDate[] {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return possible.filter(day => daysBetween(first, day) >= -near && daysBetween(day, last) >= -near)
}

/** For a missing year: the year in which several of the collection's days are near, where no other year has any. */
function amongOthers(possible: readonly IsoDate[], days: readonly IsoDate[]): IsoDate[] {
  const neighbours = possible.map(day => days.filter(other => Math.abs(daysBetween(day, other)) <= near).length)
  const most = Math.max(0, ...neighbours)
  return most >= 3 && neighbours.filter(count => count > 0).length === 1
    ? possible.filter((_, index) => neighbours[index] === most)
    : []
}
