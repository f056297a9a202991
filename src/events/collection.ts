import type { Features } from './features.ts'
import type { Collection } from './similarity.ts'

/** Weighs terms by how rare they are in these mentions. */
export function collectionOf(all: readonly Features[]): Collection {
  const counts = new Map<string, number>()
  const sources = new Map<string, Map<string, number>>()
  for (const { terms, names, mention } of all) {
    for (const term of new Set([...terms, ...names])) counts.set(term, (counts.get(term) ?? 0) + 1)
    const article = sources.get(mention.source) ?? new Map<string, number>()
    sources.set(mention.source, article)
    for (const term of terms) article.set(term, (article.get(term) ?? 0) + 1)
  }
  // a floor of 40 keeps the weights of a small collection from depending on chance
  const total = Math.max(40, all.length)
  const weight = (term: string): number => Math.log(1 + total / (1 + (counts.get(term) ?? 0)))
  const norms = new Map<Features, number>()
  const norm = (of: Features): number => {
    const known = norms.get(of)
    if (known !== undefined) return known
    let sum = 0
    for (const term of of.terms) sum += weight(term) ** 2
    const value = Math.sqrt(sum)
    norms.set(of, value)
    return value
  }
  const articleNorms = new Map<string, number>()
  const articleNorm = (id: string): number => {
    const known = articleNorms.get(id)
    if (known !== undefined) return known
    let sum = 0
    for (const [term, count] of sources.get(id) ?? []) sum += (weight(term) * (1 + Math.log(count))) ** 2
    const value = Math.sqrt(sum)
    articleNorms.set(id, value)
    return value
  }
  const cosines = new Map<string, number>()
  const articles = (first: string, second: string): number => {
    const key = first < second ? `${first}\n${second}` : `${second}\n${first}`
    const known = cosines.get(key)
    if (known !== undefined) return known
    const [one, other] = [sources.get(first)!, sources.get(second)!]
    const [small, large] = one.size < other.size ? [one, other] : [other, one]
    let dot = 0
    for (const [term, count] of small) {
      const second = large.get(term)
      if (second !== undefined) dot += weight(term) ** 2 * (1 + Math.log(count)) * (1 + Math.log(second))
    }
    const value = dot / (articleNorm(first) * articleNorm(second) || 1)
    cosines.set(key, value)
    return value
  }
  return { weight, norm, articles }
}
