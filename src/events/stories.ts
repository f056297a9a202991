import { averageLink, type Edge } from './cluster.ts'
import type { Features } from './features.ts'

/** The mean likeness of articles down to which they tell one story; set on the training topics of ECB+. */
const cut = 0.18
/** Articles are compared if they share two of their most telling terms, of which at most this many articles are filed. */
const longest = 60
const telling = 20

interface Told {
  readonly values: ReadonlyMap<string, number>
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
  return new Map(
    [...counts].map(([source, count]) => {
      const weighed = [...count].map(
        ([term, times]) => [term, (1 + Math.log(times)) * Math.log(1 + counts.size / inArticles.get(term)!)] as const,
      )
      const norm = Math.sqrt(weighed.reduce((sum, [, value]) => sum + value ** 2, 0)) || 1
      return [source, { values: new Map(weighed.map(([term, value]) => [term, value / norm])), days: days.get(source) }]
    }),
  )
}

function neighbours(told: readonly Told[]): [number, number][] {
  const postings = new Map<string, number[]>()
  const pairs: [number, number][] = []
  told.forEach(({ values }, at) => {
    const seen = new Map<number, number>()
    const terms = [...values].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, telling)
    for (const [term] of terms) {
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
  const [small, large] = first.values.size < second.values.size ? [first, second] : [second, first]
  let dot = 0
  for (const [term, value] of small.values) dot += value * (large.values.get(term) ?? 0)
  return dot * nearness(first.days, second.days)
}

/** Reports of one happening come within days; a wrong day is no proof against it. */
function nearness(first: Told['days'], second: Told['days']): number {
  if (!first || !second) return 0.9
  const gap = Math.max(0, first[0] - second[1], second[0] - first[1])
  return gap <= 3 ? 1 : gap <= 10 ? 0.8 : gap <= 40 ? 0.5 : 0.3
}
