import type { HeadLanguage } from '../../languages/language.ts'
import type { PassageDate, Problem, Span } from '../../model.ts'
import { datedRows } from './date-table.ts'
import { isSentence, isTold } from '../boilerplate/masthead-line.ts'
import { type LeadingDate, leadingDate, leadingNumber } from './leading-date.ts'
import { wordsIn } from '../boilerplate/bylines.ts'
import { sendersIn, stampsIn } from './posts.ts'
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
  const leads = blocks.map(({ kind, text, lead }, index): LeadingDate | undefined => {
    if (kind === 'table-row' || kind === 'footnote' || kind === 'code' || stamps.has(index)) return undefined
    const found = leadingDate(text, language)
    return found && lead !== undefined && lead >= found.end && found.rest < text.length ? { ...found, mark: 'strong' } : found
  })
  const lines = datedLines(blocks, leads, language)
  const context: Over[] = []
  const posts: Post[] = []
  let entry: readonly string[] | undefined
  const dates = blocks.map((block, index): PassageDate | undefined => {
    const { text, kind, level, depth = 0 } = block
    while (posts.length > 0 && depth < posts.at(-1)!.depth) posts.pop()
    const isInMonth = context.at(-1)?.names === rankOf.month
    const lead = leads[index] ?? (isInMonth && level === undefined ? leadingNumber(text) : undefined)
    const stamp = stamps.get(index)
    const before = entry
    entry = undefined
    if (stamp) {
      const words = [text.slice(stamp.at.start, stamp.at.end)]
      const within = stamp.isMail ? Math.max(depth, blocks[index + 1]?.depth ?? 0) : depth
      while (posts.length > 0 && posts.at(-1)!.depth >= within) posts.pop()
      posts.push({ words, depth: within })
      context.length = 0
      return { words, of: 'post', at: stamp.at, told: emptyAt(text) }
    }
    const row = rows.get(index)
    // “Date | What happened” over the rows
    if (!row && tables.some(({ start, isDated }) => isDated && start === index)) return undefined
    if (row) return { ...row, words: [...over(context, 'day', row.words), ...row.words], of: 'entry' }
    const heads = lead && lines.heads.has(index)
    if (level !== undefined)
      close(context, over => (over.level ?? lowest) < level && !(heads && over.names >= rankOf[lead.names]))
    if (kind !== 'list-item') close(context, over => !over.isInList)
    if (heads) {
      const names = rankOf[lead.names]
      close(context, over => over.names < names)
      const isBare = isEmpty(text, lead)
      const words = [...over(context, lead.names), text.slice(lead.start, lead.end)]
      context.push({
        words: words.at(-1)!,
        names,
        isBare,
        isInList: kind === 'list-item',
        ...(level === undefined ? {} : { level }),
      })
      return { words, of: 'section', at: spanOf(lead), told: { start: Math.min(lead.rest, text.length), end: text.length } }
    }
    // "1989", what happened, "1990 Moves to Tarn": its date takes the place of the one over it
    if (lead && level === undefined && startsText.test(text.slice(lead.rest)) && isNextYear(lead, text, context)) {
      close(context, over => over.names < rankOf.year)
      entry = [text.slice(lead.start, lead.end)]
      context.push({ words: entry[0]!, names: rankOf.year, isBare: false, isInList: kind === 'list-item' })
      return { words: entry, of: 'entry', at: spanOf(lead), told: { start: lead.rest, end: text.length } }
    }
    const isTimed = context.some(({ names }) => names === rankOf.day) || lines.clocks.has(index)
    const isClock = lead?.names === 'clock' && lead.rest < text.length && isTimed
    if (lead && (isClock || lines.entries.has(index) || isUnder(lead, context))) {
      entry = [...(lead.hasYear ? [] : over(context, lead.names)), text.slice(lead.start, lead.end)]
      const sender = lines.senders.get(index)
      const told = { start: lead.rest + (sender ?? 0), end: text.length }
      return { words: entry, of: sender === undefined ? 'entry' : 'post', at: spanOf(lead), told }
    }
    // a log's message may go on in the next line
    if (before && block.follows && kind === 'paragraph' && !/^\d/.test(text)) {
      entry = before
      return { words: before, of: 'entry' }
    }
    const post = posts.at(-1)
    if (post && context.length === 0) return { words: post.words, of: 'post' }
    if (context.length === 0 || level !== undefined) return undefined
    const isDated = context.at(-1)!.isBare || kind === 'list-item'
    return { words: context.map(({ words }) => words), of: isDated ? 'section' : 'around' }
  })
  return { dates, tables }
}

/** A date that stands over blocks: its words, how precise it is, and the level of its heading, if it is one. */
interface Over {
  readonly words: string
  readonly names: number
  readonly level?: number
  readonly isBare: boolean
  /** Whether it stands in a list, and over nothing else. */
  readonly isInList: boolean
}

interface Post {
  readonly words: readonly string[]
  readonly depth: number
}

const lowest = 7
const rankOf = { year: 1, month: 2, day: 3, clock: 4 } as const
const spanOf = ({ start, end }: Span): Span => ({ start, end })
const emptyAt = ({ length }: string): Span => ({ start: length, end: length })
const isEmpty = (text: string, lead: LeadingDate) => !/[\p{L}\p{N}]/u.test(text.slice(lead.rest))

/** The words over a date that are less precise than it is. */
const over = (context: readonly Over[], names: keyof typeof rankOf, own: readonly string[] = []): string[] =>
  own.length > 1 ? [] : context.filter(over => over.names < rankOf[names]).map(({ words }) => words)

function close(context: Over[], keeps: (over: Over) => boolean): void {
  context.splice(0, context.length, ...context.filter(keeps))
}

/** Under a year, “6 June: …” is an entry, however many there are. */
const isUnder = (lead: LeadingDate, context: readonly Over[]): boolean =>
  lead.mark === 'strong' && !lead.hasYear && context.some(({ names }) => names < rankOf[lead.names])

/** Whether a line begins with a year alone, under another line with an earlier one. */
const isNextYear = ({ names, start, end }: LeadingDate, text: string, context: readonly Over[]): boolean =>
  names === 'year' &&
  /^\d{4}$/.test(text.slice(start, end)) &&
  context.some(({ level, words }) => level === undefined && /^\d{4}$/.test(words) && words <= text.slice(start, end))

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

interface DatedLines {
  /** Places of lines that date themselves, and of those that date what follows. */
  readonly entries: ReadonlySet<number>
  readonly heads: ReadonlySet<number>
  /** Places of lines that begin with a time of a day that nothing names, and that is that of publication: several, and most of all. */
  readonly clocks: ReadonlySet<number>
  /** How many characters of an entry's text name who wrote it. */
  readonly senders: ReadonlyMap<number, number>
}

function datedLines(
  blocks: readonly WrittenBlock[],
  leads: readonly (LeadingDate | undefined)[],
  language: HeadLanguage,
): DatedLines {
  const restOf = (index: number) => blocks[index]!.text.slice(leads[index]!.rest)
  const places = [...leads.keys()].filter(index => leads[index] !== undefined && leads[index].names !== 'clock')
  const bare = places.filter(index => isEmpty(blocks[index]!.text, leads[index]!))
  const lines = places.filter(
    index => blocks[index]!.level === undefined && /\p{L}/u.test(restOf(index)) && !isOfHead(restOf(index), language),
  )
  const strong = lines.filter(index => isSetApart(leads[index]!, restOf(index), blocks[index]!))
  const isStrong = new Set(strong)
  const weak = lines.filter(index => !isStrong.has(index) && startsText.test(restOf(index)) && leads[index]!.mark !== 'weak')
  const isTelling = (index: number) => wordsIn(restOf(index)) >= 3 || isTold(restOf(index), language)
  const isLog = strong.length >= 3 || (strong.length === 2 && strong.some(isTelling))
  const isList = weak.length + strong.length >= 3 && weak.length + strong.length >= blocks.length / 2
  const entries = new Set([...(isLog ? strong : []), ...(isList ? [...weak, ...strong] : [])])
  const clocks = [...leads.keys()].filter(
    index => leads[index]?.names === 'clock' && leads[index].rest < blocks[index]!.text.length,
  )
  const clocked = [...entries].filter(index => leads[index]!.hasClock)
  const lengths = clocked.length === entries.size ? sendersIn(clocked.map(restOf), language) : undefined
  return {
    entries,
    clocks: new Set(clocks.length >= 3 && clocks.length >= blocks.length / 2 ? clocks : []),
    heads: new Set([...headsIn(blocks, leads, bare, isStrong, language), ...headingsIn(blocks, leads, places)]),
    senders: new Map(lengths?.map((length, index) => [clocked[index]!, length])),
  }
}

const startsText = /^["'“‘(\[]?[\p{Lu}\p{Lo}\p{N}]/u

/** Whether a date is set apart from what its line tells: by a mark, as a log's with its clock, at the start of an item. */
function isSetApart({ mark, hasClock, names }: LeadingDate, rest: string, { kind }: WrittenBlock): boolean {
  if (mark === 'strong') return true
  return startsText.test(rest) && names === 'day' && (hasClock || kind === 'list-item')
}

/** A control, a byline, or a place in brackets, as they stand behind the day of publication. */
const isOfHead = (rest: string, language: HeadLanguage) =>
  (rest.length <= 80 && language.furniture.test(rest)) ||
  language.caption.test(rest.slice(0, 240)) ||
  language.byline.test(rest) ||
  /^\(?\p{Lu}[\p{Lu} ]+\)/u.test(rest)

/** Headings with a date: of a year or a month, of a day where there are several; one alone is the day of publication. */
function headingsIn(
  blocks: readonly WrittenBlock[],
  leads: readonly (LeadingDate | undefined)[],
  places: readonly number[],
): number[] {
  const headings = places.filter(
    index =>
      blocks[index]!.level !== undefined && (isEmpty(blocks[index]!.text, leads[index]!) || leads[index]!.mark === 'strong'),
  )
  const isLone = headings.filter(index => leads[index]!.names === 'day').length === 1 && headings.length === 1
  return isLone ? [] : headings.filter(index => leads[index]!.hasYear || index !== headings[0])
}

/** Lines that are dates and date what stands under them: several with text of their own, or a year over days of it, a day over times. */
function headsIn(
  blocks: readonly WrittenBlock[],
  leads: readonly (LeadingDate | undefined)[],
  bare: readonly number[],
  strong: ReadonlySet<number>,
  language: HeadLanguage,
): number[] {
  const lines = bare.filter(index => blocks[index]!.level === undefined && !blocks[index]!.text.match(language.published))
  const under = (nth: number) => blocks.slice(lines[nth]! + 1, lines[nth + 1] ?? blocks.length)
  let telling = 0
  // what tells is found by a parser, so no more of it is looked for than counts
  for (let nth = 0; nth < lines.length && telling < 2; nth++)
    if (under(nth).some(({ text }) => isSentence(text) || isTold(text, language))) telling++
  const isOver = (index: number, nth: number) =>
    under(nth).length > 0 && !blocks[index]!.follows && blocks[index + 1]!.follows !== false
  const isDiary = telling >= 2 || (lines.length >= 3 && lines.every(isOver))
  const isOverEntries = (index: number) => {
    const next = leads[index + 1]
    if (!next || next.hasYear) return false
    if (next.names === 'clock') return leads[index]!.names === 'day'
    return leads[index]!.names !== 'day' && (strong.has(index + 1) || isEmpty(blocks[index + 1]!.text, next))
  }
  return isDiary ? lines : lines.filter(index => blocks[index]!.isTerm || isOverEntries(index))
}

/** Notes on tables and lists that nothing is taken from. */
export function unusedParts(
  { tables, dates }: Chronology,
  blocks: readonly WrittenBlock[],
  language: HeadLanguage,
  path: string,
): Problem[] {
  const note = (start: number, check: string, message: string, advice: string): Problem => {
    const { line } = blocks[start]!
    return { check, severity: 'note', path, ...(line === undefined ? {} : { line, column: 1 }), message, advice }
  }
  const lists: number[] = []
  for (let start = 0, end = 0; start < blocks.length; start = Math.max(end, start + 1)) {
    for (end = start; blocks[end]?.kind === 'list-item';) end++
    const items = blocks.slice(start, end)
    const isUnused =
      items.length >= 3 && items.every(({ text }, at) => !dates[start + at] && !/\d/.test(text) && language.tells(text))
    if (isUnused) lists.push(start)
  }
  return [
    ...tables
      .filter(({ isDated }) => !isDated)
      .map(({ start }) =>
        note(
          start,
          'unused-table',
          'nothing in this table is on the timeline: it has no column of dates with text beside it',
          'Give each row its date in a cell of its own, or write what it says as sentences.',
        ),
      ),
    ...lists.map(start =>
      note(
        start,
        'unused-list',
        'nothing in this list is on the timeline by itself: no item has a date, and there is none above the list',
        'Begin each item with its date, or put a heading with the year above the list.',
      ),
    ),
  ]
}
