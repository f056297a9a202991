/** A line of text that is not blank, or several that were wrapped at a width. */
export interface TextLine {
  /** Without white space around it. */
  readonly text: string
  /** 1-based. */
  readonly number: number
  /** Whether a blank line stands before it. */
  readonly blankBefore: boolean
}

/**
 * The lines of a text, blank ones left out. Where the text was wrapped at a width (most lines end where the next word would
 * not have fitted), the lines of a paragraph are joined by spaces.
 */
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
  const width = wrapWidth(lines)
  return width === undefined ? lines : joinWrapped(lines, width)
}

/** The width at which a text was wrapped; none where it has a line a paragraph. */
function wrapWidth(lines: readonly TextLine[]): number | undefined {
  let width = 0
  for (const { text } of lines) width = Math.max(width, text.length)
  if (width > 130 || lines.length < 6) return undefined
  const full = lines.filter((line, index) => isFull(line, lines[index + 1], width)).length
  const inner = lines.filter((_, index) => lines[index + 1]?.blankBefore === false).length
  return full >= 4 && full >= inner * 0.6 ? width : undefined
}

const isFull = (line: TextLine, next: TextLine | undefined, width: number) =>
  next !== undefined && !next.blankBefore && line.text.length + 1 + next.text.split(/\s/, 1)[0]!.length > width - 10

function joinWrapped(lines: readonly TextLine[], width: number): TextLine[] {
  const joined: TextLine[] = []
  let goesOn = false
  lines.forEach((line, index) => {
    const last = joined.at(-1)
    if (goesOn && last) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    else joined.push(line)
    goesOn = isFull(line, lines[index + 1], width)
  })
  return joined
}
