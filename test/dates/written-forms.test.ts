import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { timesIn, valuesIn } from './times-in.ts'

describe('a word that a line end breaks, published on Wednesday 8 November 2023', () => {
  test.each([
    ['a month', 'The mill shut on 9 Octo-\nber 2017 for good.', '9 Octo-\nber 2017', '2017-10-09'],
    ['a month at the end', 'The mill shut on 9 Octo-\nber.', '9 Octo-\nber', '2023-10-09'],
    ['a weekday', 'It sailed last Thurs-\nday at dawn.', 'last Thurs-\nday', '2023-11-02'],
    ['with a blank left over', 'It was sold on Decem- ber 3, 2011.', 'Decem- ber 3, 2011', '2011-12-03'],
    ['a compound keeps its hyphen', 'It fell on the twenty-\nthird of May 1908.', 'the twenty-\nthird of May 1908', '1908-05-23'],
  ])('%s', (_, text, words, edtf) => {
    expect(timesIn(text, '2023-11-08').map(time => [time.text, time.value?.edtf])).toEqual([[words, edtf]])
  })
  test('other words stay as they are', () => {
    expect(valuesIn('The may-\nor sang, and the sum-\nmation followed.')).toBeNull()
  })
})

describe('numeric dates of one range have one order', () => {
  const order = (dateOrder: 'day-month' | 'month-day' | undefined, text: string) =>
    dateSentences({
      ...plainArticle({ id: 'test', text, published: '2023-11-08' }),
      ...(dateOrder === undefined
        ? {}
        : {
            source: {
              ...plainArticle({ id: 'test', text, published: '2023-11-08' }).source,
              dateOrder: { order: dateOrder, saidBy: 'site' as const },
            },
          }),
    }).flatMap(({ times }) => times.map(({ value, unresolved }) => value?.edtf ?? unresolved))
  const text = 'The dig went on from 9/2/2014 to 9/5/2014.'
  test('that of the article', () => {
    expect(order('month-day', text)).toEqual(['2014-09-02/2014-09-05'])
    expect(order('day-month', text)).toEqual(['2014-02-09/2014-05-09'])
  })
  test('that of its other end', () => {
    expect(order(undefined, 'The dig went on from 9/2/2014 to 9/25/2014.')).toEqual(['2014-09-02/2014-09-25'])
  })
  test('that of a day near publication', () => {
    expect(valuesIn(text, '2014-09-06')).toBe('2014-09-02/2014-09-05')
  })
  test('the one in which the end comes last', () => {
    expect(valuesIn('The dig went on from 2/9/2014 to 5/2/2014.')).toBe('2014-02-09/2014-05-02')
  })
  test('else it is a question, never one order at each end', () => {
    expect(order(undefined, text)).toEqual(['ambiguous'])
  })
})

describe('years of two digits', () => {
  test.each([
    ['in a report', 'The dam broke on 6 Mar 87 after rain.', '2023-11-08', '1987-03-06'],
    [
      'in a story',
      'War broke out on 2 May 1807. On 6 Mar 09 the army marched, and in ’12 it was over.',
      '2010-05-02',
      '1807-05-02 1809-03-06 1812',
    ],
    ['a count is no year', 'On 6 March 87 sailors came home.', '2023-11-08', '2023-03-06'],
    ['neither for sure: the day is of some year', 'On 6 March 19 remained.', '2023-11-08', 'XXXX-03-06'],
  ])('%s', (_, text, published, expected) => expect(valuesIn(text, published)).toBe(expected))
})

describe('ends of spans, published on Wednesday 8 November 2023', () => {
  test.each([
    ['what is shut until a day', 'The port kept its gates closed until Friday.', '../2023-11-10'],
    ['what went on until a day', 'The guns fired until Friday.', '../2023-11-03'],
    ['what is to run through a month', 'The board told the crew to stay through February.', '2024-02'],
    ['what was lent through a month', 'The bank lent them tools through January.', '2024-01'],
    ['how things stand', 'As of yesterday, 40 farms had flooded.', '2023-11-07'],
    ['what begins', 'The toll doubles, effective as of 1 March 2024.', '2024-03-01/..'],
    ['the last night of a stay', 'They met from June 3 to 6, and on the last night they sang.', '2023-06-03/2023-06-06'],
    ['a range of another year', 'The fair of June 3 to 6 of last year was dry.', '2022-06-03/2022-06-06'],
    ['a range of that year', 'It rained in 2009. The fair of June 3 to 6 of that year was wet.', '2009 2009-06-03/2009-06-06'],
  ])('%s', (_, text, expected) => expect(valuesIn(text, '2023-11-08')).toBe(expected))
})

describe('days known by a name', () => {
  test('are of their year', () => {
    expect(valuesIn('She wrote of the September 11th attacks.', '2009-03-02')).toBe('2001-09-11')
  })
  test('but not in a text that is older', () => {
    expect(valuesIn('Police spoke of the September 11 attacks on two shops.', '1997-09-20')).toBe('1997-09-11')
  })
  test('the year of what happened is theirs', () => {
    expect(valuesIn('The May Day march of 1926 ended in a fight.', '2023-11-08')).toBe('1926-05-01 1926')
  })
})
