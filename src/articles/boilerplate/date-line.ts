import type { HeadLanguage } from '../../languages/language.ts'
import type { IsoDate } from '../../model.ts'
import { withoutLastWord } from '../../common/text.ts'
import type { HeadLine } from './head-line.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { isNames, bylineNames, wordsIn } from './bylines.ts'
import { type PrintedDate, printedDates } from '../publication-day/printed-date.ts'

/** A line with a date and next to nothing else: a time, a weekday, a name, a word such as “Published”. */
export function dateLine(written: string, language: HeadLanguage): HeadLine | undefined {
  const line = unglued(written, language)
  if (line.length > 160 || !/\d/.test(line)) return undefined
  const dates = printedDates(line, monthNames())
  if (dates.length === 0) return isAgo(line, language) ? { kind: 'date' } : undefined
  let rest = line
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + ' | ' + rest.slice(date.end)
  const hasTime = clockTime.test(rest)
  rest = rest.replace(language.ago, ' ').replace(clockTimes, ' ').replace(language.modified, ' ').replace(language.published, ' ')
  rest = rest.replace(/\p{L}+\.?/gu, word => (language.weekdays.has(word.toLowerCase().replace('.', '')) ? ' ' : word))
  const parts = partsOf(rest, language)
  const by = parts.find(part => language.byline.test(part))
  const names = by
    ? bylineNames(withoutLastWord(by.replace(language.byline, ''), language.beforeTimes), language)
    : parts.filter(part => isNames(part, language))
  const others = parts.filter(part => part !== by && !names.includes(part) && !language.furniture.test(part))
  const mostOthers = lastMatch(line.slice(0, 20), language.published) >= 0 ? 6 : 3
  if (others.reduce((sum, part) => sum + wordsIn(part), 0) > mostOthers || wordsIn(rest) > 16) return undefined
  const isSigned = hasTime || by !== undefined || names.length > 0
  const isCued = isSigned || lastMatch(line, language.published) >= 0
  // “The storm of 4 May 2018”
  if (!isCued && lastMatch(line, language.modified) < 0 && wordsIn(others.join(' ')) > 1) return undefined
  const { published, modified, hasCue } = daysOf(line, dates, language)
  return {
    kind: 'date',
    ...(published ? { published } : {}),
    ...(modified === undefined ? {} : { modified }),
    ...(names.length > 0 ? { authors: names } : {}),
    hasCue: hasCue || isSigned,
  }
}

/** What stands beside the dates of a line: a name stands by itself once what belongs to a date is gone. */
const partsOf = (rest: string, language: HeadLanguage): string[] =>
  rest
    .split(/[|•·–—,;()[\]/]|\s-\s|\s{2,}/)
    .map(
      part =>
        part
          .replace(language.aroundDates, ' ')
          .replace(/[-–—:.,|*_+]+/g, ' ')
          .trim() && part.replace(/^[\s:.-]+|[\s:.,-]+$/g, ''),
    )
    .filter(part => part !== '')

/** Which of a line's dates are those of publication and of a change, and whether a word says so of the first. */
function daysOf(line: string, dates: readonly PrintedDate[], language: HeadLanguage) {
  let published: PrintedDate | undefined
  let modified: IsoDate | undefined
  let hasCue = false
  for (const date of dates) {
    const before = line.slice(0, date.start)
    const lastModified = lastMatch(before, language.modified)
    const lastPublished = lastMatch(before, language.published)
    if (lastModified >= 0 && lastModified >= lastPublished) modified ??= date.readings.length === 1 ? date.readings[0] : undefined
    else {
      // “11/07/2023 November 7, 2023”: the name settles the numbers
      published = published === undefined || isSettledBy(published, date) ? date : published
      hasCue ||= lastPublished >= 0
    }
  }
  return { published, modified, hasCue }
}

/** Whether one of two printed dates can be read in several ways, and the other says in which. */
export const isSettledBy = (date: PrintedDate, other: PrintedDate) =>
  date.readings.length > 1 && other.readings.length === 1 && date.readings.includes(other.readings[0]!)

const clockTime = /\d{1,2}(?:[:.]\s?|h)\d\d(?!\d)|\d\s?[ap]\.?\s?m\b/i
const clockTimes =
  /T?\b\d{1,2}(?:[:.]\s?|h)\d\d(?::\d\d)?(?:\.\d{1,6})?\s?(?:[ap]\.?\s?m\.?)?\s?Z?|\b\d{1,2}\s?[ap]\.?\s?m\.?(?![\p{L}])|(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d\d)?\b/giu

/** How long ago, and no more: `Published 3 hours ago`. */
const isAgo = (line: string, language: HeadLanguage) => {
  const rest = line.replace(language.ago, '')
  return rest !== line && rest.replace(language.modified, '').replace(language.published, '').replace(/\W+/g, '') === ''
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
    .replace(
      /(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2}:\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d\d|\d{1,2} \p{Lu}\p{Ll}{2})|(?<=\d|[AP]M)(?=\p{Lu}\p{Ll})/gu,
      ' ',
    )
    .replace(/(?<=\p{L})\p{Lu}\p{Ll}+/gu, word => (isCue(word) ? ` ${word}` : word))
    .replace(/\p{L}+(?=\d)/gu, word => (isCue(word) ? `${word} ` : word))
}

/** Whether a line with a date tells something: “She was released on 12 May”, but not “12 May 2024, updated 3 days ago”. */
export function tellsBeside(line: string, language: HeadLanguage): boolean {
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

/** Where the last match ends, -1 without one. */
function lastMatch(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length
  return last
}
