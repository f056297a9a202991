/// <reference lib="dom" />
import { headsOf } from '../../languages/index.ts'
import type { RemovedLine, SourceFile } from '../../model.ts'
import { isSameText } from '../../common/text.ts'
import { cleanText } from '../bytes.ts'
import { chronologyOf } from '../chronologies/chronology.ts'
import { unusedParts } from '../chronologies/unused-parts.ts'
import { type BlockOfLines, splitAtDates } from '../chronologies/dated-lines.ts'
import type { Block, ArticleDraft, Facts, ReadFormat } from '../article-draft.ts'
import { lineJoiner } from '../text/hyphens.ts'
import { likelyLanguage } from '../language.ts'
import { leadingDate } from '../chronologies/leading-date.ts'
import { nestingOf, withoutNesting } from '../html/nesting.ts'
import { Unopened } from './unopened.ts'
import { ownText } from '../boilerplate/own-text.ts'
import { blocksOf } from '../html/content.ts'
import { parsePage } from '../html/page.ts'

/** Marks in one part, elements inside one another, and characters in all, beyond which a document is not read as it is. */
const [mostMarks, deepest, mostText] = [1_000_000, 400, 6 << 20]

/**
 * The blocks of a document's HTML, of which all is the article.
 * @param notes a selector of the elements that are footnotes
 */
export function documentBlocks(html: string, notes?: string): BlockOfLines[] {
  const { marks, depth } = nestingOf(html)
  if (marks > mostMarks) throw new Unopened(`there are more than ${mostMarks} marks (“<”, “&”) in a part of this file`)
  const document = parsePage(depth > deepest ? withoutNesting(html) : html)
  if (notes !== undefined)
    for (const element of document.querySelectorAll(notes)) {
      const note = document.createElement('footnote')
      note.append(...element.childNodes)
      element.replaceWith(note)
    }
  return document.body ? blocksOf(document.body) : []
}

/**
 * An article of the blocks that were found in a document. A first heading of the first level is its title; head and tail are told
 * from its own text, as in Markdown.
 * @param facts what the document's properties say; what its own head says wins
 * @param isWork whether its publisher states what it is, as in a book: then none of its text is a head or a tail
 */
export function draftOfBlocks(
  found: readonly BlockOfLines[],
  { path, defaults }: Pick<SourceFile, 'path' | 'defaults'>,
  format: ReadFormat,
  facts: Facts = {},
  isWork = false,
): ArticleDraft {
  const blocks = found.map(block => ({ ...block, lines: block.lines.map(cleanText) }))
  const text = blocks.flatMap(({ lines }) => lines).join('\n')
  if (text.length > mostText)
    throw new Unopened(`there are more than ${mostText >> 20} MB of text in this file`, 'Split it into several files.')
  const tag = likelyLanguage(text, facts.language ?? defaults?.language)
  const language = headsOf(tag)
  const [first, ...others] = blocks
  const heading = !isWork && first?.level === 1 && others.length > 0 ? first.lines.join(' ') : undefined
  const date = heading === undefined ? undefined : leadingDate(heading, language)
  const title = date !== undefined && date.rest === heading!.length ? undefined : heading
  const own = title === undefined ? blocks : others
  const written = splitAtDates(own, lineJoiner(text, language), language)
  const chronology = chronologyOf(written, language)
  const passages = written.map(({ kind, text, line, locator }, index): Block => ({
    kind,
    text,
    ...(line === undefined ? {} : { line }),
    ...(chronology.dates[index] ? { dated: chronology.dates[index] } : {}),
    ...(locator ? { locator } : {}),
  }))
  const lines = passages.map(({ kind, text, dated }, number) => ({
    text,
    number,
    blankBefore: true,
    isOwn: isWork || dated !== undefined || kind === 'footnote' || kind === 'table-row' || kind === 'code',
    isHeading: kind === 'heading',
  }))
  const article = ownText(lines, line => ({ ...passages[line.number]!, text: line.text }), tag, {}, title)
  const removed: RemovedLine[] = title === undefined ? [] : [{ where: 'head', kind: 'title', text: title }]
  // the document's properties may name another work: that it was made from
  const stated = title ?? article.facts.title ?? facts.title
  return {
    format,
    ...article,
    facts: { ...facts, ...article.facts, ...(stated === undefined || isSameText(stated, '') ? {} : { title: stated }) },
    removed: [...removed, ...article.removed],
    problems: unusedParts(chronology, written, language, path),
  }
}
