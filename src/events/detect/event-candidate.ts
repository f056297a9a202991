import type { EventKind } from '../../model.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import type { ClauseLine } from '../headline/headline-text.ts'

/** One event of a sentence before its facts are gathered: where it stands and when it was. */
export interface EventCandidate extends ClauseLine {
  readonly kind: EventKind
  readonly time?: PlacedTime
  /** The word that tells of it. */
  readonly trigger: number
  /** First and last word, both inclusive. */
  readonly first: number
  readonly last: number
  /** How sure the parse is of its time and its subject, 0–1; absent without a time. */
  readonly confidence?: number
  /** Whether the date before or over its sentence is its own. */
  readonly isGiven?: boolean
  /** "has fired": at a time before now that it does not tell. */
  readonly perfect?: boolean
  /** Where it is only claimed or denied, and the words that name by whom. */
  readonly factuality?: 'alleged' | 'denied' | 'possible'
  readonly by?: readonly number[]
}
