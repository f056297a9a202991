import type { DateRule } from '../../language.ts'
import type { Unit } from '../../reading.ts'
import {
  cardinalStarts,
  cardinal,
  digits,
  fullWeekday,
  fullWeekdayStarts,
  numberOf,
  orThe,
  pairs,
  pattern,
  season,
  seasons,
  unitOf,
  unitWords,
  weekdayNumber,
} from './words.ts'

const timexUnits: Partial<Record<Unit, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
  weekend: 'WE',
}

function durationOf(number: number | undefined, unit: string): string {
  const name = unitOf(unit)!
  if (name === 'second' || name === 'minute' || name === 'hour') return timeOf(number, name)
  if (number === undefined) return `PX${timexUnits[name]}`
  if (/^fortnight/i.test(unit)) return `P${number * 2}W`
  if (name === 'year' && !Number.isInteger(number) && (number * 12) % 1 === 0)
    return number < 1 ? `P${number * 12}M` : `P${Math.floor(number)}Y${(number % 1) * 12}M`
  if (name === 'decade') return `P${number * 10}Y`
  if (name === 'century') return `P${number * 100}Y`
  return name === 'weekend' ? 'P2D' : `P${number}${timexUnits[name]}`
}

function timeOf(number: number | undefined, unit: 'second' | 'minute' | 'hour'): string {
  const letter = unit[0]!.toUpperCase()
  if (number === undefined) return `PTX${letter}`
  if (unit === 'minute' && number === 1.5) return 'PT1M30S'
  if (unit === 'hour' && number === 0.5) return 'PT30M'
  if (unit !== 'hour' || number < 1 || Number.isInteger(number)) return `PT${number}${letter}`
  return `PT${Math.floor(number)}H${Math.round((number % 1) * 60)}M`
}

const some = `(?<some>a few(?: more)?|several|many|some|a number of|dozens of|hundreds of|thousands of|tens of|countless|a matter of|few|numerous|various|multiple)`
const number = `(?<number>${digits}|(?:a|one) hundred(?: and)?(?: ${cardinal})?|${cardinal}|an?(?: (?:full|whole|entire|additional|extra|further|single|mere|record|solid|good|half|couple of|dozen))?|half an?|(?:a )?couple(?: of)?|one-half|the)`
const units =
  '(?<unit>seconds?|minutes?|hours?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)'
const adjectiveWords =
  'more full whole long consecutive straight successive trading business working calendar additional extra solid crucial short hard other further fiscal school semi bitter difficult turbulent happy busy tough good bad terrible'.split(
    ' ',
  )
// "3 days", "2 1/2 years", "a whole week"
const spanStarts = [
  ...pairs(['#'], ['#', ...unitWords, ...adjectiveWords]),
  ...pairs(
    ['a', 'an'],
    [
      ...unitWords,
      ...adjectiveWords,
      ...'full whole entire additional extra further single mere record solid good half couple dozen hundred few number matter'.split(
        ' ',
      ),
    ],
  ),
  'half',
  'couple',
  'several',
  'many',
  'some',
  'few',
  'dozens',
  'hundreds',
  'thousands',
  'tens',
  'countless',
  'numerous',
  'multiple',
  'various',
  ...cardinalStarts,
]
const adjectives = `(?:(?:${adjectiveWords.join('|')}) )?`

const stretches = 'days weeks months quarters years decades centuries times generations'.split(' ')
const seasonCode = ['SP', 'SU', 'FA', 'WI']
const ends = `(?: ?(?:and a half|or so|or more|or less|or two|or longer))?`

/** Whether a number and its unit are a length of time: not "the year", "a quarter of the town", "a second". */
function isLength(number: string, unit: string, after: string): boolean {
  if (number === 'the' || (/^an?$/.test(number) && unit.endsWith('s'))) return false
  if (unit.startsWith('second')) return !/^(?:an?|one)$/.test(number)
  return !unit.startsWith('quarter') || !(/^(?:an?|three)$/.test(number) || /^ of (?:a |an |the )?/.test(after))
}

// "a dollar a day"
const amountBefore =
  /\b(?:cents?|dollars?|percent|pounds?|\$[\d.,]+|billion|million|times|twice|once|%|barrels|tons|people|units) +$/i

const amountOf = (number: string) =>
  numberOf(
    number
      .toLowerCase()
      .replace(/ (?:full|whole|entire|additional|extra|further|single|mere|record|solid|good)\b/, '')
      .replace(/^(?:a|one) hundred/, 'hundred')
      .replace(/^half an?$/, 'half')
      .replace(/^an? half$/, 'half')
      .replace(/^one-half$/, 'half')
      .replace(/^a (?=couple|dozen)/, '')
      .replace(/couple of/, 'couple'),
  )

export const durationRules: readonly DateRule[] = [
  {
    name: 'length of time',
    starts: spanStarts,
    needs: ['unit'],
    pattern: pattern(
      `(?:${some}|${number}(?<halfbefore> and a half)?)[ -]${adjectives}${units}(?<half> and a half)?(?: or so)?(?![a-z])(?!-old| old(?![a-z])|-olds| of age)`,
    ),
    read: ({ some, number, unit, halfbefore, half = halfbefore }, { before, after, text }) => {
      // "some day" is a day to come
      if (/^some$/i.test(some ?? '') && !/s$/i.test(unit!)) return undefined
      if (/[$£€]$|\d[.,/:-]$/.test(before) || /\b(?:aged?) +$/i.test(before)) return undefined
      if (!isLength((number ?? '').toLowerCase(), unit!.toLowerCase(), after)) return undefined
      if (/^(?:a|an|one)$/i.test(number ?? '') && amountBefore.test(before))
        return { kind: 'repeating', timex: durationOf(1, unit!) }
      if (/^(?:a|an) day$/i.test(text) && /^ (?:when|of|in which|that)\b/.test(after)) return undefined
      const value = some === undefined ? amountOf(number!) : undefined
      return {
        kind: 'duration',
        timex: durationOf(value === undefined ? undefined : value + (half === undefined ? 0 : 0.5), unit!),
      }
    },
    examples: {
      'for three days': 'P3D',
      'a two-year plan': 'P2Y',
      'several months': 'PXM',
      '2 1/2 years': 'P2Y6M',
      'five and a half years': 'P5Y6M',
      'twenty-four hours': 'PT24H',
      'a week': 'P1W',
      'a 34-year-old man': null,
      'he is 34 years old': null,
      '$5 a share': null,
    },
  },
  {
    name: 'one length to another',
    starts: [
      ...pairs(['#'], ['#', 'to', 'or']),
      ...pairs(cardinalStarts, ['#', 'to', 'or', 'hundred', 'thousand', 'and', ...cardinalStarts]),
    ],
    needs: ['unit'],
    pattern: pattern(`(?<least>${digits}|${cardinal})(?: to | or |-)(?<most>${digits}|${cardinal})[ -]${units}(?!-old| old)`),
    read: ({ most, unit }) => ({ kind: 'duration', timex: durationOf(numberOf(most!), unit!) }),
    examples: { 'two to three weeks': 'P3W', '12-18 months': 'P18M', 'two to one': null },
  },
  {
    name: 'length up to now or from now on',
    starts: [
      ...'past last next coming these those first final latest previous preceding following'.split(' '),
      ...pairs(
        ['the'],
        `very past last next first final latest previous preceding following coming intervening ensuing remaining closing opening same
         early other comparable year few several many couple number dozen #`.split(/\s+/),
      ),
      ...pairs(['the'], cardinalStarts),
    ],
    needs: ['unit'],
    pattern: pattern(
      `(?:(?:the |these |those |its |his |their )?(?:very )?(?<which>past|last|next|first|final|latest|previous|preceding|following|coming|intervening|ensuing|remaining|closing|opening|same|early|other|comparable|year-earlier|year-ago) |the (?![\\w ]{1,24}-))(?:(?<some>few|several|many|couple of|number of|dozen or so)|(?<number>${digits}|${cardinal})(?:(?: to |-)(?:${digits}|${cardinal}))?)[ -]${adjectives}${units}${ends}(?!-old| old(?![a-z]))`,
    ),
    read: ({ some, number, unit }) => ({
      kind: 'duration',
      timex: durationOf(some === undefined ? numberOf(number!) : some.startsWith('couple') ? 2 : undefined, unit!),
    }),
    examples: {
      'the past three months': 'P3M',
      'the first nine months': 'P9M',
      'the next few days': 'PXD',
      'the two days': 'P2D',
      'the last chapter': null,
    },
  },
  {
    name: 'vague stretch of time',
    starts: [
      ...pairs('recent past coming future last next previous earlier later subsequent'.split(' '), stretches),
      ...pairs(
        ['the', 'these'],
        'recent past coming future last next previous earlier later subsequent following intervening'.split(' '),
      ),
    ],
    needs: ['unit', 'vague'],
    pattern: pattern(
      '(?:the |these |more )?(?<which>recent|past|coming|future|last|next|previous|earlier|later|subsequent|following|intervening) (?<units>days|weeks|months|quarters|years|decades|centuries|times|weeks and months|months and years|days and weeks|generations)',
    ),
    read: ({ which }) => ({
      kind: 'vague',
      timex: /coming|future|next|later|subsequent|following/i.test(which!) ? 'FUTURE_REF' : 'PAST_REF',
    }),
    examples: {
      'in recent years': 'PAST_REF',
      'in the coming days': 'FUTURE_REF',
      'the recent past': 'PAST_REF',
      'past the post': null,
    },
  },
  {
    name: 'some time',
    starts: ['some time', ...pairs(['a'], ['while', 'little', 'long', 'short'])],
    needs: ['vague'],
    pattern: pattern('(?:some time|a (?:little |long |short )?while)(?! ago)'),
    read: (_, { before }) =>
      /\b(?:for|in|after|take|took) +(?:quite +)?$/i.test(before) ? { kind: 'duration', timex: 'PXX' } : undefined,
    examples: { 'for some time': 'PXX', 'after a while': 'PXX', 'some times': null },
  },
  {
    name: 'bare lengths',
    starts: orThe(['days', 'weeks', 'months', 'years', 'decades', 'centuries', 'hours', 'minutes']),
    needs: ['unit'],
    pattern: pattern(
      '(?:the )?(?<unit>days|weeks|months|years|decades|centuries|hours|minutes)(?: or (?:days|weeks|months|years|decades|centuries))?(?!-old)(?! old| ago)',
    ),
    read: ({ unit }, { before, after, text }) => {
      if (/^the/i.test(text))
        return /\b(?:over|through|down) +$/i.test(before) || /^ (?:ahead|to come|since|before|after|leading)/.test(after)
          ? { kind: 'duration', timex: durationOf(undefined, unit!) }
          : undefined
      const cued =
        /\b(?:for|within|in|after|over|take|takes|took|taken|spent|spend|lasted?|last|of|about|through|than|by|just|only|throughout|until|many|spanning|waited|and|or) +$/i.test(
          before,
        ) || /^ (?:later|after|before|earlier|of|from now|and|or|following|afterwards?|on end|to come|away)\b/.test(after)
      return cued || /^-/.test(after) ? { kind: 'duration', timex: durationOf(undefined, unit!) } : undefined
    },
    examples: { 'it took years': 'PXY', 'the opening hours': null, 'his days were': null },
  },
  {
    name: 'units long',
    starts: pairs('day week weeks month months year years decade decades hour hours century centuries'.split(' '), [
      'long',
      'old',
    ]),
    pattern: pattern('(?<unit>day|weeks?|months?|years?|decades?|hours?|century|centuries)(?:-?long|(?<=s)-old)(?![a-z])'),
    read: ({ unit }) => ({ kind: 'duration', timex: durationOf(/s$/.test(unit!) ? undefined : 1, unit!) }),
    examples: {
      'a decades-long war': 'PXE',
      'a day-long meeting': 'P1D',
      'the day longed for': null,
    },
  },
  {
    name: 'regularly',
    starts: [
      'daily',
      'weekly',
      'monthly',
      'quarterly',
      'annually',
      'yearly',
      'hourly',
      'annual',
      'nightly',
      'biweekly',
      'fortnightly',
    ],
    needs: ['regular'],
    pattern: pattern('(?<word>daily|weekly|monthly|quarterly|annually|yearly|hourly|nightly|fortnightly)'),
    read: ({ word }, { text, before, after }) => {
      const name = word!.toLowerCase()
      // the Daily Telegraph, a monthly
      if (/^[A-Z]/.test(text) && (/[a-z]/.test(before.slice(-2, -1)) || /^ [A-Z]/.test(after))) return undefined
      // the party daily Pravo, a newspaper
      if (/ly$/.test(name) && /[A-Za-z] $/.test(before) && /^ [A-Z][a-z]/.test(after)) return undefined
      const code: Record<string, string> = {
        daily: 'P1D',
        nightly: 'P1D',
        weekly: 'P1W',
        fortnightly: 'P2W',
        monthly: 'P1M',
        quarterly: 'P3M',
        annually: 'P1Y',
        yearly: 'P1Y',
        hourly: 'PT1H',
      }
      return { kind: 'repeating', timex: code[name]! }
    },
    examples: { 'flies daily': 'P1D', 'met annually': 'P1Y', 'the Daily Telegraph': null, 'the union daily Pravo': null },
  },
  {
    name: 'so much of every unit',
    starts: pairs(['#', ...cardinalStarts], ['minutes', 'hour', 'hours', 'day', 'days', 'nights', 'weeks', 'months']),
    needs: ['unit'],
    pattern: pattern(
      `(?:${digits}|${cardinal}) (?:minutes|hours?|days?|nights|weeks|months) (?:a|per|each|every) ${units}(?![a-z])`,
    ),
    read: ({ unit }) => ({ kind: 'repeating', timex: durationOf(1, unit!) }),
    examples: {
      'open 24 hours a day': 'P1D',
      'ran seven days a week': 'P1W',
      'ten hours at most': 'PT10H',
      'seven daylilies': null,
    },
  },
  {
    name: 'every unit',
    starts: ['every', 'each', 'per'],
    needs: ['unit', 'weekday', 'month', 'season', 'part'],
    pattern: pattern(
      `(?:every|each|per)(?: (?:single|other|passing|trading|working|business|school))?(?: (?<number>${digits}|${cardinal}|few))? (?:${units}|${fullWeekday()}|(?<month>january|february|march|april|may|june|july|august|september|october|november|december)|${season}|(?<part>morning|evening|afternoon|night))(?![a-z])`,
    ),
    read: ({ number, unit, weekday, month, season, part }, { text }) => {
      if (weekday !== undefined) return { kind: 'repeating', timex: `XXXX-WXX-${weekdayNumber(weekday)}` }
      if (month !== undefined) return { kind: 'repeating', timex: `XXXX-${String(monthNumber(month)).padStart(2, '0')}` }
      if (season !== undefined) return { kind: 'repeating', timex: `XXXX-${seasonCode[seasons[season.toLowerCase()]! - 1]}` }
      if (part !== undefined) return { kind: 'repeating', timex: `XXXX-XX-XXT${part.slice(0, 2).toUpperCase()}` }
      const other = / other /i.test(text) ? 2 : 1
      return { kind: 'repeating', timex: durationOf(number === undefined ? other : numberOf(number), unit!) }
    },
    examples: { 'every day': 'P1D', 'each Thursday': 'XXXX-WXX-4', 'every two weeks': 'P2W', 'every dayroom': null },
  },
  {
    name: 'on weekdays of the same name',
    starts: [
      ...fullWeekdayStarts.map(name => `${name}s`),
      ...pairs(fullWeekdayStarts, ['mornings', 'nights', 'evenings', 'afternoons']),
    ],
    needs: ['weekday', 'weekdays'],
    pattern: pattern(
      `(?:${fullWeekday()}s(?: (?<part>morning|night|evening|afternoon)s)?|${fullWeekday('weekday2')} (?<part2>morning|night|evening|afternoon)s)`,
    ),
    read: ({ weekday, weekday2, part, part2 }) => ({
      kind: 'repeating',
      timex: `XXXX-WXX-${weekdayNumber(weekday ?? weekday2)}${(part ?? part2) ? `T${(part ?? part2)!.slice(0, 2).toUpperCase()}` : ''}`,
    }),
    examples: { 'closed on Mondays': 'XXXX-WXX-1', 'on Tuesday nights': 'XXXX-WXX-2TNI', Mondayish: null },
  },
]

const monthNumber = (name: string) =>
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.slice(0, 3).toLowerCase()) + 1
