import { dependentOf, relationOf, subtreeOf, withForm, type Word } from '../../syntax/tree.ts'
import { move, relate, type TreeRepair } from './tree-repair.ts'
import { bringsContent, isBare, isFiniteVerb, isPast } from './verb-questions.ts'

/** "a clerk who claims Orr beat him": what is claimed, whatever the parser took it for. */
export function repairContent(repair: TreeRepair, saying: number): boolean {
  const { tree, words } = repair
  const word = tree.words[saying]!
  if (relationOf(word) !== 'acl' || !bringsContent(repair, word)) return false
  const object = dependentOf(tree, saying, 'obj')
  const opens = object === undefined ? saying + 1 : subtreeOf(tree, object).at(-1)! + 1
  // "saying Orr, who was ill, had left"
  const from = words[opens]?.text === ',' && object !== undefined ? opens + 1 : opens
  const verb = words.findIndex(({ upos, head }, at) => at >= from && !(upos === 'ADV' && head > at))
  return object === undefined ? takeContent(repair, saying, verb) : makeSubject(repair, saying, object, verb)
}

/** Hangs what is said on a saying that has no object. */
function takeContent(repair: TreeRepair, saying: number, verb: number): boolean {
  const { tree, words } = repair
  // "who allege Orr beat them" with two clauses side by side
  const beside = tree.children[words[saying]!.head]!.find(at => at > saying && relationOf(words[at]!) === 'acl')
  const own = beside === undefined ? undefined : dependentOf(tree, beside, 'nsubj')
  if (own !== undefined && subtreeOf(tree, own)[0] === saying + 1) return relate(repair, beside!, saying, 'ccomp')
  // "the man most people believe still runs the port"
  const isContent =
    verb >= 0 && /^(?:parataxis|conj)$/.test(words[verb]!.deprel) && isFiniteVerb(repair, verb) && isBare(repair, verb)
  return isContent && relate(repair, verb, saying, 'ccomp')
}

/** Makes what was taken for the object of a saying the subject of the verb behind it. */
function makeSubject(repair: TreeRepair, saying: number, object: number, verb: number): boolean {
  const { tree, words } = repair
  // "call a vote, bringing it nearer"
  if (verb < 0 || object < saying || words[verb]!.upos !== 'VERB' || words[verb]!.verbForm === 'gerund') return false
  const isOfSaying = words[verb]!.head === saying
  if (!isOfSaying && !isPast(repair, verb)) return false
  const subject = dependentOf(tree, verb, 'nsubj')
  if ((subject !== undefined && subject > saying) || dependentOf(tree, verb, 'aux', 'mark') !== undefined) return false
  if (!isOfSaying && !leaveTo(repair, verb, subject)) return false
  if (isAbove(words, verb, saying)) return false
  relate(repair, verb, saying, 'ccomp')
  words[verb] = withForm(words[verb]!, 'past')
  return relate(repair, object, verb, 'nsubj')
}

/** Gives the place of a verb, and its subject, to the one that goes on without a subject: "who says Orr beat her, left". */
function leaveTo(repair: TreeRepair, verb: number, subject: number | undefined): boolean {
  const { tree, words } = repair
  const { head, deprel } = words[verb]!
  if (subject === undefined) return head >= 0
  const next = tree.children[verb]!.find(
    at =>
      at > verb &&
      /^(?:conj|advcl|parataxis)$/.test(words[at]!.deprel) &&
      isFiniteVerb(repair, at) &&
      dependentOf(tree, at, 'nsubj', 'mark', 'cc') === undefined,
  )
  if (next === undefined) return false
  relate(repair, next, head, deprel)
  move(repair, verb, next, child => child === subject || child > next)
  return true
}

function isAbove(words: readonly Word[], one: number, other: number): boolean {
  if (!hasRoot(words, other)) return true
  for (let up = words[other]!.head; up >= 0; up = words[up]!.head) if (up === one) return true
  return false
}

/** Whether a word hangs, over others, on one that hangs on none. */
export function hasRoot(words: readonly Word[], at: number): boolean {
  let up = at
  for (let steps = 0; up >= 0 && steps <= words.length; steps++) up = words[up]!.head
  return up < 0
}
