import { append } from '../../common/append.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'

/** At most this many mentions are looked at under one key, those of which it tells most. */
const longestPosting = 60
/** A mention is indexed by so many of its rarest terms. */
const indexedTerms = 6
/** Each mention is compared with so many others at most, those with which it has most in common, besides those for which it is one of so many. */
const mostCandidates = 32

type Day = string | number

/** A mention under a term and a day, and how much the term tells of it. */
interface Filed {
  readonly at: number
  readonly weight: number
}

interface Term {
  readonly term: string
  readonly weight: number
}

/**
 * Pairs of mentions worth comparing: both have one of their rarest terms in common, and their dates are near, or one has none. Which
 * they are rests on what the mentions have in common, not on their order. Linear in the number of mentions.
 */
export function* candidatePairs(all: readonly Features[], corpus: CorpusStatistics): Generator<[number, number]> {
  // by themselves, as a generator holds on to all that it has until its last pair is taken
  const numbers = pairNumbers(all, corpus)
  for (const [place, pair] of numbers.entries())
    if (pair !== numbers[place - 1]) yield [Math.floor(pair / all.length), pair % all.length]
}

/** The pairs as numbers, in order, some of them twice. */
function pairNumbers(all: readonly Features[], corpus: CorpusStatistics): Float64Array {
  const terms = all.map(features => termsOf(features, corpus))
  const postings = filedBy(all, terms)
  const pairs: number[] = []
  const common = new Float64Array(all.length)
  all.forEach((features, at) => {
    const days = queryKeys(features)
    const seen: number[] = []
    for (const { term, weight } of terms[at]!) {
      const byDay = postings.get(term)!
      for (const day of days)
        for (const other of byDay.get(day) ?? []) {
          if (common[other.at] === 0) seen.push(other.at)
          common[other.at]! += weight * other.weight
        }
    }
    const others = seen.filter(other => other !== at)
    if (others.length > mostCandidates) others.sort((one, other) => common[other]! - common[one]! || one - other)
    for (const other of others.slice(0, mostCandidates)) pairs.push(Math.min(at, other) * all.length + Math.max(at, other))
    for (const other of seen) common[other] = 0
  })
  return Float64Array.from(pairs).sort()
}

/** The mentions under each term and day; of many those of which the term tells most. */
function filedBy(all: readonly Features[], terms: readonly (readonly Term[])[]): ReadonlyMap<string, ReadonlyMap<Day, Filed[]>> {
  const postings = new Map<string, Map<Day, Filed[]>>()
  all.forEach((features, at) => {
    const days = indexKeys(features)
    for (const { term, weight } of terms[at]!) {
      const byDay = postings.get(term) ?? new Map<Day, Filed[]>()
      postings.set(term, byDay)
      for (const day of days) append(byDay, day, { at, weight })
    }
  })
  for (const byDay of postings.values())
    for (const [day, list] of byDay) {
      if (list.length <= longestPosting) continue
      list.sort((one, other) => other.weight - one.weight || one.at - other.at)
      byDay.set(day, list.slice(0, longestPosting))
    }
  return postings
}

/**
 * What a mention is filed under: its rarest terms, who does what, the topic whose news it tells, and whom it names on the one day that its
 * words give. How much each tells is taken from how much it weighs in the score.
 */
function termsOf(features: Features, { rarest, topicOf, news }: CorpusStatistics): Term[] {
  const { triggers, persons, names, days, mention } = features
  const deeds = [...triggers].slice(0, 3).flatMap(trigger => [...persons].slice(0, 3).map(person => `${trigger} ${person}`))
  const topic = news(features) > 0 ? topicOf(mention.source) : undefined
  const named = mention.dateFrom === 'words' && days && days[0] === days[1] ? [...names].slice(0, indexedTerms) : []
  return [
    ...rarest(features, indexedTerms),
    ...deeds.map(term => ({ term, weight: 0.6 })),
    ...named.map(name => ({ term: `named ${name}`, weight: 0.2 })),
    ...(topic === undefined ? [] : [{ term: `topic ${topic}`, weight: 0.4 + 0.35 * news(features) }]),
  ]
}

/** The days that a mention is indexed under: its first, or its month and year for a wide date; under `any` for those without one. */
function indexKeys({ days }: Features): readonly Day[] {
  if (!days) return ['none', 'any']
  return days[1] - days[0] <= 7 ? [days[0], 'any'] : [`wide ${Math.floor(days[0] / 366)}`, 'any']
}

/** The days under which others may be the same. */
function queryKeys({ days, mention }: Features): readonly Day[] {
  if (!days) return ['any']
  const wide = [`wide ${Math.floor(days[0] / 366)}`]
  if (days[1] - days[0] > 7) return ['any']
  const reach = mention.dateFrom === 'words' ? 2 : 3
  return ['none', ...wide, ...Array.from({ length: 2 * reach + 1 }, (_, offset) => days[0] - reach + offset)]
}
