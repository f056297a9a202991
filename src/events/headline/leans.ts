import type { Name } from '../../model.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { cutSentence } from './cut-sentence.ts'

/** Whether a headline is understood only beside its article: its subject is a pronoun or left out, or "the judge" in a line that names nobody. */
export function leans(headline: string, names: readonly Name[], { words, language }: ParsedSentence): boolean {
  const first = /^\p{L}+/u.exec(headline)?.[0].toLowerCase() ?? ''
  if (language.pronouns.has(first) || language.claims.ofSpeakers.has(first)) return true
  // "Jailed for theft"
  if (words.find(({ upos }) => upos !== 'PUNCT' && upos !== 'NUM')?.upos === 'VERB' && words.some(isFirst)) return true
  return language.coreference.containers.pointers.has(first) && !names.some(({ text }) => headline.includes(text))

  function isFirst({ text, upos }: ParsedSentence['words'][number]): boolean {
    return upos === 'VERB' && text.toLowerCase() === first
  }
}

/** The line of the first sentence that stands before the last of these; empty where none does. */
export function openingLine(sentences: readonly (ParsedSentence | undefined)[]): string {
  const opens = sentences.slice(0, -1).find(each => each !== undefined)
  return opens ? cutSentence(opens) : ''
}
