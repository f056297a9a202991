import type { DirectionEvidence } from '../languages/language.ts'
import { type Direction, isShortYear, type Year } from '../languages/reading.ts'
import type { Anchor, DateValue, IsoDate } from '../model.ts'
import { compareDays, daysBetween, partsOf } from '../common/calendar.ts'
import { anchorFor, isInStory, ownWords, directionWords } from './context.ts'
import type { Context, Dated } from './known.ts'
import {
  choicesNear,
  dated,
  firstAfter,
  fromNarration,
  inStory,
  lastBefore,
  longAgo,
  mayGoOn,
  ofTwo,
  type InYear,
  type YearWords,
} from './narrative-year.ts'

/** A date of every year, in the year that fits best: that of what the text tells, or the one next to its publication. */
export function yearlessDate(words: YearWords, context: Context, inYear: InYear): Dated {
  if (words.from === 'text') return fromText(words.shift, context, inYear)
  const isStory = isInStory(context)
  const told = isStory || mayGoOn(words, context) ? fromNarration(context, inYear) : undefined
  if (told && isStory) return told
  const now = fromPublication(words, context, inYear)
  if (!told) return now
  if (!now.value) return told
  return told.value!.edtf === now.value.edtf ? now : ofTwo(told, now, context)
}

/** "The following March", "that March": counted from the date named last. */
function fromText(shift: YearWords['shift'], context: Context, inYear: InYear): Dated {
  const anchor = anchorFor(context, 'text', 'year')
  const reference = anchor?.date.earliest
  if (!anchor || reference === undefined) return { value: undefined }
  const choices = choicesNear(reference, inYear)
  if (shift === 0) return dated(anchor, inStory(choices, anchor.date), ownWords)
  return dated(anchor, ((shift ?? 1) < 0 ? lastBefore : firstAfter)(choices, reference), ownWords)
}

/** In the year that lies nearest to the day of publication, by what the words around it say. */
function fromPublication({ shift, towards }: YearWords, context: Context, inYear: InYear): Dated {
  const anchor = isInStory(context) ? anchorFor(context, 'text', 'year') : anchorFor(context, 'now', 'day')
  const reference = anchor?.date.earliest
  if (!anchor || reference === undefined) return { value: undefined }
  const choices = choicesNear(reference, inYear)
  const { year } = partsOf(reference)
  const before = lastBefore(choices, reference)
  if (shift === -1)
    return dated(anchor, isLastMonth(before, reference) ? inYear(partsOf(before!.earliest!).year - 1) : before, ownWords)
  if (shift === 0) return dated(anchor, inYear(year), ownWords)
  if (shift === 1) return dated(anchor, firstAfter(choices, reference), ownWords)
  const latestPast = choices.findLast(value => compareDays(value.earliest!, reference) <= 0)
  const nextFuture = choices.find(value => compareDays(value.latest!, reference) >= 0)
  if (towards) return dated(anchor, towards === 'past' ? latestPast : nextFuture, ownWords)
  return nearestTo(reference, anchor, { before, latestPast, nextFuture }, context)
}

/** The dates next to a day: the last that ends before it, the last that begins by then, and the first that ends then or later. */
type Neighbours = Readonly<Record<'before' | 'latestPast' | 'nextFuture', DateValue | undefined>>

function nearestTo(reference: IsoDate, anchor: Anchor, { before, latestPast, nextFuture }: Neighbours, context: Context): Dated {
  const evidence = context.directionOf()
  const isPast =
    evidence?.certain || distance(latestPast, 'past', reference, evidence) <= distance(nextFuture, 'future', reference, evidence)
  const nearest = isPast ? latestPast : nextFuture
  // what was is not to come, and its own day a writer would not name by its date
  const last = evidence?.towards === 'past' ? before : undefined
  if (last && nearest !== last && follows(last, context.last.year, reference))
    return dated(anchor, last, { code: 'named-before' })
  const made = dated(
    anchor,
    nearest,
    evidence?.towards === (isPast ? 'past' : 'future') ? directionWords(evidence) : { code: 'nearest' },
  )
  // the article may be of a later day than it says
  const isSoon = isPast && nextFuture?.precision === 'day' && daysBetween(reference, nextFuture.earliest!) <= longAgo
  return isSoon && nextFuture !== latestPast ? { ...made, alternative: nextFuture } : made
}

/** How many days a date lies from that of reference, more where the words around it speak against that side. */
function distance(
  value: DateValue | undefined,
  side: Direction,
  reference: IsoDate,
  evidence: DirectionEvidence | undefined,
): number {
  if (!value) return Infinity
  const days = Math.max(0, side === 'past' ? daysBetween(value.latest!, reference) : daysBetween(reference, value.earliest!))
  if (evidence) return evidence.towards === side ? days : days * against
  return side === 'past' ? days : days + (value.precision === 'quarter' ? quarterUnsaid : nothingSaid)
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

/** In March, "last February" is a year ago: the one just over would be "last month". */
function isLastMonth(value: DateValue | undefined, reference: IsoDate): boolean {
  return value?.precision === 'month' && daysBetween(value.latest!, reference) <= 31
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
