import type { HeadLanguage } from '../../languages/language.ts'
import type { Evidence, RemovedLine } from '../../model.ts'
import { datelineOf } from './dateline.ts'
import type { Facts } from '../article-draft.ts'
import { isSettledBy } from './date-line.ts'
import type { HeadLine } from './head-line.ts'
import { isSameText } from '../../common/text.ts'
import { headLine, isCapitals, isTold } from './masthead-line.ts'
import { isNames, wordsIn } from './bylines.ts'
import type { TextLine } from '../text/lines.ts'
import type { PrintedDate } from '../publication-day/printed-date.ts'

export interface Head {
  readonly facts: Facts
  readonly removed: readonly RemovedLine[]
  /** What is left: the article's own lines, a summary that stood in the head among them. */
  readonly body: readonly TextLine[]
}

/** How many lines of a head are looked at: more than any head seen, menus before it included. */
const deepest = 40

/**
 * Takes title, byline, date and what else stands before an article's own text off its lines.
 * @param known the title, where it stands above these lines: none of them is another, and a heading among them is the article's own
 */
export function takeHead(lines: readonly TextLine[], language: HeadLanguage, known?: string): Head {
  const seen = seenLines(lines.slice(0, deepest), language)
  let end = endOfHead(seen)
  const title = known === undefined ? titleIn(seen, end, language) : againIn(seen, end, known)
  if (title !== undefined) end = Math.max(end, title + 1)
  // the author's bare name may be the last line of a head, straight under the one before
  while (end > 0 && isBareName(seen, end, language) && (title !== undefined || seen[end]!.hasBullet)) end++

  const removed: RemovedLine[] = []
  const kept: TextLine[] = []
  const authors: string[] = []
  const entries = seen.slice(0, end)
  const controls = besideControls(entries, language)
  entries.forEach((entry, index) => {
    const isSites = title !== undefined && index < title && controls.has(index)
    const ofHeading = known === undefined || index === title ? undefined : headingKind(entries, index)
    const kind = isSites ? 'furniture' : (ofHeading ?? kindOf(entry, index, title, language))
    if (kind === 'summary') kept.push(entry.line)
    else removed.push({ where: 'head', kind, text: entry.line.text, line: entry.line.number })
    if (kind === 'byline' || kind === 'date')
      authors.push(
        ...(entry.authors ?? (kind === 'byline' ? entry.text.replace(language.afterName, '').split(language.betweenNames) : [])),
      )
  })
  const dates = entries.filter(entry => entry.kind === 'date' || entry.kind === 'wire')
  const first = dates.find(entry => entry.published && entry.hasCue) ?? dates.find(entry => entry.published)
  const dated = dates.find(({ published }) => first && published && isSettledBy(first.published!, published)) ?? first
  const modified = dates.find(entry => entry.modified)?.modified
  const stated = Object.assign({}, ...entries.map(entry => entry.fact ?? {})) as Facts
  const names = [...new Set(authors)].filter(author => author !== '')
  const facts: Facts = {
    ...(title === undefined || title < 0 ? {} : { title: seen[title]!.text }),
    ...(names.length > 0 ? { authors: names } : {}),
    ...(dated ? { printed: printedDay(dated.published!, dated.kind === 'wire' ? 'wire' : 'head-line', dated.text) } : {}),
    ...(modified === undefined ? {} : { modified }),
    ...stated,
  }
  return { facts, removed, body: [...kept, ...lines.slice(end)] }
}

/** Classifies lines; a word that stands alone on a line before what it belongs to (“Published”, “By”) is read with it. */
function seenLines(lines: readonly TextLine[], language: HeadLanguage): SeenLine[] {
  let label = ''
  return lines.map((line): SeenLine => {
    const text = line.text.replace(/^(?:[-–—•*·|>]|#{1,6})\s+/u, '')
    const read = headLine(label === '' ? text : `${label} ${text}`, language)
    const isLabelled = label !== '' && (read.kind === 'date' || read.kind === 'byline')
    label = /^\p{L}+(?: \p{L}+)?:?$/u.test(text) && isLabel(text, language) ? text : ''
    // a report starts here, however short its line is
    const dateline = datelineOf(text, language)
    const isReport = line.isOwn === true || dateline?.date !== undefined || dateline?.agency !== undefined
    const own = label !== '' ? ({ kind: 'furniture' } as const) : isLabelled ? read : headLine(text, language)
    return { line, text, hasBullet: text !== line.text, isReport, ...(isReport ? ({ kind: 'prose' } as const) : own) }
  })
}

/** Whether words alone say what the next line is. */
function isLabel(text: string, language: HeadLanguage): boolean {
  const bare = text.replace(/:$/, '')
  const rest = bare
    .replace(language.modified, '')
    .replace(language.published, '')
    .replace(/\p{L}+/gu, word => (language.beforeTimes.has(word.toLowerCase()) ? '' : word))
  return rest.trim() === '' || language.byline.test(`${bare}: `)
}

/** How sure each kind is: of 270 pasted texts all days read so were right, which bounds the share of wrong ones at about these. */
const confidences: Readonly<Record<string, number>> = { 'head-line': 0.98, wire: 0.9, dateline: 0.9, 'tail-line': 0.8 }

export function printedDay(date: PrintedDate, from: string, text: string): NonNullable<Facts['printed']> {
  const evidence: Evidence = { from, text, confidence: confidences[from] ?? 0.5 }
  return { readings: date.readings, ...(date.monthDay ? { monthDay: date.monthDay } : {}), evidence }
}

interface SeenLine extends HeadLine {
  readonly line: TextLine
  readonly text: string
  readonly hasBullet: boolean
  /** Whether its form or a dateline with a day or an agency says that the article has begun. */
  readonly isReport: boolean
}

const isMeta = ({ kind }: HeadLine) => kind !== 'short' && kind !== 'prose' && kind !== 'note'

/** The most short lines, menus and sections, that stand before the last line of a head. */
const mostShort = 14

/** The index after the last line that is plainly of the head; at most one sentence, a summary, may stand before it. */
function endOfHead(seen: readonly SeenLine[]): number {
  let end = 0
  let prose = 0
  let short = 0
  for (const [index, entry] of seen.entries()) {
    if (entry.isReport) break
    if (entry.kind === 'short') short++
    // a headline may be a sentence, if a line of the head stands straight under it
    const isTitle =
      short === 0 && prose === 0 && wordsIn(entry.text) <= 32 && seen[index + 1] !== undefined && isMeta(seen[index + 1]!)
    if (entry.kind === 'prose' && isTitle) short++
    else if (entry.kind === 'prose' || entry.kind === 'note') prose++
    if (prose > 1 || short > mostShort) break
    // after running text a bare date may be a heading of what is told, a picture's caption or a control stands among the text
    const counts =
      prose === 0 || end === index
        ? isMeta(entry)
        : (entry.kind === 'date' && entry.hasCue === true) || entry.kind === 'byline' || entry.kind === 'fact'
    if (counts) end = index + 1
  }
  return end
}

/** A heading is kept for the text, but for that of facts which a program notes: “Metadata”. */
function headingKind(entries: readonly SeenLine[], index: number): 'summary' | 'kicker' | undefined {
  const entry = entries[index]!
  if (!entry.line.isHeading || isMeta(entry)) return undefined
  const under = entries.slice(index + 1)
  const next = under.findIndex(({ line }) => line.isHeading)
  return under.slice(0, next < 0 ? undefined : next).some(({ kind }) => kind === 'fact') ? 'kicker' : 'summary'
}

/** Where a known title stands once more; before the first line where it does not. */
const againIn = (seen: readonly SeenLine[], end: number, known: string): number =>
  seen.slice(0, end + 1).findIndex(({ text, isReport }) => !isReport && isSameText(text, known))

/** The first line of several words, or the first of any, that is not a line of another kind. */
function titleIn(seen: readonly SeenLine[], end: number, language: HeadLanguage): number | undefined {
  const candidates = titleCandidates(seen, end, language)
  const [first] = candidates
  if (first === undefined) {
    const hasTitle = seen.slice(0, end).some(entry => entry.fact?.title !== undefined)
    return !hasTitle && seen[end] !== undefined && canStandAlone(seen, end) ? end : undefined
  }
  const { text } = seen[first]!
  if (first + 1 < end && isStraightOver(text, seen[first + 1]!)) return first + 1
  // sections and menus stand over the title: “News”, “- In Reports”
  const long = candidates.find(index => wordsIn(seen[index]!.text) >= 4)
  if (long === undefined || seen[long]!.kind !== 'short') return first
  const isAdjacent = seen.slice(first, long).every(entry => entry.kind !== 'date' && entry.kind !== 'byline')
  const isSection = wordsIn(text) <= 3 && !/\p{Ll}/u.test(text)
  return isAdjacent || isSection ? long : first
}

/** The lines of a head that may be its title, in order, without those of the site and the name of what it is from. */
function titleCandidates(seen: readonly SeenLine[], end: number, language: HeadLanguage): readonly number[] {
  const controls = besideControls(seen, language)
  const found = [...seen.keys()].filter(index => index < end && canBeTitle(seen[index]!))
  const free = found.filter(index => !controls.has(index))
  const all = free.length > 0 ? free : found
  const [top, second] = all.map(index => seen[index]!.text)
  if (top === undefined || second === undefined) return all
  // “The Velm Post” over the title
  const isOutlet = language.outlet.test(top) && !/(?<!\p{L})\p{Ll}/u.test(top) && wordsIn(second) >= 3
  // “House of Commons Hansard” over what was debated
  return isOutlet || language.proceedings.test(top) ? all.slice(1) : all
}

const canBeTitle = ({ kind, text, isReport }: SeenLine): boolean =>
  !isReport && (kind === 'short' || (kind === 'prose' && wordsIn(text) <= 32 && text.length <= 260))

/** Whether a word or two, “News”, stand straight over a line of more words. */
const isStraightOver = (text: string, under: SeenLine): boolean =>
  under.kind === 'short' && !under.line.blankBefore && !under.hasBullet && wordsIn(text) <= 2 && wordsIn(under.text) >= 3

/** Lines of a site's own head: no blank line parts them from a control such as “Log in”, and none of them is a byline or a date. */
function besideControls(seen: readonly SeenLine[], language: HeadLanguage): ReadonlySet<number> {
  const found = new Set<number>()
  for (let start = 0, end = 0; start < seen.length; start = end) {
    for (end = start + 1; end < seen.length && !seen[end]!.line.blankBefore;) end++
    const lines = seen.slice(start, end)
    const controls = lines.map(({ text }) => {
      const parts = text.split(/\s*[|•·/]\s*|\s{2,}/)
      return parts.some(part => language.controls.test(part)) ? parts.length : 0
    })
    // one button under a title is its article's
    const isOne = lines.length <= 2 && lines.every(({ kind }) => kind !== 'prose')
    const isHead = lines.some(({ kind }) => kind === 'byline' || kind === 'date')
    const isSites = !isHead && Math.max(...controls) > (isOne ? 1 : 0)
    lines.forEach((_, index) => {
      if (controls[index]! > 0 || isSites) found.add(start + index)
    })
  }
  return found
}

/** Whether a line without anything of a head after it is a title: not a sentence, and text follows. */
function canStandAlone(seen: readonly SeenLine[], index: number): boolean {
  const entry = seen[index]!
  const next = seen[index + 1]
  if (entry.kind !== 'short' || entry.hasBullet || next === undefined) return false
  if ((/[.,;:]["”’]*$/.test(entry.text) && !isCapitals(entry.text)) || !/^["'“‘(\[¿¡]*[\p{Lu}\p{N}\p{Lo}]/u.test(entry.text))
    return false
  // straight under the head, a title needs no longer line after it
  return (
    next.text.length > entry.text.length ||
    next.kind === 'prose' ||
    (index > 0 && next.line.blankBefore && wordsIn(entry.text) >= 3)
  )
}

function isBareName(seen: readonly SeenLine[], index: number, language: HeadLanguage): boolean {
  const entry = seen[index]
  if (entry?.kind !== 'short' && entry?.kind !== 'byline') return false
  return isNames(entry.text, language) && (entry.hasBullet || !entry.line.blankBefore) && seen[index + 1] !== undefined
}

function kindOf(entry: SeenLine, index: number, title: number | undefined, language: HeadLanguage): string {
  // a sentence straight over a byline names the article, and may be the first of it
  if (index === title) return isTold(entry.text, language) ? 'summary' : 'title'
  if (entry.kind === 'prose' || entry.kind === 'note') return 'summary'
  if (entry.kind !== 'short') return entry.kind
  if (title !== undefined && index > title && isNames(entry.text, language) && !language.beforePlace.test(entry.text))
    return 'byline'
  if (title === undefined || index < title || entry.hasBullet || wordsIn(entry.text) <= 4) return 'kicker'
  return 'summary'
}
