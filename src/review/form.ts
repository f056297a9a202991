import type { Doubt } from '../checks/doubt.ts'
import { datesWritten } from '../edits/schema.ts'
import type { EditTarget, Entity, QuoteTarget, SentencePlace, Source, TimelineEvent } from '../model.ts'

/** What a person filled in, by the names of the fields. */
export type Form = ReadonlyMap<string, string>

/** What a decision is about: an event, or a sentence that no event cites, an article, a name, or a correction that is not in force. */
export interface Subject {
  readonly doubt?: Doubt
  readonly event?: TimelineEvent
  readonly sentence?: QuoteTarget
  readonly place?: SentencePlace
  /** The article itself. */
  readonly source?: Source
  readonly name?: NameShown
  /** What was hidden, as the correction names it. */
  readonly hidden?: EditTarget
}

/** A name that citations have. Without a kind as long as it has no page: it is found only once, nothing tells what it is, or it is hidden. */
export interface NameShown extends Pick<Entity, 'id' | 'label' | 'place'> {
  readonly kind?: Entity['kind']
  readonly isHidden?: true
}

/** A field without the space around it; undefined where nothing is filled in. */
export const filledIn = (form: Form, name: string): string | undefined => form.get(name)?.trim() || undefined

/** @throws with the message where nothing is filled in */
export function neededIn(form: Form, name: string, message: string): string {
  const filled = filledIn(form, name)
  if (filled === undefined) throw new Error(message)
  return filled
}

/** The date that a person wrote, in EDTF: “12 March 2021” is 2021-03-12. What it cannot be told from is asked. */
export function dateIn(written: string): string {
  const [date, ...others] = datesWritten(written)
  if (date !== undefined && others.length > 0)
    throw new Error(`Is “${written}” ${[date, ...others].join(' or ')}? Write the one that you mean.`)
  return date ?? written
}
