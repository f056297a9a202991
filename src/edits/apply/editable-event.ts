import { combinedFactuality } from '../../events/join/make-event.ts'
import type { Editorial, EditOutcome, Factuality, Mention, FilePosition, TimelineEvent } from '../../model.ts'

/** An event while corrections are being applied to it. */
export interface EditableEvent {
  event: TimelineEvent
  /** What was set by hand, by which edit: a later edit that says otherwise is a conflict. */
  readonly set: Map<string, { readonly value: string; readonly place: FilePosition }>
  hiddenBy?: FilePosition
}

export const draftOf = (event: TimelineEvent): EditableEvent => ({ event, set: new Map() })

/** `content/edits.yaml:12`, as records and pages name the place of a correction. */
export const nameOfPlace = ({ path, line }: FilePosition): string => `${path}:${line}`

/** What an instruction came to; the place and the event are added by its caller. */
export type Outcome = Omit<EditOutcome, keyof FilePosition | 'instruction' | 'event'>
export const applied: Outcome = { result: 'applied' }

/** Notes that a field was set by hand, and says so if an earlier edit set it to something else. */
export function claim(draft: EditableEvent, field: string, value: unknown, place: FilePosition, marked = field): Outcome {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const earlier = draft.set.get(field)
  draft.set.set(field, { value: text, place })
  mark(draft, [marked], place)
  return !earlier || earlier.value === text ? applied : contradiction(field, earlier)
}

export const contradiction = (field: string, earlier: { readonly value: string; readonly place: FilePosition }): Outcome => ({
  result: 'conflict',
  message: `“${field}” was set to “${earlier.value}” at ${nameOfPlace(earlier.place)}; this later correction holds`,
})

/** Writes into the event that an editor had a hand in it. */
export function mark(draft: EditableEvent, fields: readonly string[], place: FilePosition, more: Partial<Editorial> = {}): void {
  const { editorial } = draft.event
  draft.event = {
    ...draft.event,
    editorial: {
      ...editorial,
      ...more,
      fields: unique([...(editorial?.fields ?? []), ...fields]),
      from: unique([...(editorial?.from ?? []), nameOfPlace(place)]),
    },
  }
}

/** The event, told as a fact or as what is only claimed. */
export function toldAs({ factuality: _, ...event }: TimelineEvent, factuality: Factuality = 'asserted'): TimelineEvent {
  return factuality === 'asserted' ? event : { ...event, factuality }
}

/** How citations tell an event. What an editor attached says nothing of that where no event was found in it, but in another. */
export function factualityIn(citations: readonly Mention[]): Mention['factuality'] {
  const telling = citations.filter(({ trigger }) => trigger)
  return combinedFactuality(telling.length > 0 ? telling : citations)
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
