import type { DateRule } from '../../language.ts'
import type { From, Reading, Unit } from '../../reading.ts'
import { cardinal, cardinalStarts, digits, digitStarts, numberOf, orThe, pairs, pattern, unitOf, weekdayNumber } from './words.ts'
import { pointed, pointer, pointerStarts } from './pointers.ts'

const quantity = `(?<count>${digits}|(?:\\d{1,3}|${cardinal}) and a half|${cardinal}|an?(?: (?:couple|dozen|hundred|thousand))?(?: of)?|half an?|(?:the|those) (?:two|three|four|five)|a few|(?:a )?couple(?: of)?|several|many|some|dozens of|hundreds of|few)`
const quantityStarts = [
  ...digitStarts,
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

/** Two weeks "and two days". */
const more = `,? and (?<more>\\d{1,3}|${cardinal}|an?) (?<moreunit>day|week|month)s?`

/** The same, farther on by so many of a smaller unit. */
function withMore(reading: Reading | undefined, count: string | undefined, unit: string | undefined): Reading | undefined {
  const number = count === undefined ? undefined : numberOf(count)
  if (number === undefined || reading?.kind !== 'offset') return reading
  const { comparison: _, ...rest } = reading
  return { ...rest, and: { unit: unitOf(unit!)!, count: Math.sign(reading.count) * number } }
}

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
        // "halted overnight last month": at once
        return /^ (?:success|delivery|sensation|rate|stay|bag|flight|bus|train|(?:last|this) (?:week|month|year))/.test(after)
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
    starts: orThe(['day']),
    needs: ['deictic', 'weekday'],
    pattern: pattern(
      '(?:the )?day (?<side>before|after) (?<word>yesterday|tomorrow|last (?:mon|tues|wednes|thurs|fri|satur|sun)day)',
    ),
    read: ({ side, word }) => {
      const day = /yesterday/i.test(word!) ? -1 : /tomorrow/i.test(word!) ? 1 : undefined
      const count = side!.toLowerCase() === 'before' ? -1 : 1
      if (day !== undefined) return { kind: 'offset', unit: 'day', count: day + count, from: 'now' }
      const number = (weekdayNumber(word!.slice(5).trim()) ?? 1) + count
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
      `${quantity} (?<unit>second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|century|centurie)s?(?:${more}|(?: (?:and a half|or so|or two|or more|or three)))?(?: ago|,? from now| hence)(?! today)`,
    ),
    read: ({ count, unit, more, moreunit }, { text }) =>
      withMore(offset(count!, unit!, /ago$/i.test(text) ? -1 : 1, 'now'), more, moreunit),
    examples: {
      'a year and three months ago': '2022-08',
      'one week and two days ago': '2023-10-30',
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
    needs: ['side'],
    pattern: pattern(
      `${quantity} (?<unit>day|night|week|fortnight|month|year|decade)s?(?:${more}| or so)?[ -](?<side>earlier|later|afterwards?|beforehand|previously|before${endsHere}|after${endsHere})(?! than)`,
    ),
    read: ({ count, unit, more, moreunit, side }, { before, after }) => {
      const back = /^(?:earlier|before|previously)/i.test(side!)
      // "in 1522, three years later" says again what the year has said
      if (/\d{3}, +$/.test(before) && /^[.,;]/.test(after))
        return { kind: 'duration', timex: `P${numberOf(count!.toLowerCase()) ?? 'X'}${durationCode(unitOf(unit!) ?? 'day')}` }
      if (/^night/i.test(unit!)) {
        const nights = offset(count!, 'day', back ? -1 : 1, 'text')
        return nights?.kind === 'offset' ? { ...nights, part: 'NI' } : nights
      }
      return withMore(offset(count!, unit!, back ? -1 : 1, 'text'), more, moreunit)
    },
    examples: {
      'On March 3 he left. Two months and five days later': '2023-03-03 2023-05-08',
      'On March 3 he left. Two days later': '2023-03-03 2023-03-05',
      'on 5 May 1940, and a year earlier': '1940-05-05 1939',
      'On 28 July 1914 it began. Three nights later they sailed.': '1914-07-28 1914-07-31',
      'two days after the vote': 'P2D',
      'two days later than planned': 'P2D',
      'a later day': null,
    },
  },
  {
    name: 'the day before, the year after',
    starts: pairs(['the'], ['day', 'night', 'evening', 'morning', 'week', 'month', 'year', 'decade']),
    needs: ['side'],
    pattern: pattern(
      'the (?<unit>day|night|evening|morning|week|month|year|decade) (?<side>before|after)(?: that(?= (?:he|she|it|they|we|i|the)(?![a-z])|[,.;:)]|$)|(?=[,.;:)"]|$| (?:and|but)(?![a-z])))',
    ),
    read: ({ unit, side }) => {
      const name = unit!.toLowerCase()
      const count = /^b/i.test(side!) ? -1 : 1
      const part = dayParts[name]
      if (part !== undefined) return { kind: 'offset', unit: 'day', count, from: 'text', part }
      return {
        kind: 'offset',
        unit: unitOf(name)!,
        count,
        from: 'text',
        ...(name === 'year' && count < 0 ? { comparison: true } : {}),
      }
    },
    examples: {
      'On 3 May 2020 he fell. The day after, he rose.': '2020-05-03 2020-05-04',
      'In 2015 there were two, and none the year before.': '2015 2014',
      'It opened in 2004. The year after that it shut.': '2004 2005',
      'the day after the vote': null,
    },
  },
  {
    name: 'years compared',
    starts: [...pairs(['year'], ['earlier', 'ago']), ...pairs(['a', 'the'], ['year', 'comparable'])],
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
    read: ({ pointer, fiscal, unit }, { before, after, text }) => {
      const to = pointed(pointer)
      // "This Week", "Last Year" in quotation marks are titles
      if (/["'] ?$/.test(before) && /^[A-Z][a-z]+ +[A-Z]/.test(text)) return undefined
      const name = unitOf(unit!)
      if (!to || !name || name === 'hour' || name === 'minute') return undefined
      // the quarter that ended on a day
      if (/^,? (?:which |that )?end(?:ed|ing) (?:on )?[A-Z\d]/.test(after)) return undefined
      const [shift, from] = to
      if (name === 'day' && /^ or (?:two|so|more)\b/.test(after)) return { kind: 'duration', timex: 'P1D' }
      if (name === 'day') return from === 'text' ? { kind: 'offset', unit: 'day', count: shift, from } : undefined
      const words = pointer!.toLowerCase().replace(/ +/g, ' ')
      if (isLength(words, after)) return { kind: 'duration', timex: `P1${durationCode(name)}` }
      return {
        kind: 'unit',
        unit: name,
        shift,
        from: words === 'previous' ? 'now' : from,
        ...(fiscal !== undefined && /fiscal|business|financial/i.test(fiscal) ? { fiscal: true } : {}),
        ...(name === 'weekend' && shift === 0 ? { towards: 'future' as const } : {}),
      }
    },
    examples: {
      'last week': '2023-10-30/2023-11-05',
      'next year': '2024',
      'this month': '2023-11',
      'rain this weekend': '2023-11-11/2023-11-12',
      'it rained this weekend': '2023-11-04/2023-11-05',
      'the current fiscal year': '2023?',
      'On 3 May 2020 he fell. The following month': '2020-05-03 2020-06',
      'the past year': 'P1Y',
      'on the show "This Week" with him': null,
      'the last yearling': null,
    },
  },
  {
    name: 'the same unit',
    starts: ['the same', 'the very', 'that', 'same'],
    needs: ['unit', 'part', 'vague'],
    pattern: pattern(
      '(?:(?:on )?(?:(?:that |the )?(?:very )?same|that)) (?<unit>date|day|night|morning|afternoon|evening|week|month|quarter|year|decade|century|weekend)(?!s|-)',
    ),
    read: ({ unit }, { after }) => {
      const name = unit!.toLowerCase().replace('date', 'day')
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
    starts: pairs(['earlier', 'later', 'late', 'early'], ['in']),
    needs: ['unit', 'part'],
    pattern: pattern(
      '(?<side>earlier|later|late|early) in the (?<unit>day|evening|morning|afternoon|week|month|year|decade|century|quarter)(?!s)',
    ),
    read: ({ unit }) => {
      const name = unit!.toLowerCase()
      const part = dayParts[name]
      if (name === 'day' || part !== undefined) return { kind: 'same', unit: 'day', ...(part === undefined ? {} : { part }) }
      return { kind: 'unit', unit: unitOf(name)!, shift: 0, from: 'story' }
    },
    examples: { 'He left earlier in the day.': '2023-11-08', 'earlier in the year': '2023', 'early in the game': null },
  },
  {
    name: 'part of this day',
    starts: [
      'this',
      'last',
      'next',
      ...pairs(['the'], ['next', 'following', 'previous', 'preceding', 'morning', 'afternoon', 'evening', 'night']),
    ],
    needs: ['part'],
    pattern: pattern(
      '(?<which>this|last|(?:the )?next|the following|the previous|the preceding|the) (?<part>morning|afternoon|evening|night)(?!s|-| of)',
    ),
    read: ({ which, part }, { before, after }) => {
      const code = dayParts[part!.toLowerCase()]!
      const words = which!.toLowerCase().replace(/ +/g, ' ')
      if (words === 'this') return { kind: 'offset', unit: 'day', count: 0, from: 'now', part: code }
      // "the last night" is that of a feast or a trip
      if (words === 'last' && /\b(?:the|his|her|its|their|our|my) +$/i.test(before)) return undefined
      if (words === 'last')
        return part!.toLowerCase() === 'night' ? { kind: 'offset', unit: 'day', count: -1, from: 'now', part: code } : undefined
      if (words === 'the')
        return /\b(?:in|during|late in|early in) +$/i.test(before) && !/^ (?:from|between|before|after|when|that)\b/.test(after)
          ? { kind: 'same', unit: 'day', part: code }
          : undefined
      return { kind: 'offset', unit: 'day', count: /next|following/.test(words) ? 1 : -1, from: 'text', part: code }
    },
    examples: {
      'this morning': '2023-11-08',
      'last night': '2023-11-07',
      'on the last night of the fair': null,
      'On 4 July 1776 … The next morning': '1776-07-04 1776-07-05',
      'On 4 July 1776 he lay awake. Early next morning he rode': '1776-07-04 1776-07-05',
      'in the night from 19 to 20 August': '2023-08-19/2023-08-20',
      'the evening': null,
      'On the last night she sang.': null,
    },
  },
]

/** "The past year", "the last year or so" are lengths of time up to now. */
const isLength = (pointer: string, after: string) =>
  /^(?:the )?(?:past|coming|upcoming)$|^the last$/.test(pointer) ||
  (pointer.startsWith('the') && /^ (?:and a half|or two|or so|or more)/.test(after))

const dayParts: Readonly<Record<string, string>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }

function durationCode(unit: Unit): string {
  return unit === 'century' ? 'C' : unit === 'decade' ? 'E' : unit === 'weekend' ? 'WE' : unit[0]!.toUpperCase()
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
    /half|few|several|many|some|dozens|hundreds|couple/i.test(count)
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
