import type { HeadLanguage } from '../../../languages/language.ts'
import type { RemovedLine } from '../../../model.ts'
import type { PageLine } from './lines.ts'

/** How many rows at the top and the bottom of a page may be its head and its foot. */
const deepest = 3

/**
 * Takes off what stands over and under the text of each page: lines set apart there that are the same on several pages, but for their
 * numbers, and the page's number.
 * @param pages the lines of each page
 * @param language which knows “Page 1 of 2”
 */
export function withoutPageHeads(
  pages: readonly (readonly PageLine[])[],
  language: HeadLanguage,
): {
  readonly pages: readonly (readonly PageLine[])[]
  readonly removed: readonly RemovedLine[]
} {
  const leading = leadingOf(pages)
  const edges = pages.map(lines => new Map([...edgeOf(lines, leading, 1), ...edgeOf(lines, leading, -1)]))
  const seenOn = new Map<string, Set<number>>()
  edges.forEach((edge, page) => {
    for (const key of edge.values()) seenOn.set(key, (seenOn.get(key) ?? new Set()).add(page))
  })
  const removed: RemovedLine[] = []
  const seen = new Set<string>()
  const kept = pages.map((lines, page) =>
    lines.filter(line => {
      const key = edges[page]!.get(line)
      const isCount = language.pageCount.exec(line.text)?.[0] === line.text
      const isHead = key !== undefined && (isCount || seenOn.get(key)!.size >= 2 || (pages.length > 1 && isNumber(line, lines)))
      if (isHead && !seen.has(line.text)) removed.push({ where: 'inside', kind: 'page-head', text: line.text })
      seen.add(line.text)
      return !isHead
    }),
  )
  return { pages: kept, removed }
}

/** The usual distance from one line to the next. */
function leadingOf(pages: readonly (readonly PageLine[])[]): number {
  const drops = pages.flatMap(lines =>
    lines.slice(1).flatMap(({ y }, index) => (y > lines[index]!.y + 1 ? [y - lines[index]!.y] : [])),
  )
  return drops.sort((a, b) => a - b)[drops.length >> 1] ?? 0
}

/**
 * The lines at the top (1) or the bottom (−1) of a page that a gap sets apart from its text, each with what such lines have in common
 * on all pages: their height, and their words without numbers.
 */
function edgeOf(lines: readonly PageLine[], leading: number, towards: 1 | -1): Map<PageLine, string> {
  const rows = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => (a - b) * towards)
  const gap = rows.slice(0, deepest).findIndex((y, index) => Math.abs((rows[index + 1] ?? y) - y) > leading * 1.4)
  // the outermost row may have no gap
  const own = new Set(rows.slice(0, rows.length > 1 ? Math.max(1, gap + 1) : 0))
  const keyOf = ({ text, y }: PageLine) => `${towards} ${Math.round(y / 4)} ${text.replace(/\d+|\b[ivxl]+\b/g, '#')}`
  return new Map(lines.filter(({ y }) => own.has(Math.round(y))).map(line => [line, keyOf(line)]))
}

/** A page's number, which stands over or under all of its text: “3”, “– 3 –”, “3/12”, “iv”. */
const isNumber = ({ text, y }: PageLine, page: readonly PageLine[]) =>
  /^[–—-]?\s?(?:\d{1,4}|[ivxl]{1,6})(?:\s?\/\s?\d{1,4})?\s?[–—-]?$/.test(text) &&
  (page.every(other => other.y >= y - 2) || page.every(other => other.y <= y + 2))
