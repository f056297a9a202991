import { growth } from '../work.ts'
import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'

const published = '2023-11-08'

const read = (text: string) => dateSentences(plainArticle({ id: 'test', published, text }))

const pieces: readonly (readonly [name: string, piece: string])[] = [
  ['months', 'May '],
  ['days and months', '3 May '],
  ['days and months without blanks', '3 May'],
  ['ranges', '1914-1918-'],
  ['ranges in ranges', 'from May to June '],
  ['betweens', 'between between May and '],
  ['lists', 'May 3, 4, 5, '],
  ['numbers', '12 '],
  ['years', '1999 '],
  ['digits', '1'],
  ['decimals', '1.2'],
  ['numbers in words', 'twenty one hundred and '],
  ['prefixes', 'early late mid '],
  ['prefixes before days', 'by June 1, '],
  ['prefixes before months', 'since May '],
  ['prefixes before prefixes', 'perhaps in May '],
  ['suffixes', 'May 3 or so '],
  ['articles', 'the a '],
  ['blanks', 'in            '],
  ['line ends', 'Nov.\n'],
  ['blank lines', '\n \n'],
  ['weekdays', 'he said on Friday '],
  ['apostrophes', "'98 "],
  ['clock times', '10:35 a.m. '],
  ['clock times after days', 'May 3 at 10 p.m. (12:00) '],
  ['pointers', 'the last the next the following week '],
  ['dots', 'a.d. b.c. '],
  ['one long word', 'monday'],
  ['other scripts', '五月三日 '],
  ['quotation marks', '“’'],
  ['broken words', 'Septem- '],
  ['broken weekdays', 'Fri-\nday '],
  ['years first', '2020/1/2-'],
  ['marks between', '5-May-20-'],
  ['years of two digits', '5 May 96 '],
  ['weeks of weeks', 'the first week of '],
  ['weekdays of weeks', 'next week on Friday of '],
  ['stamps', 'Mon Mar 4 10:20:30 '],
  ['codes of quarters', '1Q19 H1 2019 '],
  ['Roman months', '5/XI/1962 '],
  ['other eras', '2555 BE 1402 AH '],
]

describe('four times the text is four times the work, whatever the text', () => {
  test.each(pieces)('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(5000 / piece.length))
    expect(growth(size => read(text.repeat(size)))).toBeLessThan(4.5)
  })
})

test('joins in joins do not go as deep as the text is long', () => {
  const text = 'since May '.repeat(20_000)
  expect(read(text).flatMap(({ times }) => times)).toHaveLength(20_000)
})
