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
  const blocks: BlockOfLines[] = []
  let text = ''
  let kinds: Passage['kind'][] = []
  let heading = ''
  let isTerm = false
  // what is in bold at the start of its line
  let lineStart = 0
  let leads: string[] = []
  const table = new CellGaps()
  const flush = () => {
    const plain = text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    text = ''
    const set = leads.values()
    leads = []
    lineStart = 0
    if (plain === '') return
    const kind = kinds.at(-1) ?? 'paragraph'
    const block = {
      kind,
      ...(kind === 'heading' ? { level: Number(heading.slice(1)) } : {}),
      ...(isTerm ? { isTerm } : {}),
      depth: kinds.filter(kind => kind === 'quotation').length,
    }
    let next = set.next().value
    const leadOf = (line: string) => {
      const lead = next !== undefined && line.startsWith(next) ? next.length : undefined
      if (lead !== undefined) next = set.next().value
      return lead
    }
    for (const part of plain.split(/\n\n+/)) {
      const own = kind === 'code' ? part : part.trim()
      if (part.trim() !== '') blocks.push({ ...block, lines: [own], leads: own.split('\n').map(leadOf) })
    }
  }
  const stack: { node: Node; leave?: true; kind?: Passage['kind'] }[] = [{ node: root }]
  while (stack.length > 0) {
    const { node, leave, kind } = stack.pop()!
    if (node.nodeType === 3) {
      text += kinds.at(-1) === 'code' ? (node.nodeValue ?? '') : (node.nodeValue ?? '').replace(/\s+/g, ' ')
      continue
    }
    if (node.nodeType !== 1 && node.nodeType !== 11 && node.nodeType !== 9) continue
    const tag = (node as Element).localName ?? ''
    if (leave) {
      if (tag === 'td' || tag === 'th') text += table.afterCell(node as Element)
      else if (isSetApart(tag)) leads.push(text.slice(lineStart).replace(/\s+/g, ' ').trim())
      else flush()
      if (kind) kinds = kinds.slice(0, -1)
      continue
    }
    if (skipped.has(tag)) continue
    const mark = tag === 'sup' ? referenceMark(node as Element, text) : undefined
    if (mark !== undefined) {
      text += mark
      continue
    }
    if (tag === 'br') {
      text += '\n'
      lineStart = text.length
      continue
    }
    const isCell = tag === 'td' || tag === 'th'
    const isBlock = blockTags.has(tag) && !(kinds.at(-1) === 'table-row' && tag !== 'table')
    const own = kindOf(tag)
    if (isBlock && !isCell) flush()
    if (own && isBlock) kinds = [...kinds, own]
    if (isBlock && !isCell) isTerm = tag === 'dt'
    if (own === 'heading') heading = tag
    if (tag === 'table') table.open()
    if (tag === 'tr') text += table.beforeRow()
    if (isSetApart(tag) && text.length - lineStart < 40 && text.slice(lineStart).trim() === '') stack.push({ node, leave: true })
    if (isBlock || isCell) stack.push({ node, leave: true, ...(own && isBlock ? { kind: own } : {}) })
    const children = node.childNodes
    for (let index = children.length - 1; index >= 0; index--) stack.push({ node: children[index]! })
  }
  flush()
  return blocks.map(block => (block.kind === 'table-row' ? { ...block, lines: [joinCells(block.lines.join('\n'))] } : block))
}

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
