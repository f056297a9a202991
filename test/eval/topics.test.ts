import { describe, expect, test } from 'vitest'
import { cubed, meanOf, pairs, scoresOf, type Told } from '../../eval/topic-scores.ts'
import { ownTopics, readTopics } from '../../eval/topics.ts'

const topics = readTopics(ownTopics)

test('every sentence that is marked tells of an event of its topic, and every event is told of', () => {
  expect(topics.length).toBe(6)
  for (const { events, articles } of topics) {
    const told = new Set(articles.flatMap(({ sentences }) => sentences.flatMap(({ event }) => event ?? [])))
    expect([...told].sort()).toEqual(events.map(({ name }) => name).sort())
    expect(events.filter(({ isKey }) => isKey)).toHaveLength(3)
  }
})

describe('joining of the project’s own topics is scored', () => {
  const told = (article: string, event: string, ...cited: string[]): Told => ({ article, event, cited: new Set(cited) })
  test('as right where every event is one, and nothing else is', () => {
    const right = [told('a', 'x', '1'), told('b', 'x', '1'), told('c', 'y', '2')]
    expect(cubed(right)).toEqual({ precision: 100, recall: 100, f1: 100 })
    expect(pairs(right)).toEqual({ precision: 100, recall: 100, f1: 100 })
  })
  test('by what is joined falsely, and by what is not joined', () => {
    const wrong = [told('a', 'x', '1'), told('b', 'x'), told('c', 'y', '1')]
    expect(cubed(wrong).precision).toBeCloseTo(200 / 3)
    expect(cubed([told('a', 'x', '1'), told('b', 'x')]).recall).toBeCloseTo(50)
    expect(pairs(wrong)).toEqual({ precision: 0, recall: 0, f1: 0 })
    // pairs of one article are left out of account
    expect(pairs([...wrong, told('a', 'x', '1')])).toMatchObject({ recall: 0 })
  })
})

test('joining, headlines and key events of the project’s own topics are no worse than they were', () => {
  const mean = meanOf(topics.map(scoresOf))
  expect(mean.cubed.precision).toBeGreaterThan(95)
  expect(mean.cubed.recall).toBeGreaterThan(95)
  expect(mean.pairs.precision).toBeGreaterThan(92)
  expect(mean.pairs.recall).toBeGreaterThan(92)
  expect(mean.dates).toBeGreaterThan(95)
  expect(mean.headlines).toBeGreaterThan(90)
  expect(mean.keyEvents).toBeGreaterThan(60)
})
