import { describe, expect, test } from 'vitest'
import { dates } from '../../src/languages/en/dates/index.ts'
import { published, valuesIn } from './times-in.ts'

describe('every English rule reads its own examples', () => {
  test.each(dates.rules.map(rule => [rule.name, rule] as const))('%s', (_, { examples }) => {
    for (const [text, value] of Object.entries(examples)) expect([text, valuesIn(text, published)]).toEqual([text, value])
  })
  test('has an example that must not match', () => {
    const without = dates.rules.filter(({ examples }) => !Object.values(examples).includes(null))
    expect(without.map(({ name }) => name)).toEqual([])
  })
  test('has a name of its own', () => {
    const names = dates.rules.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
