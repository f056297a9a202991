import { type PlacedSentence, placeOfSentence, plainMention } from '../../events/placed-sentence.ts'
import { createHash } from 'node:crypto'
import { parseEdtf } from '../../dates/edtf.ts'
import type { DateValue, Edtf, Mention, TimelineEvent } from '../../model.ts'
import { meant } from './cited-clauses.ts'
import { type EditSession, draftsCiting, looseIn } from './edit-session.ts'
import { factualityIn, toldAs } from './editable-event.ts'

/** The mention of a sentence, or of its clause that is meant: one that belongs to no event, one that an event cites, or a plain one. */
export function mentionOf(desk: EditSession, placed: PlacedSentence): Mention {
  const cited = draftsCiting(desk, placeOfSentence(placed)).flatMap(({ event }) => meant(event.citations, placed))
  return looseIn(desk, placed)[0] ?? cited[0] ?? plainMention(placed)
}

export interface NewEvent {
  readonly id: string
  readonly date: DateValue
  readonly headline: string
  readonly citations: readonly [Mention, ...Mention[]]
}

/** An event that the machine did not make. */
export function newEvent(desk: EditSession, { id, date, headline, citations }: NewEvent): TimelineEvent {
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

function freeId(desk: EditSession, id: string): string {
  let free = id
  for (let count = 2; desk.drafts.has(free) || desk.aliases.has(free); count++) free = `${id}-${count}`
  return free
}
