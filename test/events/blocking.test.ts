import { expect, test } from 'vitest'
import { ownTopics, readTopics } from '../../eval/topics.ts'
import { candidatePairs } from '../../src/events/join/blocking.ts'
import { coreferenceScore } from '../../src/events/join/coreference-score.ts'
import { corpusStatistics } from '../../src/events/join/corpus.ts'
import { featuresOf } from '../../src/events/join/features.ts'
import { highestOdds } from '../../src/events/join/likely-pairs.ts'
import { logistic } from '../../src/events/join/logistic.ts'
import { withNewsDays } from '../../src/events/join/news-days.ts'
import type { Mention } from '../../src/model.ts'
import { inEnglish } from './joined.ts'
import { mentionsIn } from './mentions-in.ts'

const featuresIn = (mentions: readonly Mention[]) => withNewsDays(featuresOf(mentions, inEnglish(mentions)))

const everything = readTopics(ownTopics).flatMap(({ name, articles }) =>
  articles.flatMap(({ id, published, sentences }) =>
    mentionsIn(sentences.map(({ text }) => text).join('\n'), `${name}-${id}`, published),
  ),
)

test('of very many mentions of one thing those that say most of it are compared, wherever they stand', () => {
  const [long, short] = [
    'A customs report on harbour fees, tolls, dues and wharves named the dredger Petrel',
    'The dredger Petrel sank',
  ]
  const told = (text: string, at: number) => mentionsIn(`${text} on 3 November 2023.`, `s${String(at).padStart(3, '0')}`)
  const isLate = [...Array.from({ length: 90 }, (_, at) => told(long!, at)), told(short!, 90), told(short!, 91)].flat()
  const all = featuresIn(isLate)
  const pairs = [...candidatePairs(all, corpusStatistics(all))]
  expect(pairs).toContainEqual([all.length - 2, all.length - 1])
})

test('a mention is compared with a bounded number of others, however many there are', () => {
  const [sank] = mentionsIn('The dredger Petrel sank off Orla on 3 November 2023.')
  const perMention = (count: number) => {
    const all = featuresIn(Array.from({ length: count }, (_, at) => ({ ...sank!, source: `s${at}` })))
    return [...candidatePairs(all, corpusStatistics(all))].length / count
  }
  expect(perMention(600)).toBeLessThanOrEqual(1.1 * perMention(300))
})

test('no pair is left out that would be likely enough: the bound of its score is never below it', () => {
  const all = featuresIn(everything)
  const corpus = corpusStatistics(all)
  let close = 0
  all.forEach((first, at) => {
    for (const second of all.slice(at + 1)) {
      const [score, bound] = [coreferenceScore(first, second, corpus).score, logistic(highestOdds(first, second, corpus))]
      expect(score).toBeLessThanOrEqual(bound + 1e-9)
      if (bound < 0.15) close++
    }
  })
  expect(close).toBeGreaterThan((all.length * (all.length - 1)) / 4)
})
