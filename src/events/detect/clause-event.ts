import type { EventKind } from '../../model.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import { clauseLine } from '../headline/clause-headline.ts'
import { attributionOf } from './attribution.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Clause } from './clauses.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/** What a clause tells of, with its place and its lines. */
export function candidateOf(parsed: ParsedSentence, clause: Clause, kind: EventKind, time?: PlacedTime): EventCandidate {
  const { from, to, verb, subject } = clause
  const place = { first: Math.min(from, subject?.first ?? from), last: Math.max(to - 1, verb.last) }
  return { kind, ...(time ? { time } : {}), trigger: verb.head, ...place, ...clauseLine(parsed, clause) }
}

/** An event with who says that its clause tells what is so, where the sentence names somebody. */
export function withAttribution(parsed: ParsedSentence, { predicate }: Clause, event: EventCandidate): EventCandidate {
  const by = attributionOf(parsed, predicate)?.by
  return by ? { ...event, by } : event
}
