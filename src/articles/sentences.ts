import type { Passage, Sentence } from '../model.ts'
import type { SentenceLanguage } from '../languages/language.ts'

/** Splits a passage into its sentences, in order; offsets are into the passage's own text. */
export function sentencesOf(passage: Passage, language: SentenceLanguage): Sentence[] {
  const { text } = passage
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    while (start < end && /\s/.test(text[start]!)) start++
    let last = end
    while (last > start && /\s/.test(text[last - 1]!)) last--
    if (last > start) sentences.push({ passage: passage.id, start, end: last, text: text.slice(start, last) })
    start = end
  }
  for (const match of text.matchAll(/\n|[.!?…]+["'”’)\]]*(?=\s)/g)) {
    const end = match.index + match[0].length
    if (match[0] === '\n') {
      close(end)
      continue
    }
    const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, match.index - 20), match.index))?.[0] ?? ''
    if (match[0] === '.' && (/^\p{Lu}$/u.test(word) || language.abbreviations.has(word.toLowerCase()))) continue
    if (!/^\s+["'“‘([]*[\p{Lu}\p{N}]/u.test(text.slice(end, end + 8))) continue
    close(end)
  }
  close(text.length)
  return sentences
}
