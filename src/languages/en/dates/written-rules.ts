import type { DateRule, MatchGroups } from '../../language.ts'
import type { NamedDate, Year } from '../../reading.ts'
import { zones } from './clock-rules.ts'
import {
  dayBefore,
  dayNumberPattern,
  month,
  monthNumber,
  monthStarts,
  numberOf,
  only,
  ordinal,
  ordinalStarts,
  pairs,
  pattern,
  weekday,
  weekdayNumber,
  weekdayStarts,
} from './words.ts'

// a part of something longer, a price, a number of its own
const inNumber = /(?:[\p{L}\d$£€#=/.:_]|(?<!\d\d)-)$/u
/** Words before a month in numbers. */
export const beforeMonth = /\b(?:in|since|until|till|from|to|by|of|before|after|between|during|early|mid|late|end|dated) +$/i
/** What is numbered much as days are. */
export const beforeVersion = /\b(?:version|v|ver|firmware|release|build|update|revision|rev|section|no|tel|phone|ip)\.? ?$/i

const beforeArticle = /\b(?:articles?|art|chapters?|sections?|paragraphs?|figures?|fig|tables?)\.? ?$/i
const beforeDay = /(?:\b(?:on|from|to|until|till|by|since|of|and|dated|date:)|[(,;]|^) ?$/i

const fullYear = (name = 'year') => `(?<${name}>1[5-9]\\d\\d|20\\d\\d)`
const endOfYear = '(?!\\d|[.,:/]\\d|-(?!\\d\\d?[-/. ]?[a-z]{3})\\d)'
const endOfShort = '(?!\\d|[.,:/-]\\d|-[a-z]|[a-z]| \\d|%)'
const dayOrOrdinal = (name = 'day') => `(?<${name}>${ordinal}|0?[1-9](?!\\d)|[12]\\d(?!\\d)|3[01](?!\\d))`
const weekdayBefore = `(?:${weekday()}(?:,| the|, the)? )?`

function dated(words: MatchGroups, year: Year | undefined): NamedDate | undefined {
  const month = monthNumber(words['month'] ?? words['month2'])
  const text = words['day'] ?? words['day2']
  const day = text === undefined ? undefined : numberOf(text)
  if (month === undefined || (text !== undefined && (day === undefined || day > 31))) return undefined
  return { kind: 'date', ...only({ year, month, day, weekday: weekdayNumber(words['weekday']) }) } as NamedDate
}

const yearIn = ({ year, short }: MatchGroups): Year | undefined =>
  year !== undefined ? Number(year) : short === undefined ? undefined : { short: Number(short) }

const romanMonths: Readonly<Record<string, number>> = Object.fromEntries(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((name, index) => [name, index + 1]),
)
const roman = '(?:viii|vii|vi|v|iv|ix|iii|ii|i|xii|xi|x)'

/** Days and months as forms, files and machines write them, and years of two digits without their mark. */
export const writtenRules: readonly DateRule[] = [
  {
    name: 'year, month and day in numbers',
    starts: ['####/#/', '####.#.', '####-#-'],
    needs: ['number'],
    pattern: pattern(
      `${fullYear()}(?<mark>[/.-])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>0[1-9]|[12]\\d|3[01]|[1-9])(?!\\d|[/.]\\d|-(?!\\d{4}[/.])\\d)`,
    ),
    read: ({ year, mark, month, day }, { before, text }) => {
      if (inNumber.test(before) || beforeVersion.test(before)) return undefined
      // "2020.1.2" is a version
      if (mark === '.' && text.length < 10) return undefined
      return { kind: 'date', year: Number(year), month: Number(month), day: Number(day) }
    },
    examples: {
      'seen on 2021/04/09 at the quay': '2021-04-09',
      'on 2019.11.23.': '2019-11-23',
      'on 2019/6/3, at noon': '2019-06-03T12',
      'on 2019-6-3': '2019-06-03',
      'release 2019.11.23': null,
      '2019.11.23-2019.11.25': '2019-11-23/2019-11-25',
      'file 2019/33/04': null,
    },
  },
  {
    name: 'year before its day and month',
    starts: pairs(['####'], monthStarts),
    needs: ['month'],
    pattern: pattern(
      `${fullYear()}(?:,? ${month()} ?(?:the )?${dayOrOrdinal()}|[-/]${month('month2')}(?:[-/]${dayOrOrdinal('day2')})?)(?!:\\d|[.,/-]\\d|,? [12]\\d{3})`,
    ),
    read: (words, { before }) => (inNumber.test(before) ? undefined : dated(words, yearIn(words))),
    examples: {
      'on 2017 June 21': '2017-06-21',
      '2017-Jun-21': '2017-06-21',
      'in 2017/Jun': '2017-06',
      'In 2016, June 21 2017 seemed far': '2016 2017-06-21',
      '$2017 June 3.5': '2023-06-03',
      'since 1.2017 June': '2023-06',
      'the 17 junes': null,
    },
  },
  {
    name: 'day, month and year with marks between',
    starts: dayBefore(monthStarts),
    needs: ['month'],
    pattern: pattern(`${dayNumberPattern()}[-/.]${month()}[-/., ](?:(?<year>[12]\\d{3})|'?(?<short>\\d\\d))${endOfYear}`),
    read: (words, { before }) => (inNumber.test(before) ? undefined : dated(words, yearIn(words))),
    examples: {
      'signed 07-Feb-2019': '2019-02-07',
      'signed 7/Feb/2019': '2019-02-07',
      'paid 30-SEP-17': '2017-09-30',
      '07-Feb-2019-09-Feb-2019': '2019-02-07/2019-02-09',
      'part 7-mar-2019': null,
    },
  },
  {
    name: 'month, day and year with marks between',
    starts: pairs(monthStarts, ['#']),
    needs: ['number'],
    pattern: pattern(
      `${month()}[-/](?:${dayNumberPattern()}[-/.,](?:(?<year>[12]\\d{3})|'?(?<short>\\d\\d))|${fullYear('year2')})${endOfYear}`,
    ),
    read: words => dated(words, yearIn({ ...words, year: words['year'] ?? words['year2'] })),
    examples: {
      'on Feb-07-2019': '2019-02-07',
      'in Feb-2019': '2019-02',
      'in August/2014': '2014-08',
      'mar-07-2019': null,
    },
  },
  {
    name: 'day and month in one word',
    starts: dayBefore(monthStarts),
    needs: ['month'],
    pattern: pattern(`${dayNumberPattern()}${month()}(?:[- ]?(?<year>[12]\\d{3})|[-']?(?<short>\\d\\d))?${endOfYear}`),
    read: (words, { before }) => (inNumber.test(before) ? undefined : dated(words, yearIn(words))),
    examples: {
      'left on 12Oct for': '2023-10-12',
      'left on 12Oct2019': '2019-10-12',
      'left 02NOV18': '2018-11-02',
      '5may': null,
    },
  },
  {
    name: 'days of a range in numbers, year last',
    starts: ['#.#.', '#.'],
    needs: ['number'],
    pattern: pattern(
      `${dayNumberPattern()}\\.(?:(?<month>0?[1-9]|1[0-2])\\.)? ?- ?${dayNumberPattern('day2')}\\.(?<month2>0?[1-9]|1[0-2])\\. ?${fullYear()}${endOfYear}`,
    ),
    read: ({ day, month, day2, month2, year }, { before }) => {
      if (inNumber.test(before) || beforeVersion.test(before)) return undefined
      const end = { kind: 'date', year: Number(year), month: Number(month2), day: Number(day2) } as const
      return { kind: 'interval', from: { ...end, month: Number(month ?? month2), day: Number(day) }, to: end }
    },
    examples: {
      'open 07.02.-09.03.2018': '2018-02-07/2018-03-09',
      'open 7. - 9.3.2018': '2018-03-07/2018-03-09',
      'version 7.-9.3.2018': null,
    },
  },
  {
    name: 'day, Roman month and year',
    starts: ['#/', '#.', '#-', ...pairs(['#'], Object.keys(romanMonths))],
    needs: ['number'],
    pattern: pattern(
      `${dayNumberPattern()}(?:(?<mark>[/-])(?<roman>${roman})\\k<mark>|\\.? ?(?<roman2>${roman})(?:\\. ?| ))(?:${fullYear()}|(?<=[/.-])(?<short>\\d\\d))${endOfYear}`,
    ),
    read: ({ day, roman, roman2, ...words }, { before, text }) => {
      const isCapital = /[IVX]/.test(text)
      if (inNumber.test(before) || beforeVersion.test(before) || beforeArticle.test(before)) return undefined
      // "the 5 V 1990 charger"
      if (roman === undefined && (!isCapital || (/^\d+ /.test(text) && !beforeDay.test(before)))) return undefined
      const month = romanMonths[(roman ?? roman2)!.toLowerCase()]!
      return { kind: 'date', year: yearIn(words)!, month, day: Number(day) }
    },
    examples: {
      'signed 7/IX/1958': '1958-09-07',
      'signed 7.IX.1958 at': '1958-09-07',
      'signed 7. IX. 1958': '1958-09-07',
      'signed 17-ii-58': '1958-02-17',
      'on 9 XII 1911': '1911-12-09',
      'chapter 7 v 1958': '1958',
      'the 7 V 1958 lamp': '1958',
      'article 7.II.1958': '1958',
      '31/II/1958': null,
    },
  },
  {
    name: 'Roman month and year',
    starts: Object.keys(romanMonths),
    needs: ['number'],
    pattern: pattern(`(?<roman>${roman})[./-]${fullYear()}${endOfYear}`),
    read: ({ roman, year }, { before, text }) =>
      /^[A-Z]/.test(text) && beforeMonth.test(before)
        ? { kind: 'date', year: Number(year), month: romanMonths[roman!.toLowerCase()]! }
        : undefined,
    examples: { 'in IX/1958': '1958-09', 'since IV.1958': '1958-04/..', 'mix.1958': '1958', 'v.58': null },
  },
  {
    name: 'month and year in numbers',
    starts: ['##.# ####', '##-# ####'],
    needs: ['number'],
    pattern: pattern('(?<month>0[1-9]|1[0-2])[.-](?<year>(?:19|20)\\d\\d)(?!\\d|[/.,:-]\\d)'),
    read: ({ month, year }, { before }) =>
      beforeMonth.test(before) ? { kind: 'date', year: Number(year), month: Number(month) } : undefined,
    examples: { 'shut in 09.2014.': '2014-09', 'since 04-2014': '2014-04/..', 'law 09-2014': null },
  },
  {
    name: 'stamp of a machine, year last',
    starts: [...pairs(monthStarts, ['# ', '#,']), ...pairs(weekdayStarts, monthStarts)],
    needs: ['number'],
    pattern: pattern(
      `(?:${weekday()},? )?${month()} ${dayNumberPattern()},? (?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: ?(?<zone>[+-]\\d{4}|${Object.keys(zones).join('|')}))?,? (?<year>[12]\\d{3})${endOfYear}`,
    ),
    read: ({ hour, minute, zone, ...words }) => {
      const day = dated(words, yearIn(words))
      const offset = zone === undefined ? undefined : (zones[zone.toLowerCase()] ?? offsetOf(zone))
      return day && { ...day, clock: only({ hour: Number(hour), minute: Number(minute), zone: offset }) }
    },
    examples: {
      'Mon Mar 04 16:20:11 +0100 2013': '2013-03-04T16:20+01:00',
      'Mar 4 16:20 2013': '2013-03-04T16:20',
      'march 4 16:20': null,
    },
  },
  {
    name: 'day and month with two digits of a year',
    starts: [
      ...dayBefore([...monthStarts, 'of']),
      ...ordinalStarts,
      ...pairs(['the'], ['#', ...ordinalStarts]),
      ...weekdayStarts,
    ],
    needs: ['month'],
    pattern: pattern(`${weekdayBefore}(?:the )?${dayOrOrdinal()}(?: of)? ${month()}(?<comma>,)? (?<short>\\d\\d)${endOfShort}`),
    read: (words, { before, after }) =>
      // "on 4 February, 88 came"
      inNumber.test(before) || (words['comma'] !== undefined && (Number(words['short']) < 32 || !goesOn.test(after)))
        ? undefined
        : ofShortYear(words, after),
    examples: {
      'sold on 4th Feb., 88, at noon': '1988-02-04T12',
      'sold on 4 Feb 88 to a': '1988-02-04',
      'The hut burned on Tue 11th Oct 05.': '2005-10-11',
      'On 4 Feb 88 people died': '2023-02-04',
      'On 4 Feb 88 Harl': '1988-02-04',
      'On 4 Feb 17 wept': 'XXXX-02-04',
      'On 4 Oct 88-year-old Ida Holm': '2023-10-04',
      'the 4 mar 88': null,
    },
  },
  {
    name: 'month and day with two digits of a year',
    starts: pairs(monthStarts, ['#', ...ordinalStarts]),
    needs: ['month'],
    pattern: pattern(`${month()}(?: ${dayOrOrdinal()},?)? (?<short>0\\d|3[2-9]|[4-9]\\d)${endOfShort}`),
    read: (words, { after }) =>
      // "May 04" is a day
      words['day'] === undefined && words['short']!.startsWith('0') ? undefined : ofShortYear(words, after),
    examples: {
      'sold on Feb 4 88 to a': '1988-02-04',
      'sold Feb. 4, 09.': '2009-02-04',
      'built in Feb 88, and': '1988-02',
      'in February 88 ships came': '2023-02',
      'in February 88 wept': 'XXXX-02',
      'march 88': null,
    },
  },
]

const offsetOf = (zone: string) => `${zone.slice(0, 3)}:${zone.slice(3)}`

/** Two digits that are a year, those of a count of things, or neither for sure: then the day is of some year. */
function ofShortYear(words: MatchGroups, after: string): ReturnType<DateRule['read']> {
  const short = Number(words['short'])
  if (isCount.test(after) && !goesOn.test(after)) return undefined
  const isYear = goesOn.test(after) || (short > 31 && isName.test(after))
  const day = dated(words, { short })
  if (!day || isYear) return day
  const parts = [day.month, day.day].flatMap(part => (part === undefined ? [] : String(part).padStart(2, '0')))
  return { kind: 'vague', timex: ['XXXX', ...parts].join('-') }
}

const goesOn =
  /^(?:$|[.,;:!?)\]"'-]| (?:-|with|and|at|in|on|by|to|when|after|before|from|for|but|as|the|an?|he|she|it|they|we|i|that|which|who|while|until|near|off|over|against|because|between|during|under|about|into|his|her|their|its|my|or|of the|through|without|within|[a-z]+ing)(?![a-z]))/i
const isCount =
  /^ (?:[a-z]+ )?(?:[a-z]{3,}s(?<!was|has|his|says|is)|people|men|women|children|police|firemen|gunmen|others|more|of|million|billion|thousand|hundred|percent|per cent|were|are|died|killed|dead|sheep|cattle|staff|km|am|pm|[ap]\.m)(?![a-z])/i
const isName = /^ [A-Z](?!\S*s (?:[a-z]+ed|were)\b)/
