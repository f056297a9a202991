import type { Article, Locator, Mention, NonEmpty, Timeline } from '../model.ts'
import { withParts } from '../common/with-parts.ts'

/** The timeline with the page or chapter of each quotation, where its article tells. */
export function withLocators(timeline: Timeline, articles: readonly Article[]): Timeline {
  const known = new Map<string, Locator>()
  for (const { source, passages } of articles)
    for (const { id, locator } of passages) if (locator) known.set(keyOf({ source: source.id, passage: id }), locator)
  if (known.size === 0) return timeline
  const located = (mention: Mention): Mention => {
    const locator = known.get(keyOf(mention))
    return locator ? withParts(mention, { locator }) : mention
  }
  return {
    ...timeline,
    events: timeline.events.map(event =>
      withParts(event, { citations: event.citations.map(located) as unknown as NonEmpty<Mention> }),
    ),
    undated: timeline.undated.map(located),
  }
}

const keyOf = ({ source, passage }: Pick<Mention, 'source' | 'passage'>) => `${source} ${passage}`
