import type { HeadLanguage } from '../../languages/language.ts'
import { wordsIn } from '../boilerplate/bylines.ts'
import { isSentence, isTold } from '../boilerplate/masthead-line.ts'
import type { LeadingDate } from './leading-date.ts'
import { sendersIn } from './posts.ts'
import type { WrittenBlock } from './written-block.ts'

/** What the lines of a chronology do: date themselves, or what follows. */
export interface LineRoles {
  /** Places of lines that date themselves, and of those that date what follows. */
  readonly entries: ReadonlySet<number>
  readonly heads: ReadonlySet<number>
  /** Places of lines that begin with a time of a day that nothing names, and that is that of publication: several, and most of all. */
  readonly clocks: ReadonlySet<number>
  /** How many characters of an entry's text name who wrote it. */
  readonly senders: ReadonlyMap<number, number>
}

export function lineRoles(
  blocks: readonly WrittenBlock[],
  leads: readonly (LeadingDate | undefined)[],
  language: HeadLanguage,
): LineRoles {
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

/** Whether text may begin a sentence or an entry. */
export const startsText = /^["'“‘(\[]?[\p{Lu}\p{Lo}\p{N}]/u

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

/** Whether a line has nothing behind its date. */
export const isEmpty = (text: string, lead: LeadingDate) => !/[\p{L}\p{N}]/u.test(text.slice(lead.rest))
