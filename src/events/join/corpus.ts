import { append } from '../../common/append.ts'
import { isOnlyNamed } from '../mention-text.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { newsThresholds } from './coreference-weights.ts'
import { excludedNews } from './excluded-news.ts'
import { gapOf, isWide } from './date-distance.ts'
import type { Features } from './features.ts'
import { datedNews, newsDays } from './news-days.ts'
import { meets } from './sets.ts'
import { topicsOf } from './topics.ts'
import { cosinesOf, heaviest, weighedBy } from './vectors.ts'

/** Weighs terms by how rare they are in these mentions, and says which articles have one topic and which mentions tell their article's news. */
export function corpusStatistics(all: readonly Features[]): CorpusStatistics {
  const counts = new Map<string, number>()
  const bySource = new Map<string, Features[]>()
  const telling = all.filter(({ mention }) => !isOnlyNamed(mention))
  for (const features of telling) {
    for (const term of new Set([...features.terms, ...features.names])) counts.set(term, (counts.get(term) ?? 0) + 1)
    append(bySource, features.mention.source, features)
  }
  const gathered = (wordsOf: (of: Features) => readonly ReadonlySet<string>[]) =>
    knownBySource(source => new Set(bySource.get(source)!.flatMap(of => wordsOf(of).flatMap(words => [...words]))))
  // a floor of 40 keeps the weights of a small corpus from depending on chance
  const total = Math.max(40, telling.length)
  const weights = new Map<string, number>()
  const weight = (term: string): number => {
    const known = weights.get(term)
    if (known !== undefined) return known
    const value = Math.log(1 + total / (1 + (counts.get(term) ?? 0)))
    weights.set(term, value)
    return value
  }
  const vectors = weighedBy(
    all.map(({ terms }) => terms),
    weight,
  )
  const likeness = cosinesOf(vectors)
  const cosine = (first: Features, second: Features): number => likeness(first.at, second.at)
  const topics = topicsOf(telling)
  const dated = datedNews(all)
  const corpus = {
    weight,
    cosine,
    rarest: (of: Features, count: number) => heaviest(vectors[of.at]!, count),
    topicOf: topics.of,
    topicAffinity: (first: string, second: string) => {
      const topic = topics.of(first)
      return (Number(topic !== undefined && topic === topics.of(second)) + topics.score(first, second)) / 2
    },
    entityOverlap: topics.entityOverlap,
    news: newsOf(all, cosine),
    mayBeOneNews: (first: string, second: string) => {
      const [one, other] = [dated.get(first), dated.get(second)]
      return (
        !one ||
        !other ||
        gapOf(one.days!, other.days!) === 0 ||
        meets(one.triggers, other.triggers) ||
        Math.min(one.triggers.size, other.triggers.size) === 0
      )
    },
    namedBy: gathered(({ names }) => [names]),
    placedBy: gathered(({ participants }) => [participants.placeWords]),
    saidBy: gathered(({ terms, names, participants: { patients, placeWords } }) => [terms, names, patients, placeWords]),
  }
  return { ...corpus, haveOtherNews: excludedNews(all, corpus) }
}

/** A function of an article that is asked once for each. */
function knownBySource<Value>(read: (source: string) => Value): (source: string) => Value {
  const known = new Map<string, Value>()
  return source => {
    if (!known.has(source)) known.set(source, read(source))
    return known.get(source)!
  }
}

/**
 * How far a mention tells its article's own news, 0–1: those at the top do; of the others, what is like them in words, unless the
 * sentence names another day.
 */
function newsOf(all: readonly Features[], cosine: (first: Features, second: Features) => number): CorpusStatistics['news'] {
  const leads = new Map<string, Features[]>()
  const days = newsDays(all)
  for (const features of all) {
    const { mention } = features
    if (mention.kind === 'background') continue
    const list = leads.get(mention.source) ?? []
    if (mention.isLead && list.length < 6) leads.set(mention.source, [...list, features])
  }
  const known: number[] = []
  const read = (features: Features): number => {
    const { mention } = features
    const day = days.get(mention.source)
    if (mention.dateFrom === 'words' && day && features.days) {
      if (gapOf(day, features.days) > 0) return 0
    }
    // "who led the port in 2007" looks back
    if (mention.dateFrom === 'words' && !mention.isLead && isWide(features.days)) return 0
    if (mention.isLead) return 1
    const nearest = Math.max(
      0,
      ...(leads.get(mention.source) ?? []).map(lead => {
        const tellsSame =
          meets(features.triggers, lead.triggers) || (features.trigger !== undefined && lead.terms.has(features.trigger))
        return cosine(features, lead) * (tellsSame ? 1 : newsThresholds.otherTriggers)
      }),
    )
    return Math.min(1, nearest / newsThresholds.restates)
  }
  return features => {
    known[features.at] ??= read(features)
    return known[features.at]!
  }
}
