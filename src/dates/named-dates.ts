import {
  type Direction,
  isShortYear,
  type Holiday,
  type NamedDate,
  type NumericDate,
  type PartOfYear,
  type Reading,
  type Year,
} from '../languages/reading.ts'
import type { Anchor, DateValue, IsoDate } from '../model.ts'
import {
  addDays,
  compareDays,
  daysBetween,
  easterOf,
  isoDate,
  isRealDay,
  lastDay,
  mondayOf,
  partsOf,
  weekdayOf,
} from './calendar.ts'
import { anchorFor, type Context } from './context.ts'
import { dateValue, parseEdtf } from './edtf.ts'
import type { Dated } from './resolve.ts'

/** Finds the year that a reading leads to ("of last year"). */
export type YearReader = (year: Year, context: Context) => number | undefined

const ownWords = 'its own words'

/** A date by its names and numbers; what is missing is found from the text around it. */
export function resolveNamed(reading: NamedDate, context: Context, yearOf: YearReader): Dated {
  const { month, day, weekday } = reading
  if (reading.weekOf) {
    const inside = resolveNamed({ ...reading, weekOf: false }, context, yearOf)
    const date = inside.value?.earliest
    return date === undefined ? inside : { ...inside, value: parseEdtf(`${mondayOf(date)}/${addDays(mondayOf(date), 6)}`) }
  }
  if (reading.year !== undefined) {
    const year = yearOf(reading.year, context)
    return year === undefined ? { value: undefined } : { value: dateValue({ year, ...given({ month, day }) }) }
  }
  if (month === undefined) {
    if (weekday !== undefined && day === undefined) return resolveWeekday(weekday, reading, context)
    return day === undefined ? { value: undefined } : dayOfKnownMonth(day, context)
  }
  // the weekday tells the year: Sunday, November 5
  if (day !== undefined && weekday !== undefined) {
    const agreeing = nearestYear(context, year => isRealDay(year, month, day) && weekdayOf(isoDate(year, month, day)) === weekday)
    if (agreeing)
      return {
        value: dateValue({ year: agreeing.year, month, day }),
        anchor: agreeing.anchor,
        direction: toAnchor(agreeing.anchor, isoDate(agreeing.year, month, day), 'the weekday'),
      }
  }
  return yearlessDate(reading, context, year => dateValue({ year, month, ...given({ day }) }))
}

const given = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> }

/** "On the 5th": of the month named last, else of the month of publication. */
function dayOfKnownMonth(day: number, context: Context): Dated {
  const anchor = anchorFor(context, 'text', 'month')
  if (anchor?.date.earliest === undefined) return { value: undefined }
  const { year, month } = partsOf(anchor.date.earliest)
  return { value: dateValue({ year, month, day }), anchor }
}

/** The year next to the anchor's for which a test holds, up to six years away: weekdays repeat after that. */
function nearestYear(context: Context, holds: (year: number) => boolean): { year: number; anchor: Anchor } | undefined {
  const anchor = anchorFor(context, context.narrative ? 'text' : 'now', 'year')
  if (anchor?.date.earliest === undefined) return undefined
  const { year } = partsOf(anchor.date.earliest)
  for (let distance = 0; distance <= 3; distance++) {
    if (holds(year - distance)) return { year: year - distance, anchor }
    if (holds(year + distance)) return { year: year + distance, anchor }
  }
  return undefined
}

/** Within a week of the anchor: back unless the words look ahead. */
function resolveWeekday(weekday: number, { shift, from, towards }: NamedDate, context: Context): Dated {
  const anchor = anchorFor(context, from ?? 'now', 'day')
  const day = anchor?.date.earliest
  if (!anchor || day === undefined) return { value: undefined }
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  const at = (days: number, because: string): Dated => ({
    value: parseEdtf(addDays(day, days)),
    anchor,
    direction: { towards: days < 0 ? 'past' : days > 0 ? 'future' : 'same', because },
  })
  const back = (7 - ahead) % 7
  // counted from another day in the text, the weekday is never that day itself
  if (from === 'text') return at((shift ?? 1) < 0 ? -(back || 7) : ahead || 7, ownWords)
  if (anchor.from === 'previous') return at(ahead, 'the story goes on from there')
  if (shift === -1) return at(-(back || 7), ownWords)
  if (shift === 1) return at(weekday - weekdayOf(day) + 7, ownWords)
  if (towards) return at(towards === 'future' ? ahead : -back, ownWords)
  const evidence = context.directionOf()
  if (ahead === 0) return at(0, 'it is the day of publication')
  if (shift === 0) return evidence?.towards === 'past' ? at(-back, evidence.because) : at(ahead, ownWords)
  return evidence?.towards === 'future'
    ? at(ahead, evidence.because)
    : at(-back, evidence?.because ?? 'news tells of what has happened')
}

/** A date of every year, in the year that fits best. */
function yearlessDate(
  { shift, from, towards }: Pick<NamedDate, 'shift' | 'from' | 'towards'>,
  context: Context,
  inYear: (year: number) => DateValue | undefined,
): Dated {
  const counted = from === 'text' || context.narrative
  const anchor = anchorFor(context, counted ? 'text' : 'now', counted ? 'year' : 'day')
  const reference = anchor?.date.earliest
  if (!anchor || reference === undefined) return { value: undefined }
  const { year } = partsOf(reference)
  const choices = [year - 1, year, year + 1].map(inYear).filter(value => value !== undefined)
  const made = (value: DateValue | undefined, because: string): Dated =>
    value
      ? { value, anchor, direction: toAnchor(anchor, value.earliest ?? reference, because, value.latest) }
      : { value: undefined }
  const latestPast = choices.findLast(value => compareDays(value.earliest!, reference) <= 0)
  const nextFuture = choices.find(value => compareDays(value.latest!, reference) >= 0)
  const before = choices.findLast(value => compareDays(value.latest!, reference) < 0)
  const after = choices.find(value => compareDays(value.earliest!, reference) > 0)
  if (from === 'text') return made((shift ?? 1) < 0 ? before : after, ownWords)
  if (anchor.from === 'previous') return made(inStory(choices, anchor.date), 'the story goes on from there')
  if (shift === -1) return made(isLastMonth(before, reference) ? inYear(partsOf(before!.earliest!).year - 1) : before, ownWords)
  if (shift === 0) return made(inYear(year), ownWords)
  if (shift === 1) return made(after, ownWords)
  if (towards) return made(towards === 'past' ? latestPast : nextFuture, ownWords)
  const evidence = context.directionOf()
  const distance = (value: DateValue | undefined, direction: Direction) => {
    if (!value) return Infinity
    const days = direction === 'past' ? daysBetween(value.latest!, reference) : daysBetween(reference, value.earliest!)
    return (
      Math.max(0, days) * (evidence && evidence.towards !== direction ? against : 1) +
      (evidence || direction === 'past' ? 0 : value.precision === 'quarter' ? quarterUnsaid : nothingSaid)
    )
  }
  const isPast = distance(latestPast, 'past') <= distance(nextFuture, 'future')
  return made(
    isPast ? latestPast : nextFuture,
    evidence?.towards === (isPast ? 'past' : 'future') ? evidence.because : 'it is the nearest',
  )
}

// how many times farther a date may be that agrees with the words around it, and by how many days the past is preferred without any
const against = 6
const nothingSaid = 60
// the figures that are written of are those of a quarter that has been
const quarterUnsaid = 250

/** In March, "last February" is a year ago: the one just over would be "last month". */
function isLastMonth(value: DateValue | undefined, reference: IsoDate): boolean {
  return value?.precision === 'month' && daysBetween(value.latest!, reference) <= 31
}

/** A date without its year in a story: in the year last named, or in the next one where a story's winter turns. */
function inStory(choices: readonly DateValue[], last: DateValue): DateValue | undefined {
  const { year, month } = partsOf(last.earliest!)
  const inYear = (wanted: number) => choices.find(value => partsOf(value.earliest!).year === wanted)
  const same = inYear(year)
  const turns = last.precision === 'day' && month >= 11 && same !== undefined && partsOf(same.latest!).month <= 2
  return turns ? inYear(year + 1) : same
}

function toAnchor(anchor: Anchor, first: IsoDate, because: string, last: IsoDate = first): NonNullable<Dated['direction']> {
  const day = anchor.date.earliest!
  const towards = compareDays(last, day) < 0 ? 'past' : compareDays(first, day) > 0 ? 'future' : 'same'
  return { towards, because }
}

/** 6/11/2023: decided by a number above 12, the known habit, or agreement with the day of publication; else both. */
export function resolveNumeric({ first, second, year }: NumericDate, context: Context): Dated {
  const inYear = (month: number, day: number): Dated =>
    year === undefined
      ? yearlessDate({}, context, year => dateValue({ year, month, day }))
      : { value: dateValue({ year, month, day }) }
  if (first > 12 && second > 12) return { value: undefined }
  if (first > 12 || first === second) return inYear(second, first)
  if (second > 12) return inYear(first, second)
  if (context.order) return context.order === 'day-month' ? inYear(second, first) : inYear(first, second)
  const monthFirst = inYear(first, second)
  const dayFirst = inYear(second, first)
  const { published } = context
  if (published && year !== undefined) {
    const agrees = (dated: Dated) =>
      dated.value?.earliest !== undefined && Math.abs(daysBetween(dated.value.earliest, published.earliest!)) <= near
    if (agrees(monthFirst) !== agrees(dayFirst)) return agrees(monthFirst) ? monthFirst : dayFirst
  }
  if (!monthFirst.value || !dayFirst.value) return monthFirst.value ? monthFirst : dayFirst
  const oneOf = [monthFirst.value, dayFirst.value].sort((one, other) => compareDays(one.earliest!, other.earliest!))
  return { value: dateValue({ oneOf }), unresolved: 'ambiguous' }
}

// a date this near to the publication is what the writer meant
const near = 14

export function resolveHoliday(
  { holiday, year, shift, unit, towards }: Extract<Reading, { kind: 'holiday' }>,
  context: Context,
  yearOf: YearReader,
): Dated {
  const inYear = (year: number) => parseEdtf(dayOfHoliday(holiday, year))
  const known = year === undefined ? undefined : yearOf(year, context)
  if (year !== undefined && known === undefined) return { value: undefined }
  const dated =
    known === undefined
      ? yearlessDate({ ...(shift === undefined ? {} : { shift }), ...(towards ? { towards } : {}) }, context, inYear)
      : { value: inYear(known) }
  const day = dated.value?.earliest
  if (day === undefined || unit === undefined || unit === 'day') return dated
  const first = unit === 'week' ? mondayOf(day) : addDays(mondayOf(day), 5)
  return { ...dated, value: parseEdtf(`${first}/${addDays(first, unit === 'week' ? 6 : 1)}`) }
}

function dayOfHoliday(holiday: Holiday, year: number): IsoDate {
  if ('easter' in holiday) return addDays(easterOf(year), holiday.easter)
  if ('day' in holiday) return isoDate(year, holiday.month, holiday.day)
  const { month, weekday, nth, plus = 0 } = holiday
  if (nth > 0) {
    const first = isoDate(year, month, 1)
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) + plus)
  }
  const last = isoDate(year, month, lastDay(year, month))
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1) + plus)
}

/** A season, quarter or half; without a year the one that fits best. A fiscal one may lie elsewhere in the calendar, so it is uncertain. */
export function resolvePartOfYear(reading: PartOfYear, context: Context, yearOf: YearReader): Dated {
  const { span, number, year, fiscal } = reading
  const inYear = (year: number): DateValue | undefined => {
    const qualifier = fiscal ? ({ qualifier: '?' } as const) : {}
    if (span === 'season') return dateValue({ year, season: number, ...qualifier })
    if (span === 'quarter') return dateValue({ year, quarter: number, ...qualifier })
    const [from, to] = number === 1 ? [1, 6] : [7, 12]
    return dateValue({ from: dateValue({ year, month: from! }), to: dateValue({ year, month: to! }) })
  }
  if (year !== undefined) {
    const known = yearOf(year, context)
    return { value: known === undefined ? undefined : inYear(known) }
  }
  return yearlessDate(reading, context, inYear)
}

/** A year from its last two digits: the latest that is not far ahead of the article's own time. */
export function placedYear(year: Year, context: Context): number | undefined {
  if (typeof year === 'number') return year
  if (!isShortYear(year)) return undefined
  const reference = context.published ?? context.last.year
  const now = reference?.earliest === undefined ? undefined : partsOf(reference.earliest).year
  if (now === undefined) return year.short < 30 ? 2000 + year.short : 1900 + year.short
  const near = Math.floor(now / 100) * 100 + year.short
  return near > now + 10 ? near - 100 : near + 100 <= now + 10 ? near + 100 : near
}
