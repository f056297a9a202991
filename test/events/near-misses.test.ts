import { expect, test } from 'vitest'
import { explain } from '../../src/checks/explain.ts'
import { nearMissesOf } from '../../src/events/join/near-misses.ts'
import { inEnglish, joined } from './joined.ts'
import { mentionsIn } from './mentions-in.ts'

const mentions = [
  ...mentionsIn('An earthquake struck Iquique in Chile on Saturday, killing 14 people.', 'a'),
  ...mentionsIn('An earthquake struck Iquique in Chile on Thursday, killing two people.', 'b'),
  ...mentionsIn('Parliament in Oslo passed the budget on Friday.', 'c'),
]
const { events } = joined(mentions)
const sources = inEnglish(mentions).map(
  ({ id, language }) => ({ id, language, path: `${id}.txt`, format: 'text', sha256: '' }) as const,
)

test('what was nearly joined is told, with what spoke against it', () => {
  const event = events.find(({ date }) => date.edtf === '2023-11-04')!
  const misses = nearMissesOf(event, { events, sources })
  expect(misses.map(miss => miss.event.date.edtf)).toEqual(['2023-11-02'])
  expect(misses[0]).toMatchObject({
    reasons: [{ code: 'names', values: ['Iquique', 'Chile'] }, { code: 'triggers' }],
    against: 'other-days',
  })
  const story = explain(event.id, { events, sources, entities: [], undated: [] }, [])
  expect(story).toContain(
    `not joined with ${misses[0]!.event.id}, 2023-11-02 “An earthquake struck Iquique in Chile, killing two people”: both name Iquique, Chile; `,
  )
  expect(story).toContain('; but their dates are far apart\n')
})
