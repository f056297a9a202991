/** A text made ready for patterns, and the words in it that are broken at the end of a line. */
export interface NormalText {
  readonly text: string
  /** Where each of those words stands in the text as it was; in `text` it stands from its start on, with blanks behind it. */
  readonly broken: readonly BrokenWord[]
}

interface BrokenWord {
  readonly start: number
  readonly end: number
}

/**
 * The text with every white space a blank, every dash a hyphen and every quotation mark straight, character for character, so
 * that offsets stay the same. A blank line stays a break that no expression crosses. A word that a line end breaks is put
 * together if the language knows it for a time word.
 */
export function normalText(raw: string, isTimeWord: (word: string) => boolean): NormalText {
  let text = raw
  const broken: BrokenWord[] = []
  if (/[^\S ]/.test(text)) text = text.replace(/[^\S \n]|\n(?![^\S\n]*\n)/g, ' ')
  if (/[\u0080-\uffff]/.test(text)) {
    text = text
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
  }
  if (mayHaveBroken(text))
    text = text.replace(brokenWord, (whole: string, head: string, gap: string, tail: string, start: number) => {
      const parts = isTimeWord((head + tail).toLowerCase())
        ? [head, tail, '-']
        : isTimeWord(head.toLowerCase())
          ? [head, '-', tail]
          : undefined
      if (!parts) return whole
      broken.push({ start, end: start + whole.length })
      return parts.join('').replace(/-$/, ' ') + ' '.repeat(gap.length)
    })
  return { text, broken }
}

/** Whether a letter, a hyphen and a blank stand together: asked of every text, so without a pattern. */
function mayHaveBroken(text: string): boolean {
  for (let at = text.indexOf('- '); at >= 0; at = text.indexOf('- ', at + 1)) if (text.charCodeAt(at - 1) >= 65) return true
  return false
}

// none is longer; so bounded, a long word is not read again from each of its letters
const brokenWord = /(?<![A-Za-z])(?<head>[A-Za-z]{2,10})-(?<gap> {1,8})(?<tail>[A-Za-z]{2,10})(?![A-Za-z])/g
