import type { Word } from '../languages/language.ts'

/** Whether a word is a dash between parts of a sentence, as print, typewriters and wires write it: `—`, ` - `, `--`, ` _ `. */
export function isDash(words: readonly Word[], index: number): boolean {
  const { text, start } = words[index]!
  if (/^(?:[—–]|-{2,9})$/.test(text)) return true
  // "16 - year - old", "co - workers": a hyphen in a text whose words have been set apart
  const part = /^(?:co|re|non|anti|pre|self|mid|ex|semi|multi|half)$/i.test(words[index - 1]?.text ?? '')
  if (
    text === '-' &&
    (part || /^(?:old|year|month|week|day|hour|foot|mile|time|run|based|up)$/.test(words[index + 1]?.text ?? ''))
  )
    return false
  return (text === '-' || text === '_') && index > 0 && words[index - 1]!.end < start
}
