import type { Table } from './model-file.ts'

/** The keys of a word in each table. The same as `FEATURES` in `tools/train-parser/treebank.py`. */
export function keysOf(word: string): Readonly<Record<Table, string>> {
  const form = normal(word)
  const letters = [...form]
  return {
    fixed: form,
    word: form,
    end3: letters.slice(-3).join(''),
    end2: letters.slice(-2).join(''),
    start3: letters.slice(0, 3).join(''),
    shape: shapeOf(word),
  }
}

/** Lower case, one apostrophe, every digit a 0. */
export const normal = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(/[0-9]/g, '0')

/** `McKay's` is `XxXxx'x`: classes of characters, two of a kind in a row at most, eight in all. */
function shapeOf(word: string): string {
  const kinds: string[] = []
  for (const char of word) {
    const kind = /\p{Uppercase}/u.test(char) ? 'X' : /\p{Lowercase}/u.test(char) ? 'x' : /[0-9]/.test(char) ? 'd' : char
    if (kinds.length < 2 || kinds.at(-1) !== kind || kinds.at(-2) !== kind) kinds.push(kind)
    if (kinds.length === 8) break
  }
  return kinds.join('')
}
