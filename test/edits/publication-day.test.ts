import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { problemsIn } from '../../src/checks/problems.ts'
import type { Edit } from '../../src/model.ts'
import { timelineOf } from '../../src/pipeline.ts'
import { settleArticles } from '../../src/edits/apply/apply-publication-days.ts'

const problems = (text: string, published?: string) => {
  const articles = [plainArticle({ id: 'a', text, ...(published === undefined ? {} : { published }) })]
  return problemsIn(timelineOf(articles), articles).filter(({ check }) => check === 'no-publication-day')
}

describe('an article whose words count from a day that it does not give', () => {
  const text = 'The board met on Friday and chose a plan. Work began on 3 May 2019. Yesterday the chair resigned.'
  test('is a problem that names the words and the line that settles it', () => {
    expect(problems(text)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: 'the article does not say when it was published, so “Friday”, “Yesterday” have no date',
        advice: 'Write the day into its front matter: published: YYYY-MM-DD',
      }),
    ])
  })
  test('is none once it gives the day', () => expect(problems(text, '2019-06-12')).toEqual([]))
  test('is none where every date stands on its own', () => expect(problems('Work began on 3 May 2019.')).toEqual([]))
  test('is one where its own words belie the day that is given', () => {
    const life = 'The singer Ada Orr died on Friday. She left school in 1951 and sang in Lima in 1957.'
    expect(problems(life, '1923-04-09')).toEqual([
      expect.objectContaining({
        message: 'the article mentions years after 1923-04-09, its stated day of publication, so “Friday” has no date',
      }),
    ])
    expect(problems(life, '2008-12-12')).toEqual([])
    const { events } = timelineOf([plainArticle({ id: 'a', text: life, published: '1923-04-09' })])
    expect(events.map(({ date }) => date.edtf)).toEqual(['1951', '1957'])
  })
  test('is none where what lies ahead of it is planned', () => {
    expect(problems('The board met on Friday. The line will open in 2030 and reach Lima in 2034.', '2019-06-12')).toEqual([])
  })
  test('invents no event', () => {
    const { events } = timelineOf([plainArticle({ id: 'a', text })])
    expect(events.map(({ date }) => date.edtf)).toEqual(['2019-05-03'])
  })
})

test('an article that an editor settled is settled once', () => {
  const edit: Edit = { path: 'content/edits.yaml', line: 1, column: 1, article: { source: 'a', published: '2019-06-12' } }
  const [article] = settleArticles([plainArticle({ id: 'a', text: 'The board met on Friday.' })], [edit])
  expect(article!.source.published).toBe('2019-06-12')
  expect(settleArticles([article!], [edit])[0]).toBe(article)
})
