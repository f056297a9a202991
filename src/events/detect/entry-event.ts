import type { EventKind } from '../../model.ts'
import { lineLength, lineOf } from '../headline/headline-text.ts'
import { lineWords } from '../headline/line-words.ts'
import type { EventCandidate } from './event-candidate.ts'
import { candidateOf, withAttribution } from './clause-event.ts'
import type { Clause } from './clauses.ts'
import { eventClass } from './event-class.ts'
import { factualityOf } from './factuality.ts'
import { type ParsedSentence, range } from './parsed-sentence.ts'
import { isAfterPublication } from './since-publication.ts'

/**
 * What a sentence tells that is dated by its line, its row or the heading over it: its main clause, and of an entry whatever it says,
 * with or without a verb, but for what it only claims or asks. `undated`: the main clause without a time of its own.
 */
export function entryEvent(
  parsed: ParsedSentence,
  dated: readonly EventCandidate[],
  undated: EventCandidate | undefined,
): EventCandidate | undefined {
  const { given, article } = parsed.sentence
  if (!given) return undated
  const isTold = dated.some(({ kind }) => kind !== 'background')
  const found = undated ?? (given.isEntry && !isTold ? wholeEntry(parsed) : undefined)
  if (!found) return undefined
  const event = given.isEntry && found.headline === undefined ? { ...found, headline: wholeLine(parsed) } : found
  const kind = isAfterPublication(given.value, article.published) && event.kind === 'happened' ? 'planned' : event.kind
  return { ...event, kind, perfect: false, isGiven: true }
}

function wholeEntry(parsed: ParsedSentence): EventCandidate | undefined {
  const { clauses, words } = parsed
  const main = clauses.find(({ role }) => role === 'main') ?? clauses[0]
  if (main) return clauseEntry(parsed, main)
  const end = sentenceEnd(parsed)
  const trigger = words.findIndex(({ head, upos }, at) => at <= end && upos !== 'PUNCT' && (head < 0 || head > end))
  if (trigger < 0 || !words.some(({ upos }) => upos !== 'PUNCT' && upos !== 'NUM' && upos !== 'SYM')) return undefined
  return { kind: 'happened', trigger, first: 0, last: words.length - 1, headline: undefined }
}

function clauseEntry(parsed: ParsedSentence, clause: Clause): EventCandidate | undefined {
  const kind: EventKind = eventClass(parsed, clause) ?? 'happened'
  const factuality = factualityOf(parsed, clause, kind)
  if (factuality === 'possible' || factuality === 'asked') return undefined
  const event = candidateOf(parsed, clause, kind)
  if (factuality === 'alleged') return { ...withAttribution(parsed, clause, event), factuality }
  // all that is said, so that no negation is lost
  return factuality === 'asserted' ? event : { ...event, headline: undefined, ...(factuality === 'denied' ? { factuality } : {}) }
}

/** The first sentence of an entry, where it is short enough for a headline. */
function wholeLine(parsed: ParsedSentence): string | undefined {
  const line = lineOf(parsed, lineWords(parsed, range(0, sentenceEnd(parsed) + 1)))
  return line.length > 0 && line.length <= lineLength ? line : undefined
}

/** The last word of the first sentence of an entry: “Call from the harbour. Tug requested.” */
function sentenceEnd({ words }: ParsedSentence): number {
  const end = words.findIndex(({ text }, at) => at > 0 && /^[.!?]$/.test(text) && at < words.length - 1)
  return end < 0 ? words.length - 1 : end
}
