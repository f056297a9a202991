import type { DateRule } from '../../language.ts'
import type { Reading } from '../../reading.ts'
import { pairs, pattern } from './words.ts'

/** The two years of ours in which a year of another calendar lies, or the one. */
function years(first: number, last: number): Reading {
  const from = { kind: 'date', year: first } as const
  return first === last ? from : { kind: 'interval', from, to: { kind: 'date', year: last } }
}

// the length of an Islamic year in years of ours, and when the first began
const islamicYear = 354.367 / 365.2425
const islamicStart = 622.5379

/** In which years of ours a year of another calendar lies; undefined where that is not certain. */
function yearOf(calendar: string, number: number): Reading | undefined {
  const isBetween = (first: number, last: number) => number >= first && number <= last
  switch (calendar) {
    // the Thai year has begun in January since 1941, before that in April
    case 'BE':
      if (isBetween(2400, 2483)) return years(number - 543, number - 542)
      return isBetween(2484, 2700) ? years(number - 543, number - 543) : undefined
    case 'AH': {
      const start = islamicStart + (number - 1) * islamicYear
      return isBetween(1, 1500) ? years(Math.floor(start), Math.floor(start + islamicYear)) : undefined
    }
    case 'SH':
    case 'AP':
      return isBetween(1200, 1500) ? years(number + 621, number + 622) : undefined
    case 'AM':
      return isBetween(5000, 5999) ? years(number - 3761, number - 3760) : undefined
    case 'BS':
      return isBetween(1900, 2150) ? years(number - 57, number - 56) : undefined
    case 'EC':
      return isBetween(1800, 2100) ? years(number + 7, number + 8) : undefined
    default:
      return undefined
  }
}

const calendars: Readonly<Record<string, string>> = {
  'solar hijri': 'SH',
  hijri: 'AH',
  islamic: 'AH',
  muslim: 'AH',
  persian: 'SH',
  iranian: 'SH',
  buddhist: 'BE',
  thai: 'BE',
  hebrew: 'AM',
  jewish: 'AM',
  ethiopian: 'EC',
}
const calendarNames = Object.keys(calendars)
const named = (group: string) => `(?<${group}>${calendarNames.join('|')})`
const firstWords = [...new Set(calendarNames.map(name => name.split(' ')[0]!))]

// the first year of each, and its last number
const reigns: Readonly<Record<string, readonly [first: number, last: number]>> = {
  meiji: [1868, 45],
  taisho: [1912, 15],
  showa: [1926, 64],
  heisei: [1989, 31],
  reiwa: [2019, 60],
  minguo: [1912, 150],
}

/** Words that name another calendar. */
export const calendarWords = [...firstWords, ...Object.keys(reigns)]

/** Years that are not counted as ours are. */
export const calendarRules: readonly DateRule[] = [
  {
    name: 'year of another era',
    starts: [
      ...pairs(['###', '####'], ['be', 'b', 'ah', 'a', 'sh', 's', 'ap', 'am', 'bs']),
      ...pairs(['be', 'ah', 'sh', 'ap', 'am', 'bs'], ['#']),
      'b e',
      'a h',
    ],
    pattern: pattern(
      '(?:(?<number>\\d{3,4}) ?(?<era>be|b\\.e\\.|ah|a\\.h\\.|sh|s\\.h\\.|ap|am|a\\.m\\.|bs|b\\.s\\.)(?![a-z])|(?<era2>be|b\\.e\\.|ah|a\\.h\\.|sh|ap|am|bs) ?(?<number2>\\d{3,4})(?!\\d|[.,:]\\d))',
    ),
    read: ({ number, era, number2, era2 }, { before }) => {
      const calendar = (era ?? era2)!.replace(/\./g, '')
      return !/^[A-Z]+$/.test(calendar) || /[\d$£€.,:/-]$/.test(before) ? undefined : yearOf(calendar, Number(number ?? number2))
    },
    examples: {
      'founded in 2540 BE': '1997',
      'founded in 2471 BE': '1928/1929',
      'in B.E. 2540 a': '1997',
      'in 1389 AH': '1969/1970',
      'in 1385 SH': '2006/2007',
      'in AM 5760': '1999/2000',
      'in 2070 BS': '2013/2014',
      'at 900 am': null,
      'they wish to be 2540 strong': null,
    },
  },
  {
    name: 'year of a calendar by its name',
    starts: [
      ...pairs(['####'], [...firstWords, 'of', 'in', 'on', 'by']),
      'year ####',
      ...pairs(['the'], [...firstWords, 'year']),
      ...firstWords,
    ],
    needs: ['calendar'],
    pattern: pattern(
      `(?:(?:(?:the )?year )?(?<number>\\d{3,4}),? (?:(?:of|in|on|by) the )?${named('name')} (?:calendar|era)|(?:(?:the )?year )?(?<number2>\\d{3,4}) (?<hijri>hijri)(?![a-z])|(?:the )?${named('name2')} (?:calendar )?year (?<number3>\\d{3,4})(?!\\d|[.,:]\\d))`,
    ),
    read: ({ number, number2, number3, name, name2, hijri }) =>
      yearOf(calendars[(name ?? name2 ?? hijri)!.toLowerCase().replace(/ +/g, ' ')]!, Number(number ?? number2 ?? number3)),
    examples: {
      'in the year 1389 of the Islamic calendar': '1969/1970',
      'in the Buddhist year 2540': '1997',
      'in 1389 Hijri': '1969/1970',
      'in 2005 in the Ethiopian calendar': '2012/2013',
      'in the Jewish year': null,
    },
  },
  {
    name: 'year of a reign',
    starts: Object.keys(reigns),
    needs: ['calendar'],
    pattern: pattern(`(?<reign>${Object.keys(reigns).join('|')}) (?:year )?(?<number>\\d{1,3})(?!\\d|[.,:/]\\d|-)`),
    read: ({ reign, number }, { text }) => {
      const [first, last] = reigns[reign!.toLowerCase()]!
      const count = Number(number)
      return /^[A-Z]/.test(text) && count > 0 && count <= last ? { kind: 'date', year: first + count - 1 } : undefined
    },
    examples: { 'born in Showa 31': '1956', 'in Reiwa 2 the': '2020', 'the Showa 99': null },
  },
]
