import type { AddedEvent, Edit, Mention } from '../../model.ts'
import { type EditSession, looseIn, putEvent, takeLoose } from './edit-session.ts'
import { type EditableEvent, mark, type Outcome } from './editable-event.ts'
import { setFactuality, setImage } from './edit-fields.ts'
import { checkedDate, idFrom, mentionOf, newEvent } from './event-factory.ts'
import { externalMention } from './external-mention.ts'
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
