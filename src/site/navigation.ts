import { neighbours } from './pager.ts'
import type { EventView, Link } from './event-view.ts'
import type { Group } from './period-pages.ts'
import { foldedId, type Section } from './sections.ts'

/** Where an event stands: the page that lists it, and its neighbours. */
export interface EventNavigation {
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
export interface Listed {
  readonly path: string
  readonly label: string
  readonly sections: readonly Section[]
}

/** For each event the page that lists it, and its finest landmark there. */
export function groupHrefs(pages: readonly Listed[]): Map<string, { href: string; page: Listed }> {
  const hrefs = new Map<string, { href: string; page: Listed }>()
  const visit = (group: Group, page: Listed) => {
    for (const event of group.events) hrefs.set(event.id, { href: `${page.path}#${group.id}`, page })
    for (const inner of group.groups) visit(inner, page)
  }
  for (const page of pages) for (const { groups } of page.sections) for (const group of groups) visit(group, page)
  return hrefs
}

/** The years and months of a page. */
export function jumps({ path, sections }: Listed): Jump[] {
  const link = ({ id, label, count }: Group) => ({ path: `${path}#${id}`, text: label, count })
  return sections.flatMap(({ groups }) =>
    groups.map(year => ({ ...link(year), months: year.groups.filter(({ label }) => label !== '').map(link) })),
  )
}

/** The same in short, for beside the list: what is folded is one entry, and a year has months where it has several. */
export const contentsOf = (page: Listed): Jump[] =>
  page.sections.flatMap(section => {
    const { folded } = section
    if (folded) return [{ path: `${page.path}#${foldedId}`, text: folded.span, count: folded.count, months: [] }]
    return jumps({ ...page, sections: [section] }).map(year => (year.months.length < 2 ? { ...year, months: [] } : year))
  })

/** The chapters of some pages, each with the place where it begins. */
export function chapterLinks(pages: readonly Listed[]): Jump[] {
  const links = new Map<string, Jump>()
  for (const { path, sections } of pages)
    for (const { chapter, groups } of sections) {
      if (!chapter) continue
      const known = links.get(chapter.id) ?? { path: `${path}#${chapter.id}`, text: chapter.title, count: 0, months: [] }
      links.set(chapter.id, { ...known, count: known.count + groups.reduce((sum, { count }) => sum + count, 0) })
    }
  return [...links.values()]
}

export function navigationOf(
  events: readonly EventView[],
  hrefs: ReadonlyMap<string, { page: Listed }>,
): Record<string, EventNavigation> {
  return Object.fromEntries(
    events.map((event, index) => {
      const page = hrefs.get(event.id)?.page
      const listed = `${page?.path ?? 'index.html'}#e-${event.id}`
      const link = ({ path, title }: EventView) => ({ path, text: title })
      return [event.id, { listed, period: page?.label ?? '', ...neighbours(events, index, link) }]
    }),
  )
}
