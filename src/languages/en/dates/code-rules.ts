import type { DateRule, MatchGroups } from '../../language.ts'
import type { PartOfYear, Year } from '../../reading.ts'
import { pairs, pattern } from './words.ts'

const beforeCode = /\b(?:In|For|By|Since|During|From|Until|This|Last|Next|The|Its|Our) +$/
/** What is told of a quarter. */
const figures =
  /^(?: net| operating| pre-?tax| trading)? (?:profits?|results?|earnings|revenues?|sales|loss(?:es)?|reports?|figures|numbers|guidance|growth|gdp|income|eps|deliveries|shipments|performance|output|estimates?|forecasts?|call|update)\b/i

const fullYear = '(?:19|20)\\d\\d(?!\\d|[.,]\\d)'
const shortYear = '\\d\\d(?![\\d%]|[.,:/-]\\d|[a-z])'
// what stands between a code and its year: "Q1 2019", "Q1/19", "1Q19", "Q1 FY20"
const yearAfter = `(?:(?:,? (?:of )?|[/-])?(?:(?<fiscal>fy|fiscal)[ -]?)?(?<year>${fullYear})|[ /-]?'(?<short>${shortYear})|[/-](?<short2>${shortYear})|,? ?(?<fiscal2>fy|fiscal) ?'?(?<short3>${shortYear}))`

function partOf({ quarter, half, year, short, short2, short3, short4, fiscal, fiscal2 }: MatchGroups): PartOfYear {
  const digits = short ?? short2 ?? short3 ?? short4
  const known: Year | undefined =
    year === undefined ? (digits === undefined ? undefined : { short: Number(digits) }) : Number(year)
  const isFiscal = (fiscal ?? fiscal2) !== undefined
  const span = quarter === undefined ? 'half' : 'quarter'
  const number = Number(quarter ?? half)
  if (known === undefined)
    return isFiscal ? { kind: 'part-of-year', span, number, fiscal: true } : { kind: 'part-of-year', span, number }
  return isFiscal
    ? { kind: 'part-of-year', span, number, year: known, fiscal: true }
    : { kind: 'part-of-year', span, number, year: known }
}

/** Quarters and halves of a year as tables and analysts write them. */
export const codeRules: readonly DateRule[] = [
  {
    name: 'quarter or half as a code',
    starts: pairs(['q', 'h'], ['#']),
    pattern: pattern(`(?:q(?<quarter>[1-4])|h(?<half>[12]))(?:${yearAfter})?(?![\\da-z])`),
    read: (words, { before, after }) => {
      const part = partOf(words)
      if (part.year !== undefined) return /[\d$#-]$/.test(before) ? undefined : part
      // "the Plover Q3" is a thing of that name
      const isName = /(?:\b[A-Z][\p{L}\d]*|\b(?:an?|new)) +$/u.test(before) && !beforeCode.test(before) && !figures.test(after)
      return part.span === 'half' || isName ? undefined : part
    },
    examples: {
      'Q3 2019': '2019-35',
      'Q1 profit': '2023-33',
      'in Q2/2018': '2018-34',
      "Q4 '98": '1998-36',
      'in Q1-17 and Q2-17': '2017-33 2017-34',
      'in Q2 FY18': '2018-04?/2018-06?',
      'in H2 2016': '2016-07/2016-12',
      "since H1'17": '2017-01/..',
      'Plover Q1 profit fell': '2023-33',
      'the Plover Q3 and two others': null,
      'an H1 engine': null,
      'Q5 is new': null,
    },
  },
  {
    name: 'quarter or half, its number first',
    starts: [...pairs(['#'], ['q', 'h'])],
    pattern: pattern(`(?:(?<quarter>[1-4])q|(?<half>[12])h)(?:${yearAfter}|(?<short4>${shortYear}))?(?![\\da-z])`),
    read: (words, { before, after }) => {
      if (/[\d$#.,:/-]$/.test(before)) return undefined
      const part = partOf(words)
      return part.year !== undefined || (part.span === 'quarter' && figures.test(after)) ? part : undefined
    },
    examples: {
      'in 1Q17': '2017-33',
      'in 3Q 2016': '2016-35',
      'in 1H 2016': '2016-01/2016-06',
      '2Q sales fell': '2023-34',
      'at 2h he': null,
    },
  },
  {
    name: 'year before a quarter or half',
    starts: [...pairs(['####'], ['q', 'h']), '####a', '####-'],
    needs: ['number'],
    pattern: pattern('(?<year>(?:19|20)\\d\\d)(?:[ /-] ?)?(?:q(?<quarter>[1-4])|h(?<half>[12]))(?![\\da-z-])'),
    read: (words, { before }) => (/[\d$#.,:/-]$/.test(before) ? undefined : partOf(words)),
    examples: { 'in 2017Q3': '2017-35', 'by 2017-Q3': '../2017-09', 'in 2016 H1': '2016-01/2016-06', 'model 2016h5': null },
  },
]
