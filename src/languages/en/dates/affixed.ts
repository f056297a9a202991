import type { Reading } from '../../reading.ts'
import { withParts } from '../../../common/with-parts.ts'

// What prefixes, suffixes and joins ask of a reading, and add to it.

const isDate = (reading: Reading) => reading.kind !== 'duration' && reading.kind !== 'repeating' && reading.kind !== 'vague'

export const isPlain = (reading: Reading): boolean => isDate(reading) && reading.kind !== 'interval'

export const isDayReading = (reading: Reading) =>
  (reading.kind === 'date' && (reading.day !== undefined || reading.weekday !== undefined) && !reading.weekOf) ||
  reading.kind === 'numeric' ||
  (reading.kind === 'offset' && reading.unit === 'day') ||
  reading.kind === 'holiday' ||
  (reading.kind === 'same' && reading.unit === 'day')

/** About, or perhaps, the clock time where the words stand next to that, else the day. */
export function withQualifier(reading: Reading, qualifier: '~' | '?', isOfClock: boolean | undefined): Reading {
  const { clock } = reading
  if (!clock || (!isOfClock && reading.kind !== 'same')) return withParts(reading, { qualifier })
  return withParts(reading, { clock: withParts(clock, { qualifier }) })
}

export const codes: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  nights: 'NI',
  noon: 'MI',
  afternoons: 'AF',
  dusk: 'EV',
  dawn: 'MO',
  midday: 'MI',
}
