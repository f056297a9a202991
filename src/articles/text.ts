import type { FormatReader } from './draft.ts'
import { linesOf } from './lines.ts'
import { ownText } from './own-text.ts'

/** Reads pasted text: head and tail are told from the article's own text, and kept. */
export const readText: FormatReader = (text, { defaults }) => ({
  format: 'text',
  ...ownText(linesOf(text), line => ({ kind: 'paragraph', text: line.text, line: line.number }), defaults?.language),
  problems: [],
})
