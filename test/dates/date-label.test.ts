import { expect, it } from 'vitest'
import { parseEdtf } from '../../src/dates/edtf.ts'
import { dateLabel, dayLabel, machineDate, writtenLabel } from '../../src/dates/date-label.ts'

const english = { language: 'en' }

it.each([
  ['2003', '2003'],
  ['2023-10', 'October 2023'],
  ['2023-11-05', '5 November 2023'],
  ['1850~', 'about 1850'],
  ['1850?', '1850 (uncertain)'],
  ['-0043', '44 BC'],
  ['-0043-03-15', '15 March 44 BC'],
  ['202X', '2020s'],
  ['19XX', '20th century'],
  ['-00XX', '1st century BC'],
  ['2023-21', 'spring 2023'],
  ['2023-34', 'quarter 2 of 2023'],
  ['2023-11-XX', 'a day in November 2023'],
  ['2023-11-03/2023-11-05', '3–5 November 2023'],
  ['2021/2023', '2021–2023'],
  ['../2015', 'before 2015'],
  ['2015/..', 'since 2015'],
  ['[2023-11-06,2023-06-11]', '6 November or 11 June 2023'],
  ['something else', 'something else'],
])('%s is written “%s”', (edtf, label) => {
  expect(dateLabel({ edtf }, english)).toBe(label)
})

it.each([
  ['2023-11-05T14:30', '5 November 2023, 14:30'],
  ['2023-11-05T14:30:20Z', '5 November 2023, 14:30'],
  ['2023-11-05T14', '5 November 2023, 2 pm'],
  ['2023-11-05T00', '5 November 2023, 12 am'],
  ['2023-11-05T12', '5 November 2023, noon'],
  ['2023-11-05T24', '5 November 2023, midnight'],
  ['2023-11-05T23~', '5 November 2023, about 11 pm'],
  ['2023-11-05~T23:10?', 'about 5 November 2023, 23:10 (uncertain)'],
  ['2023-11-05T14/2023-11-05T16:30', '5 November 2023, 2 pm–16:30'],
  ['2023-11-05T22/2023-11-06T02', '5 November 2023, 10 pm – 6 November 2023, 2 am'],
  ['../2023-11-05T17', 'before 5 November 2023, 5 pm'],
  ['2023-11-05T17:15/..', 'since 5 November 2023, 17:15'],
  ['196X~', 'about 1960s'],
  ['2023-33?', 'quarter 1 of 2023 (uncertain)'],
  ['2023-24~', 'about winter 2023'],
  ['1850~/1862~', 'about 1850–1862'],
  ['2023-21/2023-23', 'about March – December 2023'],
  ['no date', 'no date'],
])('%s, as it is written, is “%s”', (text, label) => {
  expect(writtenLabel(text, english)).toBe(label)
})

it('a site that writes the month first writes it first', () => {
  expect(dateLabel({ edtf: '2023-11-05' }, { language: 'en', dateOrder: 'month-day' })).toBe('November 5, 2023')
})

it('dates are written in the language of the site', () => {
  expect(dateLabel({ edtf: '2023-11-05' }, { language: 'de' })).toBe('5. November 2023')
  expect(dateLabel({ edtf: '2023-10' }, { language: 'fr' })).toBe('octobre 2023')
})

// every version of Node that the project runs on has to write the same
it.each([
  ['en', ['Sunday 5 November', '15 March 44 BC', '3–5 November 2023', '5 September 2023, 14:30', '5 September 2023, 9 am']],
  [
    'de',
    [
      'Sonntag, 5. November',
      '15. März 44 v. Chr.',
      '3.–5. November 2023',
      '5. September 2023, 14:30',
      '5. September 2023, 09 Uhr',
    ],
  ],
  [
    'fr',
    ['dimanche 5 novembre', '15 mars 44 av. J.-C.', '3–5 novembre 2023', '5 septembre 2023, 14:30', '5 septembre 2023, 09 h'],
  ],
  ['ko', ['11월 5일 일요일', 'BC 44년 3월 15일', '2023년 11월 3일~5일', '2023년 9월 5일, 14:30', '2023년 9월 5일, 9시']],
])(
  'in %s a day has its weekday, a range says once what its ends share, and a time is the same everywhere',
  (language, expected) => {
    const dates = ['-0043-03-15', '2023-11-03/2023-11-05', '2023-09-05T14:30', '2023-09-05T09']
    const style = { language }
    expect([dayLabel('2023-11-05', style), ...dates.map(date => writtenLabel(date, style))]).toEqual(expected)
  },
)

it('a month-first site has the halves of the day', () => {
  const style = { language: 'en', dateOrder: 'month-day' } as const
  expect(writtenLabel('2023-11-05T14:30', style)).toBe('November 5, 2023, 2:30 PM')
  expect(writtenLabel('2023-11-05T14', style)).toBe('November 5, 2023, 2 PM')
})

it('HTML is told only the dates that it can say', () => {
  const told = (text: string) => machineDate(parseEdtf(text)!)
  expect(told('2023-11')).toBe('2023-11')
  expect(told('2023-11-05T14:30')).toBe('2023-11-05T14:30')
  expect(told('2023-11-05T14:30Z')).toBe('2023-11-05T14:30Z')
  expect(told('2023-11-05T14')).toBe('2023-11-05')
  expect(told('2023-11-05T14:30~')).toBe('2023-11-05')
  expect(told('-0043')).toBeUndefined()
  expect(told('2023~')).toBeUndefined()
  expect(told('2023-21')).toBeUndefined()
})
