import { writtenPlace } from '../common/internal-error.ts'
import type { Problem } from '../model.ts'
import { truncated } from '../common/text.ts'

/** `content/a.txt:3:1: warning: …`, with the line of the file that it is about where its text is given. */
export function problemLine(problem: Problem, text?: string): string {
  const { line, column, severity, message, advice, check } = problem
  const said = `${printable(`${writtenPlace(problem)}: ${severity}: ${message} (${check})${advice === undefined ? '' : `. ${advice}`}`)}\n`
  return line === undefined || text === undefined ? said : said + codeFrame(text, line, column ?? 1)
}

/** The line with the two before it, and a mark under the column. */
function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r?\n/)
  const width = String(line).length
  const first = Math.max(1, line - 2)
  const shown = lines.slice(first - 1, line).map((words, index) => `  ${String(first + index).padStart(width)} | ${cut(words)}\n`)
  return shown.length === 0 || column > longest
    ? shown.join('')
    : `${shown.join('')}  ${' '.repeat(width)} | ${' '.repeat(column - 1)}^\n`
}

const longest = 160
const cut = (words: string) => printable(truncated(words, longest))

/** Text of a stranger, in which an escape sequence would write to the terminal. */
export const printable = (text: string) => text.replace(/[^\P{Cc}\t]/gu, '\ufffd')

const levels = { error: 'error', warning: 'warning', note: 'notice' } as const

/** A workflow command of GitHub Actions, which shows the problem at its line of a pull request. */
export function githubLine({ path, line, column, severity, message, advice, check }: Problem): string {
  const properties = [
    `file=${escapeProperty(path)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${escapeProperty(check)}`,
  ]
  return `::${levels[severity]} ${properties.join(',')}::${escapeData(advice === undefined ? message : `${message}. ${advice}`)}\n`
}

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
