import type { Draft, FormatReader } from './draft.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readMhtml } from './mhtml.ts'
import { readText } from './text.ts'

export interface Format {
  readonly format: Draft['format']
  readonly read: FormatReader
}

/** What can be read, by file name extension. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['.txt', { format: 'text', read: readText }],
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
