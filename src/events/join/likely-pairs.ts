import { lackOfWords } from './coreference-evidence.ts'
import { coreferenceWeights as weights, edgeThresholds, newsLasts } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { dateDistance, dateEvidence } from './date-distance.ts'
import type { Features } from './features.ts'
import { meets } from './sets.ts'

const leastOdds = Math.log(edgeThresholds.events / (1 - edgeThresholds.events))

/** Whether two mentions can be likely enough to be one event at all; four pairs of five can not, and that is soon told. */
export const canCorefer = (first: Features, second: Features, corpus: CorpusStatistics): boolean =>
  highestOdds(first, second, corpus) > leastOdds

/**
 * The log-odds that two mentions tell of one event are never higher: all that speaks for it, and of what speaks against it that of which
 * nothing need be looked up.
 */
export function highestOdds(first: Features, second: Features, { cosine, news }: CorpusStatistics): number {
  const isOneArticle = first.mention.source === second.mention.source
  const days = dateDistance(first, second)
  const words = cosine(first, second)
  const asNews = Math.min(news(first), news(second))
  const mayBeNews = asNews > 0 && (days.gap ?? 0) <= newsLasts
  let odds = dateEvidence(days, isOneArticle) + weights.words * words + weights.openings * asNews
  if (meets(first.triggers, second.triggers))
    odds += weights.trigger + (meets(first.persons, second.persons) ? weights.sameDeed : 0)
  if (meets(first.names, second.names)) odds += weights.names
  if (isOneArticle) return odds + weights.sameArticle + weights.sameArticleWords * words
  odds += weights.topic + (mayBeNews ? weights.news * asNews : weights.otherNews)
  odds += (weights.fewWords * lackOfWords(first, second, words)) / 2
  if (first.weekday !== undefined && first.weekday === second.weekday) odds += weights.sameWeekday
  if (meets(first.figures, second.figures)) odds += weights.sameFigure
  if (meets(first.ages, second.ages)) odds += weights.sameAge
  return odds
}
