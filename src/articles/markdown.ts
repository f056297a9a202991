import type { Token } from 'markdown-it'
import type { Passage, RemovedLine } from '../model.ts'
import type { FormatReader } from './draft.ts'
import { footnotes } from './footnotes.ts'
import { type Block, ownText } from './own-text.ts'

// a default export is the same this way whether modules come wrapped or not: see `run.mjs`
const { default: MarkdownIt } = await import('markdown-it')

// HTML stays text and quotes stay as they were written; syntaxes of our own are plugins named here
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnotes)

/** Reads Markdown as plain text: emphasis, links and pictures leave only their words. */
export const readMarkdown: FormatReader = (text, { defaults }) => {
  const { blocks, title, removed } = blocksOf(parser.parse(text, {}))
  const lines = blocks.map((block, index) => ({ text: block.text, number: index, blankBefore: true }))
  const own = ownText(lines, line => ({ ...blocks[line.number]!, text: line.text }), defaults?.language)
  return {
    format: 'markdown',
    ...own,
    facts: { ...own.facts, ...(title === undefined ? {} : { title }) },
    removed: [...removed, ...own.removed],
    problems: [],
  }
}

interface Blocks {
  readonly blocks: readonly Block[]
  readonly title?: string
  readonly removed: readonly RemovedLine[]
}

/** The blocks of a parsed text. A first heading of the first level, before anything else, is its title. */
function blocksOf(tokens: readonly Token[]): Blocks {
  const blocks: Block[] = []
  const removed: RemovedLine[] = []
  const kinds: Passage['kind'][] = []
  let row: { cells: string[]; token: Token } | undefined
  let title: string | undefined
  let heading = ''
  const add = (kind: Passage['kind'], text: string, token: Token) => {
    if (text.trim() !== '') blocks.push({ kind, text, ...(token.map ? { line: token.map[0] + 1 } : {}) })
  }
  for (const token of tokens) {
    const kind = opened[token.type]
    if (kind !== undefined) kinds.push(kind)
    else if (token.type in closed) kinds.pop()
    if (token.type === 'heading_open') heading = token.tag
    else if (token.type === 'tr_open') row = { cells: [], token }
    else if (token.type === 'tr_close') {
      if (row) add('table-row', row.cells.join(' | '), row.token)
      row = undefined
    } else if (token.type === 'fence' || token.type === 'code_block') add('code', token.content.replace(/\n$/, ''), token)
    else if (token.type === 'inline') {
      const { text, pictures } = plainText(token.children ?? [])
      removed.push(...pictures.map((picture): RemovedLine => ({ where: 'inside', kind: 'caption', text: picture })))
      if (row) row.cells.push(text)
      else if (kinds.at(-1) === 'heading' && heading === 'h1' && blocks.length === 0 && title === undefined) {
        title = text
        removed.push({ where: 'head', kind: 'title', text })
      } else add(kinds.at(-1) ?? 'paragraph', text, token)
    }
  }
  return { blocks, removed, ...(title === undefined ? {} : { title }) }
}

const opened: Readonly<Record<string, Passage['kind']>> = {
  heading_open: 'heading',
  list_item_open: 'list-item',
  blockquote_open: 'quotation',
  footnote_open: 'footnote',
}
const closed: Readonly<Record<string, true>> = {
  heading_close: true,
  list_item_close: true,
  blockquote_close: true,
  footnote_close: true,
}

function plainText(tokens: readonly Token[]): { text: string; pictures: string[] } {
  let text = ''
  const pictures: string[] = []
  for (const token of tokens) {
    if (token.type === 'softbreak') text += ' '
    else if (token.type === 'hardbreak') text += '\n'
    else if (token.type === 'image') {
      if (token.content.trim() !== '') pictures.push(token.content.trim())
    } else text += token.type === 'footnote_reference' ? '' : token.content
  }
  return {
    text: text
      .replace(/<!--(?:[^-]|-(?!->))*-->/g, '')
      .replace(/[ \t]{2,}/g, ' ')
      .trim(),
    pictures,
  }
}
