import type { Site } from '../settings/site-settings.ts'
import { mostImportant } from '../timeline/opening.ts'
import { earlierThanMost } from './density.ts'
import type { EventContext, EventView } from './event-view.ts'
import type { Footnote, Footnotes } from './footnotes.ts'
import { listPageLd } from './list-ld.ts'
import { groupHrefs, type Listed } from './navigation.ts'
import { periodsOf } from './period-pages.ts'
import { type PeriodView, periodViews } from './period-view.ts'
import { type Section, sectionsOf } from './sections.ts'

/** How the events of a site are listed: all on the front page, or on pages of periods behind one with the most important. */
export interface Listing {
  readonly isWhole: boolean
  /** The events of the front page. */
  readonly shown: readonly EventView[]
  readonly sections: readonly Section[]
  readonly footnotes: readonly Footnote[]
  /** The pages of a timeline that is too long for one; else empty. */
  readonly periods: readonly PeriodView[]
  /** The pages that together list every event. */
  readonly pages: readonly Listed[]
  readonly hrefs: ReturnType<typeof groupHrefs>
}

/** On the front page of a split timeline. */
const storyLength = 40

export function listingOf(
  events: readonly EventView[],
  site: Site,
  { words, style }: Pick<EventContext, 'words' | 'style'>,
  footnotesOf: Footnotes,
): Listing {
  const isWhole = events.length <= site.eventsPerPage
  const sectioning = { chapters: site.chapters ?? [], words, style }
  const periods = isWhole
    ? []
    : periodViews(
        periodsOf(events, site.eventsPerPage, style),
        members => sectionsOf(members, sectioning),
        footnotesOf,
        ({ path, label, events }) => listPageLd(site, path, events, label),
        words,
      )
  const shown = isWhole ? events : mostImportant(events, storyLength)
  const sections = sectionsOf(shown, { ...sectioning, isEarlier: isWhole ? earlierThanMost(events) : undefined })
  const pages = isWhole ? [{ path: 'index.html', label: words.timeline, sections }] : periods
  return { isWhole, shown, sections, footnotes: footnotesOf(shown), periods, pages, hrefs: groupHrefs(pages) }
}
