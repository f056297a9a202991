import { type SharedFeatures, weighEvidence } from './coreference-evidence.ts'
import { coreferenceWeights as weights, exclusions } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { dateDistance, dateEvidence } from './date-distance.ts'
import type { Features } from './features.ts'
import { logistic } from './logistic.ts'
import { meets } from './sets.ts'

/** The probability that two mentions tell of one event, 0–1, and some of what that rests on. */
export interface CoreferenceScore extends SharedFeatures {
  readonly score: number
  /** Whether they are of one day and would be likely to be one, but for what excludes it: other places, things or ages. */
  readonly maybeOne: boolean
}

/**
 * The probability that two mentions tell of one event, by what they share in words, trigger classes and names; more where both tell the
 * news of articles on one topic; less the further their days are apart, and where they name other places, people or numbers.
 */
export function coreferenceScore(first: Features, second: Features, corpus: CorpusStatistics): CoreferenceScore {
  const sameTrigger = meets(first.triggers, second.triggers)
  const sharedName = meets(first.names, second.names)
  const days = dateDistance(first, second)
  let odds = dateEvidence(days, first.mention.source === second.mention.source)
  let excluded = 0
  weighEvidence(first, second, { sameTrigger, sharedName, days }, corpus, (evidence, amount = 1) => {
    odds += weights[evidence] * amount
    if (exclusions.has(evidence)) excluded += weights[evidence] * amount
  })
  const maybeOne = excluded < 0 && odds - excluded > 0 && days.gap === 0
  return { score: logistic(odds), sameTrigger, sharedName, days, maybeOne }
}
