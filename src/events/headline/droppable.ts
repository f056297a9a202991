import { dependentOf, relationOf, subtreeOf, type Tree } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { isAside } from '../detect/phrase.ts'
import { infinitiveMarker } from '../detect/verb-group.ts'
import { compares } from './adjuncts.ts'

/** A line that is to become shorter. */
export interface LongLine {
  readonly sentence: ParsedSentence
  /** Indexes of what it still has of the sentence. */
  readonly inside: ReadonlySet<number>
  /** Those that are never left out. */
  readonly core: ReadonlySet<number>
  /** Whether what tells which is meant stays too. */
  readonly isStrict: boolean
}

/** Relations of what a sentence stays true without. */
const droppable: ReadonlySet<string> = new Set(['obl', 'nmod', 'acl', 'advcl', 'appos', 'parataxis'])

/** Whether a line stays true, and can be understood, without a word and all that hangs on it. */
export function canDrop(long: LongLine, at: number): boolean {
  const word = long.sentence.words[at]!
  const mayGo = !long.core.has(at) && long.inside.has(word.head) && droppable.has(relationOf(word))
  return mayGo && !stays.some(holds => holds(long, at)) && !completes.some(holds => holds(long.sentence, at))
}

/** What a line does not lose. */
const stays: readonly ((long: LongLine, at: number) => boolean)[] = [
  // "the miller's boat"
  ({ sentence: { words } }, at) => words[at]!.deprel === 'nmod:poss',
  // "would-be president Ana Ruiz"
  ({ sentence: { tree, words } }, at) =>
    words[at]!.deprel === 'nmod:desc' && subtreeOf(tree, words[at]!.head)[0] !== subtreeOf(tree, at)[0],
  // "al-Nur"
  ({ sentence: { tree, words } }, at) => {
    const from = subtreeOf(tree, at)[0]!
    return words[from - 1]?.end === words[from]!.start
  },
  // "special counsel Ana Ruiz"
  ({ sentence: { tree, words } }, at) => words[at]!.deprel === 'appos' && words[subtreeOf(tree, at)[0]! - 1]?.upos !== 'PUNCT',
  ({ sentence, isStrict }, at) => isStrict && tellsWhich(sentence, at),
  // "“the end of the road”"
  ({ sentence: { words, quoted }, isStrict }, at) => isStrict && quoted.has(at) && quoted.has(words[at]!.head),
  ({ sentence }, at) => compares(sentence, at),
  isLeftBare,
  // "unless the owner pays": what the rest is true under
  ({ sentence }, at) => sentence.language.subordinators.get(markOf(sentence, at)) === 'condition',
  // "the fall of the tower"
  ({ sentence: { tree, words, language } }, at) =>
    relationOf(words[at]!) === 'nmod' &&
    tree.children[at]!.some(each => language.attachment.genitives.has(words[each]!.text.toLowerCase())),
  ({ sentence: { tree }, core }, at) => subtreeOf(tree, at).some(each => core.has(each)),
]

/** What an adjective, a description or a bare noun cannot do without. */
const completes: readonly ((sentence: ParsedSentence, at: number) => boolean)[] = [
  // "the first woman to lead the union"
  ({ tree, words, language }, at) =>
    tree.children[words[at]!.head]!.some(child => words[child]!.deprel === 'amod' && language.isUnique(words[child]!)),
  // "little sign that the army would leave", "the prospect of losing"
  (sentence, at) => {
    const { words, language } = sentence
    const mark = markOf(sentence, at)
    const isContent = language.subordinators.get(mark) === 'content' || language.attachment.genitives.has(mark)
    return relationOf(words[at]!) === 'acl' && isContent
  },
  // "to bring him to justice"
  ({ tree, words }, at) => {
    const object = relationOf(words[at]!) === 'obl' ? dependentOf(tree, words[at]!.head, 'obj') : undefined
    return object !== undefined && words[object]!.upos === 'PRON' && subtreeOf(tree, at)[0] === object + 1
  },
  // "what he called a sanction", "those who fled"
  ({ words }, at) => relationOf(words[at]!) === 'acl' && words[words[at]!.head]!.upos === 'PRON',
  // "accused of lying"
  ({ words, language }, at) => language.claims.accusations.has(words[words[at]!.head]!.lemma),
  // "close to a deal"
  ({ words }, at) => words[words[at]!.head]!.upos === 'ADJ',
  // "an act condemned by Orr"
  ({ tree, words }, at) => relationOf(words[words[at]!.head]!) === 'acl' && !isAside(tree, at),
  // "in protest at the tax"
  ({ tree, words }, at) => {
    const { head } = words[at]!
    return relationOf(words[at]!) === 'nmod' && isBareNoun(tree, head) && dependentOf(tree, head, 'case') !== undefined
  },
  // "on condition that he would leave"
  ({ tree, words }, at) =>
    relationOf(words[at]!) === 'acl' && dependentOf(tree, at, 'mark') !== undefined && isBareNoun(tree, words[at]!.head),
]

/** The word that opens a clause, in lower case; empty where none does. */
function markOf({ tree, words }: ParsedSentence, at: number): string {
  const mark = dependentOf(tree, at, 'mark')
  return mark === undefined ? '' : words[mark]!.text.toLowerCase()
}

const isBareNoun = ({ words, children }: Tree, at: number): boolean =>
  words[at]!.upos === 'NOUN' &&
  children[at]!.every(child => !/^(?:det|nmod:poss|amod|nummod|compound)$/.test(words[child]!.deprel))

/** "the man who sold it", "a desire to sail": what a noun is not understood without. */
function tellsWhich({ tree, words, language }: ParsedSentence, at: number): boolean {
  const { head } = words[at]!
  if (relationOf(words[at]!) !== 'acl' || words[head]!.upos !== 'NOUN' || isAside(tree, at)) return false
  const isDefinite = tree.children[head]!.some(child =>
    language.coreference.containers.pointers.has(words[child]!.text.toLowerCase()),
  )
  const isOne = words[at]!.deprel === 'acl:relcl' && isDefinite && language.personNouns.test(words[head]!.lemma)
  return isOne || infinitiveMarker(tree, at, language) !== undefined
}

/** "who joined in the raid", "if sensors in the seat fail": a clause within the line that would be left with its verb alone. */
function isLeftBare({ sentence: { tree, words, language }, inside, core }: LongLine, at: number): boolean {
  const { head } = words[at]!
  const isInner = /^(?:acl|advcl|conj|ccomp)/.test(words[head]!.deprel) && !core.has(head)
  if (!isInner || language.intransitiveVerbs.has(words[head]!.lemma)) return false
  const isComplement = (child: number) => /^(?:obj|obl|ccomp|xcomp|nmod)$/.test(relationOf(words[child]!))
  return !tree.children[head]!.some(child => child !== at && inside.has(child) && isComplement(child))
}
