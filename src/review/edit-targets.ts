import { sameSentence } from '../events/placed-sentence.ts'
import type { Mention, QuoteTarget, Timeline, TimelineEvent } from '../model.ts'

/** The event by its id, and by its first sentence in case the id changes. */
export function targetOf({ id, citations }: TimelineEvent, timeline: Timeline): { event: string } & Partial<QuoteTarget> {
  const quoted = citations.find(({ passage, quote }) => passage !== '' && quote.length <= 2000)
  return { event: id, ...(quoted && quoteOf(quoted, timeline)) }
}

/** A citation by its sentence, and by its clause where its sentence tells of something else, too. */
export function quoteOf(mention: Mention, { events, sources }: Timeline): QuoteTarget {
  const { clause, start, quote } = mention
  const isShared = events.some(({ citations }) =>
    citations.some(other => sameSentence(other, mention) && other.clause?.start !== clause?.start),
  )
  return {
    source: pathOf({ sources }, mention.source),
    quote,
    ...(clause && isShared && { clause: quote.slice(clause.start - start, clause.end - start) }),
  }
}

export const pathOf = (timeline: Pick<Timeline, 'sources'>, id: string): string =>
  insideContent(timeline.sources.find(source => source.id === id)?.path ?? id)

export const insideContent = (path: string) => path.replace(/^[^/]+\//, '')
