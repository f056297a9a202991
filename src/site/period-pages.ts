import { yearOf } from '../common/calendar.ts'
import type { DateValue, IsoDate } from '../model.ts'
import { dateLabel, dayLabel, type LabelStyle } from '../dates/date-label.ts'
import { monthOf } from '../timeline/opening.ts'
import type { EventView } from './event-view.ts'
import { fileName, periodPath } from './paths.ts'

/** A landmark of the timeline with what stands under it: a year's months, a month's days, a day's events. */
export interface Group {
  readonly id: string
  /** Empty where it would repeat the one above: of events whose year alone is known, under their year. */
  readonly label: string
  readonly count: number
  readonly groups: readonly Group[]
  readonly events: readonly EventView[]
}

/** A page of a split timeline. */
export interface Period {
  readonly id: string
  readonly path: string
  readonly label: string
  /** Set where one period has several pages. */
  readonly part?: number
  readonly parts?: number
  readonly events: readonly EventView[]
}

/** The day that decides an event's place: its first, or its last where the first is open. */
export const decidingDay = ({ earliest, latest }: Pick<DateValue, 'earliest' | 'latest'>): IsoDate | undefined =>
  earliest ?? latest

/**
 * Events under their years, months and days. An event wider than a month stands under a landmark of its own words before the
 * month that it begins with (“autumn 2023”), one wider than a year before its year (“2020s”): never on a day that nobody named.
 */
export function groupEvents(events: readonly EventView[], style: LabelStyle): Group[] {
  return groupBy(events, event => yearKey(event, style), 'y').map(year => {
    if (year.wide) return { ...year, groups: [] }
    const months = groupBy(year.events, event => monthKey(event, style), 'm').map(month => {
      if (month.wide) return { ...month, groups: [] }
      const days = groupBy(month.events, event => dayKey(event, style), 'd').map(day => ({ ...day, groups: [] }))
      return { ...month, events: [], groups: days }
    })
    return { ...year, events: [], groups: months }
  })
}

interface Key {
  readonly id: string
  readonly label: string
  readonly wide: boolean
}

function groupBy(events: readonly EventView[], keyOf: (event: EventView) => Key, prefix: string) {
  const groups = new Map<string, Key & { events: EventView[] }>()
  for (const event of events) {
    const key = keyOf(event)
    const group = groups.get(key.id) ?? { ...key, events: [] }
    group.events.push(event)
    groups.set(key.id, group)
  }
  return [...groups.values()].map(group => ({ ...group, id: `${prefix}-${fileName(group.id)}`, count: group.events.length }))
}

/** A landmark in the event's own words; without any where these would only repeat the heading above. */
const own = ({ date }: EventView, above?: string): Key => ({
  id: `on ${date.edtf}`,
  label: date.edtf === above ? '' : date.label,
  wide: true,
})

function yearKey(event: EventView, style: LabelStyle): Key {
  const place = decidingDay(event)
  const year = place === undefined ? undefined : yearOf(place)
  const startsYear = event.earliest?.endsWith('-01-01') && event.latest !== undefined && yearOf(event.latest) !== year
  if (year === undefined || startsYear) return own(event)
  return { id: year, label: dateLabel({ edtf: year }, style), wide: false }
}

const isOpen = ({ earliest, latest }: EventView) => earliest === undefined || latest === undefined

/** How precisely the known end of an open date is said: `../2015` to the year. */
const knownOf = ({ date }: EventView) => (/^[./]*-?\d+[~?%]?[./]*$/.test(date.edtf) ? 'year' : 'finer')

function monthKey(event: EventView, style: LabelStyle): Key {
  const place = decidingDay(event) ?? ''
  const month = monthOf(place)
  // a known end or start is said with its day, month or year: an open date stands where that would
  const wide = isOpen(event) ? knownOf(event) === 'year' : place.endsWith('-01') && monthOf(event.latest ?? '') !== month
  if (wide) return own(event, yearOf(place))
  return { id: month, label: dateLabel({ edtf: month }, style), wide: false }
}

function dayKey(event: EventView, style: LabelStyle): Key {
  const { earliest = decidingDay(event) ?? '', latest } = event
  if (earliest === latest && event.date.shape === 'point') return { id: earliest, label: dayLabel(earliest, style), wide: false }
  return own(event, monthOf(earliest))
}

/**
 * The pages of a timeline that is too long for one: a century, decade, year or month each, the largest that fits, and a
 * month that is too long in parts. Events keep their order.
 */
export function periodsOf(events: readonly EventView[], limit: number, style: LabelStyle): Period[] {
  return split(events, limit, levels, style)
}

type Level = (day: IsoDate) => string

const levels: readonly Level[] = [day => `${yearOf(day).slice(0, -2)}XX`, day => `${yearOf(day).slice(0, -1)}X`, yearOf, monthOf]

function split(events: readonly EventView[], limit: number, [level, ...finer]: readonly Level[], style: LabelStyle): Period[] {
  if (!level) return []
  const buckets = new Map<string, EventView[]>()
  for (const event of events) {
    const key = level(decidingDay(event) ?? '0000-01-01')
    const bucket = buckets.get(key) ?? []
    bucket.push(event)
    buckets.set(key, bucket)
  }
  return [...buckets].flatMap(([edtf, members]) => {
    if (members.length > limit && finer.length > 0) return split(members, limit, finer, style)
    const parts = Math.ceil(members.length / limit)
    const size = Math.ceil(members.length / parts)
    return Array.from({ length: parts }, (_, index): Period => {
      const id = parts === 1 ? edtf : `${edtf}-part-${index + 1}`
      const path = periodPath(id.toLowerCase())
      const label = dateLabel({ edtf }, style)
      return {
        id,
        path,
        label,
        ...(parts === 1 ? {} : { part: index + 1, parts }),
        events: members.slice(index * size, (index + 1) * size),
      }
    })
  })
}
