import { withParts } from '../../../common/with-parts.ts'
import type { DateRule } from '../../language.ts'
import type { PartOfYear, Year } from '../../reading.ts'
import {
  cardinal,
  cardinalStarts,
  dayNumberPattern,
  month,
  monthNumber,
  numberOf,
  only,
  orThe,
  pairs,
  pattern,
  unitOf,
  weekday,
  year,
} from './words.ts'

const ordinalQuarter = '(?<number>first|second|third|fourth|1st|2nd|3rd|4th)'
const yearOfPart = `(?:(?:,| of|,? in)? (?:(?<fiscal2>fiscal )?(?<year>[12]\\d{3})(?!\\d|[.,]\\d)|(?<which>this|last|next|that|the same|the following|the previous) (?<fiscal3>fiscal )?year))?`
/** What is played in quarters. */
const ofMatch =
  /\b(?:yards?|yarder|touchdowns?|field goals?|end zone|red zone|interceptions?|fumble[ds]?|punt(?:s|ed)?|quarterbacks?|half-?time|kickoff|rebounds?|overtime|team(?:mates?)?|free throws?|three-pointers?|comeback|stampede)\b/i

const quarterNumbers = ['first', 'second', 'third', 'fourth']
const quarterStarts = [
  ...pairs(quarterNumbers, ['quarter', 'fiscal']),
  ...pairs(['the', 'its'], [...quarterNumbers, '#', 'fiscal', 'this', 'last', 'next', 'comparable', 'year', 'previous', 'prior']),
  ...pairs(['this', 'last', 'next'], ['year']),
  'fiscal',
  '#a',
  '#### ',
  "####'",
]

/** The year that is given in figures or pointed to. */
export function yearWhich(year: string | undefined, which: string | undefined): Year | undefined {
  if (year !== undefined) return Number(year)
  if (which === undefined) return undefined
  const words = which.toLowerCase()
  if (words === 'that' || words === 'the same') return { kind: 'same', unit: 'year' }
  const shift = /last|previous/.test(words) ? -1 : /next|following/.test(words) ? 1 : 0
  return { kind: 'unit', unit: 'year', shift, from: /the/.test(words) ? 'text' : 'now' }
}

const periodUnits: Readonly<Record<string, readonly [unit: 'week' | 'month', count: number]>> = {
  week: ['week', 1],
  month: ['month', 1],
  quarter: ['month', 3],
  half: ['month', 6],
  year: ['month', 12],
}

export const businessRules: readonly DateRule[] = [
  {
    name: 'period that ended on a day',
    starts: ['the', 'its', 'last', 'latest', 'fiscal', 'quarter', 'first', 'second', 'third', 'fourth', '# ', ...cardinalStarts],
    needs: ['ended'],
    pattern: pattern(
      `(?:(?:the|its|their) )?(?:full |last |latest |most recent )?(?:fiscal |financial )?(?:(?<name>first|second|third|fourth) (?:fiscal )?)?(?:(?<count>\\d{1,2}|${cardinal}) )?(?<unit>quarter|half|year|months?|weeks?)(?=,? (?:that |which )?(?:ended|ending) (?:on )?(?:${weekday()},? )?(?:${month()} ${dayNumberPattern()}|${dayNumberPattern('first')} ${month('month2')})(?:,? ${year()})?)`,
    ),
    read: ({ name, count, unit, month, day, first, month2, year }) => {
      const [size, length] = periodUnits[unit!.toLowerCase().replace(/s$/, '')]!
      const number = monthNumber(month ?? month2)
      if (number === undefined) return undefined
      const end = only({ year: year === undefined ? undefined : Number(year), month: number, day: Number(day ?? first) })
      const many = count === undefined ? 1 : (numberOf(count) ?? 0)
      const fiscal = unit!.toLowerCase() === 'quarter' && name !== undefined ? { name: numberOf(name.toLowerCase())! } : {}
      return { kind: 'period', unit: size, count: length * many, end: { kind: 'date', ...end }, ...fiscal }
    },
    examples: {
      'the quarter ended Sept. 30': '2023-35 2023-09-30',
      'its fiscal year ended June 30, 2009': '2008-07/2009-06 2009-06-30',
      'the six months ended Aug. 26': '2023-02-27/2023-08-26 2023-08-26',
      'for the week ending 5 November': '2023-10-30/2023-11-05 2023-11-05',
      'the year ended Dec. 31, 1998': '1998 1998-12-31',
      'In the last quarter, which ended on June 30, it': '2023-34 2023-06-30',
      'the quarter ended badly': '2023-35',
      'the half ended badly': null,
    },
  },
  {
    name: 'first months of a year',
    starts: orThe(['first']),
    needs: ['unit'],
    pattern: pattern(
      `(?:the )?first (?<count>\\d{1,2}|${cardinal}) months(?= of (?:the year|(?<which>this|last|next) year|${year()}))`,
    ),
    read: ({ count, which, year }) => {
      const months = numberOf(count!)
      const ofYear = yearWhich(year, which) ?? { kind: 'unit', unit: 'year', shift: 0, from: 'story' }
      return months === undefined || months > 12
        ? undefined
        : { kind: 'interval', from: { kind: 'date', year: ofYear, month: 1 }, to: { kind: 'date', year: ofYear, month: months } }
    },
    examples: {
      'the first nine months of 2009': '2009-01/2009-09 2009',
      'in the first three months of this year': '2023-01/2023-03 2023',
      'the first nine months of war': 'P9M',
      'the first nine of them': null,
    },
  },
  {
    name: 'quarter',
    starts: quarterStarts,
    needs: ['unit'],
    pattern: pattern(
      `(?:(?:the|its) )?(?:(?<before>(?:19|20)\\d\\d)(?:'s)? |(?<whichbefore>this|last|next) year's )?(?<earlier>(?:comparable )?(?:year-earlier|year-ago|comparable year-ago|previous year's|prior year's) )?(?<fiscal>fiscal[- ])?${ordinalQuarter}[- ](?<fiscal4>fiscal )?quarter(?!s|back|-?final)${yearOfPart}`,
    ),
    read: (
      { before: year1, whichbefore, earlier, fiscal, fiscal2, fiscal3, fiscal4, number, year, which },
      { before, after },
    ) => {
      if (/\b(?:goal|pass|score|scored|game)\b/i.test(before) || ofMatch.test(before) || ofMatch.test(after)) return undefined
      const place = numberOf(number!.toLowerCase())!
      const known = yearWhich(year1 ?? year, whichbefore ?? which)
      const isFiscal = (fiscal ?? fiscal2 ?? fiscal3 ?? fiscal4) !== undefined ? { fiscal: true } : {}
      const quarter: PartOfYear = { kind: 'part-of-year', span: 'quarter', number: place, ...isFiscal }
      if (earlier !== undefined) return withParts(quarter, { year: { kind: 'unit', unit: 'year', shift: -1, from: 'now' } })
      return withParts(quarter, { year: known })
    },
    examples: {
      'in the third quarter of 1998': '1998-35',
      'third-quarter profit': '2023-35',
      "this year's fourth quarter": '2023-36',
      'the fiscal first quarter': '2023-01?/2023-03?',
      'a first quarterback': null,
      'a second quarter field goal': null,
      'threw for 205 yards in the fourth quarter': null,
    },
  },
  {
    name: 'quarters of a list',
    starts: pairs(['first', 'second', 'third'], ['and', 'or']),
    needs: ['unit'],
    pattern: pattern(`${ordinalQuarter}(?=,? (?:and|or) (?:first|second|third|fourth) quarters?(?![a-z]))`),
    read: ({ number }) => ({ kind: 'part-of-year', span: 'quarter', number: numberOf(number!.toLowerCase())! }),
    examples: { 'the second and third quarter': '2023-34 2023-35', 'the second and last': null },
  },
  {
    name: 'half of a year',
    starts: [
      ...pairs(['first', 'second', 'last', 'latter'], ['half']),
      ...pairs(['the'], ['first', 'second', 'last', 'latter', '#']),
    ],
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
    starts: pairs(['the', 'this', 'that'], ['quarter', 'period', 'latest', 'current', 'most', 'just', 'same']),
    needs: ['unit', 'period'],
    pattern: pattern(
      '(?:the|that|this) (?<which>latest |current |most recent |just-ended |same )?(?<unit>quarter|period)(?!s|back|-|ly)(?: (?<ago>a year (?:ago|earlier)|last year))?',
    ),
    read: ({ which, unit, ago }, { text }) => {
      if (ago !== undefined) return { kind: 'offset', unit: 'year', count: -1, from: 'now', comparison: true }
      if (which !== undefined && /latest|recent|just/i.test(which)) return { kind: 'same', unit: 'quarter', isOver: true }
      if (unit!.toLowerCase() === 'period') return undefined
      if (/^this|current/i.test(text)) return { kind: 'unit', unit: 'quarter', shift: 0, from: 'now' }
      return { kind: 'same', unit: 'quarter' }
    },
    examples: {
      'In the second quarter of 2020 … in the quarter': '2020-34 2020-34',
      'in the fourth quarter of 2023 … in the latest quarter': '2023-36 2023-35',
      'in the second quarter of 2023 … in the most recent quarter': '2023-34 2023-34',
      'this quarter': '2023-36',
      'the quarterback': null,
    },
  },
  {
    name: 'the quarter of another year',
    starts: [
      ...pairs(['####'], ['s', 'quarter', 'period']),
      ...pairs(['last', 'this', 'next'], ['year']),
      ...pairs(['the'], ['#', 'last', 'this', 'next', 'corresponding', 'comparable', 'same']),
    ],
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
    starts: orThe(['fiscal', 'fy', 'financial']),
    needs: ['period'],
    pattern: pattern(
      "(?:(?:the )?(?:fiscal|fy|financial)(?: year)? ?(?:(?<year>(?:19|20)\\d\\d)(?:[/-](?<last>\\d\\d))?(?!\\d)|'(?<short>\\d\\d)(?!\\d))|fy ?(?<short2>\\d\\d)(?![\\d%]|[.,]\\d))",
    ),
    read: ({ year, last, short = '', short2 = short }) => {
      const first = year === undefined ? { short: Number(short2) } : Number(year)
      if (typeof first !== 'number' || last === undefined || Number(last) !== (first + 1) % 100)
        return last === undefined ? { kind: 'date', year: first, qualifier: '?' } : undefined
      return { kind: 'interval', from: { kind: 'date', year: first }, to: { kind: 'date', year: first + 1 } }
    },
    examples: {
      'in fiscal 1990': '1990?',
      FY2021: '2021?',
      'in FY17': '2017?',
      'the financial year 2016/17': '2016/2017',
      'fiscal policy 1990': '1990',
      'the fiscal policy': null,
    },
  },
  {
    name: 'end of the year',
    starts: [...pairs(['year', 'month', 'quarter'], ['end', 's']), ...pairs(['the'], ['year', 'month', 'quarter'])],
    needs: ['unit'],
    pattern: pattern("(?:the )?(?<unit>year|month|quarter)(?:-end|'s end| end)(?: (?<year>(?:19|20)\\d\\d))?(?![a-z-])"),
    read: ({ unit, year }) =>
      year === undefined ? { kind: 'unit', unit: unitOf(unit!)!, shift: 0, from: 'story' } : { kind: 'date', year: Number(year) },
    examples: { 'by year-end': '../2023', "the year's end": '2023', 'year-ending': null },
  },
  {
    name: 'the year that is meant',
    starts: pairs(['the'], ['year', 'month', 'week', 'full', 'fiscal', 'entire', 'whole']),
    needs: ['unit'],
    pattern: pattern(
      "(?:the )?(?:full |fiscal |entire |whole )?(?<unit>year|month|week)(?!s|-|'|ly)(?! (?:that|when|in which|old|of|before|after|ago|earlier|later|to|\\d|end))",
    ),
    read: ({ unit }, { before, after, text }) => {
      if (/^the/i.test(text) && /^ end(?:ed|ing)\b/.test(after))
        return { kind: 'duration', timex: `P1${unit![0]!.toUpperCase()}` }
      if (
        !/^the/i.test(text) ||
        !/\b(?:end|middle|start|beginning|rest|remainder|close|half|part|later|earlier|late|early|course|outset|turn) (?:of|in) +$|\b(?:days?|weeks?|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day) of +$|\b(?:for|during|so far|in|throughout|through) +$/i.test(
          before,
        )
      )
        return undefined
      if (/\b(?:for|during|in|through|throughout) +$/i.test(before))
        return unit!.toLowerCase() === 'year' ? { kind: 'same', unit: 'year' } : undefined
      return { kind: 'unit', unit: unitOf(unit!)!, shift: 0, from: 'story' }
    },
    examples: { 'by the end of the year': '../2023', 'the end of the month': '2023-11', 'the year that': null },
  },
]
