import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import type { EventCandidate } from '../detect/event-candidate.ts'
import { cutSentence } from './cut-sentence.ts'
import { lineOf, longestLine } from './headline-text.ts'

/**
 * The line of what is only claimed or denied, in which that can be read: "Witness: Colonel Orr shot two men", "Orr allegedly shot two
 * men"; the sentence where no shorter line says so.
 */
export function attributedLine(sentence: ParsedSentence, { by }: EventCandidate, line: string | undefined): string {
  const names = (text: string) => who !== undefined && text.toLowerCase().includes(who.toLowerCase())
  const who = by && attributionText(sentence, by)
  if (line !== undefined && (showsClaim(sentence, line) || names(line))) return line
  const whole = cutSentence(sentence)
  if (by === undefined || who === undefined) return whole
  const label = lineOf(sentence, withoutArticle(sentence, by))
  // "Former harbour insider", "Insider"
  const noun = by.filter(at => !by.includes(sentence.words[at]!.head) && sentence.words[at]!.upos === 'NOUN')
  const labels = [label, ...(noun.length === 1 ? [lineOf(sentence, noun)] : [])]
  const short = line === undefined ? undefined : labels.map(each => `${each}: ${line}`).find(each => each.length <= longestLine)
  if (short !== undefined) return short
  return names(whole) ? whole : `${label}: ${whole}`
}

/** Who says so, as in the middle of a sentence; undefined for a pronoun, which names nobody. */
export function attributionText(sentence: ParsedSentence, by: readonly number[]): string | undefined {
  const { words, language } = sentence
  if (!by.some(at => /^(?:NOUN|PROPN|NUM)$/.test(words[at]!.upos))) return undefined
  const text = lineOf(sentence, by, false)
  const opens = words[by[0]!]!
  const isName = opens.upos === 'PROPN' || (opens.upos !== 'DET' && !language.isCommonWord(opens.text.toLowerCase()))
  const keepsCapital = isName || (opens.upos === 'NOUN' && language.nameWords.nounsHaveCapitals)
  return by[0] === 0 && !keepsCapital ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const withoutArticle = ({ words }: ParsedSentence, by: readonly number[]): readonly number[] =>
  words[by[0]!]!.upos === 'DET' && by.length > 1 ? by.slice(1) : by

/** Whether a line keeps the word by which it is a claim or a denial. */
function showsClaim({ words, language }: ParsedSentence, line: string): boolean {
  const { adverbs, adjectives, verbs, accusations, nouns } = language.claims
  const marks = [adverbs, adjectives, verbs, accusations, nouns, language.beliefs, language.denials]
  const shown = new Set(line.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u))
  return words.some(({ lemma, text }) => marks.some(set => set.has(lemma)) && shown.has(text.toLowerCase()))
}
