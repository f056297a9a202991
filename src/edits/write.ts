import { Document, isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { mistakeIn } from '../yaml/mistakes.ts'
import { isPlainList, readEdits } from './read.ts'
import type { WrittenEdit } from './schema.ts'
import { groupHeading, type ItemLines, redoneIn, undoneIn, withoutUndone } from './undo.ts'

/** A correction as it is to be written. */
export type EditToWrite = Partial<WrittenEdit>

/**
 * The text of an edits file with one more correction at its end. Every other character stays: comments, order, spaces.
 * @throws where the text is not a list of YAML, or the correction would not be read as it was meant
 */
export const withEdit = (text: string, edit: EditToWrite): string => withEdits(text, [edit])

/**
 * The same with several that were decided together: a comment above them says so, and they are undone at once. What was undone
 * before goes, as it can no longer be redone.
 * @param about what was decided, for the comment: `hide`
 */
export function withEdits(text: string, edits: readonly EditToWrite[], about = ''): string {
  const list = isPlainList(text) ? undefined : listIn(text)
  if (list?.flow && list.items.length > 0)
    throw new Error('the corrections are written as [ … ]; write one item a line, each after a hyphen')
  // “[]” says nothing, and nothing can follow it
  const open = list?.flow ? text.slice(0, list.range![0]) + text.slice(list.range![1]) : text
  const column = list && !list.flow ? columnOf(text, list.range![0]) : 0
  const heading = edits.length > 1 ? `${' '.repeat(column)}${groupHeading(edits.length, about)}\n` : ''
  const items = edits.map(edit => itemText(edit, column)).join('')
  return checked(text, endLine(withoutUndone(open, () => itemsIn(open).at(-1)?.last ?? 0)) + heading + items, edits.length)
}

/**
 * The text with its last correction, or the last that were decided together, as a comment, which `withRedone` makes a correction
 * again: character by character as it was.
 * @throws where there is none
 */
export function withUndone(text: string): string {
  const { lines, count } = undoneIn(text.split('\n'), itemsIn(text))
  return checked(text, lines.join('\n'), -count)
}

/** @throws where nothing was undone since the last correction */
export function withRedone(text: string): string {
  const { lines, count } = redoneIn(text.split('\n'), itemsIn(text).at(-1)?.last ?? 0)
  return checked(text, lines.join('\n'), count)
}

/** The text with another target for the correction that starts on a line. As it was, it stays above as a comment. */
export function withTarget(
  text: string,
  line: number,
  target: { event: string } | { source: string; quote: string } | { name: string },
): string {
  const { item, last } = itemAt(text, line)
  const rest = Object.entries(item.toJSON() as WrittenEdit).filter(
    ([key]) => !['event', 'source', 'quote', 'clause', 'name'].includes(key),
  )
  const lines = commented(text, line, last)
  const column = columnOf(text, item.range![0]) - 2
  lines.splice(last, 0, itemText({ ...target, ...Object.fromEntries(rest) }, column).replace(/\n$/, ''))
  return checked(text, lines.join('\n'), 0)
}

/** The text with the correction that starts on a line turned into comments: it no longer holds, and can be had back. */
export function withoutEdit(text: string, line: number): string {
  const { last } = itemAt(text, line)
  return checked(text, commented(text, line, last).join('\n'), -1)
}

const parse = (text: string, lineCounter?: LineCounter) =>
  parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error', ...(lineCounter && { lineCounter }) })

function listIn(text: string) {
  const document = parse(text)
  const { contents } = document
  const mistake = mistakeIn(document, text)
  if (mistake) {
    const line = text.slice(0, mistake.position ?? 0).split('\n').length
    throw new Error(`the file has a mistake that must be fixed first, on line ${line}: ${mistake.message}`)
  }
  if (contents === null || String(contents) === '') return undefined
  if (!isSeq(contents)) throw new Error('the file is not a list of corrections')
  return contents
}

/** Where each correction of a text stands. */
function itemsIn(text: string): ItemLines[] {
  const counter = new LineCounter()
  const { contents } = parse(text, counter)
  if (!isSeq(contents) || contents.flow) return []
  const lineOf = (offset: number) => counter.linePos(offset).line
  return contents.items
    .filter(item => isMap(item))
    .map(({ range }) => ({ first: lineOf(range![0]), last: lineOf(Math.max(range![0], range![1] - 1)) }))
}

function itemAt(text: string, line: number): { readonly item: YAMLMap; readonly last: number } {
  const counter = new LineCounter()
  const { contents } = parse(text, counter)
  const items: unknown[] = isSeq(contents) && !contents.flow ? contents.items : []
  const item = items.find(item => isMap(item) && counter.linePos(item.range![0]).line === line)
  if (!isMap(item)) throw new Error(`no correction starts on line ${line}`)
  return { item, last: counter.linePos(Math.max(item.range![0], item.range![1] - 1)).line }
}

const commented = (text: string, first: number, last: number) =>
  text.split('\n').map((words, index) => (index + 1 >= first && index + 1 <= last ? `# ${words}` : words))

/** Reads back what is to be written: the same corrections as before, `more` of them, and no new mistakes. */
function checked(before: string, after: string, more: number): string {
  const read = (text: string) => readEdits([{ path: 'edits.yaml', text }])
  const [old, now] = [read(before), read(after)]
  if (now.edits.length !== old.edits.length + more || now.problems.length > old.problems.length) {
    const said = now.problems.at(-1)?.message ?? 'the file would be read differently'
    throw new Error(`this correction cannot be written: ${said}`)
  }
  return after
}

function itemText({ hide, pin, image, ...edit }: EditToWrite, column: number): string {
  const isGraphic = image !== 'none' && image?.graphic
  const shown = isGraphic ? { ...image, graphic: isGraphic === 'true' } : image
  const item = {
    ...edit,
    ...(shown && { image: shown }),
    ...(hide && { hide: hide === 'true' }),
    ...(pin && { pin: pin === 'true' }),
  }
  const text = new Document([item]).toString({ lineWidth: 0, indentSeq: false })
  return text.replace(/^(?=.)/gm, ' '.repeat(column))
}

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1)
const endLine = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
