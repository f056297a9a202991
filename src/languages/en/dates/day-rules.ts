import type { Around, DateRule, MatchGroups } from '../../language.ts'
import type { NamedDate, Reading, Year } from '../../reading.ts'
import { bareMonth, isDefinite, isOfOtherEra, yearOfNoun } from './bare-words.ts'
import {
  dayBefore,
  dayNumberPattern,
  era,
  fullWeekday,
  month,
  monthNumber,
  monthStarts,
  numberOf,
  only,
  ordinal,
  ordinalStarts,
  orThe,
  pairs,
  pattern,
  weekday,
  weekdayNumber,
  weekdayStarts,
  year,
  yearInWords,
  yearOfEra,
  yearOfWords,
} from './words.ts'
import { beforeMonth, beforeVersion } from './written-rules.ts'

/** A year after a month or a day: `2023`, `'98`, `44 BC`, `AD 79`. */
const yearAfter = `(?:(?:${year()}|'(?<short>\\d\\d)(?!\\d)|(?<words>${yearInWords}))(?: ?${era('afterera')})?|(?<eranumber>\\d{1,4}) ?${era()}|a\\.?d\\.? ?(?<adnumber>\\d{1,4})(?!\\d))`

function yearIn(words: MatchGroups): Year | undefined {
  if (words['year'] !== undefined) return yearOfEra(words['year'], words['afterera'])
  if (words['short'] !== undefined) return { short: Number(words['short']) }
  if (words['words'] !== undefined) return yearOfWords(words['words'])
  if (words['eranumber'] !== undefined) return yearOfEra(words['eranumber'], words['era'])
  return words['adnumber'] === undefined ? undefined : Number(words['adnumber'])
}

function dayIn(text: string | undefined): number | undefined {
  const day = text === undefined ? undefined : numberOf(text)
  return day !== undefined && day <= 31 ? day : undefined
}

/** Starts with a month before its day, and what may come after that. */
const monthBeforeDay = (days: readonly string[]) => pairs(monthStarts, [...days, '#a', 'the', ...ordinalStarts])

const weekdayBefore = `(?:(?:(?:this|next|last)(?: coming| past)? )?${weekday()}(?:,| the|, the)? )?`
const dayOrOrdinal = (name = 'day') => `(?<${name}>${ordinal}|0?[1-9](?!\\d)|[12]\\d(?!\\d)|3[01](?!\\d))`
const yearAfterDay = `(?:(?:,|,? of)? ?${yearAfter})?`

/** Day and month, with all else that was said; nothing where the month is a verb. */
function dayAndMonth(words: MatchGroups, around?: Around): NamedDate | undefined {
  const month = monthNumber(words['month'])
  const day = dayIn(words['day'])
  if (month === undefined || day === undefined) return undefined
  const year = yearIn(words) ?? (around && yearOfNoun(around))
  const knownYear = year === undefined && around ? yearKnown(month, day, around) : undefined
  return { kind: 'date', ...only({ year, month, day, weekday: weekdayNumber(words['weekday']), knownYear }) } as NamedDate
}

/** Days whose date is the name of what happened on them. */
const knownDays: readonly {
  readonly month: number
  readonly day: number
  readonly year: number
  readonly named: RegExp
  readonly namedBefore?: RegExp
}[] = [
  {
    month: 9,
    day: 11,
    year: 2001,
    named: /^,?(?: suicide| al.qaeda)? (?:terror|attacks|hijack|atrocit|commission|memorial|(?:20th|tenth|10th) anniversary)/i,
    namedBefore: /\b(?:terror|terrorist|al.qaeda) attacks? of +$|\bthe attacks of +$/i,
  },
  { month: 7, day: 7, year: 2005, named: /^ (?:london |suicide |tube |transit )*(?:bombings|bombers|attacks on london)/i },
  {
    month: 1,
    day: 6,
    year: 2021,
    named:
      /^ (?:(?:u\.?s\.? )?capitol|insurrection|select committee|committee|(?:attack|riot|assault) (?:on|at) the (?:u\.?s\.? )?capitol)/i,
  },
]

function yearKnown(month: number, day: number, { text, before, after }: Around): number | undefined {
  const known = knownDays.find(known => known.month === month && known.day === day)
  const isNamed = known && ((isDefinite(before, text) && known.named.test(after)) || known.namedBefore?.test(before))
  return isNamed ? known.year : undefined
}

/** Two days of one month as one interval. */
function daysOfMonth(words: MatchGroups): Reading | undefined {
  const first = dayAndMonth(words)
  const last = dayIn(words['last'])
  if (!first || last === undefined || first.day === undefined || last <= first.day) return undefined
  const { year, month, day } = first
  const known = only({ year, month })
  return { kind: 'interval', from: { kind: 'date', ...known, day }, to: { kind: 'date', ...known, day: last } } as Reading
}

/** Which calendar a day is of, where two are given: the old one, Julian, or the new one. */
const style = (name = 'style') => `(?<${name}>[on]\\.? ?s\\.?|old style|new style)`
const isoZone = (zone: string | undefined) => zone?.toUpperCase().replace(/(?<=\d\d)(?=\d\d$)/, ':')

const monthOfYear = (month: number, year: number, before: string): Reading | undefined =>
  month > 0 && month <= 12 && beforeMonth.test(before) ? { kind: 'date', year, month } : undefined

// a month and its year, no day: "in Feb-19"
const beforeYear = /\b(?:in|of|during|late|early|mid)[ -]+$/i

const notMeasured = '(?! ?(?:%|percent|per cent|million|billion|points?|cents?|people|degrees|movement)(?![a-z]))'

export const dayRules: readonly DateRule[] = [
  {
    name: 'ISO date',
    starts: ['####-#'],
    needs: ['number'],
    pattern: pattern(
      '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[t ](?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?(?<zone>z|[+-]\\d\\d:?\\d\\d)(?![a-z\\d]))?)?',
    ),
    read: ({ year, month, day, hour, minute, zone }) => ({
      kind: 'date',
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ...(hour === undefined ? {} : { clock: only({ hour: Number(hour), minute: Number(minute), zone: isoZone(zone) }) }),
    }),
    examples: {
      'on 2021-03-04': '2021-03-04',
      'at 2021-03-04T10:15:07.250+0100': '2021-03-04T10:15+01:00',
      'at 2021-03-04T10:15Z': '2021-03-04T10:15Z',
      'part 2021-33-04': null,
    },
  },
  {
    name: 'year, month, day as one number',
    starts: ['########'],
    needs: ['number'],
    pattern: pattern('(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d|[.,]\\d)'),
    read: ({ year, month, day }, { before }) =>
      /[$£€#\d-]$/.test(before) ? undefined : { kind: 'date', year: Number(year), month: Number(month), day: Number(day) },
    examples: { 'filed 20210304': '2021-03-04', 'number 99210304': null },
  },
  {
    name: 'day and month of a list, year last',
    starts: [...dayBefore(monthStarts), ...monthBeforeDay(['# ', '#,'])],
    needs: ['number'],
    pattern: pattern(
      `(?:${dayOrOrdinal()} ${month()}(?=,? (?:and|or) ${dayNumberPattern('_2')}(?:st|nd|rd|th)? ${month('_3')},? ${year()})|${month('month2')} ${dayOrOrdinal('day2')}(?=,? (?:and|or) ${month('_4')} ${dayNumberPattern('_5')},? ${year('year2')}))`,
    ),
    read: ({ month, day, year, month2, day2, year2 }) =>
      dayAndMonth({ month: month ?? month2, day: day ?? day2, year: year ?? year2 }),
    examples: {
      '5 March and 7 April 1917': '1917-03-05 1917-04-07',
      'the 5 march and 7 April 1917': '1917-04-07',
      'they march 5 and': null,
    },
  },
  {
    name: 'day with the other calendar’s in brackets',
    starts: [...dayBefore(monthStarts), ...ordinalStarts],
    needs: ['month'],
    pattern: pattern(
      `${dayOrOrdinal()} ${month()}(?= ?[([](?:${style()},? )?${dayOrOrdinal('day2')} ${month('month2')}(?:,? ${style('style2')})?[)\\]],? ${year()})`,
    ),
    read: ({ day, month, day2, month2, year, style, style2 }) =>
      // a day of the old calendar is named in ours by its other name
      /^n/i.test(style ?? style2 ?? '') ? dayAndMonth({ day: day2, month: month2, year }) : dayAndMonth({ day, month, year }),
    examples: {
      'on 7 November (25 October O.S.) 1917': '1917-11-07 1917-11-07',
      'born 25 October (6 November N.S.) 1817 in': '1817-11-06 1817-11-06',
      'on 3 May [O.S. 22 April] 1724': '1724-05-03 1724-05-03',
      'the 3 may (or 4 may) 1990 people': null,
    },
  },
  {
    name: 'day of the other calendar in brackets',
    starts: [...dayBefore(monthStarts), ...ordinalStarts, 'o s', 'n s', 'os', 'ns', 'old style', 'new style'],
    needs: ['month'],
    pattern: pattern(
      `(?:${style()},? )?${dayOrOrdinal()} ${month()}(?:(?:,? ${style('style2')})?[)\\]],? ${year()}|(?:,? ${style('style3')})(?=[)\\]]))`,
    ),
    read: ({ style, style2, style3, day, month, year }, { before }) => {
      const which = style ?? style2 ?? style3
      if (!/[([]$/.test(before) || which === undefined) return undefined
      return /^o/i.test(which) ? { kind: 'same', unit: 'day' } : dayAndMonth({ day, month, year })
    },
    examples: {
      'on 7 November 1917 (25 October O.S.)': '1917-11-07 1917-11-07',
      'from 3 (or 4) May 1724': '1724-05',
      'to O.S. or not': null,
    },
  },
  {
    name: 'day month year',
    starts: [
      ...dayBefore([...monthStarts, 'day', 'of']),
      ...ordinalStarts,
      ...pairs(['the'], ['#', ...ordinalStarts]),
      ...weekdayStarts,
      ...pairs(['this', 'next', 'last'], [...weekdayStarts, 'coming', 'past']),
    ],
    needs: ['month'],
    pattern: pattern(
      `${weekdayBefore}(?:the )?${dayOrOrdinal()}(?: day)?(?:(?: of)?[ -]|,(?: of)? (?=[a-z]{3,9}\\.?,? [12]\\d{3}))${month()}${yearAfterDay}`,
    ),
    read: dayAndMonth,
    examples: {
      'the 9th, July 2011': '2011-07-09',
      'the 1st of May, 1998': '1998-05-01',
      'on 5 November 1605': '1605-11-05',
      'Sunday 5 November': '2023-11-05',
      'on 15 March 44 BC': '-0043-03-15',
      'the 3 may be late': null,
      'on 31 June 1990': null,
    },
  },
  {
    name: 'days of a list, month first, year last',
    starts: monthBeforeDay(['# ', '#,']),
    needs: ['number'],
    pattern: pattern(
      `${month()} ${dayOrOrdinal()}(?=(?:, ?${dayNumberPattern('_2')}(?:st|nd|rd|th)?){0,5},? (?:and|or) ${dayNumberPattern('_3')}(?:st|nd|rd|th)?,? ${year()})`,
    ),
    read: dayAndMonth,
    examples: {
      'June 12, 13 and 14, 1922': '1922-06-12 1922-06-13 1922-06-14',
      'they may 2 and 3, 1922': '1922',
      'march 3 and 4': null,
    },
  },
  {
    name: 'month day year',
    starts: [
      ...monthStarts,
      ...weekdayStarts,
      ...pairs(['this', 'next', 'last'], [...monthStarts, ...weekdayStarts, 'coming', 'past']),
    ],
    needs: ['month'],
    pattern: pattern(
      `${weekdayBefore}${month()}(?:-| ?|, (?=(?:the )?\\d{1,2}(?:st|nd|rd|th)?,? [12]\\d{3}))(?:the )?${dayOrOrdinal()}(?!:\\d|[.,]\\d{3})${notMeasured}${yearAfterDay}`,
    ),
    read: (words, around) =>
      /^[a-z]+\.?-\d\d$/i.test(around.text) && beforeYear.test(around.before)
        ? ({ kind: 'date', ...only({ month: monthNumber(words['month']), year: { short: Number(words['day']) } }) } as NamedDate)
        : dayAndMonth(words, around),
    examples: {
      'in Feb-19 or on Mar-19': '2019-02 2019-03-19',
      'July 14, 1789': '1789-07-14',
      'since the September 11th hijackings': '2001-09-11/..',
      'the March 4 fire of 1988': '1988-03-04 1988',
      'the September 11 fire': '2023-09-11',
      'Sunday, November 5': '2023-11-05',
      'Sept. 3': '2023-09-03',
      'on Saturday, May, 4th 2013': '2013-05-04',
      'on July, 9th, 2011': '2011-07-09',
      'this coming Sunday, March third, 2024': '2024-03-03',
      'you may 3 times': null,
      'a March 5 percent lower': null,
    },
  },
  {
    name: 'days of one month, month last',
    starts: [...dayBefore(['#', 'to', 'through', 'until']), ...pairs(['the'], ['#', ...ordinalStarts])],
    needs: ['month'],
    pattern: pattern(
      `(?:the )?${dayOrOrdinal()}(?:\\.?[-/]| ?[-/] ?| to (?:the )?| through (?:the )?| until (?:the )?)${dayOrOrdinal('last')}(?:\\.| of)? ${month()}${yearAfterDay}`,
    ),
    read: daysOfMonth,
    examples: {
      '5./6. June 1944': '1944-06-05/1944-06-06',
      '3-5 November': '2023-11-03/2023-11-05',
      'from 3 to 5 November 1911': '1911-11-03/1911-11-05',
      '5/6 June 1944': '1944-06-05/1944-06-06',
      'won 5-3 in November games': '2023-11',
      'won 5-3 games': null,
    },
  },
  {
    name: 'between days of one month',
    starts: [...dayBefore(['and']), ...pairs(['the'], ['#', ...ordinalStarts])],
    needs: ['month'],
    pattern: pattern(`(?:the )?${dayOrOrdinal()} and (?:the )?${dayOrOrdinal('last')}(?: of)? ${month()}${yearAfterDay}`),
    read: (words, { before }) => (/\bbetween +$/i.test(before) ? daysOfMonth(words) : undefined),
    examples: { 'between 12 and 15 April 1912': '1912-04-12/1912-04-15', 'the 12 and 15 may': null },
  },
  {
    name: 'days of one month, month first',
    starts: monthBeforeDay(['# ', '#-', '#-#']),
    needs: ['month'],
    pattern: pattern(
      `${month()} (?:the )?${dayOrOrdinal()}(?: ?- ?| to (?:the )?| through (?:the )?| until (?:the )?)${dayOrOrdinal('last')}(?! ${month('other')})${notMeasured}(?!:\\d)${yearAfterDay}`,
    ),
    read: daysOfMonth,
    examples: {
      'Nov. 3-5': '2023-11-03/2023-11-05',
      'March 1 to 4, 1933': '1933-03-01/1933-03-04',
      'the march 3 to 5 deep': null,
    },
  },
  {
    name: 'between days of one month, month first',
    starts: monthBeforeDay(['# ']),
    needs: ['month'],
    pattern: pattern(
      `${month()} (?:the )?${dayOrOrdinal()} and (?:the )?${dayOrOrdinal('last')}(?! ${month('other')})${yearAfterDay}`,
    ),
    read: (words, { before }) => (/\bbetween +$/i.test(before) ? daysOfMonth(words) : undefined),
    examples: { 'between April 12 and 15, 1912': '1912-04-12/1912-04-15', 'between march 12 and 15': null },
  },
  {
    name: 'day of a list, month last',
    starts: dayBefore(['#', 'and', 'or']),
    needs: ['month'],
    pattern: pattern(
      `${dayOrOrdinal()}(?=(?:, ${dayNumberPattern('_2')}(?:st|nd|rd|th)?)?,? (?:and|or|&) ${dayNumberPattern('_3')}(?:st|nd|rd|th)? ${month()}${yearAfterDay})`,
    ),
    read: dayAndMonth,
    examples: { 'on 3 May 2001': '2001-05-03', 'on 3 & 5 May 2001': '2001-05-03 2001-05-05', 'the 3 and 5 may': null },
  },
  {
    name: 'Roman day',
    starts: orThe(['ides', 'nones', 'kalends', 'calends']),
    needs: ['month'],
    pattern: pattern(`(?:the )?(?<name>ides|nones|kalends|calends) of ${month()}(?:(?:,|,? of|,? in)? ?${yearAfter})?`),
    read: ({ name, month, ...words }) => {
      const number = monthNumber(month)
      if (number === undefined) return undefined
      // two days later in March, May, July and October
      const late = number === 3 || number === 5 || number === 7 || number === 10 ? 2 : 0
      const day = /^i/i.test(name!) ? 13 + late : /^n/i.test(name!) ? 5 + late : 1
      return { kind: 'date', ...only({ year: yearIn(words), month: number, day }) } as NamedDate
    },
    examples: {
      'on the Ides of March in 44 BC': '-0043-03-15',
      'the ides of April 1492': '1492-04-13',
      'the Nones of July, 1800': '1800-07-07',
      'the ides of march': null,
    },
  },
  {
    name: 'month of a list, year last',
    starts: pairs(monthStarts, [...monthStarts, 'and', 'or']),
    needs: ['number'],
    pattern: pattern(`${month()}(?=(?:, ${month('_2')})?,? (?:and|or) ${month('_3')}(?:,| of)? ${year()})`),
    read: ({ month, year }) => {
      const number = monthNumber(month)
      return number === undefined ? undefined : { kind: 'date', month: number, year: Number(year) }
    },
    examples: { 'in March and April 1917': '1917-03 1917-04', 'they march and April 1917': '1917-04', 'we march and sing': null },
  },
  {
    name: 'month year',
    starts: monthStarts,
    needs: ['number', 'era', 'yearWords'],
    pattern: pattern(`${month()}(?:,|,? of)? ?${yearAfter}`),
    read: (words, { after }) => {
      const month = monthNumber(words['month'])
      const year = yearIn(words)
      if (month !== undefined && isOfOtherEra(after)) return { kind: 'vague', timex: `XXXX-${String(month).padStart(2, '0')}` }
      return month === undefined || year === undefined ? undefined : { kind: 'date', month, year }
    },
    examples: {
      'in May 1968': '1968-05',
      'in May 1402 AH': 'XXXX-05',
      'November of 1995': '1995-11',
      "March '98": '1998-03',
      'of nineteen ninety-seven January nineteen ninety-seven': '1997 1997-01',
      'you may 2000 times': null,
    },
  },
  {
    name: 'ISO month',
    starts: ['####-#'],
    needs: ['number'],
    pattern: pattern('(?<year>(?:19|20)\\d\\d)-(?<month>0[1-9]|1[0-2])(?![-\\d])'),
    read: ({ year, month }, { before }) =>
      /[$£€#\d/-]$/.test(before) || Number(month) > Number(year!.slice(2))
        ? undefined
        : { kind: 'date', year: Number(year), month: Number(month) },
    examples: { 'in 2021-03': '2021-03', 'part 2021-33': '2021/2033', 'no. 92021-03': null },
  },
  {
    name: 'month',
    starts: monthStarts,
    needs: ['month'],
    pattern: pattern(month()),
    read: ({ month }, { before, after, text }) => bareMonth(month, text, before, after),
    examples: {
      'since the strike in September': '2023-09',
      'they met in May.': '2023-05',
      'it may rain': null,
      'May I ask': null,
      'Theresa May said': null,
      'the March on Rome': null,
    },
  },
  {
    name: 'numeric date',
    starts: ['#/#/', '#.#.', '#-#-'],
    needs: ['number'],
    pattern: pattern(
      '(?<first>\\d\\d?)(?<mark>[/.-])(?<second>\\d\\d?)\\k<mark>(?<year>(?:1[5-9]|20)\\d\\d|\\d\\d)(?!\\d|[/.]\\d|-(?!\\d\\d?[/.]\\d\\d?[/.]\\d)\\d)',
    ),
    read: ({ first, mark, second, year }, { before }) => {
      if (/[\d$£€#=/.]$|(?<![/.]\d\d(?:\d\d)?)-$/.test(before) || beforeVersion.test(before)) return undefined
      // "won 3-2-21", "10.12.19" are no days unless something says so
      const isSaid = year!.length === 4 || mark === '/' || /\b(?:on|since|until|till|by|from|to|dated|date:) +$/i.test(before)
      if (!isSaid || (mark === '-' && Number(year) < 32)) return undefined
      const full = year!.length === 4 ? Number(year) : { short: Number(year) }
      return { kind: 'numeric', first: Number(first), second: Number(second), year: full }
    },
    examples: {
      '14/7/1990': '1990-07-14',
      '25.12.1991': '1991-12-25',
      '6-11-2023': '2023-11-06',
      '3/4/2015': '[2015-03-04,2015-04-03]',
      '14/7/41': '1941-07-14',
      'on 14.07.98': '1998-07-14',
      'open 14/7/2019-20/7/2019': '2019-07-14/2019-07-20',
      'of 14.07.98': null,
      'version 1.2.2003': null,
      '555-12-1234': null,
    },
  },
  {
    name: 'numeric day and month',
    starts: ['#/#', '#.#.'],
    needs: ['number'],
    pattern: pattern(
      '(?<first>\\d\\d?)(?:/(?<second>\\d\\d?)(?![\\d/]|[.,]\\d)|\\.(?<month>0[1-9]|1[0-2])\\.(?!\\d)|/(?<year>(?:19|20)\\d\\d)(?!\\d|[/.,:-]\\d))',
    ),
    read: ({ first, second, month, year }, { before, after, text }) => {
      if (year !== undefined) return monthOfYear(Number(first), Number(year), before)
      // a fraction, the day of an attack as a name, "24/7"
      if (!/\b(?:on|by|until|till|since|dated|through|from) +$/i.test(before) || /^(?:9\/11|24\/7|50\/50)$/.test(text))
        return undefined
      const numbers = [Number(first), Number(second ?? month)] as const
      const isFraction = second !== undefined && numbers[0] < numbers[1] && numbers[1] <= 10 && !/\bon +$/i.test(before)
      if (isFraction || /^[- ]?(?:of|inch(?:es)?|cup|mile|full|empty|time|majority|beat|%|percent)\b/.test(after))
        return undefined
      return Math.max(...numbers) > 31 || Math.min(...numbers) > 12 || numbers.includes(0)
        ? undefined
        : { kind: 'numeric', first: numbers[0], second: numbers[1] }
    },
    examples: {
      'They left on 16/7, he said.': '2023-07-16',
      'shut in 9/2014.': '2014-09',
      'law 9/2014': null,
      'seen on 13.06. at the gate': '2023-06-13',
      'cut by 3/4': null,
      'on 2/3 of the farms': null,
      'won 16/7': null,
    },
  },
  {
    name: 'weekday of a month by its number',
    starts: orThe(['first', 'second', 'third', 'fourth', 'last']),
    needs: ['weekday'],
    pattern: pattern(
      `(?:the )?(?<nth>first|second|third|fourth|last) ${fullWeekday()} (?:in|of) ${month()}(?:,? (?:of )?${year()})?`,
    ),
    read: ({ nth, weekday, month, year }) => {
      const number = monthNumber(month)
      if (number === undefined) return undefined
      const holiday = {
        month: number,
        weekday: weekdayNumber(weekday)!,
        nth: nth!.toLowerCase() === 'last' ? -1 : numberOf(nth!)!,
      }
      return { kind: 'holiday', holiday, ...only({ year: year === undefined ? undefined : Number(year) }) } as Reading
    },
    examples: {
      'the first Tuesday in November 2020': '2020-11-03',
      'the last Sunday of May 1999': '1999-05-30',
      'the first Tuesdays in May': 'XXXX-WXX-2 2023-05',
      'the last ship of May': '2023-05',
      'the first tuesday': null,
    },
  },
]
