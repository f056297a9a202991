import type { Word } from '../../syntax/tree.ts'

/** Indexes of the dashes between blanks, as no hyphen is; of two, the second closes what the first opens. */
export const dashesIn = (words: readonly Word[]): number[] =>
  words.flatMap(({ text, start, end }, at) =>
    dashes.has(text) && start > (words[at - 1]?.end ?? start) && end < (words[at + 1]?.start ?? 0) ? [at] : [],
  )

const dashes: ReadonlySet<string> = new Set(['–', '—', '-', '--'])
