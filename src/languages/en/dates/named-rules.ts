import type { DateRule } from '../../language.ts'
import type { Reading } from '../../reading.ts'
import { isOfOtherEra } from './bare-words.ts'
import { pointed, pointer, pointerStarts, yearPointed } from './pointers.ts'
import {
  dayNumberPattern,
  fullWeekday,
  fullWeekdayStarts,
  month,
  monthNumber,
  monthStarts,
  numberOf,
  only,
  ordinal,
  orThe,
  pairs,
  pattern,
  season,
  seasons,
  weekday,
  weekdayNumber,
  weekdayStarts,
} from './words.ts'

/** Weekdays, months, seasons and weekends without a date of their own. */
export const namedRules: readonly DateRule[] = [
  {
    name: 'weekday',
    starts: weekdayStarts,
    needs: ['weekday'],
    pattern: pattern(weekday()),
    read: ({ weekday }, { before, after, text }) => {
      const number = weekdayNumber(weekday)
      if (number === undefined || !/^[A-Z]/.test(text)) return undefined
      // "on Monday and Tuesday nights"
      if (nightsOfList.test(after)) return { kind: 'repeating', timex: `XXXX-WXX-${number}` }
      const short = !/day$/i.test(weekday!)
      // "the first Tuesday of every month"
      if (/\b(?:first|second|third|fourth|last) +$/i.test(before) && /^ (?:of|in) (?:every|each|the) /.test(after))
        return { kind: 'repeating', timex: `XXXX-WXX-${number}` }
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
        // a Saturday is any, or the one that the date before it has said
        (/\b(?:an?|another|every|any|some) +$/i.test(before) &&
          /^(?:[,.;)]|$| (?:in|of|when|and|or|that|before|after)\b)/.test(after)) ||
        /^ ?(?:Times|Herald|Telegraph|Mirror|Mail|Post|Club|Night [A-Z])/.test(after) ||
        /\b(?:Black|Bloody|Good|Ash|Palm|Easter|Super|Holy|Cyber|Ruby|Whit|Fat|Shrove|Maundy|Man|Girl) +$/.test(before)
      )
        return undefined
      // the football club; a day only where somebody is there
      if (number === 3 && /(?<!\b(?:in|near|outside|around) )\bSheffield +$/.test(before)) return undefined
      return { kind: 'date', weekday: number }
    },
    examples: {
      'he said on Friday': '2023-11-03',
      'will meet on Friday': '2023-11-10',
      'on Wednesday': '2023-11-08',
      'on the first Tuesday of each month': 'XXXX-WXX-2 P1M',
      'on Tuesday and Friday nights': 'XXXX-WXX-2 XXXX-WXX-5TNI',
      'on a Friday, they': null,
      'at a Friday meeting': '2023-11-03',
      'the Friday Times': null,
      'the sun': null,
      'Bloody Sunday': null,
      'Sheffield Wednesday won': null,
      'a fire in Sheffield Wednesday': '2023-11-08',
      'a bomb in Baghdad Wednesday': '2023-11-08',
    },
  },
  {
    name: 'last, this, next weekday',
    starts: pointerStarts,
    needs: ['weekday'],
    pattern: pattern(`${pointer} ${fullWeekday()}(?!s)`),
    read: ({ pointer, weekday }) => {
      const to = pointed(pointer)
      const number = weekdayNumber(weekday)
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
    pattern: pattern(`${pointer} ${month()}(?: (?:the )?(?<day>${ordinal}|${dayNumberPattern('_')})(?!,\\d))?`),
    read: ({ pointer, month, day }) => {
      const to = pointed(pointer)
      const number = monthNumber(month)
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
      `${month()}(?: ${dayNumberPattern()}(?:st|nd|rd|th)?)?,?(?: of)? (?<which>this|last|next|that|the same|the following|the next|the previous|the preceding) year`,
    ),
    read: ({ month, day, which }) => {
      const number = monthNumber(month)
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
    name: 'season of a year',
    starts: orThe(Object.keys(seasons)),
    needs: ['season'],
    pattern: pattern(
      `(?:the )?${season}(?:,| of|,? in)? (?:(?<year>[12]\\d{3})(?!\\d|[.,]\\d)(?: ?[-/] ?(?:\\d\\d){1,2}(?!\\d))?|'(?<short>\\d\\d)(?!\\d)|(?<=of )(?<short2>\\d\\d)(?=[,.;:)](?!\\d)|$| (?:the|he|she|it|they|we|when|by|after|at|and the|was|were)(?![a-z]))|(?<which>this|last|next|that|the same|the following|the next|the previous) year|(?<words>nineteen [a-z]{3,7}(?:[- ][a-z]{3,5})?))`,
    ),
    read: ({ season, year, short = '', short2 = short, which, words }, { after }) => {
      if (isOfOtherEra(after))
        return { kind: 'vague', timex: `XXXX-${['SP', 'SU', 'FA', 'WI'][seasons[season!.toLowerCase()]! - 1]}` }
      const value =
        year !== undefined
          ? Number(year)
          : short2 !== ''
            ? { short: Number(short2) }
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
      'in the winter of 1777 - 1778': '1777-24',
      'the fall of last year': '2022-23',
      'in the summer of 76, when': '1976-22',
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
    starts: ['spring', 'summer', 'autumn', 'winter', ...pairs(['the'], Object.keys(seasons))],
    needs: ['season'],
    pattern: pattern(
      `(?:the )?${season}(?!s|-|'s)(?! (?:of|back|down|up|camp|school|games|olympics|palace|offensive|break|water|league|apart|short|in love|time|vacation|training))`,
    ),
    read: ({ season }, { before, text }) => {
      const name = season!.toLowerCase()
      const cued =
        /\b(?:in|by|during|until|since|through|late|early|mid|of|before|after|and|that|over|for|spent|spend|spending|through|throughout|all)[ -]+$/i.test(
          before,
        )
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
    starts: ['the weekend'],
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
    starts: orThe(['week']),
    needs: ['month'],
    pattern: pattern(
      `(?:the )?week (?:of|beginning|starting|from) (?:on )?(?:${fullWeekday()},? )?(?:the )?(?:${month()} ${dayNumberPattern()}(?:st|nd|rd|th)?|${dayNumberPattern('day2')}(?:st|nd|rd|th)?(?: of)? ${month('month2')})(?:,? (?<year>[12]\\d{3})(?!\\d))?`,
    ),
    read: ({ month, month2, day, day2, year }) => {
      const number = monthNumber(month ?? month2)
      return number === undefined
        ? undefined
        : ({
            kind: 'date',
            ...only({ year: year === undefined ? undefined : Number(year) }),
            month: number,
            day: Number(day ?? day2),
            weekOf: true,
          } as Reading)
    },
    examples: {
      'the week of March 6, 2000': '2000-03-06/2000-03-12',
      'the week beginning Monday, 6 March 2000': '2000-03-06/2000-03-12',
      'the week of May': '2023-05',
      'the weak of march 6': null,
    },
  },
  {
    name: 'day of the month',
    starts: pairs(['the'], ['#', 'twentieth', 'thirtieth', 'twenty', 'thirty']),
    needs: ['dayNumber', 'yearWords'],
    pattern: pattern(
      'the (?<day>(?:[12]?(?:1st|2nd|3rd)|[12]?\\dth|30th|31st)|twentieth|thirtieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty-first)(?![a-z0-9-]| ?(?:of|century|centuries)(?![a-z])(?! (?:the|that|this) (?:same )?month))',
    ),
    read: ({ day }, { before, after }) => {
      const number = numberOf(day!.toLowerCase())
      if (number === undefined || number > 31 || !/\b(?:on|until|by|since|to|of|is|was) +$/i.test(before)) return undefined
      if (/^[,.;]/.test(after))
        return /\b(?:on|day (?:is|was)|(?:morning|afternoon|evening|night) of) +$/i.test(before)
          ? { kind: 'date', day: number }
          : undefined
      // "On the 15th Hurst asked": a name can follow only where the sentence begins, and it is not that of a regiment
      const goesOn =
        afterDay.test(after) || (/(?:^|[.!?:;"] +)on +$/i.test(before) && /^ [A-Z]/.test(after) && !numbered.test(after))
      return goesOn ? { kind: 'date', day: number } : undefined
    },
    examples: {
      'On 3 May 1940 … on the 5th, they': '1940-05-03 1940-05-05',
      'On 3 May 1940 … by the 9th the river': '1940-05-03 ../1940-05-09',
      'It began on 3 May 1940. On the 5th Hurst asked': '1940-05-03 1940-05-05',
      'On the 5th Prussian Lancers fell': null,
      'On 3 May 1940 … on the evening of the 6th, they': '1940-05-03 1940-05-06',
      'He leaves us on the twenty-ninth.': '2023-11-29',
      'Her last day is the 30th.': '2023-11-30',
      'finished the 5th, he': null,
      'of the twenty-ninth regiment': null,
    },
  },
  {
    name: 'weekday and day of the month',
    starts: fullWeekdayStarts,
    needs: ['dayNumber'],
    pattern: pattern(
      `${fullWeekday()},? (?:the )?(?<day>[12]?(?:1st|2nd|3rd)|[12]?\\dth|30th|31st)(?=[,.;:)]|$| (?:at|was|is|were|and|in|from|to|when|we|he|she|they|it|i|the|saw|will|had|has)(?![a-z]))`,
    ),
    read: ({ weekday, day }) => {
      const number = numberOf(day!.toLowerCase())
      return number === undefined || number > 31 ? undefined : { kind: 'date', weekday: weekdayNumber(weekday)!, day: number }
    },
    examples: {
      'On 7 July 2019 … Saturday 13th was dry': '2019-07-07 2019-07-13',
      'Friday the 10th, at noon': '2023-11-10T12',
      'Monday the 9th Lancers': '2023-11-06',
      'Sundae the 9th': null,
    },
  },
  {
    name: 'that season or month',
    starts: ['the same', ...pairs(['that', 'same'], ['same', ...Object.keys(seasons), ...monthStarts])],
    needs: ['season', 'month'],
    pattern: pattern(
      `(?:that|(?:that |the )?same) (?:${season}|${month()})(?!s|-|')(?=[,.;:)]|$| (?:he|she|they|it|we|the|an?|in|at|on|by|when|while|with|and|but|his|her|their|as|both|two|three|some|more)(?![a-z]))`,
    ),
    read: ({ season, month }) => {
      if (season !== undefined)
        return { kind: 'part-of-year', span: 'season', number: seasons[season.toLowerCase()]!, from: 'text', shift: 0 }
      const number = monthNumber(month)
      return number === undefined ? undefined : { kind: 'date', month: number, from: 'text', shift: 0 }
    },
    examples: {
      'In 1932 it failed. That summer, the bank': '1932 1932-22',
      'He left in 1998, and that August he wrote': '1998 1998-08',
      'in February 1943 … That winter the town': '1943-02 1942-24',
      'that May be so': null,
      'that march in step': null,
      'that spring water': null,
    },
  },
]

const nightsOfList =
  /^(?:,? and|,? or|,) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s| (?:morning|afternoon|evening|night)s)(?![a-z])/
const afterDay =
  /^ (?:of (?:the|that|this) (?:same )?month|(?:he|she|they|it|we|i|(?:the|an?|his|her|its|their|all|both|another) [a-z0-9]+)(?![a-z]))/i
const numbered =
  /^ (?:Century|Street|Avenue|Floor|Amendment|Congress|District|Ward|Precinct|Regiment|Infantry|Cavalry|Division|Battalion|Corps|Army|Brigade|Fleet|Squadron|Wing|Lancers|Hussars|Dragoons|Foot|Earl|Duke|Baron|Dalai|Anniversary|[A-Z][a-z]+ (?:Regiment|Infantry|Cavalry|Division|Battalion|Corps|Army|Brigade|Fleet|Squadron|Wing|Rifles|Lancers|Hussars|Dragoons|Foot))(?![a-z])/

function wordsYear(words: string): number | undefined {
  const rest = numberOf(words.replace(/^nineteen +/i, ''))
  return rest === undefined ? undefined : 1900 + rest
}
