import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'
import { lowerWords } from '../../common/text.ts'
import type { Facts } from '../article-draft.ts'
import type { TextLine } from '../text/lines.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { printedDates } from '../publication-day/printed-date.ts'
import { webAddress } from '../web-address.ts'

interface WithoutStamps {
  readonly lines: readonly TextLine[]
  readonly removed: readonly RemovedLine[]
  /** The day of printing is a day on which the page was read. */
  readonly facts: Facts
}

/** Takes off what browsers print over and under each page: the time of printing, the title, the address, the page's number. */
export function takeStamps(lines: readonly TextLine[], language: HeadLanguage): WithoutStamps {
  const parts = lines.map(line => (line.isOwn ? undefined : partsOf(line.text, language)))
  if (parts.every(part => part === undefined)) return { lines, removed: [], facts: {} }
  const isStamp = stampsIn(lines, parts)
  const kept: TextLine[] = []
  const removed: RemovedLine[] = []
  let blank = false
  lines.forEach((line, index) => {
    blank ||= line.blankBefore
    if (isStamp[index]) removed.push({ where: 'inside', kind: 'print-stamp', text: line.text, line: line.number })
    else {
      // a paragraph may go on over the end of the page
      const goesOn = isStamp[index - 1] && /^\p{Ll}/u.test(line.text) && /[\p{L},-]$/u.test(kept.at(-1)?.text ?? '')
      kept.push({ ...line, blankBefore: blank && !goesOn })
      blank = false
    }
  })
  const taken = parts.filter((part, index) => part !== undefined && isStamp[index])
  const url = taken.map(part => part!.address).find(address => address !== undefined && !/…|\.\.\.$/.test(address))
  const days = taken.flatMap(part => printedDates(part!.stamp ?? '', monthNames()).map(date => date.readings))
  const accessed = days.find(readings => readings.length === 1)?.[0]
  const facts = { ...(url && webAddress(url) ? { url: webAddress(url)! } : {}), ...(accessed ? { accessed } : {}) }
  return { lines: kept, removed, facts }
}

interface Parts {
  readonly stamp?: string
  readonly address?: string
  readonly count?: string
  /** Whether words say so: `Printed from`. */
  readonly isSaid: boolean
  /** What else stands in the line: the page's title. */
  readonly rest: string
}

// the time of printing as browsers write it: “26/11/2026, 23:19”, “November 26, 2026 at 11:19 PM”, “26.11.2026 um 23:19 Uhr”
const stampIn =
  /(?<![\d./-])\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?(?: \p{L}{1,3}\.?)? {1,3}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?(?!\p{L})| \p{L}{3}(?!\p{L}))?(?![\d:])/iu
const namedIn =
  /(?<!\S)(?:\p{L}{3,10}, )?(?:\p{L}{3,10}\.? \d{1,2}, |\d{1,2}\.? \p{L}{3,10}\.? )\d{4},?(?: \p{L}{1,3}\.?)? {1,3}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?(?!\p{L})| \p{L}{3}(?!\p{L}))?(?![\d:])/iu
const addressIn = /(?<!\S)(?:(?:https?|file):\/\/[^\s[\]]+|about:reader\?\S+|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/\S*)/iu

const site = /(?<!\S)(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?!\S)/gi

/** What a browser may have printed in a line; nothing where it has neither a time, an address nor a page's number. */
function partsOf(text: string, language: HeadLanguage): Parts | undefined {
  if (text.length > 400 || !/[\d/]/.test(text)) return undefined
  const address = addressIn.exec(text)?.[0]
  const plain = (address ? text.replace(address, ' ') : text).replace(/[\u00a0\u202f]/g, ' ')
  const label = language.printed.exec(plain)?.[0]
  const stamp = timeIn(plain, label !== undefined)
  const left = (stamp ? plain.replace(stamp, ' ') : plain).replace(/[()[\]]/g, ' ').trim()
  const count = language.pageCount.exec(left)?.[0]
  if (address === undefined && stamp === undefined && count === undefined) return undefined
  const rest = (count ? left.replace(count, ' ') : left).trim()
  const isSaid = label !== undefined && isOnlyLabel(rest, language)
  return {
    rest: isSaid ? '' : rest,
    isSaid,
    ...(address ? { address } : {}),
    ...(stamp ? { stamp } : {}),
    ...(count ? { count } : {}),
  }
}

/** The time of printing; where a word says so, a day alone may be it. */
const timeIn = (text: string, isLabelled: boolean): string | undefined =>
  (stampIn.exec(text) ?? namedIn.exec(text))?.[0] ?? (isLabelled ? printedDates(text, monthNames())[0]?.text : undefined)

/** `Printed from www.example.com on`, and nothing else. */
const isOnlyLabel = (text: string, language: HeadLanguage): boolean =>
  text
    .replace(language.printed, '')
    .replace(site, '')
    .replace(language.aroundDates, '')
    .replace(/[\s,:]+/g, '') === ''

/** Which lines are a browser's: two of its marks in one line or in lines one under the other, one beside such, or with the title. */
function stampsIn(lines: readonly TextLine[], parts: readonly (Parts | undefined)[]): boolean[] {
  const texts = lines.slice(0, 6).map(line => lowerWords(line.text).join(' '))
  const isTitle = (rest: string, at: number, last = texts.length) => {
    const words = lowerWords(rest).join(' ')
    const isSame = (text: string) => text.split(' ').length > 2 && (text.startsWith(words) || words.startsWith(text))
    return words.split(' ').length > 1 && texts.some((text, index) => index !== at && index < last && isSame(text))
  }
  const isPlain = (part: Parts, at: number) => part.rest === '' || isTitle(part.rest, at)
  const stamps = parts.map((part, at) => {
    if (part === undefined) return false
    const { count, isSaid, rest } = part
    return isSaid || (marksOf([part]) >= 2 && isPlain(part, at)) || (count === undefined && isTitle(rest, at))
  })
  // the time may stand over the title, straight before the article's own
  const isAgain = (at: number) => isTitle(lines[at]!.text, at, at + 3) && !isTitle(lines[at]!.text, at, at)
  parts.forEach((part, at) => {
    if (part?.stamp !== undefined && part.rest === '' && at + 1 < lines.length && isAgain(at + 1)) stamps.fill(true, at, at + 2)
  })
  // the title may stand among them, or once more over them
  const isMark = (at: number) => parts[at] !== undefined && isPlain(parts[at], at)
  const isOver = (at: number) => isMark(at + 1) && isTitle(lines[at]!.text, at, isMark(at - 1) ? texts.length : at)
  for (let start = 0, end = 0; start < lines.length; start = Math.max(end, start + 1)) {
    for (end = start; end < lines.length && (isMark(end) || isOver(end));) end++
    const run = parts.slice(start, end).filter(part => part !== undefined)
    // without a page's number, a day and an address may be an article's own, but not under it
    const isPrinted = marksOf(run) >= 2 && (run.some(({ count }) => count !== undefined) || (start > 0 && end === lines.length))
    if (isPrinted) stamps.fill(true, start, end)
  }
  // the head of a page stands beside the foot of the one before it, and all pages were printed at one time
  for (let pass = 0; pass < 2; pass++)
    parts.forEach((part, at) => {
      const isPrinted = part?.stamp !== undefined && parts.some((other, index) => stamps[index] && other?.stamp === part.stamp)
      if (part && isPlain(part, at) && (isPrinted || stamps[at - 1] || stamps[at + 1])) stamps[at] = true
    })
  return stamps
}

/** How many of a time, an address and a page's number there are. */
const marksOf = (parts: readonly Parts[]) =>
  (['stamp', 'address', 'count'] as const).filter(mark => parts.some(part => part[mark] !== undefined)).length
