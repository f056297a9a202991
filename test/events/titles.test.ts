import { expect, test } from 'vitest'
import { articlesOfRecords } from '../../src/articles/read.ts'
import { passageOf } from '../../src/articles/title-passage.ts'
import { timelineOf } from '../../src/pipeline.ts'

const records = [
  {
    id: 'a',
    published: '2023-11-06',
    title: 'Falk Foods Buys Harne Bakery',
    text: 'Falk Foods bought Harne Bakery on Friday. The bakery has forty workers.',
  },
  {
    id: 'b',
    published: '2023-11-06',
    title: 'Falk Foods buys Harne Bakery',
    text: 'Its bread is known in all of Lowick. Prices are high, customers say.',
  },
  {
    id: 'c',
    published: '2023-11-06',
    title: 'BANK TELLER JAILED',
    text: 'A teller was jailed in Lowick on Friday. He had robbed his bank.',
  },
  {
    id: 'd',
    published: '2023-11-06',
    title: 'What we know of the flood',
    text: 'Snow fell in Sorley on Friday. Schools closed.',
  },
]
const articles = articlesOfRecords(records)
const { events, undated } = timelineOf(articles)
const titles = events.flatMap(event =>
  event.citations.filter(({ passage }) => passage === 'title').map(each => ({ event, each })),
)

test('a title that tells the news is cited with its own article’s event, in its own characters', () => {
  expect(titles.map(({ event, each }) => [each.source, each.quote, event.date.edtf]).sort()).toEqual([
    ['a', 'Falk Foods Buys Harne Bakery', '2023-11-03'],
    ['b', 'Falk Foods buys Harne Bakery', '2023-11-03'],
    ['c', 'BANK TELLER JAILED', '2023-11-03'],
  ])
  for (const { each } of titles) {
    const article = articles.find(({ source }) => source.id === each.source)!
    expect(passageOf(article, each.passage)!.text.slice(each.start, each.end)).toBe(each.quote)
  }
})

test('a title founds no event beside its article’s own, gives no other day, and is no headline where a sentence is', () => {
  expect(events.filter(({ citations }) => citations.every(({ passage }) => passage === 'title'))).toEqual([])
  expect(events.map(({ headline }) => headline)).not.toContain('BANK TELLER JAILED')
  expect(undated.filter(({ passage }) => passage === 'title')).toEqual([])
})

test('titles that alone tell some news are an event', () => {
  const alone = ['a', 'b'].map(id => ({
    id,
    published: '2023-11-06',
    title: 'Falk Foods buys Harne Bakery',
    text:
      id === 'a'
        ? 'Its bread is known in all of Lowick. Prices are high there.'
        : 'What does it mean for Lowick? The price of bread is high.',
  }))
  const found = timelineOf(articlesOfRecords(alone)).events
  expect(found.map(({ headline, sourceCount }) => [headline, sourceCount])).toEqual([['Falk Foods buys Harne Bakery', 2]])
})
