import { fill, type SiteWords } from '../languages/site-words.ts'
import type { TimelineEvent } from '../model.ts'
import { mapHeight, mapWidth } from '../places/base-map.ts'
import type { LocatedPlace } from '../places/locate.ts'
import type { Atlas, MapPoint } from '../project/atlas.ts'
import { compareText } from '../common/text.ts'
import type { EventView, Link } from './event-view.ts'
import { namePath } from './paths.ts'

/** A place on the map, or an event of which an editor says where it was. */
export interface MapPlace extends Link {
  readonly is: LocatedPlace['is']
  /** How many events name it. */
  readonly count: number
  /** The country that it is in, or what it is taken for. */
  readonly note?: string
}

/** One that stands on the map. */
interface MapMark extends MapPlace {
  readonly at: MapPoint
  /** In units of the drawing. */
  readonly radius: number
  /** Where its name stands; absent where there is no room for it. A `wide` one has room on a narrow screen, too. */
  readonly label?: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end'; readonly isWide: boolean }
}

export interface MapView {
  /** Those with most events first. */
  readonly marks: readonly MapMark[]
  /** Too far away to stand on it. */
  readonly beyond: readonly MapPlace[]
  readonly missing: readonly (Link & { readonly note?: string })[]
  /** A small map of where each event was, by its id. */
  readonly locators: ReadonlyMap<string, LocatorMap>
}

/** A part of the map with marks. */
export interface LocatorMap {
  readonly viewBox: string
  readonly marks: readonly { readonly x: number; readonly y: number; readonly is: LocatedPlace['is'] }[]
  /** In units of the drawing. */
  readonly radius: number
  readonly places: readonly Link[]
}

/** What pages show of the maps. */
export function mapView(
  atlas: Atlas,
  timeline: readonly TimelineEvent[],
  events: readonly EventView[],
  words: SiteWords,
  language: string,
): MapView {
  const counts = new Map<string, number>()
  for (const { path } of events.flatMap(({ names }) => names)) counts.set(path, (counts.get(path) ?? 0) + 1)
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const shown = new Map(events.map(event => [event.id, event]))
  const all = [
    ...atlas.places.map(({ id, label, at, is, country, oneOf }) => {
      const where = country === undefined ? undefined : countries.of(country)
      const guess =
        oneOf === undefined || where === undefined ? undefined : fill(words.placeGuess, { place: where, count: oneOf })
      const note = guess ?? (is === 'country' ? undefined : where)
      return {
        path: namePath(id),
        text: label,
        at,
        is,
        count: counts.get(namePath(id)) ?? 0,
        ...(note !== undefined && { note }),
      }
    }),
    ...[...atlas.events].flatMap(([id, at]) => {
      const event = shown.get(id)
      return event ? [{ path: event.path, text: event.headline, at, is: 'editor' as const, count: 1 }] : []
    }),
  ].sort((a, b) => b.count - a.count || compareText(a.path, b.path))
  const marks = all.flatMap(({ at, ...place }) =>
    at ? [{ ...place, at, radius: Math.min(22, Math.round(5 + 3 * Math.sqrt(place.count))) }] : [],
  )
  return {
    marks: labelled(marks),
    beyond: all.filter(({ at }) => !at),
    missing: atlas.missing.map(({ id, label, maybe }) => ({
      path: namePath(id),
      text: label,
      ...(maybe && { note: fill(words.placeMaybe, { place: countries.of(maybe.country) ?? maybe.country }) }),
    })),
    locators: locatorsOf(atlas, timeline),
  }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Names beside marks, as long as none covers another; as many as fit in large letters have room on a narrow screen. */
function labelled(marks: readonly MapMark[]): MapMark[] {
  const boxes = (scale: number) => marks.map(mark => boxOf({ ...mark, radius: mark.radius * scale }))
  const taken: Record<'small' | 'large', Box[]> = { small: boxes(sizes.small.mark), large: boxes(sizes.large.mark) }
  return marks.map(mark => {
    const places = (['start', 'end'] as const).map(anchor => {
      const towards = anchor === 'start' ? 1 : -1
      const x = mark.at.x + towards * (mark.radius + 5)
      const box = ({ letters, shift }: (typeof sizes)['small' | 'large']): Box => {
        const width = mark.text.length * letters * 0.64
        const left = x + towards * shift - (anchor === 'start' ? 0 : width)
        return { left, right: left + width, top: mark.at.y - letters * 0.6, bottom: mark.at.y + letters * 0.6 }
      }
      return { anchor, x, small: box(sizes.small), large: box(sizes.large) }
    })
    const isFree = (box: Box, size: 'small' | 'large') =>
      box.left > 0 && box.right < mapWidth && taken[size].every(other => !meet(box, other))
    const free = places.filter(({ small }) => isFree(small, 'small'))
    const wide = free.find(({ large }) => isFree(large, 'large'))
    const found = wide ?? free[0]
    if (!found || mark.text.length > 40) return mark
    const isWide = wide !== undefined
    taken.small.push(found.small)
    if (isWide) taken.large.push(found.large)
    return { ...mark, label: { x: found.x, y: mark.at.y, anchor: found.anchor, isWide } }
  })
}

/** Of letters, how much larger marks are, and how far letters are moved off them: as the stylesheet has them. */
const sizes = { small: { letters: 19, mark: 1, shift: 0 }, large: { letters: 36, mark: 1.7, shift: 14 } } as const

const boxOf = ({ at: { x, y }, radius }: MapMark): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** On a page of an event stand as many places. */
const mostPlaces = 4
const leastWidth = 260

function locatorsOf({ places, events: own }: Atlas, events: readonly TimelineEvent[]): ReadonlyMap<string, LocatorMap> {
  const byId = new Map(places.flatMap(({ at, ...place }) => (at ? [[place.id, { ...place, at }] as const] : [])))
  const locators = new Map<string, LocatorMap>()
  for (const event of events) {
    const point = own.get(event.id)
    const shown = event.place === undefined ? placesOf(event, byId) : []
    const marks = point ? [{ ...point, is: 'editor' as const }] : shown.map(({ at, is }) => ({ ...at, is }))
    if (marks.length === 0) continue
    const viewBox = boxAround(marks)
    locators.set(event.id, {
      viewBox: viewBox.join(' '),
      radius: Math.round(viewBox[2]! * 0.25) / 10,
      marks,
      places: shown.map(({ id, label }) => ({ path: namePath(id), text: label })),
    })
  }
  return locators
}

/** Where an event was: the places that its clauses give as such, else those of its headline, else those that it names. */
function placesOf(
  { entities, citations, headline }: TimelineEvent,
  places: ReadonlyMap<string, LocatedPlace & { readonly at: MapPoint }>,
) {
  const named = entities.flatMap(id => places.get(id) ?? [])
  const heads = new Set(
    citations.flatMap(({ arguments: all = [] }) => all.flatMap(({ role, head }) => (role === 'place' ? [head] : []))),
  )
  const lastWord = (label: string) => label.toLowerCase().split(' ').at(-1) ?? ''
  const tiers = [
    named.filter(({ label, is }) => is !== 'country' && heads.has(lastWord(label))),
    named.filter(({ label, is }) => is !== 'country' && headline.includes(label)),
    named.filter(({ label }) => heads.has(lastWord(label)) || headline.includes(label)),
    named,
  ]
  return (tiers.find(tier => tier.length > 0) ?? []).slice(0, mostPlaces)
}

/** The part of a map around some points, as wide as high by five to three, and all of it on the map. */
function boxAround(points: readonly { readonly x: number; readonly y: number }[]): number[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const ratio = mapWidth / mapHeight
  const width = Math.min(mapWidth, Math.max(leastWidth, (right - left) * 1.5, (bottom - top) * ratio * 1.5))
  const height = width / ratio
  const inside = (middle: number, size: number, whole: number) => Math.max(0, Math.min(whole - size, middle - size / 2))
  return [inside((left + right) / 2, width, mapWidth), inside((top + bottom) / 2, height, mapHeight), width, height].map(
    Math.round,
  )
}
