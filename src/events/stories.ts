import { append } from '../append.ts'
import { averageLink, type Edge } from './cluster.ts'
import { gapOf } from './days-between.ts'
import type { Features } from './features.ts'
import { logistic } from './logistic.ts'
import { cosineOf, heaviest, type TermVector, vectorsOf } from './vectors.ts'

/** The mean likeness of articles down to which they tell one story. */
const cut = 0.5
/** What tells that two articles have one story, in log-odds of it; set on the training topics of ECB+. */
const evidence = Object.freeze({ none: -0.3, terms: 12, names: 7, numbers: 2.4, strangers: -1.5, otherDays: -4 })
/** Articles are compared if their most telling terms have this cosine; of one term at most so many articles are filed. */
const telling = 20
const alike = 0.03
const longest = 60
/** An article with fewer names than this may tell of anybody's news. */
const few = 3
/** The last of the sentences at an article's top, whose words count twice. */
const top = 3

interface Told {
  readonly terms: TermVector
  readonly names: TermVector
  readonly numbers: TermVector
  /** The two persons whom it names most. */
  readonly persons: readonly { readonly term: string; readonly weight: number }[]
  readonly named: ReadonlySet<string>
  readonly days: readonly [number, number] | undefined
}

interface Stories {
  /** The group of an article. */
  readonly of: (source: string) => number | undefined
  /** How far two articles name the same, 0–1; undefined where one names too little to tell. */
  readonly kinship: (first: string, second: string) => number | undefined
}

/**
 * Groups articles by the news that they tell: by what they share in words, names and numbers, those at the top counting more; less
 * where the days of their news are apart, and where each names persons whom the other does not. Gives each article's group.
 */
export function storiesOf(all: readonly Features[]): Stories {
  const bySource = new Map<string, Features[]>()
  for (const features of all) append(bySource, features.mention.source, features)
  const sources = [...bySource.keys()].sort()
  const told = toldBy(sources.map(source => bySource.get(source)!))
  const likeness = (first: number, second: number): number => likenessOf(told[first]!, told[second]!)
  const edges: Edge[] = []
  for (const [first, second] of neighbours(told)) {
    const score = likeness(first, second)
    if (score > cut / 10) edges.push([first, second, score])
  }
  const groups = averageLink(told.length, edges, cut, likeness)
  const numbers = new Map(groups.flatMap((group, number) => group.map(article => [sources[article]!, number] as const)))
  const places = new Map(sources.map((source, at) => [source, at]))
  const namesOf = (source: string): TermVector => told[places.get(source)!]!.names
  return {
    of: source => numbers.get(source),
    kinship: (first, second) => {
      const [one, other] = [namesOf(first), namesOf(second)]
      return Math.min(one.terms.length, other.terms.length) < few ? undefined : cosineOf(one, other)
    },
  }
}

function toldBy(articles: readonly (readonly Features[])[]): Told[] {
  const count = (
    termsOf: (features: Features) => Iterable<string>,
    weigh = (_term: string, _of: Features) => 1,
  ): Map<string, number>[] =>
    articles.map(article => {
      const counts = new Map<string, number>()
      for (const features of article) {
        const times = features.mention.index <= top ? 2 : 1
        for (const term of termsOf(features)) counts.set(term, (counts.get(term) ?? 0) + times * weigh(term, features))
      }
      return counts
    })
  const terms = vectorsOf(
    count(
      ({ terms, names }) => new Set([...terms, ...names]),
      (term, { names }) => (names.has(term) ? 1.5 : 1),
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
    days: article.find(({ days, mention }) => days && mention.index <= top)?.days,
  }))
}

function neighbours(told: readonly Told[]): [number, number][] {
  const postings = new Map<string, { readonly at: number; readonly weight: number }[]>()
  const pairs: [number, number][] = []
  const shared = new Float64Array(told.length)
  told.forEach(({ terms }, at) => {
    shared.fill(0)
    const seen: number[] = []
    for (const { term, weight } of heaviest(terms, telling)) {
      const list = postings.get(term) ?? []
      postings.set(term, list)
      for (const other of list) {
        if (shared[other.at] === 0) seen.push(other.at)
        shared[other.at]! += weight * other.weight
      }
      if (list.length < longest) list.push({ at, weight })
    }
    for (const other of seen) if (shared[other]! > alike) pairs.push([other, at])
  })
  return pairs
}

function likenessOf(first: Told, second: Told): number {
  const terms = cosineOf(first.terms, second.terms)
  // what has so little in common need not be looked at further
  if (terms < 2 * alike) return 0
  return logistic(
    evidence.none +
      evidence.terms * terms +
      evidence.names * cosineOf(first.names, second.names) +
      evidence.numbers * cosineOf(first.numbers, second.numbers) +
      evidence.strangers * Math.min(strangers(first, second), strangers(second, first)) +
      (sameDays(first.days, second.days) ? 0 : evidence.otherDays),
  )
}

/** How far the persons whom the first is about are unknown to the second, 0–1. */
function strangers({ persons }: Told, { named }: Told): number {
  let all = 0
  let unknown = 0
  for (const { term, weight } of persons) {
    all += weight
    if (!named.has(term)) unknown += weight
  }
  return all === 0 ? 0 : unknown / all
}

/** Reports of one happening come within days. */
const sameDays = (first: Told['days'], second: Told['days']): boolean =>
  first !== undefined && second !== undefined && gapOf(first, second) <= 10
