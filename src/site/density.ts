import { yearOf } from '../common/calendar.ts'
import { parseEdtf } from '../dates/edtf.ts'
import { plural, wordsOf } from '../languages/site-words.ts'
import type { IsoDate } from '../model.ts'
import { dateLabel, type LabelStyle } from '../dates/date-label.ts'

import type { EventView } from './event-view.ts'
import { denseWindow, type Placed, type TimeWindow } from './dense-window.ts'
import { type TimeUnit, timeUnits } from './time-units.ts'

/**
 * The overview of a timeline: a bar for each slot of the stretch in which most events lie, to scale, and one mark on either
 * side for all that lies before and after. Places and lengths are shares of the width, 0–100; heights are pixels.
 */
export interface Density {
  readonly bars: readonly { readonly x: number; readonly height: number; readonly href: string; readonly title: string }[]
  readonly barWidth: number
  readonly barHeight: number
  /** The axis that is to scale. */
  readonly axis: { readonly from: number; readonly to: number }
  /** Its first and last day. */
  readonly first: IsoDate
  readonly last: IsoDate
  readonly before?: Beyond
  readonly after?: Beyond
  /** Events that are wider than a bar, as lines under the axis. */
  readonly spans: readonly { readonly x: number; readonly width: number; readonly lane: number }[]
  readonly lanes: number
  readonly labels: readonly { readonly x: number; readonly text: string }[]
}

/** All that lies before or after the stretch. */
export interface Beyond {
  readonly count: string
  readonly label: string
  readonly title: string
  readonly href: string
}

interface PlacedEvent extends Placed {
  readonly event: EventView
}

interface Chart {
  readonly stretch: TimeWindow
  readonly unit: TimeUnit
  readonly style: LabelStyle
  readonly hrefOf: (event: EventView) => string
  /** Where the axis starts, and the width of a slot. */
  readonly left: number
  readonly step: number
}

const barHeight = 84
const mostLanes = 3
/** What a mark for all that lies beyond needs with its label. */
const sideWidth = 20
const widestSlot = 5
/** Of a label, on a narrow screen. */
const letter = 1.9

/** Draws the overview in the finest unit that has a stretch with at least half of the events; nothing where a list shows as much. */
export function densityOf(
  events: readonly EventView[],
  hrefOf: (event: EventView) => string,
  style: LabelStyle,
): Density | undefined {
  const dense = denseIn(events)
  return dense && draw(dense.placed, dense.stretch, dense.unit, hrefOf, style)
}

/** Whether an event is over before the stretch begins that the overview draws to scale; undefined where it draws none. */
export function earlierThanMost(events: readonly EventView[]): ((event: EventView) => boolean) | undefined {
  const dense = denseIn(events)
  if (!dense) return undefined
  const earlier = new Set(dense.placed.filter(placed => isBefore(placed, dense.stretch)).map(({ event }) => event))
  return event => earlier.has(event)
}

function denseIn(events: readonly EventView[]): { placed: PlacedEvent[]; stretch: TimeWindow; unit: TimeUnit } | undefined {
  for (const unit of timeUnits) {
    const placed = events.map(event => placedIn(event, unit))
    const stretch = denseWindow(placed, unit === timeUnits.at(-1) ? 0 : 0.5)
    if (stretch) return { placed, stretch, unit }
  }
  return undefined
}

const isBefore = ({ from, to }: PlacedEvent, { first }: TimeWindow) => (to ?? from ?? first) < first

const placedIn = (event: EventView, { slotOf }: TimeUnit): PlacedEvent => ({
  event,
  ...(event.earliest === undefined ? {} : { from: slotOf(event.earliest) }),
  ...(event.latest === undefined ? {} : { to: slotOf(event.latest) }),
})

function draw(
  placed: readonly PlacedEvent[],
  stretch: TimeWindow,
  unit: TimeUnit,
  hrefOf: (event: EventView) => string,
  style: LabelStyle,
): Density {
  const { first, last } = stretch
  const before = beyond(
    placed.filter(each => isBefore(each, stretch)),
    'earlier',
    hrefOf,
    style,
  )
  const after = beyond(
    placed.filter(({ from, to }) => (from ?? to ?? last) > last),
    'later',
    hrefOf,
    style,
  )
  const left = before ? sideWidth : 0
  const step = Math.min((100 - left - (after ? sideWidth : 0)) / (last - first + 1), widestSlot)
  const chart: Chart = { stretch, unit, style, hrefOf, left, step }
  const spans = spansOf(placed, chart)
  return {
    bars: barsOf(placed, chart),
    barWidth: round(step * 0.78),
    barHeight,
    first: parseEdtf(unit.edtfOf(first))?.earliest ?? '',
    last: parseEdtf(unit.edtfOf(last))?.latest ?? '',
    axis: { from: left, to: round(left + (last - first + 1) * step) },
    ...(before && { before }),
    ...(after && { after }),
    spans,
    lanes: Math.max(0, ...spans.map(({ lane }) => lane + 1)),
    labels: labelsOf(chart, before),
  }
}

function beyond(
  placed: readonly PlacedEvent[],
  side: 'earlier' | 'later',
  hrefOf: (event: EventView) => string,
  style: LabelStyle,
): Beyond | undefined {
  const first = placed[0]
  if (!first) return undefined
  const words = wordsOf(style.language)
  const years = placed.flatMap(({ event }) =>
    [event.earliest, event.latest].flatMap(day => (day === undefined ? [] : [yearOf(day)])),
  )
  const sorted = [...new Set(years)].sort((a, b) => Number(a) - Number(b))
  const range = dateLabel({ edtf: sorted.length < 2 ? (sorted[0] ?? '') : `${sorted[0]}/${sorted.at(-1)}` }, style)
  return {
    count: placed.length.toLocaleString(style.language),
    label: sorted.length < 2 ? words[side] : range,
    title: `${words[side]}, ${range}: ${plural(words.events, placed.length, style.language)}`,
    href: hrefOf(first.event),
  }
}

function barsOf(placed: readonly PlacedEvent[], { stretch, unit, style, hrefOf, left, step }: Chart): Density['bars'] {
  const words = wordsOf(style.language)
  const buckets = new Map<number, EventView[]>()
  for (const { event, from, to } of placed) {
    if (from === undefined || from !== to || from < stretch.first || from > stretch.last) continue
    const bucket = buckets.get(from)
    if (bucket) bucket.push(event)
    else buckets.set(from, [event])
  }
  const most = Math.max(...[...buckets.values()].map(bucket => bucket.length))
  return [...buckets].map(([slot, bucket]) => ({
    x: round(left + (slot - stretch.first) * step),
    height: Math.max(3, Math.round((barHeight * bucket.length) / most)),
    href: hrefOf(bucket[0]!),
    title: `${dateLabel({ edtf: unit.edtfOf(slot) }, style)}: ${plural(words.events, bucket.length, style.language)}`,
  }))
}

function spansOf(placed: readonly PlacedEvent[], { stretch, left, step }: Chart): Density['spans'] {
  const ends: number[] = []
  const seen = new Set<string>()
  return placed.flatMap(({ from, to }) => {
    if (from === undefined || to === undefined || from === to || to < stretch.first || from > stretch.last) return []
    const [start, end] = [Math.max(from, stretch.first), Math.min(to, stretch.last)]
    const free = ends.findIndex(taken => taken < start)
    const lane = free === -1 ? ends.length : free
    if (lane >= mostLanes || seen.has(`${start} ${end}`)) return []
    seen.add(`${start} ${end}`)
    ends[lane] = end
    return [{ x: round(left + (start - stretch.first) * step), width: round((end - start + 0.78) * step), lane }]
  })
}

function labelsOf({ stretch, unit, style, left, step }: Chart, before: Beyond | undefined): Density['labels'] {
  const labels: { x: number; text: string }[] = []
  const end = left + (stretch.last - stretch.first + 1) * step
  let last = ''
  // the first one beside the axis, where that of what lies before reaches up to it
  let free = before ? Math.min(left + 3, before.label.length * letter + 5) : 0
  for (let slot = stretch.first; slot <= stretch.last; slot++) {
    const mark = unit.markOf(slot)
    if (mark === last) continue
    last = mark
    const place = round(left + (slot - stretch.first) * step)
    const x = labels.length === 0 ? Math.max(place, free) : place
    // years are named one by one where they are the slots; a label needs room on a narrow screen too
    const text = dateLabel({ edtf: mark.endsWith('X') ? unit.edtfOf(slot) : mark }, style)
    const width = text.length * letter
    if (labels.length > 0 && (x < free || x + width > end)) continue
    labels.push({ x, text })
    free = x + width + 3
  }
  return labels
}

const round = (share: number) => Math.round(share * 100) / 100
