import type { CorpusStatistics } from './corpus.ts'
import type { Features } from './features.ts'

/** At most this many mentions are indexed under one term and day. */
const longestPosting = 60
/** A mention is indexed by so many of its rarest terms. */
const indexedTerms = 6

/**
 * Pairs of mentions worth comparing: both have one of their rarest terms in common, and their dates are near, or one has none.
 * Each mention looks only at those before it in the list. Linear in the number of mentions.
 */
export function candidatePairs(all: readonly Features[], { rarest, topicOf, news }: CorpusStatistics): [number, number][] {
  const postings = new Map<string, Map<string | number, number[]>>()
  const byTopic = new Map<number, number[]>()
  const byName = new Map<string, number[]>()
  const pairs: [number, number][] = []
  all.forEach((features, at) => {
    const deeds = [...features.triggers]
      .slice(0, 3)
      .flatMap(trigger => [...features.persons].slice(0, 3).map(person => `${trigger} ${person}`))
    const filed = [...rarest(features, indexedTerms), ...deeds].map(term => {
      const known = postings.get(term) ?? new Map<string | number, number[]>()
      postings.set(term, known)
      return known
    })
    const seen = new Set<number>()
    const days = queryKeys(features)
    const known = nameKeys(features).map(key => {
      const list = byName.get(key) ?? []
      byName.set(key, list)
      return list
    })
    for (const list of known) for (const other of list) seen.add(other)
    for (const byDay of filed) for (const day of days) for (const other of byDay.get(day) ?? []) seen.add(other)
    const topic = news(features) > 0 ? topicOf(features.mention.source) : undefined
    if (topic !== undefined) {
      const list = byTopic.get(topic) ?? []
      byTopic.set(topic, list)
      for (const other of list) seen.add(other)
      if (list.length < longestPosting) list.push(at)
    }
    for (const other of seen) pairs.push([other, at])
    for (const list of known) if (list.length < longestPosting) list.push(at)
    for (const byDay of filed) {
      for (const day of indexKeys(features)) {
        const list = byDay.get(day)
        if (!list) byDay.set(day, [at])
        else if (list.length < longestPosting) list.push(at)
      }
    }
  })
  return pairs
}

/** Whom or what it names, with the one day that its words give. */
function nameKeys({ names, days, mention }: Features): string[] {
  if (mention.dateFrom !== 'words' || !days || days[0] !== days[1]) return []
  return [...names].slice(0, indexedTerms).map(name => `${name} ${days[0]}`)
}

/** The days that a mention is indexed under: its first, or its month and year for a wide date; under `any` for those without one. */
function indexKeys({ days }: Features): readonly (string | number)[] {
  if (!days) return ['none', 'any']
  return days[1] - days[0] <= 7 ? [days[0], 'any'] : [`wide ${Math.floor(days[0] / 366)}`, 'any']
}

/** The days under which others may be the same. */
function queryKeys({ days, mention }: Features): readonly (string | number)[] {
  if (!days) return ['any']
  const wide = [`wide ${Math.floor(days[0] / 366)}`]
  if (days[1] - days[0] > 7) return ['any']
  const reach = mention.dateFrom === 'words' ? 2 : 3
  return ['none', ...wide, ...Array.from({ length: 2 * reach + 1 }, (_, offset) => days[0] - reach + offset)]
}
