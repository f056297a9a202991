import { passageOf } from '../articles/title-passage.ts'
import type { Doubt } from '../checks/doubt.ts'
import { remembered } from '../common/memo.ts'
import type { Article, SentencePlace, Source, TimelineEvent } from '../model.ts'
import type { Project } from '../project/project.ts'
import { pathOf } from './edit-targets.ts'
import type { Subject } from './form.ts'

/** A sentence with what stands around it in its article. */
export interface InContext {
  readonly source: Source
  readonly before: string
  readonly quote: string
  readonly after: string
  readonly line?: number
}

const around = 400
const bySource = remembered((articles: readonly Article[]) => new Map(articles.map(article => [article.source.id, article])))

/** The sentence in its passage, with the passages next to it when it stands at an end; cut at 400 characters on each side. */
export function inContext(articles: readonly Article[], place: SentencePlace): InContext | undefined {
  const article = bySource(articles).get(place.source)
  const index = article?.passages.findIndex(({ id }) => id === place.passage) ?? -1
  const passage = article && passageOf(article, place.passage)
  if (!article || !passage) return undefined
  const before = `${article.passages[index - 1]?.text ?? ''}\n${passage.text.slice(0, place.start)}`.trimStart()
  const after = `${passage.text.slice(place.end)}\n${article.passages[index + 1]?.text ?? ''}`.trimEnd()
  return {
    source: article.source,
    before: before.length > around ? `…${before.slice(-around)}` : before,
    quote: passage.text.slice(place.start, place.end),
    after: after.length > around ? `${after.slice(0, around)}…` : after,
    ...(passage.line === undefined ? {} : { line: passage.line }),
  }
}

/** What an item's decision is about. */
export function decisionSubject({ timeline, articles }: Pick<Project, 'timeline' | 'articles'>, doubt: Doubt): Subject {
  const { sentence: place, event: id } = doubt
  const event = timeline.events.find(event => event.id === id) ?? (place && onlyCiting(timeline.events, place))
  const shown = place && inContext(articles, place)
  return {
    doubt,
    ...(event && { event }),
    ...(place && { place }),
    ...(place && shown && { sentence: { source: pathOf(timeline, place.source), quote: shown.quote } }),
  }
}

function onlyCiting(events: readonly TimelineEvent[], place: SentencePlace): TimelineEvent | undefined {
  const citing = events.filter(({ citations }) =>
    citations.some(({ source, passage, start }) => source === place.source && passage === place.passage && start === place.start),
  )
  return citing.length === 1 ? citing[0] : undefined
}

/** Whether an event has a day that was counted from another one wherever it is cited, and nobody has looked at it: “on Friday”. */
export const isCounted = ({ citations, editorial }: TimelineEvent): boolean =>
  editorial?.status === undefined &&
  !editorial?.fields.includes('date') &&
  citations.every(({ dateFrom, time }) => dateFrom === 'words' && time?.anchor !== undefined)

/** Events that might be the same or might have the sentence, the nearest in time first. */
export function nearbyEvents(events: readonly TimelineEvent[], to: TimelineEvent | undefined, source?: string): TimelineEvent[] {
  const day = ({ date }: TimelineEvent) => Date.parse(`${date.earliest ?? date.latest ?? '1970-01-01'}T00:00:00Z`) || 0
  const others = events.filter(event => event.id !== to?.id)
  if (to) return others.sort((a, b) => Math.abs(day(a) - day(to)) - Math.abs(day(b) - day(to))).slice(0, 50)
  const cites = ({ citations }: TimelineEvent) => (citations.some(mention => mention.source === source) ? 0 : 1)
  return others.sort((a, b) => cites(a) - cites(b)).slice(0, 50)
}

/** Why a decision cannot be written, where the file is not one that the review writes, or cannot be read. */
export function whyNotWritten({ content }: Pick<Project, 'content'>, subjects: readonly Subject[]): string | undefined {
  const file = subjects.flatMap(({ doubt }) => doubt?.outcome?.path ?? []).find(path => !/^[^/]+\/edits\.yaml$/.test(path))
  if (file !== undefined) return `${file} is not changed from here; please edit it`
  const unread = content.problems.find(({ check, path }) => check === 'edits' && path.endsWith('/edits.yaml'))
  return unread && `${unread.path}: ${unread.message}`
}
