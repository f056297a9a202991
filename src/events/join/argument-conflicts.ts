import { lowerWords } from '../../common/text.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'
import { meets, shared } from './sets.ts'

/** The words of articles. */
type Words = Pick<CorpusStatistics, 'namedBy' | 'placedBy' | 'saidBy'>

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

/** Both tell of one kind of deed by their own words. */
export const isOneDeed = (first: Features, second: Features): boolean =>
  first.trigger !== undefined && first.trigger === second.trigger

/** Whether it says by itself who takes part, or where. */
export const saysWho = ({ participants: { patients, patientNames, siteNames } }: Features): boolean =>
  patients.size + patientNames.size + siteNames.size > 0

/**
 * How far the numbers that both give exactly for the same thing are apart, as what the larger is to the smaller; 1 where one is the same,
 * or nothing is counted in both.
 */
export function countRatio({ mention: first }: Features, { mention: second }: Features): number {
  const ratios = first.quantities.flatMap(({ of, as, value }) =>
    second.quantities.flatMap(other =>
      as === 'exact' && other.as === 'exact' && other.of === of
        ? Math.max(value, other.value) / Math.min(value, other.value)
        : [],
    ),
  )
  return ratios.length === 0 ? 1 : Math.min(...ratios)
}

/** Each gives ages that the other gives to nobody; reporters of one person's age differ by a year. */
export function conflictingAges({ ages }: Features, { ages: others }: Features): boolean {
  return [...ages].every(age => [...others].every(other => Math.abs(Number(age) - Number(other)) > 1))
}

/**
 * Both name places, and none is the same, nor are all of both known to both articles: "visited Chile", "visited Peru"; in one language,
 * as another calls them otherwise.
 */
export function conflictingLocations(first: Features, second: Features, { placedBy }: Words): boolean {
  if (first.vocabulary !== second.vocabulary) return false
  if (first.places.size === 0 || second.places.size === 0 || meets(first.places, second.places)) return false
  const knows = ({ mention: { source } }: Features, { places }: Features): boolean =>
    [...places].every(place => lowerWords(place).every(word => placedBy(source).has(word)))
  return !knows(first, second) || !knows(second, first)
}

/**
 * Each names those it happened to, or the place where it was, and the other's article has that nowhere, nor do they name anybody in
 * common: the village of Orsk is not that of Tarn. In one article two such names are two happenings, wherever else it has them.
 */
export function otherParticipants(first: Features, second: Features, corpus: Words): boolean {
  const { participants: one } = first
  const { participants: other } = second
  const isOneArticle = first.mention.source === second.mention.source
  const exclude = (names: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
    if (names.size === 0 || others.size === 0) return false
    return isOneArticle ? !meets(names, others) : isUnknown(names, second, corpus) && isUnknown(others, first, corpus)
  }
  if (otherPersons(first, second, corpus)) return true
  const areOthers = exclude(one.patientNames, other.patientNames) || exclude(one.siteNames, other.siteNames)
  return areOthers && !shared(first.names, second.names).some(name => !isPlace(name, first, second))
}

/**
 * One kind of deed is done to one person here and to another there, and the article of one of them does not know that of the other:
 * "the club's Orr was arrested", "the club's Hale was arrested, a month after Orr".
 */
export function otherPersons(first: Features, second: Features, corpus: Words): boolean {
  const [one, other] = [first.participants.patientPersons, second.participants.patientPersons]
  if (one.size === 0 || other.size === 0 || meets(one, other) || !isOneDeed(first, second)) return false
  return first.mention.source === second.mention.source || isUnknown(one, second, corpus) || isUnknown(other, first, corpus)
}

/**
 * The deed is of one kind, but what it is done to is one thing here and another there, neither is in the other's article, and the
 * articles name nobody in common: a mine and a tower that open on one day. A man may be a suspect and people may be villagers.
 */
export function otherPatients(first: Features, second: Features, corpus: Words): boolean {
  const { patients: one } = first.participants
  const { patients: other } = second.participants
  if (one.size === 0 || other.size === 0 || meets(one, other)) return false
  return isUnknown(one, second, corpus) && isUnknown(other, first, corpus) && !shareNames(first, second, corpus)
}

/** Two kinds of deed have one name in common, and nothing else: briefs of one town and day. */
export function onlyNameInCommon(first: Features, second: Features, corpus: Words): boolean {
  let common = 0
  for (const term of first.terms) {
    if (!second.terms.has(term)) continue
    if (!isName(term, first) || !isName(term, second)) return false
    common++
  }
  if (common === 0) return false
  const inBoth = first.mention.names.filter(({ text }) => lowerWords(text).some(word => second.names.has(word)))
  return inBoth.length === 1 && !shareNames(first, second, corpus, second.names)
}

/** Whether the other's article has none of some words. */
function isUnknown(words: ReadonlySet<string>, { mention: { source } }: Features, { saidBy }: Words): boolean {
  return !meets(words, saidBy(source))
}

const isName = (term: string, { names, vocabulary }: Features): boolean =>
  names.has(term) || [...names].some(name => vocabulary.stem(name) === term)

/** Whether a word is of the name of a place of one of two mentions. */
const isPlace = (word: string, ...either: readonly Features[]): boolean =>
  either.some(({ participants }) => participants.placeWords.has(word))

/** Whether two articles name somebody in common, or something that is no place, but for some names. */
function shareNames(
  { mention: one }: Features,
  { mention: other }: Features,
  { namedBy, placedBy }: Words,
  without: ReadonlySet<string> = new Set(),
): boolean {
  const [places, others] = [placedBy(one.source), placedBy(other.source)]
  const isLeft = (name: string): boolean => without.has(name) || places.has(name) || others.has(name)
  return shared(namedBy(one.source), namedBy(other.source)).some(name => !isLeft(name))
}
