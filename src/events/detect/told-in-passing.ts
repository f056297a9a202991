import { matrixOf } from '../attachment/time-in-tree.ts'
import { isSelfContained } from '../headline/subject.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Clause } from './clauses.ts'
import { newsWithin, type ParsedSentence } from './parsed-sentence.ts'
import { isDayPrecise } from '../attachment/placed-time.ts'

/**
 * "Tarn, where they had lived until 1987", "since it was sold in 1967", "We moved here in 2004": what a clause that hangs on another tells of
 * somebody whom nothing names, or a writer of their own years and views, "the law that failed in 2004", which says what is meant, and what goes on
 * ("Old boats sell for more this year"). It founds no event; `headline`: its line, with a name in brackets where one is sure.
 */
export function isToldInPassing(parsed: ParsedSentence, each: EventCandidate, headline: string): boolean {
  if ((!each.time && !each.isGiven) || headline.startsWith('[')) return false
  const clause = matrixOf(parsed, each.trigger)
  if (!clause) return false
  const isWide = each.time !== undefined && !/^(?:minute|hour|day|week|weekend|month)$/.test(each.time.time.value!.precision)
  if (isOfSpeakers(parsed, clause)) return each.headline === undefined && (isWide || !clause.verb.form.includes('past'))
  if (isStanding(parsed, each, clause)) return true
  return isWide && (isRestrictive(parsed, clause) || isOfNobodyNamed(parsed, each, clause))
}

/** "We moved here in 2004" */
function isOfSpeakers({ words, language }: ParsedSentence, { subject }: Clause): boolean {
  return subject !== undefined && language.claims.ofSpeakers.has(words[subject.first]!.text.toLowerCase())
}

/** "the law that failed in 2004" says which law is meant. */
function isRestrictive({ words, language }: ParsedSentence, { role, subject, antecedent, marker }: Clause): boolean {
  if (role !== 'relative' || subject || !antecedent) return false
  const { pointers } = language.coreference.containers
  const isPointed = words[antecedent.head]!.upos === 'NOUN' && pointers.has(words[antecedent.first]!.text.toLowerCase())
  return isPointed && words[(marker ?? 0) - 1]?.text !== ','
}

/** "Tarn, where they had lived until 1987" */
function isOfNobodyNamed(parsed: ParsedSentence, each: EventCandidate, { role, subject }: Clause): boolean {
  if (role !== 'relative' && role !== 'adverbial') return false
  const isNamed = subject !== undefined && isSelfContained(parsed, subject)
  return each.headline === undefined && each.anaphoric !== undefined && !isNamed
}

/** "Sugar sells for more this year", "is waiting today": in the present, behind an article's top, a deed alone is news, and only with its day. */
function isStanding({ sentence, words, language }: ParsedSentence, { time, kind }: EventCandidate, { verb }: Clause): boolean {
  if (kind !== 'happened' || verb.form !== 'present' || !time || sentence.index <= newsWithin) return false
  const { lemma, text } = words[verb.head]!
  // "The guards beat a man" may be a past
  if (verb.first === verb.last && language.pastTenseOf(lemma) === text.toLowerCase()) return false
  return !isDayPrecise(time) || !language.triggerClasses.has(lemma)
}
