import { describe, expect, test } from 'vitest'
import { valuesIn } from './times-in.ts'

const filler = 'The hall was cold. Nobody spoke. A dog barked. The lamp had gone out. A chair stood in the way. '

describe('a clock time alone', () => {
  test.each([
    ['of the day of publication', 'The alarm rang at 5 p.m. in Ostby.', '2023-11-08', '2023-11-08T17'],
    [
      'of a day named just before',
      'The mill burned on Friday. The alarm rang at 5 p.m.',
      '2023-11-08',
      '2023-11-03 2023-11-03T17',
    ],
    [
      'of what the article reports, however far',
      `The mill burned on Friday. ${filler}The alarm rang at 5 p.m.`,
      '2023-11-08',
      '2023-11-03 2023-11-03T17',
    ],
    [
      'of no day named long before',
      `The mill burned on Friday. The brothers had quarrelled on 2 May 2021. ${filler}The alarm rang at 5 p.m.`,
      '2023-11-08',
      '2023-11-03 2021-05-02 no-anchor',
    ],
    [
      'of no day where a month was named and no day',
      'The mill burned in September. The alarm rang at 17:05 GMT.',
      '2023-11-08',
      '2023-09 no-anchor',
    ],
    [
      'of no day where a week was named',
      'Thieves came last week. They broke in at 3 a.m.',
      '2023-11-08',
      '2023-10-30/2023-11-05 no-anchor',
    ],
    ['of no day where nothing tells of any', 'The alarm rang at 5 p.m. in Ostby.', undefined, 'no-anchor'],
    ['of no day in a story of months', 'In May 1931 she came to Ostby. The train left at 5 p.m.', undefined, '1931-05 no-anchor'],
    [
      'of a day of the story, however many hours are told',
      'It began on 3 May 1931. Men met at 5 p.m. They drank. They sang. Most left. At 9 p.m. a shot fell.',
      undefined,
      '1931-05-03 1931-05-03T17 1931-05-03T21',
    ],
  ])('is %s', (_, text, published, values) => {
    expect(valuesIn(text, published)).toBe(values)
  })
})
