import { type Direction, isShortYear, type NamedDate, type Year } from '../languages/reading.ts'
import type { Anchor, DateValue, DirectionReason, IsoDate } from '../model.ts'
import { compareDays, daysBetween, partsOf } from './calendar.ts'
import { anchorFor, type Context, isInStory, ownWords, wordsOf } from './context.ts'
import type { Dated } from './resolve.ts'

/** A date of every year, in the year that fits best. */
export function yearlessDate(
  { shift, from, towards }: Pick<NamedDate, 'shift' | 'from' | 'towards'>,
  context: Context,
  inYear: (year: number) => DateValue | undefined,
): Dated {
  const counted = from === 'text' || isInStory(context)
  const anchor = anchorFor(context, counted ? 'text' : 'now', counted ? 'year' : 'day')
  const reference = anchor?.date.earliest
  if (!anchor || reference === undefined) return { value: undefined }
  const { year } = partsOf(reference)
  const choices = [year - 1, year, year + 1].map(inYear).filter(value => value !== undefined)
  const made = (value: DateValue | undefined, because: DirectionReason): Dated =>
    value
      ? { value, anchor, direction: toAnchor(anchor, value.earliest ?? reference, because, value.latest) }
      : { value: undefined }
  const before = () => choices.findLast(value => compareDays(value.latest!, reference) < 0)
  const after = () => choices.find(value => compareDays(value.earliest!, reference) > 0)
  if (from === 'text' && shift === 0) return made(inStory(choices, anchor.date), ownWords)
  if (from === 'text') return made((shift ?? 1) < 0 ? before() : after(), ownWords)
  if (anchor.from === 'previous') return made(inStory(choices, anchor.date), { code: 'story' })
  if (shift === -1) {
    const last = before()
    return made(isLastMonth(last, reference) ? inYear(partsOf(last!.earliest!).year - 1) : last, ownWords)
  }
  if (shift === 0) return made(inYear(year), ownWords)
  if (shift === 1) return made(after(), ownWords)
  const latestPast = choices.findLast(value => compareDays(value.earliest!, reference) <= 0)
  const nextFuture = choices.find(value => compareDays(value.latest!, reference) >= 0)
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
  const nearest = isPast ? latestPast : nextFuture
  // what was is not to come, and its own day a writer would not name by its date
  const last = evidence?.towards === 'past' ? before() : undefined
  if (last && nearest !== last && follows(last, context.last.year, reference)) return made(last, { code: 'named-before' })
  const dated = made(nearest, evidence?.towards === (isPast ? 'past' : 'future') ? wordsOf(evidence) : { code: 'nearest' })
  // a day, or a month
  const { month } = context.last
  const other = month && evidence?.towards !== 'future' ? inYear(partsOf(month.earliest!).year) : undefined
  return other && isInDoubt(nearest, other, month!, reference) ? { ...dated, alternative: other } : dated
}

// how many times farther a date may be that agrees with the words around it, and by how many days the past is preferred without any
const against = 6
const nothingSaid = 60
// the figures that are written of are those of a quarter that has been
const quarterUnsaid = 250

/** "On 2 March 2021 it sank. Police arrested the captain on 9 March", written on 3 March 2022: it goes on from a day named before. */
function follows(value: DateValue | undefined, last: DateValue | undefined, reference: IsoDate): boolean {
  if (value?.earliest === undefined || last?.earliest === undefined || last.earliest !== last.latest) return false
  return compareDays(last.earliest, value.earliest) <= 0 && partsOf(last.earliest).year < partsOf(reference).year
}

/**
 * "On 4 May 2019 the pump failed. On 11 May it was mended", written in November 2020: weeks before its publication, a report seldom
 * leaves the year out, and soon after a day that has one, it often does.
 */
function isInDoubt(value: DateValue | undefined, other: DateValue, named: DateValue, reference: IsoDate): boolean {
  if (value?.precision !== 'day' || other.precision !== 'day' || partsOf(named.earliest!).year >= partsOf(value.earliest!).year)
    return false
  const later = daysBetween(named.earliest!, other.earliest!)
  return later > 0 && later <= soon && daysBetween(value.earliest!, reference) > longAgo
}

const soon = 180
const longAgo = 14

/** In March, "last February" is a year ago: the one just over would be "last month". */
function isLastMonth(value: DateValue | undefined, reference: IsoDate): boolean {
  return value?.precision === 'month' && daysBetween(value.latest!, reference) <= 31
}

/** A date without its year in a story: in the year last named, or in the next one where a story's winter turns. */
function inStory(choices: readonly DateValue[], last: DateValue): DateValue | undefined {
  const { year, month } = partsOf(last.earliest!)
  // the winter of a February began in the year before
  const around = choices.find(({ earliest, latest }) => holds(last, earliest!, latest!))
  if (around && last.precision !== 'year') return around
  const inYear = (wanted: number) => choices.find(value => partsOf(value.earliest!).year === wanted)
  const same = inYear(year)
  const isWinter =
    last.precision === 'season' && month === 12 && same !== undefined && compareDays(same.latest!, last.earliest!) < 0
  if (isWinter) return inYear(year + 1)
  const turns =
    (last.precision === 'day' || last.precision === 'month') &&
    month >= 10 &&
    same !== undefined &&
    partsOf(same.latest!).month <= 2
  return turns ? inYear(year + 1) : same
}

const holds = ({ earliest, latest }: DateValue, first: IsoDate, last: IsoDate) =>
  compareDays(first, earliest!) <= 0 && compareDays(latest!, last) <= 0

/** Which way a day lies from the anchor. */
export function toAnchor(
  anchor: Anchor,
  first: IsoDate,
  because: DirectionReason,
  last: IsoDate = first,
): NonNullable<Dated['direction']> {
  const day = anchor.date.earliest!
  const towards = compareDays(last, day) < 0 ? 'past' : compareDays(first, day) > 0 ? 'future' : 'same'
  return { towards, because }
}

/** A year from its last two digits: the latest that is not far ahead of the article's own time. */
export function placedYear(year: Year, context: Context): number | undefined {
  if (typeof year === 'number') return year
  if (!isShortYear(year)) return undefined
  const told = context.story === 'nowhere' ? undefined : context.last.year?.earliest
  // "in 1861 … in ’64": in the century of the story
  if (told !== undefined) return nearestYear(year.short, partsOf(told).year)
  const reference = context.published ?? context.last.year
  const now = reference?.earliest === undefined ? undefined : partsOf(reference.earliest).year
  if (now === undefined) return year.short < 30 ? 2000 + year.short : 1900 + year.short
  const near = Math.floor(now / 100) * 100 + year.short
  return near > now + 10 ? near - 100 : near + 100 <= now + 10 ? near + 100 : near
}

/** The year with those last digits that is nearest to another one. */
const nearestYear = (short: number, year: number): number => year + ((((short - year) % 100) + 150) % 100) - 50
