import type { DateContinuation, DateJoin } from '../../language.ts'
import type { Clock, NamedDate, Reading } from '../../reading.ts'
import { withParts } from '../../../common/with-parts.ts'
import { numberOf, only, pattern } from './words.ts'
import { decadeNames, decadeOf } from './year-rules.ts'
import { isPlain, isDayReading } from './affixed.ts'

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
      if (!isDayReading(second) || second.clock !== undefined || (second.kind === 'same' && first.part !== undefined))
        return undefined
      const part = first.part ?? second.part
      const clock = first.clock && withParts(part === undefined ? first.clock : inPart(first.clock, part), { leads: true })
      return withParts(second, { clock, part })
    },
  },
  {
    name: 'clock time after a day',
    needs: ['clock', 'part', 'number'],
    follows: first => first.clock === undefined && isDayReading(first),
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
