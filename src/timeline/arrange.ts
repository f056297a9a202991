import { append } from '../common/append.ts'
import { compareDays } from '../common/calendar.ts'
import { clockDigits, rangeTimes } from '../dates/clock.ts'
import { shortTitle } from '../events/headline/title.ts'
import { comparedWordsIn } from '../languages/compared-words.ts'
import { remembered, rememberedList } from '../common/memo.ts'
import type { Disagreement, IsoDate, Mention, MergedEvents, Source, Timeline, TimelineEvent } from '../model.ts'
import { compareText } from '../common/text.ts'
import { disagreementsIn, isDismissed } from './disagree.ts'
import { importanceOf } from './importance.ts'

/**
 * Puts events into their order: by first day, or by the last where only that is known; the wider span first, then by last day, then by
 * the clock, what has no time of day first, then as its first source tells it, then by id, but where an editor says which follows which;
 * and says of each what depends on its sources and on what an editor did: how many report it, who was first, where they differ, how important it is (0–1).
 */
export function arrange(found: MergedEvents, sources: readonly Source[]): Timeline {
  const { known, weighedOf } = factsFrom([...sources, ...(found.external ?? [])])
  const weighed = found.events.map(weighedOf)
  const importance = importanceOf(weighed, sources, id => originOf(id, known))
  const events = weighed.map(event => ({ ...event, importance: importance.get(event)! })).sort(inOrder)
  return { ...found, events: withFollowers(events), sources: [...known.values()] }
}

/** What sources say of an event. Of one that the last correction left as it was, it is known already. */
const factsFrom = rememberedList((sources: readonly Source[]) => {
  const known = new Map(sources.map(source => [source.id, source]))
  const wordsOf = comparedWordsIn([...known.values()])
  const differing = (event: TimelineEvent) =>
    disagreementsIn(event, wordsOf).filter(each => !event.editorial?.dismissed?.some(dismissal => isDismissed(each, dismissal)))
  return { known, weighedOf: remembered((event: TimelineEvent) => withSourceFacts(event, known, differing(event))) }
})

function withSourceFacts(
  event: TimelineEvent,
  known: ReadonlyMap<string, Source>,
  disagreements: readonly Disagreement[],
): TimelineEvent {
  // what an earlier arrangement said of it may no longer hold
  const rest = without(event)
  const ids = [...new Set(event.citations.map(({ source }) => source))]
  const context = contextOf(event, known)
  const first = firstOf(ids.flatMap(id => known.get(id) ?? []))
  return {
    ...rest,
    ...(context === undefined ? {} : { context }),
    ...(disagreements.length > 0 ? { disagreements } : {}),
    sourceCount: ids.length,
    independentCount: new Set(ids.map(id => originOf(id, known))).size,
    ...(first === undefined ? {} : { firstReportedBy: first }),
  }
}

/** The title of the article that gives the headline, where that leans on it, else the line that it opens with. */
function contextOf({ headline, citations }: TimelineEvent, known: ReadonlyMap<string, Source>): string | undefined {
  const giver = citations.find(each => each.headline === headline)
  if (giver?.leansOn === undefined) return undefined
  const context = shortTitle(known.get(giver.source)?.title) ?? giver.leansOn
  return context === headline || context === '' ? undefined : context
}

const arranged: ReadonlySet<string> = new Set(['disagreements', 'firstReportedBy', 'context'] satisfies (keyof TimelineEvent)[])

function without(event: TimelineEvent): TimelineEvent {
  const entries = Object.entries(event).filter(([key]) => !arranged.has(key))
  return Object.fromEntries(entries) as unknown as TimelineEvent
}

/** Copies count as what they are copies of, and all that one agency wrote counts once. */
function originOf(id: string, known: ReadonlyMap<string, Source>): string {
  let source = known.get(id)
  const seen = new Set<string>()
  while (source?.copyOf && !seen.has(source.id)) {
    seen.add(source.id)
    source = known.get(source.copyOf.source) ?? source
  }
  if (!source) return id
  return source.agency === undefined ? source.id : `agency ${source.agency.toLowerCase()}`
}

/** The one source with the earliest publication day; none where two share it or none has one. */
function firstOf(sources: readonly Source[]): string | undefined {
  const dated = sources.filter((source): source is Source & { published: IsoDate } => source.published !== undefined)
  const [first, second] = dated.sort((one, other) => compareDays(one.published, other.published))
  return first && (!second || second.published !== first.published) && dated.length === sources.length ? first.id : undefined
}

function inOrder(one: TimelineEvent, other: TimelineEvent): number {
  // what has no known start stands at its end, and what has neither stands last
  const start = compareOpen(one.date.earliest ?? one.date.latest, other.date.earliest ?? other.date.latest, 1)
  if (start !== 0) return start
  return (
    -compareOpen(one.date.latest, other.date.latest, 1) ||
    compareText(startTime(one), startTime(other)) ||
    comparePlaces(one.citations[0], other.citations[0]) ||
    compareText(one.id, other.id)
  )
}

/** Puts what follows another event of its day behind that. */
function withFollowers(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const byId = new Map(events.map(event => [event.id, event]))
  const followers = new Map<string, TimelineEvent[]>()
  for (const event of events) {
    const leader = byId.get(event.editorial?.after ?? '')
    if (leader && beginOnOneDay(leader, event)) append(followers, leader.id, event)
  }
  if (followers.size === 0) return events
  const following = new Set([...followers.values()].flat())
  const withOwn = (event: TimelineEvent): TimelineEvent[] => [event, ...(followers.get(event.id) ?? []).flatMap(withOwn)]
  return events.filter(event => !following.has(event)).flatMap(withOwn)
}

/** Whether two events have an order within one day: they begin on the same. */
export const beginOnOneDay = ({ date: one }: TimelineEvent, { date: other }: TimelineEvent): boolean =>
  one.earliest !== undefined && one.earliest === other.earliest

/** In the order in which one article tells them. */
const comparePlaces = (one: Mention | undefined, other: Mention | undefined): number =>
  one && other ? compareText(one.source, other.source) || one.index - other.index || one.start - other.start : 0

/** The time at which it begins, or by which it ends where only that is known, in digits: `22`, `22:30`. */
function startTime({ date: { earliest, time } }: TimelineEvent): string {
  const [from, to] = time?.includes('/') ? rangeTimes(time) : [time, time]
  return clockDigits((earliest === undefined ? to : from) ?? '')
}

/** A date that is open on this side comes first or last. */
function compareOpen(one: IsoDate | undefined, other: IsoDate | undefined, open: -1 | 1): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? open : -open
  return compareDays(one, other)
}
