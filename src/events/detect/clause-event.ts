import type { EventKind } from '../../model.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import { clauseLine } from '../headline/clause-headline.ts'
import type { EventCandidate } from './build-mention.ts'
import type { Clause } from './clauses.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/** What a clause tells of, with its place and its lines. */
export function candidateOf(parsed: ParsedSentence, clause: Clause, kind: EventKind, time?: PlacedTime): EventCandidate {
  const { from, to, verb, subject } = clause
  const place = { first: Math.min(from, subject?.first ?? from), last: Math.max(to - 1, verb.last) }
  return { kind, ...(time ? { time } : {}), trigger: verb.head, ...place, ...clauseLine(parsed, clause) }
}
