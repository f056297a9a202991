import type { Locator } from '../../../model.ts'
import type { BlockOfLines } from '../../chronologies/dated-lines.ts'
import { endsInHyphen } from '../../text/hyphens.ts'
import type { PageLine } from './lines.ts'

/**
 * The paragraphs, headings, notes and rows of tables that the lines of all pages make, with the pages on which each stands. A line
 * goes on in the next where the first word of that would not have fitted into it.
 * @param join makes one line of two, of which the first may end in the middle of a word
 */
export function paragraphsOf(
  pages: readonly (readonly PageLine[])[],
  join: (before: string, after: string) => string,
): BlockOfLines[] {
  const lines = pages.flat()
  const body = bodySize(lines)
  const rights = rightEdges(lines, body)
  const rightOf = (line: PageLine) => rights.get(edgeKey(line)) ?? Math.max(...lines.map(({ right }) => right))
  const leadings = pages.map(leadingOf)
  const isNoteAt = (line: PageLine) => line.size < body * 0.92 && isLow(line, pages[line.page - 1]!, body)
  const blocks: Paragraph[] = []
  let inNote = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const row = rowAt(lines, index)
    if (row.length > 1 && (isTableRow(lines, index, row.length) || blocks.at(-1)?.cells === row.length)) {
      blocks.push({
        kind: 'table-row',
        lines: [row.map(({ text }) => text).join(' | ')],
        last: line,
        first: line,
        cells: row.length,
      })
      index += row.length - 1
      continue
    }
    const isNote = isNoteAt(line)
    inNote = isNote && (inNote || noteMark.test(line.text))
    const isItem = bullet.test(line.text)
    const kind = inNote ? 'footnote' : isHeading(line, body) ? 'heading' : isItem ? 'list-item' : 'paragraph'
    const before = isItem ? undefined : lastOf(blocks, kind)
    if (before && goesOn(before, line, rightOf(before.last), leadings[line.page - 1]!)) {
      before.lines = [...before.lines, line.text]
      before.last = line
    } else blocks.push({ kind, lines: [line.text], first: line, last: line })
  }
  const sizes = [...new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ first }) => Math.round(first.size)))].sort(
    (a, b) => b - a,
  )
  return blocks.map(({ kind, lines, first, last }) => ({
    kind,
    lines: [lines.reduce(join).replace(kind === 'footnote' ? noteMark : bullet, '')],
    locator: pagesOf(first, last),
    ...(kind === 'heading' ? { level: Math.min(6, sizes.indexOf(Math.round(first.size)) + 1) } : {}),
  }))
}

interface Paragraph {
  kind: BlockOfLines['kind']
  lines: readonly string[]
  readonly first: PageLine
  last: PageLine
  /** How many cells a row of a table has. */
  cells?: number
}

const pagesOf = ({ page: from }: PageLine, { page: to }: PageLine): Locator => ({
  kind: 'page',
  label: from === to ? String(from) : `${from}–${to}`,
})

/** The size of most letters. */
function bodySize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Lines of one left edge, but for an indent, are of one column. */
const edgeKey = ({ left, page, size }: PageLine) => `${page} ${Math.round(left / (size * 3))}`

/** How far to the right the lines of each column reach; none where there are too few to tell. */
function rightEdges(lines: readonly PageLine[], body: number): Map<string, number> {
  const columns = new Map<string, PageLine[]>()
  for (const line of lines) {
    if (Math.abs(line.size - body) > body * 0.15) continue
    const key = edgeKey(line)
    columns.set(key, [...(columns.get(key) ?? []), line])
  }
  return new Map(
    [...columns].filter(([, own]) => own.length > 2).map(([key, own]) => [key, Math.max(...own.map(({ right }) => right))]),
  )
}

/** The usual distance from one line of a page to the next. */
function leadingOf(lines: readonly PageLine[]): number {
  const drops = lines.slice(1).flatMap(({ y }, index) => (y > lines[index]!.y + 1 ? [y - lines[index]!.y] : []))
  // a page of short paragraphs has more gaps between them than in them
  return drops.sort((a, b) => a - b)[drops.length >> 2] ?? 0
}

/** The parts of a line that stand beside one another from a place on. */
function rowAt(lines: readonly PageLine[], start: number): readonly PageLine[] {
  let end = start + 1
  while (lines[end]?.isBeside) end++
  return lines.slice(start, end)
}

/** Whether the next line has as many parts. */
const isTableRow = (lines: readonly PageLine[], start: number, parts: number) => rowAt(lines, start + parts).length === parts

const noteMark = /^(?:\[?\d{1,3}\]?[.)]?|[*†‡])\s{0,3}(?=\S)/

/** Whether nothing but small letters stands below a line on its page. */
const isLow = (line: PageLine, page: readonly PageLine[], body: number) =>
  page.every(other => other.y <= line.y || other.size < body * 0.92) && page.some(other => other.y < line.y)

const isHeading = ({ size, text }: PageLine, body: number) => size > body * 1.15 && text.length > 1

/** The block that a line may go on: the last one of its kind, over notes and the end of a page. */
function lastOf(blocks: readonly Paragraph[], kind: Paragraph['kind']): Paragraph | undefined {
  const last = kind === 'paragraph' ? blocks.findLast(block => block.kind !== 'footnote') : blocks.at(-1)
  return last?.kind === kind || (kind === 'paragraph' && last?.kind === 'list-item') ? last : undefined
}

function goesOn({ last }: Paragraph, line: PageLine, right: number, leading: number): boolean {
  if (Math.abs(last.size - line.size) > last.size * 0.08) return false
  if (endsInHyphen(last.text) && /^\p{L}/u.test(line.text)) return true
  const firstWord = (line.text.indexOf(' ') + 1 || line.text.length) / line.text.length
  const fits = last.right + last.size * 0.8 + firstWord * (line.right - line.left) < right
  const isElsewhere = line.page !== last.page || line.y < last.y
  const isOver = /[.!?:]["'”’)\]]*(?:\[\d{1,3}\])?$/.test(last.text)
  if (isElsewhere) return /^\p{Ll}/u.test(line.text) || (!isOver && !fits)
  if (line.y - last.y > Math.max(leading, last.size) * 1.4 || startsItem.test(line.text)) return false
  // a title goes on in its next line, whatever its width
  const isIndented = line.left - last.left > line.size * 0.8
  return !(isIndented && isOver) && !fits
}

const bullet = /^[•▪◦‣■●·–—*-]\s/
// “2. ”, “(3) ”, “a) ”
const startsItem = /^(?:\(?\d{1,2}[.)]|[a-z]\))\s/
