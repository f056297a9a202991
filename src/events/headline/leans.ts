import type { Name } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { cutSentence } from './cut-sentence.ts'

/**
 * Whether a headline is understood only beside its article: its subject is a pronoun or left out, "his" or "she" in it can mean nobody
 * before it, or it says "the judge" and names nobody.
 */
export function leans(headline: string, names: readonly Name[], { words, language }: ParsedSentence): boolean {
  const first = /^\p{L}+/u.exec(headline)?.[0].toLowerCase() ?? ''
  if (language.pronouns.has(first) || language.claims.ofSpeakers.has(first)) return true
  // "Another killed ten"
  if (words.some((word, at) => isFirst(word) && word.upos === 'DET' && isVerb(words[at + 1]))) return true
  // "Jailed for theft"
  if (
    words.find(({ upos }) => upos !== 'PUNCT' && upos !== 'NUM')?.upos === 'VERB' &&
    words.some(word => word.upos === 'VERB' && isFirst(word))
  )
    return true
  // "Dozens of clerks stormed his office"
  const pronoun = [...headline.matchAll(/\p{L}+/gu)].find(([word]) => language.genderedPronouns.has(word.toLowerCase()))
  if (pronoun && !meansSomebody(headline.slice(0, pronoun.index))) return true
  return language.coreference.containers.pointers.has(first) && !namesSomebody(headline)

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

/** The line of the first sentence that stands before the last of these; empty where none does. */
export function openingLine(sentences: readonly (ParsedSentence | undefined)[]): string {
  const opens = sentences.slice(0, -1).find(each => each !== undefined)
  return opens ? cutSentence(opens) : ''
}
