import { dependentOf, subjectRelation, subtreeOf, withForm } from '../../syntax/tree.ts'
import { isSubjectRelation, move, relate, rootOf, type TreeRepair } from './tree-repair.ts'
import { bringsContent, isBare, isPast } from './verb-questions.ts'

/** "Orr, asked whether he would stay, said no": what stands between commas describes who speaks. */
export function repairAsked(repair: TreeRepair): void {
  const { tree, words } = repair
  const root = rootOf(repair)
  if (root < 0 || !bringsContent(repair, words[root]!) || dependentOf(tree, root, 'nsubj') !== undefined) return
  const asked = tree.children[root]!.find(at => at < root && words[at]!.deprel === 'ccomp' && isPast(repair, at))
  const subject = asked === undefined ? undefined : dependentOf(tree, asked, 'nsubj')
  if (asked === undefined || subject === undefined || words[root - 1]!.text !== ',') return
  if (words[asked - 1]!.text !== ',' || subtreeOf(tree, subject).findLast(at => at < asked - 1) !== asked - 2) return
  relate(repair, subject, root, 'nsubj')
  relate(repair, asked, subject, 'acl')
  words[asked] = withForm(words[asked]!, 'participle')
}

/** "Orr, clerk turned spy, was hanged": who became another stands beside the name, and the verb that follows is the name's. */
export function repairChange(repair: TreeRepair): void {
  const { tree, words } = repair
  const { children } = tree
  const root = rootOf(repair)
  const subject = children[root]?.find(at => at === root - 1 && isSubjectRelation(words[at]!))
  const others =
    subject === undefined ? [] : [...children[subject]!, ...children[root]!.filter(at => isSubjectRelation(words[at]!))]
  const name = others.find(at => at < root - 2 && words[at]!.upos === 'PROPN')
  const verb = children[root]?.find(
    at => at > root && /^(?:parataxis|conj)$/.test(words[at]!.deprel) && words[at]!.upos === 'VERB',
  )
  if (subject === undefined || name === undefined || verb === undefined || words[subject - 1]!.text !== ',') return
  const first = Math.min(verb, ...children[verb]!.filter(at => words[at]!.upos !== 'PUNCT'))
  if (words[first - 1]!.text !== ',' || dependentOf(tree, verb, 'nsubj', 'cc', 'mark') !== undefined) return
  relate(repair, verb, -1, 'root')
  relate(repair, name, verb, subjectRelation(tree, verb))
  relate(repair, subject, name, 'appos')
  relate(repair, root, subject, 'acl')
  move(repair, root, verb, child => child !== subject && child !== verb && (child < name || child > verb))
}

/** "A man locals say burned the mill was jailed": the saying is told of the man, who was jailed. */
export function repairSaidOf(repair: TreeRepair): void {
  const { tree, words } = repair
  const { children } = tree
  const saying = rootOf(repair)
  const speaker = children[saying]?.find(at => at === saying - 1 && isSubjectRelation(words[at]!))
  if (speaker === undefined || !bringsContent(repair, words[saying]!)) return
  const noun = children[speaker]!.find(at => at === speaker - 1 && words[at]!.deprel === 'compound' && words[at]!.upos === 'NOUN')
  const deed = children[saying]!.find(at => at === saying + 1 && words[at]!.upos === 'VERB' && isBare(repair, at))
  const main = children[saying]!.find(at => at > saying + 1 && words[at]!.deprel === 'ccomp')
  if (noun === undefined || deed === undefined || main === undefined) return
  // its object was taken for the subject of what comes after
  const object = dependentOf(tree, main, 'nsubj')
  if ((object ?? dependentOf(tree, deed, 'obj') ?? 0) < deed) return
  relate(repair, main, -1, 'root')
  relate(repair, noun, main, subjectRelation(tree, main))
  move(repair, speaker, noun, child => child < noun)
  relate(repair, saying, noun, 'acl:relcl')
  relate(repair, deed, saying, 'ccomp')
  words[deed] = withForm(words[deed]!, 'past')
  if (object !== undefined) relate(repair, object, deed, 'obj')
  move(repair, saying, main, child => child > main)
}
