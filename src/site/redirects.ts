import type { SiteWords } from '../languages/site-words.ts'
import type { Timeline } from '../model.ts'
import { headlineAsTold } from '../timeline/claim.ts'
import { eventPath } from './paths.ts'

/**
 * Pages for the ids that events had before they were merged, where a release has had an event under that id; an id that an event
 * still has is not one.
 */
export function redirectsOf(
  { events }: Timeline,
  words: SiteWords,
  releasedIds: readonly string[],
): { path: string; to: string; headline: string }[] {
  const released = new Set(releasedIds)
  const taken = new Set(events.map(event => eventPath(event.id)))
  return events.flatMap(event =>
    (event.aliases ?? []).flatMap(alias => {
      const path = eventPath(alias)
      if (!released.has(alias) || taken.has(path)) return []
      taken.add(path)
      return [{ path, to: eventPath(event.id), headline: headlineAsTold(event, { words }) }]
    }),
  )
}
