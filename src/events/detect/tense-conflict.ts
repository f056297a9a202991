import type { EventKind } from '../../model.ts'
import { dependentOf } from '../../syntax/tree.ts'
import { inRow, type PlacedTime } from '../attachment/placed-time.ts'
import type { Clause } from './clauses.ts'
import { isLongAgo } from './since-publication.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/** Whether a clause of that tense cannot be at that time: "has won four since May 2004", "will speak of the raid in 1967". */
export function conflictsWithTense(sentence: ParsedSentence, clause: Clause, kind: EventKind, time: PlacedTime): boolean {
  const { verb } = clause
  const { published } = sentence.sentence.article
  const { value } = time.time
  // "by 2030" has only an end
  const first = value?.earliest ?? value?.latest
  if (published !== undefined && first !== undefined && first > published) return isBeforeThat(sentence, clause, kind, time)
  // "fought for the first time since 2005" was not then
  const isSince = value?.edtf.endsWith('/..') && opensAfter(sentence, time)
  if (isSince && verb.form === 'past' && time.first > verb.last) return true
  if (lastsSince(sentence, clause, time)) return true
  return isLongAgo(value, published) && isAfterThat(sentence, clause, time)
}

/** What is told as past, of a time that is ahead: "spoke of a march on 10 May", where a march is to be. */
function isBeforeThat(sentence: ParsedSentence, clause: Clause, kind: EventKind, time: PlacedTime): boolean {
  const { words, language } = sentence
  const { form, head } = clause.verb
  const { lemma } = words[head]!
  if (kind === 'planned' || !isLoose(sentence, clause, kind, time)) return false
  if (form !== 'future' && language.reportingVerbs.has(lemma)) return true
  const isPast = /^(?:past|past-perfect|present-perfect)$/.test(form)
  return isPast && !plansAhead(sentence, clause) && !language.copulas.has(lemma)
}

/** What is told as ahead or as going on, of a time long ago: "will speak of the raid in 1967". */
function isAfterThat(sentence: ParsedSentence, clause: Clause, time: PlacedTime): boolean {
  const { words, times, tree, language } = sentence
  const { verb } = clause
  const { published } = sentence.sentence.article
  if (verb.form === 'future') return published !== undefined
  // "floods have struck in 1832, 1849 and 1866" counts them
  if (verb.form === 'present-perfect') return !inRow(time, times, tree) && !/\.\./.test(time.time.value!.edtf)
  const { lemma, text } = words[verb.head]!
  // "The figures reflect a sale in June", but "The guards beat a man on 3 May" may be a past
  if (verb.first === verb.last && language.pastTenseOf(lemma) === text.toLowerCase()) return false
  const isPresent = verb.form === 'present' && (verb.passive || published !== undefined)
  return isPresent && !plansAhead(sentence, clause) && time.first > verb.last
}

/** A verb of planning, and "was due to open in May", but for what was agreed. */
function plansAhead({ tree, words, language }: ParsedSentence, { verb, predicate }: Clause): boolean {
  const { lemma } = words[verb.head]!
  if (language.deadlineWords.has(lemma)) return true
  const isAgreed =
    /^past/.test(verb.form) && !verb.passive && !verb.progressive && dependentOf(tree, predicate, 'xcomp') !== undefined
  return language.planningWords.has(lemma) && !isAgreed
}

/** Whether a time may belong to something else that the clause tells of. */
function isLoose({ sentence, words, language }: ParsedSentence, { verb }: Clause, kind: EventKind, time: PlacedTime): boolean {
  const { value, anchor, text } = time.time
  // "repeated a goal for 2030", "by 2030"
  if (value?.earliest === undefined && kind !== 'deadline') return true
  // not what is printed the day before its date, as editorials are
  const isOff = !/\d/.test(text) || Date.parse(value?.earliest ?? '') - Date.parse(sentence.article.published ?? '') > 864e5
  if (anchor !== undefined && isOff) return true
  // "told him to appear on 10 May", but "sold the palace on 3 June 2030": then the day of publication is wrong
  const between = words.slice(verb.last + 1, time.phraseFirst)
  return between.some(({ upos, lemma }) => upos === 'VERB' || language.eventNouns.has(lemma))
}

const opensAfter = ({ words, language }: ParsedSentence, { first }: PlacedTime): boolean =>
  language.attachment.openings.has(words[first - 1]?.text.toLowerCase() ?? '')

/** "has run the town since 1992": what goes on, but "have marched since Friday" is a deed. */
export function lastsSince(sentence: ParsedSentence, { verb }: Clause, time: PlacedTime): boolean {
  const { words, language } = sentence
  const { lemma } = words[verb.head]!
  const isPerfect = verb.form === 'present-perfect' && !verb.passive && !language.triggerClasses.has(lemma)
  const isOpen = time.time.value?.edtf.endsWith('/..') ?? false
  return isPerfect && opensAfter(sentence, time) && time.first > verb.last && isOpen
}
