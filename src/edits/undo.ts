/** The lines of a correction, 1-based, both inclusive. */
export interface ItemLines {
  readonly first: number
  readonly last: number
}

/** The lines that an undone or redone decision leaves, and how many corrections it had. */
export interface Changed {
  readonly lines: readonly string[]
  readonly count: number
}

const mark = '# undone: '
const heading = /^ *# (?<count>\d+) decided together\b/

/** The comment above corrections that were decided, and are undone, at once. */
export const groupHeading = (count: number, about: string): string => `# ${count} decided together${about && `: ${about}`}`

/** Turns the last decision into comments, where it stands. */
export function undoneIn(lines: readonly string[], items: readonly ItemLines[]): Changed {
  const last = items.at(-1)
  if (!last) throw new Error('there is no correction to undo')
  const together = items.findIndex(
    ({ first }, index) => Number(heading.exec(lines[first - 2] ?? '')?.groups!['count']) === items.length - index,
  )
  const from = together < 0 ? hyphenOf(lines, last.first) : items[together]!.first - 1
  return {
    lines: lines.map((line, index) => (index + 1 >= from && index + 1 <= last.last ? mark + line : line)),
    count: together < 0 ? 1 : items.length - together,
  }
}

/** Makes the first decision that was undone behind the last correction a correction again. */
export function redoneIn(lines: readonly string[], last: number): Changed {
  const from = lines.findIndex((line, index) => index >= last && line.startsWith(mark))
  if (from < 0) throw new Error('there is nothing to redo')
  const after = lines.findIndex((line, index) => index > from && !line.startsWith(mark))
  const undone = lines.slice(from, after < 0 ? undefined : after).map(line => line.slice(mark.length))
  const count = Number(heading.exec(undone[0]!)?.groups!['count'] ?? 1)
  const column = /^ *- /.exec(undone.find(line => /^ *- /.test(line)) ?? '')?.[0]
  const starts = undone.flatMap((line, index) => (column !== undefined && line.startsWith(column) ? [index] : []))
  const next = starts[count]
  // the heading of those that follow stands above them
  const end = next === undefined ? undone.length : heading.test(undone[next - 1]!) ? next - 1 : next
  return { lines: [...lines.slice(0, from), ...undone.slice(0, end), ...lines.slice(from + end)], count }
}

/** The text without what was undone behind its last correction. */
export function withoutUndone(text: string, lastLine: () => number): string {
  if (!text.includes(mark)) return text
  const last = lastLine()
  const lines = text.split('\n').filter((line, index) => index < last || !line.startsWith(mark))
  return lines.join('\n')
}

/** A hyphen may stand on a line of its own, above the first key. */
function hyphenOf(lines: readonly string[], first: number): number {
  for (let line = first; line > 0; line--) if (/^ *-(?: |\r?$)/.test(lines[line - 1]!)) return line
  return first
}
