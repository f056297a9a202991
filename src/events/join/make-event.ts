import { createHash } from 'node:crypto'
import { isOfTitle, titlePassage } from '../../articles/title-passage.ts'
import { intervalLength } from '../../dates/edtf.ts'
import type { DateValue, EventKind, Mention, NonEmpty, TimelineEvent } from '../../model.ts'
import { compareText } from '../../common/text.ts'
import { newsWithin } from '../detect/parsed-sentence.ts'
import { isAhead, mentionText } from '../mention-text.ts'
import { headlineWeights as weights } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { isOwnDate } from './date-distance.ts'
import type { Features } from './features.ts'
import { reasonsFor } from './reasons.ts'
import { meets } from './sets.ts'
import { isDateUnresolved } from './unresolved-anchor.ts'

/** An event of the mentions that tell of it; undefined where none has a day of its own, or it is only named in passing by one source. */
export function eventOf(
  group: readonly Features[],
  corpus: CorpusStatistics,
  entitiesOf: (mention: Mention) => readonly string[],
): TimelineEvent | undefined {
  const mentions = group.map(({ mention }) => mention)
  const date = dayOf(mentions)
  if (!date) return undefined
  const canonical = canonicalMentions(mentions, date)
  const [id, ...others] = idsOf(canonical)
  const citations = mentions.map(mention => withConsistentDate(mention, date)) as [Mention, ...Mention[]]
  const sources = new Set(citations.map(({ source }) => source)).size
  const joined = reasonsFor(group, corpus)
  const factuality = combinedFactuality(mentions)
  const kind = kindOf(mentions)
  return {
    id: id!,
    ...(others.length > 0 ? { aliases: others } : {}),
    date,
    headline: headlineOf(
      group.filter(({ mention }) => mention.factuality === factuality),
      { date, kind },
      corpus,
    ),
    kind,
    ...(factuality ? { factuality } : {}),
    citations: citations as NonEmpty<Mention>,
    ...(joined.length > 0 ? { joined } : {}),
    sourceCount: sources,
    independentCount: sources,
    importance: 0,
    entities: [...new Set(citations.flatMap(mention => entitiesOf(mention)))],
    tags: [],
  }
}

/** Whether what these tell of has a day, or is the news of several articles. */
export const isEvent = (mentions: readonly Mention[]): boolean => dayOf(mentions) !== undefined

const dayOf = (mentions: readonly Mention[]): DateValue | undefined =>
  dateOf(mentions) ?? (isNewsOfSeveral(mentions) ? unknownDay : undefined)

/** The news of several articles of which none says when it was: an event, with a date that is open on both sides, as no day would be true. */
const unknownDay: DateValue = { edtf: '../..', precision: 'interval' }
const isNewsOfSeveral = (mentions: readonly Mention[]): boolean =>
  new Set(mentions.filter(({ isLead }) => isLead).map(({ source }) => source)).size > 1

const rank: Readonly<Record<Mention['dateFrom'], number>> = { editor: 4, words: 3, lead: 2, published: 1, none: 0 }

/**
 * The date that most sources give in their own words, the more precise one where as many do; else that of the article's news. What one
 * article's news alone would give is none, where several name a day that nothing settles. Nor is the year in which something is only named,
 * "the 1998 flood", a date of what is reported.
 */
function dateOf(mentions: readonly Mention[]): DateValue | undefined {
  const open = isDateUnresolved(mentions)
  const isReported = mentions.some(({ kind }) => kind !== 'background')
  const votes = new Map<string, { date: DateValue; rank: number; sources: Set<string> }>()
  for (const { date, dateFrom, source, passage, kind } of mentions) {
    if (!date || dateFrom === 'none' || (kind === 'background' && isReported && isLong(date))) continue
    const vote = votes.get(date.edtf) ?? { date, rank: 0, sources: new Set() }
    vote.sources.add(source)
    vote.rank = Math.max(vote.rank, passage === titlePassage ? 0.5 : kind === 'background' ? 2.5 : rank[dateFrom])
    votes.set(date.edtf, vote)
  }
  // a wide date speaks for every narrower one inside it
  const ranked = [...votes.values()]
    .filter(vote => vote.rank > rank.lead || vote.sources.size > 1 || !open)
    .sort(
      (one, other) =>
        other.rank - one.rank ||
        Number(isLong(one.date)) - Number(isLong(other.date)) ||
        other.sources.size - one.sources.size ||
        intervalLength(one.date) - intervalLength(other.date) ||
        compareText(one.date.edtf, other.date.edtf),
    )
  const day = ranked[0]?.date
  return day && (clockedDate(mentions, day) ?? day)
}

/** Longer than a week. */
const isLong = (date: DateValue): boolean => intervalLength(date) > 7 * 864e5

/** That date with the clock time that most sources give it, the earlier one where as many do; undefined where none gives one. */
function clockedDate(mentions: readonly Mention[], { edtf }: DateValue): DateValue | undefined {
  const votes = new Map<string, { date: DateValue & { readonly time: string }; sources: Set<string> }>()
  for (const { date, source } of mentions) {
    const { time } = date ?? {}
    if (date?.edtf !== edtf || time === undefined) continue
    const vote = votes.get(time) ?? { date: { ...date, time }, sources: new Set() }
    vote.sources.add(source)
    votes.set(time, vote)
  }
  const [first] = [...votes.values()].sort(
    (one, other) => other.sources.size - one.sources.size || compareText(one.date.time, other.date.time),
  )
  return first?.date
}

/** The mentions on which the event's address rests: those that give its day, or are their article's news. */
function canonicalMentions(mentions: readonly Mention[], date: DateValue): readonly Mention[] {
  const own = mentions.filter(
    mention => mention.kind !== 'background' && !isOfTitle(mention) && (mention.dateFrom === 'words' || mention.isLead),
  )
  const agreeing = own.filter(mention => mention.date?.edtf === date.edtf)
  return [...agreeing, ...own.filter(mention => !agreeing.includes(mention)), ...mentions].filter(
    (mention, at, all) => all.indexOf(mention) === at,
  )
}

/** The event's id, that of its canonical citation, and the ids that its other citations would have given it. */
function idsOf(canonical: readonly Mention[]): string[] {
  return [...new Set(canonical.map(mentionId))]
}

/** The address of an event that one mention founds: from the source's id and the words alone, letters and digits of them. */
export function mentionId(mention: Mention): string {
  const words = mentionText(mention)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return `e${createHash('sha256').update(`${mention.source}\n${words}`).digest('hex').slice(0, 11)}`
}

/** A day that was guessed and lost gives way to no day at all. */
function withConsistentDate(mention: Mention, date: DateValue): Mention {
  return !isOwnDate(mention) && mention.date && mention.date.edtf !== date.edtf
    ? { ...mention, date: undefined, dateFrom: 'none' }
    : mention
}

/** The event with the date that its citations give, what an editor says of one counting as its own words. */
export function withDateOfCitations(event: TimelineEvent): TimelineEvent {
  const worded = event.citations.map((each): Mention => (each.dateFrom === 'editor' ? { ...each, dateFrom: 'words' } : each))
  const date = dateOf(worded) ?? event.date
  const [first, ...more] = event.citations.map(mention => withConsistentDate(mention, date))
  return { ...event, date, citations: [first!, ...more] }
}

function kindOf(mentions: readonly Mention[]): EventKind {
  const own = mentions.filter(mention => !isOfTitle(mention) && (mention.dateFrom === 'words' || mention.isLead))
  const among = own.length > 0 ? own : mentions
  const order: readonly EventKind[] = ['happened', 'said', 'planned', 'deadline', 'background']
  return order.find(kind => among.some(mention => mention.kind === kind)) ?? 'happened'
}

/**
 * How its surest citation tells it; undefined for a fact. A sentence that tells what was said, or only names the event, does not say
 * that it happened.
 */
export function combinedFactuality(mentions: readonly Mention[]): Mention['factuality'] {
  const telling = mentions.filter(({ kind }) => kind !== 'said' && kind !== 'background')
  const among = telling.length > 0 ? telling : mentions
  const order = ['alleged', 'possible', 'denied'] as const
  return among.some(({ factuality }) => factuality === undefined)
    ? undefined
    : order.find(each => among.some(({ factuality }) => factuality === each))
}

/** With so many others a mention is compared to see how typical it is. */
const others = 24

/** The best headline that a mention has: one that stands alone, is whole, and comes from a sentence that is about what most tell. */
function headlineOf(
  group: readonly Features[],
  told: Pick<TimelineEvent, 'date' | 'kind'>,
  { cosine }: CorpusStatistics,
): string {
  const first = group.slice(0, others)
  const shared = group.map(features => first.reduce((sum, other) => sum + (other === features ? 0 : cosine(features, other)), 0))
  const most = Math.max(...shared) || 1
  const isDated = group.some(({ mention }) => isOwnDate(mention) && mention.kind !== 'background')
  const share = (isLike: (other: Features) => boolean) => first.filter(isLike).length / first.length
  const scores = group.map((features, at) => {
    const { mention, trigger, triggers, vocabulary } = features
    // what tells of another deed only names theirs: "Khan broke his silence on the vote"
    const isDeed = trigger !== undefined && (triggers.has(trigger) || vocabulary.eventStems.has(trigger))
    const isOwnDeed = ({ triggers: others, terms }: Features) => isDeed && (others.has(trigger) || terms.has(trigger))
    return (
      score(features) +
      (weights.typical * shared[at]!) / most +
      weights.namedDeed * share(other => meets(triggers, other.triggers)) +
      (mention.date?.edtf === told.date.edtf ? weights.ownDeed * share(isOwnDeed) : 0)
    )
  })
  return group[scores.indexOf(Math.max(...scores))]!.mention.headline

  function score(features: Features): number {
    const { mention, vocabulary } = features
    const { passage, headline, kind, isLead, names, leansOn } = mention
    const opens = headline.split(/[\s’']/)[0]!.toLowerCase()
    return (
      (vocabulary.pronouns.has(opens) ? weights.pronoun : leansOn === undefined ? 0 : weights.leans) +
      (headline.startsWith('[') ? weights.resolved : 0) +
      (headline.endsWith('…') ? weights.cut : 0) +
      (kind === 'background' ? weights.background : 0) +
      (passage === titlePassage ? weights.title : 0) +
      // what happened is told by who saw it happen, not by who announced it
      (kind === 'happened' ? weights.happened : 0) +
      (names.some(({ text }) => headline.includes(text)) ? weights.named : 0) +
      (isLead ? weights.lead : 0) +
      (isBehindOther(features) ? weights.behindOther : 0) +
      // what was to come is no news of what came
      (isAhead(kind) && !isAhead(told.kind) ? weights.ahead : 0) +
      dayScore(mention) +
      (headline.length < 25 ? weights.short : headline.length <= 75 ? weights.fits : 0)
    )
  }

  function dayScore({ dateFrom, date: own, index }: Mention): number {
    if (dateFrom === 'words') return own?.edtf === told.date.edtf ? weights.sameDate : 0
    // most of those far down are read without a tree
    return (index > newsWithin ? weights.undated : 0) + (isDated && dateFrom !== 'editor' ? weights.guessedDay : 0)
  }
}

/** Whether its line tells of another deed first: "Brown pleaded guilty to attacking her", of the attack. */
function isBehindOther({ mention, trigger, triggers, vocabulary: { termOf, stopWords } }: Features): boolean {
  if (trigger === undefined || !triggers.has(trigger)) return false
  const words = mention.headline.match(/\p{L}+/gu) ?? []
  const deeds = words.map(word => termOf(word)).map(term => (term?.isTrigger ? term.term : undefined))
  const own = deeds.indexOf(trigger)
  return own > 0 && stopWords.has(words[own - 1]!.toLowerCase()) && deeds.slice(0, own).some(deed => deed !== undefined)
}
