import { isFiniteForm, type Word } from '../../syntax/tree.ts'
import { parseEnglish } from './syntax.ts'

/** What an article says of itself: "This story was published on 4 May". */
export const ofItself =
  /^[•·*\s]*this (?:clarification|correction|footnote|amendment|update) (?:was|has|is)\b|^[•·*\s]*(?:this|the) (?:story|article|post|page|piece|report|item|entry|version)\b|^(?:story|article|post|page) (?:was|has|last|updated|published)\b/i

/** Whether a line has a subject and a finite verb: "She was released on 12 May", not "Released on 12 May". */
export function tells(line: string): boolean {
  if (ofItself.test(line)) return false
  const { words } = parseEnglish([line])[0]!
  let hasSubject = false
  return words.some((word, index) => {
    // what stands before a bar or a semicolon is another part
    if (/^[|•·:;]$/.test(word.text)) hasSubject = false
    if (hasSubject && isFinite(words, index)) return true
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(word.upos) || (word.upos === 'DET' && isFinite(words, index + 1))) hasSubject = true
    return false
  })
}

const isFinite = (words: readonly Word[], index: number): boolean => index < words.length && isFiniteForm(words[index]!)
