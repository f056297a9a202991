import type { Token } from 'markdown-it'
import { headsOf } from '../languages/index.ts'
import type { Passage, RemovedLine } from '../model.ts'
import type { Facts, FormatReader } from './draft.ts'
import { footnotes } from './footnotes.ts'
import { lineJoiner } from './hyphens.ts'
import { likelyLanguage } from './language.ts'
import { type Block, isSameText, isWhole, ownText } from './own-text.ts'

// a default export is the same this way whether modules come wrapped or not: see `run.mjs`
const { default: MarkdownIt } = await import('markdown-it')

// HTML stays text and quotes stay as they were written; syntaxes of our own are plugins named here
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnotes)

/** Reads Markdown as plain text: emphasis, links and pictures leave only their words. */
export const readMarkdown: FormatReader = (text, { defaults }, stated = {}) => {
  const tag = likelyLanguage(text, stated.language ?? defaults?.language)
  const join = lineJoiner(text, headsOf(tag))
  const { blocks, title, removed } = blocksOf(parser.parse(text, {}), join, stated)
  const lines = blocks.map((block, index) => ({
    text: block.text,
    number: index,
    blankBefore: true,
    isOwn: block.kind === 'footnote' || block.kind === 'table-row' || block.kind === 'code',
  }))
  const own = ownText(lines, line => ({ ...blocks[line.number]!, text: line.text }), tag, stated)
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
function blocksOf(tokens: readonly Token[], join: (before: string, after: string) => string, stated: Facts): Blocks {
  const blocks: Block[] = []
  const removed: RemovedLine[] = []
  const kinds: Passage['kind'][] = []
  let row: { cells: string[]; token: Token } | undefined
  let title: string | undefined
  let heading = ''
  const add = (kind: Passage['kind'], text: string, token: Token) => {
    if (text.trim() !== '') blocks.push({ kind, text, ...(token.map ? { line: token.map[0] + 1 } : {}) })
  }
  const isTitle = (text: string) =>
    blocks.length === 0 && title === undefined && (!isWhole(stated) || isSameText(text, stated.title))
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
      const { text, pictures } = plainText(token.children ?? [], join)
      removed.push(...pictures.map((picture): RemovedLine => ({ where: 'inside', kind: 'caption', text: picture })))
      if (row) row.cells.push(text)
      else if (kinds.at(-1) === 'heading' && heading === 'h1' && isTitle(text)) {
        title = text
        removed.push({ where: 'head', kind: 'title', text, ...(token.map ? { line: token.map[0] + 1 } : {}) })
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

function plainText(
  tokens: readonly Token[],
  join: (before: string, after: string) => string,
): { text: string; pictures: string[] } {
  const lines = ['']
  const pictures: string[] = []
  tokens.forEach((token, index) => {
    if (token.type === 'softbreak') lines.push('')
    else if (token.type === 'hardbreak') lines[lines.length - 1] += '\n'
    else if (token.type === 'image') {
      if (token.content.trim() !== '') pictures.push(token.content.trim())
    } else if (token.type !== 'footnote_reference') {
      // “[1]” with its address elsewhere in the file
      const isMark = tokens[index - 1]?.type === 'link_open' && /^\d{1,3}$/.test(token.content) && /\S$/.test(lines.at(-1)!)
      lines[lines.length - 1] += isMark ? `[${token.content}]` : token.content
    }
  })
  return {
    text: lines
      .map(line => line.replace(/<!--(?:[^-]|-(?!->))*-->/g, '').replace(/[ \t]{2,}/g, ' '))
      .reduce((before, after) => join(before, after))
      .trim(),
    pictures,
  }
}
