import type { CorpusStatistics } from './corpus.ts'
import type { Features } from './features.ts'
import { meets } from './sets.ts'

/** How far those whom one mention names are nowhere in the other's article, 0–1; the side where it is less so first. */
export function absentNames(first: Features, second: Features, { weight, namedBy }: CorpusStatistics): [number, number] {
  const missing = (one: Features, other: Features): number => {
    if (one.names.size === 0) return 0
    const named = namedBy(other.mention.source)
    let all = 0
    let absent = 0
    for (const name of one.names) {
      const telling = weight(name)
      all += telling
      if (!named.has(name)) absent += telling
    }
    return absent / all
  }
  const [one, other] = [missing(first, second), missing(second, first)]
  return [Math.min(one, other), Math.max(one, other)]
}

/** Both name persons, and none of them is anywhere in the other's article: another man was arrested. */
export const unknownPersons = (first: Features, second: Features, corpus: CorpusStatistics): boolean =>
  areUnknown('persons', first, second, corpus)

/** Each headline begins with names that the other's article nowhere has: another company, another team. */
export const unknownAgents = (first: Features, second: Features, corpus: CorpusStatistics): boolean =>
  areUnknown('agents', first, second, corpus)

function areUnknown(who: 'persons' | 'agents', first: Features, second: Features, { namedBy }: CorpusStatistics): boolean {
  if (first[who].size === 0 || second[who].size === 0) return false
  return !meets(first[who], namedBy(second.mention.source)) && !meets(second[who], namedBy(first.mention.source))
}

/** Both headlines begin with names, other ones; it may still be one deed, told from its other side, if one names the other's agent. */
export function conflictingAgents(first: Features, second: Features, sameDeed: boolean): boolean {
  const met = (one: Features, other: Features): boolean => meets(one.agents, sameDeed ? other.headlined : other.agents)
  return first.agents.size > 0 && second.agents.size > 0 && !met(first, second) && !met(second, first)
}

/** Both give an exact number for the same thing, and none is the same. */
export function conflictingCounts({ mention: first }: Features, { mention: second }: Features): boolean {
  const given = first.quantities.filter(
    ({ of, as }) => as === 'exact' && second.quantities.some(other => other.of === of && other.as === 'exact'),
  )
  return (
    given.length > 0 && !given.some(({ of, value }) => second.quantities.some(other => other.of === of && other.value === value))
  )
}

/** Both name places, and none is the same: "visited Chile", "visited Peru"; in one language, as another calls them otherwise. */
export function conflictingLocations(first: Features, second: Features): boolean {
  if (first.vocabulary !== second.vocabulary) return false
  return first.places.size > 0 && second.places.size > 0 && !meets(first.places, second.places)
}
