import type { SiteWords } from '../languages/site-words.ts'
import type { Entity } from '../model.ts'
import { compareText } from '../common/text.ts'
import { mostImportant } from '../timeline/opening.ts'
import type { EventView, Link } from './event-view.ts'
import { namePath } from './paths.ts'

/** A name or a tag with its events. */
export interface Topic {
  readonly path: string
  readonly label: string
  readonly kind?: Entity['kind']
  /** Other spellings of a name. */
  readonly aliases?: readonly string[]
  readonly events: readonly EventView[]
  /** Events that are too many for one page. */
  readonly more: number
}

/** The names or tags of events, those with most events first. */
export function topics(
  events: readonly EventView[],
  limit: number,
  linksOf: (event: EventView) => readonly Link[],
  entities: readonly Entity[] = [],
): Topic[] {
  const known = new Map(entities.map(({ id, kind, aliases }) => [namePath(id), { kind, ...(aliases && { aliases }) }] as const))
  const found = new Map<string, Omit<Topic, 'events' | 'more'> & { events: EventView[] }>()
  for (const event of events)
    for (const { path, text } of linksOf(event)) {
      const topic = found.get(path) ?? { path, label: text, ...known.get(path), events: [] }
      if (topic.events.at(-1) !== event) topic.events.push(event)
      found.set(path, topic)
    }
  return [...found.values()]
    .sort((a, b) => b.events.length - a.events.length || compareText(a.path, b.path))
    .map(topic => ({
      ...topic,
      events: mostImportant(topic.events, limit),
      more: Math.max(0, topic.events.length - limit),
    }))
}

export function namesByKind(names: readonly Topic[], words: SiteWords): { label: string; topics: Topic[] }[] {
  const kinds = Object.entries(words.nameKinds)
  return kinds
    .map(([kind, label]) => ({ label, topics: names.filter(name => (name.kind ?? 'other') === kind) }))
    .filter(({ topics }) => topics.length > 0)
}
