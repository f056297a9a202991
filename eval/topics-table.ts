import { meanOf, scoresOf, type TopicScores } from './topic-scores.ts'
import { ownTopics, readTopics } from './topics.ts'

const columns: readonly (readonly [name: string, value: (scores: TopicScores) => number])[] = [
  ['B³ P', ({ cubed }) => cubed.precision],
  ['B³ R', ({ cubed }) => cubed.recall],
  ['B³ F1', ({ cubed }) => cubed.f1],
  ['pairs P', ({ pairs }) => pairs.precision],
  ['pairs R', ({ pairs }) => pairs.recall],
  ['pairs F1', ({ pairs }) => pairs.f1],
  ['day', ({ dates }) => dates],
  ['begins', ({ begins }) => begins],
  ['verb', ({ verbs }) => verbs],
  ['alone', ({ selfContained }) => selfContained],
  ['headline', ({ headlines }) => headlines],
  ['key', ({ keyEvents }) => keyEvents],
]

/** The scores of the project's own topics, one a line, and their mean; in percent. */
export function topicsTable(): string {
  const scores = readTopics(ownTopics).map(scoresOf)
  const row = (name: string, cells: readonly string[]) => name.padEnd(10) + cells.map(cell => cell.padStart(10)).join('')
  const line = (each: TopicScores) =>
    row(
      each.topic,
      columns.map(([, value]) => value(each).toFixed(1)),
    )
  return [
    row(
      'topic',
      columns.map(([name]) => name),
    ),
    ...scores.map(line),
    line(meanOf(scores)),
  ].join('\n')
}
