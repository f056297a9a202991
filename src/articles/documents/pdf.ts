import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { headsOf } from '../../languages/index.ts'
import type { Problem } from '../../model.ts'
import { signatureOf } from '../bytes.ts'
import { draftOfBlocks } from './document.ts'
import type { Facts, Opener } from '../article-draft.ts'
import { printedDay } from '../boilerplate/masthead.ts'
import { lineJoiner } from '../text/hyphens.ts'
import { likelyLanguage } from '../language.ts'
import { takeStamps } from '../boilerplate/print-stamps.ts'
import { writtenDays } from '../publication-day/written-day.ts'
import { withoutPageHeads } from './pdf/furniture.ts'
import { inColumns, linesOfPage, type PageLine, type TextRun } from './pdf/lines.ts'
import { paragraphsOf } from './pdf/paragraphs.ts'
import { checkStreams } from './pdf/size.ts'
import { factsOfProperties } from './properties.ts'
import { Unopened } from './unopened.ts'
import { notThis } from './zip.ts'

/** Pages and characters beyond which a PDF is not read. */
const [mostPages, mostText] = [2000, 4 << 20]

/** Reads the text of a PDF: its lines joined to paragraphs, what stands over and under each page taken off, with the page of each. */
export const openPdf: Opener = async file => {
  if (signatureOf(file.bytes) !== 'PDF') throw notThis(file.bytes, 'a PDF')
  const { getDocumentProxy } = await import('unpdf')
  checkStreams(file.bytes)
  // the library takes the bytes for itself
  const document = await getDocumentProxy(Uint8Array.from(file.bytes), settings).catch((error: Error) => {
    if (error.name !== 'PasswordException') throw error
    throw new Unopened('this PDF is encrypted with a password', 'Open it with the password, and print it to a new PDF.')
  })
  try {
    if (document.numPages > mostPages) throw new Unopened(`this PDF has more than ${mostPages} pages`, 'Keep only the article’s.')
    const pages = await pagesOf(document)
    const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []))
    if (empty.length === pages.length)
      throw new Unopened(
        'this PDF is a scan: there are only pictures on its pages, and no text',
        'Have its text recognised (OCR), as scanning programs do, and save it again; or save the text as .txt.',
      )
    const facts = await factsIn(document)
    const rows = pages.flat()
    const text = rows.map(({ text }) => text).join('\n')
    const language = headsOf(likelyLanguage(text, facts.language ?? file.defaults?.language))
    const printed = takeStamps(
      rows.map(({ text }, number) => ({ text, number, blankBefore: false })),
      language,
    )
    const own = new Set(printed.lines.map(({ number }) => rows[number]!))
    const { pages: left, removed } = withoutPageHeads(
      pages.map(lines => lines.filter(line => own.has(line))),
      language,
    )
    const draft = draftOfBlocks(paragraphsOf(left, lineJoiner(text, language)), file, 'pdf', { ...facts, ...printed.facts })
    const stamps = printed.removed.map(({ line: _, ...stamp }) => stamp)
    return [
      {
        ...draft,
        removed: [...draft.removed, ...stamps, ...removed],
        // what looks like a table may be none
        problems: [
          ...(empty.length > 0 ? [emptyPages(empty, file.path)] : []),
          ...draft.problems.filter(({ check }, index, all) => all.findIndex(other => other.check === check) === index),
        ],
      },
    ]
  } finally {
    await document.cleanup()
  }
}

/** No programs, no fonts of the machine, no messages. */
const settings = { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, verbosity: 0 }

async function pagesOf(document: PDFDocumentProxy): Promise<PageLine[][]> {
  const pages: PageLine[][] = []
  let length = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item): TextRun[] => {
      if (!('str' in item)) return []
      const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number]
      const [x, y] = viewport.convertToViewportPoint(e, f) as [number, number]
      const [alongX, alongY] = viewport.convertToViewportPoint(e + a, f + b) as [number, number]
      length += item.str.length
      // what stands upright at an edge is no text
      if (Math.abs(alongY - y) > Math.abs(alongX - x) * 0.2 || alongX < x) return []
      return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }]
    })
    if (length > mostText)
      throw new Unopened(`this PDF has more than ${mostText >> 20} MB of text`, 'Keep only the article’s pages.')
    pages.push(inColumns(linesOfPage(runs, number)))
    page.cleanup()
  }
  return pages
}

/** What a PDF says of itself; its publisher says in PRISM where and when it came out. */
async function factsIn(document: PDFDocumentProxy): Promise<Facts> {
  const { info, metadata } = await document.getMetadata()
  const said = (name: string) => {
    const value: unknown = (metadata as { get?: (name: string) => unknown } | undefined)?.get?.(name)
    return typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.join('; ') : ''
  }
  const { Title: title, Author: author } = info as Record<string, unknown>
  const properties = factsOfProperties({
    title: said('dc:title') || String(title ?? ''),
    author: said('dc:creator') || String(author ?? ''),
  })
  const stated = said('prism:publicationdate') || said('prism:coverdate')
  const [day] = writtenDays(stated.slice(0, 10))
  const publisher = said('prism:publicationname')
  const printed =
    day === undefined
      ? undefined
      : printedDay({ start: 0, end: stated.length, text: stated, readings: [day], named: true }, 'meta', stated)
  return { ...properties, ...(printed ? { printed } : {}), ...(publisher === '' ? {} : { publisher }) }
}

const emptyPages = (pages: readonly number[], path: string): Problem => ({
  check: 'scan',
  severity: 'warning',
  path,
  message: `there is no text on ${pages.length === 1 ? 'page' : 'pages'} ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ', …' : ''} of this PDF`,
  advice: 'If they are scans, have their text recognised (OCR), and save the PDF again.',
})
