import type { Features } from './features.ts'
import type { Collection } from './collection.ts'

/** At most this many mentions are looked at for one term on one day. */
const longest = 60
/** The rarest terms of a mention by which others are looked for. */
const telling = 6

/**
 * Pairs of mentions worth comparing: both have one of their rarest terms in common, and their dates are near, or one has none.
 * Each mention looks only at those before it in the list. Linear in the number of mentions.
 */
export function candidatePairs(all: readonly Features[], { rarest, story, news }: Collection): [number, number][] {
  const postings = new Map<string, Map<string | number, number[]>>()
  const stories = new Map<number, number[]>()
  const named = new Map<string, number[]>()
  const pairs: [number, number][] = []
  all.forEach((features, at) => {
    const deeds = [...features.actions]
      .slice(0, 3)
      .flatMap(action => [...features.persons].slice(0, 3).map(person => `${action} by ${person}`))
    const filed = [...rarest(features, telling), ...deeds].map(term => {
      const known = postings.get(term) ?? new Map<string | number, number[]>()
      postings.set(term, known)
      return known
    })
    const seen = new Set<number>()
    const days = lookups(features)
    const known = namedOn(features).map(key => {
      const list = named.get(key) ?? []
      named.set(key, list)
      return list
    })
    for (const list of known) for (const other of list) seen.add(other)
    for (const byDay of filed) for (const day of days) for (const other of byDay.get(day) ?? []) seen.add(other)
    const told = news(features) > 0 ? story(features.mention.source) : undefined
    if (told !== undefined) {
      const list = stories.get(told) ?? []
      stories.set(told, list)
      for (const other of list) seen.add(other)
      if (list.length < longest) list.push(at)
    }
    for (const other of seen) pairs.push([other, at])
    for (const list of known) if (list.length < longest) list.push(at)
    for (const byDay of filed) {
      for (const day of homes(features)) {
        const list = byDay.get(day)
        if (!list) byDay.set(day, [at])
        else if (list.length < longest) list.push(at)
      }
    }
  })
  return pairs
}

/** Whom or what it names, with the one day that its words give. */
function namedOn({ names, days, mention }: Features): string[] {
  if (mention.dateFrom !== 'words' || !days || days[0] !== days[1]) return []
  return [...names].slice(0, telling).map(name => `${name} ${days[0]}`)
}

/** Under which days a mention is filed: its first, or its month and year for a wide date; under `any` for those without one. */
function homes({ days }: Features): readonly (string | number)[] {
  if (!days) return ['none', 'any']
  return days[1] - days[0] <= 7 ? [days[0], 'any'] : [`wide ${Math.floor(days[0] / 366)}`, 'any']
}

function lookups({ days, mention }: Features): readonly (string | number)[] {
  if (!days) return ['any']
  const wide = [`wide ${Math.floor(days[0] / 366)}`]
  if (days[1] - days[0] > 7) return ['any']
  const reach = mention.dateFrom === 'words' ? 2 : 3
  return ['none', ...wide, ...Array.from({ length: 2 * reach + 1 }, (_, offset) => days[0] - reach + offset)]
}
