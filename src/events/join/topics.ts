import { append } from '../../common/append.ts'
import { averageLink, type Edge } from './clustering.ts'
import {
  clusterThresholds,
  edgeThresholds,
  lastOfTop,
  topicLasts,
  topicLimits,
  topicTermWeights,
  topicWeights as weights,
} from './coreference-weights.ts'
import { gapOf } from './date-distance.ts'
import type { Features } from './features.ts'
import { logistic } from './logistic.ts'
import { commonTerms, cosineOf, cosinesOf, heaviest, type TermVector, vectorsOf } from './vectors.ts'

/** So many terms of an article are indexed; of one term at most so many articles are filed. */
const indexed = 20
const longestPosting = 60

/** What an article is about. */
interface Profile {
  readonly terms: TermVector
  readonly names: TermVector
  readonly numbers: TermVector
  /** The two persons whom it names most. */
  readonly persons: readonly { readonly term: string; readonly weight: number }[]
  readonly named: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly days: readonly [number, number] | undefined
}

interface Topics {
  /** The topic of an article. */
  readonly of: (source: string) => number | undefined
  /** How likely two articles have one topic, 0–1, by what they share alone. */
  readonly score: (first: string, second: string) => number
  /** The cosine of the names of two articles, 0–1; undefined where one names too little to tell. */
  readonly entityOverlap: (first: string, second: string) => number | undefined
}

/**
 * Clusters articles by topic, the news that they tell: by what they share in words, names and numbers, those at the top counting more; less
 * where the days of their news are apart, and where each names persons whom the other does not.
 */
export function topicsOf(all: readonly Features[]): Topics {
  const bySource = new Map<string, Features[]>()
  for (const features of all) append(bySource, features.mention.source, features)
  const sources = [...bySource.keys()].sort()
  const profiles = profilesOf(sources.map(source => bySource.get(source)!))
  const likeness = cosinesOf(profiles.map(({ terms }) => terms))
  const topicScore = (first: number, second: number): number =>
    scoreOf(profiles[first]!, profiles[second]!, likeness(first, second))
  const edges: Edge[] = []
  for (const [first, second] of candidatePairs(profiles)) {
    // the second is one of many pairs in a row
    const score = scoreOf(profiles[first]!, profiles[second]!, likeness(second, first))
    if (score > edgeThresholds.topics) edges.push([first, second, score])
  }
  const groups = averageLink(profiles.length, edges, clusterThresholds.topics, topicScore)
  const numbers = new Map(groups.flatMap((group, number) => group.map(article => [sources[article]!, number] as const)))
  const places = new Map(sources.map((source, at) => [source, at]))
  const askedOnce = <Value>(read: (one: number, other: number) => Value): ((first: string, second: string) => Value) => {
    const known = new Map<number, Value>()
    return (first, second) => {
      const [at, to] = [places.get(first)!, places.get(second)!]
      const [one, other] = at < to ? [at, to] : [to, at]
      const pair = one * profiles.length + other
      const value = known.get(pair)
      if (value !== undefined || known.has(pair)) return value!
      const answer = read(one, other)
      known.set(pair, answer)
      return answer
    }
  }
  return {
    of: source => numbers.get(source),
    score: askedOnce(topicScore),
    entityOverlap: askedOnce((first, second) => {
      const [one, other] = [profiles[first]!.names, profiles[second]!.names]
      return Math.min(one.terms.length, other.terms.length) < topicLimits.names ? undefined : cosineOf(one, other)
    }),
  }
}

function profilesOf(articles: readonly (readonly Features[])[]): Profile[] {
  const count = (
    termsOf: (features: Features) => Iterable<string>,
    weigh = (_term: string, _of: Features) => 1,
  ): Map<string, number>[] =>
    articles.map(article => {
      const counts = new Map<string, number>()
      for (const features of article) {
        const times = features.mention.index <= lastOfTop ? topicTermWeights.top : 1
        for (const term of termsOf(features)) counts.set(term, (counts.get(term) ?? 0) + times * weigh(term, features))
      }
      return counts
    })
  const terms = vectorsOf(
    count(
      ({ terms, names }) => new Set([...terms, ...names]),
      (term, { names }) => (names.has(term) ? topicTermWeights.name : 1),
    ),
  )
  const named = count(({ names }) => names)
  const names = vectorsOf(named)
  const numbers = vectorsOf(count(({ terms }) => [...terms].filter(term => /^\d/.test(term))))
  const persons = vectorsOf(count(({ persons }) => persons))
  return articles.map((article, at) => ({
    terms: terms[at]!,
    names: names[at]!,
    numbers: numbers[at]!,
    persons: heaviest(persons[at]!, 2),
    named: new Set(named[at]!.keys()),
    places: new Set(article.flatMap(({ participants }) => [...participants.placeWords])),
    days: article.find(({ days, mention }) => days && mention.index <= lastOfTop)?.days,
  }))
}

function candidatePairs(profiles: readonly Profile[]): [number, number][] {
  const postings = new Map<string, { readonly at: number; readonly weight: number }[]>()
  const pairs: [number, number][] = []
  const shared = new Float64Array(profiles.length)
  profiles.forEach(({ terms }, at) => {
    const seen: number[] = []
    for (const { term, weight } of heaviest(terms, indexed)) {
      const list = postings.get(term) ?? []
      postings.set(term, list)
      for (const other of list) {
        if (shared[other.at] === 0) seen.push(other.at)
        shared[other.at]! += weight * other.weight
      }
      if (list.length < longestPosting) list.push({ at, weight })
    }
    for (const other of seen) {
      if (shared[other]! > topicLimits.cosine) pairs.push([other, at])
      shared[other] = 0
    }
  })
  return pairs
}

/** @param terms the cosine of their terms */
function scoreOf(first: Profile, second: Profile, terms: number): number {
  // what has so little in common need not be looked at further
  if (terms < 2 * topicLimits.cosine) return 0
  const isPlace = (term: string): boolean => first.places.has(term) || second.places.has(term)
  const ground = commonTerms(first.terms, second.terms, topicLimits.terms, isPlace) / topicLimits.terms
  return (
    ground *
    logistic(
      weights.none +
        weights.terms * terms +
        weights.names * cosineOf(first.names, second.names) +
        weights.numbers * cosineOf(first.numbers, second.numbers) +
        weights.unknownPersons * Math.min(unknownPersons(first, second), unknownPersons(second, first)) +
        (sameDays(first.days, second.days) ? 0 : weights.otherDays),
    )
  )
}

/** How far the persons whom the first is about are unknown to the second, 0–1. */
function unknownPersons({ persons }: Profile, { named }: Profile): number {
  let all = 0
  let unknown = 0
  for (const { term, weight } of persons) {
    all += weight
    if (!named.has(term)) unknown += weight
  }
  return all === 0 ? 0 : unknown / all
}

/** Reports of one event come within days. */
const sameDays = (first: Profile['days'], second: Profile['days']): boolean =>
  first !== undefined && second !== undefined && gapOf(first, second) <= topicLasts
