import type { Problem, Source } from '../../model.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { printedDates } from '../publication-day/printed-date.ts'

/**
 * Whether a file holds nothing but addresses of the web, with bullets, titles or names of outlets beside them. A line that says
 * what happened on a day is part of a chronology, and a sentence is part of an article.
 */
export function isAddressList(text: string, format: Source['format']): boolean {
  return format === 'html' ? isLinkPage(text) : isLinkText(text)
}

/** What is said of such a file. */
export const addressListProblem = (path: string): Problem => ({
  check: 'address-list',
  severity: 'warning',
  path,
  message: 'there are only addresses in this file, and a build fetches nothing, so it is not a source',
  advice: `Save the pages with “citeline fetch ${path}”, or in a browser, and move this list out of the folder.`,
})

/** An address of the web in running text, with or without its scheme. */
export const address = /(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/[^\s<>"]*/gi
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

const mostWords = 20
const fewestOfSentence = 5
const fewestBesideDate = 4
/** Lines without an address over those with one: a heading and a note. */
const mostOver = 2
const fewestOfTitle = 4

function isLinkText(text: string): boolean {
  let linked = 0
  let titles = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const beside = line.replace(address, ' ').replace(/[\s()[\]<>|:;,*_#–—-]+$/u, '')
    const words = wordsOf(beside).length
    if (beside.length < line.trimEnd().length && line.search(address) >= 0) linked++
    else if (words >= fewestOfTitle) titles++
    const isSentence = words >= fewestOfSentence && /\p{Ll}{2}[.…]["”'’)]?(?:\s|$)/u.test(beside)
    // “an inn.”: the end of a sentence that was wrapped
    const goesOn = /^\s{0,20}\p{Ll}[^]*\p{Ll}[.…]["”'’)]?$/u.test(beside)
    if (words > mostWords || isSentence || goesOn || isDated(beside, words)) return false
  }
  return linked > 0 && titles <= linked + mostOver
}

/** "5 March 2021: the council closes the old bridge", "1998 – the bridge is built again" */
function isDated(beside: string, words: number): boolean {
  const dates = printedDates(beside.slice(0, 500), monthNames()).map(({ text }) => wordsOf(text).length)
  const inDate = dates[0] ?? (/^\P{N}{0,20}(?:1\d|20)\d\d(?!\d)/u.test(beside) ? 1 : undefined)
  return inDate !== undefined && words - inDate >= fewestBesideDate
}

/** Bookmarks that a browser exported, and pages without a word outside links and headings. */
function isLinkPage(html: string): boolean {
  if (/^\s{0,100}<!doctype netscape-bookmark-file/i.test(html.slice(0, 1000))) return true
  // a page that is made by a program has its text from there
  if (/<script/i.test(html)) return false
  let links = 0
  let outside = 0
  let inside = 0
  let open = 0
  for (const piece of html.split('<').slice(1)) {
    const { close = '', name = '' } = /^(?<close>\/?)(?<name>[a-z]{1,20}[1-6]?)/i.exec(piece)?.groups ?? {}
    if (/^(?:a|title|h[1-6])$/i.test(name)) {
      open = close === '' ? open + 1 : Math.max(0, open - 1)
      inside = 0
      if (close === '' && /^a\s[^>]{0,2000}href\s?=\s?["']?https?:/i.test(piece)) links++
    }
    const words = wordsOf(piece.slice(piece.indexOf('>') + 1)).length
    if (open > 0) inside += words
    else outside += words
    if (outside > links + mostWords || inside > 2 * mostWords) return false
  }
  return links > 0 && outside <= links
}
