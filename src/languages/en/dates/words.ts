import type { Unit } from '../../reading.ts'
import { months } from '../months.ts'

/**
 * A pattern in which a blank is any gap between words, but in brackets is itself. Sticky, and blind to case: rules for words whose case matters
 * ("may", "march") look at it themselves.
 */
export function pattern(source: string): RegExp {
  const spaced = source.replace(/\[[^\]]*\]| \??/g, part => (part.startsWith('[') ? part : part === ' ' ? ' {1,20}' : ' {0,20}'))
  return new RegExp(spaced, 'iy')
}

const listed = (words: string) => words.split(' ')

/** Starts of two words, the first one of some and the second one of others. */
export const pairs = (firsts: readonly string[], seconds: readonly string[]) =>
  firsts.flatMap(first => seconds.map(second => `${first} ${second}`))
/** Starts with "the" before them or without. */
export const orThe = (starts: readonly string[]) => [...starts, ...pairs(['the'], starts)]
/** Starts with a day in digits: "5" or "5th" before one of some words. */
export const dayBefore = (seconds: readonly string[]) => pairs(['#'], ['st', 'nd', 'rd', 'th', ...seconds])
const tens = listed('twenty thirty forty fifty sixty seventy eighty ninety')
const upTo19 = listed(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const ordinalsUpTo19 = listed(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
)
const ordinalTens = listed('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth')

const values: ReadonlyMap<string, number> = new Map([
  ...[upTo19, ordinalsUpTo19].flatMap(words => words.map((word, index): [string, number] => [word, index])),
  ...[tens, ordinalTens].flatMap(words => words.map((word, index): [string, number] => [word, (index + 2) * 10])),
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['couple', 2],
  ['pair', 2],
  ['dozen', 12],
])

const units = upTo19.slice(1, 10).join('|')
const word = `(?:(?:${tens.join('|')})(?:[- ](?:${units}))?|${[...upTo19.slice(1)].reverse().join('|')})`
export const cardinal = `(?:${word}(?: hundred)?(?:(?: and)? ${word})?(?: thousand)?)`
export const digits = '\\d{1,3}(?:,\\d{3}){0,2}(?:\\.\\d{1,2})?(?!\\d)(?: [1-9]/[2-8])?'
const smallOrdinal = `(?:(?:${tens.join('|')})[- ](?:${ordinalsUpTo19.slice(1, 10).join('|')})|${[...ordinalsUpTo19.slice(1), ...ordinalTens].join('|')})`
export const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|${smallOrdinal})`

/** How a number of things in digits goes on: `12 `, `12-`, `12-18`, `1,200`, `1.5`. */
export const digitStarts = ['# ', '#-', '#-#', '#,', '#.#']
export const upTo19Starts = upTo19.slice(1)
export const tensStarts = tens
export const cardinalStarts = [...upTo19Starts, ...tensStarts]
export const ordinalStarts = [...ordinalsUpTo19.slice(1), ...ordinalTens, ...tens]

/** The number that words or digits say: `twenty-four`, `2 1/2`, `12th`, `a`; undefined where they say none ("several"). */
export function numberOf(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/(?<=\d)(?:st|nd|rd|th)$/, '')
  const fraction = /^(?<whole>\d+(?:\.\d+)?)(?: +(?<over>\d)\/(?<under>\d))?$/.exec(plain)?.groups
  if (fraction) return Number(fraction['whole']) + Number(fraction['over'] ?? 0) / Number(fraction['under'] ?? 1)
  let sum = 0
  for (const part of plain.split(/[ -]+/)) {
    if (part === 'and' || part === 'of') continue
    if (part === 'hundred') sum = (sum || 1) * 100
    else if (part === 'thousand') sum = (sum || 1) * 1000
    else {
      const value = values.get(part)
      if (value === undefined) return undefined
      sum += value
    }
  }
  return sum
}

/** A year in words: `nineteen ninety-six`, `eighteen-twelve`, `two thousand and one`. */
export const yearInWords = `(?:(?:nineteen|eighteen|seventeen|sixteen|fifteen)[- ](?:hundred(?: and)? ?(?:${word})?|oh[- ](?:${units})|(?:${tens.join('|')})(?:[- ](?:${units}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|two thousand(?:(?: and)? ${word})?|twenty (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:${units}))?))`

export function yearOfWords(text: string): number | undefined {
  const plain = text.toLowerCase().trim()
  if (plain.startsWith('two thousand')) return numberOf(plain)
  const century = /^(?<century>[a-z]+)[- ]+(?<rest>.+)$/.exec(plain)?.groups
  const hundreds = century && numberOf(century['century']!)
  if (!century || hundreds === undefined) return undefined
  const rest = century['rest']!.replace(/^oh[- ]+/, '').replace(/^hundred\s*(?:and )?/, '')
  const inCentury = rest === '' ? 0 : numberOf(rest)
  return inCentury === undefined ? undefined : hundreds * 100 + inCentury
}

const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december'
export const month = (name = 'month') =>
  `(?<${name}>(?:${monthNames})(?![a-z])|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?:\\.|(?![a-z])))`
export const monthStarts = [...months.keys()]

const otherWords: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'sep', 'dec', 'jan'])

/** The number of a month's name; undefined for the verbs "may" and "march" and the like in lower case. */
export function monthNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const name = text.toLowerCase().replace('.', '')
  return text.startsWith(name[0]!) && otherWords.has(name) ? undefined : months.get(name)
}

const weekdayNames = listed('monday tuesday wednesday thursday friday saturday sunday')
const weekdayNumbers: ReadonlyMap<string, number> = new Map([
  ...weekdayNames.map((name, index): [string, number] => [name, index + 1]),
  ...weekdayNames.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
])
export const weekday = (name = 'weekday') =>
  `(?<${name}>(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)(?:\\.|(?![a-z])))`
export const fullWeekday = (name = 'weekday') => `(?<${name}>(?:mon|tues|wednes|thurs|fri|satur|sun)day)`
export const weekdayStarts = [...weekdayNumbers.keys()]
export const fullWeekdayStarts = weekdayNames

export function weekdayNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : weekdayNumbers.get(text.toLowerCase().replace('.', ''))
}

export const dayNumberPattern = (name = 'day') => `(?<${name}>0?[1-9](?!\\d)|[12]\\d(?!\\d)|3[01](?!\\d))`
export const year = (name = 'year') => `(?<${name}>[12]\\d{3})(?![\\d]|[.,]\\d)`
const eraNames = 'b\\.c\\.e\\.|b\\.c\\.|bce|bc|a\\.d\\.|ad|c\\.e\\.|ce'
export const era = (name = 'era') => `(?<${name}>${eraNames})(?![a-z])`

/** The astronomical year of a number and its era: 44 BC is -43. */
export function yearOfEra(number: string, era: string | undefined): number {
  return era !== undefined && /^b/i.test(era) ? 1 - Number(number) : Number(number)
}

const unitNames: Readonly<Record<string, Unit>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
}
export const unitWords = listed('second minute hour day week weekend fortnight month quarter year decade century').flatMap(
  name => [name, name === 'century' ? 'centuries' : `${name}s`],
)

export function unitOf(text: string): Unit | undefined {
  return unitNames[text.toLowerCase().replace(/s$/, '')]
}

export const seasons: Readonly<Record<string, number>> = {
  spring: 1,
  springtime: 1,
  summer: 2,
  summertime: 2,
  autumn: 3,
  fall: 3,
  winter: 4,
  wintertime: 4,
}
export const season = '(?<season>springtime|spring|summertime|summer|autumn|fall|wintertime|winter)'

/** Drops what is undefined, so that a reading has only the parts that were said. */
export function only<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said: Record<string, unknown> = {}
  for (const name in parts) if (parts[name] !== undefined) said[name] = parts[name]
  return said as { [K in keyof T]: Exclude<T[K], undefined> }
}
