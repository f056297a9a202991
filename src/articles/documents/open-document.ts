/// <reference lib="dom" />
import { documentBlocks, draftOfBlocks } from './document.ts'
import type { Opener } from '../article-draft.ts'
import { escaped } from './markup.ts'
import { factsOfProperties } from './properties.ts'
import { Unopened } from './unopened.ts'
import { elementsOf, nameOf, parseXml, textOfFirst } from './xml.ts'
import { textIn, unzipped } from './zip.ts'

/** Reads a text of LibreOffice: as it stands with all changes accepted, without comments and what stands over and under each page. */
export const openDocument: Opener = async file => {
  const archive = await unzipped(file.bytes, 'an OpenDocument text', name =>
    /^(?:content|meta|META-INF\/manifest)\.xml$/.test(name),
  )
  if (textIn(archive, 'META-INF/manifest.xml').includes('encryption-data'))
    throw new Unopened('this document is encrypted with a password', 'Open it, and save it again without a password.')
  const content = parseXml(textIn(archive, 'content.xml') || '<none/>')
  const [text] = elementsOf(content, 'body').flatMap(body => elementsOf(body, 'text'))
  if (!text)
    throw new Unopened('there is no text document in this archive', 'Give it the right extension, or save its text as .txt.')
  const meta = parseXml(textIn(archive, 'meta.xml') || '<none/>')
  const facts = factsOfProperties({ title: textOfFirst(meta, 'title'), author: textOfFirst(meta, 'initial-creator') })
  const parents = new Map(
    elementsOf(content, 'style').map(style => [
      style.getAttribute('style:name') ?? '',
      style.getAttribute('style:parent-style-name') ?? '',
    ]),
  )
  return [draftOfBlocks(documentBlocks(htmlOf(text, parents)), file, 'opendocument', facts)]
}

/** Elements of the text that are none of its words. */
const skipped: ReadonlySet<string> = new Set([
  'tracked-changes',
  'annotation',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'table-of-content',
  'hidden-text',
  'hidden-paragraph',
  'note-citation',
  'object',
  'event-listeners',
])

/** What the elements of a text are in HTML; of others, only what is in them. */
const tags: Readonly<Record<string, string>> = {
  p: 'p',
  'list-item': 'li',
  list: 'ul',
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
}

/** What paragraphs of these styles are in HTML. */
const tagsOfStyles: ReadonlyMap<string, string> = new Map([
  ['Title', 'h1'],
  ['Quotations', 'blockquote'],
])

/** The text as HTML. Notes stand behind the paragraph that has their marks. */
function htmlOf(root: Node, parents: ReadonlyMap<string, string>): string {
  const notes: string[] = []
  const inside = (node: Node): string => {
    const parts: string[] = []
    for (let child = node.firstChild; child; child = child.nextSibling) parts.push(of(child))
    return parts.join('')
  }
  const of = (node: Node): string => {
    if (node.nodeType === 3) return escaped(node.nodeValue ?? '')
    if (node.nodeType !== 1) return ''
    const element = node as Element
    const name = nameOf(element)
    if (skipped.has(name) || element.tagName.startsWith('svg:')) return ''
    if (name === 'line-break') return '<br>'
    if (name === 's' || name === 'tab') return ' '
    if (name === 'note') {
      notes.push(`<footnote>${inside(element)}</footnote>`)
      return ''
    }
    if (name === 'h') return `<h${levelOf(element)}>${inside(element)}</h${levelOf(element)}>`
    const style = element.getAttribute('text:style-name') ?? ''
    const tag = (name === 'p' && tagsOfStyles.get(parents.get(style) ?? style)) || tags[name]
    const span = element.getAttribute('table:number-columns-spanned')
    const own =
      tag === undefined
        ? inside(element)
        : `<${tag}${span === null ? '' : ` colspan="${Number(span) || 1}"`}>${inside(element)}</${tag}>`
    const isBlock = element.parentElement !== null && nameOf(element.parentElement) === 'text'
    return isBlock ? own + notes.splice(0).join('') : own
  }
  return `<body>${inside(root)}${notes.join('')}</body>`
}

const levelOf = (heading: Element) => Math.min(6, Math.max(1, Number(heading.getAttribute('text:outline-level')) || 1))
