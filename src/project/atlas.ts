import { join } from 'node:path'
import type { Coordinates, Timeline } from '../model.ts'
import { mapAround, mapHeight, mapWidth } from '../places/base-map.ts'
import { type FoundPlace, lookUp, type Wanted } from '../places/gazetteer.ts'
import { locate, type Located, type LocatedPlace, wantedFor } from '../places/locate.ts'
import type { MadeFile } from './made-files.ts'
import { storeOf } from './store.ts'

/** A point of the map, in units of its drawing. */
export interface MapPoint {
  readonly x: number
  readonly y: number
}

/** The map of a timeline, and where its places are on it. */
export interface Atlas {
  /** Without `at`: too far from the others to stand on the map. */
  readonly places: readonly (LocatedPlace & { readonly at?: MapPoint })[]
  readonly missing: Located['missing']
  /** Where editors say that events were, by their ids. */
  readonly events: ReadonlyMap<string, MapPoint | undefined>
  readonly files: readonly MadeFile[]
}

/** A map of fewer places says less than their names. */
const fewest = 3
/** A mark has to be whole. */
const edge = 12
/** The share of what happened that the map is drawn around; what is far from that is only listed. */
const core = 0.8
/** How much larger the map may become to have everything on it. */
const stretch = 1.6

/**
 * Locates the places that events name, and draws the map. Undefined where fewer than three are known.
 * @param cache the folder in which what the gazetteer said is kept between builds
 */
export function atlasOf({ events, entities }: Timeline, cache: string | undefined): Atlas | undefined {
  const counts = new Map<string, number>()
  for (const id of events.flatMap(({ entities }) => entities)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const named = entities.filter(({ id, kind, place }) => counts.has(id) && (kind === 'place' || place !== undefined))
  const own = events.flatMap(({ id, place }) => (place === undefined || place === 'none' ? [] : [{ id, place }]))
  if (named.length + own.length < fewest) return undefined
  const { places, missing } = locate(named, events, asked(wantedFor(named), cache))
  if (places.length + own.length < fewest) return undefined
  const weighted = [
    ...places.map(place => ({ place, weight: place.is === 'country' ? 0 : counts.get(place.id)! })),
    ...own.map(({ place }) => ({ place, weight: 1 })),
  ]
  const main = mapAround(coreOf(weighted))
  const pointOf = (place: Coordinates): MapPoint | undefined => {
    const { x, y } = main.placeOf(place)
    return x > edge && x < mapWidth - edge && y > edge && y < mapHeight - edge ? { x, y } : undefined
  }
  return {
    places: places.map(place => {
      const at = pointOf(place)
      return { ...place, ...(at && { at }) }
    }),
    missing,
    events: new Map(own.map(({ id, place }) => [id, pointOf(place)])),
    files: [{ path: 'assets/map.svg', bytes: Buffer.from(main.svg) }],
  }
}

/** What the gazetteer says, from an earlier build where it was asked the same. */
function asked(wanted: Wanted, cache: string | undefined): FoundPlace {
  const store = cache === undefined ? undefined : storeOf(join(cache, 'places'))
  const question = JSON.stringify(wanted)
  const known = store?.read(question)
  const found = known === undefined ? lookUp(wanted) : (JSON.parse(known) as FoundPlace)
  if (known === undefined) store?.write(question, JSON.stringify(found))
  store?.tidy()
  return found
}

/** The places nearest to the middle of what happened, with most of it; all, where that makes the map not much larger. */
function coreOf(weighted: readonly { readonly place: Coordinates; readonly weight: number }[]): Coordinates[] {
  const all = weighted.reduce((sum, { weight }) => sum + weight, 0)
  const median = (of: keyof Coordinates) => {
    let sum = 0
    const sorted = weighted.toSorted((a, b) => a.place[of] - b.place[of])
    return sorted.find(({ weight }) => (sum += weight) >= all / 2)!.place[of]
  }
  const middle = { lat: median('lat'), lon: median('lon') }
  const sorted = weighted
    .map(each => ({ ...each, distance: distance(each.place, middle) }))
    .sort((a, b) => a.distance - b.distance)
  let sum = 0
  const enough = sorted.findIndex(({ weight }, index) => (sum += weight) >= all * core && index + 1 >= fewest)
  const reach = sorted[enough]?.distance ?? Infinity
  const most = Math.max(reach * stretch, 3)
  return sorted.filter(({ distance }) => distance <= most).map(({ place }) => place)
}

/** In degrees, roughly: degrees of longitude are shorter away from the equator. */
const distance = (a: Coordinates, b: Coordinates) => {
  const across = Math.abs(a.lon - b.lon)
  return Math.hypot(a.lat - b.lat, Math.min(across, 360 - across) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180)))
}
