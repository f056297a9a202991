/** Order of two texts by code units: the same on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The words of a text, lower case, without marks. */
export const lowerWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a text is the title, whatever its marks and capitals. */
export const isSameText = (text: string, title: string | undefined): boolean =>
  title !== undefined && lowerWords(text).join(' ') === lowerWords(title).join(' ')

/** A text without its last word, where that is one of these, lower case. */
export const withoutLastWord = (text: string, words: ReadonlySet<string>): string =>
  text.replace(/\s(?<last>\p{L}+)$/u, (whole, last: string) => (words.has(last.toLowerCase()) ? '' : whole))

/** A text of at most so many characters, with “…” for what is cut off. */
export const truncated = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text
