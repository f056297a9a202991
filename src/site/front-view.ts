import type { LabelStyle } from '../dates/date-label.ts'
import type { Site } from '../settings/site-settings.ts'
import { keyEventsOf } from '../timeline/opening.ts'
import { clearestFirst } from './citation-groups.ts'
import type { CitationView } from './citation-view.ts'
import { type Density, densityOf } from './density.ts'
import type { EventView } from './event-view.ts'
import type { Footnote } from './footnotes.ts'
import type { Introduction } from './introduction.ts'
import { listPageLd } from './list-ld.ts'
import type { Listing } from './listing.ts'
import { chapterLinks, contentsOf, type Jump, jumps } from './navigation.ts'
import type { Section } from './sections.ts'

/** What the front page shows. */
export interface FrontView {
  readonly sections: readonly Section[]
  /** Whether `sections` hold all events or only the key events of a split timeline. */
  readonly isWhole: boolean
  /** How many events `sections` hold. */
  readonly listed: number
  /** The events that the opening names; none on a short timeline. */
  readonly keyEvents: readonly EventView[]
  /** The key events, or all of a short timeline, each with the citation that tells it most clearly. */
  readonly slides: readonly { readonly event: EventView; readonly first?: CitationView }[]
  readonly introduction?: Introduction
  readonly chapters: readonly Jump[]
  readonly density?: Density
  /** Every year and month. */
  readonly jump: readonly Jump[]
  /** For beside the list: the years, or the pages of a split timeline. */
  readonly contents: readonly Jump[]
  /** From when to when it reaches, and how many events and sources it has. */
  readonly counts: string
  readonly footnotes: readonly Footnote[]
  /** schema.org JSON-LD. */
  readonly ld: object
}

interface Frame {
  readonly site: Site
  readonly style: LabelStyle
  readonly counts: string
  readonly introduction: Introduction | undefined
}

export function frontView(
  events: readonly EventView[],
  listing: Listing,
  { site, style, counts, introduction }: Frame,
): FrontView {
  const { isWhole, shown, sections, footnotes, periods, pages, hrefs } = listing
  const keyEvents = keyEventsOf(events)
  const density = densityOf(events, event => hrefs.get(event.id)?.href ?? event.path, style)
  return {
    sections,
    isWhole,
    listed: shown.length,
    keyEvents,
    slides: (keyEvents.length > 0 ? keyEvents : events).map(event => {
      const first = clearestFirst(event.citations, event.date.edtf)[0]?.[0]
      return { event, ...(first && { first }) }
    }),
    ...(introduction && { introduction }),
    chapters: chapterLinks(pages),
    ...(density && { density }),
    footnotes,
    jump: pages.flatMap(jumps),
    contents: isWhole
      ? pages.flatMap(contentsOf)
      : periods.map(({ path, label, count }) => ({ path, text: label, count, months: [] })),
    counts,
    ld: listPageLd(site, 'index.html', events),
  }
}
