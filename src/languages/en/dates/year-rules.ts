import type { DateRule } from '../../language.ts'
import { isOfOtherEra, isYear } from './bare-words.ts'
import {
  dayBefore,
  era,
  numberOf,
  ordinal,
  ordinalStarts,
  pairs,
  pattern,
  year,
  yearInWords,
  yearOfEra,
  yearOfWords,
} from './words.ts'

export const decadeNames = '(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)'

/** 6 for "sixties". */
export const decadeOf = (name: string) => Math.round((numberOf(name.toLowerCase().replace('ies', 'y')) ?? 0) / 10)

/** Starts with an ordinal before one of some words, and with "the" before an ordinal. */
const ordinalsBefore = (seconds: readonly string[]) => [
  ...dayBefore([]),
  ...pairs(ordinalStarts, [...seconds, ...ordinalStarts]),
  ...pairs(['the'], ['#', ...ordinalStarts]),
]

/** "12th", perhaps "BC": the century; undefined where it is another thing that is counted. */
const readCentury: DateRule['read'] = ({ number, era }) => {
  const century = numberOf(number!)
  return century === undefined || century > 30
    ? undefined
    : { kind: 'century', century: era !== undefined && /^b/i.test(era) ? -century : century }
}

/** What is named after its year. */
const happened =
  /^ (?:[a-z]+ )?(?:floods?|fires?|storms?|elections?|wars?|strikes?|season|games|olympics|championships?|crash|(?:earth)?quake|hurricane|attacks?|riots?|vote|race|campaign|bombings?|coup|uprising|drought|famine|epidemic|treaty|census|budget)(?![a-z])/i

/** Whether “in the 90s” is so hot, so fast, so old or so many strokes. */
const isInTens = (before: string, after: string) =>
  /\b(?:temperatures?|thermometers?|degrees?|hot|heat|humid\w*|warm\w*|cold|cool\w*|highs?|lows?|weather|forecasts?|scor\w+|shoot\w*|shot|rounds?|rated?|ratings?|approval|polls?|polled|percent\w*|per cent|iq|aged?|speeds?|mph|averag\w+)(?![a-z])[^.!?]*$/i.test(
    before,
  ) || /^ (?:degrees?|fahrenheit|celsius|percent|per cent|mph|on (?:the )?(?:thermometer|test))(?![a-z])/i.test(after)

/** Years, decades, centuries. */
export const yearRules: readonly DateRule[] = [
  {
    name: 'year with its era',
    starts: [...pairs(['#'], ['b', 'bc', 'bce', 'a', 'ad', 'c', 'ce']), '#,', 'ad', 'a d'],
    needs: ['era'],
    pattern: pattern(`(?:(?<number>\\d{1,4}|\\d,\\d{3}) ?${era()}|a\\.?d\\.? ?(?<ad>\\d{1,4})(?!\\d|[.,]\\d))`),
    read: ({ number, era, ad }, { before, text }) => {
      if (!/[A-Z]/.test(text) || /\d,$/.test(before) || Number(number?.replace(',', '') ?? ad) === 0) return undefined
      const year = number === undefined ? Number(ad) : yearOfEra(number.replace(',', ''), era)
      return year > 9999 || (year === 0 && number === undefined) ? undefined : { kind: 'date', year }
    },
    examples: {
      'in 44 BC': '-0043',
      'in AD 79': '0079',
      'by 476 CE': '../0476',
      'in 753 B.C.': '-0752',
      'by 10,000 BC': null,
      'an ad 79 people saw': null,
    },
  },
  {
    name: 'years of one era',
    starts: pairs(['#'], ['#', 'to', 'and']),
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
    starts: ['####'],
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
      'a gray 2013 Camry': null,
      'a firm called Plover 1990': null,
      'the Plover 1990 can carry ten': null,
      'shares of Plover 2000 fell': null,
      'about 1950 goats': null,
      'in Doing Business 2011': null,
      'in the World Economic Outlook 2011, it': null,
      'at Expo 2020': null,
      'the outlook in 2011': '2011',
      'the Oslo 1952 Games': '1952',
      'a 2009 red pickup': null,
      '1,989 of them': null,
    },
  },
  {
    name: 'year of two digits',
    starts: ["'##"],
    needs: ['number'],
    pattern: pattern(`'(?<short>\\d\\d)(?!\\d|[.,:]\\d|'|[a-z])`),
    read: ({ short }, { before, after }) =>
      /\b(?:in|of|since|from|until|till|by|before|after|to|between|and|about|around|during|mid|late|early|spring|summer|autumn|fall|winter)[- ]+$/i.test(
        before,
      ) ||
      (/\bthe +$/i.test(before) && happened.test(after))
        ? { kind: 'date', year: { short: Number(short) } }
        : undefined,
    examples: {
      "back in '98": '1998',
      "the class of '15": '2015',
      "the '38 flood": '1938',
      "the '98 model": null,
      "in '98s": null,
    },
  },
  {
    name: 'years of two digits',
    starts: ["'##"],
    needs: ['number'],
    pattern: pattern("'(?<first>\\d\\d) ?- ?'?(?<last>\\d\\d)(?!\\d|[.,:]\\d|'|[a-z])"),
    read: ({ first, last }) =>
      Number(first) < Number(last)
        ? {
            kind: 'interval',
            from: { kind: 'date', year: { short: Number(first) } },
            to: { kind: 'date', year: { short: Number(last) } },
          }
        : undefined,
    examples: { "the '96-'97 season": '1996/1997', "the war of '14-18": '2014/2018', "'97-'96": null },
  },
  {
    name: 'year of three digits',
    starts: ['###'],
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
      // "Nineteen Eighty-Four" is a title
      const isTitle = /^[A-Z]/.test(text) && /[- ][A-Z]/.test(text)
      return year === undefined || isTitle || (!named && /^tw/i.test(text)) ? undefined : { kind: 'date', year }
    },
    examples: { 'in nineteen eighty-four': '1984', 'the year two thousand': '2000', 'two thousand men': null },
  },
  {
    name: 'the year',
    starts: ['the year', ...pairs(['year'], ['#', 'nineteen', 'eighteen', 'seventeen', 'sixteen', 'fifteen', 'two', 'twenty'])],
    needs: ['unit'],
    pattern: pattern(`(?:the )?year (?:(?<year>\\d{3,4})(?![\\d,])|(?<words>${yearInWords}))(?: ${era()})?`),
    read: ({ year, words, era }, { after }) => {
      if (isOfOtherEra(after)) return undefined
      const number = year === undefined ? yearOfWords(words!) : yearOfEra(year, era)
      return number === undefined ? undefined : { kind: 'date', year: number }
    },
    examples: { 'the year 1066': '1066', 'in the year 325': '0325', 'the year 12': null },
  },
  {
    name: 'years, the second shortened',
    starts: ['####-#', '####/#'],
    needs: ['number'],
    pattern: pattern('(?<first>1\\d{3}|20\\d\\d)(?:[-/](?<last>\\d\\d)|-(?<digit>\\d))(?!\\d|[/.,-]\\d|%)'),
    read: ({ first, last, digit }, { before }) => {
      const from = Number(first)
      const to = digit === undefined ? Math.floor(from / 100) * 100 + Number(last) : Math.floor(from / 10) * 10 + Number(digit)
      if (digit !== undefined && !/(?:\b(?:in|of|during|the|years?|from|between|winter) +|[(,;] ?)$/i.test(before))
        return undefined
      return /[$£€#\d/.-]$|\b(?:case|law|act|directive|regulation|decision|decree|docket|file|ref|no)\.? $/i.test(before) ||
        to <= from
        ? undefined
        : { kind: 'interval', from: { kind: 'date', year: from }, to: { kind: 'date', year: to } }
    },
    examples: {
      'the war of 1914-18': '1914/1918',
      'in 1998/99': '1998/1999',
      'rebuilt in 1765-8': '1765/1768',
      'call 1914-18-22': null,
    },
  },
  {
    name: 'tens or hundreds of years with their era',
    starts: ['####a', '###a', '##a', 'the'],
    needs: ['era'],
    pattern: pattern(`(?:the )?(?<first>[1-9]\\d{0,2}0)s ${era()}`),
    read: ({ first, era }) => {
      const year = Number(first)
      const isCentury = year % 100 === 0
      if (!/^b/i.test(era!))
        return isCentury ? { kind: 'century', century: year / 100 + 1 } : { kind: 'decade', decade: year / 10 }
      const from = { kind: 'date', year: 1 - year - (isCentury ? 99 : 9) } as const
      return { kind: 'interval', from, to: { kind: 'date', year: 1 - year } }
    },
    examples: { 'in the 300s AD': '03XX', 'in the 1200s BC': '-1298/-1199', 'the 50s BC': '-0058/-0049', 'in the 300s': null },
  },
  {
    name: 'decade',
    starts: ["'##", '####a', "####'", 'the #'],
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
    name: 'decade of two digits',
    starts: ['##a', 'the #'],
    needs: ['number'],
    pattern: pattern('(?:the )?(?<short>[2-9]0)s(?![a-z0-9-])'),
    read: ({ short }, { before, after, text }) => {
      const ahead = /^the/i.test(text) ? `${before}the ` : before
      const isNamed =
        /\b(?:in|of|since|from|until|during|by|through|throughout|and|or|to) the (?:(?:early|mid|late)[- ])?$/i.test(ahead)
      return isNamed && !isInTens(before, after) ? { kind: 'decade', decade: Number(short) / 10, short: true } : undefined
    },
    examples: {
      'It closed in the 90s.': '199X',
      'songs of the late 60s': '196X',
      'He is in his 90s.': null,
      'It was hot, in the 90s.': null,
      'The temperature stayed in the 90s.': null,
      'He shot rounds in the 70s.': null,
      'in the 90s Fahrenheit': null,
    },
  },
  {
    name: 'decade in words',
    starts: ['the', 'mid'],
    needs: ['decade'],
    pattern: pattern(`the (?:(?<century>eighteen|nineteen|twenty)[- ])?(?<tens>${decadeNames})`),
    read: ({ century, tens }) => {
      const decade = decadeOf(tens!)
      const hundreds = century === undefined ? undefined : numberOf(century)
      return hundreds === undefined ? { kind: 'decade', decade, short: true } : { kind: 'decade', decade: hundreds * 10 + decade }
    },
    examples: { 'in the nineties': '199X', 'the nineteen-sixties': '196X', 'in their twenties': null },
  },
  {
    name: 'century',
    starts: ordinalsBefore(['century', 'centuries']),
    needs: ['unit'],
    pattern: pattern(`(?:the )?(?<number>${ordinal})[- ]centur(?:y|ies)(?: ${era()})?`),
    read: readCentury,
    examples: {
      'in the 12th century': '11XX',
      'the nineteenth century': '18XX',
      'the 5th century BC': '-0499/-0400',
      'a first century of runs': '0001/0100',
      'his 99th century': null,
    },
  },
  {
    name: 'part of a century or decade',
    starts: [
      ...pairs(['first', 'second', 'third', 'fourth', 'last', 'final', 'latter'], ['half', 'third', 'quarter']),
      ...pairs(['the'], ['first', 'second', 'third', 'fourth', 'last', 'final', 'latter']),
    ],
    needs: ['unit', 'number'],
    pattern: pattern(
      `(?:the )?(?<nth>first|second|third|fourth|last|final|latter) (?<part>half|third|quarter) of the (?:(?<number>${ordinal})[- ]century(?: ${era()})?|(?<decade>1\\d\\d0|20\\d0)s)`,
    ),
    read: ({ nth, part, number, era, decade }) => {
      const parts = /^h/i.test(part!) ? 2 : /^t/i.test(part!) ? 3 : 4
      const place = /last|final|latter/i.test(nth!) ? parts : numberOf(nth!)!
      const century = number === undefined ? 0 : numberOf(number)!
      if (place > parts || century > 30 || decade?.endsWith('00')) return undefined
      const length = decade === undefined ? 100 : 10
      const first = decade !== undefined ? Number(decade) : /^b/i.test(era ?? '') ? 1 - century * 100 : century * 100 - 99
      const year = (parts: number) => first + Math.floor(parts * length)
      return {
        kind: 'interval',
        from: { kind: 'date', year: year((place - 1) / parts) },
        to: { kind: 'date', year: year(place / parts) - 1 },
      }
    },
    examples: {
      'the second half of the 18th century': '1751/1800',
      'in the last quarter of the nineteenth century': '1876/1900',
      'the first half of the 5th century BC': '-0499/-0450',
      'the latter half of the 1930s': '1935/1939',
      'the first half of the game': null,
    },
  },
  {
    name: 'decade of a century',
    starts: [
      ...pairs(['last', 'final', ...ordinalStarts.slice(1, 11)], ['decade']),
      ...pairs(['the'], ['last', 'final', ...ordinalStarts.slice(0, 11)]),
    ],
    needs: ['unit'],
    pattern: pattern(
      `(?:the )?(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final) decade (?:of|in) the (?<number>${ordinal})[- ]century(?! b)`,
    ),
    read: ({ nth, number }) => {
      const century = numberOf(number!)
      const decade = numberOf(nth!) ?? 10
      return century === undefined || century > 30 || century < 2
        ? undefined
        : { kind: 'decade', decade: (century - 1) * 10 + decade - 1 }
    },
    examples: {
      'the first decade of the 20th century': '190X',
      'in the last decade of the sixteenth century': '159X',
      'the first decade of his life': null,
    },
  },
  {
    name: 'century of a list',
    starts: ordinalsBefore(['and', 'or', 'to', 'through', 'the', '#', ...ordinalStarts]),
    needs: ['unit'],
    pattern: pattern(
      `(?:the )?(?<number>${ordinal})(?=(?:,| and| or| to|-| through)(?: the)? ?${ordinal}[- ]centur(?:y|ies)(?: ${era()})?)`,
    ),
    read: readCentury,
    examples: {
      'the twelfth and fourteenth centuries': '11XX 13XX',
      'the 16th and 17th centuries': '15XX/16XX',
      'the 2nd and 3rd': null,
    },
  },
  {
    name: 'millennium',
    starts: ordinalsBefore(['millennium']),
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
