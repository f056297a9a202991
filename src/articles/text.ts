import { headsOf } from '../languages/index.ts'
import type { FormatReader } from './draft.ts'
import { likelyLanguage } from './language.ts'
import { linesOf } from './lines.ts'
import { ownText } from './own-text.ts'
import { takeStamps } from './print-stamps.ts'
import { joinWrapped } from './wrapped.ts'

/** Reads pasted text: head and tail are told from the article's own text, and kept. */
export const readText: FormatReader = (text, { defaults }, stated) => {
  const tag = likelyLanguage(text, stated?.language ?? defaults?.language)
  const language = headsOf(tag)
  // a paragraph may go on over the end of a printed page
  const printed = takeStamps(linesOf(text), language)
  const lines = joinWrapped(printed.lines, language)
  const own = ownText(lines, line => ({ kind: 'paragraph', text: line.text, line: line.number }), tag, stated)
  return {
    format: 'text',
    ...own,
    facts: { ...printed.facts, ...own.facts },
    removed: [...printed.removed, ...own.removed],
    problems: [],
  }
}
