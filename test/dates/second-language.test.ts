import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/dates/find.ts'
import { named, nothingNamed } from '../../src/dates/context.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import { resolve } from '../../src/dates/resolve.ts'
import { german } from './german.ts'

/** Values in order, each date counting as the last one named for the next. */
function values(text: string): string {
  let last = nothingNamed
  const context = {
    published: parseEdtf('2023-11-08'),
    modified: undefined,
    lead: undefined,
    order: undefined,
    story: 'nowhere' as const,
    isReport: false,
    narration: () => undefined,
    at: { sentence: 0, paragraph: 0 },
    isOfWriter: false,
    isDayFar: false,
  }
  return findTimes(text, german)
    .map(({ start, end, reading }) => {
      const directionOf = () => german.directionOf(text.slice(0, start), text.slice(end))
      const { value, timex } = resolve(reading, { ...context, last, directionOf })
      if (value) last = named(last, value)
      return value?.edtf ?? timex
    })
    .join(' ')
}

describe('a second language needs no change in dates/', () => {
  test.each([
    ['Am 3. Oktober 1990 wurde gefeiert', '1990-10-03'],
    ['im März 1848', '1848-03'],
    ['Er kam am Freitag', '2023-11-03'],
    ['Er wird am Freitag kommen', '2023-11-10'],
    ['seit 1871', '1871/..'],
    ['von 1914 bis 1918', '1914/1918'],
    ['vor drei Tagen', '2023-11-05'],
    ['Am 3. Oktober 1990. Am nächsten Tag', '1990-10-03 1990-10-04'],
    ['gestern und heute', '2023-11-07 2023-11-08'],
    ['voriges Jahr', '2022'],
    ['im 19. Jahrhundert', '18XX'],
    ['um 1500', '1500~'],
    ['zwei Wochen lang', 'P2W'],
    ['kürzlich', 'PAST_REF'],
    ['er mag das', ''],
  ])('%s', (text, expected) => expect(values(text)).toBe(expected))
  test.each(german.rules.map(rule => [rule.name, rule] as const))('%s reads its examples', (_, { examples }) => {
    for (const [text, value] of Object.entries(examples)) expect([text, values(text) || null]).toEqual([text, value])
  })
})
