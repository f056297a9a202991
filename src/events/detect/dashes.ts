import type { Word } from '../../syntax/tree.ts'

/** Indexes of the dashes between blanks, as no hyphen is; of two, the second closes what the first opens. */
export function dashesIn(words: readonly Word[]): number[] {
  const found: number[] = []
  // asked for every line that a headline may become, so that no list is made of each word
  for (let at = 1; at + 1 < words.length; at++) {
    const { text, start, end } = words[at]!
    if (text.length < 3 && dashes.has(text) && start > words[at - 1]!.end && end < words[at + 1]!.start) found.push(at)
  }
  return found
}

/** Whether a hyphen stands at a place, tied to the word before it: "by-election". */
export const isTiedHyphen = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '-' && words[at].start === words[at - 1]?.end

const dashes: ReadonlySet<string> = new Set(['–', '—', '-', '--'])
