import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'
import { withoutLastWord } from '../../common/text.ts'
import type { Block, Facts } from '../article-draft.ts'
import { printedDay } from './masthead.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { type PrintedDate, printedDates } from '../publication-day/printed-date.ts'

interface Stamp {
  /** Its length in the text, with what stands before it and the space after it. */
  readonly length: number
  readonly date: PrintedDate
  readonly cue?: 'published' | 'modified'
}

/**
 * Takes a page's time of publication or change off the start of a paragraph that goes on behind it with a sentence:
 * `Mill to close updated: Fri 28 Jan 2011 12:03:00 Thousands marched …`. Without its word it is one only where the article has no
 * other day and one paragraph alone starts so: several are entries of a log.
 */
export function takeTimeStamps(
  blocks: readonly Block[],
  { printed }: Facts,
  language: HeadLanguage,
): { readonly blocks: readonly Block[]; readonly removed: readonly RemovedLine[]; readonly facts: Facts } {
  const stamps = blocks.map(block => (block.kind === 'paragraph' && !block.dated ? stampOf(block.text, language) : undefined))
  const isLog = blocks.filter(({ text }) => /^\W{0,3}\d/.test(text)).length > 1
  const isLone = blocks.length > 1 && printed === undefined && !isLog
  const isTaken = (index: number) => stamps[index] !== undefined && (stamps[index].cue !== undefined || (isLone && index === 0))
  const removed: RemovedLine[] = []
  let facts: Facts = {}
  const left = blocks.map((block, index) => {
    const stamp = stamps[index]
    if (stamp === undefined || !isTaken(index)) return block
    const text = block.text.slice(0, stamp.length).trim()
    const { date, cue } = stamp
    removed.push({ where: index === 0 ? 'head' : 'inside', kind: 'date', text, ...(block.line ? { line: block.line } : {}) })
    if (cue !== 'modified') facts = { printed: printedDay(date, 'head-line', text), ...facts }
    else if (date.readings.length === 1) facts = { modified: date.readings[0]!, ...facts }
    return { ...block, text: block.text.slice(stamp.length) }
  })
  return { blocks: left, removed, facts }
}

const clockAfter =
  /^,?\s(?:(?<word>\p{L}{1,12})\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|[+-]\d{4}))?(?!\w)/iu
const clockBefore = /(?:^|\s)\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,?\s$/u

function stampOf(text: string, language: HeadLanguage): Stamp | undefined {
  const start = text.slice(0, 240)
  const date = /\d[:.]\d\d/.test(start) ? printedDates(start, monthNames())[0] : undefined
  if (date === undefined) return undefined
  const after = clockBehind(start.slice(date.end), language)
  const before = clockBefore.exec(start.slice(0, date.start).replace(/(?<=\s)\p{L}{3,9},?\s$/u, ''))
  const lead = before ? start.slice(0, before.index) : withoutWeekday(start.slice(0, date.start), language)
  if (after === undefined && before === null) return undefined
  const end = date.end + (after?.length ?? 0)
  const gap = /^\s?[:|–—-]?\s+(?=["“‘']?\p{Lu})/u.exec(text.slice(end))?.[0]
  const cue = lead.trim() === '' ? undefined : cueAtEnd(lead, language)
  if (gap === undefined || (lead.trim() !== '' && cue === undefined) || /[.!?]\s/.test(lead)) return undefined
  const length = end + gap.length
  return language.tells(text.slice(length, length + 300)) ? { length, date, ...(cue ? { cue } : {}) } : undefined
}

function clockBehind(text: string, language: HeadLanguage): string | undefined {
  const clock = clockAfter.exec(text)
  const word = clock?.groups?.['word']?.toLowerCase()
  return word === undefined || language.beforeTimes.has(word) ? clock?.[0] : undefined
}

const withoutWeekday = (lead: string, language: HeadLanguage) =>
  lead.replace(/\p{L}+(?=\W*$)/u, word => (language.weekdays.has(word.toLowerCase()) ? '' : word)).replace(/[\s,]+$/, '')

/** The word at the end of a text that says whose time follows: `updated:`. */
function cueAtEnd(lead: string, language: HeadLanguage): Stamp['cue'] {
  const plain = lead.trimEnd()
  const bare = plain.endsWith(':') ? plain.slice(0, -1).trimEnd() : withoutLastWord(plain, language.beforeTimes)
  const ends = (pattern: RegExp) => [...bare.matchAll(pattern)].some(match => match.index + match[0].length === bare.length)
  if (/:\s*$/.test(lead) || /^\W*\p{L}+(?: \p{L}+)?\W*$/u.test(lead)) {
    if (ends(language.modified)) return 'modified'
    if (ends(language.published)) return 'published'
  }
  return undefined
}
