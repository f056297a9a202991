import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { correctionsFeed } from '../../src/release/feed.ts'
import type { Release } from '../../src/release/releases.ts'
import { eventPath } from '../../src/site/paths.ts'
import { prepared } from '../site/prepared.ts'

test('of very many corrections a reader’s program is given the hundred newest, the newest release first', () => {
  const released = (on: string, count: number) => ({
    on,
    changes: Array.from({ length: count }, (_, index) => ({
      kind: 'added',
      event: `${on}-${index}`,
      headline: `Weir ${index} opens`,
    })),
  })
  const releases = ['2022-03-01', '2022-02-01', '2022-01-01'].map(on => released(on, 60)) as unknown as Release[]
  const text = correctionsFeed(releases, { ...prepared({ events: 1 }), pageOf: eventPath })
  const { feed } = new XMLParser().parse(text) as { feed: { updated: string; entry: { updated: string }[] } }
  const days = feed.entry.map(({ updated }) => updated.slice(0, 10))
  expect(days).toEqual([...Array<string>(60).fill('2022-03-01'), ...Array<string>(40).fill('2022-02-01')])
  expect(feed.updated).toContain('2022-03-01')
})
