import { z } from 'zod'
import type { SiteWords } from '../languages/site-words.ts'
import { type LabelStyle, writtenLabel } from '../dates/date-label.ts'
import { factuality, type Snapshot, type SnapshotEvent } from './snapshot.ts'

/** What changed of an event between two releases. */
export const changeSchema = z.object({
  kind: z.enum(['added', 'removed', 'merged', 'redated', 're-headlined', 'retold', 're-sourced']),
  event: z.string(),
  /** The headline of today; of a removed event, the last one. */
  headline: z.string(),
  /** How it is told then; absent for a fact. */
  factuality: factuality.optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  /** Quotes that came and went, with the articles they stand in. */
  cited: z.array(z.object({ path: z.string(), quote: z.string() })).optional(),
  uncited: z.array(z.object({ path: z.string(), quote: z.string() })).optional(),
})
export type Change = z.infer<typeof changeSchema>

/** The corrections log of two releases: every event that came, went, or says something else, in the order of the newer one. */
export function changesBetween(before: Pick<Snapshot, 'events'>, after: Pick<Snapshot, 'events'>): Change[] {
  const was = new Map(before.events.flatMap(event => [event.id, ...(event.aliases ?? [])].map(id => [id, event] as const)))
  const old = new Map(before.events.map(event => [event.id, event]))
  const now = new Map(after.events.map(event => [event.id, event]))
  const leadsTo = new Map(after.events.flatMap(event => (event.aliases ?? []).map(alias => [alias, event] as const)))
  // an event under another id is the same event when its former id leads to it
  const continued = new Set(after.events.flatMap(event => [event.id, ...(event.aliases ?? [])]))
  const here = after.events.flatMap(event => {
    const earlier = old.get(event.id) ?? event.aliases?.map(id => old.get(id)).find(Boolean) ?? was.get(event.id)
    return earlier ? changesOf(earlier, event) : [change('added', event, { after: event.date })]
  })
  const gone = before.events
    .filter(event => !now.has(event.id))
    .flatMap(event => {
      const into = leadsTo.get(event.id)
      if (into && old.has(into.id)) return [change('merged', event, { after: into.id })]
      return continued.has(event.id) || event.aliases?.some(id => now.has(id))
        ? []
        : [change('removed', event, { before: event.date })]
    })
  return [...here, ...gone]
}

function changesOf(before: SnapshotEvent, after: SnapshotEvent): Change[] {
  const changes: Change[] = []
  if (before.date !== after.date) changes.push(change('redated', after, { before: before.date, after: after.date }))
  if (before.headline !== after.headline)
    changes.push(change('re-headlined', after, { before: before.headline, after: after.headline }))
  const [toldBefore, toldAfter] = [before, after].map(({ factuality = 'asserted' }) => factuality)
  if (toldBefore !== toldAfter) changes.push(change('retold', after, { before: toldBefore, after: toldAfter }))
  const cited = citationsOnlyIn(after, before)
  const uncited = citationsOnlyIn(before, after)
  if (cited.length > 0 || uncited.length > 0)
    changes.push(change('re-sourced', after, { ...(cited.length > 0 && { cited }), ...(uncited.length > 0 && { uncited }) }))
  return changes
}

const change = (kind: Change['kind'], { id, headline, factuality }: SnapshotEvent, more: Partial<Change>): Change => ({
  kind,
  event: id,
  headline,
  ...(factuality && { factuality }),
  ...more,
})

function citationsOnlyIn(one: SnapshotEvent, other: SnapshotEvent): { path: string; quote: string }[] {
  const has = new Set(other.citations.map(keyOf))
  return one.citations.filter(citation => !has.has(keyOf(citation))).map(({ path, quote }) => ({ path, quote }))
}

const keyOf = ({ path, quote }: { path: string; quote: string }) => JSON.stringify([path, quote])

/** What a change was from or to, in words: of a date, and of how an event is told. */
export function valueInWords(kind: Change['kind'], text: string, words: SiteWords, style: LabelStyle): string {
  const told: Readonly<Record<string, string>> = words.factualities
  if (kind === 'retold') return told[text] ?? text
  return kind === 're-headlined' || kind === 'merged' ? text : writtenLabel(text, style)
}
