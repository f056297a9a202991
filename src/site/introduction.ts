import { html, type Html, markdownHtml } from './html.ts'

const { default: MarkdownIt } = await import('markdown-it')

/** What the author says before the timeline, in two parts: for the front page, and what the page “About” adds. */
export interface Introduction {
  readonly opening: Html
  readonly more?: Html
}

// no pictures and no tables: they would need files and styles that pages may not load
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image', 'table'])
parser.validateLink = address => /^https?:\/\//i.test(address)

/** Reads an introduction in Markdown. A heading at its start is left out, as the page has one; the next heading ends the opening. */
export function introductionOf(markdown: string): Introduction | undefined {
  const tokens = parser.parse(markdown.replace(/^---\r?\n[^]*?\n---\r?\n/, ''), {})
  const body = tokens[0]?.type === 'heading_open' ? tokens.slice(3) : tokens
  for (const token of body)
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = /^h[12]$/.test(token.tag) ? 'h2' : 'h3'
  if (body.length === 0) return undefined
  const end = body.findIndex(({ type, level }) => type === 'heading_open' && level === 0)
  const rendered = (part: typeof body) => markdownHtml(parser.renderer.render(part, parser.options, {}))
  if (end === -1) return { opening: rendered(body) }
  return { opening: end === 0 ? html`` : rendered(body.slice(0, end)), more: rendered(body.slice(end)) }
}
