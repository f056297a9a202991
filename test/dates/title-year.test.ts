import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'

/** The values of a text under a title, and behind a bar the other year that one may have. */
const under = (title: string, text: string, published?: string) => {
  const article = plainArticle({ id: 'test', title, text, ...(published === undefined ? {} : { published }) })
  return dateSentences(article)
    .flatMap(({ times }) => times)
    .map(({ value, alternative, unresolved }) => `${value?.edtf ?? unresolved}${alternative ? `|${alternative.edtf}` : ''}`)
    .join(' ')
}
const days = 'On 3 May the dam at Lunde cracked. On 9 May it burst, and in July the mill was pulled down.'
const told = '1962-05-03 1962-05-09 1962-07'

describe('a year in a title', () => {
  test.each([
    'The 1962 flood',
    'The flood of 1962',
    'Lunde in 1962',
    'Lunde, 1962',
    '1962: the year of the dam',
    'The dam of Lunde (1962)',
  ])('dates the days under it: %s', title => {
    expect(under(title, days)).toBe(told)
    expect(under(title, days, '2019-09-09')).toBe(told)
  })
  test.each([
    'Vision 1962',
    'The top 100 floods of 1962',
    'A plan for 1962',
    'The 1962 budget',
    'The Flood Act of 1962',
    'Lunde since 1962',
    'From 1962 to 1971',
    '1962 and 1971',
    'The dam of Lunde',
  ])('does not: %s', title => {
    expect(under(title, days)).toBe('no-anchor no-anchor no-anchor')
    expect(under(title, days, '2019-09-09')).toBe('2019-05-03 2019-05-09 2019-07')
  })
  test('not one after the publication, or of its year', () => {
    expect(under('The 2062 flood', days, '2019-09-09')).toBe('2019-05-03 2019-05-09 2019-07')
    expect(under('The 2019 flood', 'On 3 November the dam burst.', '2019-09-09')).toBe('2018-11-03')
  })
  test('gives way to a year that is nearer', () => {
    expect(under('The 1962 flood', `The mill was sold on 4 April 1958. ${days}`)).toBe(`1958-04-04 1958-05-03 1958-05-09 1958-07`)
    expect(under('The 1962 flood', 'On 3 May it cracked, and on 9 June 1963 it burst.')).toBe('1963-05-03 1963-06-09')
    expect(under('The 1962 flood', 'The dam, built in 1911, burst on 9 June.', '2019-09-09')).toBe('1911 1962-06-09')
  })
  test('leaves what is to come, and what was some days ago', () => {
    expect(under('The 1962 flood', 'The museum will open on 3 October.', '2019-09-09')).toBe('2019-10-03')
    expect(under('The 1962 flood', 'The museum opened on 4 September.', '2019-09-09')).toBe('2019-09-04')
  })
  test('is in doubt after words of the writer’s own day', () => {
    expect(
      under('The 1962 flood', 'A museum opened on Friday, its owner said. On 3 May she had bought a boat.', '2019-09-09'),
    ).toBe('2019-09-06 2019-05-03|1962-05-03')
  })
})
