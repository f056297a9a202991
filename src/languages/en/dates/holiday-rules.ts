import type { DateRule } from '../../language.ts'
import type { Holiday, Year } from '../../reading.ts'
import { yearOfNoun } from './bare-words.ts'
import { yearWhich } from './business-rules.ts'
import { pairs, pattern } from './words.ts'

const holidays: readonly (readonly [name: string, holiday: Holiday])[] = [
  ["New Year's Day", { month: 1, day: 1 }],
  ["New Year's Eve", { month: 12, day: 31 }],
  ["New Year's", { month: 1, day: 1 }],
  ['Christmas Eve', { month: 12, day: 24 }],
  ['Christmas Day', { month: 12, day: 25 }],
  ['Christmas', { month: 12, day: 25 }],
  ['Boxing Day', { month: 12, day: 26 }],
  ["St. Stephen's Day", { month: 12, day: 26 }],
  ['Epiphany', { month: 1, day: 6 }],
  ['Groundhog Day', { month: 2, day: 2 }],
  ['Candlemas', { month: 2, day: 2 }],
  ['Lady Day', { month: 3, day: 25 }],
  ['Anzac Day', { month: 4, day: 25 }],
  ["St. George's Day", { month: 4, day: 23 }],
  ['Cinco de Mayo', { month: 5, day: 5 }],
  ['Canada Day', { month: 7, day: 1 }],
  ['Assumption Day', { month: 8, day: 15 }],
  ['Michaelmas', { month: 9, day: 29 }],
  ["All Souls' Day", { month: 11, day: 2 }],
  ['Guy Fawkes Night', { month: 11, day: 5 }],
  ['Martinmas', { month: 11, day: 11 }],
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
  ['Labour Day', { month: 9, weekday: 1, nth: 1 }],
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
  ['Mardi Gras', { easter: -47 }],
  ['Easter Monday', { easter: 1 }],
  ['Easter', { easter: 0 }],
  ['Ascension Day', { easter: 39 }],
  ['Whit Sunday', { easter: 49 }],
  ['Whit Monday', { easter: 50 }],
  ['Trinity Sunday', { easter: 56 }],
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

/** The first two words of each, or its only one. */
const holidayStarts = [...new Set(holidays.map(([name]) => plainName(name).split(' ').slice(0, 2).join(' ')))]
const firstWords = [...new Set(holidayStarts.map(start => start.split(' ')[0]!))]

/** The word of each holiday that tells it best: the longest. */
export const holidayWords = [
  ...new Set(
    holidays.map(([name]) =>
      plainName(name)
        .split(' ')
        .reduce((best, word) => (word.length > best.length ? word : best)),
    ),
  ),
]

export const holidayRules: readonly DateRule[] = [
  {
    name: 'holiday',
    starts: [...holidayStarts, ...pairs(['last', 'next', 'this'], [...firstWords, 'past', 'coming'])],
    needs: ['holiday'],
    pattern: pattern(
      `(?:(?<which>last|this|next|this past|this coming) )?(?<holiday>${holidays.map(([name]) => name.replace('.', '\\.?').replaceAll("'", "'?")).join('|')})(?! (?:tree|present|presents|card|cards|carol|carols|dinner|party|island|islands|gift|gifts|seals?|Rising|Uprising|eggs?|bunny|shopping|sales?|parade|holiday|break|massacre|speech|candy|costumes?))(?: (?<unit>weekend|week)(?!s))?(?:(?:,| of|,? in)? (?:(?<year>[12]\\d{3})(?!\\d|[.,]\\d)|'(?<short>\\d\\d)(?!\\d)|(?<yearwhich>this|last|next|that) year))?`,
    ),
    read: ({ which, holiday, unit, year, short, yearwhich }, around) => {
      const { text } = around
      const known = holidayByName.get(plainName(holiday!))
      if (!known || !/[A-Z]/.test(text)) return undefined
      // election day is another one in most countries
      if (/^election/i.test(holiday!) && !/Day/.test(holiday!)) return undefined
      const shift = which === undefined ? undefined : /last|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0
      const ofYear: Year | undefined =
        short === undefined ? (yearWhich(year, yearwhich) ?? yearOfNoun(around)) : { short: Number(short) }
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
      'over Memorial Day weekend': '2023-05-27/2023-05-29',
      'over Easter weekend in 2019': '2019-04-20/2019-04-21',
      'the Good Friday landslide of 1988': '1988-04-01 1988',
      'On Whit Monday 1909': '1909-05-31',
      'Election day is near': null,
      'the Easter Rising': null,
      'Christmas Island': null,
    },
  },
]
