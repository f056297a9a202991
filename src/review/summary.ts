import { append } from '../common/append.ts'
import { isReviewed } from '../checks/problems.ts'
import type { EditOutcome, TimelineEvent } from '../model.ts'
import { doubtsOf, type Reviewed } from './memory.ts'
import { doubtTitles } from './doubt-titles.ts'
import { whyWithheld } from './withheld.ts'

/** How far the review is. */
export interface Summary {
  readonly events: number
  /** Those with a status, and those added by hand: what “publish: reviewed” shows. */
  readonly reviewed: number
  readonly articles: readonly ReviewProgress[]
  readonly years: readonly ReviewProgress[]
  /** What is in doubt, by kind, the most first. */
  readonly doubts: readonly { readonly title: string; readonly count: number }[]
  readonly corrections: number
  /** Why nothing is published, where the corrections cannot be used. */
  readonly withheld?: string
  /** Corrections that are not in force, with what they may have meant. */
  readonly stale: readonly { readonly place: string; readonly message: string; readonly nearest: readonly string[] }[]
}

export interface ReviewProgress {
  readonly name: string
  readonly events: number
  readonly reviewed: number
}

export function summaryOf(project: Reviewed): Summary {
  const { timeline, edits } = project
  const withheld = whyWithheld(project)
  const { events, sources } = timeline
  const doubts = doubtsOf(project)
  const bySource = new Map<string, TimelineEvent[]>()
  const byYear = new Map<string, TimelineEvent[]>()
  for (const event of events) {
    append(byYear, yearOf(event), event)
    for (const source of new Set(event.citations.map(({ source }) => source))) append(bySource, source, event)
  }
  return {
    events: events.length,
    reviewed: events.filter(isReviewed).length,
    articles: sources.flatMap(({ id, path }) => progress(path, bySource.get(id) ?? [])),
    years: [...byYear].flatMap(([year, own]) => progress(year, own)),
    doubts: Object.entries(doubtTitles)
      .map(([kind, title]) => ({ title, count: doubts.filter(doubt => doubt.kind === kind).length }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    corrections: edits.length,
    ...(withheld !== undefined && { withheld }),
    stale: (timeline.edits ?? []).filter(({ result }) => result === 'stale' || result === 'refused').map(staleLine),
  }
}

/** The summary in Markdown, to paste into a pull request. */
export function summaryInMarkdown({ events, reviewed, articles, years, doubts, corrections, stale, withheld }: Summary): string {
  const left = articles.filter(({ events, reviewed }) => reviewed < events)
  return [
    `## Review: ${reviewed} of ${counted(events, 'event')} reviewed\n`,
    `“publish: reviewed” would show ${counted(reviewed, 'event')} today. ${counted(corrections, 'correction')} written, ${stale.length} of their instructions not in force.\n`,
    ...(withheld === undefined ? [] : [`**Nothing is published until this is fixed:** ${asText(withheld)}\n`]),
    ...table(
      'In doubt',
      ['count'],
      doubts.map(({ title, count }) => [title, count]),
    ),
    ...table(
      'Period',
      ['reviewed', 'events'],
      years.map(({ name, reviewed, events }) => [name, reviewed, events]),
    ),
    ...table(
      'Articles with events left to review',
      ['reviewed', 'events'],
      left.map(({ name, reviewed, events }) => [`\`${name}\``, reviewed, events]),
    ),
    ...(stale.length > 0 ? ['### Corrections that are not in force\n'] : []),
    ...stale.map(({ place, message, nearest }) =>
      [`- \`${place}\` ${asText(message)}`, ...nearest.map(text => `  - nearest: ${asText(text)}`), ''].join('\n'),
    ),
  ].join('\n')
}

function table(title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [[line([title, ...columns]), line(['---', ...columns.map(() => '--:')]), ...rows.map(line), ''].join('\n')]
}

// what articles say is no Markdown
const asText = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&')

const progress = (name: string, events: readonly TimelineEvent[]): ReviewProgress[] =>
  events.length === 0 ? [] : [{ name, events: events.length, reviewed: events.filter(isReviewed).length }]

const yearOf = ({ date: { earliest, latest } }: TimelineEvent): string => {
  const day = earliest ?? latest
  return day === undefined ? 'no date' : String(Number(/^-?\d+/.exec(day)?.[0]))
}

const staleLine = ({ path, line, instruction, message = '', candidates = [] }: EditOutcome): Summary['stale'][number] => ({
  place: `${path}:${line}`,
  message: `${instruction}: ${message}`,
  nearest: candidates.map(({ event, source, text }) => [event, source, `“${text}”`].filter(Boolean).join(' ')),
})

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
