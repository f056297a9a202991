import { dependentOf, relationOf, subtreeOf } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { canDrop, type LongLine } from './droppable.ts'
import { lineOf, longestLine, wholeLine } from './headline-text.ts'
import { withPunctuation } from './line-words.ts'

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
  const rank = (at: number) => (inSubject.has(at) ? 1 : 0)
  let indexes = [...kept]
  for (;;) {
    if (lineOf(sentence, indexes).length <= most) {
      const line = wholeLine(sentence, indexes, most)
      return line === undefined || isOpen(sentence, indexes) ? undefined : line
    }
    const inside = new Set(indexes)
    const long: LongLine = { sentence, inside, core, isStrict }
    const drops = indexes
      .filter(at => canDrop(long, at))
      .map(at => ({ at, words: subtreeOf(sentence.tree, at).filter(each => inside.has(each)) }))
    const [drop] = drops.sort(
      (a, b) => rank(a.at) - rank(b.at) || b.words.at(-1)! - a.words.at(-1)! || a.words.length - b.words.length,
    )
    if (!drop) return undefined
    const gone = new Set([...drop.words, ...emptied(long, drop.at)])
    indexes = ordered(
      sentence,
      indexes.filter(at => !gone.has(at)),
    )
  }
}

/** "shaken, first [by the vote], …", "Ruiz, Orr and [Hale]", "hours [after the vote]": a line that would end before what it announces. */
function isOpen({ words, language }: ParsedSentence, indexes: readonly number[]): boolean {
  const [before, last] = indexes.slice(-2).map(at => words[at]!)
  if (last!.upos === 'CCONJ' || (last!.upos === 'ADV' && before!.upos === 'PUNCT')) return true
  return language.spanNouns.has(last!.lemma) && !/^(?:NUM|DET|ADJ)$/.test(before!.upos)
}

/** "in what appears to be a sign", "in a move that angered them", "after the admission that it lied": the phrase that says nothing without the clause that is left out. */
function emptied({ sentence: { tree, words, language }, inside, core }: LongLine, at: number): readonly number[] {
  const { head } = words[at]!
  const isPhrase = relationOf(words[at]!) === 'acl' && /^(?:obl|nmod)$/.test(relationOf(words[head]!)) && !core.has(head)
  const preposition = dependentOf(tree, head, 'case')
  const opening = preposition === undefined ? '' : words[preposition]!.text.toLowerCase()
  const isCircumstance = language.circumstancePrepositions.has(opening)
  if (!isPhrase || !(isCircumstance || language.coreference.placePrepositions.includes(opening))) return []
  const { pointers } = language.coreference.containers
  const isAny =
    isCircumstance ||
    words[head]!.upos === 'PRON' ||
    tree.children[head]!.some(child => words[child]!.deprel === 'det' && !pointers.has(words[child]!.text.toLowerCase()))
  const others = tree.children[head]!.filter(
    child => child !== at && inside.has(child) && !/^(?:case|det|punct)$/.test(words[child]!.deprel),
  )
  return isAny && others.length === 0 ? subtreeOf(tree, head).filter(each => inside.has(each)) : []
}

/** Keeps the order in which the words were given: an object may stand before its verb in the sentence. */
function ordered(sentence: ParsedSentence, rest: readonly number[]): number[] {
  const stays = new Set(
    withPunctuation(
      sentence,
      [...rest].sort((a, b) => a - b),
    ),
  )
  return rest.filter(at => stays.has(at))
}
