import { expect, test } from 'vitest'
import { eventClass, eventClassCases } from '../../src/events/detect/event-class.ts'
import { toldPredicate } from '../../src/events/detect/told-predicate.ts'
import { parsedIn } from './mentions-in.ts'

const rows = eventClassCases.flatMap(row => Object.entries(row.examples).map(([sentence, verb]) => ({ row, sentence, verb })))

test.each(rows)('“$verb” reports $row.reports: $sentence', ({ row, sentence, verb }) => {
  const parsed = parsedIn(sentence)
  const clause = parsed.clauses.find(each => parsed.words[each.verb.head]!.text === verb)!
  expect(eventClassCases.find(({ holds }) => holds(toldPredicate(parsed, clause)))?.name).toBe(row.name)
})

test('every case has an example', () => {
  expect(eventClassCases.filter(({ examples }) => Object.keys(examples).length === 0)).toEqual([])
})

test('what no case is about happened', () => {
  const parsed = parsedIn('The army crossed the river.')
  expect(eventClass(parsed, parsed.clauses[0]!)).toBe('happened')
})
