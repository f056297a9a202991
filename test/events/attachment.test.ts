import { describe, expect, test } from 'vitest'
import { attachTime } from '../../src/events/attachment/attach-time.ts'
import { attachmentCases } from '../../src/events/attachment/cases.ts'
import { timeInTree } from '../../src/events/attachment/time-in-tree.ts'
import { factualityCases, factualityOf } from '../../src/events/detect/factuality.ts'
import { parsedIn } from './mentions-in.ts'

describe('the last time of a sentence dates', () => {
  const rows = attachmentCases.flatMap(row => Object.entries(row.examples).map(([sentence, word]) => ({ row, sentence, word })))
  test.each(rows)('$word: $sentence', ({ row, sentence, word }) => {
    const parsed = parsedIn(sentence)
    const time = parsed.times.at(-1)!
    const { predicate, trigger, noun } = attachTime(parsed, time)
    const at = trigger ?? predicate ?? noun
    expect(at === undefined ? null : parsed.words[at]!.text).toBe(word)
    expect(attachmentCases.find(({ holds }) => holds(timeInTree(parsed, time)))?.name).toBe(row.name)
  })
  test('every case has an example', () => {
    expect(attachmentCases.filter(({ examples }) => Object.keys(examples).length === 0)).toEqual([])
  })
})

describe('how a clause is told', () => {
  const rows = factualityCases.flatMap(({ factuality, examples }) =>
    Object.entries(examples).map(([sentence, verb]) => ({ sentence, verb, factuality })),
  )
  test.each(rows)('$verb is $factuality: $sentence', ({ sentence, verb, factuality }) => {
    const parsed = parsedIn(sentence)
    const clause = parsed.clauses.find(each => parsed.words[each.verb.head]!.text === verb)!
    expect(factualityOf(parsed, clause, clause.verb.form === 'future' ? 'planned' : 'happened')).toBe(factuality)
  })
  test('what is said plainly is asserted', () => {
    const parsed = parsedIn('The army crossed the river.')
    expect(factualityOf(parsed, parsed.clauses[0]!)).toBe('asserted')
  })
})
