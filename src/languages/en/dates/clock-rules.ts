import type { DateRule } from '../../language.ts'
import type { Clock, Reading } from '../../reading.ts'
import { cardinalStarts, numberOf, pairs, pattern } from './words.ts'

const hour = '(?<hour>1[0-2]|0?[1-9])'
export const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  aest: '+10:00',
}
const zone = `(?: ?\\(?(?<zone>${Object.keys(zones).join('|')})(?![a-z])(?:(?<=\\([a-z]{2,5})\\))?)?(?<local> (?:local|eastern|central|mountain|pacific) time| local(?![a-z]))?`

function clockOf(hour: string, minute: string | undefined, half: string | undefined, zone: string | undefined): Clock {
  const number = Number(hour)
  const isAfternoon = half !== undefined && /^p/i.test(half)
  const known = zone === undefined ? undefined : zones[zone.toLowerCase()]
  return {
    hour: half === undefined ? number : isAfternoon ? (number === 12 ? 12 : number + 12) : number === 12 ? 0 : number,
    ...(minute === undefined ? {} : { minute: Number(minute) }),
    ...(known === undefined ? {} : { zone: known }),
  }
}

/** Whether so many hours are a time and no amount: "0915 hours", "at 1915 hours". */
const isHour = (text: string, before: string, after: string) =>
  /^0/.test(text) ||
  (/^\d{4}/.test(text) &&
    /(?:\b(?:at|by|until|till|from|since|to|and|between|around|about|approximately|before)|\d,?) +$|[-(] ?$/i.test(before) &&
    /^(?:[,.;:)-]|$| (?:on|when|the|a|he|she|they|we|i|it|and|to|that|yesterday|today|[A-Z][a-z]+day)(?![a-z]))/i.test(after))

const thatDay = (clock: Clock): Reading => ({ kind: 'same', unit: 'day', clock })

export const clockRules: readonly DateRule[] = [
  {
    name: 'clock time of twelve hours',
    starts: ['#:#', '#.#', '#a', ...pairs(['#'], ['a', 'p', 'am', 'pm', 'in', 'at'])],
    needs: ['clock', 'part'],
    pattern: pattern(
      `${hour}(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap]\\.? ?m\\.?(?![a-z])|in the (?:morning|afternoon|evening)(?![a-z])|at night(?![a-z]))${zone}`,
    ),
    read: ({ hour, minute, half, zone }, { before }) => {
      if (/[\d$:.]$/.test(before)) return undefined
      if (/^[ap]\.? ?m/i.test(half!)) return thatDay(clockOf(hour!, minute, half, zone))
      // "won 4 in the morning" is no time; 1:20 at night is early
      if (minute === undefined) return undefined
      const isEarly = /morning$/i.test(half!) || (/night$/i.test(half!) && (Number(hour) < 5 || hour === '12'))
      return thatDay(clockOf(hour!, minute, isEarly ? 'am' : 'pm', zone))
    },
    examples: {
      'at 5 p.m.': '2023-11-08T17',
      'at 7:15 am': '2023-11-08T07:15',
      'at 4:40 in the afternoon': '2023-11-08T16:40',
      '5 p.m. EST, Nov. 6': '2023-11-06T17-05:00',
      'the 5 pms': null,
    },
  },
  {
    name: 'clock time of twenty-four hours',
    starts: ['#:#'],
    pattern: pattern(
      `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?:(?<second>:[0-5]\\d)(?: ?(?<offset>[+-]\\d{4}))?)?(?: ?(?:hours|hrs|h)(?![a-z]))?${zone}(?![:.-]?\\d)`,
    ),
    read: ({ hour, minute, offset, zone, local }, { before, after, text }) => {
      const said =
        zone !== undefined ||
        local !== undefined ||
        /hours|hrs/i.test(text) ||
        /(?:\b[12]\d{3}|\/\d\d?|\d[/.-]\d\d?[/.-]\d\d),? +$/.test(before) ||
        /\b(?:at|by|around|about|until|from|since|before|after) +$/i.test(before)
      if (/[\d$:./-]$/.test(before) || !said || /^(?:\.\d|%| ?(?:percent|million|billion|points|a ))/.test(after))
        return undefined
      const clock = clockOf(hour!, minute, undefined, zone)
      return thatDay(offset === undefined ? clock : { ...clock, zone: `${offset.slice(0, 3)}:${offset.slice(3)}` })
    },
    examples: {
      'at 14:30': '2023-11-08T14:30',
      'fell at 14:30.': '2023-11-08T14:30',
      '3 May 2019, 09:15': '2019-05-03T09:15',
      'Mon, 6 May 2019 09:15:44 +0200': '2019-05-06T09:15+02:00',
      'won 14:30': null,
      'at 3:45 percent': null,
    },
  },
  {
    name: 'clock time of twenty-four hours with a full stop',
    starts: ['#.#'],
    needs: ['clock'],
    pattern: pattern(`(?<hour>[01]?\\d|2[0-3])\\.(?<minute>[0-5]\\d)(?: ?(?:hours|hrs|h)(?![a-z]))?${zone}(?![:.-]?\\d)`),
    read: ({ hour, minute, zone }, { before, after }) =>
      /[\d$:./-]$/.test(before) || zone === undefined || /^(?:\.\d|%| ?(?:percent|million|billion|points|a ))/.test(after)
        ? undefined
        : thatDay(clockOf(hour!, minute, undefined, zone)),
    examples: { 'fell at 14.30 GMT': '2023-11-08T14:30Z', 'at 3.45 percent': null },
  },
  {
    name: 'clock time in four digits',
    starts: ['###', '####'],
    needs: ['clock'],
    pattern: pattern(`(?<hour>[01]?\\d|2[0-3])(?<minute>[0-5]\\d)(?: ?(?<hours>hours|hrs|h)(?![a-z]))?${zone}(?![:.-]?\\d)`),
    read: ({ hour, minute, hours, zone, local }, { before, after, text }) =>
      /[\d$:./-]$/.test(before) ||
      (zone === undefined && local === undefined && !(/hours|hrs/i.test(hours ?? '') && isHour(text, before, after)))
        ? undefined
        : thatDay(clockOf(hour!, minute, undefined, zone)),
    examples: {
      '(1430 GMT)': '2023-11-08T14:30Z',
      'at 1930 local time.': '2023-11-08T19:30',
      'at 0915 hours': '2023-11-08T09:15',
      'until 2130 hours on Monday': '../2023-11-06T21:30',
      '1200 hours of tape': 'PTXH',
      'about 150 hours were lost': 'PT150H',
      'at 1430': null,
    },
  },
  {
    name: "o'clock",
    starts: pairs(['#', ...cardinalStarts.slice(0, 12)], ['o', 'in', 'at']),
    needs: ['clock', 'part'],
    pattern: pattern(
      `(?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'clock(?: in the (?<part>morning|afternoon|evening|night)| at (?<night>night))?| in the (?<only>morning|afternoon|evening)| at (?<onlynight>night))`,
    ),
    read: ({ hour, part, night, only, onlynight }, { before, text }) => {
      const number = numberOf(hour!)!
      const time = (part ?? night ?? only ?? onlynight)?.toLowerCase()
      // "held 3 in the morning": an hour only after "at" and its like
      if (!/o'clock/i.test(text) && !/\b(?:at|by|until|around|about|before|after) +$/i.test(before)) return undefined
      if (time === undefined) return thatDay({ hour: number })
      return thatDay(
        clockOf(
          String(number),
          undefined,
          time === 'morning' || (time === 'night' && number < 5) || (time === 'night' && number === 12) ? 'am' : 'pm',
          undefined,
        ),
      )
    },
    examples: {
      "at six o'clock in the evening": '2023-11-08T18',
      'at 4 in the morning': '2023-11-08T04',
      'three in the papers': null,
    },
  },
  {
    name: 'hour of a day that is pointed to',
    starts: ['#:#', ...pairs(['#', ...cardinalStarts.slice(0, 12)], ['o', 'tonight', 'last', 'this', 'tomorrow', 'yesterday'])],
    needs: ['deictic', 'part'],
    pattern: pattern(
      `(?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(?<minute>[0-5]\\d))?(?: o'clock)? (?<when>tonight|last night|(?:this|tomorrow|yesterday) (?:morning|afternoon|evening)|(?:tomorrow|yesterday) night)`,
    ),
    read: ({ hour, minute, when }, { before, text }) => {
      const half = /morning$/i.test(when!) ? 'am' : 'pm'
      const number = numberOf(hour!)!
      // "two tonight" is neither
      if (half === 'pm' && /night$/i.test(when!) && (number < 5 || number === 12)) return undefined
      if (!/o'clock/i.test(text) && !/\b(?:at|by|until|around|about|before|after|from|since) +$/i.test(before)) return undefined
      const count = /^tomorrow/i.test(when!) ? 1 : /^(?:yesterday|last)/i.test(when!) ? -1 : 0
      return { kind: 'offset', unit: 'day', count, from: 'now', clock: clockOf(String(number), minute, half, undefined) }
    },
    examples: {
      'at eight tonight': '2023-11-08T20',
      'at 6:30 yesterday morning': '2023-11-07T06:30',
      'won eight to two yesterday': '2023-11-07',
      'eight to nothing': null,
    },
  },
  {
    name: 'noon and midnight',
    starts: ['noon', 'midnight', 'midday', 'mid morning', 'mid afternoon', 'midmorning', 'midafternoon'],
    pattern: pattern('(?:(?<hour>noon|midnight|midday)|mid[- ]?(?<part>morning|afternoon))(?!-)'),
    read: ({ hour, part }, { before, after, text }) => {
      if (
        /^[A-Z]/.test(text) &&
        /^ (?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][a-z]/.test(after)
      )
        return undefined
      // "High Noon", "high noon" of an age
      if (/\bhigh +$/i.test(before)) return undefined
      if (part !== undefined) return { kind: 'same', unit: 'day', part: part.toLowerCase() === 'morning' ? 'MO' : 'AF' }
      return thatDay({ hour: hour!.toLowerCase() === 'midnight' ? 24 : 12 })
    },
    examples: {
      'noon Thursday': '2023-11-02T12',
      'by mid afternoon': '../2023-11-08',
      'at midnight': '2023-11-08T24',
      'afternoon-ish': null,
    },
  },
]
