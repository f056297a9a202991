import { remembered } from '../../common/memo.ts'
import type { Name } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { cutSentence } from './cut-sentence.ts'

/**
 * Whether a headline is understood only beside its article: its subject is a pronoun or left out, "his" or "she" in it can mean nobody
 * before it, it says "the judge" and names nobody, or points back: "that action", "the letter" of which the article has told.
 */
export function leans(
  headline: string,
  names: readonly Name[],
  parsed: ParsedSentence,
  sentences: readonly (ParsedSentence | undefined)[],
): boolean {
  const { tree, words, language, covered, quoted } = parsed
  const first = /^\p{L}+/u.exec(headline)?.[0].toLowerCase() ?? ''
  if (language.pronouns.has(first) || language.claims.ofSpeakers.has(first)) return true
  // "Another killed ten"
  if (words.some((word, at) => isFirst(word) && word.upos === 'DET' && isVerb(words[at + 1]))) return true
  // "Jailed for theft", "Was jailed for theft"
  if (isVerb(words.find(({ upos }) => upos !== 'PUNCT' && upos !== 'NUM')) && words.some(word => isVerb(word) && isFirst(word)))
    return true
  // "Dozens of clerks stormed his office"
  const pronoun = [...headline.matchAll(/\p{L}+/gu)].find(([word]) => language.genderedPronouns.has(word.toLowerCase()))
  if (pronoun && !meansSomebody(headline.slice(0, pronoun.index))) return true
  const { demonstratives, vagueNouns, containers } = language.coreference
  const { pointers } = containers
  if (pointers.has(first) && !namesSomebody(headline)) return true
  return words.some((word, at) => pointsBack(word, at))

  /** "took that action", "signed such a deal"; "described the letter as kind", of which the article has told before; "raided the party's offices". */
  function pointsBack({ text, upos, head, deprel }: Word, at: number): boolean {
    const noun = words[head]
    if (upos !== 'DET' && !/^(?:det|amod)/.test(deprel)) return false
    if (noun?.upos !== 'NOUN' || head < at || covered.has(at) || covered.has(head) || quoted.has(at)) return false
    if (!headline.toLowerCase().includes(`${text} `.toLowerCase()) || !headline.includes(noun.text)) return false
    if (demonstratives.has(text.toLowerCase())) return true
    const isBare = tree.children[head]!.every(child => /^(?:det|case|punct)$/.test(words[child]!.deprel))
    if (!isBare || !pointers.has(text.toLowerCase())) return false
    const before = sentences.slice(0, -1).filter(each => each !== undefined)
    return before.length > 0 && (vagueNouns.has(noun.lemma) || before.some(each => nounsIn(each).has(noun.lemma)))
  }

  function isFirst({ text }: Word): boolean {
    return text.toLowerCase() === first
  }

  function isVerb(word: Word | undefined): boolean {
    return word?.upos === 'VERB' || word?.upos === 'AUX'
  }

  function namesSomebody(line: string): boolean {
    return names.some(({ text }) => line.includes(text))
  }

  /** Whether a line names one, or tells of one: "The baker sold her shop". */
  function meansSomebody(line: string): boolean {
    const isOne = ({ text, lemma, upos }: Word) =>
      upos === 'NOUN' && text.toLowerCase() === lemma && language.personNouns.test(lemma) && line.toLowerCase().includes(lemma)
    return namesSomebody(line) || words.some(isOne)
  }
}

const nounsIn = remembered(
  ({ words }: ParsedSentence): ReadonlySet<string> =>
    new Set(words.filter(({ upos }) => upos === 'NOUN').map(({ lemma }) => lemma)),
)

/** The line of the first sentence that stands before the last of these; empty where none does. */
export function openingLine(sentences: readonly (ParsedSentence | undefined)[]): string {
  const opens = sentences.slice(0, -1).find(each => each !== undefined)
  return opens ? cutSentence(opens) : ''
}
