import { dependentOf, relationOf, subtreeOf, type Tree } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { isAside } from '../detect/phrase.ts'
import { infinitiveMarker } from '../detect/verb-group.ts'
import { compares, isSetOff } from './adjuncts.ts'

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
export const canDrop = (long: LongLine, at: number): boolean =>
  isLoose(long, at) && !dropCases.some(({ holds }) => holds(long, at))

/** Whether a word of a line is in a relation to another one without which a sentence may stay true. */
export const isLoose = ({ sentence: { words }, inside, core }: LongLine, at: number): boolean =>
  !core.has(at) && inside.has(words[at]!.head) && droppable.has(relationOf(words[at]!))

/** One way for a word to be what a line does not lose. Each example is a sentence and the word that stays with all that hangs on it, null for none. */
interface DropCase {
  readonly name: string
  readonly holds: (long: LongLine, at: number) => boolean
  readonly examples: Readonly<Record<string, string | null>>
}

export const dropCases: readonly DropCase[] = [
  {
    name: 'an owner',
    holds: ({ sentence: { words } }, at) => words[at]!.deprel === 'nmod:poss',
    examples: { 'Orr sold the miller’s boat.': 'miller', 'Orr sold the boat of the miller.': null },
  },
  {
    name: 'a description within a name',
    holds: ({ sentence: { tree, words } }, at) =>
      words[at]!.deprel === 'nmod:desc' && subtreeOf(tree, words[at]!.head)[0] !== subtreeOf(tree, at)[0],
    examples: { 'Police freed would-be president Ana Ruiz.': 'president', 'Police met mayor Otto Hale.': null },
  },
  {
    name: 'what is written together with the word before it',
    holds: ({ sentence: { tree, words } }, at) => {
      const from = subtreeOf(tree, at)[0]!
      return words[from - 1]?.end === words[from]!.start
    },
    examples: { 'Orr stopped a three-to-one vote.': 'one', 'Orr stopped a vote by one clerk.': null },
  },
  {
    name: 'an apposition without a sign before it',
    holds: ({ sentence: { tree, words } }, at) =>
      words[at]!.deprel === 'appos' && words[subtreeOf(tree, at)[0]! - 1]?.upos !== 'PUNCT',
    examples: {
      'The board sued special counsel Ana Ruiz.': 'Ana',
      'The board sued Ana Ruiz, its special counsel.': null,
    },
  },
  {
    name: 'what tells which is meant',
    holds: ({ sentence, isStrict }, at) => isStrict && tellsWhich(sentence, at),
    examples: {
      'Police held the man who sold the mill.': 'sold',
      'Orr spoke of a desire to sail.': 'sail',
      'Police held Orr, who sold the mill.': null,
    },
  },
  {
    name: 'what a noun says little without',
    holds: ({ sentence, isStrict }, at) => isStrict && complementsNoun(sentence, at),
    examples: { 'Orr cut his links with the mill.': 'mill', 'Orr cut his hand with the saw.': null },
  },
  {
    name: 'what somebody asks',
    holds: ({ sentence: { words, language } }, at) => language.interrogatives.has(words[words[at]!.head]!.text.toLowerCase()),
    examples: {
      'Orr wrote a letter asking why politicians needed to spend the money.': 'needed',
      'Orr wrote a letter after politicians spent the money.': null,
    },
  },
  {
    name: 'what any of them is',
    holds: ({ sentence: { tree, words, language } }, at) =>
      words[at]!.deprel === 'acl:relcl' &&
      !isAside(tree, at) &&
      tree.children[words[at]!.head]!.some(child => language.quantifiers.has(words[child]!.text.toLowerCase())),
    examples: {
      'Orr will praise any guild that sells its mill.': 'sells',
      'Orr will praise the guild that sells its mill.': null,
    },
  },
  {
    name: 'who is to do what follows',
    holds: ({ sentence: { tree, words, language } }, at) => {
      const { head } = words[at]!
      const phrase = subtreeOf(tree, at)
      const isNext = (child: number) => infinitiveMarker(tree, child, language) === phrase.at(-1)! + 1
      return relationOf(words[at]!) === 'obl' && phrase[0] === head + 1 && tree.children[head]!.some(isNext)
    },
    examples: { 'Orr called on the guild to sell the mill.': 'guild', 'Orr sold the mill on the hill to pay.': null },
  },
  {
    name: 'a phrase within a quotation',
    holds: ({ sentence: { words, quoted }, isStrict }, at) => isStrict && quoted.has(at) && quoted.has(words[at]!.head),
    examples: { 'Orr praised “the end of the road” in Velm.': 'road', 'Orr praised the end of the road in Velm.': null },
  },
  {
    name: 'what something is compared with',
    holds: ({ sentence }, at) => compares(sentence, at),
    examples: { 'Rents rose more slowly than wages.': 'wages', 'Rents rose slowly in Velm.': null },
  },
  {
    name: 'what a clause within the line needs',
    holds: isLeftBare,
    examples: {
      'Orr praised those who joined in the raid.': 'raid',
      'Orr mediates in the talks.': 'talks',
      'Orr praised those who joined the raid in Velm.': null,
    },
  },
  {
    name: 'a condition',
    holds: ({ sentence }, at) => sentence.language.subordinators.get(markOf(sentence, at)) === 'condition',
    examples: { 'The mill will close unless the owner pays.': 'pays', 'The mill closed because the owner fled.': null },
  },
  {
    name: 'what a noun is of',
    holds: ({ sentence: { tree, words, language } }, at) =>
      relationOf(words[at]!) === 'nmod' &&
      tree.children[at]!.some(each => language.attachment.genitives.has(words[each]!.text.toLowerCase())),
    examples: { 'Orr mourned the fall of the tower.': 'tower', 'Orr mourned the fire at the tower.': null },
  },
  {
    name: 'what the core hangs on',
    holds: ({ sentence: { tree }, core }, at) => subtreeOf(tree, at).some(each => core.has(each)),
    examples: { 'Orr left after Hale said the roof fell.': 'said', 'Orr left with Hale in a boat.': null },
  },
  {
    name: 'what makes something the first or the only one',
    holds: ({ sentence: { tree, words, language } }, at) =>
      tree.children[words[at]!.head]!.some(child => words[child]!.deprel === 'amod' && language.isUnique(words[child]!)),
    examples: { 'Ruiz became the first woman to lead the union.': 'lead', 'Ruiz became a woman to fear.': null },
  },
  {
    name: 'the content of a noun',
    holds: ({ sentence }, at) => {
      const { words, language } = sentence
      const mark = markOf(sentence, at)
      const isContent = language.subordinators.get(mark) === 'content' || language.attachment.genitives.has(mark)
      return relationOf(words[at]!) === 'acl' && isContent
    },
    examples: {
      'Orr saw little sign that the army would leave.': 'leave',
      'Orr feared the prospect of losing the mill.': 'losing',
      'Orr saw the army leaving the town.': null,
    },
  },
  {
    name: 'where an object that is a pronoun goes',
    holds: ({ sentence: { tree, words } }, at) => {
      const object = relationOf(words[at]!) === 'obl' ? dependentOf(tree, words[at]!.head, 'obj') : undefined
      return object !== undefined && words[object]!.upos === 'PRON' && subtreeOf(tree, at)[0] === object + 1
    },
    examples: { 'Police brought him to justice.': 'justice', 'Police brought the clerk to justice.': null },
  },
  {
    name: 'a clause that a pronoun needs',
    holds: ({ sentence: { words } }, at) => relationOf(words[at]!) === 'acl' && words[words[at]!.head]!.upos === 'PRON',
    examples: { 'The army fed those who fled.': 'fled', 'The army fed the clerks who fled.': null },
  },
  {
    name: 'what somebody is accused of',
    holds: ({ sentence: { words, language } }, at) => language.claims.accusations.has(words[words[at]!.head]!.lemma),
    examples: { 'Hale accused Orr of lying.': 'lying', 'Hale met Orr before leaving.': null },
  },
  {
    name: 'what an adjective needs',
    holds: ({ sentence: { words } }, at) => words[words[at]!.head]!.upos === 'ADJ',
    examples: { 'The union is close to a deal.': 'deal', 'The union signed a deal in Velm.': null },
  },
  {
    name: 'what a participle within the sentence needs',
    holds: ({ sentence: { tree, words } }, at) =>
      relationOf(words[words[at]!.head]!) === 'acl' && !isAside(tree, at) && !isSetOff(tree, subtreeOf(tree, at)[0]!),
    examples: {
      'The guild mourned an act condemned by Orr.': 'Orr',
      'The guild has no plan to sell the mill, angering Orr.': null,
    },
  },
  {
    name: 'what a bare noun after a preposition needs',
    holds: ({ sentence: { tree, words } }, at) => {
      const { head } = words[at]!
      return relationOf(words[at]!) === 'nmod' && isBareNoun(tree, head) && dependentOf(tree, head, 'case') !== undefined
    },
    examples: { 'Orr was held in connection with the raid.': 'raid', 'Workers marched in a protest at the mill.': null },
  },
  {
    name: 'a clause that a bare noun needs',
    holds: ({ sentence: { tree, words } }, at) =>
      relationOf(words[at]!) === 'acl' && dependentOf(tree, at, 'mark') !== undefined && isBareNoun(tree, words[at]!.head),
    examples: {
      'Hale was freed on condition that he would leave.': 'leave',
      'Hale was freed on a condition that he refused.': null,
    },
  },
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

/** "his links with the mill", "a crackdown on smugglers", also where that is taken to hang on the verb */
function complementsNoun({ tree, words, language }: ParsedSentence, at: number): boolean {
  const preposition = dependentOf(tree, at, 'case')
  if (preposition === undefined) return false
  const { head } = words[at]!
  const noun = relationOf(words[at]!) === 'obl' && words[preposition - 1]?.head === head ? preposition - 1 : head
  return language.nounComplements.get(words[preposition]!.text.toLowerCase())?.has(words[noun]!.lemma) === true
}

/** "who joined in the raid", "if sensors in the seat fail", "Orr mediates in the talks": a clause that would be left with its verb alone. */
function isLeftBare({ sentence: { tree, words, language }, inside, core }: LongLine, at: number): boolean {
  const { head } = words[at]!
  const isInner = /^(?:acl|advcl|conj|ccomp|xcomp)/.test(words[head]!.deprel) && !core.has(head)
  const isPlain = core.has(head) && words[head]!.upos === 'VERB' && dependentOf(tree, head, 'aux:pass') === undefined
  if (!(isInner || isPlain) || language.intransitiveVerbs.has(words[head]!.lemma)) return false
  const isComplement = (child: number) => /^(?:obj|iobj|obl|ccomp|xcomp|nmod|advcl)$/.test(relationOf(words[child]!))
  return !tree.children[head]!.some(child => child !== at && inside.has(child) && isComplement(child))
}
