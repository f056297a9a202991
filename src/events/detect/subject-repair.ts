import { dependentOf, relationOf, subtreeOf } from '../../syntax/tree.ts'
import type { TimedRepair } from './time-repair.ts'
import { isSubjectRelation, relate, type TreeRepair } from './tree-repair.ts'

/** "Ana Ruiz, the mayor, resigned on Monday, her office said": of two subjects of the saying, the first is that of what is said. */
export function subjectOfContent(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const word = tree.words[at]!
  if (!isSubjectRelation(word)) return false
  const content = contentBetween(repair, at, word.head, word.head)
  const isFirst = tree.children[word.head]!.some(child => child > at && isSubjectRelation(words[child]!))
  return content !== undefined && isFirst && relate(repair, at, content, word.deprel)
}

/** The same, where the first subject hangs on the second. */
export function subjectBeforeSpeaker(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { deprel, head } = tree.words[at]!
  const speaker = words[head]!
  if (!/^(?:compound|appos|nmod|flat)/.test(deprel) || !isSubjectRelation(speaker)) return false
  const content = contentBetween(repair, at, head, speaker.head)
  return content !== undefined && relate(repair, at, content, 'nsubj')
}

/** What a saying tells between two words, without a subject. */
function contentBetween({ tree }: TreeRepair, from: number, to: number, saying: number): number | undefined {
  const content = dependentOf(tree, saying, 'ccomp')
  const isBetween = content !== undefined && from < content && content < to
  return isBetween && dependentOf(tree, content, 'nsubj', 'csubj') === undefined ? content : undefined
}

/** "The album was released, and despite poor reviews is expected to sell": no subject; "between 2 and 3 men fell" has one. */
export function subjectBehindPreposition(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { head } = words[at]!
  if (!isSubjectRelation(words[at]!) || dependentOf(tree, at, 'case') !== subtreeOf(tree, at)[0]) return false
  const isCounted = subtreeOf(tree, at).some(each => words[each]!.upos === 'NUM')
  const above = words[head]!.deprel === 'conj' ? words[head]!.head : undefined
  const isOthers = above !== undefined && tree.children[above]!.some(child => child < at && isSubjectRelation(words[child]!))
  return isOthers && !isCounted && relate(repair, at, head, 'obl')
}

/** "A magnitude 6.4 earthquake struck": of two subjects that stand side by side, the first is part of the second; "the man who Orr beat": or its object. */
export function repairTwoSubjects(repair: TimedRepair): void {
  const { tree, words, isTime } = repair
  tree.children.forEach(children => {
    const subjects = children.filter(child => /^nsubj(?::pass)?$/.test(words[child]!.deprel))
    const [first, second] = subjects.every(at => words[at]!.deprel === words[subjects[0]!]!.deprel) ? subjects : []
    if (first === undefined || second === undefined || second > words[second]!.head || words[first]!.head !== words[second]!.head)
      return
    const { head, isRelative } = words[first]!
    if (isRelative) {
      if (dependentOf(tree, head, 'obj') === undefined) relate(repair, first, head, 'obj')
      return
    }
    if (!isTime(first) && !words.slice(first, second).some(({ upos }) => upos === 'VERB'))
      relate(repair, first, second, 'compound')
  })
}

/** "is due in Oslo", "is due to sail": the copula and the subject hang on what the adjective takes. */
export function repairComplement(repair: TreeRepair, at: number): void {
  const { tree, words } = repair
  const complement = complementWithCopula(repair, at)
  if (complement === undefined) return
  const isAdjectives = (child: number) => {
    const { deprel } = words[child]!
    if (deprel === 'cop' || deprel === 'aux' || isSubjectRelation(words[child]!)) return true
    // "is due to sail, but the port has shut": nor does another clause hang on it
    return deprel === 'conj' && dependentOf(tree, child, 'nsubj') !== undefined
  }
  for (const child of tree.children[complement]!) if (isAdjectives(child)) relate(repair, child, at, words[child]!.deprel)
  // "due to" is no preposition here
  for (const child of tree.children[at]!) if (words[child]!.deprel === 'fixed') relate(repair, child, complement, 'mark')
}

function complementWithCopula({ tree, words }: TreeRepair, at: number): number | undefined {
  const { upos, head } = tree.words[at]!
  if (upos !== 'ADJ' || head >= 0) return undefined
  return tree.children[at]!.find(child => {
    const copula = dependentOf(tree, child, 'cop')
    return (
      /^(?:obl|advcl|xcomp)$/.test(relationOf(words[child]!)) &&
      child > at &&
      copula !== undefined &&
      copula < at &&
      dependentOf(tree, child, 'nsubj') !== undefined
    )
  })
}
