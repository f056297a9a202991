import type { HeadLanguage } from '../languages/language.ts'
import type { IsoDate } from '../model.ts'
import type { Facts } from './draft.ts'
import { monthNames } from './month-names.ts'
import { type PrintedDate, printedDates } from './printed-date.ts'
import { webAddress } from './web-address.ts'

/** What a single line before or after an article's text is taken for, and what it says. */
export interface HeadLine {
  readonly kind: 'date' | 'byline' | 'furniture' | 'caption' | 'wire' | 'breadcrumb' | 'note' | 'fact' | 'short' | 'prose'
  readonly published?: PrintedDate
  readonly modified?: IsoDate
  readonly authors?: readonly string[]
  /** What a line such as `Source: Example Post` states. */
  readonly fact?: Partial<Pick<Facts, 'title' | 'url' | 'publisher' | 'authors'>>
  /** Whether a word or a time says that this is a date of publication, and not a date that is told of. */
  readonly hasCue?: boolean
}

const longestHeadLine = 240

/** Classifies one line, without a bullet before it. */
export function headLine(line: string, language: HeadLanguage): HeadLine {
  if (line.length > longestHeadLine) return { kind: 'prose' }
  if (language.notes.some(note => note.pattern.test(line))) return { kind: 'note' }
  const wire = wireDate(line)
  if (wire) return wire
  if (language.furniture.test(line)) return { kind: 'furniture' }
  const fact = statedFact(line, language)
  if (fact) return { kind: 'fact', fact }
  const date = dateLine(line, language)
  if (date) return date
  const byline = language.byline.exec(line)
  const authors = byline ? namesIn(line.slice(byline[0].length), language) : []
  if (authors.length > 0 && !isSentence(line)) return { kind: 'byline', authors }
  if (wordsIn(line) <= 8 && language.staff.test(line) && /^\p{Lu}/u.test(line)) return { kind: 'byline', authors: [line] }
  if (/^[^>›»/|]{2,30}(?:\s[>›»/|]\s[^>›»/|]{2,40}){1,6}$/u.test(line) && /\s[>›»]\s/.test(line)) return { kind: 'breadcrumb' }
  if (language.caption.test(line)) return { kind: 'caption' }
  return { kind: isSentence(line) ? 'prose' : 'short' }
}

/** A line with a date and next to nothing else: a time, a weekday, a name, a word such as “Published”. */
function dateLine(line: string, language: HeadLanguage): HeadLine | undefined {
  if (line.length > 160 || !/\d/.test(line)) return undefined
  const dates = printedDates(line, monthNames())
  if (dates.length === 0) return relativeTime.test(line) ? { kind: 'date' } : undefined
  let rest = line
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + ' | ' + rest.slice(date.end)
  const hasTime = clockTime.test(rest)
  rest = rest.replace(clockTimes, ' ').replace(language.modified, ' ').replace(language.published, ' ')
  rest = rest.replace(/\p{L}+\.?/gu, word => (language.weekdays.has(word.toLowerCase().replace('.', '')) ? ' ' : word))
  // a name stands by itself once what belongs to the date is gone
  const parts = rest
    .split(/[|•·–—,;()[\]/]|\s-\s|\s{2,}/)
    .map(
      part =>
        part
          .replace(language.aroundDates, ' ')
          .replace(/[-–—:.,|*_+]+/g, ' ')
          .trim() && part.replace(/^[\s:.-]+|[\s:.,-]+$/g, ''),
    )
    .filter(part => part !== '')
  const by = parts.find(part => language.byline.test(part))
  const names = by
    ? namesIn(by.replace(language.byline, '').replace(/\s(?:on|at)$/i, ''), language)
    : parts.filter(part => isNames(part, language))
  const others = parts.filter(part => part !== by && !names.includes(part))
  if (
    others.reduce((sum, part) => sum + wordsIn(part), 0) > (lastMatch(line.slice(0, 20), language.published) >= 0 ? 6 : 3) ||
    wordsIn(rest) > 16
  )
    return undefined
  let published: PrintedDate | undefined
  let modified: IsoDate | undefined
  let cue = false
  for (const date of dates) {
    const before = line.slice(0, date.start)
    const lastModified = lastMatch(before, language.modified)
    const lastPublished = lastMatch(before, language.published)
    if (lastModified >= 0 && lastModified >= lastPublished) modified ??= date.readings.length === 1 ? date.readings[0] : undefined
    else {
      published ??= date
      cue ||= lastPublished >= 0
    }
  }
  return {
    kind: 'date',
    ...(published ? { published } : {}),
    ...(modified === undefined ? {} : { modified }),
    ...(names.length > 0 ? { authors: names } : {}),
    hasCue: cue || hasTime || by !== undefined || names.length > 0,
  }
}

const clockTime = /\d{1,2}[:.h]\d\d(?!\d)|\d\s?[ap]\.?m\b/i
const clockTimes =
  /T?\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\.\d{1,6})?\s?(?:[ap]\.?m\.?)?\s?Z?|\b\d{1,2}\s?[ap]\.?m\.?(?![\p{L}])|(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d\d)?\b/giu
const relativeTime =
  /^(?:(?:published|posted|updated|last updated)\s)?(?:\d{1,3}|an?|one|two|three)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago$/i

/** `Source: Example Post`, `URL: https://…`, or an address alone. */
function statedFact(line: string, language: HeadLanguage): HeadLine['fact'] | undefined {
  const alone = webAddress(line)
  if (alone !== undefined) return { url: alone }
  const match = /^(?<label>\p{L}+(?: \p{L}+)?)\s?:\s+(?<value>\S.*)$/u.exec(line)?.groups
  const key = match && language.labels.get(match['label']!.toLowerCase())
  if (!match || key === undefined) return undefined
  const value = match['value']!
  if (key !== 'url') return { [key]: value }
  const url = webAddress(value)
  return url === undefined ? undefined : { url }
}

/** `w1286 … BC-Ferry-Sinking 08-11 0113`: the header of the American wire format gives month and day, and a count of words. */
function wireDate(line: string): HeadLine | undefined {
  const match = /\bBC-\S+.{0,40}?\s(?<month>\d\d)-(?<day>\d\d)\s+\d{4}\b/.exec(line)
  if (!match) return undefined
  const month = Number(match.groups!['month'])
  const day = Number(match.groups!['day'])
  const text = `${match.groups!['month']}-${match.groups!['day']}`
  const start = match[0].lastIndexOf(text) + match.index
  return { kind: 'wire', published: { start, end: start + 5, text, readings: [], monthDay: { month, day }, named: false } }
}

/** Whether a line is names of people or of a staff alone: `Ana Ruiz, J. P. van Dam`, `Example Staff`. */
export function isNames(text: string, language: HeadLanguage): boolean {
  const parts = nameParts(text)
  return (
    text.length <= 120 &&
    parts.length > 0 &&
    parts.length <= 8 &&
    parts.every(part => name.test(part) || (wordsIn(part) <= 5 && language.staff.test(part)))
  )
}

/** The names in what follows “By”: parts of which most words are capitalised; none where there is other text. */
function namesIn(text: string, language: HeadLanguage): string[] {
  const parts = nameParts(text)
  const isName = (part: string) => {
    const words = part.split(/\s+/)
    return (
      words.length <= 6 &&
      (language.staff.test(part) || words.filter(word => /^['’]?\p{Lu}/u.test(word)).length >= words.length * 0.6)
    )
  }
  return parts.length <= 12 && parts.every(isName) ? parts : []
}

const nameParts = (text: string) =>
  text
    .replace(/\s+(?:and|&)$/i, '')
    .split(/\s*[,;/|&•]\s*|\s+(?:and|und|et|y|e)\s+/u)
    .map(part => part.trim().replace(/\.$/, ''))
    .filter(part => part !== '')

const nameWord = String.raw`(?:\p{Lu}[\p{L}'’.-]{0,24}|(?:d|l|al|el|o)['’-]\p{Lu}[\p{L}'’-]{1,24})`
const name = new RegExp(
  String.raw`^${nameWord}(?:\s(?:${nameWord}|(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|dos|du|ter))){0,5}$`,
  'u',
)

export const wordsIn = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length

/** Whether a line is running text: it ends as a sentence does and is longer than a call or a heading. */
export function isSentence(line: string): boolean {
  const words = wordsIn(line)
  return (
    words > 32 ||
    line.length > longestHeadLine ||
    (words >= 8 && /[.…。]["'”’)\]]*$/.test(line)) ||
    (words >= 20 && /[!?]["'”’)\]]*$/.test(line)) ||
    (words >= 4 && /[.:;,]["”’]*$/.test(line))
  )
}

/** Where the last match ends, -1 without one. */
function lastMatch(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length
  return last
}
