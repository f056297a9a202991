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
  if (noteOf(line, language)) return { kind: 'note' }
  const wire = wireDate(line)
  if (wire) return wire
  if (language.furniture.test(line) || isMenu(line, language)) return { kind: 'furniture' }
  const parts = partsOf(line, language)
  if (parts) return parts
  const fact = statedFact(line, language)
  if (fact) return fact
  const date = dateLine(unglued(line, language), language)
  if (date) return tellsBeside(line, language) ? { kind: 'prose' } : date
  const byline = language.byline.exec(line)
  const authors = byline ? namesIn(line.slice(byline[0].length), language) : []
  if (authors.length > 0 && !isSentence(line)) return { kind: 'byline', authors }
  if (wordsIn(line) <= 8 && language.staff.test(line) && /^\p{Lu}/u.test(line) && !language.tells(line))
    return { kind: 'byline', authors: [line] }
  if (/^[^>›»/|]{2,30}(?:\s[>›»/|]\s[^>›»/|]{2,40}){1,6}$/u.test(line) && /\s[>›»]\s/.test(line)) return { kind: 'breadcrumb' }
  if (language.caption.test(line)) return { kind: 'caption' }
  return { kind: isSentence(line) || isTold(line, language) ? 'prose' : 'short' }
}

/** Whether a line is a sentence that tells something, however short: “He died.” */
export const isTold = (line: string, language: HeadLanguage) => /[.…]["'”’)\]]*$/.test(line) && language.tells(line)

/** What a source says of itself in a line; a sentence that only begins so is none: “Report by the council blamed the mayor.” */
export function noteOf(line: string, language: HeadLanguage): HeadLanguage['notes'][number] | undefined {
  return language.notes.find(({ kind, pattern }) => {
    const start = pattern.exec(line)?.[0]
    if (start === undefined) return false
    if (kind === 'credit') return start === line || !isTold(line, language)
    return !(kind === 'correction' && /[:—–-]\s?$/.test(start) && language.tells(start))
  })
}

/** A page's controls in one line, set apart by bars or wide spaces: `Subscribe | Log in`, `News  Sport  Weather`. */
function isMenu(line: string, language: HeadLanguage): boolean {
  const parts = line.split(/\s*[|•·]\s*|\s{2,}/).filter(part => part !== '')
  if (parts.length < 2 || parts.some(part => /\d/.test(part) || wordsIn(part) > 3)) return false
  const controls = parts.filter(part => language.furniture.test(part)).length
  return controls >= parts.length / 2 || (parts.length >= 3 && parts.every(part => wordsIn(part) === 1))
}

/** Facts that stand in one line, set apart by bars: `Source: Example Wire | 2023-11-07 16:11|Editor: ruiz`. */
function partsOf(line: string, language: HeadLanguage): HeadLine | undefined {
  const texts = line.split(/\s*[|•·]\s*/).filter(part => part !== '')
  if (texts.length < 2 || texts.length > 8 || !texts.some(text => statedFact(text, language))) return undefined
  const parts = texts.map(text => headLine(text, language))
  if (!parts.every(({ kind }) => ['fact', 'date', 'byline', 'furniture'].includes(kind))) return undefined
  return {
    ...(Object.assign({}, ...parts) as HeadLine),
    kind: parts.some(({ kind }) => kind === 'date') ? 'date' : 'fact',
    fact: Object.assign({}, ...parts.map(part => part.fact ?? {})) as NonNullable<HeadLine['fact']>,
  }
}

/** A line with spaces where copying lost them: `November 7, 20234:11 PM GMT+1Updated 3 days ago`, `11/07/2023November 7, 2023`. */
function unglued(line: string, language: HeadLanguage): string {
  if (line.length > 160 || !/\d/.test(line)) return line
  const isCue = (word: string) =>
    language.months.has(word.toLowerCase()) ||
    language.weekdays.has(word.toLowerCase()) ||
    lastMatch(word, language.published) === word.length ||
    lastMatch(word, language.modified) === word.length
  return line
    .replace(/(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=\d|[AP]M)(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?<=\p{L})\p{Lu}\p{Ll}+/gu, word => (isCue(word) ? ` ${word}` : word))
    .replace(/\p{L}+(?=\d)/gu, word => (isCue(word) ? `${word} ` : word))
}

/** Whether a line with a date tells something: “She was released on 12 May”, but not “12 May 2024, updated 3 days ago”. */
function tellsBeside(line: string, language: HeadLanguage): boolean {
  let rest = unglued(line, language)
  for (const date of printedDates(rest, monthNames()).reverse()) rest = `${rest.slice(0, date.start)}¦${rest.slice(date.end)}`
  rest = rest.replace(clockTimes, '¦').replace(language.ago, '¦')
  const isLabel = (before: string, word: string, after: string) =>
    /^\p{Lu}/u.test(word) || (/(?:^|[|¦•·,;(–—-])\s*$/.test(before) && /^[\s:]*(?:\p{Ll}{1,4}\s)?\s*(?:¦|$)/u.test(after))
  for (const cue of [language.modified, language.published])
    rest = rest.replace(cue, (word: string, at: number, whole: string) =>
      isLabel(whole.slice(0, at), word, whole.slice(at + word.length)) ? '¦' : word,
    )
  const parts = rest.split('¦').filter(part => !language.furniture.test(part.replace(/^[\s|•·]+|[\s|•·]+$/g, '')))
  return language.tells(parts.join(','))
}

/** A line with a date and next to nothing else: a time, a weekday, a name, a word such as “Published”. */
function dateLine(line: string, language: HeadLanguage): HeadLine | undefined {
  if (line.length > 160 || !/\d/.test(line)) return undefined
  const dates = printedDates(line, monthNames())
  if (dates.length === 0) return isAgo(line, language) ? { kind: 'date' } : undefined
  let rest = line
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + ' | ' + rest.slice(date.end)
  const hasTime = clockTime.test(rest)
  rest = rest.replace(language.ago, ' ').replace(clockTimes, ' ').replace(language.modified, ' ').replace(language.published, ' ')
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
  const others = parts.filter(part => part !== by && !names.includes(part) && !language.furniture.test(part))
  if (
    others.reduce((sum, part) => sum + wordsIn(part), 0) > (lastMatch(line.slice(0, 20), language.published) >= 0 ? 6 : 3) ||
    wordsIn(rest) > 16
  )
    return undefined
  const isCued = hasTime || by !== undefined || names.length > 0 || lastMatch(line, language.published) >= 0
  // “The storm of 4 May 2018”
  if (!isCued && lastMatch(line, language.modified) < 0 && wordsIn(others.join(' ')) > 1) return undefined
  let published: PrintedDate | undefined
  let modified: IsoDate | undefined
  let cue = false
  for (const date of dates) {
    const before = line.slice(0, date.start)
    const lastModified = lastMatch(before, language.modified)
    const lastPublished = lastMatch(before, language.published)
    if (lastModified >= 0 && lastModified >= lastPublished) modified ??= date.readings.length === 1 ? date.readings[0] : undefined
    else {
      // “11/07/2023 November 7, 2023”: the name settles the numbers
      published = published === undefined || isSettledBy(published, date) ? date : published
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

/** Whether one of two printed dates can be read in several ways, and the other says in which. */
export const isSettledBy = (date: PrintedDate, other: PrintedDate) =>
  date.readings.length > 1 && other.readings.length === 1 && date.readings.includes(other.readings[0]!)

const clockTime = /\d{1,2}[:.h]\d\d(?!\d)|\d\s?[ap]\.?m\b/i
const clockTimes =
  /T?\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\.\d{1,6})?\s?(?:[ap]\.?m\.?)?\s?Z?|\b\d{1,2}\s?[ap]\.?m\.?(?![\p{L}])|(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d\d)?\b/giu

/** How long ago, and no more: `Published 3 hours ago`. */
const isAgo = (line: string, language: HeadLanguage) => {
  const rest = line.replace(language.ago, '')
  return rest !== line && rest.replace(language.modified, '').replace(language.published, '').replace(/\W+/g, '') === ''
}

/** `Source: Example Post`, `URL: https://…`, or an address alone. */
function statedFact(line: string, language: HeadLanguage): HeadLine | undefined {
  const alone = webAddress(line)
  if (alone !== undefined) return { kind: 'fact', fact: { url: alone } }
  const match = /^(?<label>\p{L}+(?: \p{L}+)?)\s?:\s*(?<value>\S.*)$/u.exec(line)?.groups
  const key = match && language.labels.get(match['label']!.toLowerCase())
  if (!match || key === undefined) return undefined
  const value = match['value']!
  if (isTold(value, language)) return undefined
  if (key === 'other') return { kind: 'fact', fact: {} }
  if (key === 'url') {
    const url = webAddress(value)
    return url === undefined ? undefined : { kind: 'fact', fact: { url } }
  }
  // `Source: Example Wire, 2023-11-07 16:11`
  const date = key === 'publisher' ? printedDates(value, monthNames())[0] : undefined
  const before = date === undefined ? value : value.slice(0, date.start).replace(/\s\p{L}+:\s*$/u, '')
  const name = before.replace(/[\s,;|([–—-]+$/u, '')
  const dated = date && name !== '' ? dateLine(value.slice(name.length), language) : undefined
  return dated ? { ...dated, fact: { [key]: name } } : { kind: 'fact', fact: { [key]: value } }
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
