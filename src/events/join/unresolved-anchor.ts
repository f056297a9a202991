import type { Mention } from '../../model.ts'

/** Whether its words name a day, but nothing tells which: "on Thursday" in an article without a publication day. */
export const hasUnresolvedDate = ({ time, date }: Mention): boolean => time !== undefined && date === undefined

/** Whether three articles or more leave the day open like that: the day that one article alone gives can hardly be theirs. */
export const isDateUnresolved = (mentions: readonly Mention[]): boolean =>
  new Set(mentions.filter(hasUnresolvedDate).map(({ source }) => source)).size >= 3
