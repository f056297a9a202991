import type { Word } from '../language.ts'
import { readWords } from './events-words.ts'

/** What an article says of itself: "This story was published on 4 May". */
const ofItself =
  /^(?:this|the) (?:story|article|post|page|piece|report|item|entry|version)\b|^(?:story|article|post|page) (?:was|has|last|updated|published)\b/i

/** Whether a line has a subject and a finite verb: "She was released on 12 May", not "Released on 12 May". */
export function tells(line: string): boolean {
  if (ofItself.test(line)) return false
  let hasSubject = false
  return readWords(line).some((word, index, words) => {
    // what stands before a bar or a semicolon is another part
    if (/^[|•·:;]$/.test(word.text)) hasSubject = false
    if (hasSubject && isFinite(words, index)) return true
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(word.tag) || (word.tag === 'DET' && isFinite(words, index + 1))) hasSubject = true
    return false
  })
}

function isFinite(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const before = words[index - 1]
  if (word === undefined || /^(?:be|been|being|having)$/i.test(word.text)) return false
  return (
    (word.tag === 'AUX' || (word.tag === 'VERB' && !/ing$/i.test(word.text))) && before?.tag !== 'PART' && before?.tag !== 'ADP'
  )
}
