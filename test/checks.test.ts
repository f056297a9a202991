import { describe, expect, test } from 'vitest'
import { problemsIn } from '../src/checks.ts'
import { timelineOf } from '../src/pipeline.ts'
import { readAll } from './articles/reading.ts'

function problems(texts: Readonly<Record<string, string>>) {
  const articles = Object.values(readAll(texts))
  return problemsIn(timelineOf(articles), articles)
}
const front = (...keys: string[]) => `---\n${keys.join('\n')}\n---\n\n`

describe('an article without a text has one complaint', () => {
  test.each([
    ['empty', ' \n'],
    ['binary', '%PDF-1.7 mill'],
    ['without an article', '---\ntitle: Mill\n---\n'],
  ])('%s', (_, text) => expect(problems({ 'a.txt': text }).map(({ check }) => check)).not.toContain('uncited-article'))
  test('and one without an event is named', () =>
    expect(problems({ 'a.txt': 'Mills are lovely, old and quiet places.' }).map(({ check }) => check)).toEqual([
      'uncited-article',
    ]))
})

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
