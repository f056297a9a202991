import { dependentOf } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { namesIn } from '../names/names.ts'

/**
 * Whom "he" or "she" at the head of the next sentence must mean: the one person that this sentence names, as its subject, where
 * nobody else is spoken of and nobody speaks. Undefined where that is not certain.
 */
export function antecedentIn({ text, tree, words, clauses, covered, language }: ParsedSentence): string | undefined {
  if (text.length > 400 || /["“”„«»]/.test(text)) return undefined
  const main = clauses.find(({ role }) => role === 'main')
  if (!main?.subject) return undefined
  const { head, first, last } = main.subject
  const isPlural = dependentOf(tree, head, 'conj') !== undefined
  if (words[first]!.upos === 'DET' || isPlural) return undefined
  const own = namesIn(words.slice(first, last + 1), at => covered.has(at + first), language).filter(
    ({ kind }) => kind !== 'place',
  )
  const rest = words.map((word, at) => (at >= first && at <= last ? { ...word, upos: 'X' } : word))
  const others = namesIn(rest, at => covered.has(at), language).some(({ kind }) => kind === 'person' || kind === 'other')
  // "Ruiz became minister" speaks of nobody else
  const describes = language.copulas.has(words[main.verb.head]!.lemma) || language.becoming.has(words[main.verb.head]!.lemma)
  const people = rest.some(
    ({ upos, lemma }) =>
      (upos === 'NOUN' && !describes && language.personNouns.test(lemma)) ||
      (upos === 'PRON' && language.personalPronouns.has(lemma)),
  )
  const [name] = own
  const named = name?.kind === 'person' || (name?.kind === 'other' && first === last)
  return own.length === 1 && named && !others && !people ? name!.text : undefined
}
