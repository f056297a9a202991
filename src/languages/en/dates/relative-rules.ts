import type { DateRule } from '../../language.ts'
import type { From, Reading, Shift, Unit } from '../../reading.ts'
import {
  cardinal,
  cardinalStarts,
  dayNumber,
  digits,
  fullWeekday,
  fullWeekdayStarts,
  month,
  monthOf,
  monthStarts,
  numberOf,
  only,
  ordinal,
  pattern,
  season,
  seasons,
  unitOf,
  weekday,
  weekdayOf,
  weekdayStarts,
} from './words.ts'

/** Which way "last", "next" and their like point, and what they count from. */
const pointers: Readonly<Record<string, readonly [Shift, From]>> = {
  last: [-1, 'now'],
  past: [-1, 'now'],
  'this past': [-1, 'now'],
  this: [0, 'now'],
  'this very': [0, 'now'],
  current: [0, 'now'],
  'the current': [0, 'now'],
  'this current': [0, 'now'],
  next: [1, 'now'],
  coming: [1, 'now'],
  'the coming': [1, 'now'],
  'this coming': [1, 'now'],
  'this next': [1, 'now'],
  upcoming: [1, 'now'],
  'the upcoming': [1, 'now'],
  'the next': [1, 'text'],
  'the following': [1, 'text'],
  'the ensuing': [1, 'text'],
  'the subsequent': [1, 'text'],
  following: [1, 'text'],
  'the previous': [-1, 'text'],
  'the preceding': [-1, 'text'],
  'the prior': [-1, 'text'],
  previous: [-1, 'text'],
  preceding: [-1, 'text'],
}
const pointer = `(?<pointer>(?:this |the )?(?:very|last|past|current|next|coming|upcoming|following|ensuing|subsequent|previous|preceding|prior)|this)`
const pointerStarts = 'this the last past current next coming upcoming following previous preceding'.split(' ')

function pointed(text: string | undefined): readonly [Shift, From] | undefined {
  const words = (text ?? '').toLowerCase().replace(/ +/g, ' ')
  return pointers[words] ?? pointers[words.replace(/^the (?=last|past)/, '')]
}

const quantity = `(?<count>${digits}|${cardinal}|an?(?: (?:couple|dozen|hundred|thousand))?(?: of)?|half an?|(?:the|those) (?:two|three|four|five)|a few|(?:a )?couple(?: of)?|several|many|some|dozens of|hundreds of|few)`
const quantityStarts = [
  '#',
  'a',
  'an',
  'half',
  'several',
  'many',
  'some',
  'couple',
  'dozens',
  'hundreds',
  'few',
  ...cardinalStarts,
]

// without an event after it, "two days before" counts from the day named last
const endsHere = `(?= ?(?:[,.;:)"']|$|when |in |at |on |and |but |with |the (?:two|company|army|troops)))`

export const relativeRules: readonly DateRule[] = [
  {
    name: 'today, yesterday, tomorrow',
    starts: ['today', 'yesterday', 'tomorrow', 'tonight', 'overnight'],
    pattern: pattern('(?<word>today|yesterday|tomorrow|tonight|overnight)(?! generation)'),
    read: ({ word }, { before, after }) => {
      const name = word!.toLowerCase()
      // "cars of tomorrow", "USA Today", "today's youth": no day is meant
      if (
        /[a-z] +of +$/.test(before) &&
        name !== 'yesterday' &&
        !/\b(?:as|end|rest|end|part|morning|evening|afternoon|night|most) +of +$/i.test(before)
      )
        return name === 'today' || name === 'tomorrow'
          ? { kind: 'vague', timex: name === 'today' ? 'PRESENT_REF' : 'FUTURE_REF' }
          : undefined
      if (/\b(?:USA|Psychology|History|VOA) +$/.test(before)) return undefined
      if (
        name === 'today' &&
        /^'s (?:world|youth|society|generation|children|kids|teenagers|young|standards|market|economy|technology|climate|students)\b/.test(
          after,
        )
      )
        return { kind: 'vague', timex: 'PRESENT_REF' }
      if (name === 'overnight')
        return /^ (?:success|delivery|sensation|rate|stay|bag|flight|bus|train)/.test(after)
          ? undefined
          : { kind: 'offset', unit: 'day', count: 0, from: 'now', part: 'NI' }
      const count = name === 'yesterday' ? -1 : name === 'tomorrow' ? 1 : 0
      return { kind: 'offset', unit: 'day', count, from: 'now', ...(name === 'tonight' ? { part: 'NI' } : {}) }
    },
    examples: {
      'he said yesterday': '2023-11-07',
      today: '2023-11-08',
      'tomorrow, they': '2023-11-09',
      'the cars of tomorrow': 'FUTURE_REF',
      'USA Today': null,
    },
  },
  {
    name: 'the day before yesterday',
    starts: ['the', 'day'],
    needs: ['deictic', 'weekday'],
    pattern: pattern(
      '(?:the )?day (?<side>before|after) (?<word>yesterday|tomorrow|last (?:mon|tues|wednes|thurs|fri|satur|sun)day)',
    ),
    read: ({ side, word }) => {
      const day = /yesterday/i.test(word!) ? -1 : /tomorrow/i.test(word!) ? 1 : undefined
      const count = side!.toLowerCase() === 'before' ? -1 : 1
      if (day !== undefined) return { kind: 'offset', unit: 'day', count: day + count, from: 'now' }
      const number = (weekdayOf(word!.slice(5).trim()) ?? 1) + count
      return { kind: 'date', weekday: ((number + 6) % 7) + 1, shift: -1 }
    },
    examples: {
      'the day before yesterday': '2023-11-06',
      'the day after tomorrow': '2023-11-10',
      'the day before the vote': null,
    },
  },
  {
    name: 'so long ago',
    starts: quantityStarts,
    needs: ['deictic'],
    pattern: pattern(
      `${quantity} (?<unit>second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|century|centurie)s?(?: (?:and a half|or so|or two|or more|or three))?(?: ago|,? from now| hence)(?! today)`,
    ),
    read: ({ count, unit }, { text }) => offset(count!, unit!, /ago$/i.test(text) ? -1 : 1, 'now'),
    examples: {
      'three weeks ago': '2023-10-16/2023-10-22',
      'two days ago': '2023-11-06',
      'ten years ago': '2013',
      'a few years ago': 'PAST_REF',
      'a month from now': '2023-12',
      'two long agonies': null,
    },
  },
  {
    name: 'long ago',
    starts: ['years', 'months', 'weeks', 'days', 'decades', 'centuries', 'long', 'not', 'hours', 'minutes', 'moments'],
    needs: ['deictic'],
    pattern: pattern('(?:not )?(?:so |that |too )?(?:long|years|months|weeks|days|decades|centuries|hours|minutes|moments) ago'),
    read: () => ({ kind: 'vague', timex: 'PAST_REF' }),
    examples: { 'long ago': 'PAST_REF', 'decades ago': 'PAST_REF', 'long agony': null },
  },
  {
    name: 'so long before or after the day named last',
    starts: quantityStarts,
    needs: ['unit'],
    pattern: pattern(
      `${quantity} (?<unit>day|week|fortnight|month|year|decade)s?(?: or so)?[ -](?<side>earlier|later|afterwards?|beforehand|previously|before${endsHere}|after${endsHere})`,
    ),
    read: ({ count, unit, side }, { before, after }) => {
      const back = /^(?:earlier|before|previously)/i.test(side!)
      // "in 1522, three years later" says again what the year has said
      if (/\d{3}, +$/.test(before) && /^[.,;]/.test(after))
        return { kind: 'duration', timex: `P${numberOf(count!.toLowerCase()) ?? 'X'}${durationCode(unitOf(unit!)!)}` }
      return offset(count!, unit!, back ? -1 : 1, 'text')
    },
    examples: {
      'On March 3 he left. Two days later': '2023-03-03 2023-03-05',
      'on 5 May 1940, and a year earlier': '1940-05-05 1939',
      'two days after the vote': 'P2D',
      'a later day': null,
    },
  },
  {
    name: 'years compared',
    starts: ['year', 'a', 'the'],
    needs: ['unit'],
    pattern: pattern(
      '(?:the |a )?(?:comparable )?year[- ](?:earlier|ago)(?: (?:fiscal )?(?<period>period|quarter|level|figure|month))?',
    ),
    read: () => ({ kind: 'offset', unit: 'year', count: -1, from: 'now', comparison: true }),
    examples: {
      'In the third quarter it lost more than in the year-earlier period': '2023-35 2022-35',
      'a year ago': '2022',
      'the year again': null,
    },
  },
  {
    name: 'this, last, next unit',
    starts: pointerStarts,
    needs: ['unit'],
    pattern: pattern(
      `${pointer} (?<fiscal>fiscal |calendar |business |financial |school |academic )?(?<unit>weekend|week|fortnight|month|quarter|year|decade|century|day|hour|minute)(?!s)(?!-)(?! old)`,
    ),
    read: ({ pointer, fiscal, unit }, { after }) => {
      const to = pointed(pointer)
      const name = unitOf(unit!)
      if (!to || !name || name === 'hour' || name === 'minute') return undefined
      const [shift, from] = to
      if (name === 'day') return from === 'text' ? { kind: 'offset', unit: 'day', count: shift, from } : undefined
      const words = pointer!.toLowerCase().replace(/ +/g, ' ')
      // "the past year" is a length of time up to now
      if (/^(?:the )?(?:past|last)$|^(?:the )?(?:coming|upcoming)$/.test(words) && /past|coming|the/.test(words))
        return { kind: 'duration', timex: `P1${durationCode(name)}` }
      if (/^ (?:and a half|or two|or so|or more)/.test(after) && words.startsWith('the'))
        return { kind: 'duration', timex: `P1${durationCode(name)}` }
      return {
        kind: 'unit',
        unit: name,
        shift,
        from: words === 'previous' ? 'now' : from,
        ...(fiscal !== undefined && /fiscal|business|financial/i.test(fiscal) ? { fiscal: true } : {}),
      }
    },
    examples: {
      'last week': '2023-10-30/2023-11-05',
      'next year': '2024',
      'this month': '2023-11',
      'the current fiscal year': '2023?',
      'On 3 May 2020 he fell. The following month': '2020-05-03 2020-06',
      'the past year': 'P1Y',
      'the last yearling': null,
    },
  },
  {
    name: 'the same unit',
    starts: ['the', 'that', 'same'],
    needs: ['unit', 'part'],
    pattern: pattern(
      '(?:(?:on )?(?:(?:that |the )?(?:very )?same|that)) (?<unit>day|night|morning|afternoon|evening|week|month|quarter|year|decade|century|weekend)(?!s|-)',
    ),
    read: ({ unit }, { after }) => {
      const name = unit!.toLowerCase()
      const part = dayParts[name]
      if (name === 'day' && /^ (?:when|will|would|may|might)\b/.test(after)) return undefined
      return part === undefined ? { kind: 'same', unit: unitOf(name)! } : { kind: 'same', unit: 'day', part }
    },
    examples: {
      'On Sunday, November 5 he met him. On the same day': '2023-11-05 2023-11-05',
      'In May 1921 … later that year': '1921-05 1921',
      'the same days': null,
    },
  },
  {
    name: 'in the day',
    starts: ['earlier', 'later', 'late', 'early'],
    needs: ['unit', 'part'],
    pattern: pattern(
      '(?<side>earlier|later|late|early) in the (?<unit>day|evening|morning|afternoon|week|month|year|decade|century|quarter)(?!s)',
    ),
    read: ({ unit }) => {
      const name = unit!.toLowerCase()
      const part = dayParts[name]
      if (name === 'day' || part !== undefined) return { kind: 'same', unit: 'day', ...(part === undefined ? {} : { part }) }
      return { kind: 'unit', unit: unitOf(name)!, shift: 0, from: 'now' }
    },
    examples: { 'He left earlier in the day.': '2023-11-08', 'earlier in the year': '2023', 'early in the game': null },
  },
  {
    name: 'part of this day',
    starts: ['this', 'last', 'the', 'yesterday', 'tomorrow', 'that', 'late', 'early'],
    needs: ['part'],
    pattern: pattern(
      '(?<which>this|last|the next|the following|the previous|the preceding|the) (?<part>morning|afternoon|evening|night)(?!s|-| of)',
    ),
    read: ({ which, part }, { before }) => {
      const code = dayParts[part!.toLowerCase()]!
      const words = which!.toLowerCase().replace(/ +/g, ' ')
      if (words === 'this') return { kind: 'offset', unit: 'day', count: 0, from: 'now', part: code }
      if (words === 'last')
        return part!.toLowerCase() === 'night' ? { kind: 'offset', unit: 'day', count: -1, from: 'now', part: code } : undefined
      if (words === 'the')
        return /\b(?:in|during|late in|early in) +$/i.test(before) ? { kind: 'same', unit: 'day', part: code } : undefined
      return { kind: 'offset', unit: 'day', count: /next|following/.test(words) ? 1 : -1, from: 'text', part: code }
    },
    examples: {
      'this morning': '2023-11-08',
      'last night': '2023-11-07',
      'On 4 July 1776 … The next morning': '1776-07-04 1776-07-05',
      'the evening': null,
    },
  },
  {
    name: 'weekday',
    starts: weekdayStarts,
    needs: ['weekday'],
    pattern: pattern(weekday()),
    read: ({ weekday }, { before, after, text }) => {
      const number = weekdayOf(weekday)
      if (number === undefined || !/^[A-Z]/.test(text)) return undefined
      const short = !/day$/i.test(weekday!)
      // Sun, Sat, Wed and Mon are words of their own
      if (short && !/^[A-Z][a-z]+\.?$/.test(weekday!)) return undefined
      if (
        short &&
        (!/(?:\b(?:on|last|next|this) +|^|\()$/i.test(before) ||
          !/^(?:[,.)]| at | night)/.test(after) ||
          (/^[.,]? [A-Z]/.test(after) && !/^, [A-Z][a-z]{2}\b/.test(after)))
      )
        return undefined
      if (
        /^ ?(?:Times|Herald|Telegraph|Mirror|Mail|Post|Night Live|Night Football)\b/.test(after) ||
        /\b(?:Black|Bloody|Good|Ash|Palm|Easter|Super|Holy|Cyber|Ruby|Whit|Fat|Shrove|Maundy|Man) +$/.test(before)
      )
        return undefined
      return { kind: 'date', weekday: number }
    },
    examples: {
      'he said on Friday': '2023-11-03',
      'will meet on Friday': '2023-11-10',
      'on Wednesday': '2023-11-08',
      'the Friday Times': null,
      'the sun': null,
      'Bloody Sunday': null,
    },
  },
  {
    name: 'last, this, next weekday',
    starts: pointerStarts,
    needs: ['weekday'],
    pattern: pattern(`${pointer} (?:week's )?${fullWeekday()}(?!s)`),
    read: ({ pointer, weekday }) => {
      const to = pointed(pointer)
      const number = weekdayOf(weekday)
      if (!to || number === undefined) return undefined
      const words = pointer!.toLowerCase()
      // "this coming Friday" is the nearest one ahead, "this past Friday" the nearest behind
      if (/coming/.test(words)) return { kind: 'date', weekday: number, towards: 'future' }
      return { kind: 'date', weekday: number, shift: to[0], ...(to[1] === 'text' ? { from: 'text' as const } : {}) }
    },
    examples: {
      'last Friday': '2023-11-03',
      'next Friday': '2023-11-17',
      'this coming Friday': '2023-11-10',
      'the preceding Saturday night': '2023-11-04',
      'the last Fridays': 'XXXX-WXX-5',
      'the last fridge': null,
    },
  },
  {
    name: 'last, this, next month',
    starts: pointerStarts,
    needs: ['month'],
    pattern: pattern(`${pointer} ${month()}(?: (?:the )?(?<day>${ordinal}|${dayNumber('_')})(?!,\\d))?`),
    read: ({ pointer, month, day }) => {
      const to = pointed(pointer)
      const number = monthOf(month)
      if (!to || number === undefined) return undefined
      return {
        kind: 'date',
        month: number,
        ...only({ day: day === undefined ? undefined : numberOf(day) }),
        shift: to[0],
        ...(to[1] === 'text' ? { from: 'text' as const } : {}),
      } as Reading
    },
    examples: {
      'last December': '2022-12',
      'this September': '2023-09',
      'next June': '2024-06',
      'On 3 May 1940 … the following March': '1940-05-03 1941-03',
      'the next may': null,
    },
  },
  {
    name: 'month of a year that is pointed to',
    starts: monthStarts,
    needs: ['unit'],
    pattern: pattern(
      `${month()}(?: ${dayNumber()}(?:st|nd|rd|th)?)?,?(?: of)? (?<which>this|last|next|that|the same|the following|the next|the previous|the preceding) year`,
    ),
    read: ({ month, day, which }) => {
      const number = monthOf(month)
      return number === undefined
        ? undefined
        : ({
            kind: 'date',
            year: yearPointed(which!),
            month: number,
            ...only({ day: day === undefined ? undefined : Number(day) }),
          } as Reading)
    },
    examples: {
      'in June last year': '2022-06',
      'January this year': '2023-01',
      'In 1919 … March of the following year': '1919 1920-03',
      'you may this year': '2023',
      'they march': null,
    },
  },
  {
    name: 'weekday of a week that is pointed to',
    starts: fullWeekdayStarts,
    needs: ['unit'],
    pattern: pattern(`${fullWeekday()} (?:of )?(?<which>this|last|next) week`),
    read: ({ weekday, which }) => ({
      kind: 'date',
      weekday: weekdayOf(weekday)!,
      ...(which!.toLowerCase() === 'next' ? { shift: 1 as const } : { towards: 'past' as const }),
      ...(which!.toLowerCase() === 'last' ? { shift: -1 as const } : {}),
    }),
    examples: {
      'on Thursday of last week': '2023-11-02',
      'Friday next week': '2023-11-17',
      'Friday of the weak': '2023-11-03',
      'weak of Friyay': null,
    },
  },
  {
    name: 'season of a year',
    starts: ['spring', 'springtime', 'summer', 'summertime', 'autumn', 'fall', 'winter', 'wintertime', 'the'],
    needs: ['season'],
    pattern: pattern(
      `(?:the )?${season}(?:,| of|,? in)? (?:(?<year>[12]\\d{3})(?!\\d|[.,]\\d)(?:[-/](?:\\d\\d){1,2}(?!\\d))?|'(?<short>\\d\\d)(?!\\d)|(?<which>this|last|next|that|the same|the following|the next|the previous) year|(?<words>nineteen [a-z]{3,7}(?:[- ][a-z]{3,5})?))`,
    ),
    read: ({ season, year, short, which, words }) => {
      const value =
        year !== undefined
          ? Number(year)
          : short !== undefined
            ? { short: Number(short) }
            : which !== undefined
              ? yearPointed(which)
              : wordsYear(words!)
      return value === undefined
        ? undefined
        : { kind: 'part-of-year', span: 'season', number: seasons[season!.toLowerCase()]!, year: value }
    },
    examples: {
      'in the spring of 1917': '1917-21',
      'summer 1969': '1969-22',
      'the winter of 1941-42': '1941-24',
      'the fall of last year': '2022-23',
      'the fall of Rome': null,
      'spring of 3000 litres': null,
    },
  },
  {
    name: 'last, this, next season',
    starts: pointerStarts,
    needs: ['season'],
    pattern: pattern(`${pointer} ${season}(?!s|-)`),
    read: ({ pointer, season }) => {
      const to = pointed(pointer)
      return to
        ? {
            kind: 'part-of-year',
            span: 'season',
            number: seasons[season!.toLowerCase()]!,
            shift: to[0],
            ...(to[1] === 'text' ? { from: 'text' as const } : {}),
          }
        : undefined
    },
    examples: { 'last fall': '2022-23', 'this summer': '2023-22', 'next spring': '2024-21', 'last springs': null },
  },
  {
    name: 'season',
    starts: ['the', 'spring', 'summer', 'autumn', 'winter', 'late', 'early', 'mid', 'midsummer', 'midwinter'],
    needs: ['season'],
    pattern: pattern(
      `(?:the )?${season}(?!s|-|'s)(?! (?:of|back|down|up|camp|school|games|olympics|palace|offensive|break|water|league|apart|short|in love|time|vacation|training))`,
    ),
    read: ({ season }, { before, text }) => {
      const name = season!.toLowerCase()
      const cued = /\b(?:in|by|during|until|since|through|late|early|mid|of|before|after|and|that|over|for)[ -]+$/i.test(before)
      if (!cued || (name === 'fall' && (!/\bin +$/i.test(before) || !/^the/i.test(text)))) return undefined
      if (name === 'spring' && !/\b(?:in|by|during|until|since|late|early|mid)[ -]+$/i.test(before)) return undefined
      return { kind: 'part-of-year', span: 'season', number: seasons[name]! }
    },
    examples: {
      'harvested in the autumn': '2023-23',
      'hot in summer': '2023-22',
      'the fall in prices': null,
      'the Winter Palace': null,
      'a spring': null,
    },
  },
  {
    name: 'weekend',
    starts: ['the', 'weekend'],
    needs: ['unit'],
    pattern: pattern('the weekend(?!s|-|er)(?! of)'),
    read: () => ({ kind: 'unit', unit: 'weekend', shift: 0, from: 'now' }),
    examples: {
      'over the weekend': '2023-11-04/2023-11-05',
      'will meet over the weekend': '2023-11-11/2023-11-12',
      'the weekender': null,
    },
  },
  {
    name: 'week of a day',
    starts: ['the', 'week'],
    needs: ['month'],
    pattern: pattern(
      `(?:the )?week (?:of|beginning|ending|ended|starting|from) (?:on )?(?:${fullWeekday()},? )?${month()} ${dayNumber()}(?:st|nd|rd|th)?(?:,? (?<year>[12]\\d{3})(?!\\d))?`,
    ),
    read: ({ month, day, year }) => {
      const number = monthOf(month)
      return number === undefined
        ? undefined
        : ({
            kind: 'date',
            ...only({ year: year === undefined ? undefined : Number(year) }),
            month: number,
            day: Number(day),
            weekOf: true,
          } as Reading)
    },
    examples: { 'the week of March 6, 2000': '2000-03-06/2000-03-12', 'the week of May': '2023-05', 'the weak of march 6': null },
  },
  {
    name: 'day of the month',
    starts: ['the', 'on'],
    pattern: pattern(
      'the (?<day>(?:[12]?(?:1st|2nd|3rd)|[12]?\\dth|30th|31st))(?= (?:of (?:the|that|this) (?:same )?month)|[,.;]| (?:he|she|they|it|we|the (?:king|army|troops|regiment|general))\\b)',
    ),
    read: ({ day }, { before, after }) => {
      const number = numberOf(day!.toLowerCase())
      if (number === undefined || number > 31 || number === 0 || !/\b(?:on|until|by|since|to|of) +$/i.test(before))
        return undefined
      return /^[,.;]/.test(after) && !/\bon +$/i.test(before) ? undefined : { kind: 'date', day: number }
    },
    examples: { 'On 3 May 1940 … on the 5th, they': '1940-05-03 1940-05-05', 'finished the 5th, he': null },
  },
]

const dayParts: Readonly<Record<string, string>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }

function durationCode(unit: Unit): string {
  return unit === 'century' ? 'C' : unit === 'decade' ? 'E' : unit === 'weekend' ? 'WE' : unit[0]!.toUpperCase()
}

function yearPointed(which: string): Reading {
  const words = which.toLowerCase().replace(/ +/g, ' ')
  if (words === 'that' || words === 'the same') return { kind: 'same', unit: 'year' }
  const [shift, from] = pointed(words) ?? [0, 'now' as const]
  return { kind: 'unit', unit: 'year', shift, from }
}

function wordsYear(words: string): number | undefined {
  const rest = numberOf(words.replace(/^nineteen +/i, ''))
  return rest === undefined ? undefined : 1900 + rest
}

function offset(count: string, unit: string, sign: -1 | 1, from: From): Reading | undefined {
  const name = unitOf(unit)
  if (!name) return undefined
  const number = numberOf(
    count
      .toLowerCase()
      .replace(/^the |^those /, '')
      .replace(/ of$/, ''),
  )
  const fortnight = /^fortnight/i.test(unit) ? 2 : 1
  if (
    number === undefined ||
    !Number.isInteger(number) ||
    number > 5000 ||
    /few|several|many|some|dozens|hundreds|couple/i.test(count)
  )
    return { kind: 'vague', timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  return {
    kind: 'offset',
    unit: name,
    count: sign * number * fortnight,
    from,
    ...(name === 'year' && number === 1 && sign < 0 ? { comparison: true } : {}),
  }
}
