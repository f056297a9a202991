import type { Token } from 'markdown-it'
import { headsOf } from '../../languages/index.ts'
import type { HeadLanguage } from '../../languages/language.ts'
import type { NamedPicture, Passage, RemovedLine } from '../../model.ts'
import { isSameText } from '../../common/text.ts'
import { chronologyOf } from '../chronologies/chronology.ts'
import { unusedParts } from '../chronologies/unused-parts.ts'
import { type BlockOfLines, splitAtDates } from '../chronologies/dated-lines.ts'
import type { WrittenBlock } from '../chronologies/written-block.ts'
import type { Block, Facts, FormatReader } from '../article-draft.ts'
import { footnotes } from './footnotes.ts'
import { lineJoiner } from '../text/hyphens.ts'
import { likelyLanguage } from '../language.ts'
import { takeMailHead } from '../text/mail-head.ts'
import { leadingDate } from '../chronologies/leading-date.ts'
import { noteMarks } from './note-marks.ts'
import type { NoteFacts } from './tool-links.ts'
import { unescaped } from '../web-address.ts'
import { isWhole, ownText } from '../boilerplate/own-text.ts'

// a default export is the same this way whether modules come wrapped or not: see `run.mjs`
const { default: MarkdownIt } = await import('markdown-it')

// HTML stays text and quotes stay as they were written; syntaxes of our own are plugins named here
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnotes).use(noteMarks)

/** Reads Markdown as plain text: emphasis, links and pictures leave only their words. */
export const readMarkdown: FormatReader = (source, { path, defaults }, given = {}) => {
  const tag = likelyLanguage(source, given.language ?? defaults?.language)
  const language = headsOf(tag)
  const mail = takeMailHead(source, language, given)
  const { text } = mail
  const stated = { ...mail.facts, ...given }
  const join = lineJoiner(text, language)
  const notes: NoteFacts = {}
  const { blocks: written, title, removed, pictures } = blocksOf(parser.parse(text, notes), join, language, stated)
  const chronology = chronologyOf(written, language)
  const { dates } = chronology
  const blocks = written.map(({ kind, text, line }, index): Block => ({
    kind,
    text,
    ...(line === undefined ? {} : { line }),
    ...(dates[index] ? { dated: dates[index] } : {}),
  }))
  const lines = blocks.map((block, index) => ({
    text: block.text,
    number: index,
    blankBefore: true,
    isOwn: block.dated !== undefined || block.kind === 'footnote' || block.kind === 'table-row' || block.kind === 'code',
    isHeading: block.kind === 'heading',
  }))
  const own = ownText(lines, line => ({ ...blocks[line.number]!, text: line.text }), tag, stated, title)
  return {
    format: 'markdown',
    ...own,
    facts: { ...notes, ...own.facts, ...(title === undefined ? {} : { title }), ...mail.facts },
    removed: [...mail.removed, ...removed, ...own.removed],
    problems: unusedParts(chronology, written, language, path),
    ...(pictures.length > 0 && { pictures: pictures.map(picture => ({ ...picture, at: { ...picture.at, path } })) }),
  }
}

interface Blocks {
  readonly blocks: readonly WrittenBlock[]
  readonly title?: string
  readonly removed: readonly RemovedLine[]
  readonly pictures: readonly NamedPicture[]
}

type Join = (before: string, after: string) => string

/** The blocks of a parsed text. A first heading of the first level, before anything else, is its title, unless it is a date. */
function blocksOf(tokens: readonly Token[], join: Join, language: HeadLanguage, stated: Facts): Blocks {
  const blocks: BlockOfLines[] = []
  const removed: RemovedLine[] = []
  const named: NamedPicture[] = []
  const kinds: Passage['kind'][] = []
  let row: { cells: string[]; token: Token } | undefined
  let title: string | undefined
  let heading = ''
  let year = ''
  const add = (kind: Passage['kind'], lines: readonly string[], token: Token, leads: readonly (number | undefined)[] = []) => {
    if (lines.join('').trim() === '') return
    blocks.push({
      kind,
      lines,
      ...(token.map ? { line: token.map[0] + 1 } : {}),
      ...(kind === 'heading' ? { level: Number(heading.slice(1)) } : {}),
      leads,
      depth: kinds.filter(kind => kind === 'quotation').length,
    })
  }
  const isTitle = (text: string) => {
    const date = leadingDate(text, language)
    const isDate = date !== undefined && date.rest === text.length
    return blocks.length === 0 && title === undefined && !isDate && (!isWhole(stated) || isSameText(text, stated.title))
  }
  for (const token of tokens) {
    nest(kinds, token)
    if (token.type === 'heading_open') heading = token.tag
    // “1998. The dam breaks.”
    else if (token.type === 'list_item_open') year = token.info.length === 4 ? `${token.info}${token.markup} ` : ''
    else if (token.type === 'tr_open') row = { cells: [], token }
    else if (token.type === 'tr_close') {
      if (row) add('table-row', [row.cells.join(' | ')], row.token)
      row = undefined
    } else if (token.type === 'fence' || token.type === 'code_block')
      add('code', token.content.replace(/\n$/, '').split('\n'), token)
    else if (token.type === 'inline') {
      const { lines, leads, pictures } = plainText(token.children ?? [])
      lines[0] = year + lines[0]!
      year = ''
      const text = lines.reduce(join).trim()
      removed.push(...pictures.map((picture): RemovedLine => ({ where: 'inside', kind: 'caption', text: picture })))
      named.push(...picturesIn(token))
      if (row) row.cells.push(text)
      else if (kinds.at(-1) === 'heading' && heading === 'h1' && isTitle(text)) {
        title = text
        removed.push({ where: 'head', kind: 'title', text, ...(token.map ? { line: token.map[0] + 1 } : {}) })
      } else add(kinds.at(-1) ?? 'paragraph', lines, token, leads)
    }
  }
  return { blocks: splitAtDates(blocks, join, language), removed, pictures: named, ...(title === undefined ? {} : { title }) }
}

/** `![What it shows](weir.jpg "Whose it is")`, where that is a file and not on another host. */
function picturesIn({ children, map }: Token): NamedPicture[] {
  return (children ?? [])
    .filter(({ type }) => type === 'image')
    .flatMap(image => {
      const [address, credit, alt] = [image.attrGet('src') ?? '', image.attrGet('title'), image.content.trim()]
      if (/^(?:[a-z][\w+.-]*:|\/\/|#|$)/i.test(address) || alt === '') return []
      const at = { path: '', line: (map?.[0] ?? 0) + 1, column: 1 }
      return [{ file: unescaped(address), alt, ...(credit && { credit }), at }]
    })
}

/** Keeps the kinds of the elements around what comes next, the innermost last. */
function nest(kinds: Passage['kind'][], { type }: Token): void {
  const kind = opened[type]
  if (kind !== undefined) kinds.push(kind)
  else if (type in closed) kinds.pop()
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

/** The lines of a block without its marks, and how many characters at the start of each are in bold. */
function plainText(tokens: readonly Token[]): { lines: string[]; leads: (number | undefined)[]; pictures: string[] } {
  const lines = ['']
  const pictures: string[] = []
  const leads: (number | undefined)[] = []
  let isBold = false
  let at = 0
  tokens.forEach((token, index) => {
    if (/^(?:soft|hard)break$/.test(token.type)) at++
    if (token.type === 'softbreak') lines.push('')
    else if (token.type === 'hardbreak') lines[lines.length - 1] += '\n'
    else if (token.type === 'image') {
      if (token.content.trim() !== '') pictures.push(token.content.trim())
    } else if (token.type === 'strong_open') isBold = lines.at(-1) === '' || lines.at(-1)!.endsWith('\n')
    else if (token.type === 'strong_close' && isBold) {
      leads[at] ??= lines.at(-1)!.split('\n').at(-1)!.length
      isBold = false
    } else if (token.type !== 'footnote_reference') {
      // “[1]” with its address elsewhere in the file
      const isMark = tokens[index - 1]?.type === 'link_open' && /^\d{1,3}$/.test(token.content) && /\S$/.test(lines.at(-1)!)
      lines[lines.length - 1] += isMark ? `[${token.content}]` : token.content
    }
  })
  return {
    lines: lines.map(line => line.replace(/<!--(?:[^-]|-(?!->))*-->/g, '').replace(/[ \t]{2,}/g, ' ')),
    leads,
    pictures,
  }
}
