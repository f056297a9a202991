import type { Around, DateAffix } from '../../language.ts'
import type { NamedDate, Reading } from '../../reading.ts'
import { withParts } from '../../../common/with-parts.ts'
import { cardinal, numberOf, pairs, pattern, tensStarts, unitOf, upTo19Starts } from './words.ts'
import { partOfMonth } from './week-rules.ts'
import { isPlain, withQualifier, codes } from './affixed.ts'

/** Whether the expression only names something else: "after Friday's attack", "before the 1990 election". */
const isOwner = (after: string) => /^(?:'s?|-)(?: |[a-z])/.test(after)

/** "Shortly after 2 a.m." is on that day, at no time that is said. */
function withoutClock(reading: Reading): Reading {
  const { clock: _, ...day } = reading
  return day
}

/** "Until 1914-18", "until the second half of the 18th century" are read as a whole. */
const isSpanOfYears = (reading: Reading) =>
  reading.kind === 'interval' && [reading.from, reading.to].every(end => end?.kind === 'date' && typeof end.year === 'number')

const open =
  (end: 'from' | 'to') =>
  (reading: Reading): Reading | undefined =>
    isPlain(reading) || isSpanOfYears(reading) ? ({ kind: 'interval', [end]: reading } as Reading) : undefined

const startsAnew = /\b(?:effect(?:ive)?|will|shall|must|begins?|starts?|new)\b/i
const sentenceAround = ({ before, after }: Around) => `${/[^.;!?]*$/.exec(before)![0]} ${/^[^.;!?]*/.exec(after)![0]}`

const eraRange = /\d ?(?:-|to) ?\d{1,4} ?(?:b|a\.?d|c\.?e)[a-z.]{0,6}$/i

const lengths = ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years']

const isYearAlone = (reading: Reading): reading is NamedDate | Extract<Reading, { kind: 'unit' }> =>
  reading.kind === 'unit'
    ? reading.unit === 'year'
    : reading.kind === 'date' && reading.month === undefined && typeof reading.year === 'number'

const lastQuarterOf = (reading: NamedDate | Extract<Reading, { kind: 'unit' }>): Reading => ({
  kind: 'part-of-year',
  span: 'quarter',
  number: 4,
  year: reading.kind === 'unit' ? reading : reading.year!,
})

/** A day by its name or date, nothing more. */
const isNamedDay = (reading: Reading) =>
  reading.clock === undefined &&
  reading.part === undefined &&
  (reading.kind === 'holiday' || (reading.kind === 'date' && reading.day !== undefined && !reading.weekOf))

export const prefixes: readonly DateAffix[] = [
  {
    name: 'since',
    starts: ['since'],
    pattern: pattern("since(?: about| around| at least| roughly)? (?:the )?(?=[\\w'])"),
    inside: false,
    apply: (reading, _, { after }) => (isOwner(after) ? undefined : open('from')(reading)),
  },
  {
    name: 'until',
    starts: ['until', 'till', 'by', 'before', 'prior to', 'up to', 'up until', 'no later', 'not later'],
    pattern: pattern('(?:until|till|up until|up to|by|no later than|not later than|before|prior to) '),
    inside: false,
    apply: (reading, _, { before, after, text }) => {
      if (isOwner(after)) return undefined
      // what did not come until March came in March
      if (/^(?:until|till)/i.test(text) && /(?:\b(?:not|never|cannot)|n't)\b[^.;:]*$/i.test(before))
        return isPlain(reading) ? reading : undefined
      if (/^(?:before|prior)/i.test(text) && reading.clock) return withoutClock(reading)
      // "before dawn Friday" and "by 2010 levels" aside, the day itself can be the last one
      const isLength = reading.kind === 'offset' && (reading.count < 0 || /overnight$/i.test(text))
      return /^(?:by|up to)/i.test(text) && isLength ? undefined : open('to')(reading)
    },
  },
  {
    name: 'after',
    starts: ['after', 'from', 'beginning', 'starting', 'as of', 'effective'],
    pattern: pattern('(?:after|from|beginning|starting|as of|effective)(?: on| in)? '),
    inside: false,
    apply: (reading, _, around) => {
      if (isOwner(around.after)) return undefined
      if (/^after/i.test(around.text) && reading.clock) return withoutClock(reading)
      // how things stand on a day, unless something is to begin on it
      if (/^as of/i.test(around.text) && !startsAnew.test(sentenceAround(around))) return isPlain(reading) ? reading : undefined
      if (/^from/i.test(around.text) && (reading.kind === 'offset' || reading.kind === 'interval')) return undefined
      if (/^(?:from)/i.test(around.text) && !/^ (?:on|onwards?)\b|^[,.;]? ?$/.test(around.after)) return undefined
      return /^beginning|^starting|^effective|^as/i.test(around.text) && reading.kind === 'same'
        ? undefined
        : open('from')(reading)
    },
  },
  {
    name: 'about',
    starts: [
      'about',
      'around',
      'circa',
      'c',
      'ca',
      'approximately',
      'roughly',
      'nearly',
      'almost',
      'some',
      'just over',
      'just under',
    ],
    pattern: pattern(
      "(?:about|around|circa|ca\\.?|c\\.|c(?= ?\\d{3})|approximately|roughly|nearly|almost|some|just over|just under)(?: the)? ?(?=[\\w'])",
    ),
    inside: true,
    apply: (reading, _, { text, after }) => {
      if (reading.kind === 'duration') return reading
      if (isOwner(after)) return undefined
      // "c. 106-43 BC" is about its first year
      if (reading.kind === 'interval' && reading.from && eraRange.test(text))
        return withParts(reading, { from: withParts(reading.from, { qualifier: '~' }) })
      return isPlain(reading) && !/^(?:some|just)/i.test(text) ? withQualifier(reading, '~', reading.clock?.leads) : undefined
    },
  },
  {
    name: 'perhaps',
    starts: ['possibly', 'perhaps', 'probably', 'maybe', 'likely', 'presumably'],
    pattern: pattern('(?:possibly|perhaps|probably|maybe|likely|presumably)(?: in| on| around| about| from| during)?(?: the)? '),
    inside: false,
    apply: reading => (isPlain(reading) ? withQualifier(reading, '?', reading.clock?.leads) : undefined),
  },
  {
    name: 'more or less than',
    starts: [
      ...pairs(['at'], ['least', 'most']),
      ...pairs(['more', 'less', 'fewer'], ['than']),
      ...pairs(['no'], ['more', 'less']),
      ...pairs(['as'], ['long', 'many']),
      'over',
      'under',
      'up to',
    ],
    pattern: pattern(
      '(?:at least|at most|more than|less than|over(?! the )|up to|no more than|no less than|fewer than|under|well over|as long as|as many as) ',
    ),
    inside: true,
    apply: reading => (reading.kind === 'duration' ? reading : undefined),
  },
  {
    name: 'part of',
    starts: [
      ...'early late mid middle beginning end start earlier later sometime'.split(' '),
      ...pairs(
        ['the'],
        `very early late later middle beginning end start close latter turn dawn rest remainder first second last better closing final
         opening good`.split(/\s+/),
      ),
    ],
    // "at the end of this week", but "hopes to end this week"
    pattern: pattern(
      "(?:(?:very )?(?:early|late|mid|earlier|later|sometime)(?:[- ](?:in|on)|-to-late)?[ -]|(?:the |(?<!\\b[Tt]o )|(?=\\w+ of ))(?:very )?(?:early|late|later|middle|beginning|end|start|close|latter|turn|dawn|rest|remainder|second half|first half|latter half|last half|latter part|early part|later part|early years|late years|better part|closing days|final days|first days|last days|first weeks|last weeks|first months|last months|closing months|opening days|opening months|later stages|early days|good part|first part|last part|last quarter|final quarter|closing quarter|first quarter)(?: part)?(?: of| in)? )(?=[\\w'])",
    ),
    inside: true,
    apply: (reading, _, { text }) => {
      if (!isPlain(reading) || (reading.kind === 'same' && reading.clock)) return undefined
      // the turn of the 20th century is about 1900
      if (reading.kind === 'century' && reading.century > 1 && /^(?:the )?(?:turn|dawn)/i.test(text))
        return { kind: 'date', year: (reading.century - 1) * 100, qualifier: '~' }
      if (/^(?:the )?(?:last|final|closing) quarter/i.test(text) && isYearAlone(reading)) return lastQuarterOf(reading)
      // "the first quarter of 1990" is a quarter
      return /^(?:the )?(?:first|last|final|closing|latter|second) (?:quarter|half)/i.test(text) &&
        reading.kind === 'date' &&
        reading.month === undefined
        ? undefined
        : reading
    },
  },
  partOfMonth,
  {
    name: 'so long before or after a day',
    starts: [
      ...pairs(['the'], ['day', 'night', 'evening', 'morning']),
      ...pairs(['a', 'an'], [...lengths, 'couple']),
      ...pairs(['#', ...upTo19Starts], [...lengths, 'hundred']),
      ...tensStarts,
      'couple of',
    ],
    pattern: pattern(
      `(?:(?<count>\\d{1,3}|${cardinal}|an?|(?:a )?couple of) (?<unit>day|week|month|year)s?|the (?<part>day|night|evening|morning)) (?<side>before|after) (?=[\\w'])`,
    ),
    inside: true,
    apply: (reading, { count, unit, part, side }, { after }) => {
      const number = count === undefined ? 1 : numberOf(count.toLowerCase().replace(/^a (?=couple)| of$/g, ''))
      if (!isNamedDay(reading) || number === undefined || isOwner(after)) return undefined
      const code = part === undefined ? undefined : codes[part.toLowerCase()]
      return {
        kind: 'offset',
        unit: unitOf(unit ?? 'day')!,
        count: /^b/i.test(side!) ? -number : number,
        from: 'text',
        of: reading,
        ...(code === undefined ? {} : { part: code }),
      }
    },
  },
  {
    name: 'before or after a round year',
    starts: ['post', 'pre'],
    pattern: pattern('(?:post|pre)-(?=\\d)'),
    inside: false,
    apply: (reading, _, { text }) =>
      reading.kind === 'date' && reading.month === undefined ? open(/^post/i.test(text) ? 'from' : 'to')(reading) : undefined,
  },
  {
    name: 'morning of',
    starts: [
      'early',
      'small hours',
      'predawn hours',
      ...pairs(['morning', 'afternoon', 'evening', 'night', 'dawn', 'dusk'], ['of', 'on', 'hours']),
      ...pairs(['the'], ['early', 'late', 'small', 'predawn', 'morning', 'afternoon', 'evening', 'night', 'dawn', 'dusk']),
    ],
    pattern: pattern(
      "(?:the )?(?:early hours|small hours|predawn hours|(?:early |late )?morning hours|(?:early |late )?(?:morning|afternoon|evening|night)|dawn|dusk) (?:of|on) (?:the )?(?=[\\w'])",
    ),
    inside: true,
    apply: (reading, _, { text }) =>
      isPlain(reading) &&
      !reading.clock &&
      ((reading.kind === 'date' && (reading.day !== undefined || reading.weekday !== undefined)) ||
        reading.kind === 'offset' ||
        (reading.kind === 'same' && reading.unit === 'day') ||
        reading.kind === 'holiday')
        ? withParts(reading, {
            part: reading.part ?? codes[/afternoon|evening|night|dusk/i.exec(text)?.[0].toLowerCase() ?? 'morning']!,
          })
        : undefined,
  },
]
