import type { EventLanguage } from '../../languages/language.ts'
import type { Word } from '../../syntax/tree.ts'
import { endingKind, lowerOf } from './kind.ts'
import { isCapital, ordinalNumeral } from './name-context.ts'

/** "the Philadelphia 76ers" */
const numbered = /^\d{1,4}\p{L}+$/u

/** Which words are parts of names: proper nouns, and the words with capitals among them: "Halden Lines", "the Ferry Safety Act". */
export function namePartsIn(words: readonly Word[], isFree: (index: number) => boolean, language: EventLanguage): boolean[] {
  const { nounsHaveCapitals, suffixes, headLinks } = language.nameWords
  const parts = words.map((word, at) => isFree(at) && isNamePart(word, language))
  if (nounsHaveCapitals) return parts
  const mayBe = words.map((word, at) => {
    if (!isFree(at) || !isCapital(word) || at === 0) return false
    return /^(?:NOUN|ADJ|X)$/.test(word.upos) || suffixes.has(lowerOf(word))
  })
  if (mostlyCapitals(words)) {
    for (let at = 1; at < words.length; at++)
      if (mayBe[at] && parts[at - 1] && endingKind(lowerOf(words[at]!), language) !== undefined) parts[at] = true
    return parts
  }
  // "the Alliance for Salt", where no word is a name by itself
  words.forEach((word, at) => {
    const opens = mayBe[at] && language.organisationWords.has(lowerOf(word)) && headLinks.has(words[at + 1]?.text ?? '')
    if (opens && mayBe[at + 2]) parts[at] = parts[at + 2] = true
  })
  for (let at = 1; at < words.length; at++) if (mayBe[at] && parts[at - 1]) parts[at] = true
  for (let at = words.length - 2; at > 0; at--) if (mayBe[at] && parts[at + 1]) parts[at] = true
  return parts
}

function isNamePart(word: Word, language: EventLanguage): boolean {
  const { text, upos } = word
  if (upos === 'PROPN') return isCapital(word) || (numbered.test(text) && !ordinalNumeral.test(text))
  const isRead = !language.nameWords.nounsHaveCapitals && isCapital(word) && /^(?:NOUN|ADJ|X)$/.test(upos)
  // "the UN-backed court"
  return isRead && !language.isCommonWord(text.toLowerCase()) && !/-\p{Ll}+$/u.test(text)
}

/** Whether a sentence is written as titles are, so that a capital tells nothing. */
function mostlyCapitals(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}$/u.test(text))
  if (words.at(-1)?.text === '.') return false
  return long.length >= 3 && long.filter(isCapital).length >= 0.7 * long.length
}
