import type { DirectionEvidence } from '../languages/language.ts'
import type { NamedDate } from '../languages/reading.ts'
import type { Anchor, DateValue, DirectionReason, IsoDate } from '../model.ts'
import { compareDays, daysBetween, partsOf } from '../common/calendar.ts'
import type { Context, Dated, Narration } from './known.ts'

export type YearWords = Pick<NamedDate, 'shift' | 'from' | 'towards'>
export type InYear = (year: number) => DateValue | undefined

/** A date in the three years around a day. */
export const choicesNear = (day: IsoDate, inYear: InYear) => {
  const { year } = partsOf(day)
  return [year - 1, year, year + 1].map(inYear).filter(value => value !== undefined)
}

export function dated(anchor: Anchor, value: DateValue | undefined, because: DirectionReason): Dated {
  if (!value) return { value: undefined }
  return { value, anchor, direction: toAnchor(anchor, value.earliest ?? anchor.date.earliest!, because, value.latest) }
}

export const lastBefore = (choices: readonly DateValue[], day: IsoDate) =>
  choices.findLast(value => compareDays(value.latest!, day) < 0)
export const firstAfter = (choices: readonly DateValue[], day: IsoDate) =>
  choices.find(value => compareDays(value.earliest!, day) > 0)

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

/** In the year of the line of narration that the text has come to. */
export function fromNarration(context: Context, inYear: InYear): Dated | undefined {
  const { at } = context
  const narration = context.narration()
  if (!narration || narration.by === 'publication') return undefined
  const { date } = narration.aside?.at.sentence === at.sentence ? narration.aside : narration
  const choices = choicesNear(date.earliest!, inYear)
  if (narration.by === 'later') return dated({ from: 'sentence', date }, lastBefore(choices, date.earliest!), { code: 'story' })
  const value = inStory(choices, date, date.precision === 'year' ? undefined : context.directionOf())
  if (!value) return undefined
  const told = dated({ from: 'previous', date }, value, { code: 'story' })
  const other = narration.by === 'date' && !context.directionOf()?.before ? otherYear(value, choices, date) : undefined
  return other ? { ...told, alternative: other } : told
}

/**
 * The other year, where half of one lies on either side: after a day of September, "in March" may be of the same year as well as of the
 * next one. In January, after a day of December, it is not.
 */
function otherYear(value: DateValue, choices: readonly DateValue[], last: DateValue): DateValue | undefined {
  const { year } = partsOf(last.earliest!)
  const [same, next] = [year, year + 1].map(wanted => choices.find(({ earliest }) => partsOf(earliest!).year === wanted))
  if (!same || !next || last.precision === 'year' || compareDays(same.latest!, last.earliest!) >= 0) return undefined
  if (value === next) return daysBetween(last.latest!, next.earliest!) > aWinter ? same : undefined
  return daysBetween(same.latest!, last.earliest!) > longBack ? next : undefined
}

// so many days go by unsaid where a year turns, and so many a story seldom goes back
const aWinter = 75
const longBack = 120

/** Whether a date may go on from the line of narration, in a text that is no history. */
export function mayGoOn({ shift, towards }: YearWords, context: Context): boolean {
  const { published, isOfWriter } = context
  if (published && (shift !== undefined || towards !== undefined)) return false
  const line = context.narration()
  if (!line || line.by === 'publication') return false
  if (!published) return !isOfWriter
  const evidence = context.directionOf()
  return evidence?.towards !== 'future' || evidence.inStory === true
}

/**
 * "On 4 May 2019 the pump failed. On 11 May it was mended", written in November 2020: weeks before its publication, a report seldom
 * leaves the year out, and soon after a day that has one, it often does. The other year stays its alternative.
 */
export function ofTwo(told: Dated, now: Dated, context: Context): Dated {
  const { at, published, isReport } = context
  const narration = context.narration()!
  const { date, by, at: from } = narration
  const reference = published!.earliest!
  const [one, other] = [told.value!, now.value!]
  const isFar = !isReport && partsOf(other.earliest!).year - partsOf(one.earliest!).year > longPast
  const story = isFar ? told : { ...told, alternative: other }
  if (compareDays(one.earliest!, reference) > 0) return now
  if (from.sentence === at.sentence && by !== 'passing') return story
  const later = daysBetween(date.earliest!, one.earliest!)
  const isRecent = daysBetween(other.earliest!, reference) <= longAgo
  if (other.precision === 'quarter' || isRecent || (by !== 'title' && (later < 0 || later > soon))) return now
  const isOn = isSure(one, later, isFar, narration, context) && isUnbroken(one, later, narration, context)
  return isOn ? story : { ...now, alternative: one }
}

/** Whether the line gives its year to a date that comes so many days later. */
function isSure(one: DateValue, later: number, isFar: boolean, { by, at: from }: Narration, { at, isReport }: Context): boolean {
  const distance = at.sentence - from.sentence
  if (by === 'date') return !isReport || (one.precision === 'day' && (distance <= 1 || later <= verySoon))
  return by === 'title' || (by === 'year' && isFar && distance <= 2)
}

/** Whether the text has not turned to the writer's own time since, or the year with it. */
function isUnbroken(one: DateValue, later: number, narration: Narration, { at, isOfWriter }: Context): boolean {
  const breaks = narration.breaks + (isOfWriter && narration.brokenIn !== at.sentence ? 1 : 0)
  const isTurn = partsOf(one.earliest!).year > partsOf(narration.date.latest!).year
  return (breaks === 0 && !isTurn) || (breaks <= 1 && later <= verySoon)
}

const soon = 180
const verySoon = 60
export const longAgo = 14
const longPast = 3

/** A date without its year in a story: in the year last named, or in the one that it turns to or looks back at. */
export function inStory(choices: readonly DateValue[], last: DateValue, evidence?: DirectionEvidence): DateValue | undefined {
  const { year, month } = partsOf(last.earliest!)
  // the winter of a February began in the year before
  const around = choices.find(({ earliest, latest }) => holds(last, earliest!, latest!))
  if (around && last.precision !== 'year') return around
  const inYear = (wanted: number) => choices.find(value => partsOf(value.earliest!).year === wanted)
  const same = inYear(year)
  if (!same || last.precision === 'year') return same
  const isBefore = compareDays(same.latest!, last.earliest!) < 0
  const isWinter = last.precision === 'season' && month === 12
  const monthsOn = partsOf(same.latest!).month - month
  // in January, "they had left in December"
  if (evidence?.before && last.precision !== 'season' && monthsOn > 12 - turn) return inYear(year - 1)
  // "they agreed in May to leave by March"
  const isAhead = evidence?.towards === 'future' && monthsOn <= -turn
  return isBefore && !evidence?.before && (isWinter || isAhead || monthsOn <= turn - 12) ? inYear(year + 1) : same
}

// so many months may lie between two dates of a story where the year turns unsaid
const turn = 4

const holds = ({ earliest, latest }: DateValue, first: IsoDate, last: IsoDate) =>
  compareDays(first, earliest!) <= 0 && compareDays(latest!, last) <= 0
