import { dependentOf, relationOf, subtreeOf } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { isAside } from '../detect/phrase.ts'
import { infinitiveMarker } from '../detect/verb-group.ts'
import { compares } from './hanging.ts'
import { balanced, lineOf, longestLine } from './headline-text.ts'
import { withPunctuation } from './line-words.ts'

/** Relations of what a sentence stays true without. */
const droppable: ReadonlySet<string> = new Set(['obl', 'nmod', 'acl', 'advcl', 'appos', 'parataxis'])

/**
 * Words as a line that is short enough: phrases that hang on others are left out, the last first, the subject's own only when
 * nothing else is left, and what tells which is meant only where no line is short enough with it. Undefined where it is too long
 * without them. `core` is never left out.
 */
export const shortened = (
  sentence: ParsedSentence,
  kept: readonly number[],
  core: ReadonlySet<number>,
  inSubject: ReadonlySet<number>,
  most = longestLine,
): string | undefined =>
  without(sentence, kept, core, inSubject, most, true) ?? without(sentence, kept, core, inSubject, most, false)

function without(
  sentence: ParsedSentence,
  kept: readonly number[],
  core: ReadonlySet<number>,
  inSubject: ReadonlySet<number>,
  most: number,
  isStrict: boolean,
): string | undefined {
  const { tree, words, language, quoted } = sentence
  let indexes = [...kept]
  for (;;) {
    const line = lineOf(sentence, indexes)
    if (line.length <= most) return indexes.length > 1 && balanced(line) && !isOpen(indexes) ? line : undefined
    const inside = new Set(indexes)
    const drops = indexes
      .filter(at => canDrop(at, inside))
      .map(at => ({ at, words: subtreeOf(tree, at).filter(each => inside.has(each)) }))
    const rank = (at: number) => (inSubject.has(at) ? 1 : 0)
    const [drop] = drops.sort(
      (a, b) => rank(a.at) - rank(b.at) || b.words.at(-1)! - a.words.at(-1)! || a.words.length - b.words.length,
    )
    if (!drop) return undefined
    const gone = new Set([...drop.words, ...emptied(drop.at, inside)])
    indexes = ordered(indexes.filter(at => !gone.has(at)))
  }

  function canDrop(at: number, inside: ReadonlySet<number>): boolean {
    const { head, deprel } = words[at]!
    if (core.has(at) || !inside.has(head) || !droppable.has(relationOf(words[at]!)) || deprel === 'nmod:poss') return false
    const from = subtreeOf(tree, at)[0]!
    // "would-be president Ana Ruiz", "al-Nur"
    if (deprel === 'nmod:desc' && subtreeOf(tree, head)[0] !== from) return false
    if (words[from - 1]?.end === words[from]!.start) return false
    // "special counsel Ana Ruiz"
    if (deprel === 'appos' && words[from - 1]?.upos !== 'PUNCT') return false
    if (isStrict && (tellsWhich(at) || (quoted.has(at) && quoted.has(head)))) return false
    if (compares(sentence, at) || completes(at) || isLeftBare(at, inside) || isCondition(at)) return false
    const all = subtreeOf(tree, at)
    const isGenitive =
      relationOf(words[at]!) === 'nmod' &&
      all.some(each => words[each]!.head === at && language.attachment.genitives.has(words[each]!.text.toLowerCase()))
    return !isGenitive && !all.some(each => core.has(each))
  }

  /** "shaken, first [by the vote], …", "Ruiz, Orr and [Hale]", "hours [after the vote]": a line that would end before what it announces. */
  function isOpen(indexes: readonly number[]): boolean {
    const [before, last] = indexes.slice(-2).map(at => words[at]!)
    if (last!.upos === 'CCONJ' || (last!.upos === 'ADV' && before!.upos === 'PUNCT')) return true
    return language.spanNouns.has(last!.lemma) && !/^(?:NUM|DET|ADJ)$/.test(before!.upos)
  }

  /** "in what appears to be a sign", "in a move that angered them": the phrase that says nothing without the clause that is left out. */
  function emptied(at: number, inside: ReadonlySet<number>): readonly number[] {
    const { head } = words[at]!
    const isPhrase = relationOf(words[at]!) === 'acl' && /^(?:obl|nmod)$/.test(relationOf(words[head]!)) && !core.has(head)
    const preposition = dependentOf(tree, head, 'case')
    const { placePrepositions } = language.coreference
    if (!isPhrase || preposition === undefined || !placePrepositions.includes(words[preposition]!.text.toLowerCase())) return []
    const { pointers } = language.coreference.containers
    const isAny =
      words[head]!.upos === 'PRON' ||
      tree.children[head]!.some(child => words[child]!.deprel === 'det' && !pointers.has(words[child]!.text.toLowerCase()))
    const others = tree.children[head]!.filter(
      child => child !== at && inside.has(child) && !/^(?:case|det|punct)$/.test(words[child]!.deprel),
    )
    return isAny && others.length === 0 ? subtreeOf(tree, head).filter(each => inside.has(each)) : []
  }

  /** "the man who sold it", "a desire to sail": what a noun is not understood without. */
  function tellsWhich(at: number): boolean {
    const { head } = words[at]!
    if (relationOf(words[at]!) !== 'acl' || words[head]!.upos !== 'NOUN' || isAside(tree, at)) return false
    const isDefinite = tree.children[head]!.some(child =>
      language.coreference.containers.pointers.has(words[child]!.text.toLowerCase()),
    )
    const isOne = words[at]!.deprel === 'acl:relcl' && isDefinite && language.personNouns.test(words[head]!.lemma)
    return isOne || infinitiveMarker(tree, at, language) !== undefined
  }

  /** "accused of lying", "close to a deal", "an act condemned by Orr", "on condition that he would leave": what an adjective, a description or a bare noun cannot do without. */
  function completes(at: number): boolean {
    const { head } = words[at]!
    const isBare = tree.children[head]!.every(child => !/^(?:det|nmod:poss|amod|nummod|compound)$/.test(words[child]!.deprel))
    // "the first woman to lead the union"
    const isUnique = tree.children[head]!.some(child => words[child]!.deprel === 'amod' && language.isUnique(words[child]!))
    const mark = relationOf(words[at]!) === 'acl' ? dependentOf(tree, at, 'mark') : undefined
    // "little sign that the army would leave", "the prospect of losing"
    const opens = mark === undefined ? '' : words[mark]!.text.toLowerCase()
    const isContent = language.subordinators.get(opens) === 'content' || language.attachment.genitives.has(opens)
    // "to bring him to justice"
    const object = relationOf(words[at]!) === 'obl' ? dependentOf(tree, head, 'obj') : undefined
    const isOfPronoun = object !== undefined && words[object]!.upos === 'PRON' && subtreeOf(tree, at)[0] === object + 1
    // "what he called a sanction", "those who fled"
    const isOfPronounAlone = relationOf(words[at]!) === 'acl' && words[head]!.upos === 'PRON'
    // "in protest at the tax"
    const isOfPhrase = words[head]!.upos === 'NOUN' && isBare && dependentOf(tree, head, 'case') !== undefined
    return (
      isUnique ||
      isContent ||
      isOfPronoun ||
      isOfPronounAlone ||
      language.claims.accusations.has(words[head]!.lemma) ||
      (relationOf(words[at]!) === 'nmod' && isOfPhrase) ||
      words[head]!.upos === 'ADJ' ||
      (relationOf(words[head]!) === 'acl' && !isAside(tree, at)) ||
      (mark !== undefined && words[head]!.upos === 'NOUN' && isBare)
    )
  }

  /** "who joined in the raid", "if sensors in the seat fail": a clause within the line that would be left with its verb alone. */
  function isLeftBare(at: number, inside: ReadonlySet<number>): boolean {
    const { head } = words[at]!
    const isInner = /^(?:acl|advcl|conj|ccomp)/.test(words[head]!.deprel) && !core.has(head)
    if (!isInner || language.intransitiveVerbs.has(words[head]!.lemma)) return false
    const isComplement = (child: number) => /^(?:obj|obl|ccomp|xcomp|nmod)$/.test(relationOf(words[child]!))
    return !tree.children[head]!.some(child => child !== at && inside.has(child) && isComplement(child))
  }

  /** "unless the owner pays": what the rest is true under. */
  function isCondition(at: number): boolean {
    const mark = dependentOf(tree, at, 'mark')
    return mark !== undefined && language.subordinators.get(words[mark]!.text.toLowerCase()) === 'condition'
  }

  /** Keeps the order in which the words were given: an object may stand before its verb in the sentence. */
  function ordered(rest: readonly number[]): number[] {
    const stays = new Set(
      withPunctuation(
        sentence,
        [...rest].sort((a, b) => a - b),
      ),
    )
    return rest.filter(at => stays.has(at))
  }
}
