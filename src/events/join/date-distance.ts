import { dateWeights, longestExactDate, longestNewsDate } from './coreference-weights.ts'
import type { Features } from './features.ts'

/** First and last day of a time, as days since 1970. */
export type Days = readonly [first: number, last: number]

/** Days from the end of one time to the beginning of the other, 0 if they meet. */
export const gapOf = (one: Days, other: Days): number => Math.max(0, one[0] - other[1], other[0] - one[1])

/** A season, a year: longer than the date of a piece of news. */
export const isWide = (days: Days | undefined): boolean => days !== undefined && days[1] - days[0] > longestNewsDate

/** 0 (Sunday) – 6, of a day since 1970. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7

/** How the dates of two mentions lie to each other. */
export interface DateDistance {
  /** Days from the end of one to the beginning of the other, 0 if they meet; undefined where one has none. */
  readonly gap: number | undefined
  /** Both are given by the sentences' own words. */
  readonly explicit: boolean
  /** One lasts, without a known beginning or end, and the other is not the same. */
  readonly openEnded: boolean
  /** One has a year or a season, the other a day or none. */
  readonly vague: boolean
  /** Both have more than a week in their own words: much else happened in it. */
  readonly coarse: boolean
}

/** How two mentions lie to each other in time; what has no day is taken to be of its article's news. */
export function dateDistance(first: Features, second: Features): DateDistance {
  const explicit = [first, second].every(({ mention }) => mention.dateFrom === 'words')
  const openEnded = openEndedDate(first) !== openEndedDate(second)
  const one = first.days ?? first.around
  const other = second.days ?? second.around
  const vague = isWide(first.days) !== isWide(second.days)
  const coarse = explicit && [first.days, second.days].every(days => days !== undefined && days[1] - days[0] > longestExactDate)
  const gap = one && other && gapOf(one, other)
  return { gap, explicit, openEnded, vague, coarse }
}

/**
 * Days that the words give must agree, or nearly: reporters differ by a day, not by a week. A day that was taken from the article may
 * be further off. A wider date goes with any day inside it.
 */
export function dateEvidence({ gap, explicit, openEnded, vague }: DateDistance, sameArticle: boolean): number {
  if (openEnded) return dateWeights.openEnded
  if (gap === undefined) return vague ? dateWeights.vague : sameArticle ? 0 : dateWeights.unknown
  const row = dateWeights.gaps.find(({ days }) => gap <= days)!
  return (vague ? dateWeights.vague : 0) + (explicit ? row.explicit : row.given)
}

/** "since October", "until Friday": what lasts is not what happened on one of its days. */
const openEndedDate = ({ mention, days }: Features): string | undefined =>
  mention.dateFrom === 'words' && !days ? mention.date?.edtf : undefined

/** Both are dated to one day: nobody does one kind of thing twice a day, mostly. */
export const sameDay = (first: Features, second: Features): boolean =>
  first.days !== undefined &&
  second.days !== undefined &&
  first.days[0] === second.days[0] &&
  first.days[1] - first.days[0] <= 1 &&
  second.days[1] === first.days[1]
