import { languages } from '../languages/index.ts'
import { once } from '../common/memo.ts'
import type { Coordinates, Entity, TimelineEvent } from '../model.ts'
import { append } from '../common/append.ts'
import { foldedPlace, type FoundPlace, type Town, type Wanted } from './gazetteer.ts'

/** A place that events name, with where it is taken to be. */
export interface LocatedPlace extends Coordinates {
  readonly id: string
  readonly label: string
  readonly is: 'town' | 'region' | 'country' | 'editor'
  /** ISO 3166. */
  readonly country?: string
  /** How many places have its name, where nothing in the text tells which is meant: it is the larger one, or the one in a country that is spoken of. */
  readonly oneOf?: number
}

export interface Located {
  readonly places: readonly LocatedPlace[]
  /** Names of places that are not known, or of a small town in a country that nothing speaks of. */
  readonly missing: readonly (Pick<Entity, 'id' | 'label'> & { readonly maybe?: Town })[]
}

/** A smaller town is taken for a place that is named only where its country, or another place in it, is. */
const large = 100_000
/** A town that has less than this part of the largest one's inhabitants is not thought of when a name is read. */
const rivalShare = 1 / 10
/** A town that has less than this part of those of one whose name goes on behind its own is not meant by the name alone: “Rio” is no village. */
const shortNameShare = 1 / 50

/** What the gazetteer has to be asked, to locate places by what events say of them. */
export function wantedFor(entities: readonly Entity[]): Wanted {
  const folded = entities.flatMap(namesOf)
  return {
    towns: [...new Set(entities.flatMap(townNames))],
    countries: [...new Set(folded.flatMap(name => countries().get(name) ?? []))],
    regions: [...new Set(folded.flatMap(name => regions().get(name) ?? []))],
  }
}

/**
 * Says where places are: by an editor's word; what stands behind the name (“Paris, Texas”); countries; and of towns of one name the
 * one in a country that the collection speaks of, or the largest, which is marked as not sure.
 */
export function locate(entities: readonly Entity[], events: readonly TimelineEvent[], found: FoundPlace): Located {
  const places: LocatedPlace[] = []
  const missing: { id: string; label: string; maybe?: Town }[] = []
  const behind = namesBehind(entities, events)
  const context = new Set([
    ...entities.flatMap(entity => namesOf(entity).flatMap(name => countries().get(name) ?? [])),
    ...entities.flatMap(entity => sureTown(townsOf(entity, found))?.country ?? []),
    ...[...behind.values()].flat().map(({ country }) => country),
  ])
  for (const entity of entities) {
    const { id, label, place } = entity
    if (place === 'none') continue
    const located = place ? ({ ...place, is: 'editor' } as const) : locationOf(entity, found, context, behind.get(id) ?? [])
    if (located) places.push({ id, label, ...located })
    else {
      const [maybe] = townsOf(entity, found)
      missing.push({ id, label, ...(maybe && { maybe }) })
    }
  }
  return { places, missing }
}

type Location = Omit<LocatedPlace, 'id' | 'label'>

interface Beside {
  readonly country: string
  readonly region?: string
}

function locationOf(
  entity: Entity,
  found: FoundPlace,
  context: ReadonlySet<string>,
  beside: readonly Beside[],
): Location | undefined {
  const towns = townsOf(entity, found)
  const told = towns.find(({ country, region }) =>
    beside.some(other => other.country === country && (other.region ?? region) === region),
  )
  if (told) return ofTown(told)
  const names = namesOf(entity)
  const country = names.map(name => countries().get(name)).find(code => code !== undefined)
  const regionKey = names.map(name => regions().get(name)).find(key => key !== undefined)
  const region = regionKey === undefined ? undefined : found.middles[regionKey]
  const regionCountry = regionKey?.slice(0, 2) ?? ''
  const middle = found.middles[country ?? '']
  const speaksOf = (code: string) => [...context].filter(other => other !== country).includes(code)
  const isBoth = middle !== undefined && region !== undefined
  if (region && (!middle || speaksOf(regionCountry)))
    return { ...region, is: 'region', country: regionCountry, ...(isBoth && { oneOf: 2 }) }
  if (middle) return { ...middle, is: 'country', country: country!, ...(isBoth && { oneOf: 2 }) }
  const sure = sureTown(towns)
  if (sure) return ofTown(sure)
  const [largest] = towns
  if (!largest) return undefined
  const least = Math.max(largest.population * rivalShare, longestOf(entity, found) * shortNameShare)
  const rivals = towns.filter(({ population }) => population >= least)
  const spokenOf = rivals.find(({ country }) => context.has(country)) ?? (largest.population >= large ? largest : undefined)
  return spokenOf && ofTown(spokenOf, rivals.length)
}

const ofTown = ({ lat, lon, country }: Town, oneOf = 1): Location => ({
  lat,
  lon,
  is: 'town',
  country,
  ...(oneOf > 1 && { oneOf }),
})

/** The one large town of its name. */
function sureTown([largest, next]: readonly Town[]): Town | undefined {
  const isAlone = largest && (!next || next.population < largest.population * rivalShare)
  return isAlone && largest.population >= large ? largest : undefined
}

const longestOf = (entity: Entity, { longer }: FoundPlace): number =>
  Math.max(0, ...townNames(entity).map(name => (Object.hasOwn(longer, name) ? longer[name]! : 0)))

const townsOf = (entity: Entity, { towns }: FoundPlace): readonly Town[] =>
  townNames(entity)
    .map(name => (Object.hasOwn(towns, name) ? towns[name]! : []))
    .find(list => list.length > 0) ?? []

/** A place's names as the gazetteer has them, its label first. */
const namesOf = ({ label, aliases = [] }: Entity): string[] =>
  [label, ...aliases].map(name => otherNames().get(name.toLowerCase()) ?? foldedPlace(name))

/** “Gaza City” is Gaza where there is no town of the longer name. */
const townNames = (entity: Entity): string[] => namesOf(entity).flatMap(name => [name, name.replace(/ city$/, '')])

/** The regions and countries that stand behind names of places: `Paris, Texas`. */
function namesBehind(entities: readonly Entity[], events: readonly TimelineEvent[]): Map<string, Beside[]> {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const behind = new Map<string, Beside[]>()
  for (const { entities: ids, citations } of events)
    for (const id of ids) {
      const { label, aliases = [] } = byId.get(id) ?? { label: '' }
      for (const name of [label, ...aliases])
        for (const { quote } of citations) {
          const at = name === '' ? -1 : quote.indexOf(`${name}, `)
          const words = at < 0 ? [] : quote.slice(at + name.length + 2).split(/[\s,;]+/, 4)
          const region = words.map((_, index) => regionOf(words.slice(0, index + 1).join(' '))).find(found => found)
          if (region) append(behind, id, region)
        }
    }
  return behind
}

export function regionOf(name: string): Beside | undefined {
  const folded = foldedPlace(name)
  const [country, region] = [countries().get(folded), regions().get(folded)]
  if (region !== undefined) return { country: region.slice(0, 2), region: region.slice(3) }
  return country === undefined ? undefined : { country }
}

const gazetteers = languages.flatMap(({ code, gazetteer }) => ({ code, gazetteer }))

/** Names of countries in every language that is read, folded, to their codes. */
const countries = once((): ReadonlyMap<string, string> => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(first => letters.map(second => first + second))
  const names = new Map<string, string>()
  for (const { code } of gazetteers) {
    const display = new Intl.DisplayNames(code, { type: 'region', fallback: 'none' })
    // AA, QM–QZ, XA–XZ, ZZ and those of groups are no countries
    for (const region of codes.filter(code => !/^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN)$/.test(code) && isOfToday(code))) {
      const name = display.of(region)
      if (name !== undefined) names.set(foldedPlace(name), region)
    }
  }
  for (const { gazetteer } of gazetteers)
    for (const [name, region] of gazetteer?.countries ?? []) names.set(foldedPlace(name), region)
  return names
})

/** FX was metropolitan France, DY Dahomey: their names today are those of FR and BJ. */
const isOfToday = (code: string) => new Intl.Locale(`und-${code}`).region === code

const regions = once(
  () =>
    new Map(
      gazetteers.flatMap(({ gazetteer }) => [...(gazetteer?.regions ?? [])].map(([name, key]) => [foldedPlace(name), key])),
    ),
)

const otherNames = once(() => new Map(gazetteers.flatMap(({ gazetteer }) => [...(gazetteer?.otherNames ?? [])])))
