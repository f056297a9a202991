import { candidatePairs } from './blocking.ts'
import { averageLink, type Edge } from './clustering.ts'
import { componentsOf } from './components.ts'
import { coreferenceScore } from './coreference-score.ts'
import { clusterThresholds, edgeThresholds } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'
import { canCorefer } from './likely-pairs.ts'

/** Positions of mentions that tell of one event. */
interface Clusters {
  readonly clusters: readonly (readonly number[])[]
  /** Pairs that would be likely to be one, but for what excludes it. */
  readonly doubtful: readonly (readonly [number, number])[]
}

/**
 * Clusters mentions: candidate pairs are scored, and each connected component of those that are likely is clustered by itself, so that
 * what becomes of it rests on nothing outside of it. In the order of the clusters' first mentions.
 */
export function clusterMentions(founders: readonly Features[], corpus: CorpusStatistics): Clusters {
  const edges: Edge[] = []
  const doubtful: [number, number][] = []
  for (const [first, second] of candidatePairs(founders, corpus)) {
    const [one, other] = [founders[first]!, founders[second]!]
    if (!canCorefer(one, other, corpus)) continue
    const { score, maybeOne } = coreferenceScore(one, other, corpus)
    if (maybeOne) doubtful.push([first, second])
    if (score > edgeThresholds.events) edges.push([first, second, score])
  }
  const clusters = componentsOf(founders.length, edges).flatMap(({ members, edges }) => {
    const scoreOf = (first: number, second: number): number => {
      const [one, other] = [founders[members[first]!]!, founders[members[second]!]!]
      return canCorefer(one, other, corpus) ? coreferenceScore(one, other, corpus).score : 0
    }
    return averageLink(members.length, edges, clusterThresholds.events, scoreOf).map(cluster => cluster.map(at => members[at]!))
  })
  return { clusters: clusters.sort(([one], [other]) => one! - other!), doubtful }
}
