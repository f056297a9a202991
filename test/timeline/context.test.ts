import { expect, test } from 'vitest'
import { readArticles } from '../../src/articles/read.ts'
import type { TimelineEvent } from '../../src/model.ts'
import { timelineOf } from '../../src/pipeline.ts'

const eventsOf = (...texts: string[]): readonly TimelineEvent[] =>
  timelineOf(
    readArticles(
      texts.map((text, at) => ({
        path: `content/${at}.md`,
        bytes: new TextEncoder().encode(`---\npublished: 2021-05-06\n---\n\n${text}\n`),
      })),
    ),
  ).events

const opening = '# Mill in Tarn burns\n\nTarn is a small town on the coast of Velm.\n\nIts mill is old.\n\n'

test('a headline that does not stand alone has the title of its article beside it', () => {
  const told = eventsOf(
    `${opening}The blaze began on 3 May 2021. Ada Moss called the guard on 4 May 2021. It was put out on 5 May 2021.`,
  )
  expect(told.map(({ headline, context }) => [headline, context])).toEqual([
    ['The blaze began', 'Mill in Tarn burns'],
    ['Ada Moss called the guard', undefined],
    ['It was put out', 'Mill in Tarn burns'],
  ])
})

test('without a title, the line that the article opens with', () => {
  const [only] = eventsOf(
    'A mill burns in Tarn.\n\nIts owner is old.\n\nThe town is small.\n\nThe sea is near.\n\nIt was built in 1990.',
  )
  expect([only?.headline, only?.context]).toEqual(['It was built', 'A mill burns in Tarn'])
})

test('the sentence that says who or what gives the headline', () => {
  const [only, ...others] = eventsOf(
    `# Mill in Tarn burns\n\nThe blaze at the mill killed two guards on 3 May 2021.`,
    `# Two guards die\n\nA fire at the Tarn mill killed two guards on 3 May 2021.`,
  )
  expect([only?.headline, only?.context, others]).toEqual(['A fire at the Tarn mill killed two guards', undefined, []])
})

test('an author’s own headline needs no title', () => {
  const [only] = eventsOf(`${opening}The blaze began on 3 May 2021. {event 2021-05-03: The fire at the mill}`)
  expect([only?.headline, only?.context]).toEqual(['The fire at the mill', undefined])
})
