import type { LeadingDate } from './leading-date.ts'

/** A date that stands over blocks: its words, how precise it is, and the level of its heading, if it is one. */
export interface DateAbove {
  readonly words: string
  readonly names: number
  readonly level?: number
  readonly isBare: boolean
  /** Whether it stands in a list, and over nothing else. */
  readonly isInList: boolean
}

/** How precise a date is. */
export const rankOf = { year: 1, month: 2, day: 3, clock: 4 } as const

/** The words over a date that are less precise than it is. */
export const wordsAbove = (above: readonly DateAbove[], names: keyof typeof rankOf, own: readonly string[] = []): string[] =>
  own.length > 1 ? [] : above.filter(date => date.names < rankOf[names]).map(({ words }) => words)

/** Ends what dates over a block do, but for those that are kept. */
export function endAbove(above: DateAbove[], keeps: (date: DateAbove) => boolean): void {
  above.splice(0, above.length, ...above.filter(keeps))
}

/** Under a year, “6 June: …” is an entry, however many there are. */
export const isUnder = (lead: LeadingDate, above: readonly DateAbove[]): boolean =>
  lead.mark === 'strong' && !lead.hasYear && above.some(({ names }) => names < rankOf[lead.names])

/**
 * Whether a line takes the place of the one over it: it begins with a year alone, under a line that is an earlier one, or with a day, under
 * a line that is or began with one ("19 June 2015", what happened, "3 August 2015 Police arrest Orr").
 */
export function isNext({ names, mark, start, end }: LeadingDate, text: string, above: readonly DateAbove[]): boolean {
  const lines = above.filter(({ level }) => level === undefined)
  if (names === 'day') return mark === 'none' && lines.some(each => each.names === rankOf.day)
  const isYear = (words: string) => /^\d{4}$/.test(words)
  const own = text.slice(start, end)
  return names === 'year' && isYear(own) && lines.some(({ words }) => isYear(words) && words <= own)
}
