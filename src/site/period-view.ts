import { fill, type SiteWords } from '../languages/words.ts'
import type { LabelStyle } from '../timeline/label.ts'
import type { Link } from './event-view.ts'
import type { Footnote, Footnotes } from './footnotes.ts'
import { type Group, groupEvents, type Period } from './periods.ts'
import { neighbours } from './neighbours.ts'

/** A page of a split timeline, as it is shown. */
export interface PeriodView extends Omit<Period, 'events'> {
  readonly count: number
  readonly groups: readonly Group[]
  readonly footnotes: readonly Footnote[]
  readonly previous?: Link
  readonly next?: Link
}

export function periodViews(periods: readonly Period[], footnote: Footnotes, words: SiteWords, style: LabelStyle): PeriodView[] {
  const titled = periods.map(period => ({ ...period, label: periodLabel(period, words) }))
  return titled.map(({ events, ...period }, index) => ({
    ...period,
    count: events.length,
    groups: groupEvents(events, style),
    footnotes: footnote(events),
    ...neighbours(titled, index, ({ path, label }) => ({ path, text: label })),
  }))
}

const periodLabel = ({ label, part, parts }: Period, words: SiteWords) =>
  part === undefined || parts === undefined ? label : fill(words.partOf, { period: label, part, parts })
