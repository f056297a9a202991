import { dependentOf, isFiniteForm, type Word } from '../../syntax/tree.ts'
import type { TreeRepair } from './tree-repair.ts'

/** Whether a verb has a content: it says, claims or believes something. */
export function bringsContent({ language }: TreeRepair, { upos, lemma }: Word): boolean {
  return (
    upos === 'VERB' && (language.reportingVerbs.has(lemma) || language.claims.verbs.has(lemma) || language.beliefs.has(lemma))
  )
}

/** A past, or a participle that is spelt like one. */
export function isPast({ words, language }: TreeRepair, at: number): boolean {
  const { verbForm, text } = words[at]!
  return verbForm === 'past' || (verbForm === 'participle' && language.pastOf(text) !== undefined)
}

/** Without a subject, an auxiliary or a word that opens its clause. */
export const isBare = ({ tree }: TreeRepair, at: number): boolean => dependentOf(tree, at, 'aux', 'nsubj', 'mark') === undefined

export const isFiniteVerb = ({ words }: TreeRepair, at: number): boolean => words[at]!.upos === 'VERB' && isFiniteForm(words[at]!)
