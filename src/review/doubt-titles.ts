import type { Doubt } from '../checks/doubt.ts'
import type { DoubtKind } from '../model.ts'
import { inContext } from './decided-items.ts'
import type { Reviewed } from './memory.ts'

export const doubtTitles: Readonly<Record<DoubtKind, string>> = {
  'day-month-order': 'Is it day/month or month/day?',
  'ambiguous-date': 'Dates that can be read in two ways',
  'year-in-doubt': 'Days whose year is in doubt',
  'uncertain-reading': 'Sentences that can be read in several ways',
  'low-confidence-date': 'Dates that no cited sentence states',
  accusation: 'Accusations and denials',
  'weak-merge': 'Reports that were joined on weak grounds',
  'weak-headline': 'Headlines that do not stand alone',
  'maybe-one': 'Events that may be the same',
  disagreement: 'Reports that differ',
  undated: 'Undated reports',
  'stale-edit': 'Corrections that are not in force',
}

export const itemPath = ({ key }: Doubt): string => `/item/${encodeURIComponent(key)}`

export function itemTitle(
  { event: id, source, sentence, outcome }: Doubt,
  { timeline, articles }: Pick<Reviewed, 'timeline' | 'articles'>,
): string {
  // most of what is in doubt belongs to no event
  const event = id === undefined ? undefined : timeline.events.find(event => event.id === id)
  if (event) return event.headline
  if (outcome) return `${outcome.path}:${outcome.line}`
  const quote = sentence && inContext(articles, sentence)?.quote
  return quote ?? timeline.sources.find(({ id }) => id === source)?.title ?? source ?? ''
}
