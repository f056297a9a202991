import { describe, expect, test } from 'vitest'
import { englishDates } from '../../src/languages/en/dates/index.ts'
import { clauseAfter, clauseBefore } from '../../src/dates/clause.ts'
import { stands } from '../../src/dates/passing.ts'
import { published, timesIn, valuesIn } from './times-in.ts'

describe('every English rule reads its own examples', () => {
  test.each(englishDates.rules.map(rule => [rule.name, rule] as const))('%s', (_, { examples }) => {
    for (const [text, value] of Object.entries(examples)) expect([text, valuesIn(text, published)]).toEqual([text, value])
  })
  test('has an example that must not match', () => {
    const without = englishDates.rules.filter(({ examples }) => !Object.values(examples).includes(null))
    expect(without.map(({ name }) => name)).toEqual([])
  })
  test('has a name of its own', () => {
    const names = englishDates.rules.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('every English rule of years in passing knows them in its own examples', () => {
  test.each(englishDates.passing.map(rule => [rule.name, rule] as const))('%s', (_, rule) => {
    for (const [text, isPassing] of Object.entries(rule.examples)) {
      const { start, end } = timesIn(text)[0]!
      expect([text, stands(rule, clauseBefore(text, start), clauseAfter(text, end))]).toEqual([text, isPassing])
    }
  })
  test('has an example that must not match', () => {
    const without = englishDates.passing.filter(({ examples }) => !Object.values(examples).includes(false))
    expect(without.map(({ name }) => name)).toEqual([])
  })
})
