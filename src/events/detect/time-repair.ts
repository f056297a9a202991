import { dependentOf, isPredicate, relationOf, subjectRelation } from '../../syntax/tree.ts'
import { isSubjectRelation, relate, type TreeRepair } from './tree-repair.ts'

/** A tree that is being put right, of a sentence whose times are known. */
export interface TimedRepair extends TreeRepair {
  /** Whether a word is part of a time. */
  readonly isTime: (at: number) => boolean
}

/** "Those who fled in May have returned" */
export function timeAsAuxiliary(repair: TimedRepair, at: number): boolean {
  const { deprel, head } = repair.tree.words[at]!
  return deprel === 'aux' && repair.isTime(at) && relate(repair, at, head, 'obl')
}

/** "and last month was named best host" */
export function timeAsSubject(repair: TimedRepair, at: number): boolean {
  const { tree, words, isTime } = repair
  const word = tree.words[at]!
  const verb = words[word.head]!
  const isVerbs = isSubjectRelation(word) && verb.upos === 'VERB' && isTime(at) && relationOf(verb) === 'conj'
  return isVerbs && relate(repair, at, word.head, 'obl:unmarked')
}

/** "On Friday police arrested three men": the time hangs on the noun after it. */
export function subjectAfterTime(repair: TimedRepair, at: number): boolean {
  const { tree, words, isTime } = repair
  const { deprel, head } = tree.words[at]!
  const noun = words[head]!
  const verb = noun.head
  // "At least 12 were hurt"
  if (words[at]!.upos === 'ADJ') return false
  if (!/^(?:compound|nmod|nummod)/.test(deprel) || head < at || isTime(head) || verb < head || !isPredicate(tree, verb))
    return false
  const isNext = words.slice(at + 1, head).every((_, index) => isTime(at + 1 + index))
  // the preposition before the time, on whichever of the two words it hangs
  const preposition = isNext
    ? [...tree.children[at]!, ...tree.children[head]!].find(child => words[child]!.deprel === 'case' && child < at)
    : undefined
  const mayBeSubject =
    isSubjectRelation(noun) || (relationOf(noun) === 'obl' && dependentOf(tree, verb, 'nsubj', 'csubj') === undefined)
  if (preposition === undefined || !mayBeSubject) return false
  relate(repair, head, verb, subjectRelation(tree, verb))
  relate(repair, at, verb, 'obl')
  return relate(repair, preposition, at, 'case')
}

/** "said on Monday it would close": a time between a saying and what is said without a word that opens it is the saying's. */
export function timeOfSaying(repair: TimedRepair, at: number): boolean {
  const { tree, words, language, isTime } = repair
  const { head } = tree.words[at]!
  if (!isTime(at) || isTime(head)) return false
  const saying = Math.min(at, ...tree.children[at]!) - 1
  const verb = words[saying]
  if (verb?.upos !== 'VERB' || !language.reportingVerbs.has(verb.lemma) || head === saying) return false
  const content = dependentOf(tree, saying, 'ccomp')
  if (content === undefined || content < at || dependentOf(tree, content, 'mark') !== undefined) return false
  const subject = dependentOf(tree, content, 'nsubj', 'csubj')
  return subject !== undefined && at < subject && relate(repair, at, saying, 'obl')
}

/** "since independence 28 years ago": a time right behind what something is since is that thing's. */
export function timeOfOpening(repair: TimedRepair, at: number): boolean {
  const { tree, words, language, isTime } = repair
  const { head } = tree.words[at]!
  if (!isTime(at) || isTime(head)) return false
  let first = at
  while (first > 0 && isTime(first - 1)) first--
  const noun = first - 1
  if (noun < 0 || head === noun || !/^(?:NOUN|PROPN)$/.test(words[noun]!.upos)) return false
  const preposition = dependentOf(tree, noun, 'case')
  const isSince = preposition !== undefined && language.attachment.openings.has(words[preposition]!.text.toLowerCase())
  return isSince && relate(repair, at, noun, 'nmod')
}

/** "On or about 5 March 2021 police raided": the time that opens a sentence is no part of its subject. */
export function repairOpeningTime(repair: TimedRepair): void {
  const { words, isTime } = repair
  const first = words.findIndex((_, at) => isTime(at))
  const isOpening = first > 0 && words.slice(0, first).every(({ upos }) => upos === 'ADP' || upos === 'CCONJ' || upos === 'ADV')
  if (!isOpening) return
  const after = words.findIndex((_, at) => at > first && !isTime(at))
  const date = words.findIndex(
    ({ head, deprel }, at) => at >= first && at < after && head >= after && /^(?:nummod|compound|nmod)/.test(deprel),
  )
  const subject = words[date]?.head
  if (subject === undefined || !isSubjectRelation(words[subject]!)) return
  relate(repair, date, words[subject]!.head, 'obl')
  for (let at = 0; at < date; at++) if (words[at]!.head >= after) relate(repair, at, date, 'case')
}
