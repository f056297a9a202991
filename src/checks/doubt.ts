import type { DoubtKind, EditOutcome, SentencePlace, TimelineEvent } from '../model.ts'

/** Something that only a person can settle, and what it is about. */
export interface Doubt {
  /** Stable while what it is about stays the same: pages link to it. */
  readonly key: string
  readonly kind: DoubtKind
  readonly message: string
  readonly advice: string
  readonly event?: string
  /** The sentence that it is about, where it is about one. */
  readonly sentence?: SentencePlace
  readonly source?: string
  /** Dates, in EDTF, of which one is right. */
  readonly dates?: readonly string[]
  readonly outcome?: EditOutcome
  /** How likely it is to deserve a correction, 0–1. */
  readonly risk: number
}

/** Whether an editor set a field of an event. */
export const isSet = ({ editorial }: TimelineEvent, field: string): boolean => editorial?.fields.includes(field) ?? false
