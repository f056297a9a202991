import { expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { canBeLead } from '../../src/dates/context.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'

const timeIn = (day: string) =>
  dateSentences(plainArticle({ id: 'a', text: `The board met on ${day}.`, published: '2021-06-01' })).flatMap(
    ({ times }) => times,
  )[0]

test('a day without a year that comes soon after the day of publication may be that, as that may be wrong by days', () => {
  expect(timeIn('10 June')).toMatchObject({ value: { edtf: '2020-06-10' }, alternative: { edtf: '2021-06-10' } })
})

test('a day that comes weeks after it is that of the year before', () => {
  for (const day of ['25 June', '20 July']) {
    expect(timeIn(day)?.value?.edtf).toMatch(/^2020-0[67]/)
    expect(timeIn(day)).not.toHaveProperty('alternative')
  }
})

test('what an article reports is of the week before its publication, and of no later day', () => {
  const isLead = (day: string) => canBeLead(parseEdtf(day)!, '2021-06-10')
  expect(['2021-06-10', '2021-06-03'].map(isLead)).toEqual([true, true])
  expect(['2021-06-11', '2021-06-02', '2021-06', '2021-06-09/2021-06-10'].map(isLead)).toEqual([false, false, false, false])
})

test('an article of the turn of a year may be dated by its old one', () => {
  const dated = (text: string) =>
    dateSentences(plainArticle({ id: 'a', text: `The board met on Friday. ${text}`, published: '1999-12-30' }))[0]!.article
      .published
  expect(dated('It was chosen in 2000. It resigned in 2001.')).toBe('1999-12-30')
  expect(dated('It was chosen in 2001. It resigned in 2002.')).toBeUndefined()
})

test('a day after “to be” is read where the words end with that', () => {
  const times = dateSentences(
    plainArticle({ id: 'a', text: 'A fair to be Friday was called off.', published: '2021-06-01' }),
  ).flatMap(({ times }) => times)
  expect(times.map(({ text }) => text)).toEqual(['Friday'])
})
