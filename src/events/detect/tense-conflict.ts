import type { EventKind } from '../../model.ts'
import { dependentOf } from '../../syntax/tree.ts'
import { inRow, type PlacedTime } from '../attachment/placed-time.ts'
import type { Clause } from './clauses.ts'
import { isLongAgo } from './since-publication.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/** Whether a clause of that tense cannot be at that time: "has won four since May 2004", "will speak of the raid in 1967". */
export function conflictsWithTense(sentence: ParsedSentence, clause: Clause, kind: EventKind, time: PlacedTime): boolean {
  const { verb, predicate } = clause
  const { tree, words, times, language } = sentence
  const { published } = sentence.sentence.article
  const { value } = time.time
  const lemma = words[verb.head]!.lemma
  // "by 2030" has only an end
  const first = value?.earliest ?? value?.latest
  const ahead = published !== undefined && first !== undefined && first > published
  if (ahead && kind === 'planned') return false
  // "was due to open in May": what was planned may lie ahead
  const agreed =
    /^past/.test(verb.form) && !verb.passive && !verb.progressive && dependentOf(tree, predicate, 'xcomp') !== undefined
  const arranged = language.planningWords.has(lemma) && !agreed
  const plans = arranged || language.deadlineWords.has(lemma)
  // not what is printed the day before its date, as editorials are
  const off = !/\d/.test(time.time.text) || Date.parse(value?.earliest ?? '') - Date.parse(published ?? '') > 864e5
  // "told him to appear on 10 May", but "sold the palace on 3 June 2030": then the day of publication is wrong
  const between = words.slice(verb.last + 1, time.phraseFirst)
  const loose =
    // "repeated a goal for 2030", "by 2030"
    (value?.earliest === undefined && kind !== 'deadline') ||
    (time.time.anchor !== undefined && off) ||
    between.some(({ upos, lemma: each }) => upos === 'VERB' || language.eventNouns.has(each))
  if (ahead && verb.form !== 'future' && language.reportingVerbs.has(lemma) && loose) return true
  if (ahead) return /^(?:past|past-perfect|present-perfect)$/.test(verb.form) && !plans && !language.copulas.has(lemma) && loose
  // "fought for the first time since 2005" was not then
  const since = value?.edtf.endsWith('/..') && language.attachment.openings.has(words[time.first - 1]?.text.toLowerCase() ?? '')
  if (since && verb.form === 'past' && time.first > verb.last) return true
  if (lastsSince(sentence, clause, time)) return true
  if (!isLongAgo(value, published)) return false
  if (verb.form === 'future') return published !== undefined
  // "floods have struck in 1832, 1849 and 1866" counts them
  if (verb.form === 'present-perfect') return !inRow(time, times, tree) && !/\.\./.test(value!.edtf)
  // "The figures reflect a sale in June"
  // "The guards beat a man on 3 May" may be a past
  if (verb.first === verb.last && language.pastTenseOf(lemma) === words[verb.head]!.text.toLowerCase()) return false
  return verb.form === 'present' && (verb.passive || published !== undefined) && !plans && time.first > verb.last
}

/** "has run the town since 1992": what goes on, but "have marched since Friday" is a deed. */
export function lastsSince(
  { words, language }: ParsedSentence,
  { verb }: Clause,
  { first, time: { value } }: PlacedTime,
): boolean {
  const { lemma } = words[verb.head]!
  const isPerfect = verb.form === 'present-perfect' && !verb.passive && !language.concepts.has(lemma)
  const opens = language.attachment.openings.has(words[first - 1]?.text.toLowerCase() ?? '')
  return isPerfect && opens && first > verb.last && (value?.edtf.endsWith('/..') ?? false)
}
