/// <reference lib="dom" />
import type { BlockOfLines } from '../chronologies/dated-lines.ts'
import { documentBlocks, draftOfBlocks } from './document.ts'
import type { Facts, Opener } from '../article-draft.ts'
import { printedDay } from '../boilerplate/masthead.ts'
import { parsePage } from '../html/page.ts'
import { writtenDays } from '../publication-day/written-day.ts'
import { htmlOfXhtml } from './markup.ts'
import { factsOfProperties } from './properties.ts'
import { Unopened } from './unopened.ts'
import { elementsOf, parseXml, textOfFirst } from './xml.ts'
import { type Archive, textIn, unzipped } from './zip.ts'

/** Reads a book: its chapters in their order, each with its title. */
export const openEpub: Opener = async file => {
  const archive = await unzipped(file.bytes, 'a book', name => /\.(?:x?html?|xml|opf|ncx)$/i.test(name))
  if (isEncrypted(archive))
    throw new Unopened('this book is encrypted, so that only its own program can read it', 'Use a copy without this protection.')
  const path =
    elementsOf(parseXml(textIn(archive, 'META-INF/container.xml') || '<none/>'), 'rootfile')[0]?.getAttribute('full-path') ?? ''
  if (!archive.has(path))
    throw new Unopened('there is no book in this archive', 'Give it the right extension, or save its text as .txt.')
  const book = parseXml(textIn(archive, path))
  const items = new Map(elementsOf(book, 'item').map(item => [item.getAttribute('id') ?? '', item]))
  const placeOf = (item: Element) => resolved(path, item.getAttribute('href') ?? '')
  const isContents = (item: Element) => /\bnav\b/.test(item.getAttribute('properties') ?? '')
  const spine = elementsOf(book, 'itemref').flatMap(reference => items.get(reference.getAttribute('idref') ?? '') ?? [])
  const titles = new Map(
    [...items.values()].flatMap(item =>
      isContents(item) || /ncx/.test(item.getAttribute('media-type') ?? '') ? contentsIn(archive, placeOf(item)) : [],
    ),
  )
  let title: string | undefined
  const blocks = spine
    .filter(item => !isContents(item))
    .flatMap((item): BlockOfLines[] => {
      const own = documentBlocks(htmlOfXhtml(textIn(archive, placeOf(item))), notes)
      const heading = own.find(({ kind }) => kind === 'heading')?.lines.join(' ')
      // a chapter may go on in the next file
      title = titles.get(placeOf(item)) ?? heading ?? title
      return title === undefined ? own : own.map(block => ({ ...block, locator: { kind: 'chapter', label: title! } }))
    })
  return [draftOfBlocks(blocks, file, 'epub', factsIn(book), true)]
}

const notes = ['footnote', 'endnote', 'rearnote']
  .flatMap(kind => [`aside[epub\\:type~=${kind}]`, `[role=doc-${kind}]`])
  .join(', ')

/** Fonts may be disguised in a book that anybody can read. */
const isEncrypted = (archive: Archive): boolean =>
  elementsOf(parseXml(textIn(archive, 'META-INF/encryption.xml') || '<none/>'), 'EncryptionMethod').some(
    method => !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc/.test(method.getAttribute('Algorithm') ?? ''),
  )

/** The titles that a table of contents gives to files; of several in one file, the first. */
function contentsIn(archive: Archive, path: string): [string, string][] {
  const text = textIn(archive, path)
  const links = /\.ncx$/i.test(path)
    ? elementsOf(parseXml(text), 'navPoint').map(
        point => [elementsOf(point, 'content')[0]?.getAttribute('src'), textOfFirst(point, 'text')] as const,
      )
    : [...parsePage(htmlOfXhtml(text)).querySelectorAll('nav a')].map(
        link => [link.getAttribute('href'), (link.textContent ?? '').replace(/\s+/g, ' ').trim()] as const,
      )
  return links
    .flatMap(([target, title]) => (target && title !== '' ? [[resolved(path, target), title] as [string, string]] : []))
    .reverse()
}

/** `OEBPS/text/one.xhtml` of `../text/one.xhtml#a` in `OEBPS/nav/nav.xhtml`. */
function resolved(from: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `file:///${encodeURI(from)}`).pathname.slice(1))
  } catch {
    return target
  }
}

function factsIn(book: Document): Facts {
  const [metadata] = elementsOf(book, 'metadata')
  if (!metadata) return {}
  const said = (name: string) => textOfFirst(metadata, name)
  const authors = elementsOf(metadata, 'creator')
    .filter(element => /^(?:aut)?$/.test(element.getAttribute('opf:role') ?? ''))
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(name => name !== '')
  const dates = elementsOf(metadata, 'date').filter(element => /^(?:|publication)$/.test(element.getAttribute('opf:event') ?? ''))
  const written = dates[0]?.textContent?.trim() ?? ''
  const [day] = writtenDays(written.slice(0, 10))
  const date = day === undefined ? undefined : { start: 0, end: written.length, text: written, readings: [day], named: true }
  return {
    ...factsOfProperties({ title: said('title'), language: said('language') }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(said('publisher') === '' ? {} : { publisher: said('publisher') }),
    ...(date ? { printed: printedDay(date, 'meta', written) } : {}),
  }
}
