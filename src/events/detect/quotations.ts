import type { Word } from '../../syntax/tree.ts'

/** Whether a word is a quotation mark. “Yes”, „Ja“, »Ja«, « Oui »: which of them opens is told by what is open. */
export const isQuoteMark = ({ text }: Pick<Word, 'text'>): boolean => /^(?:["“”„«»]|''|``)$/.test(text)

/** Whether a text ends as a sentence does, and no heading. */
export const endsSentence = (text: string): boolean => /[.!]["”’“»«)]*$/.test(text)

/** Indexes of the words between quotation marks. */
export function quotedWords(words: readonly Word[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  const from = endOfSpeech(words)
  let open: string | undefined
  words.forEach((word, index) => {
    if (index <= from && from > 0) return
    if (isQuoteMark(word)) open = openAfter(word.text, open)
    else if (open !== undefined) quoted.add(index)
  })
  return quoted
}

/** The mark that is open after a mark. */
function openAfter(mark: string, open: string | undefined): string | undefined {
  if (mark === '„' || (mark === '“' && open !== '„')) return mark
  return mark === '”' || open !== undefined ? undefined : mark
}

/** Where a speech ends that began in a sentence before, 0 if none does: `We will wait," Orr said`. */
export function endOfSpeech(words: readonly Word[]): number {
  const marks = words.flatMap((word, index) => (isQuoteMark(word) ? [index] : []))
  const [first] = marks
  if (first === undefined || first < 2) return 0
  const mark = words[first]!
  const closes = /^[,.!?]+$/.test(words[first - 1]!.text) && words[first + 1]?.start !== mark.end
  return mark.text === '”' || (marks.length % 2 === 1 && closes) ? first : 0
}
