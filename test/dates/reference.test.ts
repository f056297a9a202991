import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import readReference from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { readArticles } from '../../src/articles/read.ts'
import { dayNumber } from '../../src/common/calendar.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { atClock, dateValue, type DateParts, parseEdtf, written } from '../../src/dates/edtf.ts'
import { endsOf } from '../../src/dates/intervals.ts'
import { loadContent } from '../../src/project/files.ts'
import { englishDates as english } from '../../src/languages/en/dates/index.ts'
import type { Article, DateValue } from '../../src/model.ts'
import { timelineOf } from '../../src/pipeline.ts'

/** Why the reference reader gives other bounds than ours, for the values for which it does. */
const otherBounds: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^-?\d{4}-2[1-4]$/, 'it gives each season a quarter of the year; ours are those of the northern half of the earth'],
  [/^-00(?:0X|XX)|\/-00(?:0X|XX)/, 'it reads -000X, the years after year 0'],
  [/0000-02-2[89]/, 'its year 0 has no 29 February: the days about it are off by one'],
  [/(?<!\d)-\d{4}(?:-\d\d)?-XX/, 'it has the first and last month of a year before year 0 the wrong way round'],
  [/^[[{]/, 'it takes the first and the last of a set for its bounds, whatever their order'],
  [/^-\d{4}-[34]\d$/, 'it ends a quarter of a year before year 0 in the year after it'],
]

/** What the reference reader has against a value: that it is no EDTF, or other bounds without a reason. */
function objection({ edtf, earliest, latest, time }: DateValue): string | undefined {
  if (edtf.includes('T')) return `${edtf}: a clock time in it`
  if (time !== undefined && !/\d{4}-\d\d-\d\d/.test(edtf)) return `${edtf}: a clock time of no day`
  let reference
  try {
    reference = readReference(edtf)
  } catch {
    return `${edtf}: refused`
  }
  if (otherBounds.some(([pattern]) => pattern.test(edtf))) return undefined
  const [first, last] = [reference.min, reference.max].map(time =>
    Number.isFinite(time) ? Math.floor(time / 86_400_000) : undefined,
  )
  const own = [earliest, latest].map(day => (day === undefined ? undefined : dayNumber(day)))
  return first === own[0] && last === own[1] ? undefined : `${edtf}: from ${first} to ${last}, not ${own.join(' to ')}`
}

const objections = (values: Iterable<DateValue>) => [...new Set([...values].flatMap(value => objection(value) ?? []))]

/** Every value that is made on the way from an article to its sentences' dates. */
const valuesOf = (article: Article): DateValue[] =>
  dateSentences(article).flatMap(({ times, previous, article: { lead } }) =>
    [
      previous,
      lead,
      ...times.flatMap(({ value, anchor, ends = [] }) => [value, anchor?.date, ...ends.map(end => end.value)]),
    ].filter(value => value !== undefined),
  )

const published = '2023-11-08'
const valuesIn = (text: string, day: object = { published }) => valuesOf(plainArticle({ id: 'a', text, ...day }))

const root = join(import.meta.dirname, '../..')

describe('the reference reader takes every value', () => {
  test('of the examples beside the rules', () => {
    const values = english.rules.flatMap(({ examples }) =>
      Object.keys(examples).flatMap(text => [...valuesIn(text), ...valuesIn(text, {})]),
    )
    expect(values.length).toBeGreaterThan(300)
    expect(objections(values)).toEqual([])
  })
  test('of every text of the tests, their own code read as text', () => {
    const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter(file =>
      /\.(?:ts|txt|md|html)$/.test(file),
    )
    const values = files.flatMap(file => valuesIn(readFileSync(join(root, 'test', file), 'utf8')))
    expect(values.length).toBeGreaterThan(3_000)
    expect(objections(values)).toEqual([])
  })
  test.each(
    readdirSync(join(root, 'test/sites'))
      .map(site => `test/sites/${site}/content`)
      .concat('content'),
  )('of the timeline of %s', async folder => {
    if (!existsSync(join(root, folder))) return
    const { files } = await loadContent(join(root, folder))
    const { events } = timelineOf(readArticles(files))
    const values = events.flatMap(({ date, citations }) => [date, ...citations.flatMap(citation => citation.date ?? [])])
    expect(objections(values)).toEqual([])
  })
})

const year = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1890, max: 2040 }))
const qualifier = fc.option(fc.constantFrom('~', '?', '%'), { nil: undefined })
const withQualifier = (parts: Record<string, fc.Arbitrary<number>>) =>
  fc.record({ ...parts, qualifier }).map(({ qualifier, ...rest }) => (qualifier ? { ...rest, qualifier } : rest) as DateParts)
const point = fc
  .oneof(
    withQualifier({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }),
    withQualifier({ year, month: fc.integer({ min: 1, max: 12 }) }),
    withQualifier({ year }),
    withQualifier({ year, season: fc.integer({ min: 1, max: 4 }) }),
    withQualifier({ year, quarter: fc.integer({ min: 1, max: 4 }) }),
    withQualifier({ decade: fc.integer({ min: 0, max: 999 }) }),
    withQualifier({ century: fc.integer({ min: 0, max: 99 }) }),
  )
  .map(dateValue)
const clock = fc.record({ hour: fc.integer({ min: 0, max: 24 }) }).chain(({ hour }) =>
  fc.record(
    {
      hour: fc.constant(hour),
      minute: fc.integer({ min: 0, max: hour === 24 ? 0 : 59 }),
      zone: fc.constantFrom('Z', '-05:00'),
    },
    { requiredKeys: ['hour'] },
  ),
)
const clocked = fc.tuple(point, clock).map(([value, time]) => (value ? (atClock(value, time) ?? value) : value))
const end = fc.oneof(point, clocked)
const anyDate = fc.oneof(
  end,
  fc.tuple(end, end).map(([from, to]) => (from || to ? dateValue({ from, to }) : undefined)),
  fc
    .tuple(fc.integer({ min: 1890, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, one, other]) =>
      dateValue({ oneOf: [dateValue({ year, month: one, day: other })!, dateValue({ year, month: other, day: one })!] }),
    ),
)

describe('whatever dates are made of', () => {
  test('the reference reader takes them, with the same bounds', () => {
    fc.assert(
      fc.property(anyDate, value => {
        expect(value && objection(value)).toBeUndefined()
      }),
      { numRuns: 3_000 },
    )
  })
  test('they are read again as they are written, and so are their ends', () => {
    fc.assert(
      fc.property(anyDate, value => {
        for (const one of [value, ...((value && endsOf(value)) ?? [])]) if (one) expect(parseEdtf(written(one))).toEqual(one)
      }),
      { numRuns: 3_000 },
    )
  })
})

test('whatever an editor writes is refused, or comes out as EDTF', () => {
  const piece = fc.constantFrom(
    ...[
      '2023',
      '1850',
      '0476',
      '-0043',
      '-0000',
      '202X',
      '19XX',
      '-00XX',
      '-000X',
      '-11',
      '-02',
      '-30',
      '-05',
      '-XX',
      '-21',
      '-24',
      '-33',
      '-41',
    ],
    ...['~', '?', '%', '/', '..', '[', ']', '{', '}', ',', 'T14', 'T14:30', 'T24', ':15', 'Z', '+02', ' '],
  )
  let read = 0
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), pieces => {
      const value = parseEdtf(pieces.join(''))
      if (!value) return
      read++
      expect([pieces.join(''), objection(value)]).toEqual([pieces.join(''), undefined])
    }),
    { numRuns: 30_000 },
  )
  expect(read).toBeGreaterThan(300)
})

test.each(otherBounds)('a value like %s has other bounds: %s', pattern => {
  const values = ['2023-21', '-000X', '-00XX', '[2023-11-06,2023-06-11]', '-0043-33', '-0043-XX', '0000-02-29'].map(text =>
    parseEdtf(text)!,
  )
  expect(values.filter(({ edtf }) => pattern.test(edtf)).length).toBeGreaterThan(0)
})
