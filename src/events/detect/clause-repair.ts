import type { EventLanguage } from '../../languages/language.ts'
import { dependentOf, isBelow, subjectRelation, subtreeOf, type Tree, treeOf, withForm } from '../../syntax/tree.ts'
import { hasRoot, repairContent } from './content-repair.ts'
import { isTiedHyphen } from './dashes.ts'
import { repairAsked, repairChange, repairSaidOf } from './root-repair.ts'
import { isChanged, isSubjectRelation, move, relate, repairWords, type TreeRepair, type WordRepair } from './tree-repair.ts'
import { isBare, isFiniteVerb, isPast } from './verb-questions.ts'

const wordRepairs: readonly WordRepair[] = [
  openClause,
  markClause,
  freeReflexive,
  freeImpersonal,
  joinCompound,
  setBesideName,
  setApart,
  setBesidePhrase,
  setBesideObject,
  joinRow,
  joinNames,
  goOnFromSayer,
  repairContent,
]

/** The tree with clauses put right that the parser put together against the forms of their verbs, or against who claims what. */
export function repairedClauses(tree: Tree, language: EventLanguage): Tree {
  const repair: TreeRepair = { tree, words: [...tree.words], language }
  repairWords(repair, wordRepairs)
  repairAsked(repair)
  repairChange(repair)
  repairSaidOf(repair)
  // two repairs of one place may contradict each other
  return isChanged(repair) && repair.words.every((_, at) => hasRoot(repair.words, at)) ? treeOf(repair.words) : tree
}

/** "marched after two men allegedly robbed a girl", "left after the strike was ended": the noun behind "after" is the subject of a verb that has none. */
function openClause(repair: TreeRepair, at: number): boolean {
  const { tree, words, language } = repair
  const { deprel, head } = words[at]!
  if (!/^(?:advcl|parataxis)$/.test(deprel) || head > at || dependentOf(tree, at, 'nsubj', 'csubj', 'expl', 'mark') !== undefined)
    return false
  // what has an object or a content is no participle
  const isPlain = isBare(repair, at) && isPast(repair, at) && dependentOf(tree, at, 'obj', 'ccomp', 'xcomp') !== undefined
  if (!isPlain && dependentOf(tree, at, 'aux') === undefined) return false
  const own = tree.children[at]!.filter(child => words[child]!.deprel !== 'obl')
  const verb = Math.min(at, ...own.map(child => subtreeOf(tree, child)[0]!))
  const isBefore = (child: number) => {
    const next = subtreeOf(tree, child).at(-1)! + 1
    // "after the mayor, Ana Ruiz, announced it would"
    return next === verb || (words[next]?.text === ',' && next + 1 === verb && dependentOf(tree, child, 'appos') !== undefined)
  }
  const noun = words.findIndex(({ deprel }, each) => deprel === 'obl' && each < at && isBelow(tree, each, head) && isBefore(each))
  const opener = noun < 0 ? undefined : dependentOf(tree, noun, 'case')
  if (opener === undefined || !language.subordinators.has(words[opener]!.lemma)) return false
  relate(repair, opener, at, 'mark')
  relate(repair, noun, at, subjectRelation(tree, at))
  relate(repair, at, head, 'advcl')
  if (isPlain) words[at] = withForm(words[at]!, 'past')
  return true
}

/** "left after the strike was ended": what stands before a subject opens its clause. */
function markClause(repair: TreeRepair, at: number): boolean {
  const { tree, words, language } = repair
  const { deprel, head, lemma } = words[at]!
  if (deprel !== 'case' || !language.subordinators.has(lemma) || !isSubjectRelation(words[head]!)) return false
  const verb = words[head]!.head
  // "just as the strike was ended"
  const isFocused = words[at - 1]?.deprel === 'advmod' && words[at - 1]!.head === head
  const isFirst =
    subtreeOf(tree, head)[0] === (isFocused ? at - 1 : at) && !words.slice(at, head).some(({ upos }) => upos === 'NUM')
  if (!isFirst || dependentOf(tree, verb, 'mark') !== undefined) return false
  if (isFocused) relate(repair, at - 1, verb, 'advmod')
  return relate(repair, at, verb, 'mark')
}

/** "was itself sold" */
function freeReflexive(repair: TreeRepair, at: number): boolean {
  const word = repair.tree.words[at]!
  const isReflexive = isSubjectRelation(word) && repair.language.reflexives.has(word.text.toLowerCase())
  return isReflexive && relate(repair, at, word.head, 'advmod')
}

/** "it was reported that the dam burst": what was reported stands behind. */
function freeImpersonal(repair: TreeRepair, at: number): boolean {
  const { tree, language } = repair
  const word = tree.words[at]!
  const isImpersonal = isSubjectRelation(word) && language.impersonals.has(word.lemma)
  return isImpersonal && dependentOf(tree, word.head, 'csubj') !== undefined && relate(repair, at, word.head, 'expl')
}

/** "her would-be boss": an auxiliary that a hyphen ties to another before a noun. */
function joinCompound(repair: TreeRepair, at: number): boolean {
  const { words } = repair
  const isPart = (one: number) => words[one]?.upos === 'AUX'
  const isInCompound =
    isPart(at) && ((isTiedHyphen(words, at + 1) && isPart(at + 2)) || (isTiedHyphen(words, at - 1) && isPart(at - 2)))
  return isInCompound && relate(repair, at, repair.tree.words[at]!.head, 'compound')
}

/** "met Orr, the clerk turned mayor, on Friday": who became another describes the name before. */
function setBesideName(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { deprel, head } = words[at]!
  if (deprel !== 'parataxis') return false
  const subject = dependentOf(tree, at, 'nsubj')
  const object = dependentOf(tree, at, 'obj')
  if (subject !== at - 1 || object !== at + 1 || words[subject]!.upos !== 'NOUN') return false
  const first = subtreeOf(tree, subject)[0]!
  if (words[object]!.upos !== 'NOUN' || words[first - 1]?.text !== ',' || words[first - 2]?.upos !== 'PROPN') return false
  const name = nameEnding(repair, first - 2)
  const end = subtreeOf(tree, object).at(-1)!
  move(repair, at, head, child => child > end)
  relate(repair, subject, name, 'appos')
  return relate(repair, at, subject, 'acl')
}

/** The word on which the others of a name hang, by its last one; out of the sentence where that is. */
function nameEnding({ words }: TreeRepair, last: number): number {
  let name = last
  while (words[name]?.deprel === 'flat') name = words[name]!.head
  return name
}

/** "In the interview, recorded in May, Orr said": a participle between commas behind an opening phrase describes its noun. */
function setBesidePhrase(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { head, deprel, verbForm } = words[at]!
  const noun = words[at - 2]
  if (deprel !== 'advcl' || verbForm !== 'participle' || head < at || words[at - 1]?.text !== ',' || noun?.upos !== 'NOUN')
    return false
  const isOpening =
    noun.deprel === 'obl' && noun.head === head && dependentOf(tree, at - 2, 'case') === subtreeOf(tree, at - 2)[0]
  const subject = dependentOf(tree, head, 'nsubj')
  const isBetween = subject !== undefined && subject > at && words[subtreeOf(tree, subject)[0]! - 1]?.text === ','
  const isOwn = dependentOf(tree, at, 'nsubj', 'mark', 'aux') !== undefined
  return isOpening && isBetween && !isOwn && relate(repair, at, at - 2, 'acl')
}

/** "condemned the vote, won by Orr, as unfair": what was done by somebody, without an "and", is what was done to the object. */
function setBesideObject(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { head, deprel } = words[at]!
  const isDone = dependentOf(tree, at, 'obl:agent') !== undefined
  if (deprel !== 'conj' || !isDone || words[at - 1]?.text !== ',' || dependentOf(tree, at, 'cc', 'nsubj', 'aux') !== undefined)
    return false
  const object = dependentOf(tree, head, 'obj')
  const isBehind = object !== undefined && object > head && subtreeOf(tree, object).at(-1) === at - 2
  return isBehind && relate(repair, at, object, 'acl')
}

/** "sued the port, with miners planning a march": no object, and what they plan is theirs. */
function setApart(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { deprel, head } = words[at]!
  const preposition = deprel === 'obj' ? dependentOf(tree, at, 'case') : undefined
  if (preposition === undefined || words[preposition - 1]?.text !== ',') return false
  relate(repair, at, head, 'obl')
  const deed = subtreeOf(tree, at).at(-1)! + 1
  if (words[deed]?.verbForm === 'gerund' && words[deed]?.head === head) relate(repair, deed, at, 'acl')
  return true
}

/** "Orr, a clerk and spy": a description that "and" joins to one before it. */
function joinRow(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { deprel, head } = words[at]!
  if (deprel !== 'appos' || dependentOf(tree, at, 'cc') === undefined) return false
  const first = tree.children[head]!.find(
    child => child < at && words[child]!.deprel === 'appos' && words[child]!.upos === 'NOUN',
  )
  if (first === undefined) return false
  relate(repair, at, first, 'conj')
  move(repair, at, first, child => child < first)
  return true
}

/** "two rivals from the coast, Orr and Ruiz": the name that a name goes on from, whatever the parser joined it with. */
function joinNames(repair: TreeRepair, at: number): boolean {
  const { words } = repair
  const { deprel, upos, head } = words[at]!
  const isName = deprel === 'conj' && upos === 'PROPN' && words[head]!.upos !== 'PROPN'
  if (!isName || words[at - 1]?.deprel !== 'cc') return false
  const name = nameEnding(repair, at - 2)
  return words[name]?.upos === 'PROPN' && words[name]?.deprel === 'appos' && relate(repair, at, name, 'conj')
}

/** "Orr said the union would strike and shut the gates on Friday": a past does not go on from an infinitive, so Orr shut them. */
function goOnFromSayer(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { deprel, head } = tree.words[at]!
  const isAfterModal =
    words[head]!.verbForm === 'infinitive' && tree.children[head]!.some(child => words[child]!.verbForm === 'modal')
  const sayer = deprel === 'conj' && isAfterModal && isBarePast(repair, at) ? finiteAbove(repair, head) : undefined
  if (sayer === undefined) return false
  relate(repair, at, sayer, 'conj')
  words[at] = withForm(words[at]!, 'past')
  return true
}

/** A past without a subject or an auxiliary, told from a base form by its spelling. */
function isBarePast(repair: TreeRepair, at: number): boolean {
  const { upos, text, lemma } = repair.words[at]!
  return isBare(repair, at) && upos === 'VERB' && isPast(repair, at) && text.toLowerCase() !== lemma
}

/** The nearest verb above that stands before it and is told as a fact. */
function finiteAbove(repair: TreeRepair, at: number): number | undefined {
  const { words } = repair.tree
  for (let up = words[at]!.head; up >= 0; up = words[up]!.head) if (up < at && isFiniteVerb(repair, up)) return up
  return undefined
}
