import { createHash } from 'node:crypto'
import { parseEdtf } from '../dates/edtf.ts'
import type { DateValue, Edtf, Mention, TimelineEvent } from '../model.ts'
import { type Desk, sentenceKey } from './desk.ts'
import { factualityIn, toldAs } from './draft.ts'
import { type PlacedSentence, placeOf } from './refind.ts'

/** The mention of a sentence: one that belongs to no event, one that another event cites, or a plain one. */
export function mentionOf(desk: Desk, placed: PlacedSentence): Mention {
  const key = sentenceKey(placeOf(placed))
  const [loose] = desk.loose.get(key) ?? []
  if (loose) return loose
  for (const draft of desk.citing.get(key) ?? [])
    for (const mention of draft.event.citations) if (sentenceKey(mention) === key) return mention
  return plainMention(placed)
}

/** A mention that says only what the sentence says: no date, no clause, no names. */
export function plainMention(placed: PlacedSentence): Mention {
  const { text } = placed.sentence
  return {
    ...placeOf(placed),
    quote: text,
    date: undefined,
    dateFrom: 'none',
    kind: 'happened',
    headline: text,
    isLead: false,
    index: placed.index,
    names: [],
    quantities: [],
  }
}

export interface NewEvent {
  readonly id: string
  readonly date: DateValue
  readonly headline: string
  readonly citations: readonly [Mention, ...Mention[]]
}

/** An event that the machine did not make. */
export function newEvent(desk: Desk, { id, date, headline, citations }: NewEvent): TimelineEvent {
  const quotes = citations.map(({ quote }) => quote)
  const event: TimelineEvent = {
    id: freeId(desk, id),
    date,
    headline,
    kind: citations[0].kind,
    citations,
    // counted when the timeline is arranged
    sourceCount: 0,
    independentCount: 0,
    importance: 0,
    entities: desk.entities.filter(({ label }) => quotes.some(quote => quote.includes(label))).map(({ id }) => id),
    tags: [],
  }
  return toldAs(event, factualityIn(citations))
}

/** An id from what does not change when the event is worked on: `hand-1f0c9a2b7e`. */
export const idFrom = (prefix: string, ...words: readonly string[]): string =>
  `${prefix}-${createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 10)}`

/** The value of a date that the schema has checked. */
export function checkedDate(edtf: Edtf): DateValue {
  const value = parseEdtf(edtf)
  if (!value) throw new Error(`${edtf}: not a date in EDTF`)
  return value
}

function freeId(desk: Desk, id: string): string {
  let free = id
  for (let count = 2; desk.drafts.has(free) || desk.aliases.has(free); count++) free = `${id}-${count}`
  return free
}
