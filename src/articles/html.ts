import { headsOf } from '../languages/index.ts'
import type { RemovedLine } from '../model.ts'
import { lowerWords } from '../text.ts'
import { cleanText } from './bytes.ts'
import { datelineOf } from './dateline.ts'
import type { Draft, Facts, FormatReader } from './draft.ts'
import { headLine } from './head-line.ts'
import { pageOf } from './page.ts'
import type { Block } from './own-text.ts'
import { blocksOf, pageBody } from './page-body.ts'
import { modifiedDay, pageDay } from './page-date.ts'
import { pageFacts } from './page-facts.ts'
import { takeTail } from './tail.ts'

/** Elements inside one another, marks in all, and the sum of all depths, beyond which a page is not read. */
const deepest = 400
const mostMarks = 200_000
const mostWork = 4_000_000

const empty: Draft = { format: 'html', facts: {}, passages: [], removed: [], notes: [], problems: [] }

/** Reads a saved page. */
export const readHtml: FormatReader = (html, file) => readPage(html, file)

/** Reads a page that was saved from `savedFrom`, where its container says so. */
export function readPage(html: string, { path }: { readonly path: string }, savedFrom?: string): Draft {
  const trouble = tooMuch(html)
  const refuse = (message: string): Draft => ({
    ...empty,
    problems: [{ check: 'page', severity: 'error', path, message, advice: 'Save the article’s text as .txt.' }],
  })
  if (trouble !== undefined) return refuse(trouble)
  try {
    return readParsed(html, path, savedFrom)
  } catch (error) {
    // the parsers are not ours, and the page may be anything
    return refuse(`this page could not be read (${(error as Error).message.slice(0, 100)})`)
  }
}

function readParsed(html: string, path: string, savedFrom: string | undefined): Draft {
  const page = pageOf(html)
  const comment = /<!-- saved from url=\(\d{1,5}\)(?<url>\S{1,2000}) -->/.exec(html.slice(0, 4000))?.groups?.['url']
  const stated = pageFacts(page, savedFrom ?? comment)
  const stamped = pageDay(page, stated.url, [])
  // Readability changes the document, so all of its text is taken before, where it may be needed
  const lines = stamped || !page.document.body ? [] : blocksOf(page.document.body).map(block => block.text)
  const printed = stamped ?? pageDay(page, undefined, lines)
  const modified = modifiedDay(page)
  const found = pageBody(page.document)
  const blocks = found.length > 0 ? found : allBlocks(html)
  const body = ownBlocks(blocks, stated)
  const facts: Facts = {
    ...stated,
    ...body.facts,
    ...(printed ? { printed } : {}),
    ...(modified === undefined ? {} : { modified }),
  }
  const problems =
    body.passages.length > 0
      ? []
      : [
          {
            check: 'empty',
            severity: 'warning',
            path,
            message: 'no article was found on this page',
            advice: 'Save the article’s text as .txt.',
          } as const,
        ]
  return { ...empty, facts, passages: body.passages, removed: body.removed, notes: body.notes, problems }
}

/** All of a page's text, where no article is found in it. */
function allBlocks(html: string): Block[] {
  const { body } = pageOf(html).document
  return body ? blocksOf(body) : []
}

/** Takes the lines of a page's head and tail that Readability left in the article off it. */
function ownBlocks(
  blocks: readonly Block[],
  { title, language: tag }: Facts,
): Pick<Draft, 'facts' | 'passages' | 'removed' | 'notes'> {
  const language = headsOf(tag ?? 'en')
  const removed: RemovedLine[] = []
  let start = 0
  while (start < Math.min(blocks.length - 1, 12)) {
    const { text } = blocks[start]!
    const { kind } = headLine(text, language)
    const isTitle = title !== undefined && plain(text) === plain(title)
    if (!isTitle && !['date', 'byline', 'furniture', 'breadcrumb', 'caption'].includes(kind)) break
    removed.push({ where: 'head', kind: isTitle ? 'title' : kind, text })
    start++
  }
  const own = blocks
    .slice(start)
    .map(block => ({ ...block, text: cleanText(block.text) }))
    .filter(block => block.text.trim() !== '')
  const tail = takeTail(
    own.map((block, index) => ({ text: block.text, number: index, blankBefore: true })),
    language,
  )
  const passages = tail.body.map(line => own[line.number]!)
  const dateline = passages[0] && passages[0].kind === 'paragraph' ? datelineOf(passages[0].text, language) : undefined
  if (dateline && passages[0]!.text.length > dateline.length) {
    removed.push({ where: 'head', kind: 'dateline', text: passages[0]!.text.slice(0, dateline.length).trim() })
    passages[0] = { ...passages[0]!, text: passages[0]!.text.slice(dateline.length) }
  }
  const facts: Facts = {
    ...(dateline?.place === undefined ? {} : { place: dateline.place }),
    ...(dateline?.agency === undefined ? {} : { agency: dateline.agency }),
  }
  return { facts, passages, removed: [...removed, ...tail.removed], notes: tail.notes }
}

const plain = (text: string) => lowerWords(text).join(' ')

/** What makes a page too much to read, found without parsing it; nothing for a page that can be read. */
function tooMuch(html: string): string | undefined {
  let depth = 0
  let count = 0
  let work = 0
  for (const match of html.matchAll(/<(?<close>\/?)(?<tag>[a-z][a-z0-9]{0,20})|[<&]/gi)) {
    if (++count > mostMarks) return `there are more than ${mostMarks} marks (“<”, “&”) on this page`
    const tag = match.groups!['tag']?.toLowerCase()
    // these close themselves, or are closed by what follows
    if (tag === undefined || selfClosing.has(tag)) continue
    depth = match.groups!['close'] === '' ? depth + 1 : Math.max(0, depth - 1)
    work += depth
    if (depth > deepest) return `elements are nested more than ${deepest} deep on this page`
    if (work > mostWork) return 'elements are too many and nested too deep on this page'
  }
  return undefined
}

const selfClosing = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th thead tbody tfoot option optgroup path rect circle g use polygon line ellipse stop'.split(
    ' ',
  ),
)
