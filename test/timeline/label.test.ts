import { expect, it } from 'vitest'
import { dateLabel, dayLabel, machineDate } from '../../src/timeline/label.ts'

const english = { language: 'en' }

it.each([
  ['2003', '2003'],
  ['2023-10', 'October 2023'],
  ['2023-11-05', '5 November 2023'],
  ['2023-11-05T14:30', '5 November 2023, 14:30'],
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

it('a site that writes the month first writes it first', () => {
  expect(dateLabel({ edtf: '2023-11-05' }, { language: 'en', dateOrder: 'month-day' })).toBe('November 5, 2023')
})

it('dates are written in the language of the site', () => {
  expect(dateLabel({ edtf: '2023-11-05' }, { language: 'de' })).toBe('5. November 2023')
  expect(dateLabel({ edtf: '2023-10' }, { language: 'fr' })).toBe('octobre 2023')
})

it('a day under the heading of its month has its weekday', () => {
  expect(dayLabel('2023-11-05', english)).toMatch(/^Sunday,? 5 November$/)
})

it('HTML is told only the dates that it can say', () => {
  expect(machineDate('2023-11')).toBe('2023-11')
  expect(machineDate('-0043')).toBeUndefined()
  expect(machineDate('2023~')).toBeUndefined()
  expect(machineDate('2023-21')).toBeUndefined()
})
