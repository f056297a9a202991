import type { HeadLanguage } from '../../languages/language.ts'
import type { Span } from '../../model.ts'
import { type LeadingDate, leadingDate } from './leading-date.ts'

/** The date of a row and what it tells; `words` are those of its cells, the outermost first. */
export interface DatedRow {
  readonly words: readonly string[]
  /** Absent where the cell is empty, and the date is that of the row above. */
  readonly at?: Span
  readonly told: Span
}

interface Cell extends Span {
  readonly text: string
  readonly date: LeadingDate | undefined
}

/** The rows of a table that its column of dates dates, by their places; undefined where it has no such column. */
export function datedRows(rows: readonly string[], language: HeadLanguage): (DatedRow | undefined)[] | undefined {
  const table = rows.map(row => cellsOf(row, language))
  const columns = columnsOf(table)
  const main = columns.findIndex(({ isDate }) => isDate)
  if (main < 0) return undefined
  // “Year | Day”, “Date | Time”, “From | To”
  const own = [main]
  for (let at = main + 1; columns[at]?.isDate || columns[at]?.isClock; at++) own.push(at)
  const telling = columns
    .map(({ letters }, at) => ({ letters, at }))
    .filter(({ at, letters }) => !own.includes(at) && letters > 0)
    .sort((a, b) => b.letters - a.letters || a.at - b.at)
  let above: readonly string[] | undefined
  return table.map(cells => {
    const dates = own.map(at => cells[at]).filter(cell => cell?.date !== undefined) as (Cell & { date: LeadingDate })[]
    const told = toldIn(
      cells,
      telling.map(({ at }) => at),
    )
    const isEmpty = own.every(at => (cells[at]?.text ?? '') === '')
    if (told === undefined || (dates.length === 0 && !(isEmpty && above))) return undefined
    if (dates.length === 0) return { words: above!, told }
    above = wordsOf(dates)
    return { words: above, at: { start: dates[0]!.start, end: dates.at(-1)!.end }, told }
  })
}

/** Tables with more columns are no chronologies; what stands in others tells nothing. */
const mostColumns = 40

/** The cells of a row, which bars or tabs set apart. */
function cellsOf(row: string, language: HeadLanguage): Cell[] {
  const cells: Cell[] = []
  const bar = row.includes('\t') ? '\t' : '|'
  for (let start = 0; start <= row.length && cells.length < mostColumns;) {
    const next = row.indexOf(bar, start)
    const end = next < 0 ? row.length : next
    const cell = row.slice(start, end)
    const text = cell.trim()
    const first = start + cell.length - cell.trimStart().length
    const lead = text === '' ? undefined : leadingDate(text, language)
    const date = lead && (lead.rest === text.length || isNote(text.slice(lead.rest))) ? lead : undefined
    cells.push({ start: first, end: first + text.length, text, date })
    start = end + 1
  }
  return cells
}

/** What may stand behind a date in its cell: “3 May 1998 (night)”. */
const isNote = (text: string) => text.length <= 24 && /^\(?[\p{Ll}? ]*\)?[?.]?$/u.test(text)

function columnsOf(table: readonly (readonly Cell[])[]): { isDate: boolean; isClock: boolean; letters: number }[] {
  const width = table.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: width }, (_, at) => {
    const cells = table.flatMap(row => (row[at] && row[at].text !== '' ? [row[at]] : []))
    // the first row may be its head
    const count = (isOne: (cell: Cell) => boolean) => {
      const found = cells.filter(isOne).length
      return found > 0 && found >= (cells.length - 1) * 0.6
    }
    const isDate = count(({ date }) => date !== undefined && date.names !== 'clock')
    const isClock = !isDate && count(({ date }) => date?.names === 'clock')
    const letters = cells.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
    return { isDate, isClock, letters }
  })
}

/** The cell that tells most in the table's rows; with the one before it where that is who did it: “Rebels | seize the town”. */
function toldIn(cells: readonly Cell[], telling: readonly number[]): Span | undefined {
  const at = telling.find(column => /\p{L}/u.test(cells[column]?.text ?? ''))
  if (at === undefined) return undefined
  const { start, end, text } = cells[at]!
  const before = /^\p{Ll}/u.test(text) && telling.includes(at - 1) ? cells[at - 1] : undefined
  return { start: before && before.text !== '' ? before.start : start, end }
}

function wordsOf(dates: readonly (Cell & { readonly date: LeadingDate })[]): string[] {
  const words: string[] = []
  for (const [index, { text, date }] of dates.entries()) {
    const own = text.slice(date.start, date.end)
    const before = dates[index - 1]?.date
    // a time of day belongs to its day, and two years are the ends of one time
    if (before && date.names === 'clock') words.push(`${words.pop()} ${own}`)
    else if (before?.names === 'year' && date.names === 'year') words.push(`${words.pop()}–${own}`)
    else if (!before || !date.hasYear) words.push(own)
  }
  return words
}
