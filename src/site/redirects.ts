import type { SiteWords } from '../languages/words.ts'
import type { Timeline } from '../model.ts'
import { headlineAsTold } from '../timeline/claim.ts'
import { eventPath } from './paths.ts'

/** Pages for the ids that events had before they were merged; an id that an event still has is not one. */
export function redirectsOf({ events }: Timeline, words: SiteWords): { path: string; to: string; headline: string }[] {
  const taken = new Set(events.map(event => eventPath(event.id)))
  return events.flatMap(event =>
    (event.aliases ?? []).flatMap(alias => {
      const path = eventPath(alias)
      if (taken.has(path)) return []
      taken.add(path)
      return [{ path, to: eventPath(event.id), headline: headlineAsTold(event, { words }) }]
    }),
  )
}
