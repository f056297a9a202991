import {
  absentNames,
  conflictingAgents,
  conflictingCounts,
  conflictingLocations,
  unknownAgents,
  unknownPersons,
} from './argument-conflicts.ts'
import { coreferenceWeights as weights, newsLasts, relatedOverlap } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus.ts'
import { type DateDistance, dateDistance, dateEvidence, sameDay } from './date-distance.ts'
import type { Features } from './features.ts'
import { logistic } from './logistic.ts'
import { meets, sharedWeight, weightOf } from './sets.ts'
import { hasUnresolvedDate } from './unresolved-anchor.ts'

/** The probability that two mentions tell of one event, 0–1, and some of what that rests on. */
export interface CoreferenceScore {
  readonly score: number
  readonly sameTrigger: boolean
  readonly sharedName: boolean
  readonly days: DateDistance
}

/**
 * The probability that two mentions tell of one event, by what they share in words, trigger classes and names; more where both tell the
 * news of articles on one topic; less the further their days are apart, and where they name other places, people or numbers.
 */
export function coreferenceScore(first: Features, second: Features, corpus: CorpusStatistics): CoreferenceScore {
  const { weight } = corpus
  const cosine = corpus.cosine(first, second)
  const names = sharedWeight(first.names, second.names, weight)
  const sharedName = names > 0
  const sameTrigger = meets(first.triggers, second.triggers)
  const sameArticle = first.mention.source === second.mention.source
  const news = Math.min(corpus.news(first), corpus.news(second))
  const days = dateDistance(first, second)
  const otherDay = days.explicit && days.gap !== 0
  let odds = weights.words * cosine + weights.openings * news + dateEvidence(days, sameArticle)
  if (sameTrigger) odds += weights.trigger
  else if (first.triggers.size > 0 && second.triggers.size > 0) odds += weights.otherTrigger
  if (sharedName)
    odds += (weights.names * names) / Math.max(1, Math.min(weightOf(first.names, weight), weightOf(second.names, weight)))
  if ((first.mention.kind === 'planned') !== (second.mention.kind === 'planned')) odds += weights.plannedOrNot
  if (!sameArticle && sameTrigger && sameDay(first, second) && meets(first.persons, second.persons)) odds += weights.sameDeed
  else if (conflictingLocations(first, second)) odds += otherDay ? weights.otherPlaceAndDay : weights.otherPlace
  if (conflictingAgents(first, second, sameTrigger)) {
    // two who say the same are two who said it
    odds += first.mention.kind === 'said' && second.mention.kind === 'said' ? weights.otherSpeakers : weights.otherAgents
  }
  if (sameArticle) {
    odds += weights.sameArticle + weights.sameArticleWords * cosine
    // a sentence is divided only where it tells of several happenings
    if (first.mention.index === second.mention.index) odds += weights.contradiction
    // in one article, what has a day that nothing settles is not what happened on another
    if (hasUnresolvedDate(first.mention) && second.mention.dateFrom === 'words') odds += weights.contradiction
    if (hasUnresolvedDate(second.mention) && first.mention.dateFrom === 'words') odds += weights.contradiction
  } else {
    // two days are two pieces of news
    if (news > 0 && !otherDay && (days.gap ?? 0) <= newsLasts && onOneTopic(first, second, corpus)) odds += weights.news * news
    else odds += weights.otherNews + (cosine === 0 ? weights.noWords : 0)
    const [less, more] = absentNames(first, second, corpus)
    odds += weights.absentFromBoth * less + weights.absentFromOne * more
    if (unknownPersons(first, second, corpus)) odds += weights.unknownPersons
    if (unknownAgents(first, second, corpus)) odds += weights.unknownAgents
    odds +=
      weights.otherEntities *
      Math.max(0, 1 - (corpus.entityOverlap(first.mention.source, second.mention.source) ?? relatedOverlap) / relatedOverlap)
    if (conflictingCounts(first, second)) odds += weights.otherCounts
    if (first.ages.size > 0 && second.ages.size > 0) odds += meets(first.ages, second.ages) ? weights.sameAge : weights.otherAge
  }
  // reports that give different days must at least share the deed or a name
  if (otherDay && !sameTrigger && !sharedName) odds += weights.contradiction
  return { score: logistic(odds), sameTrigger, sharedName, days }
}

const onOneTopic = (first: Features, second: Features, { topicOf }: CorpusStatistics): boolean =>
  topicOf(first.mention.source) !== undefined && topicOf(first.mention.source) === topicOf(second.mention.source)
