import { compareDays } from '../common/calendar.ts'
import type { Site } from '../settings/site-settings.ts'
import { mostImportant } from '../timeline/opening.ts'
import { listLd } from '../writers/schema-org.ts'
import type { EventView } from './event-view.ts'

/** A page names as many of its events to machines; its links lead to all. */
const mostNamed = 10

/** schema.org JSON-LD of the front page, or with a name of its own, of one of the pages that its timeline is split into. */
export function listPageLd(site: Site, path: string, events: readonly EventView[], name?: string): object {
  const address = (path: string) => site.url && `${site.url}${path === 'index.html' ? '' : path}`
  const days = events.flatMap(({ earliest, latest }) => [earliest, latest].filter(day => day !== undefined)).sort(compareDays)
  return listLd({
    name: name ?? site.title,
    description: name === undefined ? site.description : undefined,
    language: site.language,
    credit: name === undefined ? site.author : undefined,
    url: address(path),
    ...(name !== undefined && { partOf: { name: site.title, url: address('index.html') } }),
    count: events.length,
    from: days[0],
    to: days.at(-1),
    events: mostImportant(events, mostNamed).map(({ title, path }) => ({ name: title, url: address(path) })),
  })
}
