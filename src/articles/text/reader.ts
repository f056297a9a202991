import { headsOf } from '../../languages/index.ts'
import type { HeadLanguage } from '../../languages/language.ts'
import type { Passage } from '../../model.ts'
import { chronologyOf } from '../chronologies/chronology.ts'
import type { WrittenBlock } from '../chronologies/written-block.ts'
import type { FormatReader } from '../article-draft.ts'
import { likelyLanguage } from '../language.ts'
import { leadingDate } from '../chronologies/leading-date.ts'
import { linesOf, type TextLine } from './lines.ts'
import { takeMailHead } from './mail-head.ts'
import { wordsIn } from '../boilerplate/bylines.ts'
import { ownText } from '../boilerplate/own-text.ts'
import { takeStamps } from '../boilerplate/print-stamps.ts'
import { takeRecord } from '../records/record.ts'
import { joinWrapped } from './wrapped.ts'

/** Reads pasted text: head and tail are told from the article’s own text, and kept. */
export const readText: FormatReader = (written, { defaults }, given) => {
  const tag = likelyLanguage(written, given?.language ?? defaults?.language)
  const language = headsOf(tag)
  const record = takeRecord(written, language)
  const mail = takeMailHead(record.text, language, { ...record.facts, ...given })
  const { text } = mail
  const stated = { ...mail.facts, ...record.facts, ...given }
  // a paragraph may go on over the end of a printed page
  const printed = takeStamps(linesOf(text), language)
  const lines = joinWrapped(
    startsOf(withoutQuoteMarks(joinedAttributions(printed.lines, language), language), language),
    language,
  )
    .filter(line => !tableRule.test(line.text))
    .map(withoutFrame)
  const blocks = blocksOf(lines)
  const { dates, tables } = chronologyOf(blocks, language)
  const rows = new Set(tables.filter(({ isDated }) => isDated).flatMap(({ start, end }) => range(start, end)))
  const dated = lines.map((line, index) => ({
    ...line,
    ...(dates[index] ? { dated: dates[index] } : {}),
    ...(dates[index] || rows.has(index) ? { isOwn: true } : {}),
  }))
  const kinds = new Map<number, Passage['kind']>(
    lines.map(({ number }, index) => [number, rows.has(index) ? 'table-row' : blocks[index]!.depth ? 'quotation' : 'paragraph']),
  )
  const own = ownText(
    dated,
    ({ text, number, dated }) => ({ kind: kinds.get(number)!, text, line: number, ...(dated ? { dated } : {}) }),
    tag,
    stated,
  )
  return {
    format: 'text',
    ...own,
    facts: { ...printed.facts, ...own.facts, ...mail.facts, ...record.facts },
    removed: [...record.removed, ...mail.removed, ...printed.removed, ...own.removed],
    problems: [],
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

/** The line under a table’s head, as Markdown has it. */
const tableRule = /^\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?$/

/** “| 3 May | It sank. |” */
const withoutFrame = (line: TextLine): TextLine =>
  /^\|.*\|$/.test(line.text) ? { ...line, text: line.text.slice(1, -1).trim() } : line

/** Lines that begin with a date go on in no line before them, where several do. */
function startsOf(lines: readonly TextLine[], language: HeadLanguage): TextLine[] {
  const isStart = lines.map(({ text }) => {
    const lead = leadingDate(text, language)
    return text.includes('\t') || (lead !== undefined && (lead.mark === 'strong' || lead.hasClock || lead.rest === text.length))
  })
  const isLog = isStart.filter(Boolean).length >= 2
  return lines.map((line, index) => (isLog && isStart[index] ? { ...line, starts: true } : line))
}

/** “On 3 May 2021, Ana Ruiz” in a line, and “wrote:” in the next. */
function joinedAttributions(lines: readonly TextLine[], language: HeadLanguage): TextLine[] {
  const joined: TextLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const goesOn =
      last !== undefined && !line.blankBefore && wordsIn(line.text) <= 3 && language.wrote.test(line.text) && /\d/.test(last.text)
    if (goesOn) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    else joined.push(line)
  }
  return joined
}

/** Takes the marks before the lines of a mail that another quotes off them, and counts them. */
function withoutQuoteMarks(lines: readonly TextLine[], language: HeadLanguage): TextLine[] {
  const marks = lines.map(({ text }) => /^(?:> ?)+(?=\S)/.exec(text)?.[0] ?? '')
  const isMail = lines.some(({ text }, index) => marks[index + 1] !== '' && language.wrote.test(text))
  if (!isMail) return [...lines]
  return lines.map((line, index) =>
    marks[index] === ''
      ? line
      : { ...line, text: line.text.slice(marks[index]!.length), quoted: marks[index]!.replace(/ /g, '').length },
  )
}

/** Lines as blocks; several in a row that tabs or bars divide into as many cells are a table. */
function blocksOf(lines: readonly TextLine[]): WrittenBlock[] {
  const cells = lines.map(({ text }) => Math.max(text.split('\t').length, text.split(' | ').length))
  const isRow = (index: number) => cells[index]! > 1 && [index - 1, index + 1].some(at => cells[at] === cells[index])
  return lines.map(({ text, number, blankBefore, quoted }, index) => ({
    kind: quoted !== undefined ? 'quotation' : isRow(index) ? 'table-row' : 'paragraph',
    text,
    line: number,
    follows: !blankBefore,
    depth: quoted ?? 0,
  }))
}
