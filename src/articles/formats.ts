import type { HeadLanguage } from '../languages/language.ts'
import type { FormatReader, Opener, FilePart, ReadFormat } from './article-draft.ts'
import { readHtml } from './html/reader.ts'
import { readMarkdown } from './markdown/reader.ts'
import { readMhtml } from './html/mhtml.ts'
import { openEpub } from './documents/epub.ts'
import { openMail } from './documents/mail.ts'
import { openMailbox } from './documents/mailbox.ts'
import { openDocument } from './documents/open-document.ts'
import { openPdf } from './documents/pdf.ts'
import { openRtf } from './documents/rtf.ts'
import { openWacz, openWarc } from './documents/web-archive.ts'
import { openWord } from './documents/word.ts'
import { openWorkbook } from './documents/workbook.ts'
import { recordParts } from './records/parts.ts'
import { readTable } from './chronologies/table.ts'
import { readText } from './text/reader.ts'

/** A format whose files are text. */
export interface TextFormat {
  readonly format: ReadFormat
  readonly read: FormatReader
  /** The articles in a file that may hold several. */
  readonly parts?: (text: string, language: HeadLanguage) => readonly FilePart[]
}

/** A format whose files are opened by a library, which takes its time: `openedDrafts` has to be awaited before they are read. */
interface BinaryFormat {
  readonly format: ReadFormat
  readonly open: Opener
}

export type ArticleFormat = TextFormat | BinaryFormat

/** What can be read, by file name extension. */
export const articleFormats: ReadonlyMap<string, ArticleFormat> = new Map<string, ArticleFormat>([
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
export const formatOf = (path: string): ArticleFormat => articleFormats.get(extensionOf(path)) ?? articleFormats.get('.txt')!

/** Whether a file is no text, and has to be opened before it is read. */
export const isBinary = ({ path }: { readonly path: string }): boolean => 'open' in formatOf(path)

/** The most bytes of a file that are read: a text holds an article, a file that is opened may hold pictures, or many articles. */
export const mostBytes = (path: string): number => (isBinary({ path }) ? 64 : 10) * 1024 * 1024
