import { expect, test } from 'vitest'
import { explainEvent } from '../../src/events/explain.ts'
import { mergeMentions } from '../../src/events/merge.ts'
import { mentionsIn } from './mentions-in.ts'

test('the story of an event names the rule and the anchor of its dates, and what was nearly joined', () => {
  const found = mergeMentions([
    ...mentionsIn('An earthquake struck Iquique in Chile on Saturday, killing 14 people.', 'a'),
    ...mentionsIn('An earthquake struck Iquique in Chile on 3 May 2019, killing two people.', 'b'),
  ])
  const [event] = found.events.filter(({ date }) => date.edtf === '2023-11-04')
  const story = explainEvent({ ...found, sources: [] }, event!)
  expect(story.citations[0]!.date).toMatch(
    /^2023-11-04, read from its own words “.*Saturday.*” by the rule .*, counted from 2023-11-06$/,
  )
  expect(story.nearMisses.map(({ why }) => why.at(-1))).toEqual(['but their days are far apart'])
})
