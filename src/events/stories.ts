import { averageLink, type Edge } from './cluster.ts'
import type { Features } from './features.ts'

/** The mean likeness of articles down to which they tell one story; set on the training topics of ECB+. */
const cut = 0.18
/** Articles are compared if they share two of their most telling terms, of which at most this many articles are filed. */
const longest = 60
const telling = 20

interface Told {
  /** Numbers of its terms, ascending, and what each weighs, the whole of length 1. */
  readonly terms: Int32Array
  readonly values: Float64Array
  /** Its most telling terms. */
  readonly telling: readonly number[]
  readonly days: readonly [number, number] | undefined
}

/**
 * Groups articles by the news that they tell: by the cosine of their terms, of which those at the top and names count more, and by how
 * near the days of their news are. Gives each article's group.
 */
export function storiesOf(all: readonly Features[]): (source: string) => number | undefined {
  const articles = vectorsOf(all)
  const sources = [...articles.keys()].sort()
  const told = sources.map(source => articles.get(source)!)
  const edges: Edge[] = []
  for (const [first, second] of neighbours(told)) {
    const score = likenessOf(told[first]!, told[second]!)
    if (score > cut / 3) edges.push([first, second, score])
  }
  const groups = averageLink(told.length, edges, cut, (first, second) => likenessOf(told[first]!, told[second]!))
  const numbers = new Map(groups.flatMap((group, number) => group.map(article => [sources[article]!, number] as const)))
  return source => numbers.get(source)
}

function vectorsOf(all: readonly Features[]): Map<string, Told> {
  const counts = new Map<string, Map<string, number>>()
  const days = new Map<string, readonly [number, number]>()
  for (const { terms, names, mention, days: own } of all) {
    const count = counts.get(mention.source) ?? new Map<string, number>()
    counts.set(mention.source, count)
    const top = mention.index <= 3 ? 2 : 1
    for (const term of new Set([...terms, ...names])) count.set(term, (count.get(term) ?? 0) + top * (names.has(term) ? 1.5 : 1))
    if (own && mention.index <= 3 && !days.has(mention.source)) days.set(mention.source, own)
  }
  const inArticles = new Map<string, number>()
  for (const count of counts.values()) for (const term of count.keys()) inArticles.set(term, (inArticles.get(term) ?? 0) + 1)
  const numbers = new Map([...inArticles.keys()].map((term, number) => [term, number]))
  return new Map(
    [...counts].map(([source, count]) => {
      const weighed = [...count]
        .map(([term, times]): [number, number] => [
          numbers.get(term)!,
          (1 + Math.log(times)) * Math.log(1 + counts.size / inArticles.get(term)!),
        ])
        .sort((one, other) => one[0] - other[0])
      const norm = Math.sqrt(weighed.reduce((sum, [, value]) => sum + value ** 2, 0)) || 1
      const ranked = [...weighed].sort((one, other) => other[1] - one[1] || one[0] - other[0])
      const told: Told = {
        terms: Int32Array.from(weighed, ([term]) => term),
        values: Float64Array.from(weighed, ([, value]) => value / norm),
        telling: ranked.slice(0, telling).map(([term]) => term),
        days: days.get(source),
      }
      return [source, told]
    }),
  )
}

function neighbours(told: readonly Told[]): [number, number][] {
  const postings = new Map<number, number[]>()
  const pairs: [number, number][] = []
  told.forEach((article, at) => {
    const seen = new Map<number, number>()
    for (const term of article.telling) {
      const list = postings.get(term) ?? []
      postings.set(term, list)
      for (const other of list) seen.set(other, (seen.get(other) ?? 0) + 1)
      if (list.length < longest) list.push(at)
    }
    for (const [other, shared] of seen) if (shared > 1) pairs.push([other, at])
  })
  return pairs
}

function likenessOf(first: Told, second: Told): number {
  let dot = 0
  for (let left = 0, right = 0; left < first.terms.length && right < second.terms.length;) {
    const one = first.terms[left]!
    const other = second.terms[right]!
    if (one === other) dot += first.values[left]! * second.values[right]!
    if (one <= other) left++
    if (other <= one) right++
  }
  return dot * nearness(first.days, second.days)
}

/** Reports of one happening come within days; a wrong day is no proof against it. */
function nearness(first: Told['days'], second: Told['days']): number {
  if (!first || !second) return 0.9
  const gap = Math.max(0, first[0] - second[1], second[0] - first[1])
  return gap <= 3 ? 1 : gap <= 10 ? 0.8 : gap <= 40 ? 0.5 : 0.3
}
