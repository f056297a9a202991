import type { MaybeOne, Mention, MergedEvents } from '../../model.ts'
import { compareText } from '../../common/text.ts'
import { isOfTitle } from '../../articles/title-passage.ts'
import { linkNames } from '../names/link-names.ts'
import { isOnlyNamed, mentionText } from '../mention-text.ts'
import { attachMentions } from './attach.ts'
import { clusterMentions } from './cluster.ts'
import { coreferenceScore } from './coreference-score.ts'
import { corpusStatistics } from './corpus.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { isOwnDate } from './date-distance.ts'
import { type Features, featuresOf } from './features.ts'
import { foundersOf, isDated, leadMentions } from './founders.ts'
import { furnitureIn, type MergedSource } from './furniture.ts'
import { eventOf, isEvent } from './make-event.ts'
import { withNewsDays } from './news-days.ts'
import { type DayOfMention, sharesEnough } from './shared-words.ts'
import { splitByDate } from './split-by-date.ts'

/**
 * Cross-document event coreference: joins the mentions of one event, in whichever articles they stand. Mentions that found events (dated
 * by their own words, or their article's news) are clustered; the others are attached to the event that they fit, or stay undated or
 * background. Each mention is compared by the words of its own source's language.
 */
export function mergeMentions(mentions: readonly Mention[], sources: readonly MergedSource[]): MergedEvents {
  // what is only named can be nothing but an event of its own article
  const telling = new Set(mentions.filter(mention => !isOnlyNamed(mention)).map(({ source }) => source))
  // an order that does not depend on how the articles came
  const everything = mentions.filter(({ source }) => telling.has(source)).sort(byPlace)
  const isFurniture = furnitureIn(everything, sources)
  const named = linkNames(
    everything.filter(mention => !isFurniture(mention)),
    sources,
  )
  const ordered = named.mentions
  const all = withNewsDays(featuresOf(withLeads(ordered), sources))
  const corpus = corpusStatistics(all)
  const news = leadMentions(all)
  const copies = copiesOf(foundersOf(all, corpus), corpus)
  const founders = copies.map(([first]) => first)
  const { clusters, doubtful } = clusterMentions(founders, corpus)
  const clustered = clusters.flatMap(cluster =>
    splitInCorpus(
      cluster.flatMap(index => copies[index]!),
      corpus,
    ),
  )
  // what only restates some news founds no event of its own, nor what one article alone tells without a day
  const grouped = clustered.filter(
    group => group.some(features => isDated(features) || news.has(features)) && isEvent(group.map(({ mention }) => mention)),
  )
  const placed = new Set(grouped.flat())
  const { groups, left } = attachMentions(
    grouped,
    all.filter(features => !placed.has(features)),
    corpus,
  )
  const events = []
  const undated: Mention[] = left
    .filter(({ mention }) => mention.kind !== 'background' && !isOfTitle(mention))
    .map(({ mention }) => withoutGuess(mention))
  const setAside: Mention[] = [
    ...left.filter(({ mention }) => mention.kind === 'background' && !isOnlyNamed(mention)).map(({ mention }) => mention),
    ...everything.filter(mention => isFurniture(mention) && !isOnlyNamed(mention)).map(withoutGuess),
  ]
  const homes = new Map<Features, number>()
  for (const group of groups) {
    const event = eventOf(group, corpus, named.idsOf)
    if (event) {
      for (const features of group) homes.set(features, events.length)
      events.push(event)
    } else if (group.some(({ mention }) => mention.date)) setAside.push(...group.map(({ mention }) => mention))
    else undated.push(...group.map(({ mention }) => withoutGuess(mention)))
  }
  const withIds = withOwnIds(events)
  const maybeOne = pairsOf(
    doubtful.map(([one, other]) => [founders[one]!, founders[other]!]),
    homes,
  ).map(([one, other]): MaybeOne => [withIds[one]!.id, withIds[other]!.id])
  return {
    events: withIds,
    ...(maybeOne.length > 0 ? { maybeOne } : {}),
    undated: undated.sort(byPlace),
    entities: named.entities,
    ...(setAside.length > 0 ? { setAside: setAside.sort(byPlace) } : {}),
  }
}

/**
 * Gathers what says the same of the same day word for word, as copied articles do: it is one voice, however often it is heard; but not
 * what has no day of its own in articles that have other news: "Residents buried the dead."
 */
function copiesOf(founders: readonly Features[], { haveOtherNews }: CorpusStatistics): [Features, ...Features[]][] {
  const byText = new Map<string, [Features, ...Features[]]>()
  const alone: [Features, ...Features[]][] = []
  for (const features of founders) {
    const { date, dateFrom, kind, source } = features.mention
    const key = `${date?.edtf} ${date?.time ?? ''} ${kind} ${mentionText(features.mention)}`
    const known = byText.get(key)
    if (known && (dateFrom === 'words' || !haveOtherNews(known[0].mention.source, source))) known.push(features)
    else if (date && !known) byText.set(key, [features])
    else alone.push([features])
  }
  return [...byText.values(), ...alone].sort(([one], [other]) => one.at - other.at)
}

const splitInCorpus = (cluster: readonly Features[], corpus: CorpusStatistics): Features[][] =>
  splitByDate(
    cluster,
    (first, second) => coreferenceScore(first, second, corpus).score,
    (first, second, day) => mayBeOne(first, second, day, corpus),
  )

/** Reports of one topic and day are of one happening only if they have enough in common; an article's own sentences need less. */
const mayBeOne = (first: Features, second: Features, day: DayOfMention, corpus: CorpusStatistics): boolean =>
  (day !== 'guessedApart' && first.mention.source === second.mention.source) || sharesEnough(first, second, day, corpus)

/** The pairs of events in which two mentions stand that may be one, each once. */
function pairsOf(doubtful: readonly [Features, Features][], homes: ReadonlyMap<Features, number>): [number, number][] {
  const pairs = new Map<string, [number, number]>()
  for (const [first, second] of doubtful) {
    const [one, other] = [homes.get(first), homes.get(second)]
    if (one === undefined || other === undefined || one === other) continue
    const pair: [number, number] = one < other ? [one, other] : [other, one]
    pairs.set(pair.join(), pair)
  }
  return [...pairs.values()]
}

/** Says of each article's first mentions that they lead it, where no sentence before them told of anything. */
function withLeads(ordered: readonly Mention[]): Mention[] {
  const seen = new Map<string, Set<number>>()
  return ordered.map(mention => {
    if (mention.kind === 'background' || isOfTitle(mention)) return mention
    const sentences = seen.get(mention.source) ?? new Set()
    seen.set(mention.source, sentences.add(mention.index))
    return !mention.isLead && sentences.size <= 2 && mention.index <= 5 ? { ...mention, isLead: true } : mention
  })
}

/** A mention that joined no event keeps no day that its words do not give. */
function withoutGuess(mention: Mention): Mention {
  return isOwnDate(mention) ? mention : { ...mention, date: undefined, dateFrom: 'none' }
}

function byPlace(first: Mention, second: Mention): number {
  return (
    compareText(first.source, second.source) ||
    first.index - second.index ||
    (first.clause?.start ?? first.start) - (second.clause?.start ?? second.start)
  )
}

/** Two events never have one id, and an alias leads to one event. */
function withOwnIds(events: readonly NonNullable<ReturnType<typeof eventOf>>[]): MergedEvents['events'] {
  const taken = new Map<string, number>()
  const named = events.map(event => {
    const count = taken.get(event.id) ?? 0
    taken.set(event.id, count + 1)
    return count === 0 ? event : { ...event, id: `${event.id}-${count + 1}` }
  })
  const used = new Set(named.map(event => event.id))
  return named.map(({ aliases, ...event }) => {
    const own = (aliases ?? []).filter(alias => !used.has(alias))
    own.forEach(alias => used.add(alias))
    return own.length > 0 ? { ...event, aliases: own } : event
  })
}
