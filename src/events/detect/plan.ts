import { dependentOf, relationOf } from '../../syntax/tree.ts'
import { has, type ToldPredicate } from './told-predicate.ts'
import { infinitiveMarker } from './verb-group.ts'

/** "is scheduled to open", "plans to open", "is to open", "is due in Rome", "plans a march". */
export function isPlan(told: ToldPredicate): boolean {
  const { sentence, clause, lemma, intended } = told
  const { tree, words, language } = sentence
  const { verb, predicate } = clause
  const marker = dependentOf(tree, predicate, 'mark')
  // "is to open", "is due to open"
  if (verb.first < predicate && verb.finite && marker !== undefined && marker < predicate && marker > verb.first) {
    if (language.planningWords.has(words[marker]!.lemma)) return true
    if (infinitiveMarker(tree, predicate, language) !== undefined) return hasNamedSubject(told)
  }
  if (verb.form === 'infinitive') return verb.finite && hasNamedSubject(told)
  if (predicate !== verb.head) return isDue(told)
  // "is to open" with the copula for its verb
  if (language.copulas.has(lemma))
    return intended !== undefined && relationOf(words[intended]!) === 'xcomp' && hasNamedSubject(told)
  return plansDeed(told)
}

/** "is due in Rome", "is ready to sail": an adjective tells of the plan. */
function isDue({ sentence: { tree, words, language }, clause: { predicate }, intended }: ToldPredicate): boolean {
  const due = [predicate, ...tree.children[predicate]!].find(
    at => words[at]!.upos === 'ADJ' && language.planningWords.has(words[at]!.lemma),
  )
  if (due === undefined) return false
  return (
    intended !== undefined ||
    dependentOf(tree, due, 'xcomp', 'advcl', 'ccomp') !== undefined ||
    language.deadlineWords.has(words[due]!.lemma)
  )
}

/** "plans to open", "plans a march": a verb does. */
function plansDeed(told: ToldPredicate): boolean {
  const { sentence, clause, lemma, intended } = told
  const { tree, words, language } = sentence
  const { verb } = clause
  const isPast = verb.form.startsWith('past') && !verb.passive
  // "was set up to try the accused", "was set on fire to hide it" are no "was set to try"
  const particle = intended === undefined ? undefined : infinitiveMarker(tree, intended, language)
  if (verb.passive && particle !== undefined && particle !== verb.last + 1 && relationOf(words[intended!]!) !== 'xcomp')
    return false
  if (has(told, 'compound:prt')) return false
  // "want the mayor to resign" plans nothing
  const isOthers = !verb.passive && has(told, 'obj')
  if (language.planningWords.has(lemma) && intended !== undefined && !isPast && !isOthers) return true
  return language.arrangingVerbs.has(lemma) && verb.form === 'present' && (verb.passive || has(told, 'obj'))
}

/** "The aim is to open a port" plans nothing. */
function hasNamedSubject({ sentence: { words, language }, clause: { subject } }: ToldPredicate): boolean {
  if (!subject) return false
  return !words.slice(subject.first, subject.last + 1).some(({ lemma }) => language.purposeNouns.has(lemma))
}
