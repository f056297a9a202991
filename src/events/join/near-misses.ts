import type { JoinReason, Timeline, TimelineEvent } from '../../model.ts'
import { compareText } from '../../common/text.ts'
import { coreferenceScore } from './coreference-score.ts'
import { nearMissThreshold } from './coreference-weights.ts'
import { corpusStatistics } from './corpus.ts'
import { type Features, featuresOf } from './features.ts'
import { sharedEvidence } from './reasons.ts'

/** Of an event that a thousand sentences report, so many tell what it is like: all would take seconds. */
const mostCompared = 8

/** An event that another was nearly joined with. */
export interface NearMiss {
  readonly event: TimelineEvent
  /** The mean coreference score of their citations, of the first eight of each, 0–1. */
  readonly score: number
  /** What speaks for it. */
  readonly reasons: readonly JoinReason[]
  /** What speaks against it: days apart, or that too little else is alike. */
  readonly against: 'other-days' | 'too-little'
}

/** The three events most like one that were not joined with it, the most alike first. */
export const nearMissesOf = (event: TimelineEvent, timeline: Pick<Timeline, 'events' | 'sources'>): NearMiss[] =>
  nearMissesIn(timeline)(event)

/**
 * The same for one event after the other, by what its citations said when this was made: what of them has come since is left aside.
 * What each has in common with all others is worked out at once.
 */
export function nearMissesIn({ events, sources }: Pick<Timeline, 'events' | 'sources'>): (event: TimelineEvent) => NearMiss[] {
  const all = featuresOf(
    events.flatMap(({ citations }) => citations),
    sources,
  )
  const corpus = corpusStatistics(all)
  const byMention = new Map(all.map(features => [features.mention, features]))
  const citationsOf = ({ citations }: TimelineEvent): Features[] =>
    citations.flatMap(mention => byMention.get(mention) ?? []).slice(0, mostCompared)
  return event => {
    const own = citationsOf(event)
    if (own.length === 0) return []
    return events
      .filter(({ id }) => id !== event.id)
      .map(other => ({ event: other, ...nearness(own, citationsOf(other)) }))
      .filter(({ score }) => score > nearMissThreshold)
      .sort((one, other) => other.score - one.score || compareText(one.event.id, other.event.id))
      .slice(0, 3)
  }

  function nearness(own: readonly Features[], others: readonly Features[]): Omit<NearMiss, 'event'> {
    const pairs = own.flatMap(mine => others.map(theirs => ({ mine, theirs, alike: coreferenceScore(mine, theirs, corpus) })))
    const best = pairs.reduce((one, each) => (each.alike.score > one.alike.score ? each : one))
    return {
      score: pairs.reduce((sum, { alike }) => sum + alike.score, 0) / pairs.length,
      reasons: sharedEvidence(best.mine, best.theirs, corpus).slice(0, 2),
      against: (best.alike.days.gap ?? 0) > 1 ? 'other-days' : 'too-little',
    }
  }
}
