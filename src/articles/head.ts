import type { HeadLanguage } from '../languages/language.ts'
import type { Evidence, RemovedLine } from '../model.ts'
import type { Facts } from './draft.ts'
import { headLine, type HeadLine, isNames, wordsIn } from './head-line.ts'
import type { TextLine } from './lines.ts'
import type { PrintedDate } from './printed-date.ts'

export interface Head {
  readonly facts: Facts
  readonly removed: readonly RemovedLine[]
  /** What is left: the article's own lines, a summary that stood in the head among them. */
  readonly body: readonly TextLine[]
}

/** How many lines of a head are looked at: more than any head seen, fewer than an article. */
const deepest = 14

/** Takes title, byline, date and what else stands before an article's own text off its lines. */
export function takeHead(lines: readonly TextLine[], language: HeadLanguage): Head {
  const seen = lines.slice(0, deepest).map((line): SeenLine => {
    const text = line.text.replace(/^(?:[-–—•*·|>]|#{1,6})\s+/u, '')
    return { line, text, hasBullet: text !== line.text, ...headLine(text, language) }
  })
  let end = endOfHead(seen)
  const title = titleIn(seen, end)
  if (title !== undefined) end = Math.max(end, title + 1)
  // the author's bare name may be the last line of a head, straight under the one before
  while (end > 0 && isBareName(seen, end, language) && (title !== undefined || seen[end]!.hasBullet)) end++

  const removed: RemovedLine[] = []
  const kept: TextLine[] = []
  const authors: string[] = []
  seen.slice(0, end).forEach((entry, index) => {
    const kind = kindOf(entry, index, title, language)
    if (kind === 'summary') kept.push(entry.line)
    else removed.push({ where: 'head', kind, text: entry.line.text })
    if (kind === 'byline' || kind === 'date')
      authors.push(...(entry.authors ?? (kind === 'byline' ? entry.text.split(/\s*,\s*/) : [])))
  })
  const dates = seen.slice(0, end).filter(entry => entry.kind === 'date' || entry.kind === 'wire')
  const dated = dates.find(entry => entry.published && entry.hasCue) ?? dates.find(entry => entry.published)
  const modified = dates.find(entry => entry.modified)?.modified
  const facts: Facts = {
    ...(title === undefined ? {} : { title: seen[title]!.text }),
    ...(authors.length > 0 ? { authors: [...new Set(authors)] } : {}),
    ...(dated ? { printed: printedDay(dated.published!, dated.kind === 'wire' ? 'wire' : 'head-line', dated.text) } : {}),
    ...(modified === undefined ? {} : { modified }),
  }
  return { facts, removed, body: [...kept, ...lines.slice(end)] }
}

/** Shares of right days among those read from this kind of evidence, measured on 300 pasted texts. */
const confidences: Readonly<Record<string, number>> = { 'head-line': 0.98, wire: 0.95, dateline: 0.95 }

export function printedDay(date: PrintedDate, from: string, text: string): NonNullable<Facts['printed']> {
  const evidence: Evidence = { from, text, confidence: confidences[from] ?? 0.5 }
  return { readings: date.readings, ...(date.monthDay ? { monthDay: date.monthDay } : {}), evidence }
}

interface SeenLine extends HeadLine {
  readonly line: TextLine
  readonly text: string
  readonly hasBullet: boolean
}

const isMeta = ({ kind }: HeadLine) => kind !== 'short' && kind !== 'prose' && kind !== 'note'

/** The index after the last line that is plainly of the head; at most one sentence, a summary, may stand before it. */
function endOfHead(seen: readonly SeenLine[]): number {
  let end = 0
  let prose = 0
  let short = 0
  for (const [index, entry] of seen.entries()) {
    if (entry.kind === 'short') short++
    if (entry.kind === 'prose') prose++
    const isTitle = prose === 1 && entry.kind === 'prose' && short === 0 && wordsIn(entry.text) <= 32
    if (isTitle) prose = 0
    if (prose > 1 || short > 4) break
    // after running text a bare date may be a heading of what is told, a picture's caption or a control stands among the text
    const counts = prose === 0 ? isMeta(entry) : (entry.kind === 'date' && entry.hasCue === true) || entry.kind === 'byline'
    if (counts) end = index + 1
  }
  return end
}

function titleIn(seen: readonly SeenLine[], end: number): number | undefined {
  const candidates = [...seen.keys()].filter(index => index <= end && !isMeta(seen[index]!) && seen[index]!.kind !== 'note')
  const first = candidates.find(index => index < end || (index === end && canStandAlone(seen, index)))
  if (first === undefined || seen[first]!.text.length > 260) return undefined
  if (first < end && seen[first]!.kind === 'prose' && wordsIn(seen[first]!.text) > 32) return undefined
  const next = seen[first + 1]
  // a section's name over the title: “News”, “- In Reports”
  const isSection =
    wordsIn(seen[first]!.text) <= 3 && next !== undefined && next.kind === 'short' && !next.line.blankBefore && !next.hasBullet
  if (isSection && first + 1 < end && wordsIn(next.text) > wordsIn(seen[first]!.text)) return first + 1
  return first
}

/** Whether a line without anything of a head after it is a title: not a sentence, and text follows. */
function canStandAlone(seen: readonly SeenLine[], index: number): boolean {
  const entry = seen[index]!
  const next = seen[index + 1]
  if (entry.kind !== 'short' || entry.hasBullet || next === undefined) return false
  if (/[.,;:]["”’]*$/.test(entry.text) || !/^["'“‘(\[¿¡]*[\p{Lu}\p{N}\p{Lo}]/u.test(entry.text)) return false
  return next.text.length > entry.text.length || next.kind === 'prose'
}

function isBareName(seen: readonly SeenLine[], index: number, language: HeadLanguage): boolean {
  const entry = seen[index]
  if (entry?.kind !== 'short' && entry?.kind !== 'byline') return false
  return isNames(entry.text, language) && (entry.hasBullet || !entry.line.blankBefore) && seen[index + 1] !== undefined
}

function kindOf(entry: SeenLine, index: number, title: number | undefined, language: HeadLanguage): string {
  if (index === title) return 'title'
  if (entry.kind === 'prose' || entry.kind === 'note') return 'summary'
  if (entry.kind !== 'short') return entry.kind
  if (title !== undefined && index > title && isNames(entry.text, language) && !/^in\s/i.test(entry.text)) return 'byline'
  if (title === undefined || index < title || entry.hasBullet || wordsIn(entry.text) <= 4) return 'kicker'
  return 'summary'
}
