import { plural, wordsOf } from '../languages/words.ts'
import { dateLabel, type LabelStyle } from '../timeline/label.ts'
import type { EventView } from './event-view.ts'
import { monthOf, yearOf } from './periods.ts'

/** The overview of a timeline: a bar for each stretch of time with events. Lengths are shares of the width, 0–100, or pixels. */
export interface Density {
  readonly bars: readonly { readonly x: number; readonly height: number; readonly href: string; readonly title: string }[]
  readonly barWidth: number
  /** Events that are wider than a bar, as lines under the axis. */
  readonly spans: readonly { readonly x: number; readonly width: number; readonly lane: number }[]
  readonly lanes: number
  /** Where time was left out between two bars. */
  readonly breaks: readonly { readonly x: number }[]
  readonly labels: readonly { readonly x: number; readonly text: string }[]
  readonly height: number
}

interface Unit {
  readonly keyOf: (day: string) => string
  readonly next: (key: string) => string
  /** What changes where a label stands. */
  readonly mark: (key: string) => string
}

const plus = (key: string, count: number, cut: (day: string) => string) => {
  const {
    sign = '',
    year = '',
    month = '1',
    day = '1',
  } = /^(?<sign>-?)(?<year>\d+)(?:-(?<month>\d+))?(?:-(?<day>\d+))?$/.exec(key)?.groups ?? {}
  const parts = key.replace(/^-/, '').split('-').length
  const date = new Date(0)
  date.setUTCFullYear(
    Number(sign + year) + (parts === 1 ? count : 0),
    Number(month) - 1 + (parts === 2 ? count : 0),
    Number(day) + (parts === 3 ? count : 0),
  )
  return cut(isoDay(date))
}

function isoDay(date: Date): string {
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year < 0 ? '-' : ''}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

const whole = (day: string) => day
const decadeOf = (day: string) => yearOf(day).slice(0, -1)
const units: readonly Unit[] = [
  { keyOf: whole, next: key => plus(key, 1, whole), mark: monthOf },
  { keyOf: monthOf, next: key => plus(key, 1, monthOf), mark: yearOf },
  { keyOf: yearOf, next: key => plus(key, 1, yearOf), mark: decadeOf },
  { keyOf: decadeOf, next: key => decadeOf(plus(`${key}0`, 10, whole)), mark: key => key.slice(0, -1) },
]

const mostSlots = 120
const longestGap = 4
const barHeight = 56
const mostLanes = 3

/** Draws the overview in the finest unit that fits; nothing for fewer than six bars, which a list shows as well. */
export function densityOf(
  events: readonly EventView[],
  hrefOf: (event: EventView) => string,
  style: LabelStyle,
): Density | undefined {
  for (const unit of units) {
    const buckets = bucketsOf(events, unit)
    if (buckets.size > mostSlots) continue
    const lone = loneSpans(events, buckets, unit)
    const keys = new Set([...buckets.keys(), ...lone.keys()])
    const { slots, breaks } = slotsOf([...keys].sort(byDate), unit)
    if (slots.length <= mostSlots || unit === units.at(-1))
      return buckets.size < 6 ? undefined : draw(events, buckets, lone, slots, breaks, unit, hrefOf, style)
  }
  return undefined
}

/** Events that fall into one stretch each; wider ones are drawn as spans. */
function bucketsOf(events: readonly EventView[], { keyOf }: Unit): Map<string, EventView[]> {
  const buckets = new Map<string, EventView[]>()
  for (const event of events) {
    const { earliest, latest } = event
    if (earliest === undefined || latest === undefined || keyOf(earliest) !== keyOf(latest)) continue
    const bucket = buckets.get(keyOf(earliest)) ?? []
    bucket.push(event)
    buckets.set(keyOf(earliest), bucket)
  }
  return buckets
}

/** Where events stand that are wider than a bar and have no bar within their time: a place is kept for them, under their own words. */
function loneSpans(
  events: readonly EventView[],
  buckets: ReadonlyMap<string, unknown>,
  { keyOf }: Unit,
): ReadonlyMap<string, string> {
  const filled = [...buckets.keys()].map(order)
  const lone = events.flatMap(({ earliest, latest, date }) => {
    if (earliest === undefined || latest === undefined || keyOf(earliest) === keyOf(latest)) return []
    const [from, to] = [order(keyOf(earliest)), order(keyOf(latest))]
    return filled.some(at => at >= from && at <= to) ? [] : [[keyOf(earliest), date.label] as const]
  })
  return new Map(lone)
}

/** Days, months or years in order of time, also before year 1. */
const byDate = (a: string, b: string) => order(a) - order(b)
const order = (key: string) => {
  const [year = '0', month = '01', day = '01'] = key.replace(/^-/, '').split('-')
  return (key.startsWith('-') ? -1 : 1) * Number(year) * 10_000 + Number(month) * 100 + Number(day)
}

function slotsOf(keys: readonly string[], { next }: Unit): { slots: string[]; breaks: number[] } {
  const slots: string[] = []
  const breaks: number[] = []
  for (const key of keys) {
    const missing: string[] = []
    let at = slots.at(-1)
    while (at !== undefined && (at = next(at)) !== key && missing.length <= longestGap) missing.push(at)
    if (missing.length > longestGap) breaks.push(slots.push('') - 1)
    else slots.push(...missing)
    slots.push(key)
  }
  return { slots, breaks }
}

function draw(
  events: readonly EventView[],
  buckets: ReadonlyMap<string, EventView[]>,
  lone: ReadonlyMap<string, string>,
  slots: readonly string[],
  breaks: readonly number[],
  unit: Unit,
  hrefOf: (event: EventView) => string,
  style: LabelStyle,
): Density {
  const words = wordsOf(style.language)
  const step = Math.min(100 / slots.length, 5)
  const most = Math.max(...[...buckets.values()].map(bucket => bucket.length))
  const bars = slots.flatMap((key, index) => {
    const bucket = buckets.get(key)
    const first = bucket?.[0]
    if (!bucket || !first) return []
    const label = dateLabel({ edtf: unit.keyOf === decadeOf ? `${key}X` : key }, style)
    const title = `${label}: ${plural(words.events, bucket.length, style.language)}`
    return [
      { x: round(index * step), height: Math.max(3, Math.round((barHeight * bucket.length) / most)), href: hrefOf(first), title },
    ]
  })
  const { spans, lanes } = spansOf(events, slots, unit, step)
  return {
    bars,
    barWidth: round(step * 0.78),
    spans,
    lanes,
    breaks: breaks.map(index => ({ x: round((index + 0.4) * step) })),
    labels: labelsOf(slots, lone, unit, step, style),
    height: barHeight + 6 + lanes * 6 + 18,
  }
}

function spansOf(events: readonly EventView[], slots: readonly string[], { keyOf }: Unit, step: number) {
  const ends: number[] = []
  const filled = slots.map((key, index) => ({ at: order(key), index })).filter(slot => slots[slot.index] !== '')
  const seen = new Set<string>()
  const spans = events.flatMap(({ earliest, latest }) => {
    if (earliest === undefined || latest === undefined || keyOf(earliest) === keyOf(latest)) return []
    const from = filled.find(slot => slot.at >= order(keyOf(earliest)))?.index
    const to = filled.findLast(slot => slot.at <= order(keyOf(latest)))?.index
    if (from === undefined || to === undefined || to < from || seen.has(`${from} ${to}`)) return []
    seen.add(`${from} ${to}`)
    const free = ends.findIndex(end => end < from)
    const lane = free === -1 ? ends.length : free
    if (lane >= mostLanes) return []
    ends[lane] = to
    return [{ x: round(from * step), width: round((to - from + 0.78) * step), lane }]
  })
  return { spans, lanes: ends.length }
}

function labelsOf(
  slots: readonly string[],
  lone: ReadonlyMap<string, string>,
  { mark, keyOf }: Unit,
  step: number,
  style: LabelStyle,
): { x: number; text: string }[] {
  const labels: { x: number; text: string }[] = []
  let last = ''
  let free = 0
  slots.forEach((key, index) => {
    if (key === '' || mark(key) === last) return
    const x = round(index * step)
    last = mark(key)
    if (x < free || x > 92) return
    const edtf = keyOf === monthOf ? last : keyOf === whole ? last : key
    const text = lone.get(key) ?? dateLabel({ edtf: keyOf === decadeOf ? `${key}0` : edtf }, style)
    labels.push({ x, text })
    // a label needs room on a narrow screen too
    free = x + 3 + text.length * 2.4
  })
  return labels
}

const round = (share: number) => Math.round(share * 100) / 100
