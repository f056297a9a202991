import type { HeadLanguage } from '../languages/language.ts'
import type { Draft, FormatReader, Part } from './draft.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readMhtml } from './mhtml.ts'
import { recordParts } from './record-parts.ts'
import { readText } from './text.ts'

export interface Format {
  readonly format: Draft['format']
  readonly read: FormatReader
  /** The articles in a file that may hold several. */
  readonly parts?: (text: string, language: HeadLanguage) => readonly Part[]
}

/** What can be read, by file name extension. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['.txt', { format: 'text', read: readText, parts: recordParts }],
  ['.md', { format: 'markdown', read: readMarkdown }],
  ['.markdown', { format: 'markdown', read: readMarkdown }],
  ['.html', { format: 'html', read: readHtml }],
  ['.htm', { format: 'html', read: readHtml }],
  ['.mhtml', { format: 'html', read: readMhtml }],
  ['.mht', { format: 'html', read: readMhtml }],
])

/** The format of a file; text where its name says nothing that is known. */
export function formatOf(path: string): Format {
  const extension = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? ''
  return formats.get(extension) ?? formats.get('.txt')!
}
