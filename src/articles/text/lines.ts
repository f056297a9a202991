import type { PassageDate } from '../../model.ts'

/** A line of text that is not blank, or several that were wrapped at a width. */
export interface TextLine {
  /** Without white space around it. */
  readonly text: string
  /** 1-based. */
  readonly number: number
  /** Whether a blank line stands before it. */
  readonly blankBefore: boolean
  /** Whether its form says that it is the article's own: a footnote, a row of a table. */
  readonly isOwn?: boolean
  readonly isHeading?: boolean
  readonly dated?: PassageDate
  /** Whether it goes on in no line before it, whatever its width. */
  readonly starts?: boolean
  /** In how many quoted mails it stands. */
  readonly quoted?: number
}

/** The lines of a text, blank ones left out. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = []
  let blankBefore = false
  text.split('\n').forEach((raw, index) => {
    const trimmed = raw.trim()
    if (trimmed === '') blankBefore = true
    else {
      lines.push({ text: trimmed, number: index + 1, blankBefore })
      blankBefore = false
    }
  })
  return lines
}
