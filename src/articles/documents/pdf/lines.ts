/** A run of text on a page, as a PDF draws it: its place in points from the left and the top edge, its width and its size. */
export interface TextRun {
  readonly text: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of a page, or a part of one that a wide gap sets apart. */
export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** 1-based. */
  readonly page: number
  /** Whether another part of its line stands before it. */
  readonly isBeside: boolean
}

/** A space is as wide as this, and a gap between columns, as shares of the size of the letters. */
const [space, gap] = [0.15, 1.6]

/** The lines of a page, from its runs in the order in which they are drawn. */
export function linesOfPage(runs: readonly TextRun[], page: number): PageLine[] {
  const lines: PageLine[] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const last = lines.at(-1)
    const isSame = last !== undefined && isOnLine(run, last)
    const ahead = last === undefined ? 0 : run.x - last.right
    if (isSame && ahead >= -last.size && ahead <= last.size * gap) lines[lines.length - 1] = joined(last, run)
    else {
      const { text, x: left, width, y, size } = run
      lines.push({ text: text.trim(), left, right: left + width, y, size, page, isBeside: isSame && ahead > 0 })
    }
  }
  return lines.map(line => ({
    ...line,
    text: line.text
      .replace(/\u00ad$/, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  }))
}

/** Whether a run stands on a line, behind its start. */
const isOnLine = (run: TextRun, line: PageLine): boolean =>
  run.x > line.left &&
  (Math.abs(run.y - line.y) < Math.min(run.size, line.size) * 0.3 || isRaised(run, line) || isAfterMark(run, line))

const isRaised = ({ size, y }: TextRun, line: PageLine): boolean =>
  size < line.size * 0.8 && y < line.y && line.y - y < line.size * 0.6

/** Whether a run stands behind the number of a note, which is raised before it. */
const isAfterMark = ({ size, y }: TextRun, line: PageLine): boolean =>
  line.size < size * 0.95 && /^\d{1,3}$/.test(line.text) && y >= line.y && y - line.y < size * 0.6

/** A line with the run that goes on with it. */
function joined(line: PageLine, run: TextRun): PageLine {
  const own = run.text.trim()
  const isMark = isRaised(run, line) && /^\d{1,3}$/.test(own)
  const isApart =
    isAfterMark(run, line) || run.x - line.right > line.size * space || /^\s/.test(run.text) || /\s$/.test(line.text)
  const text = isMark ? `${line.text}[${own}]` : `${line.text}${isApart ? ' ' : ''}${own}`
  return {
    ...line,
    text: /\s$/.test(run.text) ? `${text} ` : text,
    right: Math.max(line.right, run.x + run.width),
    // a large first letter is no size of its line
    size: own.length > line.text.length ? run.size : line.size,
  }
}

/** Lines of columns that are drawn row by row, the columns one after the other; the rows of a table stay as they are. */
export function inColumns(lines: readonly PageLine[]): PageLine[] {
  const ordered: PageLine[] = []
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const gutter = gutterAt(lines, start)
    if (gutter === undefined) {
      ordered.push(lines[start]!)
      end = start + 1
      continue
    }
    end = start
    while (end < lines.length && (lines[end]!.right <= gutter || lines[end]!.left >= gutter)) end++
    const block = lines.slice(start, end)
    ordered.push(...block.filter(({ right }) => right <= gutter), ...block.filter(({ left }) => left >= gutter))
  }
  return ordered.map((line, index) => ({ ...line, isBeside: line.isBeside && ordered[index - 1]?.y === line.y }))
}

/** As many rows of running text beside one another are columns; cells of a table are shorter. */
const [fewestRows, shortestRow] = [5, 20]

/** Where the gap between two columns is that begin with a line, if they do. */
function gutterAt(lines: readonly PageLine[], start: number): number | undefined {
  const first = lines[start]!
  const beside = lines[start + 1]
  if (!beside?.isBeside || beside.y !== first.y) return undefined
  const gutter = (first.right + beside.left) / 2
  let rows = 0
  let letters = 0
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!
    if (line.right > gutter && line.left < gutter) break
    letters += line.text.length
    if (line.isBeside) rows++
  }
  return rows >= fewestRows && letters / (rows * 2) >= shortestRow ? gutter : undefined
}
