import type { Name } from '../../model.ts'
import { dependentOf, type Word } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { namesIn } from '../names/names.ts'

/**
 * Whom "he" or "she" at the head of the next sentence must mean, by the sentences before it in its passage: the person that the last of
 * them names, or goes on to speak of by the same pronoun. Undefined where that is not certain.
 */
export function antecedentOf(pronoun: string, preceding: readonly (ParsedSentence | undefined)[]): string | undefined {
  const last = preceding.at(-1)
  if (!last) return undefined
  const named = antecedentIn(last)
  if (named !== undefined || !goesOn(last, pronoun)) return named
  const { sentence } = last
  const before = preceding.at(-2)?.sentence
  const follows = before?.passage === sentence.passage && before.index === sentence.index - 1
  return follows ? antecedentOf(pronoun, preceding.slice(0, -1)) : undefined
}

/** "He grew up in Lima": speaks of the same person, and of nobody else. */
function goesOn(parsed: ParsedSentence, pronoun: string): boolean {
  const { words, covered, text, language } = parsed
  const others = words.slice(1)
  return (
    words[0]!.text.toLowerCase() === pronoun &&
    !/["“”„«»]/.test(text) &&
    !others.some(
      ({ upos, lemma, text: word }) =>
        (upos === 'NOUN' && language.personNouns.test(lemma)) ||
        (language.personalPronouns.has(word.toLowerCase()) && word.toLowerCase() !== pronoun),
    ) &&
    namesIn(words, at => covered.has(at), language).every(name => name.kind === 'organisation' || isPlace(parsed, name))
  )
}

/**
 * The one person that a sentence names, where nobody else is spoken of and nobody speaks: as its subject, or anywhere if its subject is
 * nobody: "The court convicted Ana Ruiz".
 */
function antecedentIn(parsed: ParsedSentence): string | undefined {
  const { text, tree, words, clauses, covered, language } = parsed
  if (text.length > 400 || /["“”„«»]/.test(text)) return undefined
  const main = clauses.find(({ role }) => role === 'main')
  if (!main?.subject) return undefined
  const { head, first, last } = main.subject
  if (dependentOf(tree, head, 'conj') !== undefined) return undefined
  const isPerson = ({ upos, lemma }: Word) => upos === 'NOUN' && language.personNouns.test(lemma)
  const isPronoun = ({ upos, lemma }: Word) => upos === 'PRON' && language.personalPronouns.has(lemma)
  const inSubject = words.slice(first, last + 1)
  const rest = words.map((word, at) => (at >= first && at <= last ? { ...word, upos: 'PUNCT', text: ',' } : word))
  // "Ruiz became minister" speaks of nobody else
  const { lemma } = words[main.verb.head]!
  const describes = language.copulas.has(lemma) || language.becoming.has(lemma)
  if (rest.some(word => (isPerson(word) && !describes) || isPronoun(word))) return undefined
  const isTime = (at: number) => covered.has(at)
  const isSubject = (at: number) => at >= first && at <= last
  const own = namesIn(words, isTime, language, isSubject).filter(name => !isPlace(parsed, name))
  const others = namesIn(words, isTime, language, at => !isSubject(at)).filter(
    name => name.kind !== 'organisation' && !isPlace(parsed, name),
  )
  const [name] = own
  if (name) {
    // not "the attack on Ana Ruiz"
    const isWho = words[head]!.upos === 'PROPN' || isPerson(words[head]!)
    const isNamed = isWho && (name.kind === 'person' || (name.kind === 'other' && first === last))
    return own.length === 1 && isNamed && others.length === 0 && words[first]!.upos !== 'DET' ? name.text : undefined
  }
  // "His attack on Ana Ruiz" speaks of two
  const speaksOfOthers = words.some(({ upos, text: word }) => upos === 'PRON' && language.pronouns.has(word.toLowerCase()))
  const isOnly = others.length === 1 && others[0]!.kind === 'person' && !speaksOfOthers && !inSubject.some(isPerson)
  return isOnly ? others[0]!.text : undefined
}

/** A known place, or one word that stands where a place does: "in Lorna". */
function isPlace({ words, language }: ParsedSentence, { text, kind }: Name): boolean {
  const before = words[words.findIndex(word => word.text === text) - 1]
  const isPlaced = before !== undefined && language.coreference.placePrepositions.includes(before.text.toLowerCase())
  return kind === 'place' || (kind === 'other' && isPlaced)
}
