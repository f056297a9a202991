import { growth } from '../work.ts'
import { expect, test } from 'vitest'
import { explain } from '../../src/checks/explain.ts'
import { nearMissesIn, nearMissesOf } from '../../src/events/join/near-misses.ts'
import type { Mention, Source } from '../../src/model.ts'
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

test('an event that many sentences report is compared as soon as one that few do', () => {
  const nearOf = (count: number) => {
    const told = (words: string) =>
      Array.from({ length: count }, (_, at) => mentionsIn(words, `${words.length}-${at}`)).flat() as [Mention, ...Mention[]]
    const [fire, strike] = [
      'A fire destroyed the mill at Velm on Saturday.',
      'Workers at the Velm yard went on strike on Sunday.',
    ].map((words, at) => ({ ...events[at]!, id: `e${at}`, citations: told(words) }))
    const all = [fire!, strike!]
    const misses = nearMissesIn({ events: all, sources: inEnglish(all.flatMap(({ citations }) => citations)) as Source[] })
    return () => misses(fire!)
  }
  const near = { 1: nearOf(12), 4: nearOf(48) }
  expect(growth(size => near[size]())).toBeLessThan(6)
})
