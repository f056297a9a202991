import { matrixOf } from '../attachment/time-in-tree.ts'
import type { EventCandidate } from './build-mention.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/**
 * "Tarn, where they had lived until 1987", "since it was sold in 1967", "We moved here in 2004": what a clause that hangs on another tells of
 * somebody whom nothing names, or a writer of their own years. It founds no event; `headline`: its line, with a name in brackets where one is sure.
 */
export function isToldInPassing(parsed: ParsedSentence, each: EventCandidate, headline: string): boolean {
  const { language } = parsed
  const { time, anaphoric, trigger } = each
  if (!time || each.headline !== undefined || anaphoric === undefined || headline.startsWith('[')) return false
  const clause = matrixOf(parsed, trigger)
  if (!clause) return false
  const { precision } = time.time.value!
  const isWide = !/^(?:minute|hour|day|week|weekend|month)$/.test(precision)
  const speaks = clause.subject && language.claims.ofSpeakers.has(parsed.words[clause.subject.first]!.text.toLowerCase())
  if (speaks && !clause.verb.form.includes('past')) return true
  return isWide && (speaks === true || clause.role === 'relative' || clause.role === 'adverbial')
}
