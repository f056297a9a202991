import type { HeadLanguage } from '../../languages/language.ts'
import type { Span } from '../../model.ts'

/** A date at the start of a line, as entries of chronologies and logs have it: `14.02.2021: …`, `[3 March 2021, 05:40] …`. */
export interface LeadingDate extends Span {
  /** What its most precise part names; `clock` where no day stands beside it. */
  readonly names: 'year' | 'month' | 'day' | 'clock'
  readonly hasYear: boolean
  readonly hasClock: boolean
  /** Where the text behind it begins, the length of the line where there is none. */
  readonly rest: number
  /** What sets it apart from that text: a colon or a dash, a comma or a full stop, a blank alone. */
  readonly mark: 'strong' | 'weak' | 'none'
}

/** How many characters of a line are looked at. */
const reach = 120

/** The date that a line begins with, behind a bullet or a number; undefined where it begins with something else. */
export function leadingDate(line: string, language: HeadLanguage): LeadingDate | undefined {
  const text = line.slice(0, reach)
  if (!/[\d\p{L}]/u.test(text)) return undefined
  // the number of an item may be a day of the month: “3. May”
  const starts = [opening, numbered].map(pattern => matched(pattern, text, 0)!)
  for (const open of new Set(starts)) {
    const found = dateAt(text, open.length, language)
    const after = found && behind(text, found.end, /[[({]/.exec(open.slice(-1))?.[0])
    if (!found || !after) continue
    const rest = after.rest === text.length ? line.length : after.rest
    return { start: open.length, ...found, ...after, rest }
  }
  return undefined
}

/** The day of a month that stands over the line: `6: …`, `6 – …`. */
export function leadingNumber(line: string): LeadingDate | undefined {
  const end = matched(/[1-3]?\d(?:st|nd|rd|th)?(?= ?[:–—]| - )/y, line, 0)?.length
  const after = end === undefined ? undefined : behind(line.slice(0, reach), end, undefined)
  return end === undefined || !after ? undefined : { start: 0, end, names: 'day', hasYear: false, hasClock: false, ...after }
}

const opening = /(?:[-–—•*·▪‣◦>] +)?[*_]{0,3}[[({]?/uy
const numbered = /(?:[-–—•*·▪‣◦>] +)?(?:\(?\d{1,3}[.)] +)?[*_]{0,3}[[({]?/uy

type Part = Pick<LeadingDate, 'names' | 'hasYear'> & { readonly end: number }

function dateAt(text: string, start: number, language: HeadLanguage): Omit<LeadingDate, 'start' | 'rest' | 'mark'> | undefined {
  const first = clockAt(text, start)
  const date = rangeAt(text, start, language)
  if (first !== undefined && (date?.end ?? 0) <= first) {
    const gap = matched(/,? |, /y, text, first)
    const day = gap === undefined ? undefined : rangeAt(text, first + gap.length, language)
    return day ? { ...day, hasClock: true } : { names: 'clock', hasYear: false, hasClock: true, end: first }
  }
  if (!date) return undefined
  const gap = matched(beforeClock, text, date.end)
  const word = gap?.trim().replace(',', '').trim() ?? ''
  const isGap = gap !== undefined && (/^(?:T|\W*)$/.test(word) || language.beforeTimes.has(word.toLowerCase()))
  const clock = isGap ? clockAt(text, date.end + gap.length) : undefined
  return clock === undefined ? { ...date, hasClock: false } : { ...date, hasClock: true, end: clock }
}

const beforeClock = /T(?=\d)|(?: ?[,|–—-])? {1,2}(?:\p{L}{1,3} )?|\t/uy
const clockPattern =
  /(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d{1,6})?)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{4} ?(?:h|hrs|hours)\b)(?!\d|[./-]\d)/iy
const zonePattern =
  / ?\(?(?:(?:Z|UTC|GMT|BST|W?E?C?E[ST]T|CES?T|MSK|IST|JST|[ECMP][SD]T|AE[SD]T)\b)?(?: ?[+-]\d{1,2}(?::?\d\d)?(?![\d:]))?\)?/y

/** Where a time of day ends that begins there, or a range of two. */
function clockAt(text: string, start: number): number | undefined {
  const one = matched(clockPattern, text, start)
  if (one === undefined) return undefined
  let end = start + one.length
  const gap = matched(/ ?[-–—] ?/y, text, end)
  const other = gap === undefined ? undefined : matched(clockPattern, text, end + gap.length)
  if (other !== undefined) end += gap!.length + other.length
  const zone = matched(zonePattern, text, end)
  return zone !== undefined && /\w/.test(zone) ? end + zone.length : end
}

/** A date, or one and another: `1998–2001`, `June to August 1998`. */
function rangeAt(text: string, start: number, language: HeadLanguage): Part | undefined {
  const first = oneAt(text, start, language)
  if (!first) return undefined
  const gap = matched(/ ?[-–—] ?| \p{L}{1,5} /uy, text, first.end)
  const word = gap?.trim() ?? ''
  if (gap === undefined || (/\p{L}/u.test(word) && !language.betweenDates.has(word.toLowerCase()))) return first
  const open = matched(/\p{L}{3,8}(?!\p{L})/uy, text, first.end + gap.length)
  if (open !== undefined && language.untilNow.has(open.toLowerCase()))
    return { ...first, end: first.end + gap.length + open.length }
  const second = oneAt(text, first.end + gap.length, language)
  // “3 March 2021 – 1998 agreement signed”
  const isRange = second && (second.names === first.names || (first.names !== 'day' && second.names === 'month'))
  if (!isRange || !behind(text, second.end, undefined)) return first
  return { ...second, hasYear: first.hasYear || second.hasYear }
}

const named = String.raw`(?<name>\p{L}{3,12})\.?`
const days = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2}(?:st|nd|rd|th)?)?`
const year = String.raw`(?<year>1\d{3}|2[01]\d\d)(?!\d)`

/** The forms of a date, each with what it names; a longer one is better. */
const forms: readonly { readonly names: 'year' | 'month' | 'day'; readonly hasYear: boolean; readonly pattern: RegExp }[] = [
  { names: 'day', hasYear: true, pattern: /[12]\d{3}(?<mark>[-/.])\d{1,2}\k<mark>\d{1,2}(?!\d)/y },
  { names: 'day', hasYear: true, pattern: /(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d)/y },
  { names: 'day', hasYear: true, pattern: /\d{1,2}(?<mark>[./-])\d{1,2}\k<mark>(?:\d{4}|\d\d)(?![\d/.-]\d|\d)/y },
  { names: 'day', hasYear: false, pattern: /\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}\.\d{1,2}\.(?=:)/y },
  { names: 'month', hasYear: true, pattern: /[12]\d{3}[-/](?:0[1-9]|1[0-2])(?![\d/-])/y },
  {
    names: 'day',
    hasYear: true,
    pattern: new RegExp(`${days}[ .-]{1,2}(?:\\p{L}{1,3} )?${named}[ ,./-]{1,2}(?:${year}|['’]?\\d\\d(?!\\d|[:.]\\d))`, 'uy'),
  },
  { names: 'day', hasYear: false, pattern: new RegExp(`${days}[ .-]{1,2}(?:\\p{L}{1,3} )?${named}(?!\\p{L})`, 'uy') },
  { names: 'day', hasYear: true, pattern: new RegExp(`${named}[ -]${days},?[ -]${year}`, 'uy') },
  { names: 'day', hasYear: false, pattern: new RegExp(`${named}[ -]${days}(?!\\d|[:.]\\d)`, 'uy') },
  { names: 'day', hasYear: true, pattern: new RegExp(`${year},?[ -]${named}[ -]\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])`, 'uy') },
  { names: 'month', hasYear: true, pattern: new RegExp(`${named},?[ -](?:\\p{L}{1,3} )?${year}`, 'uy') },
  { names: 'month', hasYear: true, pattern: new RegExp(`${year},?[ -]${named}(?!\\p{L})`, 'uy') },
  { names: 'month', hasYear: false, pattern: new RegExp(`${named}(?!\\p{L})`, 'uy') },
  { names: 'day', hasYear: true, pattern: /\d{1,2}(?<mark>[./-])[IVX]{1,4}\k<mark>[12]\d{3}(?!\d)/y },
  {
    names: 'month',
    hasYear: true,
    pattern: /(?:[QH][1-4]|[1-4][QH])[ /,]{0,2}[12]\d{3}(?!\d)|[12]\d{3}[ -]?[QH][1-4](?!\d)|[1-4][QH]\d\d(?!\d)/y,
  },
  { names: 'year', hasYear: true, pattern: /(?:1\d|20)\d0s\b/y },
  { names: 'year', hasYear: true, pattern: /(?:1\d{3}|2[01]\d\d)(?:[-–/]\d\d)?(?!\d|[/.]\d|-\d(?!\d{3}))/y },
  { names: 'year', hasYear: true, pattern: /(?:AD )?\d{1,4} ?(?:BCE?|CE|AD)\b|AD \d{1,4}\b/y },
]

function oneAt(text: string, start: number, language: HeadLanguage): Part | undefined {
  let at = start
  for (let count = 0; count < 4; count++) {
    const word = matched(/\p{L}{1,10}\.?,?[ -]+/uy, text, at)
    const plain = word?.replace(/[^\p{L}]+$/u, '').toLowerCase() ?? ''
    if (word === undefined || !(language.weekdays.has(plain) || language.beforeDates.has(plain))) break
    at += word.length
  }
  let best: Part | undefined
  for (const { names, hasYear, pattern } of forms) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const month = match?.groups?.['name']
    if (!match || (month !== undefined && !language.months.has(month.toLowerCase()))) continue
    const end = at + match[0].length
    if (!best || end > best.end) best = { names, hasYear, end }
  }
  if (!best) return undefined
  // “3 March 2021 (Wednesday)”, “1998?”
  const beside = /,? \(?(?<word>\p{L}{3,10})\)?(?!\p{L})|\?/uy
  beside.lastIndex = best.end
  const match = beside.exec(text)
  const isBeside = match && (match[0] === '?' || language.weekdays.has(match.groups!['word']!.toLowerCase()))
  return isBeside ? { ...best, end: best.end + match[0].length } : best
}

/** What stands behind a date; undefined where its last word goes on, or a bracket stays open. */
function behind(text: string, end: number, bracket: string | undefined): Pick<LeadingDate, 'rest' | 'mark'> | undefined {
  let rest = end
  if (bracket !== undefined) {
    if (!/[\])}]/.test(text[rest] ?? '')) return undefined
    rest++
  }
  rest += matched(/[*_]{0,3}/y, text, rest)!.length
  if (text.slice(rest).trim() === '') return { rest: text.length, mark: 'none' }
  const strong = matched(/ ?(?:[:;|–—=→»•·]|--?(?= )|\t| {2,})[:;|–—=→»•·\s*_-]*/y, text, rest)
  if (strong !== undefined) return { rest: rest + strong.length, mark: 'strong' }
  const weak = matched(/[.,](?: +|$)/y, text, rest)
  // “3 May 2021. It sank.”
  const isStop = weak?.startsWith('.') && /^["“‘]?[\p{Lu}\d]/u.test(text.slice(rest + weak.length))
  if (weak !== undefined) return { rest: rest + weak.length, mark: bracket === undefined && !isStop ? 'weak' : 'strong' }
  const blank = matched(/ /y, text, rest)
  if (blank === undefined) return undefined
  return { rest: rest + 1, mark: bracket === undefined ? 'none' : 'strong' }
}

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
