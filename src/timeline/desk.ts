import { comparedWordsIn } from '../languages/compared-words.ts'
import type { Article, Entity, MergedEvents, Mention, Place, SentencePlace, Source, TimelineEvent } from '../model.ts'
import { meant } from './clauses.ts'
import { type Draft, draftOf, factualityIn, toldAs } from './draft.ts'
import { type NameDesk, nameDeskOf } from './edit-names.ts'
import { articlesByName, type PlacedSentence, placeOf, quoteFinder } from './refind.ts'

/** What an editor works on: the events as drafts, where each sentence is cited, and the articles to find quotes in. */
export interface Desk {
  /** By id, in the order of the events. */
  readonly drafts: Map<string, Draft>
  /** Former ids to the ids of today. */
  readonly aliases: Map<string, string>
  readonly find: ReturnType<typeof quoteFinder>
  readonly article: (name: string) => Article | undefined
  /** What was said of articles, by which edit: a later one that says otherwise is a conflict. */
  readonly saidOfArticles: Map<string, { readonly value: string; readonly place: Place }>
  readonly wordsOf: ReturnType<typeof comparedWordsIn>
  readonly citing: Map<string, Set<Draft>>
  /** Mentions that belong to no event, for want of a date or because they are background, by their sentence. */
  readonly loose: Map<string, readonly Mention[]>
  /** Those of them that have got a place. */
  readonly taken: Set<Mention>
  readonly entities: readonly Entity[]
  readonly names: NameDesk
  readonly external: Map<string, Source>
}

export function deskOf(found: MergedEvents, articles: readonly Article[]): Desk {
  const byName = articlesByName(articles)
  const desk: Desk = {
    drafts: new Map(),
    aliases: new Map(),
    entities: found.entities,
    names: nameDeskOf(found.entities),
    find: quoteFinder(articles),
    article: name => byName.get(name),
    saidOfArticles: new Map(),
    wordsOf: comparedWordsIn(articles.map(({ source }) => source)),
    citing: new Map(),
    loose: new Map(),
    taken: new Set(),
    external: new Map((found.external ?? []).map(source => [source.id, source])),
  }
  for (const event of found.events) putEvent(desk, event)
  for (const mention of [...found.undated, ...(found.setAside ?? [])]) {
    const key = sentenceKey(mention)
    desk.loose.set(key, [...(desk.loose.get(key) ?? []), mention])
  }
  return desk
}

export function putEvent(desk: Desk, event: TimelineEvent): Draft {
  const draft = draftOf(event)
  desk.drafts.set(event.id, draft)
  for (const alias of event.aliases ?? []) desk.aliases.set(alias, event.id)
  for (const mention of event.citations) citingOf(desk, mention).add(draft)
  return draft
}

/**
 * Gives a draft other citations, and with them how it is told, unless an editor has said; what is counted from them is counted when
 * the timeline is arranged.
 */
export function setCitations(desk: Desk, draft: Draft, citations: readonly [Mention, ...Mention[]]): void {
  for (const mention of draft.event.citations) citingOf(desk, mention).delete(draft)
  const event = { ...draft.event, citations }
  draft.event = draft.set.has('factuality') ? event : toldAs(event, factualityIn(citations))
  for (const mention of citations) citingOf(desk, mention).add(draft)
}

export function dropEvent(desk: Desk, draft: Draft): void {
  for (const mention of draft.event.citations) citingOf(desk, mention).delete(draft)
  desk.drafts.delete(draft.event.id)
}

/** Takes mentions that belong to no event off their list: they have their place now. */
export function takeLoose(desk: Desk, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    desk.taken.add(mention)
    const rest = (desk.loose.get(sentenceKey(mention)) ?? []).filter(each => each !== mention)
    desk.loose.set(sentenceKey(mention), rest)
  }
}

/** The mentions of a sentence, or of the clause that is meant, that belong to no event. */
export const looseIn = (desk: Desk, placed: PlacedSentence): readonly Mention[] =>
  meant(desk.loose.get(sentenceKey(placeOf(placed))) ?? [], placed)

/** The events that cite a sentence. */
export const draftsCiting = (desk: Desk, place: SentencePlace): Draft[] => [...(desk.citing.get(sentenceKey(place)) ?? [])]

export const sentenceKey = ({ source, passage, start, end }: SentencePlace): string => `${source} ${passage} ${start} ${end}`

/** The draft that an id leads to, through whatever it was merged into. */
export function draftById(desk: Desk, id: string): Draft | undefined {
  const seen = new Set<string>()
  let at = id
  while (!desk.drafts.has(at)) {
    const next = desk.aliases.get(at)
    if (next === undefined || seen.has(at)) return undefined
    seen.add(at)
    at = next
  }
  return desk.drafts.get(at)
}

function citingOf(desk: Desk, place: SentencePlace): Set<Draft> {
  const key = sentenceKey(place)
  const drafts = desk.citing.get(key) ?? new Set()
  desk.citing.set(key, drafts)
  return drafts
}
