import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLink, type Edge } from '../../src/events/join/clustering.ts'
import { componentsOf } from '../../src/events/join/components.ts'

test('components come in the order of their first items, with their own edges', () => {
  expect(componentsOf(6, [[4, 1, 0.5] as const, [5, 4, 0.7] as const, [2, 3, 0.9] as const])).toEqual([
    { members: [0], edges: [] },
    {
      members: [1, 4, 5],
      edges: [
        [1, 0, 0.5],
        [2, 1, 0.7],
      ],
    },
    { members: [2, 3], edges: [[0, 1, 0.9]] },
  ])
})

test('clustered one by one, they give the clusters of the whole', () => {
  const item = fc.nat({ max: 30 })
  const edge = fc.tuple(
    item,
    item,
    fc.integer({ min: 1, max: 100 }).map(score => score / 100),
  )
  const graph = fc.array(edge, { maxLength: 60 })
  fc.assert(
    fc.property(graph, edges => {
      const whole = averageLink(31, edges, 0.4, () => 0.2)
      const parts = componentsOf(31, edges as Edge[]).flatMap(({ members, edges }) =>
        averageLink(members.length, edges, 0.4, () => 0.2).map(cluster => cluster.map(at => members[at]!)),
      )
      expect(parts.sort(([one], [other]) => one! - other!)).toEqual(whole)
    }),
  )
})
