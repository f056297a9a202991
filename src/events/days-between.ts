import type { Features } from './features.ts'

/** First and last day of a time, as days since 1970. */
export type Days = readonly [first: number, last: number]

/** Days from the end of one time to the beginning of the other, 0 if they meet. */
export const gapOf = (one: Days, other: Days): number => Math.max(0, one[0] - other[1], other[0] - one[1])

/** How the dates of two mentions lie to each other. */
export interface DaysBetween {
  /** Days from the end of one to the beginning of the other, 0 if they meet; undefined where one has none. */
  readonly gap: number | undefined
  /** Both are given by the sentences' own words. */
  readonly own: boolean
  /** One lasts, without a known beginning or end, and the other is not the same. */
  readonly open: boolean
  /** One has a year or a season, the other a day or none. */
  readonly vague: boolean
}

/** A time wider than this is no date of a piece of news. */
const season = 40

/** How two mentions lie to each other in time; what has no day is taken to be of its article's news. */
export function daysBetween(first: Features, second: Features): DaysBetween {
  const own = ownDays(first, second)
  const open = openDate(first) !== openDate(second)
  const one = first.days ?? first.around
  const other = second.days ?? second.around
  const wide = (days: Days | undefined): boolean => days !== undefined && days[1] - days[0] > season
  const vague = wide(first.days) !== wide(second.days)
  const gap = one && other && gapOf(one, other)
  return { gap, own, open, vague }
}

/**
 * Days that the words give must agree, or nearly: reporters differ by a day, not by a week. A day that was taken from the article may
 * be further off. A wider date goes with any day inside it.
 */
export function daysEvidence({ gap, own, open, vague }: DaysBetween, inside: boolean): number {
  if (open) return -2.5
  return (vague ? -0.8 : 0) + apart()

  function apart(): number {
    if (gap === undefined) return inside || vague ? 0 : -0.7
    if (gap === 0) return 0
    if (gap === 1) return own ? -1 : -0.8
    if (gap <= 3) return own ? -3.5 : -2.5
    if (gap <= 10) return own ? -5 : -4
    return own ? -6 : -5
  }
}

/** "since October", "until Friday": what lasts is not what happened on one of its days. */
const openDate = ({ mention, days }: Features): string | undefined =>
  mention.dateFrom === 'words' && !days ? mention.date?.edtf : undefined

/** Both are dated to one day: nobody does one kind of thing twice a day, mostly. */
export const sameDay = (first: Features, second: Features): boolean =>
  first.days !== undefined &&
  second.days !== undefined &&
  first.days[0] === second.days[0] &&
  first.days[1] - first.days[0] <= 1 &&
  second.days[1] === first.days[1]

/** Both days are given by the sentences' own words. */
const ownDays = (first: Features, second: Features): boolean =>
  first.mention.dateFrom === 'words' && second.mention.dateFrom === 'words'
