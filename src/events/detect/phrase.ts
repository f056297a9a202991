import { dashesIn, isTiedHyphen } from './dashes.ts'
import { relationOf, subtreeOf, type Tree } from '../../syntax/tree.ts'

/** A noun phrase: its noun, and its first and last word, both inclusive. */
export interface Phrase {
  readonly head: number
  readonly first: number
  readonly last: number
}

/** Without which words a phrase stands: the preposition before it, a conjunction, a comma. */
const links: ReadonlySet<string> = new Set(['case', 'mark', 'cc', 'punct'])

/** What a noun has that is itself a predicate. */
const clausal: ReadonlySet<string> = new Set(['nsubj', 'csubj', 'cop', 'aux', 'advcl', 'expl', 'ccomp'])

/**
 * The noun phrase of a word, as far as its words stand together, without what commas, dashes or brackets set beside it ("Ana
 * Ruiz, the mayor", "the ferry, which sank"), and without the branch `without`.
 */
export function phraseOf(tree: Tree, head: number, without?: number): Phrase {
  const { words } = tree
  // "by-election"
  const isPrefix = (child: number) => isTiedHyphen(words, child + 1)
  // "between 20 and 30 people fled": a subject has no preposition
  const counted = isCounted(tree, head)
  const isOfNumber = (child: number) => counted && words[child]!.deprel === 'case' && words[head]!.deprel.startsWith('nsubj')
  const isLink = (child: number) =>
    child < head && words[child]!.head === head && links.has(words[child]!.deprel) && !isPrefix(child) && !isOfNumber(child)
  const own = new Set(
    subtreeOf(tree, head, child => {
      // "the same prosecutor" in "Hale is the same prosecutor who"
      if (words[child]!.head === head && clausal.has(relationOf(words[child]!))) return true
      const beside = ['parataxis', 'discourse', 'vocative'].includes(relationOf(words[child]!))
      return child === without || beside || isLink(child) || (child > head && isAside(tree, child))
    }),
  )
  // a hyphen without a space is inside a word: "MiG-29"
  const isHyphen = (at: number) =>
    words[at]?.upos === 'PUNCT' && words[at]!.start === words[at - 1]?.end && words[at]!.end === words[at + 1]?.start
  // "the baker's “secret plan”"
  const isInner = (at: number) => isHyphen(at) || (words[at]?.upos === 'PUNCT' && /^["“”„«»‘’']$/.test(words[at]!.text))
  let first = head
  while (own.has(first - 1) || (isInner(first - 1) && own.has(first - 2))) first--
  let last = head
  while (own.has(last + 1) || (isInner(last + 1) && own.has(last + 2))) last++
  // "The bishop, Odo, and his clerk, Ivo": a row goes on behind an apposition, and with one
  const isName = (child: number) => words[child]!.deprel === 'appos' && own.has(child)
  const conjunct = [head, ...tree.children[head]!.filter(isName)]
    .flatMap(at => tree.children[at]!)
    .findLast(child => words[child]!.deprel === 'conj' && child > last && own.has(child))
  if (conjunct !== undefined) {
    const named = tree.children[head]!.filter(child => child > conjunct && words[child]!.deprel === 'appos')
    const isBeside = (child: number) => relationOf(words[child]!) === 'parataxis'
    last = Math.max(...[conjunct, ...named].flatMap(at => subtreeOf(tree, at, isBeside)))
  }
  while (last > head && words[last]!.upos === 'PUNCT') last--
  return { head, first, last }
}

/** Whether a sign sets a branch beside the noun it belongs to. The members of a row are no asides, but for those that a pronoun sums up: "two of them, Orr and Hale". */
export function isAside(tree: Tree, child: number): boolean {
  const { words } = tree
  const at = subtreeOf(tree, child)[0]! - 1
  const sign = words[at]
  // "Orr – a miller – of theft"
  const isClosing = dashesIn(words)[1] === at
  if (sign?.upos !== 'PUNCT' || isTiedHyphen(words, at) || isClosing || !/^[,(\[–—-]/.test(sign.text)) return false
  const { head, upos, deprel } = words[child]!
  // "the firms, and the bank"
  if (deprel === 'cc') return false
  // "their corrupt, costly rule"
  if (deprel === 'amod' && head > child) return false
  // "Peru, the Isle of Man and Norway", "two rivals, Orr and Ruiz,"
  const isRow =
    (upos === words[head]!.upos || isCounted(tree, head)) && subtreeOf(tree, child).some(at => words[at]!.deprel === 'conj')
  const isListed = deprel === 'conj' || (deprel === 'appos' && isRow)
  return !isListed || (words[head]!.upos === 'PRON' && sign.text === ',')
}

/** Whether a noun has a number: "two rivals". */
const isCounted = ({ words, children }: Tree, noun: number): boolean =>
  children[noun]!.some(child => words[child]!.deprel === 'nummod')
