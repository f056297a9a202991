import { dependentOf, relationOf, subtreeOf, type Tree } from '../../syntax/tree.ts'

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
  const isLink = (child: number) => child < head && words[child]!.head === head && links.has(words[child]!.deprel)
  const own = new Set(
    subtreeOf(tree, head, child => {
      // "the same prosecutor" in "Hale is the same prosecutor who"
      if (words[child]!.head === head && clausal.has(relationOf(words[child]!))) return true
      const beside = ['parataxis', 'discourse', 'vocative'].includes(relationOf(words[child]!))
      return child === without || beside || isLink(child) || (child > head && isAside(tree, child))
    }),
  )
  let first = head
  while (own.has(first - 1)) first--
  let last = head
  while (own.has(last + 1)) last++
  while (last > head && words[last]!.upos === 'PUNCT') last--
  return { head, first, last }
}

/** Whether a sign sets a branch beside the noun it belongs to. The members of a row are no asides, but for those that a pronoun sums up: "two of them, Orr and Hale". */
export function isAside(tree: Tree, child: number): boolean {
  const { words } = tree
  const sign = words[subtreeOf(tree, child)[0]! - 1]
  if (sign?.upos !== 'PUNCT' || !/^[,(\[–—-]/.test(sign.text)) return false
  const { head, upos, deprel } = words[child]!
  // "Peru, the Isle of Man and Norway"
  const isRow =
    upos === 'PROPN' && words[head]!.upos === 'PROPN' && subtreeOf(tree, child).some(at => words[at]!.deprel === 'conj')
  const isListed = deprel === 'conj' || (deprel === 'appos' && (isRow || dependentOf(tree, child, 'cc') !== undefined))
  return !isListed || (words[head]!.upos === 'PRON' && sign.text === ',')
}
