import { isOneDeed } from './argument-conflicts.ts'
import { likenessThresholds } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'

/** How the day of a mention lies to that of an event: `guessed` and the same, its `own` and wider or nearly the same, `guessed` and another. */
export type DayOfMention = keyof typeof likenessThresholds

/** Whether a mention tells of the deed of another one, or has so many words in common with it that it may be one event with that for all that their days say. */
export const sharesEnough = (mention: Features, other: Features, day: DayOfMention, { cosine }: CorpusStatistics): boolean =>
  isOneDeed(mention, other) || cosine(mention, other) >= likenessThresholds[day]
