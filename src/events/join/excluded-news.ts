import { append } from '../../common/append.ts'
import { isOneDeed, otherParticipants, otherPatients, otherPersons, saysWho } from './argument-conflicts.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'

/** So many sentences at an article's top that have a day of their own are looked at. */
const looked = 3

/**
 * Tells of two articles whether what each has for its news excludes that of the other: soldiers killed somebody in Velm, and somebody
 * else in Orsk, where both have a day of their own (what has none in one of them is not what has none in the other); or one kind of deed
 * was done to other people, with a day or without.
 */
export function excludedNews(
  all: readonly Features[],
  corpus: Omit<CorpusStatistics, 'haveOtherNews'>,
): CorpusStatistics['haveOtherNews'] {
  const dated = new Map<string, Features[]>()
  const personal = new Map<string, Features[]>()
  for (const features of all) {
    const { isLead, dateFrom, kind } = features.mention
    if (!isLead || kind === 'background' || !saysWho(features)) continue
    if (dateFrom === 'words' && corpus.news(features) > 0) look(dated, features)
    if (features.participants.patientPersons.size > 0) look(personal, features)
  }
  const known = new Map<string, Map<string, boolean>>()
  return (first, second) => {
    const [one, other] = first < second ? [first, second] : [second, first]
    const answers = known.get(one) ?? new Map<string, boolean>()
    known.set(one, answers)
    if (!answers.has(other)) answers.set(other, areOfOtherDeeds(one, other) || areOfOtherPersons(one, other))
    return answers.get(other)!
  }

  function look(at: Map<string, Features[]>, features: Features): void {
    if ((at.get(features.mention.source)?.length ?? 0) < looked) append(at, features.mention.source, features)
  }

  function areOfOtherDeeds(source: string, another: string): boolean {
    const [some = [], others = []] = [dated.get(source), dated.get(another)]
    return some.length > 0 && others.length > 0 && some.every(one => others.every(other => isOther(one, other)))
  }

  function areOfOtherPersons(source: string, another: string): boolean {
    const others = personal.get(another) ?? []
    const pairs = (personal.get(source) ?? []).flatMap(one => others.map(other => [one, other] as const))
    const ofOneDeed = pairs.filter(([one, other]) => isOneDeed(one, other))
    return ofOneDeed.length > 0 && ofOneDeed.every(([one, other]) => otherPersons(one, other, corpus))
  }

  function isOther(one: Features, other: Features): boolean {
    return otherParticipants(one, other, corpus) || (isOneDeed(one, other) && otherPatients(one, other, corpus))
  }
}
