import { relationOf, type Tree } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import type { Phrase } from '../detect/phrase.ts'

/** The clause's own subject, the noun that a relative pronoun stands for or a relative clause tells of, or the one that a coordinated verb shares. */
export function subjectOf(sentence: ParsedSentence, clause: Clause): Phrase | undefined {
  const { words, clauses } = sentence
  let host: Clause | undefined = clause
  for (let depth = 0; host && depth < 10; depth++) {
    const found = host.subject ?? host.antecedent
    if (found) return host === clause || agrees(sentence, found, clause) ? found : undefined
    const { deprel, head }: { deprel: string; head: number } = words[host.predicate]!
    // "the man police believe fled"
    const around: Clause | undefined = host.parent === undefined ? undefined : clauses[host.parent]
    if (deprel === 'ccomp' && around?.role === 'relative' && around.subject) return around.antecedent
    if (deprel !== 'conj') return undefined
    host = clauses.find(({ predicate }) => predicate === head)
  }
  return undefined
}

/** "Two towns have signed, and was to sign": a verb that is of one has not several for its subject. */
function agrees({ tree, words, language }: ParsedSentence, { head }: Phrase, { verb }: Clause): boolean {
  const { upos, text, lemma } = words[head]!
  const isRow = tree.children[head]!.some(at => words[at]!.deprel === 'conj')
  const isSeveral = isRow || (upos === 'NOUN' && text.toLowerCase() !== lemma)
  const first = verb.words[0]
  return !(isSeveral && verb.shared.length === 0 && first !== undefined && language.isSingularVerb(words[first]!))
}

/** Whether a subject says who: a pronoun does not, nor "his wife". */
export function isSelfContained({ tree, words, language }: ParsedSentence, { head, first, last }: Phrase): boolean {
  const opening = words[first]!.text.toLowerCase()
  if (words[head]!.isRelative) return false
  // "There was an explosion"
  if (words[head]!.deprel === 'expl') return !language.impersonals.has(opening)
  if (language.pronouns.has(opening)) return language.countingPronouns.has(opening) && last > first
  // "my father"
  if (language.claims.ofSpeakers.has(opening)) return false
  // "One of them, Ana Ruiz, died", but "one of them died"
  const phrase = words.slice(first, last + 1)
  const isPronominal = phrase.some(({ lemma }) => language.personalPronouns.has(lemma))
  if (isPronominal && words[head]!.upos !== 'NOUN' && words[head]!.upos !== 'PROPN') return nameBeside(tree, head)
  // "The two met", "The one of May burned"
  if (words[head]!.upos === 'NUM' && words[first]!.upos === 'DET' && first < head) return false
  return phrase.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM') || relationOf(words[head]!) === 'root'
}

/** Whether an apposition gives a word's name: "one of them, Ana Ruiz,". */
function nameBeside({ words, children }: Tree, head: number): boolean {
  return children[head]!.some(at => words[at]!.deprel === 'appos' && words[at]!.upos === 'PROPN')
}
