import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { compareDays } from '../../src/common/calendar.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { timesIn, valuesIn } from './times-in.ts'

describe('news, published on Wednesday 8 November 2023', () => {
  test.each([
    ['a weekday in the past tense is the last one', 'The bridge collapsed on Friday.', '2023-11-03'],
    ['a weekday in the future tense is the next one', 'The bridge will reopen on Friday.', '2023-11-10'],
    ['what is said on a day has been', 'Officials said Monday that the bridge would reopen.', '2023-11-06'],
    ['a participle goes with its auxiliary', 'The hostages will be released on Friday.', '2023-11-10'],
    ['a plan that had been is past', 'The ship had been due to sail on Friday.', '2023-11-03'],
    ['what begins on a day has not', 'The talks, which begin on Friday, are not just any talks.', '2023-11-10'],
    ['what was done overnight, at once, has the month beside it', 'Prices were halved overnight last month.', '2023-10'],
    ['what a day owns has mostly been', "They looked for ways around Monday's ruling.", '2023-11-06'],
    ['the day of publication is itself', 'The bank failed on Wednesday.', '2023-11-08'],
    ['a date without its year is the nearest', 'The dam burst on Oct. 12; hearings open on Jan. 9.', '2023-10-12 2024-01-09'],
    ['the weekday tells the year', 'It happened on Tuesday, November 8.', '2022-11-08'],
    ['two days of one verb', 'She visited Oslo on Friday and Malmö on Saturday.', '2023-11-03 2023-11-04'],
    ['a list has two expressions', 'Votes are due on Dec. 3 and 5.', '2023-12-03 2023-12-05'],
    ['days of one month are one interval', 'The summit of 3–5 November failed.', '2023-11-03/2023-11-05'],
    ['so is from to', 'from 3 to 5 November', '2023-11-03/2023-11-05'],
    ['months share the year', 'between March and May 2021', '2021-03/2021-05'],
    ['a range over the new year', 'from November 2022 to February 2023', '2022-11/2023-02'],
    ['since is open', 'The road has been shut since 2015.', '2015/..'],
    ['until is open', 'The road stays shut until Friday.', '../2023-11-10'],
    ['by is open', 'The report is due by June 1.', '../2024-06-01'],
    [
      'the same day counts from the text',
      'On Sunday, November 5 he landed. On the same day he flew on.',
      '2023-11-05 2023-11-05',
    ],
    [
      'a preceding weekday counts back from the text',
      'He came on Sunday, November 5. A warning had come on the preceding Saturday night.',
      '2023-11-05 2023-11-04',
    ],
    [
      'two days later counts from the text',
      'The ferry sank last Friday; two days later its owner fled.',
      '2023-11-03 2023-11-05',
    ],
    ['last week is a week', 'Prices fell last week.', '2023-10-30/2023-11-05'],
    ['the weekend behind', 'Fighting flared over the weekend.', '2023-11-04/2023-11-05'],
    ['ago by its unit', 'He left three days ago, after moving in two years ago.', '2023-11-05 2021'],
    ['the quarter before', 'Profit rose in the third quarter from a year earlier.', '2023-35 2022-35'],
    [
      'vague words name no day',
      'He recently said the army is now ready and will act in the coming days.',
      'PAST_REF PRESENT_REF FUTURE_REF',
    ],
    ['lengths name no day', 'It took three years and four months.', 'P3Y P4M'],
    ['clock times keep their zone', 'It begins at 5 p.m. EST on Nov. 21.', '2023-11-21T17-05:00'],
    ['a clock time after its day', 'The vote is on Saturday, at 5 p.m. EST.', '2023-11-11T17-05:00'],
    ['the month of May is no verb', 'The rains of May 1 and May 3 flooded the mill.', '2023-05-01 2023-05-03'],
    ['what was set on a day has been', 'It fell from the high set on Nov. 1.', '2023-11-01'],
    [
      'a table of days says nothing of tense but is read',
      'Tides: May 1, May 2, May 3, May 4, May 5, May 6, May 7, May 8, May 9, May 10.',
      Array.from({ length: 10 }, (_, day) => `2023-05-${String(day + 1).padStart(2, '0')}`).join(' '),
    ],
    ['a list with the year at its end', 'They met on Jan. 3, 4 and 5, 1921.', '1921-01-03 1921-01-04 1921-01-05'],
    [
      'so long before or after a day',
      'It shut two days before Christmas 2021, and reopened the day after 3 May 2022.',
      '2021-12-23 2022-05-04',
    ],
    ['nothing can be counted from an event without a day', 'It was sold ten days before the shooting.', 'P10D'],
    ['what did not come until a month came in it', 'Help did not arrive until March 2017.', '2017-03'],
    ['after a time of a day is that day', 'The shop was robbed shortly after 2 a.m. on Sunday.', '2023-11-05'],
    ['a start is ahead', 'The union announced a strike starting Monday.', '2023-11-13/..'],
    ['what is known has been', 'He is charged with the February 20 shooting.', '2023-02-20'],
    ['a night of work', 'The office was open from 10 p.m. to 2 a.m. on Nov. 3.', '2023-11-03T22/2023-11-04T02 2023-11-03'],
    [
      'a time of another zone in brackets is not counted from',
      'It struck at 4 a.m. on Tuesday (2100 GMT Monday). Two days later it struck again.',
      '2023-11-07T04 2023-11-06T21:00Z 2023-11-09',
    ],
    ['a car’s year is its model’s', 'She was hit by a 2013 Toyota on Friday.', '2023-11-03'],
    ['a broken line is a blank', 'They met on Nov.\n3 in Bern.', '2023-11-03'],
    ['a blank line is not', 'They met in May\n\n3 Nov.', '2023-05 2023-11-03'],
  ])('%s', (_, text, expected) => expect(valuesIn(text, '2023-11-08')).toBe(expected))

  test('earlier in the day is the day that the article reports, even before that is named', () => {
    expect(
      valuesIn('After a visit to the coast earlier in the day, the queen reached the capital on Sunday.', '2023-11-06'),
    ).toBe('2023-11-05 2023-11-05')
  })
  test('what was goes on from a day of an earlier year, rather than to come', () => {
    const text = 'On 2 June 2018 the mill burned. On 9 June police arrested its owner, and he was freed on 20 July.'
    expect(valuesIn(text, '2019-06-09')).toBe('2018-06-02 2018-06-09 2018-07-20')
    expect(valuesIn('On 2 June 2018 the mill burned. It will reopen on 20 July.', '2019-06-09')).toBe('2018-06-02 2019-07-20')
  })
  test('nothing in the past tense comes after the publication', () => {
    const days = timesIn('He came on Monday, left on Thursday, was seen on Saturday night and wrote on Sunday.', '2023-11-06')
    expect(days.every(({ value }) => compareDays(value!.latest!, '2023-11-06') <= 0)).toBe(true)
  })
})

describe('history, without a day of publication', () => {
  test.each([
    ['years before Christ', 'Caesar crossed the river in 49 BC and died on 15 March 44 BC.', '-0048 -0043-03-15'],
    [
      'a day without its year is in the year named last',
      'War broke out in 1870. On 2 September the emperor gave himself up.',
      '1870 1870-09-02',
    ],
    [
      'the story turns with the winter',
      'The siege began on 20 December 1870. On 5 January the guns opened.',
      '1870-12-20 1871-01-05',
    ],
    ['a shortened year', 'the war of 1914–18', '1914/1918'],
    ['years of a life', 'Ada Byron (10 December 1815 – 27 November 1852) wrote it.', '1815-12-10/1852-11-27'],
    ['about', 'It was built circa 1850, or c. 1840.', '1850~ 1840~'],
    ['perhaps', 'It was built possibly in 1850.', '1850?'],
    ['a month in the middle', 'In mid-March 1917 the strikes spread.', '1917-03'],
    ['a night between two days', 'on the night of 5/6 June 1944', '1944-06-05/1944-06-06'],
    ['centuries', 'from the 12th century to the early 15th century', '11XX/14XX'],
    ['decades', 'the mid-1920s and the 1930s', '192X/193X'],
    ['decades apart', 'the 1920s and the 1940s', '192X 194X'],
    ['the following year', 'It opened in 1851. The following year it closed.', '1851 1852'],
    ['that month', 'He fled in May 1940. Later that month he was found.', '1940-05 1940-05'],
    ['a year later from a day is a year', 'He fled on 3 May 1940. A year later he returned.', '1940-05-03 1941'],
    ['feasts', 'on Easter Monday 1916 and on Christmas Day 1914', '1916-04-24 1914-12-25'],
    ['a winter of two years', 'in the winter of 1941–42', '1941-24'],
    ['three digits', 'Rome fell in 476, and Charles was crowned in 800.', '0476 0800'],
    ['a century and the next', 'Mills spread in the 16th and 17th centuries.', '15XX/16XX'],
    ['centuries apart', 'Mills were built in the 14th and 17th centuries.', '13XX 16XX'],
    [
      'a list of decades',
      'It grew in the 1860s and 1870s, and again in the nineteen-twenties and thirties.',
      '186X/187X 192X 193X',
    ],
    ['decades without their century', 'The mine closed in the sixties or seventies.', '196X 197X'],
    ['a range of decades', 'the 1760s–1780s', '176X/178X'],
    ['a range that begins about a year', 'Hugh the Mason (c. 1290 – 1351) carved it.', '1290~/1351'],
    ['the turn of a century', 'at the turn of the 19th century', '1800~'],
    ['about a year with another date after it', 'The mill burned around 1423 and rose again on 9 June 1425.', '1423~ 1425-06-09'],
    ['lives and reigns', 'Ann Hale (b. 1734), Jan Smit (fl. 1580), King Rolf (r. 1207–1231)', '1734 1580 1207/1231'],
    ['a year of two digits', "The flood of '53 was worse than that in '38.", '1953 1938'],
    ['a feast with a year of its own', 'He was crowned on Christmas Day in 1066.', '1066-12-25'],
    ['millennia and eras', 'In the 2nd millennium BC, or in 3500 BCE, they dug.', '-1999/-1000 -3499'],
    ['so long ago that no day is meant', 'The lake dried up 12,000 years ago.', 'PAST_REF'],
    ['the end of the year', 'In 1942 he came. At the end of the year he went.', '1942 1942'],
    ['a count from a decade is about', 'It moved in the 1950s and closed ten years later.', '195X 1960~/1969~'],
    ['a count from a century is none', 'It moved in the 12th century and closed five years later.', '11XX vague'],
    ['before and after a round year', 'the pre-1914 borders, the post-1945 order', '../1914 1945/..'],
    [
      'a range ends where the story goes on',
      'They fought between 7 and 12 July 1916. On the 14th it rained. Two days later they left.',
      '1916-07-07/1916-07-12 1916-07-14 1916-07-16',
    ],
    ['a limit names its year', 'It lasted until May 1917. On 3 June he left.', '../1917-05 1917-06-03'],
    ['today is nowadays', 'It was built in 1840 and burned on 3 May 1851. Today it is a museum.', '1840 1851-05-03 PRESENT_REF'],
    ['a day of no known year stays open', 'On Friday they met.', 'no-anchor'],
  ])('%s', (_, text, expected) => expect(valuesIn(text)).toBe(expected))
})

describe('a story in a report, published on Wednesday 8 November 2023', () => {
  test.each([
    [
      'one day of long ago carries the next ones',
      'The battle was fought on 3 May 1863. On 4 May the army withdrew.',
      '1863-05-03 1863-05-04',
    ],
    [
      'would looks ahead in the story, will from the day of publication',
      'The battle was fought on 3 May 1863. He would return on 4 June. The park will open on 5 July.',
      '1863-05-03 1863-06-04 2024-07-05',
    ],
    [
      'a paragraph may look back by itself',
      'The park opened on Friday.\n\nThe bridge fell on 3 May 1999. On 9 June a ferry sailed. It was built again in May 2004; in July it shut.\n\nIt opened in August.',
      '2023-11-03 1999-05-03 1999-06-09 2004-05 2004-07 2023-08',
    ],
    [
      'a look back does not carry a report',
      'The mayor, elected on 3 May 2015, said on Monday that he would go. On 9 June he had said no.',
      '2015-05-03 2023-11-06 2023-06-09',
    ],
    ['a year alone carries nothing', 'The bank was founded in 1863. In July it was sold.', '1863 2023-07'],
  ])('%s', (_, text, expected) => expect(valuesIn(text, '2023-11-08')).toBe(expected))
})

describe('without a day of publication nothing is counted from it', () => {
  test.each([
    [
      'deictic words stay open, whatever date the text names',
      'The board met on Friday and chose a plan. Work began on 3 May 2019. Yesterday the chair resigned.',
      'no-anchor 2019-05-03 no-anchor',
    ],
    [
      'today, tomorrow and this morning',
      'The ship left on 2 June 1998. It docks today, unloads this morning and sails tomorrow.',
      '1998-06-02 no-anchor no-anchor no-anchor',
    ],
    ['last and next', 'It began on 2 June 1998. Last week it slowed, and next month it ends.', '1998-06-02 no-anchor no-anchor'],
    ['ago', 'It began on 2 June 1998, and it broke down three days ago.', '1998-06-02 no-anchor'],
    ['the weekend', 'It was built on 2 June 1998. Rain fell over the weekend.', '1998-06-02 no-anchor'],
    [
      'a bare month in news',
      'It was built in 1998. Voters go to the polls in March, he said on Friday.',
      '1998 no-anchor no-anchor',
    ],
    [
      'a day without its year in news',
      'It opened on 2 June 1998. It shuts on 5 July, she said last week.',
      '1998-06-02 no-anchor no-anchor',
    ],
    ['a clock time before any date', 'The gates open at 5 p.m. The fair was founded on 3 May 2019.', 'no-anchor 2019-05-03'],
    ['the same day before any date', 'He fled the same day. He was born on 3 May 1919.', 'no-anchor 1919-05-03'],
    [
      'what the text counts from',
      'It began on 3 May 2019. It ended two days later. Yesterday she left.',
      '2019-05-03 2019-05-05 no-anchor',
    ],
    ['a story has its own year', 'Work began on 3 May 1919. On 6 June the first beam rose.', '1919-05-03 1919-06-06'],
  ])('%s', (_, text, expected) => expect(valuesIn(text)).toBe(expected))

  test('the article has no lead date', () => {
    const article = plainArticle({ id: 'a', text: 'The dam burst on 3 May 2019. Four people died.' })
    expect(dateSentences(article).map(({ article: { lead } }) => lead)).toEqual([undefined, undefined])
  })
})

test.each([
  ['The minister, having been warned in July, is to leave for Tarn.', '2020-07'],
  ['The club is expected to sell the ground, after claiming in August that it would stay.', '2020-08'],
])('what is over before what is to come: %s', (text, value) => expect(valuesIn(text, '2021-06-09')).toBe(value))

test('the full stop of an era is its own only where it is an abbreviation', () => {
  expect(timesIn('He died in 31 BC. She lived.')[0]!.text).toBe('31 BC')
  expect(timesIn('He died in 31 B.C. She lived.')[0]!.text).toBe('31 B.C.')
})

describe('numeric dates', () => {
  test('a number above twelve decides', () => expect(valuesIn('on 14/7/1990')).toBe('1990-07-14'))
  test('the day of publication decides', () => expect(valuesIn('6-11-2023', '2023-11-06')).toBe('2023-11-06'))
  test('another date of the article decides', () => expect(valuesIn('on 14/7/1990 and 5/6/1991')).toBe('1990-07-14 1991-06-05'))
  test('else both readings are kept', () => {
    const [time] = timesIn('on 11/6/2021', '2023-11-06')
    expect(time).toMatchObject({ value: { edtf: '[2021-06-11,2021-11-06]', precision: 'one-of' }, unresolved: 'ambiguous' })
  })
  test.each([
    ['the site’s habit decides where nothing else does', 'on 11/6/2021', 'site', '2021-06-11'],
    ['but not against another date of the article', 'on 11/6/2021 and 7/14/1990', 'site', '2021-11-06'],
    ['what the article says of itself does', 'on 11/6/2021 and 7/14/1990', 'article', '2021-06-11'],
  ] as const)('%s', (_, text, saidBy, first) => {
    const { source, ...article } = plainArticle({ id: 'a', text })
    const [sentence] = dateSentences({ ...article, source: { ...source, dateOrder: { order: 'day-month', saidBy } } })
    expect(sentence!.times[0]!.value!.edtf).toBe(first)
  })
})

describe('what is kept of an expression', () => {
  const text = 'The bridge will reopen on Friday, its owner said.'
  test('its words, its rule, its anchor and the reason of its direction', () => {
    expect(timesIn(text, '2023-11-08')[0]).toEqual({
      start: 26,
      end: 32,
      text: 'Friday',
      type: 'DATE',
      rule: 'weekday',
      value: { edtf: '2023-11-10', precision: 'day', earliest: '2023-11-10', latest: '2023-11-10' },
      timex: '2023-11-10',
      anchor: { from: 'published', date: { edtf: '2023-11-08', precision: 'day', earliest: '2023-11-08', latest: '2023-11-08' } },
      direction: { towards: 'future', because: { code: 'words', words: 'will' } },
    })
  })
  test('the ends of a range', () => {
    const [time] = timesIn('from 1914 to 1918')
    expect(time!.ends!.map(end => [end.text, end.value.edtf])).toEqual([
      ['1914', '1914'],
      ['1918', '1918'],
    ])
  })
  test('the article knows its lead date, and a sentence the last date before it', () => {
    const article = plainArticle({
      id: 'a',
      text: 'The dam burst on Sunday. Four people died. It was built in 1951. Rain fell.',
      published: '2023-11-08',
    })
    const sentences = dateSentences(article)
    expect(sentences[0]!.article.lead!.edtf).toBe('2023-11-05')
    expect(sentences.map(({ previous }) => previous?.edtf)).toEqual([undefined, '2023-11-05', '2023-11-05', '1951'])
  })
})
