import type { MarkedTime } from './timeml.ts'

/** How many were marked, found, and right. */
export interface Tally {
  marked: number
  found: number
  right: number
}

export const emptyTally = (): Tally => ({ marked: 0, found: 0, right: 0 })

/** Precision, recall and their harmonic mean, in percent. */
export function percentages({ marked, found, right }: Tally): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 0 : (100 * right) / found
  const recall = marked === 0 ? 0 : (100 * right) / marked
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** Pairs each marked expression with at most one that was found: first those with the same span, then by the longest overlap. */
export function paired(
  marked: readonly MarkedTime[],
  found: readonly MarkedTime[],
  fits: (marked: MarkedTime, found: MarkedTime) => boolean = () => true,
): (readonly [marked: MarkedTime, found: MarkedTime])[] {
  const overlap = (one: MarkedTime, other: MarkedTime) => Math.min(one.end, other.end) - Math.max(one.start, other.start)
  const pairs = marked.flatMap(one =>
    found
      .filter(other => overlap(one, other) > 0 && fits(one, other))
      .map(other => ({ one, other, exact: isSameSpan(one, other) })),
  )
  pairs.sort((a, b) => Number(b.exact) - Number(a.exact) || overlap(b.one, b.other) - overlap(a.one, a.other))
  const taken = new Set<MarkedTime>()
  return pairs.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return []
    taken.add(one).add(other)
    return [[one, other] as const]
  })
}

export const isSameSpan = (one: MarkedTime, other: MarkedTime) => one.start === other.start && one.end === other.end

/** A year, month, day, week, weekend or quarter; the time of day is left out of account. */
export const isCalendar = ({ type, value }: MarkedTime) =>
  (type === 'DATE' || type === 'TIME') && /^\d{4}(?:-(?:\d\d(?:-\d\d(?:T.*)?)?|W\d\d(?:-(?:WE|\d))?|Q\d))?$/.test(value)
export const calendarPart = ({ value }: MarkedTime) => value.split('T')[0]!
