import { describe, expect, test } from 'vitest'
import { problemsIn } from '../src/checks/problems.ts'
import { timelineOf } from '../src/pipeline.ts'
import { readAll } from './articles/reading.ts'

function problems(texts: Readonly<Record<string, string>>) {
  const articles = Object.values(readAll(texts))
  return problemsIn(timelineOf(articles), articles)
}
const front = (...keys: string[]) => `---\n${keys.join('\n')}\n---\n\n`

describe('an article without a text has one complaint', () => {
  test.each([
    ['empty', 'a.txt', ' \n', 'empty'],
    ['without a letter', 'a.md', '\u200b\n…\n', 'empty'],
    ['binary', 'a.txt', '%PDF-1.7 mill', 'encoding'],
    ['front matter alone', 'a.txt', '---\ntitle: Mill\n---\n', 'empty'],
    ['without a key', 'a.md', '---\n---\n', 'empty'],
    ['a title alone', 'a.md', '# The mill of Orsel\n', 'empty'],
    ['a picture alone', 'a.md', '![The mill](mill.jpg)\n', 'empty'],
    ['an empty page', 'a.html', '', 'empty'],
    [
      'a page without an article',
      'a.html',
      '<html><head><title>Mill</title></head><body><script>mill()</script></body></html>',
      'empty',
    ],
    ['an empty saved page', 'a.mhtml', '\n', 'empty'],
  ])('%s', (_, name, text, check) => expect(problems({ [name]: text }).map(({ check }) => check)).toEqual([check]))
  test('and one without an event is named', () =>
    expect(problems({ 'a.txt': 'Mills are lovely, old and quiet places.' }).map(({ check }) => check)).toEqual([
      'uncited-article',
    ]))
})

test('what has no date is named by its words', () =>
  expect(
    problems({
      'a.md': front('published: 2021-05-06') + 'The mill burned down on Monday.\n\nThe owner has sold the bakery beside it.',
    }),
  ).toContainEqual(
    expect.objectContaining({ check: 'undated', message: '“The owner has sold the bakery beside it” has no date' }),
  ))

describe('copies name the other file', () => {
  const text = 'The mill of Orsel burned down on 3 May 2021, and the owner promised on 5 May 2021 to build it again.'
  const copies = (a: string, b: string) =>
    problems({ 'a.md': front('published: 2021-05-06', a) + text, 'b.md': front('published: 2021-05-07', b) + text })
      .filter(({ check }) => check === 'copy')
      .map(({ message }) => message)
  test('of one text', () =>
    expect(copies('title: Mill', 'title: Mill')).toEqual(['this is the same text as content/a.md; they count as one source']))
  test('of two outlets', () =>
    expect(copies('publisher: Orsel Gazette', 'publisher: Velm Post')).toEqual([
      'this is the same text as content/a.md, which Orsel Gazette carries; they count as one source',
    ]))
})

describe('a page that only says when it was changed', () => {
  const page =
    '<html><head><title>Mill</title><meta property="article:modified_time" content="2021-05-06"></head><body><article><h1>The mill of Orsel</h1><p>The old mill of Orsel burned down on Monday. Two firemen were hurt in the cellar of the mill.</p></article></body></html>'
  const found = problems({ 'a.html': page })
  test('has its weekdays counted from that day, with a note', () =>
    expect(found).toContainEqual(
      expect.objectContaining({
        check: 'no-publication-day',
        severity: 'note',
        message: expect.stringMatching(
          /“(?:on )?Monday” was counted from 2021-05-06, the day on which the page was changed$/,
        ) as string,
      }),
    ))
  test('and its event is one to look at', () =>
    expect(found).toContainEqual(
      expect.objectContaining({ check: 'low-confidence-date', message: expect.stringContaining('2021-05-06') as string }),
    ))
  test('but not where the day of publication is known', () => {
    const published = page.replace('<meta', '<meta property="article:published_time" content="2021-05-05"><meta')
    expect(problems({ 'a.html': published }).map(({ check }) => check)).toEqual(['undated'])
  })
})

describe('a day whose year is in doubt', () => {
  const doubts = (published: string, text: string) =>
    problems({ 'a.md': front(`published: ${published}`) + text }).filter(({ check }) => check === 'year-in-doubt')
  test('is named with both days and its line', () =>
    expect(
      doubts('2020-11-20', 'The pump at the mill failed on 4 May 2019. On 11 May it was repaired by two engineers.'),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: 'content/a.md',
        line: 5,
        message: expect.stringMatching(/^\w+: “(?:On )?11 May” has no year: .*2019-05-11.*2020-05-11$/i) as string,
      }),
    ]))
  test('also where a month was named before it', () =>
    expect(doubts('2021-01-20', 'The pump was sold in October 2019. On 11 November the mill was closed.')).toHaveLength(1))
  test.each([
    ['the day is near publication', '2020-05-13', 'The pump failed on 4 May 2019. On 11 May it was repaired by two engineers.'],
    ['the year is written', '2020-11-20', 'The pump failed on 4 May 2019. On 11 May 2020 it was repaired by two engineers.'],
    [
      'the other day would be before that one',
      '2020-11-20',
      'The pump failed on 4 May 2019. On 11 March it was repaired by two engineers.',
    ],
    [
      'the day named before is of the same year',
      '2020-11-20',
      'The pump failed on 4 May 2020. On 11 May it was repaired by two engineers.',
    ],
  ])('is none where %s', (_, published, text) => expect(doubts(published, text)).toEqual([]))
})
