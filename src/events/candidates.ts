import type { Features } from './features.ts'
import type { Collection } from './similarity.ts'

/** At most this many mentions are looked at for one term on one day. */
const longest = 60
/** The rarest terms of a mention by which others are looked for. */
const rarest = 6

/**
 * Pairs of mentions worth comparing: both have one of their rarest terms in common, and their dates are near, or one has none.
 * Each mention looks only at those before it in the list. Linear in the number of mentions.
 */
export function candidatePairs(all: readonly Features[], { weight, story, news }: Collection): [number, number][] {
  const postings = new Map<string, number[]>()
  const stories = new Map<number, number[]>()
  const pairs: [number, number][] = []
  all.forEach((features, at) => {
    const deeds = [...features.actions]
      .slice(0, 3)
      .flatMap(action => [...features.persons].slice(0, 3).map(person => `${action} by ${person}`))
    const terms = [...features.terms].sort((one, other) => weight(other) - weight(one) || (one < other ? -1 : 1)).slice(0, rarest)
    terms.push(...deeds)
    const seen = new Set<number>()
    for (const term of terms) {
      for (const key of lookups(features)) {
        for (const other of postings.get(`${term} ${key}`) ?? []) seen.add(other)
      }
    }
    const told = news(features) > 0 ? story(features.mention.source) : undefined
    if (told !== undefined) {
      const list = stories.get(told) ?? []
      stories.set(told, list)
      for (const other of list) seen.add(other)
      if (list.length < longest) list.push(at)
    }
    for (const other of seen) pairs.push([other, at])
    for (const term of terms) {
      for (const key of homes(features)) {
        const list = postings.get(`${term} ${key}`)
        if (!list) postings.set(`${term} ${key}`, [at])
        else if (list.length < longest) list.push(at)
      }
    }
  })
  return pairs
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
