import { fill, type SiteWords } from '../languages/site-words.ts'
import type { EventView, Link } from './event-view.ts'
import type { Footnote, Footnotes } from './footnotes.ts'
import type { Period } from './period-pages.ts'
import { neighbours } from './pager.ts'
import type { Section } from './sections.ts'

/** A page of a split timeline, as it is shown. */
export interface PeriodView extends Omit<Period, 'events'> {
  readonly count: number
  readonly sections: readonly Section[]
  readonly footnotes: readonly Footnote[]
  /** schema.org JSON-LD. */
  readonly ld: object
  readonly previous?: Link
  readonly next?: Link
}

export function periodViews(
  periods: readonly Period[],
  sectionsOf: (events: readonly EventView[]) => readonly Section[],
  footnote: Footnotes,
  ldOf: (period: Period) => object,
  words: SiteWords,
): PeriodView[] {
  const titled = periods.map(period => ({ ...period, label: periodLabel(period, words) }))
  return titled.map(({ events, ...period }, index) => ({
    ...period,
    ld: ldOf({ ...period, events }),
    count: events.length,
    sections: sectionsOf(events),
    footnotes: footnote(events),
    ...neighbours(titled, index, ({ path, label }) => ({ path, text: label })),
  }))
}

const periodLabel = ({ label, part, parts }: Period, words: SiteWords) =>
  part === undefined || parts === undefined ? label : fill(words.partOf, { period: label, part, parts })
