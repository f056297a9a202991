import { written } from '../dates/edtf.ts'
import { articleKeys } from '../edits/schema.ts'
import type { EditToWrite } from '../edits/write.ts'
import type { Entity, Source, TimelineEvent } from '../model.ts'
import { dateIn, type Form, type NameShown } from './form.ts'
import { coordinatesText, placeIn } from './place-names.ts'

/** Only what differs from what the event says already; a note alone is worth writing too. */
export function changedFields(form: Form, event: TimelineEvent | undefined): EditToWrite {
  const shown = {
    date: event && written(event.date),
    headline: event?.headline,
    summary: event?.summary,
    kind: event?.kind,
    factuality: event && (event.factuality ?? 'asserted'),
    attribution: event && eventAttribution(event),
    note: undefined,
  }
  const fields = Object.entries(shown).flatMap(([name, old]) => {
    const filled = form.get(name)?.trim()
    const given = filled && name === 'date' ? dateIn(filled) : filled
    return given && given !== old ? [[name, given]] : []
  })
  const tags = (form.get('tags') ?? '').split(',').flatMap(tag => tag.trim() || [])
  if (event && form.has('tags') && tags.join() !== event.tags.join()) fields.push(['tags', tags as never])
  if (fields.length === 0) throw new NothingChanged('nothing is different from what the event says already')
  if (!event && !fields.some(([name]) => name === 'date'))
    throw new Error('Give a date: that is what makes an event of the sentence.')
  return Object.fromEntries(fields) as EditToWrite
}

/** Who says so: as an editor put it, else as its citations do. */
export const eventAttribution = ({ factuality, attribution, citations }: TimelineEvent): string =>
  attribution ??
  [...new Set(citations.flatMap(mention => (mention.factuality === factuality ? (mention.attribution ?? []) : [])))].join(', ')

/** Only what differs from what is known of the article. */
export function changedOfArticle(form: Form, source: Source): EditToWrite {
  const changed = articleKeys.flatMap(key => {
    const filled = form.get(key)?.trim()
    const given = filled && key === 'published' ? dateIn(filled) : filled
    return given && given !== source[key] ? [[key, given]] : []
  })
  if (changed.length === 0) throw new NothingChanged('nothing is different from what is known of the article already')
  return Object.fromEntries(changed) as EditToWrite
}

/** What is said of a name: its spelling, kind and place, and that it is another's, or has no page. */
export function changedOfName(form: Form, { label, kind, place, isHidden }: NameShown): EditToWrite {
  const [rename, other, kindNow, where] = ['rename', 'mergeWith', 'kind', 'place'].map(key => form.get(key)?.trim())
  const changed: EditToWrite = {
    ...(rename && rename !== label && { rename }),
    ...(kindNow && kindNow !== kind && { kind: kindNow as Entity['kind'] }),
    ...(other && { mergeWith: { name: other } }),
    ...(where && where !== coordinatesText(place) && { place: placeIn(where) }),
    ...(form.get('hide') ? { hide: 'true' } : isHidden && { hide: 'false' }),
  }
  if (Object.keys(changed).length === 0) throw new NothingChanged('nothing is different from what is known of the name already')
  return changed
}

/** What is wanted is so already. */
export class NothingChanged extends Error {}
