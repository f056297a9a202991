import { checkedPlace } from '../edits/schema.ts'
import type { TimelineEvent } from '../model.ts'
import { foldedPlace, lookUp } from '../places/gazetteer.ts'
import { regionOf } from '../places/locate.ts'
import type { PlaceReading } from './api-types.ts'

const most = 8

/**
 * What a place that an editor writes can mean: coordinates, or the towns of that name, the largest first. “Paris, Texas” and “Paris,
 * France” are those of one region (`TX`) or country, where there are any.
 * @param language BCP 47: of the names of countries; their codes without one
 */
export function placesNamed(text: string, language?: string): PlaceReading[] {
  const written = checkedPlace(text)
  if (written !== 'none') return [{ label: 'these coordinates', place: coordinatesText(written) }]
  const [first = '', ...behind] = text.split(',')
  const name = foldedPlace(first)
  const found = name === '' ? {} : lookUp({ towns: [name], countries: [], regions: [] }).towns
  const towns = Object.hasOwn(found, name) ? found[name]! : []
  const beside = behind.flatMap(words => regionOf(words.trim()) ?? [])
  const meant = towns.filter(({ country, region }) =>
    beside.every(other => other.country === country && (other.region ?? region) === region),
  )
  const countries = language === undefined ? undefined : new Intl.DisplayNames([language], { type: 'region' })
  const count = language === undefined ? undefined : new Intl.NumberFormat(language)
  return (meant.length > 0 ? meant : towns).slice(0, most).map(({ name, region, country, population, lat, lon }) => ({
    // most regions have numbers
    label: [
      name,
      /^[A-Z]/.test(region) ? region : [],
      `${countries?.of(country) ?? country} (${count?.format(population) ?? population})`,
    ]
      .flat()
      .join(', '),
    place: coordinatesText({ lat: rounded(lat), lon: rounded(lon) }),
  }))
}

/**
 * Where something is, as an editor wrote it: coordinates, `none`, or the name of a town.
 * @throws where no town has that name, or several have
 */
export function placeIn(text: string): string {
  if (text === 'none') return text
  const [first, ...others] = placesNamed(text)
  if (!first) throw new Error(`No town “${text}” is known; write latitude and longitude in degrees, as 51.5, -0.12, or none.`)
  if (others.length > 0)
    throw new Error(`Which “${text}”? Write the one that you mean: ${[first, ...others].map(inWords).join('; ')}.`)
  return first.place
}

const inWords = ({ label, place }: PlaceReading): string => `${place} for ${label}`

/** A place as it is written into the file: `51.5, -0.12`. */
export const coordinatesText = (place: TimelineEvent['place']): string =>
  place === undefined || place === 'none' ? (place ?? '') : `${place.lat}, ${place.lon}`

/** A hundredth of a degree is a kilometre: a town is no smaller. */
const rounded = (degrees: number) => Math.round(degrees * 100) / 100
