import type { Around, DateAffix, DateContinuation, DateJoin } from '../../language.ts'
import type { Clock, NamedDate, Reading } from '../../reading.ts'
import { withParts } from '../../../common/with-parts.ts'
import { cardinal, numberOf, only, pairs, pattern, tensStarts, unitOf, upTo19Starts } from './words.ts'
import { partOfMonth } from './week-rules.ts'
import { decadeNames, decadeOf } from './year-rules.ts'

const isDate = (reading: Reading) => reading.kind !== 'duration' && reading.kind !== 'repeating' && reading.kind !== 'vague'
const isPlain = (reading: Reading) => isDate(reading) && reading.kind !== 'interval'

/** Whether the expression only names something else: "after Friday's attack", "before the 1990 election". */
const isOwner = (after: string) => /^(?:'s?|-)(?: |[a-z])/.test(after)

/** About, or perhaps, the clock time where the words stand next to that, else the day. */
function qualified(reading: Reading, qualifier: '~' | '?', isOfClock: boolean | undefined): Reading {
  const { clock } = reading
  if (!clock || (!isOfClock && reading.kind !== 'same')) return withParts(reading, { qualifier })
  return withParts(reading, { clock: withParts(clock, { qualifier }) })
}

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
      return isPlain(reading) && !/^(?:some|just)/i.test(text) ? qualified(reading, '~', reading.clock?.leads) : undefined
    },
  },
  {
    name: 'perhaps',
    starts: ['possibly', 'perhaps', 'probably', 'maybe', 'likely', 'presumably'],
    pattern: pattern('(?:possibly|perhaps|probably|maybe|likely|presumably)(?: in| on| around| about| from| during)?(?: the)? '),
    inside: false,
    apply: reading => (isPlain(reading) ? qualified(reading, '?', reading.clock?.leads) : undefined),
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
    pattern: pattern(
      "(?:(?:very )?(?:early|late|mid|earlier|later|sometime)(?:[- ](?:in|on)|-to-late)?[ -]|(?:the )?(?:very )?(?:early|late|later|middle|beginning|end|start|close|latter|turn|dawn|rest|remainder|second half|first half|latter half|last half|latter part|early part|later part|early years|late years|better part|closing days|final days|first days|last days|first weeks|last weeks|first months|last months|closing months|opening days|opening months|later stages|early days|good part|first part|last part|last quarter|final quarter|closing quarter|first quarter)(?: part)?(?: of| in)? )(?=[\\w'])",
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

const codes: Readonly<Record<string, string>> = {
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

const isDay = (reading: Reading) =>
  (reading.kind === 'date' && (reading.day !== undefined || reading.weekday !== undefined) && !reading.weekOf) ||
  reading.kind === 'numeric' ||
  (reading.kind === 'offset' && reading.unit === 'day') ||
  reading.kind === 'holiday' ||
  (reading.kind === 'same' && reading.unit === 'day')

const partsOfDay = ['morning', 'afternoon', 'evening', 'night']

/** A day by its name or date, nothing more. */
const isNamedDay = (reading: Reading) =>
  reading.clock === undefined &&
  reading.part === undefined &&
  (reading.kind === 'holiday' || (reading.kind === 'date' && reading.day !== undefined && !reading.weekOf))

export const suffixes: readonly DateAffix[] = [
  {
    name: 'part of the day',
    starts: [',', 'at', 'early', 'late', 'mid', ...partsOfDay, ...partsOfDay.map(part => `mid${part}`)],
    pattern: pattern(
      '(?: at|,)? (?:early |late |mid-?)?(?<part>morning|afternoon|evening|night)(?!s|-| (?:football|live|fever))',
    ),
    inside: true,
    apply: (reading, { part }) =>
      isDay(reading) && reading.part === undefined && reading.clock === undefined
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
              : qualified(reading, '~', !reading.clock?.leads)
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

/** The size of what an expression names, to see that two ends of a range are alike. */
function sizeOf(reading: Reading): string {
  switch (reading.kind) {
    case 'date':
      return reading.day !== undefined
        ? 'day'
        : reading.weekday !== undefined
          ? 'weekday'
          : reading.month !== undefined
            ? 'month'
            : 'year'
    case 'part-of-year':
      return reading.span
    case 'numeric':
    case 'holiday':
      return 'day'
    default:
      return reading.kind
  }
}

const isYearless = (reading: Reading) =>
  reading.kind === 'part-of-year'
    ? reading.year === undefined
    : reading.kind === 'date' && reading.year === undefined && reading.weekday === undefined && reading.month !== undefined

const hasYear = (reading: Reading) => 'year' in reading && reading.year !== undefined

/** July 13 to 17. */
const isRangeOfDays = (reading: Reading) =>
  reading.kind === 'interval' &&
  [reading.from, reading.to].every(end => end?.kind === 'date' && end.day !== undefined && isYearless(end))

/** Three o'clock on the afternoon of a day is 15:00. */
function inPart(clock: Clock, part: string): Clock {
  const { hour } = clock
  const isLater = hour < 12 && (part === 'AF' || part === 'EV' || (part === 'NI' && hour > 4))
  return isLater ? withParts(clock, { hour: hour + 12 }) : clock
}

const isWeekday = (reading: Reading) =>
  reading.kind === 'date' && reading.weekday !== undefined && reading.month === undefined && !reading.week

export const joins: readonly DateJoin[] = [
  {
    name: 'day after a clock time',
    follows: first => first.kind === 'same' && (first.clock !== undefined || first.part !== undefined),
    pattern: pattern('(?: ?\\([^()]{3,20}\\))?,?(?: on)?(?: the (?=morning|night|evening|afternoon))? '),
    join: (first, second) => {
      if (!isDay(second) || second.clock !== undefined || (second.kind === 'same' && first.part !== undefined)) return undefined
      const part = first.part ?? second.part
      const clock = first.clock && withParts(part === undefined ? first.clock : inPart(first.clock, part), { leads: true })
      return withParts(second, { clock, part })
    },
  },
  {
    name: 'clock time after a day',
    needs: ['clock', 'part', 'number'],
    follows: first => first.clock === undefined && isDay(first),
    pattern: pattern(',?(?: at(?: about| around)?| around| about)? '),
    join: (first, second, { text }) => {
      if (second.kind !== 'same' || second.clock === undefined) return undefined
      if (!/ at /i.test(text) && /[a-z]{3,}, /i.test(text) && !hasYear(first)) return undefined
      const clock = / (?:about|around) /i.test(text) ? withParts(second.clock, { qualifier: '~' }) : second.clock
      return withParts(first, { clock })
    },
  },
  {
    name: 'day of a weekday in brackets',
    starts: ['('],
    needs: ['month', 'number'],
    follows: first => isWeekday(first),
    pattern: pattern(' ?\\('),
    join: (first, second) => {
      if (second.kind === 'numeric') return second
      const isWhole = second.kind === 'date' && second.month !== undefined && second.day !== undefined
      return isWhole ? withParts(second, { weekday: (first as NamedDate).weekday! }) : undefined
    },
  },
  {
    name: 'weekday of the week of a day',
    starts: ['of', 'in'],
    needs: ['month'],
    follows: first => isWeekday(first),
    pattern: pattern(' (?:of|in) (?=the week)'),
    join: (first, second) =>
      second.kind === 'date' && second.weekOf ? withParts<NamedDate>(first as NamedDate, { week: second }) : undefined,
  },
  {
    name: 'year after a part of it',
    needs: ['unit'],
    follows: first => isYearless(first) || isRangeOfDays(first),
    pattern: pattern('(?:,| of| in|,? of)? '),
    join: (first, second) => {
      if ((second.kind !== 'unit' && second.kind !== 'same') || second.unit !== 'year' || second.part !== undefined)
        return undefined
      if (first.kind !== 'interval') return withParts(first as NamedDate, { year: second })
      const [from, to] = [first.from, first.to].map(end => withParts(end as NamedDate, { year: second }))
      return withParts(first, { from: from!, to: to! })
    },
  },
  {
    name: 'to',
    starts: ['-', 'to', 'through', 'thru', 'until', 'till', 'up'],
    follows: isPlain,
    pattern: pattern(
      ' ?(?:-{1,2}| to(?= )| through(?= )| thru(?= )| until(?= )| till(?= )| up to(?= )) ?(?:early |late |mid-|the )?',
    ),
    join: (first, second, { before, text }) => {
      if (!isPlain(second)) return undefined
      const alike = sizeOf(first) === sizeOf(second)
      const led = /\bfrom +(?:the +|about +|around +|early +|late +|mid-?)?$/i.test(before)
      if (alike || led) return range(first, second)
      return /\bthrough\b|\buntil\b/i.test(text) && first.kind !== 'unit' ? range(first, second) : undefined
    },
  },
  {
    name: 'and the next century or decade',
    follows: first => first.kind === 'century' || (first.kind === 'decade' && first.short !== true),
    pattern: pattern(' and (?:the )?'),
    join: (first, second) => {
      const isNext =
        (first.kind === 'century' && second.kind === 'century' && second.century === first.century + 1 && !second.count) ||
        (first.kind === 'decade' && second.kind === 'decade' && second.decade === first.decade + 1)
      return isNext ? range(first, second) : undefined
    },
  },
  {
    name: 'between',
    starts: ['and'],
    follows: isPlain,
    pattern: pattern(' and (?:the |early |late |mid-)?'),
    join: (first, second, { before }) =>
      /\bbetween +(?:the +|about +|around +|early +|late +|mid-?)?$/i.test(before) && isPlain(second)
        ? range(first, second)
        : undefined,
  },
]

function range(from: Reading, to: Reading): Reading {
  return { kind: 'interval', from, to }
}

export const continuations: readonly DateContinuation[] = [
  {
    name: 'next day of a list',
    starts: [',', ';', 'and', 'or', '&'],
    follows: before => before.kind === 'date' && before.day !== undefined && before.month !== undefined,
    pattern: pattern(
      `(?:,|,? and|,? or|,? &|;) (?:the )?(?<item>(?<day>(?:[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)?)(?:, ?(?<year>[12]\\d{3})(?![\\d]|[.,]\\d))?)(?!\\d|[.,:/]\\d|-| ?(?:%|percent|per cent|million|billion|points?|a\\.?m|p\\.?m|people|other|more|years|days|months|weeks|hours|minutes)(?![a-z])| [a-z]+s(?![a-z])| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)`,
    ),
    read: (before, { day: number, year: own }) => {
      const { year: last, month, day: first, qualifier } = before as NamedDate
      const day = numberOf(number!.toLowerCase())
      if (day === undefined || day <= first! || day > 31) return undefined
      const year = own === undefined ? last : Number(own)
      return { kind: 'date', ...only({ year, qualifier }), month, day } as Reading
    },
  },
  {
    name: 'next decade of a list',
    starts: [',', 'and', 'or'],
    follows: before => before.kind === 'decade',
    pattern: pattern(`(?:,|,? and|,? or) (?:the )?(?<item>${decadeNames}|'?(?<figures>[1-9])0s)`),
    read: (before, { item, figures }) =>
      before.kind === 'decade'
        ? {
            kind: 'decade',
            decade:
              (figures === undefined ? decadeOf(item!) : Number(figures)) +
              (before.short ? 0 : Math.floor(before.decade / 10) * 10),
            ...(before.short ? { short: true } : {}),
          }
        : undefined,
  },
]
