import type { DateRule } from '../../language.ts'
import type { Clock, Holiday, Reading, Unit, Year } from '../../reading.ts'
import {
  cardinal,
  cardinalStarts,
  digits,
  fullWeekday,
  fullWeekdayStarts,
  numberOf,
  pattern,
  season,
  seasons,
  unitOf,
  weekdayOf,
} from './words.ts'

const timexUnits: Partial<Record<Unit, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
  weekend: 'WE',
}

function durationOf(number: number | undefined, unit: string): string {
  const name = unitOf(unit)!
  if (name === 'minute' && number === 1.5) return 'PT1M30S'
  if (name === 'second' || name === 'minute' || name === 'hour') {
    const letter = name[0]!.toUpperCase()
    if (number === undefined) return `PTX${letter}`
    return !Number.isInteger(number) && name === 'hour' && number > 1
      ? `PT${Math.floor(number)}H${Math.round((number % 1) * 60)}M`
      : number === 0.5 && name === 'hour'
        ? 'PT30M'
        : `PT${number}${letter}`
  }
  if (number === undefined) return `PX${timexUnits[name]}`
  if (/^fortnight/i.test(unit)) return `P${number * 2}W`
  if (name === 'year' && !Number.isInteger(number) && (number * 12) % 1 === 0)
    return number < 1 ? `P${number * 12}M` : `P${Math.floor(number)}Y${(number % 1) * 12}M`
  if (name === 'decade') return `P${number * 10}Y`
  if (name === 'century') return `P${number * 100}Y`
  return name === 'weekend' ? 'P2D' : `P${number}${timexUnits[name]}`
}

const some = `(?<some>a few(?: more)?|several|many|some|a number of|dozens of|hundreds of|thousands of|tens of|countless|a matter of|few|numerous|various|multiple)`
const number = `(?<number>${digits}|(?:a|one) hundred(?: and)?(?: ${cardinal})?|${cardinal}|an?(?: (?:full|whole|entire|additional|extra|further|single|mere|record|solid|good|half|couple of|dozen))?|half an?|(?:a )?couple(?: of)?|one-half|the)`
const units =
  '(?<unit>seconds?|minutes?|hours?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)'
const spanStarts = [
  '#',
  'a',
  'an',
  'half',
  'couple',
  'several',
  'many',
  'some',
  'few',
  'dozens',
  'hundreds',
  'thousands',
  'tens',
  'countless',
  'numerous',
  'multiple',
  'various',
  ...cardinalStarts,
]
const adjectives = `(?:(?:more|full|whole|long|consecutive|straight|successive|trading|business|working|calendar|additional|extra|solid|crucial|short|hard|other|further|fiscal|school|semi|bitter|difficult|turbulent|happy|busy|tough|good|bad|terrible) )?`

const seasonCode = ['SP', 'SU', 'FA', 'WI']
const ends = `(?: ?(?:and a half|or so|or more|or less|or two|or longer))?`

export const durationRules: readonly DateRule[] = [
  {
    name: 'length of time',
    starts: spanStarts,
    needs: ['unit'],
    pattern: pattern(
      `(?:${some}|${number})[ -]${adjectives}${units}(?<half> and a half)?(?: or so)?(?![a-z])(?!-old| old(?![a-z])|-olds| of age)`,
    ),
    read: ({ some, number, unit, half }, { before, after, text }) => {
      if (number?.toLowerCase() === 'the' || (/^an?$/i.test(number ?? '') && /s$/i.test(unit!))) return undefined
      if (/[$£€]$|\d[.,/:-]$/.test(before) || /\b(?:aged?) +$/i.test(before)) return undefined
      if (/^second/i.test(unit!) && /^(?:a|an|one)$/i.test(number ?? '')) return undefined
      if (/^(?:a|an)$/i.test(number ?? '') && /^quarter|^second/i.test(unit!)) return undefined
      if (/^quarters?/i.test(unit!) && (/^ of (?:a |an |the )?/.test(after) || /^three$/i.test(number ?? ''))) return undefined
      if (
        /^(?:a|an|one)$/i.test(number ?? '') &&
        /\b(?:cents?|dollars?|percent|pounds?|\$[\d.,]+|billion|million|times|twice|once|%|barrels|tons|people|units) +$/i.test(
          before,
        )
      )
        return { kind: 'repeating', timex: durationOf(1, unit!) }
      if (/^(?:a|an) day$/i.test(text) && /^ (?:when|of|in which|that)\b/.test(after)) return undefined
      const value =
        some === undefined
          ? numberOf(
              number!
                .toLowerCase()
                .replace(/ (?:full|whole|entire|additional|extra|further|single|mere|record|solid|good)\b/, '')
                .replace(/^(?:a|one) hundred/, 'hundred')
                .replace(/^half an?$/, 'half')
                .replace(/^an? half$/, 'half')
                .replace(/^one-half$/, 'half')
                .replace(/^a (?=couple|dozen)/, '')
                .replace(/couple of/, 'couple'),
            )
          : undefined
      return {
        kind: 'duration',
        timex: durationOf(value === undefined ? undefined : value + (half === undefined ? 0 : 0.5), unit!),
      }
    },
    examples: {
      'for three days': 'P3D',
      'a two-year plan': 'P2Y',
      'several months': 'PXM',
      '2 1/2 years': 'P2Y6M',
      'twenty-four hours': 'PT24H',
      'a week': 'P1W',
      'a 34-year-old man': null,
      'he is 34 years old': null,
      '$5 a share': null,
    },
  },
  {
    name: 'one length to another',
    starts: ['#', ...cardinalStarts],
    needs: ['unit'],
    pattern: pattern(`(?<least>${digits}|${cardinal})(?: to | or |-)(?<most>${digits}|${cardinal})[ -]${units}(?!-old| old)`),
    read: ({ most, unit }) => ({ kind: 'duration', timex: durationOf(numberOf(most!), unit!) }),
    examples: { 'two to three weeks': 'P3W', '12-18 months': 'P18M', 'two to one': null },
  },
  {
    name: 'length up to now or from now on',
    starts: [
      'the',
      'past',
      'last',
      'next',
      'recent',
      'coming',
      'these',
      'those',
      'each',
      'first',
      'final',
      'latest',
      'previous',
      'preceding',
      'following',
      'this',
    ],
    needs: ['unit'],
    pattern: pattern(
      `(?:(?:the |these |those |its |his |their )?(?:very )?(?<which>past|last|next|first|final|latest|previous|preceding|following|coming|intervening|ensuing|remaining|closing|opening|same|early|other|comparable|year-earlier|year-ago) |the (?![\\w ]{1,24}-))(?:(?<some>few|several|many|couple of|number of|dozen or so)|(?<number>${digits}|${cardinal})(?:(?: to |-)(?:${digits}|${cardinal}))?)[ -]${adjectives}${units}${ends}(?!-old| old(?![a-z]))`,
    ),
    read: ({ some, number, unit }) => ({
      kind: 'duration',
      timex: durationOf(some === undefined ? numberOf(number!) : some.startsWith('couple') ? 2 : undefined, unit!),
    }),
    examples: {
      'the past three months': 'P3M',
      'the first nine months': 'P9M',
      'the next few days': 'PXD',
      'the two days': 'P2D',
      'the last chapter': null,
    },
  },
  {
    name: 'vague stretch of time',
    starts: ['recent', 'past', 'coming', 'future', 'the', 'these', 'last', 'next', 'previous', 'earlier', 'later', 'subsequent'],
    needs: ['unit', 'vague'],
    pattern: pattern(
      '(?:the |these |more )?(?<which>recent|past|coming|future|last|next|previous|earlier|later|subsequent|following|intervening) (?<units>days|weeks|months|quarters|years|decades|centuries|times|weeks and months|months and years|days and weeks|generations)',
    ),
    read: ({ which }) => ({
      kind: 'vague',
      timex: /coming|future|next|later|subsequent|following/i.test(which!) ? 'FUTURE_REF' : 'PAST_REF',
    }),
    examples: {
      'in recent years': 'PAST_REF',
      'in the coming days': 'FUTURE_REF',
      'the recent past': 'PAST_REF',
      'past the post': null,
    },
  },
  {
    name: 'some time',
    starts: ['some', 'a'],
    needs: ['vague'],
    pattern: pattern('(?:some time|a (?:little |long |short )?while)(?! ago)'),
    read: (_, { before }) =>
      /\b(?:for|in|after|take|took) +(?:quite +)?$/i.test(before) ? { kind: 'duration', timex: 'PXX' } : undefined,
    examples: { 'for some time': 'PXX', 'after a while': 'PXX', 'some times': null },
  },
  {
    name: 'bare lengths',
    starts: ['days', 'weeks', 'months', 'years', 'decades', 'centuries', 'hours', 'minutes', 'the'],
    needs: ['unit'],
    pattern: pattern(
      '(?:the )?(?<unit>days|weeks|months|years|decades|centuries|hours|minutes)(?: or (?:days|weeks|months|years|decades|centuries))?(?!-old)(?! old| ago)',
    ),
    read: ({ unit }, { before, after, text }) => {
      if (/^the/i.test(text))
        return /\b(?:over|through|down) +$/i.test(before) || /^ (?:ahead|to come|since|before|after|leading)/.test(after)
          ? { kind: 'duration', timex: durationOf(undefined, unit!) }
          : undefined
      const cued =
        /\b(?:for|within|in|after|over|take|takes|took|taken|spent|spend|lasted?|last|of|about|through|than|by|just|only|throughout|until|many|spanning|waited|and|or) +$/i.test(
          before,
        ) || /^ (?:later|after|before|earlier|of|from now|and|or|following|afterwards?|on end|to come|away)\b/.test(after)
      return cued || /^-/.test(after) ? { kind: 'duration', timex: durationOf(undefined, unit!) } : undefined
    },
    examples: { 'it took years': 'PXY', 'the opening hours': null, 'his days were': null },
  },
  {
    name: 'units long',
    starts: [
      'day',
      'week',
      'weeks',
      'month',
      'months',
      'year',
      'years',
      'decades',
      'decade',
      'hours',
      'hour',
      'centuries',
      'century',
    ],
    pattern: pattern('(?<unit>day|weeks?|months?|years?|decades?|hours?|century|centuries)-?long(?![a-z])'),
    read: ({ unit }) => ({ kind: 'duration', timex: durationOf(/s$/.test(unit!) ? undefined : 1, unit!) }),
    examples: { 'a decades-long war': 'PXE', 'a day-long meeting': 'P1D', 'the day longed for': null },
  },
  {
    name: 'regularly',
    starts: [
      'daily',
      'weekly',
      'monthly',
      'quarterly',
      'annually',
      'yearly',
      'hourly',
      'annual',
      'nightly',
      'biweekly',
      'fortnightly',
    ],
    needs: ['regular'],
    pattern: pattern('(?<word>daily|weekly|monthly|quarterly|annually|yearly|hourly|nightly|fortnightly)'),
    read: ({ word }, { text, before, after }) => {
      const name = word!.toLowerCase()
      // the Daily Telegraph, a monthly
      if (/^[A-Z]/.test(text) && (/[a-z]/.test(before.slice(-2, -1)) || /^ [A-Z]/.test(after))) return undefined
      const code: Record<string, string> = {
        daily: 'P1D',
        nightly: 'P1D',
        weekly: 'P1W',
        fortnightly: 'P2W',
        monthly: 'P1M',
        quarterly: 'P3M',
        annually: 'P1Y',
        yearly: 'P1Y',
        hourly: 'PT1H',
      }
      return { kind: 'repeating', timex: code[name]! }
    },
    examples: { 'flies daily': 'P1D', 'met annually': 'P1Y', 'the Daily Telegraph': null },
  },
  {
    name: 'every unit',
    starts: ['every', 'each', 'per'],
    needs: ['unit', 'weekday', 'month', 'season', 'part'],
    pattern: pattern(
      `(?:every|each|per)(?: (?:single|other|passing|trading|working|business|school))?(?: (?<number>${digits}|${cardinal}|few))? (?:${units}|${fullWeekday()}|(?<month>january|february|march|april|may|june|july|august|september|october|november|december)|${season}|(?<part>morning|evening|afternoon|night))(?![a-z])`,
    ),
    read: ({ number, unit, weekday, month, season, part }, { text }) => {
      if (weekday !== undefined) return { kind: 'repeating', timex: `XXXX-WXX-${weekdayOf(weekday)}` }
      if (month !== undefined) return { kind: 'repeating', timex: `XXXX-${String(monthNumber(month)).padStart(2, '0')}` }
      if (season !== undefined) return { kind: 'repeating', timex: `XXXX-${seasonCode[seasons[season.toLowerCase()]! - 1]}` }
      if (part !== undefined) return { kind: 'repeating', timex: `XXXX-XX-XXT${part.slice(0, 2).toUpperCase()}` }
      const other = / other /i.test(text) ? 2 : 1
      return { kind: 'repeating', timex: durationOf(number === undefined ? other : numberOf(number), unit!) }
    },
    examples: { 'every day': 'P1D', 'each Thursday': 'XXXX-WXX-4', 'every two weeks': 'P2W', 'every dayroom': null },
  },
  {
    name: 'on weekdays of the same name',
    starts: fullWeekdayStarts.flatMap(name => [name, `${name}s`]),
    needs: ['weekday', 'weekdays'],
    pattern: pattern(
      `(?:${fullWeekday()}s(?: (?<part>morning|night|evening|afternoon)s)?|${fullWeekday('weekday2')} (?<part2>morning|night|evening|afternoon)s)`,
    ),
    read: ({ weekday, weekday2, part, part2 }) => ({
      kind: 'repeating',
      timex: `XXXX-WXX-${weekdayOf(weekday ?? weekday2)}${(part ?? part2) ? `T${(part ?? part2)!.slice(0, 2).toUpperCase()}` : ''}`,
    }),
    examples: { 'closed on Mondays': 'XXXX-WXX-1', 'on Tuesday nights': 'XXXX-WXX-2TNI', Mondayish: null },
  },
]

const monthNumber = (name: string) =>
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.slice(0, 3).toLowerCase()) + 1

export const vagueRules: readonly DateRule[] = [
  {
    name: 'now',
    starts: ['now', 'nowadays', 'currently', 'presently', 'right', 'these', 'at'],
    needs: ['deictic', 'vague'],
    pattern: pattern(
      '(?:now|nowadays|currently|presently|right now|these days|at present|at the moment|at this (?:[a-z]{3,12} )?(?:time|point|moment|stage|juncture))(?!-)',
    ),
    read: (_, { before, after, text }) =>
      /^now$/i.test(text) &&
      ((/\b(?:from|by|until|just|up to) +$/i.test(before) && /^ (?:on|then)/.test(after)) ||
        /^, now/.test(after) ||
        (/[- ]$/.test(before) && /\w-$/.test(before)))
        ? undefined
        : { kind: 'vague', timex: 'PRESENT_REF' },
    examples: { 'it is now': 'PRESENT_REF', currently: 'PRESENT_REF', 'known unknown': null },
  },
  {
    name: 'current',
    starts: ['current'],
    needs: ['vague'],
    pattern: pattern('current'),
    read: (_, { before, after }) =>
      /\b(?:the|its|their|his|her|our|at|under|and|a|to|of|for|in|with|from|than|most|by) +$|^$/i.test(before) &&
      !/^ (?:account|accounts|of|in|affairs|events|through|flow)\b|^[,.;]/.test(after)
        ? { kind: 'vague', timex: 'PRESENT_REF' }
        : undefined,
    examples: { 'the current law': 'PRESENT_REF', 'a strong current': null, 'current affairs': null },
  },
  {
    name: 'recently',
    starts: ['recently', 'lately', 'more', 'most', 'recent'],
    needs: ['vague'],
    pattern: pattern('(?:(?:more |most )?recently|lately|(?<recent>recent))(?!-)'),
    read: ({ recent }, { before }) =>
      recent !== undefined && /\bmost +$/i.test(before) ? undefined : { kind: 'vague', timex: 'PAST_REF' },
    examples: { 'he recently said': 'PAST_REF', 'a recent study': 'PAST_REF', recentness: null },
  },
  {
    name: 'the past, the future',
    starts: ['the', 'future', 'past'],
    needs: ['vague'],
    pattern: pattern(
      '(?:the (?<which>past|future|near future|foreseeable future|near term|short term|long term|distant past|recent past|immediate future|not-too-distant future)(?! (?:\\d|[a-z]+(?:s|een|ty|ve|six|ten|one|two|three|four|nine|few|eight|seven)(?![a-z])|week|month|year|day|decade|century|summer|winter|spring|fall|tense|perfect))|(?<adjective>future))(?![-a-z])',
    ),
    read: ({ which, adjective }, { before, after }) => {
      if (adjective !== undefined)
        return /\b(?:for|in|of|the|any|possible|its|their|his|her|on|to|and|about|against) +$|^$/i.test(before) &&
          /^ [a-z]/.test(after)
          ? { kind: 'vague', timex: 'FUTURE_REF' }
          : undefined
      return { kind: 'vague', timex: /past/i.test(which!) ? 'PAST_REF' : 'FUTURE_REF' }
    },
    examples: { 'in the past': 'PAST_REF', 'in the near future': 'FUTURE_REF', 'past him': null },
  },
  {
    name: 'soon',
    starts: ['soon', 'shortly', 'someday', 'as', 'one', 'sometime', 'a'],
    pattern: pattern(
      '(?:as soon as possible|soon|someday|one day|a later date|at a later date)(?! (?:after|as|before|became|found|began|realized|realised|had|was|were|discovered))',
    ),
    read: (_, { text, before, after }) => {
      if (/^one day$/i.test(text))
        return /^ (?:when|in|after|before)\b/.test(after) ||
          !/\b(?:will|would|could|may|might|hopes?|can|to|that) +$/i.test(before)
          ? { kind: 'duration', timex: 'P1D' }
          : { kind: 'vague', timex: 'FUTURE_REF' }
      return /\b(?:as|too|so) +$/i.test(before) ? undefined : { kind: 'vague', timex: 'FUTURE_REF' }
    },
    examples: { 'will soon leave': 'FUTURE_REF', 'as soon as he': null },
  },
]

const hour = '(?<hour>1[0-2]|0?[1-9])'
const zones: Readonly<Record<string, string>> = {
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
const zone = `(?: ?\\(?(?<zone>${Object.keys(zones).join('|')})\\)?(?![a-z]))?(?: (?:local time|eastern time|pacific time))?`

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

const thatDay = (clock: Clock): Reading => ({ kind: 'same', unit: 'day', clock })

export const clockRules: readonly DateRule[] = [
  {
    name: 'clock time of twelve hours',
    starts: ['#'],
    needs: ['clock'],
    pattern: pattern(`${hour}(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap]\\.? ?m\\.?(?![a-z]))${zone}`),
    read: ({ hour, minute, half, zone }, { before }) =>
      /[\d$:.]$/.test(before) ? undefined : thatDay(clockOf(hour!, minute, half, zone)),
    examples: {
      'at 5 p.m.': '2023-11-08T17',
      'at 7:15 am': '2023-11-08T07:15',
      '5 p.m. EST, Nov. 6': '2023-11-06T17-05:00',
      'the 5 pms': null,
    },
  },
  {
    name: 'clock time of twenty-four hours',
    starts: ['#'],
    pattern: pattern(
      `(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d)|(?<minutes>[0-5]\\d))(?<second>:[0-5]\\d)?(?: ?(?:hours|hrs|h)(?![a-z]))?${zone}(?![:.\\d-])`,
    ),
    read: ({ hour, minute, minutes, zone }, { before, after, text }) => {
      const said =
        zone !== undefined || /hours|hrs/i.test(text) || /\b(?:at|by|around|about|until|from|since|before|after) +$/i.test(before)
      if (/[\d$:./-]$/.test(before) || !said || /^(?:\.\d|%| ?(?:percent|million|billion|points|a ))/.test(after))
        return undefined
      if (minutes !== undefined && zone === undefined && !/hours|hrs/i.test(text)) return undefined
      if (/\./.test(text) && zone === undefined) return undefined
      return thatDay(clockOf(hour!, minute ?? minutes, undefined, zone))
    },
    examples: {
      'at 14:30': '2023-11-08T14:30',
      '1430 GMT': '2023-11-08T14:30Z',
      'won 14:30': null,
      'at 1430': null,
      'at 3.45 percent': null,
    },
  },
  {
    name: "o'clock",
    starts: ['#', ...cardinalStarts],
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
    name: 'noon and midnight',
    starts: ['noon', 'midnight', 'midday', 'mid', 'midmorning', 'midafternoon'],
    pattern: pattern('(?:(?<hour>noon|midnight|midday)|mid-?(?<part>morning|afternoon))(?!-)'),
    read: ({ hour, part }, { before }) => {
      // "High Noon", "high noon" of an age
      if (/\bhigh +$/i.test(before)) return undefined
      if (part !== undefined) return { kind: 'same', unit: 'day', part: part.toLowerCase() === 'morning' ? 'MO' : 'AF' }
      return thatDay({ hour: hour!.toLowerCase() === 'midnight' ? 24 : 12 })
    },
    examples: { 'noon Thursday': '2023-11-02T12', 'at midnight': '2023-11-08T24', 'afternoon-ish': null },
  },
]

const ordinalQuarter = '(?<number>first|second|third|fourth|1st|2nd|3rd|4th)'
const yearOfPart = `(?:(?:,| of|,? in)? (?:(?<fiscal2>fiscal )?(?<year>[12]\\d{3})(?!\\d|[.,]\\d)|(?<which>this|last|next|that|the same|the following|the previous) (?<fiscal3>fiscal )?year))?`
const quarterStarts = ['the', 'first', 'second', 'third', 'fourth', 'fiscal', 'its', 'this', 'last', 'next', '#']

function yearWhich(year: string | undefined, which: string | undefined): Year | undefined {
  if (year !== undefined) return Number(year)
  if (which === undefined) return undefined
  const words = which.toLowerCase()
  if (words === 'that' || words === 'the same') return { kind: 'same', unit: 'year' }
  const shift = /last|previous/.test(words) ? -1 : /next|following/.test(words) ? 1 : 0
  return { kind: 'unit', unit: 'year', shift, from: /the/.test(words) ? 'text' : 'now' }
}

export const businessRules: readonly DateRule[] = [
  {
    name: 'quarter',
    starts: quarterStarts,
    needs: ['unit'],
    pattern: pattern(
      `(?:(?:the|its) )?(?:(?<before>(?:19|20)\\d\\d)(?:'s)? |(?<whichbefore>this|last|next) year's )?(?<earlier>(?:comparable )?(?:year-earlier|year-ago|comparable year-ago|previous year's|prior year's) )?(?<fiscal>fiscal[- ])?${ordinalQuarter}[- ](?<fiscal4>fiscal )?quarter(?!s|back|-?final)${yearOfPart}`,
    ),
    read: ({ before: year1, whichbefore, earlier, fiscal, fiscal2, fiscal3, fiscal4, number, year, which }, { before }) => {
      if (/\b(?:yards?|touchdown|goal|pass|score|scored|game)\b/i.test(before)) return undefined
      const place = numberOf(number!.toLowerCase())!
      const known = yearWhich(year1 ?? year, whichbefore ?? which)
      const isFiscal = (fiscal ?? fiscal2 ?? fiscal3 ?? fiscal4) !== undefined ? { fiscal: true } : {}
      const quarter = { kind: 'part-of-year', span: 'quarter', number: place, ...isFiscal } as const
      if (earlier !== undefined) return { ...quarter, year: { kind: 'unit', unit: 'year', shift: -1, from: 'now' } }
      return known === undefined ? quarter : { ...quarter, year: known }
    },
    examples: {
      'in the third quarter of 1998': '1998-35',
      'third-quarter profit': '2023-35',
      "this year's fourth quarter": '2023-36',
      'the fiscal first quarter': '2023-33?',
      'a first quarterback': null,
    },
  },
  {
    name: 'quarter as a code',
    starts: ['q'],
    pattern: pattern(`q(?<number>[1-4])(?:,? (?:of )?(?<year>(?:19|20)\\d\\d))?(?!\\d)`),
    read: ({ number, year }) => ({
      kind: 'part-of-year',
      span: 'quarter',
      number: Number(number),
      ...(year === undefined ? {} : { year: Number(year) }),
    }),
    examples: { 'Q3 2019': '2019-35', 'Q1 profit': '2023-33', 'Q5 is new': null },
  },
  {
    name: 'quarters of a list',
    starts: ['first', 'second', 'third'],
    needs: ['unit'],
    pattern: pattern(`${ordinalQuarter}(?=,? (?:and|or) (?:first|second|third|fourth) quarters?(?![a-z]))`),
    read: ({ number }) => ({ kind: 'part-of-year', span: 'quarter', number: numberOf(number!.toLowerCase())! }),
    examples: { 'the second and third quarter': '2023-34 2023-35', 'the second and last': null },
  },
  {
    name: 'half of a year',
    starts: ['the', 'first', 'second', 'last', 'latter'],
    needs: ['unit', 'number'],
    pattern: pattern(
      `(?:the )?(?<number>first|second|last|latter|1st|2nd) half (?:of (?:the )?(?:(?:fiscal )?(?<year>[12]\\d{3})(?!\\d|[.,]\\d|s|')|(?<which>this|last|next) year|(?<theyear>year)(?!s)))`,
    ),
    read: ({ number, year, which, theyear }) => ({
      kind: 'part-of-year',
      span: 'half',
      number: /first|1st/i.test(number!) ? 1 : 2,
      year: yearWhich(year, theyear === undefined ? which : 'this') ?? { kind: 'unit', unit: 'year', shift: 0, from: 'now' },
    }),
    examples: {
      'the first half of 1989': '1989-01/1989-06',
      'the second half of this year': '2023-07/2023-12',
      'the first half of the game': null,
    },
  },
  {
    name: 'the quarter, the period',
    starts: ['the', 'this', 'latest', 'that', 'current'],
    needs: ['unit', 'period'],
    pattern: pattern(
      '(?:the|that|this) (?<which>latest |current |most recent |just-ended |same )?(?<unit>quarter|period)(?!s|back|-|ly)(?: (?<ago>a year (?:ago|earlier)|last year))?',
    ),
    read: ({ which, unit, ago }, { text }) => {
      if (ago !== undefined) return { kind: 'offset', unit: 'year', count: -1, from: 'now', comparison: true }
      if (unit!.toLowerCase() === 'period')
        return which !== undefined && /latest|recent/i.test(which) ? { kind: 'same', unit: 'quarter' } : undefined
      if (/^this|current/i.test(text)) return { kind: 'unit', unit: 'quarter', shift: 0, from: 'now' }
      return { kind: 'same', unit: 'quarter' }
    },
    examples: {
      'In the second quarter of 2020 … in the quarter': '2020-34 2020-34',
      'this quarter': '2023-36',
      'the quarterback': null,
    },
  },
  {
    name: 'the quarter of another year',
    starts: ['the', 'last', 'this', 'next', '#'],
    needs: ['unit', 'period'],
    pattern: pattern(
      "(?:the )?(?:(?<year>(?:19|20)\\d\\d)(?:'s)?|(?<which>last|this|next) year's|(?:the )?(?:corresponding|comparable|same) (?<kind>quarter|period)(?: of)? (?<which2>last|the previous) year) ?(?<unit>quarter|period)?(?!s|back|ly)",
    ),
    read: ({ year, which, which2, kind, unit }) => {
      const ofYear = yearWhich(year, which ?? which2)
      if (ofYear === undefined || (unit === undefined && kind === undefined)) return undefined
      return { kind: 'same', unit: 'quarter', year: ofYear }
    },
    examples: {
      'In the third quarter of 1999 it rose. In the 1998 quarter': '1999-35 1998-35',
      'the 1998 period': '1998',
      'the 1998 quarterback': '1998',
      'last year, he': '2022',
      'the periodic table': null,
    },
  },
  {
    name: 'fiscal year',
    starts: ['fiscal', 'fy', 'the', 'financial'],
    needs: ['period'],
    pattern: pattern("(?:the )?(?:fiscal|fy|financial)(?: year)? ?(?:(?<year>(?:19|20)\\d\\d)(?!\\d)|'(?<short>\\d\\d)(?!\\d))"),
    read: ({ year, short }) => ({
      kind: 'date',
      year: year === undefined ? { short: Number(short) } : Number(year),
      qualifier: '?',
    }),
    examples: { 'in fiscal 1990': '1990?', FY2021: '2021?', 'fiscal policy 1990': '1990', 'the fiscal policy': null },
  },
  {
    name: 'end of the year',
    starts: ['year', 'the', 'month', 'quarter'],
    needs: ['unit'],
    pattern: pattern("(?:the )?(?<unit>year|month|quarter)(?:-end|'s end| end)(?: (?<year>(?:19|20)\\d\\d))?(?![a-z-])"),
    read: ({ unit, year }) =>
      year === undefined ? { kind: 'unit', unit: unitOf(unit!)!, shift: 0, from: 'now' } : { kind: 'date', year: Number(year) },
    examples: { 'by year-end': '../2023', "the year's end": '2023', 'year-ending': null },
  },
  {
    name: 'the year that is meant',
    starts: ['the', 'full'],
    needs: ['unit'],
    pattern: pattern(
      "(?:the )?(?:full |fiscal |entire |whole )?(?<unit>year|month|week)(?!s|-|'|ly)(?! (?:that|when|in which|old|of|before|after|ago|earlier|later|to|\\d|end))",
    ),
    read: ({ unit }, { before, after, text }) => {
      if (/^the/i.test(text) && /^ end(?:ed|ing)\b/.test(after))
        return { kind: 'duration', timex: `P1${unit![0]!.toUpperCase()}` }
      if (
        !/^the/i.test(text) ||
        !/\b(?:end|middle|start|beginning|rest|remainder|close|half|part|later|earlier|late|early|course|outset|turn) (?:of|in) +$|\b(?:for|during|so far|in|throughout|through) +$/i.test(
          before,
        )
      )
        return undefined
      if (/\b(?:for|during|in|through|throughout) +$/i.test(before))
        return unit!.toLowerCase() === 'year' ? { kind: 'same', unit: 'year' } : undefined
      return { kind: 'unit', unit: unitOf(unit!)!, shift: 0, from: 'now' }
    },
    examples: { 'by the end of the year': '../2023', 'the end of the month': '2023-11', 'the year that': null },
  },
]

const holidays: readonly (readonly [name: string, holiday: Holiday])[] = [
  ["New Year's Day", { month: 1, day: 1 }],
  ["New Year's Eve", { month: 12, day: 31 }],
  ["New Year's", { month: 1, day: 1 }],
  ['Christmas Eve', { month: 12, day: 24 }],
  ['Christmas Day', { month: 12, day: 25 }],
  ['Christmas', { month: 12, day: 25 }],
  ['Boxing Day', { month: 12, day: 26 }],
  ['Epiphany', { month: 1, day: 6 }],
  ["Valentine's Day", { month: 2, day: 14 }],
  ["Saint Patrick's Day", { month: 3, day: 17 }],
  ["St. Patrick's Day", { month: 3, day: 17 }],
  ["April Fools' Day", { month: 4, day: 1 }],
  ["April Fool's Day", { month: 4, day: 1 }],
  ['May Day', { month: 5, day: 1 }],
  ['Bastille Day', { month: 7, day: 14 }],
  ['Halloween', { month: 10, day: 31 }],
  ["All Saints' Day", { month: 11, day: 1 }],
  ['Armistice Day', { month: 11, day: 11 }],
  ['Veterans Day', { month: 11, day: 11 }],
  ['Remembrance Day', { month: 11, day: 11 }],
  ['Juneteenth', { month: 6, day: 19 }],
  ['the Fourth of July', { month: 7, day: 4 }],
  ['Earth Day', { month: 4, day: 22 }],
  ["International Women's Day", { month: 3, day: 8 }],
  ['Martin Luther King Day', { month: 1, weekday: 1, nth: 3 }],
  ["Presidents' Day", { month: 2, weekday: 1, nth: 3 }],
  ['Memorial Day', { month: 5, weekday: 1, nth: -1 }],
  ['Labor Day', { month: 9, weekday: 1, nth: 1 }],
  ['Columbus Day', { month: 10, weekday: 1, nth: 2 }],
  ['Election Day', { month: 11, weekday: 1, nth: 1, plus: 1 }],
  ['Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }],
  ['Thanksgiving', { month: 11, weekday: 4, nth: 4 }],
  ['Black Friday', { month: 11, weekday: 4, nth: 4, plus: 1 }],
  ['Shrove Tuesday', { easter: -47 }],
  ['Ash Wednesday', { easter: -46 }],
  ['Palm Sunday', { easter: -7 }],
  ['Maundy Thursday', { easter: -3 }],
  ['Good Friday', { easter: -2 }],
  ['Holy Saturday', { easter: -1 }],
  ['Easter Sunday', { easter: 0 }],
  ['Easter Monday', { easter: 1 }],
  ['Easter', { easter: 0 }],
  ['Ascension Day', { easter: 39 }],
  ['Whit Sunday', { easter: 49 }],
  ['Pentecost', { easter: 49 }],
  ['Corpus Christi', { easter: 60 }],
]
const holidayByName: ReadonlyMap<string, Holiday> = new Map(holidays.map(([name, holiday]) => [plainName(name), holiday]))

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

export const holidayStarts = [...new Set(holidays.map(([name]) => plainName(name).split(' ')[0]!))]

export const holidayRules: readonly DateRule[] = [
  {
    name: 'holiday',
    starts: [...holidayStarts, 'last', 'next', 'this'],
    needs: ['holiday'],
    pattern: pattern(
      `(?:(?<which>last|this|next|this past|this coming) )?(?<holiday>${holidays.map(([name]) => name.replace('.', '\\.?').replaceAll("'", "'?")).join('|')})(?! (?:tree|present|presents|card|cards|carol|carols|dinner|party|island|islands|gift|gifts|seals?|Rising|Uprising|eggs?|bunny|shopping|sales?|parade|holiday|break|massacre|speech|candy|costumes?))(?: (?<unit>week|weekend)(?!s))?(?:(?:,| of|,? in)? (?:(?<year>[12]\\d{3})(?!\\d|[.,]\\d)|'(?<short>\\d\\d)(?!\\d)|(?<yearwhich>this|last|next|that) year))?`,
    ),
    read: ({ which, holiday, unit, year, short, yearwhich }, { text }) => {
      const known = holidayByName.get(plainName(holiday!))
      if (!known || !/[A-Z]/.test(text)) return undefined
      const shift = which === undefined ? undefined : /last|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0
      const ofYear: Year | undefined = short === undefined ? yearWhich(year, yearwhich) : { short: Number(short) }
      return {
        kind: 'holiday',
        holiday: known,
        ...(shift === undefined ? {} : { shift }),
        ...(unit === undefined ? {} : { unit: unit.toLowerCase() === 'week' ? 'week' : 'weekend' }),
        ...(ofYear === undefined ? {} : { year: ofYear }),
      }
    },
    examples: {
      'on Christmas Day 1914': '1914-12-25',
      'Easter Monday 1916': '1916-04-24',
      'last Thanksgiving': '2022-11-24',
      'the Easter Rising': null,
      'Christmas Island': null,
    },
  },
]
