import { createHash } from 'node:crypto'
import { defaultLanguage } from '../../languages/index.ts'
import type { AddedEvent, Edit, ExternalCitation, Mention, Source } from '../../model.ts'
import { type EditSession, looseIn, putEvent, takeLoose } from './edit-session.ts'
import { type EditableEvent, mark, type Outcome } from './editable-event.ts'
import { setFactuality, setImage } from './edit-fields.ts'
import { checkedDate, idFrom, mentionOf, newEvent } from './event-factory.ts'
import { findSentence } from './targets.ts'

/**
 * Adds an event that an editor wrote. Its quotes are found again in their articles; one that is not found is reported and
 * left out. An event of which nothing that it cites was found is not added: every event cites something.
 */
export function addEvent(
  desk: EditSession,
  added: AddedEvent,
  edit: Edit,
): { readonly draft?: EditableEvent; readonly outcome: Outcome; readonly citations: readonly Outcome[] } {
  const date = checkedDate(added.date)
  const mentions: Mention[] = []
  const citations: Outcome[] = []
  for (const citation of added.citations) {
    if ('url' in citation) {
      mentions.push(externalMention(desk, citation, edit))
      continue
    }
    const { sentence, outcome } = findSentence(desk, citation, () => false)
    if (outcome.result !== 'applied') citations.push(outcome)
    if (!sentence) continue
    const mention = mentionOf(desk, sentence)
    takeLoose(desk, looseIn(desk, sentence))
    mentions.push(mention)
  }
  const [first, ...more] = mentions
  if (!first) {
    const message = 'none of the citations of this event was found, so it was not added'
    return { outcome: { result: 'refused', message }, citations }
  }
  const id = added.id ?? idFrom('hand', added.date, added.headline)
  const event = newEvent(desk, { id, date, headline: added.headline, citations: [first, ...more] })
  const { summary, kind, factuality, tags, image } = added
  const draft = putEvent(desk, {
    ...event,
    kind: kind ?? 'happened',
    ...(summary !== undefined && { summary }),
    ...(tags && { tags }),
  })
  mark(draft, ['added', 'date', 'headline', 'citations', ...(summary === undefined ? [] : ['summary'])], edit)
  if (factuality !== undefined) setFactuality(desk, draft, factuality, edit)
  if (image) setImage(desk, draft, image, edit)
  if (event.id === id) return { draft, outcome: { result: 'applied' }, citations }
  const message = `there is already an event “${id}”; this one was given the id “${event.id}”`
  return { draft, outcome: { result: 'conflict', message }, citations }
}

/** A work outside `content/` becomes a source without text; the quote, if one is given, is the editor's word for it. */
function externalMention(desk: EditSession, citation: ExternalCitation, edit: Edit): Mention {
  const { title, url, publisher, published, archiveUrl, quote = '' } = citation
  const id = idFrom('external', url)
  const source: Source = {
    id,
    path: edit.path,
    format: 'external',
    title,
    url,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(archiveUrl !== undefined && { archiveUrl }),
    language: defaultLanguage,
    sha256: createHash('sha256').update(JSON.stringify(citation)).digest('hex'),
  }
  if (!desk.external.has(id)) desk.external.set(id, source)
  return {
    source: id,
    passage: '',
    start: 0,
    end: quote.length,
    quote,
    date: undefined,
    dateFrom: 'editor',
    kind: 'happened',
    headline: title,
    isLead: false,
    index: 0,
    names: [],
    quantities: [],
  }
}
