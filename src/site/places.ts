import { neighbours } from './neighbours.ts'
import type { EventView, Link } from './event-view.ts'
import type { Group } from './periods.ts'

/** Where an event stands: the page that lists it, and its neighbours. */
export interface Place {
  readonly listed: string
  readonly period: string
  readonly previous?: Link
  readonly next?: Link
}

/** A year of the list of dates to jump to, with its months. */
export interface Jump extends Link {
  readonly count: number
  readonly months: readonly (Link & { readonly count: number })[]
}

/** A page that lists events. */
export type Listed = { readonly path: string; readonly label: string; readonly groups: readonly Group[] }

/** For each event the page that lists it, and its finest landmark there. */
export function groupHrefs(pages: readonly Listed[]): Map<string, { href: string; page: Listed }> {
  const hrefs = new Map<string, { href: string; page: Listed }>()
  const visit = (group: Group, page: Listed) => {
    for (const event of group.events) hrefs.set(event.id, { href: `${page.path}#${group.id}`, page })
    for (const inner of group.groups) visit(inner, page)
  }
  for (const page of pages) for (const group of page.groups) visit(group, page)
  return hrefs
}

export function jumps({ path, groups }: Listed): Jump[] {
  const link = ({ id, label, count }: Group) => ({ path: `${path}#${id}`, text: label, count })
  return groups.map(year => ({ ...link(year), months: year.groups.map(link) }))
}

export function placesOf(events: readonly EventView[], hrefs: ReadonlyMap<string, { page: Listed }>): Record<string, Place> {
  return Object.fromEntries(
    events.map((event, index) => {
      const page = hrefs.get(event.id)?.page
      const listed = `${page?.path ?? 'index.html'}#e-${event.id}`
      const link = ({ path, title }: EventView) => ({ path, text: title })
      return [event.id, { listed, period: page?.label ?? '', ...neighbours(events, index, link) }]
    }),
  )
}
