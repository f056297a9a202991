import type { Mention } from '../../model.ts'
import { dateWeights, longestExactDate, longestNewsDate, longestStory } from './coreference-weights.ts'
import type { Features } from './features.ts'

/** First and last day of a time, as days since 1970. */
export type Days = readonly [first: number, last: number]

/** Days from the end of one time to the beginning of the other, 0 if they meet; a year and the next are no nearer than a year is long. */
export function gapOf(one: Days, other: Days): number {
  const gap = Math.max(one[0] - other[1], other[0] - one[1])
  const length = Math.max(one[1] - one[0], other[1] - other[0])
  return gap <= 0 ? 0 : length > longestExactDate ? Math.max(gap, length) : gap
}

/** Whether the sentence's own words, or its author, say when. */
export const isOwnDate = ({ dateFrom }: Pick<Mention, 'dateFrom'>): boolean => dateFrom === 'words' || dateFrom === 'editor'

/** A season, a year: longer than the date of a piece of news. */
export const isWide = (days: Days | undefined): boolean => days !== undefined && days[1] - days[0] > longestNewsDate

const isLong = (days: Days | undefined): boolean => days !== undefined && days[1] - days[0] > longestExactDate

/** 0 (Sunday) – 6, of a day since 1970. */
export const weekdayOfDayNumber = (day: number): number => (((day + 4) % 7) + 7) % 7

/** How the dates of two mentions lie to each other. */
export interface DateDistance {
  /** Days from the end of one to the beginning of the other, 0 if they meet; undefined where one has none. */
  readonly gap: number | undefined
  /** Both are given by the sentences' own words. */
  readonly explicit: boolean
  /** One lasts, without a known beginning or end, and the other is not the same. */
  readonly openEnded: boolean
  /** One lasts since the day of the other: "have marched since 3 May", "the march began on 3 May". */
  readonly begins: boolean
  /** One has a year or a season, the other a day or none. */
  readonly vague: boolean
  /** Both have a date in their own words, and one of them is longer than a week: much else happened in it. */
  readonly coarse: boolean
}

/** How two mentions lie to each other in time; what has no day is taken to be of its article's news. */
export function dateDistance(first: Features, second: Features): DateDistance {
  const explicit = isOwnDate(first.mention) && isOwnDate(second.mention)
  const begins = beginsOn(first, second) || beginsOn(second, first)
  const openEnded = !begins && openEndedDate(first) !== openEndedDate(second)
  const one = first.days ?? first.around
  const other = second.days ?? second.around
  const vague = isWide(first.days) !== isWide(second.days)
  const coarse = explicit && (isLong(first.days) || isLong(second.days))
  const gap = begins ? 0 : one && other ? gapOf(one, other) : boundGap(first, second)
  return { gap, explicit, openEnded, begins, vague, coarse }
}

const beginsOn = ({ bound }: Features, { days }: Features): boolean =>
  bound?.side === 'first' && days !== undefined && days[0] === bound.day && days[1] === bound.day

/** Whether what dates something in the sentence of one is no day of the other: they are parts of a story that goes on. */
export function isDatedApart({ beside }: Features, other: Features): boolean {
  const gap = beside && isOwnDate(other.mention) ? spanGap(beside, other) : undefined
  return gap !== undefined && gap > 1 && gap < longestStory
}

type Span = Pick<Features, 'days' | 'bound'>
const spanGap = (one: Span, other: Span): number | undefined =>
  one.days && other.days ? gapOf(one.days, other.days) : boundGap(one, other)

/** Days between two ends that are known, or two beginnings. */
const boundGap = ({ bound: one }: Span, { bound: other }: Span): number | undefined =>
  one && other && one.side === other.side ? Math.abs(one.day - other.day) : undefined

/**
 * Days that the words give must agree, or nearly: reporters differ by a day, not by a week. A day that was taken from the article may
 * be further off. A wider date goes with any day inside it.
 */
export function dateEvidence({ gap, explicit, openEnded, begins, vague }: DateDistance, sameArticle: boolean): number {
  if (begins) return dateWeights.begins
  if (openEnded && gap === undefined) return dateWeights.openEnded
  if (gap === undefined) return vague ? dateWeights.vague : sameArticle ? 0 : dateWeights.unknown
  const row = dateWeights.gaps.find(({ days }) => gap <= days)!
  return (
    (vague ? dateWeights.vague + (explicit || sameArticle ? 0 : dateWeights.guessed) : 0) +
    (openEnded ? dateWeights.openEnded : 0) +
    (explicit ? row.explicit : row.given)
  )
}

/** "since October", "until Friday": what lasts is not what happened on one of its days. */
const openEndedDate = ({ mention, days }: Features): string | undefined =>
  isOwnDate(mention) && !days ? mention.date?.edtf : undefined

/** Both are dated to one day: nobody does one kind of thing twice a day, mostly. */
export const sameDay = (first: Features, second: Features): boolean =>
  first.days !== undefined &&
  second.days !== undefined &&
  first.days[0] === second.days[0] &&
  first.days[1] - first.days[0] <= 1 &&
  second.days[1] === first.days[1]
