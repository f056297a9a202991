import { append } from '../common/append.ts'
import { compareDays } from '../common/calendar.ts'
import { importanceWeights } from '../events/join/coreference-weights.ts'
import { isAhead } from '../events/mention-text.ts'
import type { DateValue, Mention, Source, TimelineEvent } from '../model.ts'

/** The sources that speak for a day, each once. */
interface Evidence {
  readonly told: Set<string>
  readonly dated: Set<string>
  readonly news: Set<string>
}

/**
 * How important each event is, 0–1, from the evidence for its day: how many independent sources tell of what happened on it, how many
 * give it in their own words, later ones too, and of how many it is the news. Of the events of one day, the more sources report one,
 * and the more of all sources are about those whom it names, the more of that is its own. What nobody planned and lies after the last
 * source has none; what an editor pinned has all.
 *
 * @param originOf what a source counts as: copies and one agency's reports are one voice
 */
export function importanceOf(
  events: readonly TimelineEvent[],
  sources: readonly Source[],
  originOf: (source: string) => string,
): Map<TimelineEvent, number> {
  const byDay = new Map<string, TimelineEvent[]>()
  // what a year holds besides says nothing of any of it
  for (const event of events) append(byDay, isDay(event.date) ? event.date.edtf : event.id, event)
  const focusOf = focusIn(events, originOf)
  const last = lastDayOf(sources)
  const days = [...byDay.values()].map(those => ({ those, weight: weightOf(evidenceFor(those, originOf)) }))
  const heaviest = Math.max(...days.map(({ weight }) => weight))
  const importance = new Map<TimelineEvent, number>()
  for (const { those, weight } of days) {
    const most = Math.max(...those.map(({ independentCount }) => independentCount), 1)
    for (const event of those) {
      const share = heaviest === 0 ? 0 : (weight / heaviest) * (event.independentCount / most)
      const value = event.editorial?.pinned ? 1 : share * focusOf(event) * likelihoodOf(event, last)
      importance.set(event, Math.round(1000 * value) / 1000)
    }
  }
  return importance
}

const isDay = ({ earliest, latest }: DateValue): boolean => earliest !== undefined && earliest === latest

/** What speaks for the one date of some events. */
function evidenceFor(events: readonly TimelineEvent[], originOf: (source: string) => string): Evidence {
  const evidence: Evidence = { told: new Set(), dated: new Set(), news: new Set() }
  const edtf = events[0]?.date.edtf
  for (const { source, kind, date, dateFrom, isLead } of events.flatMap(({ citations }) => citations)) {
    const origin = originOf(source)
    if (kind === 'happened') evidence.told.add(origin)
    if ((dateFrom === 'words' || dateFrom === 'editor') && date?.edtf === edtf) evidence.dated.add(origin)
    if (isLead) evidence.news.add(origin)
  }
  return evidence
}

/** Three voices that say it in three ways weigh more than nine that say it in one. */
const weightOf = (evidence: Evidence): number =>
  Object.values(evidence).reduce((sum: number, { size }: Set<string>) => sum + Math.log(1 + size), 0)

/** How many of all sources are about somebody whom an event names, from `beside` for none of them to 1 for all. */
function focusIn(events: readonly TimelineEvent[], originOf: (source: string) => string): (event: TimelineEvent) => number {
  const naming = new Map<string, Set<string>>()
  const all = new Set<string>()
  for (const { entities, citations } of events) {
    const origins = citations.map(({ source }) => originOf(source))
    for (const origin of origins) all.add(origin)
    for (const entity of entities) {
      const known = naming.get(entity) ?? new Set()
      naming.set(entity, known)
      for (const origin of origins) known.add(origin)
    }
  }
  return ({ entities }) => {
    const most = Math.max(0, ...entities.map(entity => naming.get(entity)!.size)) / Math.max(1, all.size)
    return between(importanceWeights.beside, most)
  }
}

/** How likely it is that it happened, as its citations tell it. */
function likelihoodOf({ kind, factuality, date, citations }: TimelineEvent, last: string | undefined): number {
  const isAfter = last !== undefined && date.earliest !== undefined && compareDays(date.earliest, last) > 0
  if (kind === 'background' || (isAfter && !isAhead(kind))) return 0
  const confidence = Math.max(...citations.map(mention => confidenceOf(mention)))
  return (
    (kind === 'happened' ? 1 : importanceWeights.noHappening) *
    (factuality === undefined ? 1 : importanceWeights.claim) *
    (citations.some(({ isLead }) => isLead) ? 1 : importanceWeights.noNews) *
    between(importanceWeights.unsure, confidence)
  )
}

/** What no parser read was told by its author. */
const confidenceOf = ({ confidence }: Mention): number => confidence ?? 1

const between = (least: number, share: number): number => least + (1 - least) * share

/** The last day of publication; undefined where a source has none. */
function lastDayOf(sources: readonly Source[]): string | undefined {
  const days = sources.map(({ published }) => published)
  return days.includes(undefined) ? undefined : (days as string[]).sort(compareDays).at(-1)
}
