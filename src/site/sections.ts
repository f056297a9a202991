import { parseEdtf } from '../dates/edtf.ts'
import { compareDays } from '../common/calendar.ts'
import { plural, type SiteWords } from '../languages/site-words.ts'
import type { Chapter } from '../settings/site-settings.ts'
import type { LabelStyle } from '../dates/date-label.ts'
import { spanLabel } from '../timeline/opening.ts'
import type { EventView } from './event-view.ts'
import { type Group, groupEvents, decidingDay } from './period-pages.ts'

/** The id of what is folded as long past. */
export const foldedId = 'earlier'

/** A stretch of a list of events: a chapter of the author's, what is folded as long past, or all of it. */
export interface Section {
  readonly chapter?: ChapterView
  /** Of a folded stretch: “18 earlier events, 762–2020”. */
  readonly folded?: { readonly summary: string; readonly span: string; readonly count: number }
  readonly groups: readonly Group[]
}

export interface ChapterView {
  /** `chapter-2`: the same on every page. */
  readonly id: string
  readonly title: string
  readonly text?: string
  /** Of its events. */
  readonly span?: string
}

interface Sectioning {
  readonly chapters: readonly Chapter[]
  readonly words: SiteWords
  readonly style: LabelStyle
  /** Whether an event is long before most others, where such are to be folded. */
  readonly isEarlier?: ((event: EventView) => boolean) | undefined
}

/** Fewer are seen at a glance. */
const fewestFolded = 5

/** Events under the author's chapters; without any, those long before most others are folded, if whole years of them come first. */
export function sectionsOf(events: readonly EventView[], { chapters, words, style, isEarlier }: Sectioning): Section[] {
  if (chapters.length > 0) return unique(byChapter(events, chapters, style))
  const groups = groupEvents(events, style)
  const first = isEarlier ? groups.findIndex(group => !eventsIn(group).every(isEarlier)) : 0
  const earlier = groups.slice(0, Math.max(0, first)).flatMap(eventsIn)
  if (earlier.length < fewestFolded) return [{ groups }]
  const [span = '', count] = [spanLabel(earlier, style), earlier.length]
  const folded = { summary: `${plural(words.earlierEvents, count, style.language)}, ${span}`, span, count }
  return [{ folded, groups: groups.slice(0, first) }, { groups: groups.slice(first) }]
}

/** The same, the newest first. */
export const newestFirst = (sections: readonly Section[]): Section[] =>
  sections.map(section => ({ ...section, groups: reversed(section.groups) })).reverse()

const reversed = (groups: readonly Group[]): Group[] =>
  groups.map(group => ({ ...group, groups: reversed(group.groups), events: [...group.events].reverse() })).reverse()

const eventsIn = ({ events, groups }: Group): EventView[] => [...events, ...groups.flatMap(eventsIn)]

function byChapter(events: readonly EventView[], chapters: readonly Chapter[], style: LabelStyle): Section[] {
  const starts = chapters
    .map(({ from, ...chapter }, index) => ({ ...chapter, id: `chapter-${index + 1}`, from: parseEdtf(from)?.earliest ?? '' }))
    .sort((a, b) => compareDays(a.from, b.from))
  const members = new Map<number, EventView[]>()
  for (const event of events) {
    const place = decidingDay(event)
    const at = place === undefined ? -1 : starts.findLastIndex(({ from }) => compareDays(from, place) <= 0)
    const list = members.get(at) ?? []
    members.set(at, list)
    list.push(event)
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([at, list]) => {
      const groups = groupEvents(list, style)
      const start = starts[at]
      if (!start) return { groups }
      const { from: _, ...chapter } = start
      const span = spanLabel(list, style)
      return { chapter: { ...chapter, ...(span === undefined ? {} : { span }) }, groups }
    })
}

/** A year that two chapters share stands in both, under ids of their own. */
function unique(sections: readonly Section[]): Section[] {
  const taken = new Map<string, number>()
  const rename = (group: Group): Group => {
    const count = (taken.get(group.id) ?? 0) + 1
    taken.set(group.id, count)
    return { ...group, id: count === 1 ? group.id : `${group.id}-${count}`, groups: group.groups.map(rename) }
  }
  return sections.map(section => ({ ...section, groups: section.groups.map(rename) }))
}
