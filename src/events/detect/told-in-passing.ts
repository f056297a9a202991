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
  const { words, language } = parsed
  if ((!each.time && !each.isGiven) || headline.startsWith('[')) return false
  const clause = matrixOf(parsed, each.trigger)
  if (!clause) return false
  const isWide = each.time !== undefined && !/^(?:minute|hour|day|week|weekend|month)$/.test(each.time.time.value!.precision)
  const { role, verb, subject, antecedent, marker } = clause
  if (subject && language.claims.ofSpeakers.has(words[subject.first]!.text.toLowerCase()))
    return each.headline === undefined && (isWide || !verb.form.includes('past'))
  if (isStanding(parsed, each, clause)) return true
  if (!isWide) return false
  const isMeant =
    role === 'relative' &&
    !subject &&
    antecedent !== undefined &&
    words[antecedent.head]!.upos === 'NOUN' &&
    language.coreference.containers.pointers.has(words[antecedent.first]!.text.toLowerCase()) &&
    words[(marker ?? 0) - 1]?.text !== ','
  const isNamed = subject !== undefined && isSelfContained(parsed, subject)
  const isNameless = each.headline === undefined && each.anaphoric !== undefined && !isNamed
  return isMeant || (isNameless && (role === 'relative' || role === 'adverbial'))
}

/** "Sugar sells for more this year", "is waiting today": in the present, behind an article's top, a deed alone is news, and only with its day. */
function isStanding({ sentence, words, language }: ParsedSentence, { time, kind }: EventCandidate, { verb }: Clause): boolean {
  if (kind !== 'happened' || verb.form !== 'present' || !time || sentence.index <= newsWithin) return false
  const { lemma, text } = words[verb.head]!
  // "The guards beat a man" may be a past
  if (verb.first === verb.last && language.pastTenseOf(lemma) === text.toLowerCase()) return false
  return !isDayPrecise(time) || !language.concepts.has(lemma)
}
