import type MarkdownIt from 'markdown-it'
import { takeToolLinks } from './tool-links.ts'
import { wikiWords } from './wiki-words.ts'

type Token = ReturnType<MarkdownIt['parse']>[number]
type Core = Parameters<Parameters<MarkdownIt['core']['ruler']['push']>[1]>[0]
type Inline = Parameters<Parameters<MarkdownIt['inline']['ruler']['push']>[1]>[0]

/**
 * Teaches markdown-it the marks of programs for notes, such as Obsidian: `[[links]]` and `==highlights==` are read as their words,
 * `![[embedded notes]]`, `%%comments%%`, `^block-ids` and lines of `#tags` are left out, and a callout, `> [!note] Title`, as what
 * it shows.
 */
export function noteMarks(parser: MarkdownIt): void {
  parser.core.ruler.after('normalize', 'block_comments', state => {
    state.src = withoutBlockComments(state.src)
  })
  parser.core.ruler.after('block', 'note_blocks', takeBlocks)
  parser.core.ruler.after('inline', 'tool_links', takeToolLinks)
  parser.inline.ruler.before('link', 'wiki_link', wikiLink)
  parser.inline.ruler.before('emphasis', 'highlight', highlight)
  parser.inline.ruler.before('emphasis', 'comment', comment)
}

/** Comments of several lines, `%%` alone before and behind them, as empty lines. */
function withoutBlockComments(text: string): string {
  if (!text.includes('%%')) return text
  const lines = text.split('\n')
  let fence: string | undefined
  for (let at = 0; at < lines.length; at++) {
    const mark = /^ {0,3}(?<fence>```|~~~)/.exec(lines[at]!)?.groups!['fence']
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence
    const rest = fence === undefined ? /^\s{0,40}%%(?<rest>.*)$/.exec(lines[at]!)?.groups!['rest'] : undefined
    if (rest === undefined || rest.includes('%%')) continue
    const end = lines.findIndex((line, index) => index > at && /%%\s*$/.test(line))
    if (end < 0) break
    lines.fill('', at, end + 1)
    at = end
  }
  return lines.join('\n')
}

const blockId = /(?:^|[ \t])\^[A-Za-z\d-]{1,60}[ \t]*$/
const tagsAlone = /^(?:#[\p{L}_][\p{L}\p{N}_/-]{0,60}\s*){1,40}$/u

/** Takes the marks off whole blocks, before what stands in them is read. */
function takeBlocks(state: Core): void {
  const callouts: boolean[] = []
  const tokens: Token[] = []
  withoutExcerpt(state.tokens).forEach((token, index, all) => {
    if (token.type === 'blockquote_open') {
      const type = calloutType.exec(textIn(all, index + 1))?.groups!['type']
      // what a callout shows is its writer's own, but for a quotation
      callouts.push(type !== undefined && !/^(?:quote|cite)$/i.test(type))
      if (callouts.at(-1)) token.type = 'callout_open'
    } else if (token.type === 'blockquote_close' && callouts.pop()) token.type = 'callout_close'
    else if (token.type === 'inline') {
      const before = all[index - 2]?.type
      if (before === 'blockquote_open' || before === 'callout_open') tokens.push(...titleOf(token, tokens.at(-1)!))
      token.content = token.content.replace(blockId, '')
      if (tagsAlone.test(token.content)) token.content = ''
    }
    tokens.push(token)
  })
  state.tokens = tokens
}

/** Without the start of the text that MarkDownload puts before it once more, as `> ## Excerpt`. */
function withoutExcerpt(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ type }) => type === 'blockquote_open' || type === 'paragraph_open')
  const isExcerpt = tokens[at]?.type === 'blockquote_open' && tokens[at + 2]?.content === 'Excerpt'
  const end = isExcerpt ? tokens.findIndex(({ type }) => type === 'blockquote_close') : -1
  return end < 0 ? tokens : [...tokens.slice(0, at), ...tokens.slice(end + 1)]
}

const calloutType = /^\[!(?<type>[\w-]{1,40})\][+-]?[ \t]*(?<title>[^\n]*)(?:\n|$)/

const textIn = (tokens: readonly Token[], index: number) =>
  tokens[index]?.type === 'paragraph_open' ? (tokens[index + 1]?.content ?? '') : ''

/** Takes a callout's first line off its text: its title is a paragraph of its own. */
function titleOf(inline: Token, opening: Token): Token[] {
  const found = calloutType.exec(inline.content)
  if (!found) return []
  const title = found.groups!['title']!.trim()
  inline.content = inline.content.slice(found[0].length)
  const map = inline.map
  if (map && inline.content !== '') inline.map = [map[0] + 1, map[1]]
  if (title === '') return []
  const copy = <T extends Token>(token: T, changes: Partial<Token>) => Object.assign(Object.create(token) as T, token, changes)
  return [
    copy(inline, { content: title, children: [], map }),
    copy(opening, { type: 'paragraph_close', nesting: -1 }),
    copy(opening, {}),
  ]
}

function wikiLink(state: Inline, silent: boolean): boolean {
  const isEmbedded = state.src[state.pos] === '!'
  const found = /^!?\[\[(?!\d{1,3}(?:[ ,–-]{1,2}\d{1,3}){0,4}\]\])[^[\]\n]{1,800}\]\]/.exec(
    state.src.slice(state.pos, state.pos + 810),
  )?.[0]
  if (found === undefined) return false
  const words = isEmbedded ? '' : wikiWords(found)
  if (!silent && words !== '') state.push('text', '', 0).content = words
  state.pos += found.length
  return true
}

function highlight(state: Inline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  if (!src.startsWith('==', pos) || !/[^\s=]/.test(src[pos + 2] ?? '')) return false
  const end = src.indexOf('==', pos + 3)
  if (end < 0 || end + 2 > posMax || /\s/.test(src[end - 1]!)) return false
  if (!silent) {
    state.pos = pos + 2
    state.posMax = end
    state.md.inline.tokenize(state)
  }
  state.pos = end + 2
  state.posMax = posMax
  return true
}

function comment(state: Inline): boolean {
  if (!state.src.startsWith('%%', state.pos)) return false
  const end = state.src.indexOf('%%', state.pos + 2)
  if (end < 0 || end + 2 > state.posMax) return false
  state.pos = end + 2
  return true
}
