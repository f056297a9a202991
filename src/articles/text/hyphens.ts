import type { HeadLanguage } from '../../languages/language.ts'

/** Whether a line ends in the middle of a word; a dash has a space or another dash before it. */
export const endsInHyphen = (line: string) => /[\p{L}\p{N}][-‐¬]$/u.test(line.slice(-3))

// only the end is looked at: a paragraph grows by a line at a time
const longestWord = 80

/** Joins two lines of a paragraph of `text`: `Novem-`, `ber` is “November”, `twenty-`, `one` stays “twenty-one”. */
export function lineJoiner(text: string, language: HeadLanguage): (before: string, after: string) => string {
  let words: ReadonlySet<string> | undefined
  const wordsOfText = () => (words ??= new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu)))
  return (before, after) => {
    const second = /^[\p{L}\p{N}]+/u.exec(after)?.[0]
    if (second === undefined || !endsInHyphen(before) || language.suspends.has(second)) return `${before} ${after}`
    const first = /\p{L}*$/u.exec(before.slice(-longestWord, -1))![0]
    return (isOneWord(first, second, wordsOfText, language) ? before.slice(0, -1) : before.replace(/[‐¬]$/, '-')) + after
  }
}

/** Whether the hyphen between two parts only shows that the line ended there. */
function isOneWord(first: string, second: string, words: () => ReadonlySet<string>, language: HeadLanguage): boolean {
  const isCapitals = (part: string) => /^\p{Lu}{2,}$/u.test(part)
  // “Jean-Paul”, “2010-11”
  if (first === '' || !(/^\p{Ll}/u.test(second) || (isCapitals(first) && isCapitals(second)))) return false
  const [start, end] = [first.toLowerCase(), second.toLowerCase()]
  // the article may write it elsewhere, in one line
  if (words().has(`${start}-${end}`)) return words().has(start + end)
  if (words().has(start + end)) return true
  if (language.hyphened.has(start) && language.isWord(end)) return false
  return language.isWord(start + end) || !(language.isWord(start) && language.isWord(end))
}
