import { type PlacedSentence, placeOfSentence } from '../../events/placed-sentence.ts'
import { append } from '../../common/append.ts'
import { comparedWordsIn } from '../../languages/compared-words.ts'
import { remembered } from '../../common/memo.ts'
import type { Article, Entity, MergedEvents, Mention, FilePosition, SentencePlace, Source, TimelineEvent } from '../../model.ts'
import { meant } from './cited-clauses.ts'
import { type EditableEvent, draftOf, factualityIn, toldAs } from './editable-event.ts'
import { type NameDesk, nameDeskOf } from './edit-names.ts'
import { articlesByName, quoteFinder } from './quote-lookup.ts'

/** What an editor works on: the events as drafts, where each sentence is cited, and the articles to find quotes in. */
export interface EditSession {
  /** By id, in the order of the events. */
  readonly drafts: Map<string, EditableEvent>
  /** Former ids to the ids of today. */
  readonly aliases: Map<string, string>
  readonly find: ReturnType<typeof quoteFinder>
  readonly article: (name: string) => Article | undefined
  /** What was said of articles, by which edit: a later one that says otherwise is a conflict. */
  readonly saidOfArticles: Map<string, { readonly value: string; readonly place: FilePosition }>
  readonly wordsOf: ReturnType<typeof comparedWordsIn>
  /** The drafts that cite a sentence, to be added to and taken from. */
  readonly citing: (sentence: SentencePlace) => Set<EditableEvent>
  /** Mentions that belong to no event, for want of a date or because they are background, by their sentence. */
  readonly loose: Map<string, readonly Mention[]>
  /** Those of them that have got a place. */
  readonly taken: Set<Mention>
  readonly entities: readonly Entity[]
  readonly names: NameDesk
  readonly external: Map<string, Source>
}

export function deskOf(found: MergedEvents, articles: readonly Article[]): EditSession {
  const byName = articlesByName(articles)
  const drafts = new Map(found.events.map(event => [event.id, draftOf(event)]))
  const desk: EditSession = {
    drafts,
    aliases: new Map(),
    entities: found.entities,
    names: nameDeskOf(found.entities),
    find: quoteFinder(articles),
    article: name => byName.get(name),
    saidOfArticles: new Map(),
    wordsOf: comparedWordsIn(articles.map(({ source }) => source)),
    citing: citingOf(found.events, drafts),
    loose: new Map(bySentence(found)),
    taken: new Set(),
    external: new Map((found.external ?? []).map(source => [source.id, source])),
  }
  for (const { id, aliases = [] } of found.events) for (const alias of aliases) desk.aliases.set(alias, id)
  return desk
}

/** The mentions that belong to no event. */
const bySentence = remembered(({ undated, setAside = [] }: MergedEvents) => {
  const loose = new Map<string, Mention[]>()
  for (const mention of [...undated, ...setAside]) append(loose, sentenceKey(mention), mention)
  return loose
})

/** Most corrections are about a few sentences: the drafts of a sentence are looked for once it is asked for. */
function citingOf(events: readonly TimelineEvent[], drafts: ReadonlyMap<string, EditableEvent>): EditSession['citing'] {
  const known = citedIn(events)
  const asked = new Map<string, Set<EditableEvent>>()
  return sentence => {
    const key = sentenceKey(sentence)
    const found = asked.get(key) ?? new Set((known.get(key) ?? []).map(id => drafts.get(id)!))
    asked.set(key, found)
    return found
  }
}

/** The ids of the events that cite each sentence. */
const citedIn = remembered((events: readonly TimelineEvent[]) => {
  const cited = new Map<string, string[]>()
  for (const { id, citations } of events) for (const key of new Set(citations.map(sentenceKey))) append(cited, key, id)
  return cited
})

export function putEvent(desk: EditSession, event: TimelineEvent): EditableEvent {
  const draft = draftOf(event)
  desk.drafts.set(event.id, draft)
  for (const alias of event.aliases ?? []) desk.aliases.set(alias, event.id)
  for (const mention of event.citations) desk.citing(mention).add(draft)
  return draft
}

/**
 * Gives a draft other citations, and with them how it is told, unless an editor has said; what is counted from them is counted when
 * the timeline is arranged.
 */
export function setCitations(desk: EditSession, draft: EditableEvent, citations: readonly [Mention, ...Mention[]]): void {
  for (const mention of draft.event.citations) desk.citing(mention).delete(draft)
  const event = { ...draft.event, citations }
  draft.event = draft.set.has('factuality') ? event : toldAs(event, factualityIn(citations))
  for (const mention of citations) desk.citing(mention).add(draft)
}

export function dropEvent(desk: EditSession, draft: EditableEvent): void {
  for (const mention of draft.event.citations) desk.citing(mention).delete(draft)
  desk.drafts.delete(draft.event.id)
}

/** Takes mentions that belong to no event off their list: they have their place now. */
export function takeLoose(desk: EditSession, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    desk.taken.add(mention)
    const rest = (desk.loose.get(sentenceKey(mention)) ?? []).filter(each => each !== mention)
    desk.loose.set(sentenceKey(mention), rest)
  }
}

/** The mentions of a sentence, or of the clause that is meant, that belong to no event. */
export const looseIn = (desk: EditSession, placed: PlacedSentence): readonly Mention[] =>
  meant(desk.loose.get(sentenceKey(placeOfSentence(placed))) ?? [], placed)

/** The events that cite a sentence. */
export const draftsCiting = (desk: EditSession, place: SentencePlace): EditableEvent[] => [...desk.citing(place)]

const sentenceKey = ({ source, passage, start, end }: SentencePlace): string => `${source} ${passage} ${start} ${end}`

/** The draft that an id leads to, through whatever it was merged into. */
export function draftById(desk: EditSession, id: string): EditableEvent | undefined {
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
