import type { DateAffix, DateRule } from '../../language.ts'
import type { NamedDate, Reading } from '../../reading.ts'
import { pointed } from './pointers.ts'
import {
  cardinal,
  cardinalStarts,
  fullWeekday,
  fullWeekdayStarts,
  numberOf,
  pairs,
  pattern,
  unitOf,
  weekdayNumber,
} from './words.ts'

const whichWeek =
  '(?<which>this|last|next|that|(?:that |the )?same|the (?:following|next|previous|preceding|coming)|this (?:past|coming))'
const partOfDay = '(?: (?<part>morning|afternoon|evening|night))?'
const codes: Readonly<Record<string, string>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }

function weekPointed(which: string): Reading | undefined {
  const words = which.toLowerCase().replace(/ +/g, ' ')
  if (/that|same/.test(words)) return { kind: 'same', unit: 'week' }
  const [side, from] = words.split(' ')
  if (side === 'before' || side === 'after') {
    const shift = side === 'before' ? -1 : 1
    return from === undefined
      ? { kind: 'offset', unit: 'week', count: shift, from: 'text' }
      : { kind: 'offset', unit: 'week', count: 2 * shift, from: 'now' }
  }
  const to = pointed(words)
  return to && { kind: 'unit', unit: 'week', shift: to[0], from: to[1] }
}

function dayOf(weekday: string | undefined, which: string, part: string | undefined): NamedDate | undefined {
  const week = weekPointed(which)
  if (!week) return undefined
  return {
    kind: 'date',
    weekday: weekdayNumber(weekday)!,
    week,
    ...(part === undefined ? {} : { part: codes[part.toLowerCase()]! }),
  }
}

/** What may follow a phrase that ends with "week" or "next" as an adverb does, and not one that goes on with its noun. */
const phraseEnds =
  /^(?:[,.;:!?)"']|$| (?:at|in|on|to|when|for|and|but|or|he|she|it|they|we|i|the|an?|after|before|because|as|with|by|from|if|so|unless)(?![a-z]))/i

const counts = ['a', 'an', '#', ...cardinalStarts]

/** Weekdays of a week, and counted in weeks. */
const weeksOfYear = 365.2425 / 7

export const weekRules: readonly DateRule[] = [
  {
    name: 'weekday of a week that is pointed to',
    starts: fullWeekdayStarts,
    needs: ['unit'],
    pattern: pattern(
      `${fullWeekday()}${partOfDay} (?:of |in )?(?:${whichWeek} week|the week (?<side>before(?: last)?|after(?: next)?))(?!s|end|-|'| (?!last|next)[a-z]+ (?<=(?:before|after) [a-z]+ ))`,
    ),
    read: ({ weekday, part, which, side }) => dayOf(weekday, which ?? side!, part),
    examples: {
      'on Thursday of last week': '2023-11-02',
      'on Tuesday of last week': '2023-10-31',
      'It met on Monday of this week': '2023-11-06',
      'Friday next week': '2023-11-17',
      'on Thursday night of last week': '2023-11-02',
      'On 3 May 1940 he fled. On Tuesday of the following week he': '1940-05-03 1940-05-07',
      'It met on Monday of the week before last.': '2023-10-23',
      'on Friday last weekend': '2023-11-03 2023-11-04/2023-11-05',
      'weak of Friyay': null,
    },
  },
  {
    name: 'week that is pointed to, with its weekday',
    starts: [
      ...pairs(['this', 'last', 'next', 'that', 'same'], ['week']),
      ...pairs(['the'], ['following', 'next', 'previous', 'same']),
    ],
    needs: ['weekday'],
    pattern: pattern(`${whichWeek} week(?:'s|,? on|,)? ${fullWeekday()}${partOfDay}(?!'s|s)`),
    read: ({ weekday, part, which }) => dayOf(weekday, which!, part),
    examples: {
      'will meet next week on Tuesday': '2023-11-14',
      'it shut last week, on Monday': '2023-10-30',
      "at last week's Monday meeting": '2023-10-30',
      'last week Mondays were free': '2023-10-30/2023-11-05 XXXX-WXX-1',
      'the weak monday': null,
    },
  },
  {
    name: 'weekday week',
    starts: pairs(fullWeekdayStarts, ['week', 'fortnight', ...Object.keys(codes)]),
    needs: ['unit'],
    pattern: pattern(`${fullWeekday()}${partOfDay} (?<unit>week|fortnight)(?!s|end|-|')`),
    read: ({ weekday, part, unit }, { before, after }) => {
      if (!phraseEnds.test(after) || /\b(?:an?|each|every|last|this|next) +$/i.test(before)) return undefined
      return {
        ...fromWeekday(weekday, 'future', unit!.toLowerCase() === 'week' ? 7 : 14),
        ...(part === undefined ? {} : { part: codes[part.toLowerCase()]! }),
      }
    },
    examples: {
      'The talks open on Friday week.': '2023-11-17',
      'is due Monday fortnight': '2023-11-27',
      'the Friday week ended': '2023-11-03',
      'Friyay week': null,
    },
  },
  {
    name: 'weekday last, weekday next',
    starts: pairs(fullWeekdayStarts, ['last', 'next', ...Object.keys(codes)]),
    needs: ['weekday'],
    pattern: pattern(`${fullWeekday()}${partOfDay} (?<which>last|next)`),
    read: ({ weekday, part, which }, { after }) =>
      phraseEnds.test(after)
        ? {
            kind: 'date',
            weekday: weekdayNumber(weekday)!,
            ...(/last/i.test(which!) ? { shift: -1 as const } : { towards: 'future' as const }),
            ...(part === undefined ? {} : { part: codes[part.toLowerCase()]! }),
          }
        : undefined,
    examples: {
      'He arrived on Monday last.': '2023-11-06',
      'a meeting on Friday next, at the hall': '2023-11-10',
      'on Monday last year': '2023-11-06 2022',
      'Friyay last': null,
    },
  },
  {
    name: 'so many weeks from a weekday',
    starts: pairs(counts, ['week', 'weeks', 'fortnight', 'fortnights']),
    needs: ['weekday'],
    pattern: pattern(
      `(?<count>an?|\\d{1,2}|${cardinal}) (?<unit>week|fortnight)s? (?:(?<ago>ago(?:,? on| last| this)?|last)|from(?: this| next)?|next|after next) ${fullWeekday()}(?!'s|s)`,
    ),
    read: ({ count, unit, ago, weekday }) => {
      const number = numberOf(count!)
      if (number === undefined) return undefined
      const days = number * (unit!.toLowerCase() === 'week' ? 7 : 14)
      return ago === undefined ? fromWeekday(weekday, 'future', days) : fromWeekday(weekday, 'past', -days)
    },
    examples: {
      'He fled a week ago Monday.': '2023-10-30',
      'He fled two weeks ago on Friday': '2023-10-20',
      'a week last Sunday': '2023-10-29',
      'It opens a week from Friday': '2023-11-17',
      'a weak Monday': '2023-11-06',
      'a weak ago': null,
    },
  },
  {
    name: 'weekday so many weeks ago',
    starts: pairs(fullWeekdayStarts, counts),
    needs: ['deictic'],
    pattern: pattern(`${fullWeekday()},? (?<count>an?|\\d{1,2}|${cardinal}) weeks? ago`),
    read: ({ weekday, count }) => {
      const number = numberOf(count!)
      return number === undefined ? undefined : fromWeekday(weekday, 'past', -7 * number)
    },
    examples: { 'It shut on Monday two weeks ago': '2023-10-23', 'Friyay a weak ago': null },
  },
  {
    name: 'week by its number',
    starts: [...pairs(['week', 'calendar'], ['#', 'week']), ...pairs(['####'], ['w'])],
    needs: ['number'],
    pattern: pattern(
      `(?:(?:calendar )?week (?<week>\\d{1,2})(?:,| of|,? in)? (?<year>(?:19|20)\\d\\d)|(?<year2>(?:19|20)\\d\\d)-?w(?<week2>\\d\\d)(?:-(?<weekday>[1-7]))?)(?!\\d|[-.,:/]\\d)`,
    ),
    read: ({ week, week2, year, year2, weekday }) => {
      const number = Number(week ?? week2)
      const whole = {
        kind: 'nth',
        unit: 'iso-week',
        nth: number,
        count: 1,
        of: { kind: 'date', year: Number(year ?? year2) },
      } as const
      if (number < 1 || number > 53) return undefined
      return weekday === undefined ? whole : { kind: 'date', weekday: Number(weekday), week: whole }
    },
    examples: {
      'in week 12 of 2019': '2019-03-18/2019-03-24',
      'made in 2019-W12': '2019-03-18/2019-03-24',
      'due 2019-W12-3': '2019-03-20',
      'week 60 of 2019': '2019',
      'week 3 of the trial': null,
    },
  },
  {
    name: 'so long from today',
    starts: pairs(counts, ['day', 'days', 'week', 'weeks', 'fortnight', 'month', 'months', 'year', 'years']),
    needs: ['deictic'],
    pattern: pattern(
      `(?<count>an?|\\d{1,2}|${cardinal}) (?<unit>day|week|fortnight|month|year)s? (?<side>ago|from|before|after) (?<day>today|yesterday|tomorrow)(?!'s)`,
    ),
    read: ({ count, unit, side, day }) => {
      const number = numberOf(count!)
      if (number === undefined) return undefined
      const sign = /ago|before/i.test(side!) ? -1 : 1
      const fortnight = /^fortnight/i.test(unit!) ? 2 : 1
      const extra = /yesterday/i.test(day!) ? -1 : /tomorrow/i.test(day!) ? 1 : 0
      return {
        kind: 'offset',
        unit: unitOf(unit!)!,
        count: sign * number * fortnight,
        and: { unit: 'day', count: extra },
        from: 'now',
      }
    },
    examples: {
      'She died a year ago today.': '2022-11-08',
      'it fell two weeks ago yesterday': '2023-10-24',
      'a week from tomorrow': '2023-11-16',
      'a weak from': null,
    },
  },
  {
    name: 'so many years ago this week or month',
    starts: pairs(counts, ['year', 'years']),
    needs: ['deictic'],
    pattern: pattern(`(?<count>an?|\\d{1,2}|${cardinal}) years? ago this (?<unit>week|month)`),
    read: ({ count, unit }) => {
      const number = numberOf(count!)
      if (number === undefined) return undefined
      const isMonth = /^month/i.test(unit!)
      return {
        kind: 'offset',
        unit: isMonth ? 'month' : 'week',
        count: -Math.round(number * (isMonth ? 12 : weeksOfYear)),
        from: 'now',
      }
    },
    examples: {
      'He left eight years ago this month.': '2015-11',
      'It fell a year ago this week.': '2022-11-07/2022-11-13',
      'eight yearlings': null,
    },
  },
  {
    name: 'unit before the last, unit after the next',
    starts: [
      ...pairs(['the'], ['night', 'week', 'month', 'year', 'decade', 'quarter', ...fullWeekdayStarts]),
      ...pairs(fullWeekdayStarts, ['before', 'after']),
    ],
    needs: ['side'],
    pattern: pattern(
      `(?:the )?(?:${fullWeekday()}|(?<unit>night|week|month|year|decade|quarter)) (?<side>before last|after next)(?=[,.;:!?)"']|$| (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|christmas|easter|thanksgiving))`,
    ),
    read: ({ weekday, unit, side }, { text }) => {
      const isPast = /before/i.test(side!)
      if (weekday !== undefined) return fromWeekday(weekday, isPast ? 'past' : 'future', isPast ? -7 : 7)
      if (!/^the/i.test(text)) return undefined
      if (/^night/i.test(unit!)) return { kind: 'offset', unit: 'day', count: isPast ? -2 : 2, from: 'now', part: 'NI' }
      return { kind: 'unit', unit: unitOf(unit!)!, shift: isPast ? -2 : 2, from: 'now' } as Reading
    },
    examples: {
      'sold the week before last': '2023-10-23/2023-10-29',
      'the Friday before last': '2023-10-27',
      'in the year after next': '2025',
      'the night before last': '2023-11-06',
      'the weak before last': null,
    },
  },
]

const fromWeekday = (weekday: string | undefined, towards: 'past' | 'future', days: number) =>
  ({
    kind: 'offset',
    unit: 'day',
    count: days,
    from: 'now',
    of: { kind: 'date', weekday: weekdayNumber(weekday)!, towards },
  }) as const satisfies Reading

/** Whether a reading is a month or a year, which has weeks and days of its own. */
function hasWeeks(reading: Reading): boolean {
  if (reading.clock !== undefined || reading.part !== undefined) return false
  if (reading.kind === 'date') return reading.day === undefined && reading.weekday === undefined
  return (reading.kind === 'unit' || reading.kind === 'same') && (reading.unit === 'month' || reading.unit === 'year')
}

const nths = 'first second third fourth fifth last final opening closing'.split(' ')
const places: Readonly<Record<string, number>> = { opening: 1, last: -1, final: -1, closing: -1 }

/** The first week, the last two days of a month or a year. */
export const partOfMonth: DateAffix = {
  name: 'week of',
  starts: [
    ...pairs(nths, ['day', 'days', 'week', 'weeks', 'weekend', 'fortnight', 'full', 'whole', ...fullWeekdayStarts]),
    ...pairs(['the'], ['very', '#', ...nths]),
  ],
  pattern: pattern(
    `(?:the )?(?:very )?(?<nth>first|second|third|fourth|fifth|1st|2nd|3rd|4th|last|final|opening|closing)(?: full| whole)? (?:(?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) )?(?:(?<unit>day|weekend|week|fortnight)(?<many>s?)|${fullWeekday()}(?!s))(?: of| in|,) (?=[\\w'])`,
  ),
  inside: true,
  apply: (reading, { nth, count, unit, many, weekday }) => {
    const place = places[nth!.toLowerCase()] ?? numberOf(nth!)
    const number = count === undefined ? 1 : numberOf(count)
    if (!hasWeeks(reading) || place === undefined || number === undefined) return undefined
    const day = weekdayNumber(weekday)
    if (day !== undefined) return { kind: 'nth', unit: 'day', weekday: day, nth: place, count: 1, of: reading }
    const size = unit!.toLowerCase() as 'day' | 'week' | 'weekend' | 'fortnight'
    if (size === 'fortnight')
      return Math.abs(place) === 1 && number === 1 ? { kind: 'nth', unit: 'week', nth: place, count: 2, of: reading } : undefined
    const isOneOrEnd = number === 1 ? many === '' : Math.abs(place) === 1 && many !== '' && size !== 'weekend'
    if (!isOneOrEnd) return undefined
    return { kind: 'nth', unit: size, nth: place, count: number, of: reading }
  },
}
