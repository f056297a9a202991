/// <reference lib="dom" />
import { Readability } from '@mozilla/readability'
import type { HeadLanguage } from '../../languages/language.ts'
import type { Passage } from '../../model.ts'
import type { BlockOfLines } from '../chronologies/dated-lines.ts'
import { removeBoxes } from './boxes.ts'
import { removeComments } from './comments.ts'

/** The article's own blocks as Readability finds them; the document is changed by this. */
export function pageBody(document: Document, language: HeadLanguage): BlockOfLines[] {
  removeComments(document, language)
  removeBoxes(document, language)
  let content: Node | null | undefined
  try {
    content = new Readability<Node>(document, { serializer: node => node, disableJSONLD: true, maxElemsToParse: 200_000 }).parse()
      ?.content
  } catch {
    content = undefined
  }
  return content ? blocksOf(content) : []
}

const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer footnote form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const skipped = new Set(
  'script style noscript template svg math iframe object button input select textarea video audio canvas figcaption nav'.split(
    ' ',
  ),
)

/** The blocks under a node, in reading order, as plain text; without recursion, so that no depth can overflow the stack. */
export function blocksOf(root: Node): BlockOfLines[] {
  const written: Written = {
    blocks: [],
    text: '',
    kinds: [],
    heading: '',
    isTerm: false,
    lineStart: 0,
    leads: [],
    table: new CellGaps(),
  }
  const stack: Step[] = [{ node: root }]
  while (stack.length > 0) {
    const step = stack.pop()!
    const { node } = step
    if (step.leave) leave(written, step)
    else if (node.nodeType === 3) written.text += ownText(node, written)
    else if (node.nodeType === 1 || node.nodeType === 11 || node.nodeType === 9) enter(written, node as Element, stack)
  }
  endBlock(written)
  return written.blocks.map(block =>
    block.kind === 'table-row' ? { ...block, lines: [joinCells(block.lines.join('\n'))] } : block,
  )
}

/** A node to be read, or an element to be left, with the kind of block that ends with it. */
interface Step {
  readonly node: Node
  readonly leave?: true
  readonly kind?: Passage['kind'] | undefined
}

/** The blocks so far, and the one that is being written. */
interface Written {
  readonly blocks: BlockOfLines[]
  text: string
  /** The kinds of the elements around it, the innermost last. */
  readonly kinds: Passage['kind'][]
  /** The tag of the last heading. */
  heading: string
  isTerm: boolean
  /** Where its last line starts, and what is in bold at the start of each. */
  lineStart: number
  leads: string[]
  readonly table: CellGaps
}

const ownText = ({ nodeValue }: Node, { kinds }: Written): string =>
  kinds.at(-1) === 'code' ? (nodeValue ?? '') : (nodeValue ?? '').replace(/\s+/g, ' ')

/** Begins an element, unless what it is written as stands for all that is in it. */
function enter(written: Written, element: Element, stack: Step[]): void {
  const tag = element.localName ?? ''
  if (skipped.has(tag) || isWritten(written, element, tag)) return
  const isBlock = blockTags.has(tag) && !(written.kinds.at(-1) === 'table-row' && tag !== 'table')
  const kind = kindOf(tag)
  if (isBlock && !isCell(tag)) {
    endBlock(written)
    if (kind) written.kinds.push(kind)
    written.isTerm = tag === 'dt'
  }
  if (kind === 'heading') written.heading = tag
  if (tag === 'table') written.table.open()
  if (tag === 'tr') written.text += written.table.beforeRow()
  if (isSetApart(tag) && startsLine(written)) stack.push({ node: element, leave: true })
  if (isBlock || isCell(tag)) stack.push({ node: element, leave: true, kind: isBlock ? kind : undefined })
  const children = element.childNodes
  for (let index = children.length - 1; index >= 0; index--) stack.push({ node: children[index]! })
}

/** Whether an element is a line's end or the mark of a note, and so is written. */
function isWritten(written: Written, element: Element, tag: string): boolean {
  const mark = tag === 'br' ? '\n' : tag === 'sup' ? referenceMark(element, written.text) : undefined
  if (mark === undefined) return false
  written.text += mark
  if (tag === 'br') written.lineStart = written.text.length
  return true
}

function leave(written: Written, { node, kind }: Step): void {
  const element = node as Element
  const tag = element.localName ?? ''
  if (isCell(tag)) written.text += written.table.afterCell(element)
  else if (isSetApart(tag)) written.leads.push(written.text.slice(written.lineStart).replace(/\s+/g, ' ').trim())
  else endBlock(written)
  if (kind) written.kinds.pop()
}

/** Makes what has been written blocks, one of each paragraph in it. */
function endBlock(written: Written): void {
  const { blocks, text, kinds, heading, isTerm } = written
  const leads = written.leads.values()
  written.text = ''
  written.leads = []
  written.lineStart = 0
  const plain = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (plain === '') return
  const kind = kinds.at(-1) ?? 'paragraph'
  const block = {
    kind,
    ...(kind === 'heading' ? { level: Number(heading.slice(1)) } : {}),
    ...(isTerm ? { isTerm } : {}),
    depth: kinds.filter(kind => kind === 'quotation').length,
  }
  let next = leads.next().value
  const leadOf = (line: string) => {
    const lead = next !== undefined && line.startsWith(next) ? next.length : undefined
    if (lead !== undefined) next = leads.next().value
    return lead
  }
  for (const part of plain.split(/\n\n+/)) {
    const own = kind === 'code' ? part : part.trim()
    if (part.trim() !== '') blocks.push({ ...block, lines: [own], leads: own.split('\n').map(leadOf) })
  }
}

const isCell = (tag: string) => tag === 'td' || tag === 'th'

/** Whether nothing but white space stands in the last line so far. */
const startsLine = ({ text, lineStart }: Written) => text.length - lineStart < 40 && text.slice(lineStart).trim() === ''

/** What sets the date of an entry apart from its text. */
const isSetApart = (tag: string) => tag === 'b' || tag === 'strong' || tag === 'time'

/** The bars between a row's cells, with one for each that a cell of a row above or beside takes the place of. */
class CellGaps {
  rows: number[] = []
  column = 0

  open(): void {
    this.rows = []
  }

  beforeRow(): string {
    this.column = 0
    return this.taken()
  }

  afterCell(cell: Element): string {
    const spans = (name: string) => Math.min(50, Math.max(1, Number(cell.getAttribute(name)) || 1))
    const [width, height] = [spans('colspan'), spans('rowspan')]
    for (let count = 0; count < width; count++) this.rows[this.column++] = height - 1
    return ' | '.repeat(width) + this.taken()
  }

  taken(): string {
    let bars = ''
    for (; (this.rows[this.column] ?? 0) > 0; this.column++) {
      this.rows[this.column]!--
      bars += ' | '
    }
    return bars
  }
}

/** What a raised number or letter that links to a note is written as in plain text: `[1]`. */
function referenceMark(element: Element, before: string): string | undefined {
  const mark = /^\[?(?<mark>\d{1,3}|[a-z*†‡])\]?$/.exec((element.textContent ?? '').slice(0, 20).trim())?.groups?.['mark']
  const isNote = element.querySelector('a') !== null || element.parentElement?.localName === 'a' || /[.,;:!?"'”’)]$/.test(before)
  return mark !== undefined && isNote ? `[${mark}]` : undefined
}

/** A row's cells in one line; empty ones at its end are left out. */
const joinCells = (row: string): string => {
  const lines = row.split('\n').map(line => line.trim())
  let text = lines.filter(line => line !== '').join(' ')
  while (text.endsWith('|')) text = text.slice(0, -1).trimEnd()
  return text
}

function kindOf(tag: string): Passage['kind'] | undefined {
  if (/^h[1-6]$/.test(tag)) return 'heading'
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'list-item'
  if (tag === 'blockquote') return 'quotation'
  if (tag === 'pre') return 'code'
  // no element of pages: what openers of documents make of a note
  if (tag === 'footnote') return 'footnote'
  return tag === 'tr' ? 'table-row' : undefined
}
