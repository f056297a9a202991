import type { Features } from './features.ts'
import type { Collection } from './similarity.ts'

/** Weighs terms by how rare they are in these mentions, and compares whole articles by their terms and by their names. */
export function collectionOf(all: readonly Features[]): Collection {
  const counts = new Map<string, number>()
  const termsOf = new Map<string, Map<string, number>>()
  const namesOf = new Map<string, Map<string, number>>()
  const daysOf = new Map<string, Set<string>>()
  for (const { terms, names, mention } of all) {
    for (const term of new Set([...terms, ...names])) counts.set(term, (counts.get(term) ?? 0) + 1)
    countInto(termsOf, mention.source, terms)
    countInto(namesOf, mention.source, names)
    if (mention.dateFrom === 'words' && mention.date)
      daysOf.set(mention.source, (daysOf.get(mention.source) ?? new Set()).add(mention.date.edtf))
  }
  // a floor of 40 keeps the weights of a small collection from depending on chance
  const total = Math.max(40, all.length)
  const weights = new Map<string, number>()
  const weight = (term: string): number => {
    const known = weights.get(term)
    if (known !== undefined) return known
    const value = Math.log(1 + total / (1 + (counts.get(term) ?? 0)))
    weights.set(term, value)
    return value
  }
  const norms = new Map<Features, number>()
  const norm = (of: Features): number => {
    const known = norms.get(of)
    if (known !== undefined) return known
    let sum = 0
    for (const term of of.terms) sum += weight(term) ** 2
    norms.set(of, Math.sqrt(sum))
    return Math.sqrt(sum)
  }
  return {
    weight,
    norm,
    articles: cosines(termsOf, weight),
    articleNames: cosines(namesOf, weight),
    focus: source => 2 / Math.max(2, (daysOf.get(source)?.size ?? 0) ** 2 / 2),
    named: (source, name) => namesOf.get(source)?.has(name) ?? false,
  }
}

function countInto(of: Map<string, Map<string, number>>, source: string, words: Iterable<string>): void {
  const counts = of.get(source) ?? new Map<string, number>()
  of.set(source, counts)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
}

/** The cosine of two articles' words, each pair worked out once. */
function cosines(
  of: ReadonlyMap<string, ReadonlyMap<string, number>>,
  weight: (term: string) => number,
): (first: string, second: string) => number {
  const vectors = new Map<string, { values: Map<string, number>; norm: number }>()
  const vector = (source: string): { values: Map<string, number>; norm: number } => {
    const known = vectors.get(source)
    if (known) return known
    const values = new Map([...(of.get(source) ?? [])].map(([term, count]) => [term, weight(term) * (1 + Math.log(count))]))
    let sum = 0
    for (const value of values.values()) sum += value ** 2
    const made = { values, norm: Math.sqrt(sum) }
    vectors.set(source, made)
    return made
  }
  const numbers = new Map([...of.keys()].map((source, index) => [source, index]))
  const pairs = new Map<number, number>()
  return (first, second) => {
    const [left, right] = [numbers.get(first) ?? 0, numbers.get(second) ?? 0]
    const key = left < right ? left * numbers.size + right : right * numbers.size + left
    const known = pairs.get(key)
    if (known !== undefined) return known
    const [one, other] = [vector(first), vector(second)]
    const [small, large] = one.values.size < other.values.size ? [one, other] : [other, one]
    let dot = 0
    for (const [term, value] of small.values) dot += value * (large.values.get(term) ?? 0)
    const value = dot / (one.norm * other.norm || 1)
    pairs.set(key, value)
    return value
  }
}
