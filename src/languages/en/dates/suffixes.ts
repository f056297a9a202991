import type { DateAffix } from '../../language.ts'
import { withParts } from '../../../common/with-parts.ts'
import { pattern } from './words.ts'
import { isPlain, isDayReading, withQualifier, codes } from './affixed.ts'

const partsOfDay = ['morning', 'afternoon', 'evening', 'night']

export const suffixes: readonly DateAffix[] = [
  {
    name: 'part of the day',
    starts: [',', 'at', 'early', 'late', 'mid', ...partsOfDay, ...partsOfDay.map(part => `mid${part}`)],
    pattern: pattern(
      '(?: at|,)? (?:early |late |mid-?)?(?<part>morning|afternoon|evening|night)(?!s|-| (?:football|live|fever))',
    ),
    inside: true,
    apply: (reading, { part }) =>
      isDayReading(reading) && reading.part === undefined && reading.clock === undefined
        ? withParts(reading, { part: codes[part!.toLowerCase()]! })
        : undefined,
  },
  {
    name: 'or so',
    starts: ['or'],
    pattern: pattern(' or (?:so|two|more|later|earlier|thereabouts)(?![a-z])'),
    inside: true,
    apply: (reading, _, { text }) =>
      reading.kind === 'duration'
        ? reading
        : isPlain(reading)
          ? /later$/i.test(text)
            ? { kind: 'interval', from: reading }
            : /earlier$/i.test(text)
              ? { kind: 'interval', to: reading }
              : withQualifier(reading, '~', !reading.clock?.leads)
          : undefined,
  },
  {
    name: 'Buddhist era',
    starts: ['be', 'b'],
    pattern: pattern(' (?:be|b\\.e\\.)(?![a-z])'),
    inside: true,
    apply: (reading, _, { text }) =>
      reading.kind === 'date' && reading.month !== undefined && typeof reading.year === 'number' && /B\.?E\.?$/.test(text)
        ? reading.year >= 2484
          ? withParts(reading, { year: reading.year - 543 })
          : undefined
        : undefined,
  },
  {
    name: 'and beyond',
    starts: ['and', 'onward', 'onwards'],
    pattern: pattern(' (?:and beyond|onwards?|and after)(?![a-z])'),
    inside: true,
    apply: reading => (isPlain(reading) ? { kind: 'interval', from: reading } : undefined),
  },
]
