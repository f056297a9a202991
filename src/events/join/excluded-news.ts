import { append } from '../../append.ts'
import { isOneDeed, otherParticipants, otherPatients, saysWho } from './argument-conflicts.ts'
import type { CorpusStatistics } from './corpus.ts'
import type { Features } from './features.ts'

/** So many sentences at an article's top that have a day of their own are looked at. */
const looked = 3

/**
 * Tells of two articles whether what each has for its news with a day of its own excludes that of the other: soldiers killed somebody
 * in Velm, and somebody else in Orsk. What has no day of its own in one of them is not what has none in the other.
 */
export function excludedNews(
  all: readonly Features[],
  corpus: Omit<CorpusStatistics, 'haveOtherNews'>,
): CorpusStatistics['haveOtherNews'] {
  const news = new Map<string, Features[]>()
  for (const features of all) {
    const { source, isLead, dateFrom, kind } = features.mention
    if (!saysWho(features)) continue
    const isNews = isLead && dateFrom === 'words' && kind !== 'background' && corpus.news(features) > 0
    if (isNews && (news.get(source)?.length ?? 0) < looked) append(news, source, features)
  }
  const known = new Map<string, Map<string, boolean>>()
  return (first, second) => {
    if (!news.has(first) || !news.has(second)) return false
    const [one, other] = first < second ? [first, second] : [second, first]
    const answers = known.get(one) ?? new Map<string, boolean>()
    known.set(one, answers)
    if (!answers.has(other)) answers.set(other, exclude(news.get(one), news.get(other)))
    return answers.get(other)!
  }

  function exclude(some: readonly Features[] = [], others: readonly Features[] = []): boolean {
    return some.length > 0 && others.length > 0 && some.every(one => others.every(other => isOther(one, other)))
  }

  function isOther(one: Features, other: Features): boolean {
    return otherParticipants(one, other, corpus) || (isOneDeed(one, other) && otherPatients(one, other, corpus))
  }
}
