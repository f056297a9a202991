import type { HeadLanguage } from '../../languages/language.ts'
import { dateLine, tellsBeside } from './date-line.ts'
import type { HeadLine } from './head-line.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { bylineNames, wordsIn } from './bylines.ts'
import { printedDates } from '../publication-day/printed-date.ts'
import { webAddress } from '../web-address.ts'

const longestHeadLine = 240

/** Classifies one line, without a bullet before it. */
export function headLine(line: string, language: HeadLanguage): HeadLine {
  if (line.length > longestHeadLine) return { kind: 'prose' }
  for (const read of readers) {
    const found = read(line, language)
    if (found) return found
  }
  return { kind: (isSentence(line) || isTold(line, language)) && !isCapitals(line) ? 'prose' : 'short' }
}

type LineReader = (line: string, language: HeadLanguage) => HeadLine | undefined

/** What a line may be, the surest first. */
const readers: readonly LineReader[] = [
  (line, language) => (noteOf(line, language) ? { kind: 'note' } : undefined),
  wireDate,
  citedDate,
  furniture,
  partsOf,
  statedFact,
  dateOrProse,
  mailSender,
  namedAuthors,
  staffLine,
  breadcrumb,
  (line, language) => (language.caption.test(line) ? { kind: 'caption' } : undefined),
]

function furniture(line: string, language: HeadLanguage): HeadLine | undefined {
  const patterns = [language.advisory, language.furniture, language.consent]
  const isFurniture = patterns.some(pattern => pattern.test(line)) || isSlug(line) || isMenu(line, language)
  return isFurniture ? { kind: 'furniture' } : undefined
}

function dateOrProse(line: string, language: HeadLanguage): HeadLine | undefined {
  const date = dateLine(line, language)
  return date && tellsBeside(line, language) ? { kind: 'prose' } : date
}

/** `Ilse Marn <ilse@vale.example>`, as programs for mail show it. */
function mailSender(line: string): HeadLine | undefined {
  const sender = /^(?<name>[^<>@]{2,60}) <[^<>@\s]{1,64}@[^<>@\s]{3,80}>$/.exec(line)?.groups!['name']
  return sender === undefined ? undefined : { kind: 'byline', authors: [sender.replace(/^"|"$/g, '')] }
}

/** `By Ilse Marn`. */
function namedAuthors(line: string, language: HeadLanguage): HeadLine | undefined {
  const byline = language.byline.exec(line)
  const authors = byline ? bylineNames(line.slice(byline[0].length), language) : []
  return authors.length > 0 && !isSentence(line) ? { kind: 'byline', authors } : undefined
}

/** `Ilse Marn, Staff Writer`. */
function staffLine(line: string, language: HeadLanguage): HeadLine | undefined {
  const isStaff = wordsIn(line) <= 8 && language.staff.test(line) && /^\p{Lu}/u.test(line) && !language.tells(line)
  return isStaff ? { kind: 'byline', authors: [line] } : undefined
}

/** `News > Europe > Floods`. */
function breadcrumb(line: string): HeadLine | undefined {
  const isTrail = /^[^>›»/|]{2,30}(?:\s[>›»/|]\s[^>›»/|]{2,40}){1,6}$/u.test(line) && /\s[>›»]\s/.test(line)
  return isTrail ? { kind: 'breadcrumb' } : undefined
}

/** The word under which an agency files a report: `LOCK-ORRIN/FLOOD`. */
const isSlug = (line: string) => /^\p{Lu}{2,15}(?:[-/]\p{Lu}{2,15}){1,6}\/?$/u.test(line)

/** A headline as old newspapers print it: `LOCK GATES AT ORRIN FAIL.` */
export const isCapitals = (line: string) => !/\p{Ll}|\. \S/u.test(line) && wordsIn(line) <= 14

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

/** `The Orrin Argus (Vic. : 1848 - 1957), Tuesday 7 May 1912, page 5`, `HC Deb 07 May 1952 vol 500 cc374-5`: where a text is from. */
function citedDate(line: string, language: HeadLanguage): HeadLine | undefined {
  const date = printedDates(line, monthNames()).findLast(({ readings }) => readings.length > 0)
  if (!date || isTold(line, language)) return undefined
  const dated: HeadLine = { kind: 'date', published: date, hasCue: true }
  if (language.proceedings.test(line) && wordsIn(line) <= 14) return dated
  if (!language.atPage.test(line.slice(date.end))) return undefined
  const before = line.slice(0, date.start).replace(/\([^()]{0,100}\)/g, ' ')
  const name = before
    .replace(/\p{L}+(?=[\s,]*$)/u, word => (language.weekdays.has(word.toLowerCase()) ? '' : word))
    .replace(/\s+/g, ' ')
    .replace(/^[\s,("“]+|[\s,.)"”]+$/g, '')
  if (!/^\p{Lu}/u.test(name) || wordsIn(name) > 8) return undefined
  return { ...dated, fact: { publisher: name } }
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
