import type { Word } from '../languages/language.ts'

/** Whether a word is a dash between parts of a sentence, as print, typewriters and wires write it: `—`, ` - `, `--`, ` _ `. */
export function isDash(words: readonly Word[], index: number): boolean {
  const { text, start } = words[index]!
  if (/^(?:[—–]|-{2,9})$/.test(text)) return true
  return (text === '-' || text === '_') && index > 0 && words[index - 1]!.end < start
}
