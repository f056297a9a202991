import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountOf } from '../../src/checks/date-coverage.ts'
import { trivialRisk } from '../../src/checks/risks.ts'
import { doubtsIn } from '../../src/checks/review-items.ts'
import { readArticles } from '../../src/articles/read.ts'
import { readEdits } from '../../src/edits/read.ts'
import { timelineOf } from '../../src/pipeline.ts'
import { doubtful } from '../review/content.ts'

const folder = join(import.meta.dirname, '../events/ferry')
const files = [
  ...readdirSync(folder).map(name => ({ path: `content/${name}`, bytes: readFileSync(join(folder, name)) })),
  ...Object.entries(doubtful).map(([name, text]) => ({ path: `content/${name}`, bytes: Buffer.from(text) })),
]
const { edits } = readEdits([
  {
    path: 'content/edits.yaml',
    text: '- event: e0\n  pin: true\n- event: e1\n  hide: true\n- source: mill.txt\n  quote: Snow.\n  kind: said\n',
  },
])
const articles = readArticles(files, {})
const timeline = timelineOf(articles, edits)
const accounts = accountOf(articles, timeline)
const inOrder = doubtsIn(timeline, articles, accounts)

const shuffled = <T>(all: readonly T[] = []) => fc.shuffledSubarray([...all], { minLength: all.length })

test('the order of what needs a person is total, and rests on no order of the timeline', () => {
  const keys = inOrder.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(inOrder.map(({ kind }) => kind)).size).toBeGreaterThan(5)
  fc.assert(
    fc.property(
      shuffled(timeline.events),
      shuffled(timeline.undated),
      shuffled(timeline.sources),
      shuffled(timeline.edits),
      shuffled(timeline.maybeOne),
      shuffled(articles),
      shuffled(accounts),
      (events, undated, sources, edits, maybeOne, articles, accounts) => {
        const other = { ...timeline, events, undated, sources, edits, maybeOne }
        expect(doubtsIn(other, articles, accounts)).toEqual(inOrder)
      },
    ),
    { numRuns: 60 },
  )
})

test('corrections that do not hold come first, and what has no date and is nobody’s news last', () => {
  expect(inOrder.slice(0, 3).map(({ kind }) => kind)).toEqual(['stale-edit', 'stale-edit', 'stale-edit'])
  const trivial = inOrder.filter(({ risk }) => risk < trivialRisk)
  expect(trivial.length).toBeGreaterThan(3)
  expect(inOrder.slice(-trivial.length)).toEqual(trivial)
})
