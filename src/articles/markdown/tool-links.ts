import type MarkdownIt from 'markdown-it'
import { monthNames } from '../publication-day/month-names.ts'
import { printedDates } from '../publication-day/printed-date.ts'

type Core = Parameters<Parameters<MarkdownIt['core']['ruler']['push']>[1]>[0]
type Token = Core['tokens'][number]

/** What notes that a program exported say of their source: the day on which that was done. */
export interface NoteFacts {
  accessed?: string
}

/** Addresses that lead into a program for notes or a reading list. */
const ofTools =
  /^(?:zotero|obsidian|kindle|hypothesis|logseq|mendeley|bookends|papers|marginnote3app|highlights):|^https?:\/\/(?:(?:read\.)?readwise\.io|(?:www\.)?omnivore\.app|hyp\.is|(?:www\.)?instapaper\.com|raindrop\.io|(?:app\.)?getpocket\.com)\//i

/**
 * Takes links into a program for notes off the highlights that it exported, `(Reed, 2023, p. 4)` and `[View Highlight]`, with the
 * quotation marks that it put around them, and the line with the day of the export.
 */
export function takeToolLinks({ tokens, env }: Core): void {
  const isExport = takeExportDay(tokens, env as NoteFacts)
  const hasTools = tokens.some(({ children }) => children?.some(isTool))
  if (!isExport && !hasTools) return
  for (const token of tokens) {
    if (token.type !== 'inline' || !token.children) continue
    if (hasTools) token.children = withoutTools(token.children)
    if (isExport) takeCitation(token.children)
  }
}

const hrefOf = (token: Token) => String(token.attrGet('href') ?? '')

const exportDay = /^\((?<day>\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}),? \d{1,2}[:.]\d\d[:.]\d\d(?: ?[ap]\.?m\.?)?\)$/i

/** Takes off the line that Zotero writes under the heading of notes, `(15/01/2024, 10:00:12)`; whether there is one. */
function takeExportDay(tokens: readonly Token[], facts: NoteFacts): boolean {
  const line = tokens
    .filter(({ type }) => type === 'inline')
    .slice(0, 3)
    .find(({ content }) => exportDay.test(content))
  if (!line) return false
  const [date] = printedDates(line.content, monthNames())
  if (date?.readings.length === 1) facts.accessed = date.readings[0]!
  line.children = []
  line.content = ''
  return true
}

/** Takes the source that stands behind a highlight off it, `“…” (Reed, 2023, p. 4)`, and its quotation marks. */
function takeCitation(tokens: readonly Token[]): void {
  const last = tokens.findLast(({ content }) => content.trim() !== '')
  if (!last || !/["”»“]\s*\([^()]{4,160}\)\s*$/.test(last.content)) return
  last.content = last.content.replace(/\s*\([^()]{4,160}\)\s*$/, '')
  takeQuotes(tokens)
}

function withoutTools(tokens: readonly Token[]): Token[] {
  const isAllLinks = depths(tokens).every((depth, at) => depth > 0 || tokens[at]!.content.trim() === '')
  const words = tokens.map(({ content }) => content).join('')
  if (isAllLinks && !/^\s*["“«„]/.test(words) && tokens.some(isTool)) return []
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const end = isTool(token) ? tokens.findIndex(({ type }, index) => index > at && type === 'link_close') : -1
    const last = kept.at(-1)
    const next = tokens[end + 1]
    const label = tokens
      .slice(at, end)
      .map(({ content }) => content)
      .join('')
    const isInBrackets = /[([]\s*$/.test(last?.content ?? '') && /^\s*[)\]]/.test(next?.content ?? '')
    if (end < 0 || !(isInBrackets || !/\p{L}/u.test(label))) {
      kept.push(token)
      continue
    }
    if (last && isInBrackets) {
      last.content = last.content.replace(/\s*[([]\s*$/, '')
      next!.content = next!.content.replace(/^\s*[)\]]/, '')
      takeQuotes(kept)
    }
    at = end
  }
  return kept
}

const isTool = (token: Token) => token.type === 'link_open' && ofTools.test(hrefOf(token))

/** In how many links each token stands. */
function depths(tokens: readonly Token[]): number[] {
  let depth = 0
  return tokens.map(({ type }) => {
    if (type === 'link_open') depth++
    const own = depth
    if (type === 'link_close') depth--
    return own
  })
}

/** Takes the quotation marks off a highlight, where they stand at its start and its end. */
function takeQuotes(tokens: readonly Token[]): void {
  const worded = tokens.filter(({ content }) => content.trim() !== '')
  const [first, last] = [worded[0], worded.at(-1)]
  if (!first || !last || !/^\s*["“«„]/.test(first.content) || !/["”»“]\s*$/.test(last.content)) return
  last.content = last.content.replace(/["”»“]\s*$/, '')
  first.content = first.content.replace(/^\s*["“«„]\s?/, '')
}
