import type { NamedDate } from '../languages/reading.ts'
import type { Anchor, DirectionReason } from '../model.ts'
import { addDays, addMonths, compareDays, isoDate, isRealDay, mondayOf, partsOf, weekdayOf } from '../common/calendar.ts'
import { anchorFor, isInStory, ownWords, directionWords } from './context.ts'
import { calendarDate, dayAfter, parseEdtf } from './edtf.ts'
import type { Context, Dated, YearReader } from './known.ts'
import { toAnchor } from './narrative-year.ts'
import { yearlessDate } from './yearless.ts'

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
    return year === undefined ? { value: undefined } : { value: calendarDate(year, month, day) }
  }
  if (reading.knownYear !== undefined) {
    const known = calendarDate(reading.knownYear, month, day)
    if (known && (!context.published || compareDays(known.earliest!, context.published.latest!) <= 0)) return { value: known }
  }
  if (month === undefined) {
    if (weekday !== undefined && day === undefined) return resolveWeekday(weekday, reading, context)
    return day === undefined ? { value: undefined } : dayOfKnownMonth(day, weekday, context)
  }
  // the weekday tells the year: Sunday, November 5
  if (day !== undefined && weekday !== undefined) {
    const agreeing = nearestYear(context, year => isRealDay(year, month, day) && weekdayOf(isoDate(year, month, day)) === weekday)
    if (agreeing)
      return {
        value: calendarDate(agreeing.year, month, day),
        anchor: agreeing.anchor,
        direction: toAnchor(agreeing.anchor, isoDate(agreeing.year, month, day), { code: 'weekday' }),
      }
  }
  return yearlessDate(reading, context, year => calendarDate(year, month, day))
}

/** "On the 5th": of the month named last, else of the month of publication; "Sunday 5th": of the nearest month that has it. */
function dayOfKnownMonth(day: number, weekday: number | undefined, context: Context): Dated {
  const anchor = anchorFor(context, 'text', 'month')
  if (anchor?.date.earliest === undefined) return { value: undefined }
  const first = isoDate(partsOf(anchor.date.earliest).year, partsOf(anchor.date.earliest).month, 1)
  for (const distance of weekday === undefined ? [0] : [0, -1, 1, -2, 2, -3, 3]) {
    const { year, month } = partsOf(addMonths(first, distance))
    const value = calendarDate(year, month, day)
    if (weekday === undefined || (value && weekdayOf(value.earliest!) === weekday)) return { value, anchor }
  }
  return { value: undefined }
}

/** The year next to the anchor's for which a test holds, up to six years away: weekdays repeat after that. */
function nearestYear(context: Context, holds: (year: number) => boolean): { year: number; anchor: Anchor } | undefined {
  const narration = context.narration()
  const anchor =
    narration && isInStory(context) ? { from: 'previous' as const, date: narration.date } : anchorFor(context, 'now', 'year')
  if (anchor?.date.earliest === undefined) return undefined
  const { year } = partsOf(anchor.date.earliest)
  const now = context.published?.earliest === undefined ? undefined : partsOf(context.published.earliest).year
  if (now !== undefined && anchor.from === 'previous' && !holds(year) && holds(now))
    return { year: now, anchor: { from: 'published', date: context.published! } }
  for (let distance = 0; distance <= 3; distance++) {
    if (holds(year - distance)) return { year: year - distance, anchor }
    if (holds(year + distance)) return { year: year + distance, anchor }
  }
  return undefined
}

/** Within a week of the anchor: back unless the words look ahead. */
function resolveWeekday(weekday: number, reading: NamedDate, context: Context): Dated {
  const { modified } = context
  const anchor = anchorFor(context, reading.from ?? 'now', 'day') ?? (modified && { from: 'modified', date: modified })
  const day = anchor?.date.earliest
  if (!anchor || day === undefined) return { value: undefined }
  const [days, because] = daysTo(weekday, weekdayOf(day), reading, context)
  const towards = days < 0 ? 'past' : days > 0 ? 'future' : 'same'
  return { value: dayAfter(day, days), anchor, direction: { towards, because } }
}

/** How many days a weekday lies from another, and why. */
function daysTo(
  weekday: number,
  other: number,
  { shift, from, towards }: NamedDate,
  context: Context,
): [number, DirectionReason] {
  const ahead = (weekday - other + 7) % 7
  const back = (7 - ahead) % 7
  // counted from another day in the text, the weekday is never that day itself
  if (from === 'text') return [(shift ?? 1) < 0 ? -(back || 7) : ahead || 7, ownWords]
  if (shift === -1) return [-(back || 7), ownWords]
  if (shift === 1) return [weekday - other + 7, ownWords]
  if (towards) return [towards === 'future' ? ahead : -back, ownWords]
  if (ahead === 0) return [0, { code: 'publication-day' }]
  const evidence = context.directionOf()
  if (shift === 0) return evidence?.towards === 'past' ? [-back, directionWords(evidence)] : [ahead, ownWords]
  if (!evidence) return [-back, { code: 'past-is-usual' }]
  return [evidence.towards === 'future' ? ahead : -back, directionWords(evidence)]
}
