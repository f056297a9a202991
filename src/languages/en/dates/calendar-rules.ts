import type { DateRule, Words } from '../../language.ts'
import type { NamedDate, Reading, Year } from '../../reading.ts'
import {
  dayNumber,
  era,
  fullWeekday,
  month,
  monthOf,
  monthStarts,
  numberOf,
  only,
  ordinal,
  ordinalStarts,
  pattern,
  weekday,
  weekdayOf,
  weekdayStarts,
  year,
  yearInWords,
  yearOfEra,
  yearOfWords,
} from './words.ts'

/** A year after a month or a day: `2023`, `'98`, `44 BC`, `AD 79`. */
const yearAfter = `(?:(?:${year()}|'(?<short>\\d\\d)(?!\\d)|(?<words>${yearInWords}))(?: ?${era('afterera')})?|(?<eranumber>\\d{1,4}) ?${era()}|a\\.?d\\.? ?(?<adnumber>\\d{1,4})(?!\\d))`

function yearIn(words: Words): Year | undefined {
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

const weekdayBefore = `(?:(?:(?:this|next|last)(?: coming| past)? )?${weekday()}(?:,| the|, the)? )?`
const dayOrOrdinal = (name = 'day') => `(?<${name}>${ordinal}|0?[1-9](?!\\d)|[12]\\d(?!\\d)|3[01](?!\\d))`
const yearAfterDay = `(?:(?:,|,? of)? ?${yearAfter})?`

/** Day and month, with all else that was said; nothing where the month is a verb. */
function dayAndMonth(words: Words): NamedDate | undefined {
  const month = monthOf(words['month'])
  const day = dayIn(words['day'])
  if (month === undefined || day === undefined) return undefined
  return { kind: 'date', ...only({ year: yearIn(words), month, day, weekday: weekdayOf(words['weekday']) }) } as NamedDate
}

/** Two days of one month as one interval. */
function daysOfMonth(words: Words): Reading | undefined {
  const first = dayAndMonth(words)
  const last = dayIn(words['last'])
  if (!first || last === undefined || first.day === undefined || last <= first.day) return undefined
  const { year, month, day } = first
  const known = only({ year, month })
  return { kind: 'interval', from: { kind: 'date', ...known, day }, to: { kind: 'date', ...known, day: last } } as Reading
}

const notMeasured = '(?! ?(?:%|percent|per cent|million|billion|points?|cents?|people|degrees)(?![a-z]))'

export const calendarRules: readonly DateRule[] = [
  {
    name: 'ISO date',
    starts: ['#'],
    needs: ['number'],
    pattern: pattern(
      '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[t ](?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?<zone>z|[+-]\\d\\d:\\d\\d)?)?',
    ),
    read: ({ year, month, day, hour, minute, zone }) => ({
      kind: 'date',
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ...(hour === undefined ? {} : { clock: only({ hour: Number(hour), minute: Number(minute), zone: zone?.toUpperCase() }) }),
    }),
    examples: { 'on 2021-03-04': '2021-03-04', 'at 2021-03-04T10:15Z': '2021-03-04T10:15Z', 'part 2021-33-04': null },
  },
  {
    name: 'year, month, day as one number',
    starts: ['#'],
    needs: ['number'],
    pattern: pattern('(?<year>(?:19|20)\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d|[.,]\\d)'),
    read: ({ year, month, day }, { before }) =>
      /[$£€#\d-]$/.test(before) ? undefined : { kind: 'date', year: Number(year), month: Number(month), day: Number(day) },
    examples: { 'filed 20210304': '2021-03-04', 'number 99210304': null },
  },
  {
    name: 'day and month of a list, year last',
    starts: ['#', ...monthStarts],
    needs: ['month'],
    pattern: pattern(
      `(?:${dayOrOrdinal()} ${month()}(?=,? (?:and|or) ${dayNumber('_2')}(?:st|nd|rd|th)? ${month('_3')},? ${year()})|${month('month2')} ${dayOrOrdinal('day2')}(?=,? (?:and|or) ${month('_4')} ${dayNumber('_5')},? ${year('year2')}))`,
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
    name: 'day month year',
    starts: ['#', 'the', 'this', 'next', 'last', ...ordinalStarts, ...weekdayStarts],
    needs: ['month'],
    pattern: pattern(`${weekdayBefore}(?:the )?${dayOrOrdinal()}(?: day)?(?: of)?[ -]${month()}${yearAfterDay}`),
    read: dayAndMonth,
    examples: {
      'the 1st of May, 1998': '1998-05-01',
      'on 5 November 1605': '1605-11-05',
      'Sunday 5 November': '2023-11-05',
      'on 15 March 44 BC': '-0043-03-15',
      'the 3 may be late': null,
      'on 31 June 1990': null,
    },
  },
  {
    name: 'month day year',
    starts: ['this', 'next', 'last', ...monthStarts, ...weekdayStarts],
    needs: ['month'],
    pattern: pattern(
      `${weekdayBefore}${month()}(?:-| ?)(?:the )?${dayOrOrdinal()}(?!:\\d|[.,]\\d{3})${notMeasured}${yearAfterDay}`,
    ),
    read: dayAndMonth,
    examples: {
      'July 14, 1789': '1789-07-14',
      'Sunday, November 5': '2023-11-05',
      'Sept. 3': '2023-09-03',
      'this coming Sunday, March third, 2024': '2024-03-03',
      'you may 3 times': null,
      'a March 5 percent lower': null,
    },
  },
  {
    name: 'days of one month, month last',
    starts: ['#', 'the'],
    needs: ['month'],
    pattern: pattern(
      `(?:the )?${dayOrOrdinal()}(?: ?[-/] ?| to (?:the )?| through (?:the )?| until (?:the )?)${dayOrOrdinal('last')}(?: of)? ${month()}${yearAfterDay}`,
    ),
    read: daysOfMonth,
    examples: {
      '3-5 November': '2023-11-03/2023-11-05',
      'from 3 to 5 November 1911': '1911-11-03/1911-11-05',
      '5/6 June 1944': '1944-06-05/1944-06-06',
      'won 5-3 in November games': '2023-11',
      'won 5-3 games': null,
    },
  },
  {
    name: 'between days of one month',
    starts: ['#', 'the'],
    needs: ['month'],
    pattern: pattern(`(?:the )?${dayOrOrdinal()} and (?:the )?${dayOrOrdinal('last')}(?: of)? ${month()}${yearAfterDay}`),
    read: (words, { before }) => (/\bbetween +$/i.test(before) ? daysOfMonth(words) : undefined),
    examples: { 'between 12 and 15 April 1912': '1912-04-12/1912-04-15', 'the 12 and 15 may': null },
  },
  {
    name: 'days of one month, month first',
    starts: monthStarts,
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
    starts: monthStarts,
    needs: ['month'],
    pattern: pattern(
      `${month()} (?:the )?${dayOrOrdinal()} and (?:the )?${dayOrOrdinal('last')}(?! ${month('other')})${yearAfterDay}`,
    ),
    read: (words, { before }) => (/\bbetween +$/i.test(before) ? daysOfMonth(words) : undefined),
    examples: { 'between April 12 and 15, 1912': '1912-04-12/1912-04-15', 'between march 12 and 15': null },
  },
  {
    name: 'day of a list, month last',
    starts: ['#'],
    needs: ['month'],
    pattern: pattern(
      `${dayOrOrdinal()}(?=(?:, ${dayNumber('_2')}(?:st|nd|rd|th)?)?,? (?:and|or) ${dayNumber('_3')}(?:st|nd|rd|th)? ${month()}${yearAfterDay})`,
    ),
    read: dayAndMonth,
    examples: { 'on 3 May 2001': '2001-05-03', 'the 3 and 5 may': null },
  },
  {
    name: 'month of a list, year last',
    starts: monthStarts,
    needs: ['month'],
    pattern: pattern(`${month()}(?=(?:, ${month('_2')})?,? (?:and|or) ${month('_3')}(?:,| of)? ${year()})`),
    read: ({ month, year }) => {
      const number = monthOf(month)
      return number === undefined ? undefined : { kind: 'date', month: number, year: Number(year) }
    },
    examples: { 'in March and April 1917': '1917-03 1917-04', 'they march and April 1917': '1917-04', 'we march and sing': null },
  },
  {
    name: 'month year',
    starts: monthStarts,
    needs: ['month'],
    pattern: pattern(`${month()}(?:,|,? of)? ?${yearAfter}`),
    read: words => {
      const month = monthOf(words['month'])
      const year = yearIn(words)
      return month === undefined || year === undefined ? undefined : { kind: 'date', month, year }
    },
    examples: {
      'in May 1968': '1968-05',
      'November of 1995': '1995-11',
      "March '98": '1998-03',
      'of nineteen ninety-seven January nineteen ninety-seven': '1997 1997-01',
      'you may 2000 times': null,
    },
  },
  {
    name: 'ISO month',
    starts: ['#'],
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
    starts: ['#'],
    needs: ['number'],
    pattern: pattern(
      '(?<first>\\d\\d?)(?<mark>[/.-])(?<second>\\d\\d?)\\k<mark>(?<year>(?:1[5-9]|20)\\d\\d|\\d\\d)(?!\\d|[/.-]\\d)',
    ),
    read: ({ first, mark, second, year }, { before }) => {
      if (/[\d$£€#=/.-]$|\b(?:version|v|section|no|tel|phone|ip)\.? ?$/i.test(before)) return undefined
      if (year!.length === 2 && mark !== '/') return undefined
      const full = year!.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
      return { kind: 'numeric', first: Number(first), second: Number(second), year: full }
    },
    examples: {
      '14/7/1990': '1990-07-14',
      '25.12.1991': '1991-12-25',
      '6-11-2023': '2023-11-06',
      '3/4/2015': '[2015-03-04,2015-04-03]',
      'version 1.2.2003': null,
      '555-12-1234': null,
    },
  },
  {
    name: 'year with its era',
    starts: ['#', 'ad', 'a'],
    needs: ['era'],
    pattern: pattern(`(?:(?<number>\\d{1,4}|\\d,\\d{3}) ?${era()}|a\\.?d\\.? ?(?<ad>\\d{1,4})(?!\\d|[.,]\\d))`),
    read: ({ number, era, ad }, { text }) => {
      if (!/[A-Z]/.test(text)) return undefined
      const year = number === undefined ? Number(ad) : yearOfEra(number.replace(',', ''), era)
      return year > 9999 || (year === 0 && number === undefined) ? undefined : { kind: 'date', year }
    },
    examples: {
      'in 44 BC': '-0043',
      'in AD 79': '0079',
      'by 476 CE': '../0476',
      'in 753 B.C.': '-0752',
      'an ad 79 people saw': null,
    },
  },
  {
    name: 'years of one era',
    starts: ['#'],
    needs: ['era'],
    pattern: pattern(`(?<first>\\d{1,4}) ?(?:-| to | and ) ?(?<last>\\d{1,4}) ?${era()}`),
    read: ({ first, last, era }, { before, text }) => {
      if (/and/.test(text) && !/\bbetween +$/i.test(before)) return undefined
      const range = [yearOfEra(first!, era), yearOfEra(last!, era)] as const
      return range[0] > range[1]
        ? undefined
        : { kind: 'interval', from: { kind: 'date', year: range[0] }, to: { kind: 'date', year: range[1] } }
    },
    examples: { 'from 264 to 241 BC': '-0263/-0240', '58-50 BC': '-0057/-0049', 'won 3-2 ce': null },
  },
  {
    name: 'year',
    starts: ['#'],
    needs: ['number'],
    pattern: pattern(`${year()}`),
    read: ({ year }, { before, after }) =>
      isYear(Number(year), before, after) ? { kind: 'date', year: Number(year) } : undefined,
    examples: {
      'in 1989': '1989',
      'since 1914': '1914/..',
      'in 1431,': '1431',
      '2000 people': null,
      $1990: null,
      '1989.5': null,
      'page 1984': null,
      '1,989 of them': null,
    },
  },
  {
    name: 'year of three digits',
    starts: ['#'],
    pattern: pattern('(?<year>[1-9]\\d\\d)(?=[,.;:)](?!\\d)| (?:the|he|she|it|they|when|by|after|at|and the)(?![a-z])|$)'),
    read: ({ year }, { before }) =>
      /(?:\b(?:in|year|since|until) +)$/i.test(before) ? { kind: 'date', year: Number(year) } : undefined,
    examples: { 'fell in 476, when': '0476', 'in 800 the king': '0800', 'in 300 cases': null, 'room 476,': null },
  },
  {
    name: 'year in words',
    starts: ['nineteen', 'eighteen', 'seventeen', 'sixteen', 'fifteen', 'two', 'twenty'],
    needs: ['yearWords'],
    pattern: pattern(`(?<words>${yearInWords})(?!s| ?(?:%|percent|people|dollars|miles|years))`),
    read: ({ words }, { before, text }) => {
      const year = yearOfWords(words!)
      const named = /\b(?:in|of|since|until|year|by|before|after|from|to|and|late|early) +$/i.test(before)
      return year === undefined || (!named && /^tw/i.test(text)) ? undefined : { kind: 'date', year }
    },
    examples: { 'in nineteen eighty-four': '1984', 'the year two thousand': '2000', 'two thousand men': null },
  },
  {
    name: 'the year',
    starts: ['the', 'year'],
    needs: ['unit'],
    pattern: pattern(`(?:the )?year (?:(?<year>\\d{3,4})(?![\\d,])|(?<words>${yearInWords}))(?: ${era()})?`),
    read: ({ year, words, era }) => {
      const number = year === undefined ? yearOfWords(words!) : yearOfEra(year, era)
      return number === undefined ? undefined : { kind: 'date', year: number }
    },
    examples: { 'the year 1066': '1066', 'in the year 325': '0325', 'the year 12': null },
  },
  {
    name: 'years, the second shortened',
    starts: ['#'],
    needs: ['number'],
    pattern: pattern('(?<first>1\\d{3}|20\\d\\d)[-/](?<last>\\d\\d)(?!\\d|[/.,-]\\d|%)'),
    read: ({ first, last }, { before }) => {
      const from = Number(first)
      const to = Math.floor(from / 100) * 100 + Number(last)
      return /[$£€#\d/.-]$/.test(before) || to <= from
        ? undefined
        : { kind: 'interval', from: { kind: 'date', year: from }, to: { kind: 'date', year: to } }
    },
    examples: { 'the war of 1914-18': '1914/1918', 'in 1998/99': '1998/1999', 'call 1914-18-22': null },
  },
  {
    name: 'weekday of a month by its number',
    starts: ['the', 'first', 'second', 'third', 'fourth', 'last'],
    needs: ['weekday'],
    pattern: pattern(
      `(?:the )?(?<nth>first|second|third|fourth|last) ${fullWeekday()} (?:in|of) ${month()}(?:,? (?:of )?${year()})?`,
    ),
    read: ({ nth, weekday, month, year }) => {
      const number = monthOf(month)
      if (number === undefined) return undefined
      const holiday = { month: number, weekday: weekdayOf(weekday)!, nth: nth!.toLowerCase() === 'last' ? -1 : numberOf(nth!)! }
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
  {
    name: 'decade',
    starts: ['#', 'the'],
    needs: ['number', 'unit'],
    pattern: pattern(`(?:the )?(?:(?<decade>1\\d\\d0|20\\d0)'?s|'(?<short>\\d0)'?s)(?: ${era()})?`),
    read: ({ decade, short, era }, { text }) => {
      if (decade === undefined) return { kind: 'decade', decade: Number(short) / 10, short: true }
      // "the 1900s" may be ten years or a hundred
      if (decade.endsWith('00'))
        return /\bthe\b/i.test(text) || era === undefined ? { kind: 'century', century: Number(decade) / 100 + 1 } : undefined
      return { kind: 'decade', decade: Number(decade) / 10 }
    },
    examples: { 'in the 1990s': '199X', "in the '80s": '198X', 'the 1920s': '192X', 'the 1800s': '18XX', '1994s': null },
  },
  {
    name: 'decade in words',
    starts: ['the', 'mid'],
    needs: ['decade'],
    pattern: pattern(
      'the (?:(?<century>eighteen|nineteen|twenty)[- ])?(?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?! (?:and|or) )',
    ),
    read: ({ century, tens }) => {
      const decade = Math.round((numberOf(tens!.toLowerCase().replace('ies', 'y')) ?? 0) / 10)
      const hundreds = century === undefined ? undefined : numberOf(century)
      return hundreds === undefined ? { kind: 'decade', decade, short: true } : { kind: 'decade', decade: hundreds * 10 + decade }
    },
    examples: { 'in the nineties': '199X', 'the nineteen-sixties': '196X', 'in their twenties': null },
  },
  {
    name: 'century',
    starts: ['#', 'the', ...ordinalStarts],
    needs: ['unit'],
    pattern: pattern(`(?:the )?(?<number>${ordinal})[- ]centur(?:y|ies)(?: ${era()})?`),
    read: ({ number, era }) => {
      const century = numberOf(number!)
      return century === undefined || century > 30
        ? undefined
        : { kind: 'century', century: era !== undefined && /^b/i.test(era) ? -century : century }
    },
    examples: {
      'in the 12th century': '11XX',
      'the nineteenth century': '18XX',
      'the 5th century BC': '-0499/-0400',
      'a first century of runs': '0001/0100',
      'his 99th century': null,
    },
  },
  {
    name: 'century of a list',
    starts: ['#', 'the', ...ordinalStarts],
    needs: ['unit'],
    pattern: pattern(
      `(?:the )?(?<number>${ordinal})(?=(?:,| and| or| to|-| through)(?: the)? ?${ordinal}[- ]centur(?:y|ies)(?: ${era()})?)`,
    ),
    read: ({ number, era }) => {
      const century = numberOf(number!)
      return century === undefined || century > 30
        ? undefined
        : { kind: 'century', century: era !== undefined && /^b/i.test(era) ? -century : century }
    },
    examples: { 'the twelfth and thirteenth centuries': '11XX 12XX', 'the 2nd and 3rd': null },
  },
  {
    name: 'millennium',
    starts: ['#', 'the', ...ordinalStarts],
    needs: ['period'],
    pattern: pattern(`(?:the )?(?<number>${ordinal}) millennium(?: ${era()})?`),
    read: ({ number, era }) => {
      const millennium = numberOf(number!)
      if (millennium === undefined || millennium > 9) return undefined
      return {
        kind: 'century',
        century: era !== undefined && /^b/i.test(era) ? -millennium * 10 : (millennium - 1) * 10 + 1,
        count: 10,
      }
    },
    examples: { 'the 2nd millennium BC': '-1999/-1000', 'in the third millennium': '2001/3000', 'the millennium bug': null },
  },
]

// people and places called May, April, June, August; marches that are no month
const givenName = /^(?:april|june|may|august)$/i

function bareMonth(word: string | undefined, text: string, before: string, after: string): Reading | undefined {
  const month = monthOf(word)
  if (month === undefined || !/^[A-Z]/.test(text)) return undefined
  const bare = word!.replace('.', '').toLowerCase()
  if (
    bare.length === 3 &&
    bare !== 'may' &&
    !word!.endsWith('.') &&
    !/\b(?:in|of|since|until|by|last|next|this|early|late|mid|from|to)[ -]+$/i.test(before)
  )
    return undefined
  const cued =
    /\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|to|through|during|before|after|between|for|and|past|each|every|end|beginning|start|middle|around|about|or)[ -]+$/i.test(
      before,
    )
  if (bare === 'may' || bare === 'march' || givenName.test(bare)) {
    if (!cued) {
      // the March on Rome, a March for Life
      if (bare === 'march' && /^ (?:on|to|of|for|from|in|towards?|against|through)\b/.test(after)) return undefined
      if (bare === 'march' && /\b(?:an?|long|protest|their|his|its) +$/i.test(before)) return undefined
      // a name before or after it, or a verb after it
      if (/\b(?!The |A |An |Since |In |By )[A-Z][\p{L}.]* +$/u.test(before) || /^ [A-Z]/.test(after)) return undefined
      if (bare === 'may' && !/^(?:'s| (?:and|to|through|or) |,|\.|-)/.test(after)) return undefined
      if (/^ (?:said|says|told|has|had|is|was|will|would|did|does|also)\b/.test(after)) return undefined
    } else if (
      /^ [A-Z][a-z]+/.test(after) &&
      !/^ (?:Day|Revolution|Uprising|Days)\b/.test(after) &&
      /\b(?:for|and|of|by|to|from|about|or) +$/.test(before)
    )
      return undefined
  }
  if (/^(?:'s)? (?:\d)/.test(after) && /^ \d+(?::|,\d)/.test(after)) return undefined
  return { kind: 'date', month }
}

const units =
  'miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|pounds?|tons?|tonnes?|dollars?|euros?|francs?|yen|shares?|votes?|points?|percent|per cent|acres?|hectares?|barrels?|gallons?|rpm|calories|cc|mph|mw|kg|lb|gmt|hours?|hrs|a\\.m|p\\.m|est|edt|pst|times|years|days|months|weeks|minutes|pages|words|of (?:them|the|these|those|his|her|its)'
const people =
  'people|persons|men|women|children|troops|soldiers|civilians|workers|jobs|employees|members|residents|inhabitants|students|families|refugees|horses|ships|guns|tanks|planes|aircraft|homes|houses|copies'
const measured = new RegExp(`^ (?:or (?:more|so) )?(?:${units})(?![a-z])`, 'i')
const counted = new RegExp(`^ (?:or (?:more|so) )?(?:${people})(?![a-z])`, 'i')
const pluralNoun = /^ (?!was|is|has|does|as|its|this|his|us|sees|shows|marks|brings|saw|ends|begins|starts)[a-z]{3,}s\b(?!')/
const yearCue =
  /(?:\b(?:in|since|by|from|until|till|of|before|after|between|during|around|about|circa|ca|c|year|years|early|late|mid|to|and|through|spring|summer|autumn|fall|winter|born|died|b|d|r|fl|est|founded|or|for|the|post|pre|fiscal|end)[. -]+|[(,;/] ?|\d{4}-|^)$/i
const partOfLonger =
  /(?:[$£€¥#%@_\\] ?|\d[.,:/]|[/:]|[A-Za-z]-|(?<!\d{4})(?<=\d)-|\b(?:no|nos|p|pp|page|pages|room|flight|route|highway|section|article|chapter|resolution|act|version|model|number|boeing|airbus|ext|line|lines|verse|unit|vol|volume|bus|box)\.? ?)$/i

/** Whether four digits are a year and not a number of things, a price, a page or a part of something longer. */
function isYear(year: number, before: string, after: string): boolean {
  if (partOfLonger.test(before) && !/\b(?:mid|post|pre|late|early|the|since)-$/i.test(before)) return false
  if (/^(?:[%°]|[/:]\d|[A-Za-z]| ?(?:million|billion|trillion|thousand|hundred)\b)/.test(after)) return false
  if (/^-\d/.test(after) && !/^-(?:[12]\d{3})(?![\d-])/.test(after)) return false
  if (
    /^ [NESW]\b|^-(?:page|foot|mile|meter|metre|member|seat|strong|pound|man|acre|bed|word|ton|horsepower|room|year|day)\b/.test(
      after,
    )
  )
    return false
  if (measured.test(after)) return false
  if (counted.test(after)) return /\b(?:in|since|the) +$/i.test(before)
  const cued = yearCue.test(before)
  if (year >= 1900 && year <= 2050) return cued || !pluralNoun.test(after)
  if (year >= 1500 && year < 1900)
    return cued
      ? !(pluralNoun.test(after) && /\b(?:of|about|around|or|for|by|to|and|from) +$/i.test(before))
      : /^ ?[),;-]/.test(after)
  if (/\b(?:to|and) +$/i.test(before)) return /\d{3,4} +(?:to|and) +$/.test(before)
  return cued && !/\b(?:of|about|around|or|for|the|by|from) +$/i.test(before)
    ? !pluralNoun.test(after)
    : /\b(?:from|about|around|of) +$/i.test(before) && /^(?:[),;.-]|$| (?:to|until|when|and|in|at|by|the)\b)/.test(after)
}
