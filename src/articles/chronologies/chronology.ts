import type { HeadLanguage } from '../../languages/language.ts'
import type { PassageDate, Span } from '../../model.ts'
import { datedRows } from './date-table.ts'
import { type DateAbove, endAbove, isNext, isUnder, rankOf, wordsAbove } from './dates-above.ts'
import { type LeadingDate, leadingDate, leadingNumber } from './leading-date.ts'
import { isEmpty, type LineRoles, lineRoles, startsText } from './line-roles.ts'
import { type Stamp, stampsIn } from './posts.ts'
import type { WrittenBlock } from './written-block.ts'

export interface Chronology {
  /** The date of each block, for those that have one. */
  readonly dates: readonly (PassageDate | undefined)[]
  readonly tables: readonly Table[]
}

/** Rows that follow one another, from the first to the one before `end`. */
interface Table {
  readonly start: number
  readonly end: number
  /** Whether a column of dates dates its rows. */
  readonly isDated: boolean
}

/**
 * What dates the blocks of a chronology, a log or a thread: tables with a column of dates, lines that begin with one, headings and
 * lines that are one, and the stamps of posts. Of prose, nothing: an article has at most one line with a date, that of its publication.
 */
export function chronologyOf(blocks: readonly WrittenBlock[], language: HeadLanguage): Chronology {
  const { rows, tables } = tablesIn(blocks, language)
  const stamps = stampsIn(blocks, language)
  const leads = blocks.map((block, index) => (stamps.has(index) ? undefined : leadOf(block, language)))
  const roles = lineRoles(blocks, leads, language)
  const scope: Scope = { above: [], posts: [], entry: undefined }
  const { above } = scope
  const dates = blocks.map((block, index): PassageDate | undefined => {
    endPosts(scope.posts, block.depth ?? 0)
    const before = scope.entry
    scope.entry = undefined
    const stamp = stamps.get(index)
    if (stamp) return datedPost(block, stamp, blocks[index + 1], scope)
    const row = rows.get(index)
    if (row) return { ...row, words: [...wordsAbove(above, 'day', row.words), ...row.words], of: 'entry' }
    // “Date | What happened” over the rows
    if (tables.some(({ start, isDated }) => isDated && start === index)) return undefined
    const isInMonth = above.at(-1)?.names === rankOf.month
    const lead = leads[index] ?? (isInMonth && block.level === undefined ? leadingNumber(block.text) : undefined)
    const head = roles.heads.has(index) ? lead : undefined
    closeBefore(block, head, above)
    if (head) return datedSection(block, head, above)
    const entry = (lead && datedEntry(block, lead, index, roles, above)) ?? continued(block, before)
    scope.entry = entry?.words
    return entry ?? datedAround(block, scope)
  })
  return { dates, tables }
}

/** The date that a block begins with. */
function leadOf({ kind, text, lead }: WrittenBlock, language: HeadLanguage): LeadingDate | undefined {
  if (kind === 'table-row' || kind === 'footnote' || kind === 'code') return undefined
  const found = leadingDate(text, language)
  return found && lead !== undefined && lead >= found.end && found.rest < text.length ? { ...found, mark: 'strong' } : found
}

/** What dates the block that comes next: dates over it, posts around it, and the words of the entry that it may go on with. */
interface Scope {
  readonly above: DateAbove[]
  readonly posts: Post[]
  entry: readonly string[] | undefined
}

interface Post {
  readonly words: readonly string[]
  readonly depth: number
}

const lowest = 7
const spanOf = ({ start, end }: Span): Span => ({ start, end })
const emptyAt = ({ length }: string): Span => ({ start: length, end: length })

/** Ends the posts that stand in more quotations than what follows. */
function endPosts(posts: Post[], depth: number): void {
  while (posts.length > 0 && posts.at(-1)!.depth > depth) posts.pop()
}

function datedPost({ text, depth = 0 }: WrittenBlock, { at, isMail }: Stamp, next: WrittenBlock | undefined, scope: Scope) {
  const words = [text.slice(at.start, at.end)]
  const within = isMail ? Math.max(depth, next?.depth ?? 0) : depth
  endPosts(scope.posts, within - 1)
  scope.posts.push({ words, depth: within })
  scope.above.length = 0
  return { words, of: 'post', at, told: emptyAt(text) } as const
}

/** Ends the dates over a block that its heading, or the end of a list, does away with. */
function closeBefore({ kind, level }: WrittenBlock, head: LeadingDate | undefined, above: DateAbove[]): void {
  if (level !== undefined) endAbove(above, date => (date.level ?? lowest) < level && !(head && date.names >= rankOf[head.names]))
  if (kind !== 'list-item') endAbove(above, date => !date.isInList)
}

/** A line that is a date, or begins with one, and dates what follows. */
function datedSection({ text, kind, level }: WrittenBlock, head: LeadingDate, above: DateAbove[]): PassageDate {
  const names = rankOf[head.names]
  endAbove(above, date => date.names < names)
  const own = text.slice(head.start, head.end)
  const words = [...wordsAbove(above, head.names), own]
  const isInList = kind === 'list-item'
  above.push({ words: own, names, isBare: isEmpty(text, head), isInList, ...(level === undefined ? {} : { level }) })
  return { words, of: 'section', at: spanOf(head), told: { start: Math.min(head.rest, text.length), end: text.length } }
}

/** A line that begins with its own date. */
function datedEntry(
  { text, kind, level }: WrittenBlock,
  lead: LeadingDate,
  index: number,
  { clocks, entries, senders }: LineRoles,
  above: DateAbove[],
): PassageDate | undefined {
  const own = text.slice(lead.start, lead.end)
  // "1989", what happened, "1990 Moves to Tarn": its date takes the place of the one over it
  if (level === undefined && startsText.test(text.slice(lead.rest)) && isNext(lead, text, above)) {
    const names = rankOf[lead.names]
    endAbove(above, date => date.names < names)
    const words = [...(lead.hasYear ? [] : wordsAbove(above, lead.names)), own]
    above.push({ words: own, names, isBare: false, isInList: kind === 'list-item' })
    return { words, of: 'entry', at: spanOf(lead), told: { start: lead.rest, end: text.length } }
  }
  const isTimed = above.some(({ names }) => names === rankOf.day) || clocks.has(index)
  const isClock = lead.names === 'clock' && lead.rest < text.length && isTimed
  if (!isClock && !entries.has(index) && !isUnder(lead, above)) return undefined
  const words = [...(lead.hasYear ? [] : wordsAbove(above, lead.names)), own]
  const sender = senders.get(index)
  const told = { start: lead.rest + (sender ?? 0), end: text.length }
  return { words, of: sender === undefined ? 'entry' : 'post', at: spanOf(lead), told }
}

/** A log's message may go on in the next line. */
const continued = ({ text, kind, follows }: WrittenBlock, before: Scope['entry']): PassageDate | undefined =>
  before && follows && kind === 'paragraph' && !/^\d/.test(text) ? { words: before, of: 'entry' } : undefined

/** What dates a block without a date of its own: the post that it is part of, or the dates over it. */
function datedAround({ kind, level }: WrittenBlock, { above, posts }: Scope): PassageDate | undefined {
  const post = posts.at(-1)
  if (post && above.length === 0) return { words: post.words, of: 'post' }
  if (above.length === 0 || level !== undefined) return undefined
  const isDated = above.at(-1)!.isBare || kind === 'list-item'
  return { words: above.map(({ words }) => words), of: isDated ? 'section' : 'around' }
}

function tablesIn(blocks: readonly WrittenBlock[], language: HeadLanguage) {
  const rows = new Map<number, NonNullable<ReturnType<typeof datedRows>>[number]>()
  const tables: Table[] = []
  for (let start = 0, end = 0; start < blocks.length; start = Math.max(end, start + 1)) {
    for (end = start; blocks[end]?.kind === 'table-row';) end++
    if (end === start) continue
    const dated = datedRows(
      blocks.slice(start, end).map(({ text }) => text),
      language,
    )
    tables.push({ start, end, isDated: dated?.some(row => row !== undefined) ?? false })
    dated?.forEach((row, index) => row && rows.set(start + index, row))
  }
  return { rows, tables }
}
