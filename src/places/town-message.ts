/** A message of `cities.pbf`: where its texts stand in the bytes, end exclusive, and its numbers. */
export interface TownMessage {
  name: number
  nameEnd: number
  /** Of two letters. */
  country: number
  region: number
  regionEnd: number
  population: number
  /** In hundred-thousandths of a degree; each message has the difference to the one before. */
  lat: number
  lon: number
}

/** Its field numbers in `cities.pbf`. */
const [nameField, countryField, regionField, populationField, lonField, latField] = [2, 3, 8, 9, 10, 11]

export const firstTown = (): TownMessage => ({
  name: 0,
  nameEnd: 0,
  country: 0,
  region: 0,
  regionEnd: 0,
  population: 0,
  lat: 0,
  lon: 0,
})

/** Reads the message at a place into the record of the one before, and gives the place of the next: six million bytes make no records. */
export function readTown(bytes: Uint8Array, start: number, town: TownMessage): number {
  const end = start + 1 + bytes[start]!
  town.name = town.nameEnd = town.country = town.region = town.regionEnd = town.population = 0
  for (let at = start + 1; at < end;) {
    const tag = bytes[at++]!
    const field = tag >> 3
    let byte = bytes[at++]!
    let value = byte & 127
    for (let scale = 128; byte > 127; scale *= 128) {
      byte = bytes[at++]!
      value += (byte & 127) * scale
    }
    if (field === populationField) town.population = value
    else if (field === lonField) town.lon += signed(value)
    else if (field === latField) town.lat += signed(value)
    else if ((tag & 7) === 2) {
      if (field === nameField) [town.name, town.nameEnd] = [at, at + value]
      else if (field === countryField) town.country = at
      else if (field === regionField) [town.region, town.regionEnd] = [at, at + value]
      at += value
    }
  }
  return end
}

/** A number that was written with its sign as its last bit. */
const signed = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)
