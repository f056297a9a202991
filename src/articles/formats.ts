import type { HeadLanguage } from '../languages/language.ts'
import type { FormatReader, Opener, Part, ReadFormat } from './draft.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readMhtml } from './mhtml.ts'
import { openEpub } from './opened/epub.ts'
import { openMail } from './opened/mail.ts'
import { openMailbox } from './opened/mailbox.ts'
import { openDocument } from './opened/open-document.ts'
import { openPdf } from './opened/pdf.ts'
import { openRtf } from './opened/rtf.ts'
import { openWacz, openWarc } from './opened/web-archive.ts'
import { openWord } from './opened/word.ts'
import { openWorkbook } from './opened/workbook.ts'
import { recordParts } from './record-parts.ts'
import { readTable } from './table.ts'
import { readText } from './text.ts'

/** A format whose files are text. */
export interface TextFormat {
  readonly format: ReadFormat
  readonly read: FormatReader
  /** The articles in a file that may hold several. */
  readonly parts?: (text: string, language: HeadLanguage) => readonly Part[]
}

/** A format whose files are opened by a library, which takes its time: `openedDrafts` has to be awaited before they are read. */
interface BinaryFormat {
  readonly format: ReadFormat
  readonly open: Opener
}

export type Format = TextFormat | BinaryFormat

/** What can be read, by file name extension. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['.txt', { format: 'text', read: readText, parts: recordParts }],
  ['.md', { format: 'markdown', read: readMarkdown }],
  ['.markdown', { format: 'markdown', read: readMarkdown }],
  ['.html', { format: 'html', read: readHtml }],
  ['.htm', { format: 'html', read: readHtml }],
  ['.mhtml', { format: 'html', read: readMhtml }],
  ['.mht', { format: 'html', read: readMhtml }],
  ['.docx', { format: 'word', open: openWord }],
  ['.odt', { format: 'opendocument', open: openDocument }],
  ['.rtf', { format: 'rtf', open: openRtf }],
  ['.pdf', { format: 'pdf', open: openPdf }],
  ['.epub', { format: 'epub', open: openEpub }],
  ['.warc', { format: 'html', open: openWarc }],
  ['.warc.gz', { format: 'html', open: openWarc }],
  ['.wacz', { format: 'html', open: openWacz }],
  ['.csv', { format: 'table', read: readTable }],
  ['.tsv', { format: 'table', read: readTable }],
  ['.xlsx', { format: 'table', open: openWorkbook }],
  ['.eml', { format: 'mail', open: openMail }],
  ['.mbox', { format: 'mail', open: openMailbox }],
])

/** What the name of a file ends in, in small letters; empty without an extension. */
export const extensionOf = (path: string): string =>
  /(?:\.warc)?\.[^./\\]+$/i.exec(path.replace(/^.*\/\.*/, ''))?.[0].toLowerCase() ?? ''

/** The format of a file; text where its name says nothing that is known. */
export const formatOf = (path: string): Format => formats.get(extensionOf(path)) ?? formats.get('.txt')!

/** Whether a file is no text, and has to be opened before it is read. */
export const isBinary = ({ path }: { readonly path: string }): boolean => 'open' in formatOf(path)

/** The most bytes of a file that are read: a text holds an article, a file that is opened may hold pictures, or many articles. */
export const mostBytes = (path: string): number => (isBinary({ path }) ? 64 : 10) * 1024 * 1024
