import type { Word } from '../languages/language.ts'

/** Indexes of the words between quotation marks. */
export function quotedWords(words: readonly Word[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let open = false
  words.forEach(({ text }, index) => {
    if (text === '“' || text === '”') open = text === '“'
    else if (text === '"' || text === "''" || text === '``') open = !open
    else if (open) quoted.add(index)
  })
  return quoted
}
