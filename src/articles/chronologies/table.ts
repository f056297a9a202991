import type { CsvError } from 'csv-parse'
import type { parse } from 'csv-parse/sync'
import { lazily } from '../../common/lazily.ts'
import type { Problem } from '../../model.ts'
import type { BlockOfLines } from './dated-lines.ts'
import { draftOfBlocks } from '../documents/document.ts'
import type { FormatReader } from '../article-draft.ts'

const csv = lazily<{ readonly parse: typeof parse }>(import.meta.resolve('csv-parse/sync'))

const mostRows = 20_000

/** Reads a table in text, of which commas, semicolons or tabs part the cells: a row is a passage, and has its date from its column of dates. */
export const readTable: FormatReader = (text, file, stated = {}) => {
  const delimiter = delimiterOf(text)
  const { rows, problems } = rowsIn(text, delimiter, file.path)
  const blocks = rows.slice(0, mostRows).map(({ cells, line }) => ({ ...rowOf(cells), line }))
  const draft = draftOfBlocks(blocks, file, 'table', stated)
  const isLong = rows.length > mostRows
  return { ...draft, problems: [...problems, ...(isLong ? [tooLong(file.path, rows[mostRows]!.line)] : []), ...draft.problems] }
}

/** A row as one line, as in other tables. */
export const rowOf = (cells: readonly string[]): BlockOfLines => ({
  kind: 'table-row',
  lines: [
    cells
      .map(cell => cell.replace(/\s+/g, ' ').trim().replaceAll('|', '/'))
      .join(' | ')
      .replace(/(?: \|)+ ?$/, ''),
  ],
})

/** The character that stands in the same number, and the most often, in the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]{0,5000}"/g, '')
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 20)
  const [first = ''] = lines
  const evenness = (mark: string) => {
    const count = first.split(mark).length
    return count === 1 ? 0 : lines.filter(line => line.split(mark).length === count).length + count / 100
  }
  return [...',;\t|'].sort((a, b) => evenness(b) - evenness(a))[0]!
}

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

/** The rows with the lines on which they begin. Where a quotation mark is never closed, marks are taken as they are. */
function rowsIn(
  text: string,
  delimiter: string,
  path: string,
): { readonly rows: readonly Row[]; readonly problems: readonly Problem[] } {
  const settings = { delimiter, relax_quotes: true, relax_column_count: true, info: true } as const
  try {
    return { rows: placed(csv().parse(text, settings) as unknown as Parsed), problems: [] }
  } catch (error) {
    const { lines = 1, message } = error as CsvError & { lines?: number }
    const problem: Problem = {
      check: 'table',
      severity: 'warning',
      path,
      line: lines,
      column: 1,
      message: `a quotation mark in this table is not closed (${message.slice(0, 80)})`,
      advice: 'Close it, or write it twice where it is part of a cell.',
    }
    return { rows: placed(csv().parse(text, { ...settings, quote: null }) as unknown as Parsed), problems: [problem] }
  }
}

type Parsed = readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]

function placed(parsed: Parsed): Row[] {
  return parsed
    .map(({ record, info: { lines } }) => ({ cells: record, line: lines - breaksIn(record) }))
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
}

const breaksIn = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

const tooLong = (path: string, line: number): Problem => ({
  check: 'table',
  severity: 'error',
  path,
  line,
  column: 1,
  message: `this table has more than ${mostRows} rows; those from here on are not read`,
  advice: 'Split it into several files.',
})
