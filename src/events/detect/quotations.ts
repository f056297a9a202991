import type { Word } from '../../syntax/tree.ts'

const isMark = ({ text }: Word): boolean => /^(?:["“”]|''|``)$/.test(text)

/** Indexes of the words between quotation marks. */
export function quotedWords(words: readonly Word[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  const from = endOfSpeech(words)
  let open = false
  words.forEach(({ text }, index) => {
    if (index <= from && from > 0) return
    if (text === '“' || text === '”') open = text === '“'
    else if (text === '"' || text === "''" || text === '``') open = !open
    else if (open) quoted.add(index)
  })
  return quoted
}

/** Where a speech ends that began in a sentence before, 0 if none does: `We will wait," Orr said`. */
export function endOfSpeech(words: readonly Word[]): number {
  const marks = words.flatMap((word, index) => (isMark(word) ? [index] : []))
  const [first] = marks
  if (first === undefined || first < 2) return 0
  const mark = words[first]!
  const closes = /^[,.!?]+$/.test(words[first - 1]!.text) && words[first + 1]?.start !== mark.end
  return mark.text === '”' || (marks.length % 2 === 1 && closes) ? first : 0
}
