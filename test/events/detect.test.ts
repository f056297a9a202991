import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

const told = (text: string) => mentionsIn(text).map(({ date, kind, headline }) => `${date?.edtf} ${kind} ${headline}`)

describe('the day of the news is not given to', () => {
  test.each(['Orr recently performed at the fair.', 'Holt told me to leave the town.'])('%s', sentence =>
    expect(mentionsIn(sentence)).toMatchObject([{ dateFrom: 'none' }]),
  )
  test('but to what is told plainly', () => expect(mentionsIn('Orr left the town.')).toMatchObject([{ dateFrom: 'published' }]))
})

describe('what a sentence tells of', () => {
  test('a verb carried over gives an event for each of its times', () => {
    expect(told('Ruiz is on a tour, having visited Chile on Friday and Peru on Saturday for talks.')).toEqual([
      '2023-11-03 happened Ruiz visited Chile',
      '2023-11-04 happened Ruiz visited Peru',
    ])
  })
  test('a clause of the same time gives its day to the main clause', () => {
    expect(told('As Ruiz landed on Friday, Juan Costa, the head of the union, issued a warning.')).toEqual([
      '2023-11-03 happened Juan Costa issued a warning',
    ])
  })
  test('a happening named in passing is background and takes no foreign headline', () => {
    expect(told('The fort is a relic of the 1871 siege.')).toContain('1871 background The 1871 siege')
    expect(told('Prices have risen since the attacks by rebels on 7 October.')).toContain(
      '2023-10-07 background The attacks by rebels',
    )
  })
  test('the saying has the day next to it, what was said has its own', () => {
    expect(told('The ministry said on Thursday that it had signed the contract.')).toEqual([
      '2023-11-02 said The ministry said that it had signed the contract',
    ])
    expect(told('Police said the bank was robbed on Thursday.')).toEqual(['2023-11-02 happened The bank was robbed'])
  })
  test('what is denied, possible or asked is no event', () => {
    expect(told('The army did not cross the river on Friday.')).toEqual([])
    expect(told('The firm may close the plant on 3 June 2024.')).toEqual([])
    expect(told('Did the firm close the plant on Friday?')).toEqual([])
    expect(told('If the firm closes the plant on 3 June 2024, workers will leave.').join()).not.toContain('closes')
  })
  test('what is set for a later day is planned', () => {
    expect(told('The two are scheduled to meet in Quito on 9 December 2023.')[0]).toMatch(/^2023-12-09 planned /)
  })
  test('a time that opens a sentence without a comma is no part of its subject', () => {
    expect(told('On or about 6 April 2019 guards seized Orlo Venn at the ferry.')).toEqual([
      '2019-04-06~ happened Guards seized Orlo Venn at the ferry',
    ])
    expect(told('On or about 6 April 2019 Orlo Venn was seized at the ferry.')).toEqual([
      '2019-04-06~ happened Orlo Venn was seized at the ferry',
    ])
  })
  test('a row of places or things under one verb is a row of events', () => {
    expect(told('Ruiz had visited Chile on Friday and Peru on Saturday, where she met the king.')).toEqual([
      '2023-11-03 happened Ruiz visited Chile',
      '2023-11-04 happened Ruiz visited Peru',
    ])
    expect(told('The mayor opened schools in 1950, a clinic in 1955 and a market in 1960.')).toEqual([
      '1950 happened The mayor opened schools',
      '1955 happened The mayor opened a clinic',
      '1960 happened The mayor opened a market',
    ])
    // a name and a thing are not
    expect(told('The railway reached Ilo in 1847 and the telegraph in 1851.').join()).not.toContain('reached the telegraph')
  })
  test('a participle in a noun phrase has its own date, and not the verb of the sentence', () => {
    expect(told('The pier, opened in 1962, was damaged on 3 May 2021.')).toEqual([
      '1962 background The pier opened',
      '2021-05-03 happened The pier was damaged',
    ])
    expect(told('The inquiry, set up in 2016, ended on 6 July 2019.')[0]).toBe('2016 background The inquiry was set up')
  })
  test('each verb has the subject that stands before it', () => {
    expect(told('Workers held the yard in May 1934, and two of them, Orr and Hale, were shot on 19 May 1934.')).toEqual([
      '1934-05 happened Workers held the yard',
      '1934-05-19 happened Two of them were shot',
    ])
    expect(told('Parliament passed a reform in May 2020 and in July 2021 closed a mine.')).toEqual([
      '2020-05 happened Parliament passed a reform',
      '2021-07 happened Parliament closed a mine',
    ])
  })
  test('a date inside direct speech is the speaker’s, and dates nothing', () => {
    const [mention] = mentionsIn('"We warned the mayor last year," said Jon Hale, a baker.')
    expect([mention?.kind, mention?.dateFrom]).toEqual(['said', 'published'])
    expect(told('"In 2019 we promised calm, and we have failed."').join()).not.toContain('2019')
  })
  test('who told of it, and when, is no second event', () => {
    expect(told('A dam broke on Sunday night, rescue officials said on Monday.')).toEqual(['2023-11-05 happened A dam broke'])
  })
  test('how long something goes on, what was to be, and what may be are no events', () => {
    expect(told('The council met at a hotel, which is open until 8 December.').join()).not.toContain('12-08')
    expect(told('She cancelled a trip to Oslo that had been planned for Wednesday.').join()).not.toContain('Wednesday')
    expect(told('If the talks fail, fighting could resume by June.')).toEqual([])
  })
  test('what the past tense tells has happened, whatever the day', () => {
    expect(told('The senate sold the palace on 3 June 2030.')).toEqual(['2030-06-03 happened The senate sold the palace'])
  })
  test('markup is no word of a headline', () => {
    for (const { headline } of mentionsIn(
      'Parliament chose a speaker on 2 May 2022. <b onclick="run(1)">She</b> took her oath <script>run(2)</script> on 3 May 2022.',
    ))
      expect(headline).not.toMatch(/[<>{}=]|script|onclick/)
  })
  test('every quote and clause are slices of the text', () => {
    const text = 'Ana Ruiz visited Chile on Friday. She met Luis Vega, who was elected on 3 May 2022, for talks.'
    for (const mention of mentionsIn(text)) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.quote)
      if (mention.clause) expect(mention.quote).toContain(text.slice(mention.clause.start, mention.clause.end))
    }
  })
  test('long and broken sentences give no error', () => {
    for (const text of [
      '((((',
      'On Monday on Tuesday on',
      `${'and who said that '.repeat(80)}on Monday.`,
      ', , , was , on Friday ,',
    ]) {
      expect(() => mentionsIn(text)).not.toThrow()
    }
  })
  test('a list of dates is as many happenings, days that follow one another are one', () => {
    expect(told('The town flooded in 1832, 1849 and 1866.')).toEqual([
      '1832 happened The town flooded',
      '1849 happened The town flooded',
      '1866 happened The town flooded',
    ])
    expect(told('The regiment left Arica on 5 and 6 May 1880.')).toEqual(['1880-05-05 happened The regiment left Arica'])
  })
  test('verbs that share an auxiliary or a conjunction have each its own date', () => {
    expect(told('The chapel was consecrated in 1120, burned in 1311 and rebuilt in 1340.')).toEqual([
      '1120 happened The chapel was consecrated',
      '1311 happened The chapel was burned',
      '1340 happened The chapel was rebuilt',
    ])
    expect(told('Orr was freed on Friday and told reporters on Sunday that he was ill.').join()).not.toContain('was told')
    expect(told('The plant was closed in May 2019 and its workers left in June 2019.')).toEqual([
      '2019-05 happened The plant was closed',
      '2019-06 happened Its workers left',
    ])
    expect(told('The plant closed in May 2019, and in August 2019 the union sued the state.')).toEqual([
      '2019-05 happened The plant closed',
      '2019-08 happened The union sued the state',
    ])
  })
  test('a time between commas goes with the verb that follows it', () => {
    expect(told('In 2011 the firm opened a depot in Lyon and, a year later, bought its rival Acme.')).toEqual([
      '2011 happened The firm opened a depot in Lyon',
      '2012 happened The firm bought its rival Acme',
    ])
  })
  test('a participle at the head of a sentence has its own date', () => {
    expect(told('Founded by Danish settlers in 1642, the town of Halsund was granted market rights in 1687.')).toEqual([
      '1642 background The town of Halsund was founded by Danish settlers',
      '1687 happened The town of Halsund was granted market rights',
    ])
    expect(told('The mayor, who had been elected in 2011, stepped down in March 2018.').at(-1)).toBe(
      '2018-03 happened The mayor stepped down',
    )
  })
  test('where only the saying has a day, the deed is told and the day is that of the saying', () => {
    expect(told('Three people died in the crash, police said on Sunday.')).toEqual([
      '2023-11-05 said Three people died in the crash',
    ])
  })
  test('he or she is named, in brackets, where one person alone can be meant', () => {
    const last = (text: string) => told(text).at(-1)
    expect(last('Ana Ruiz visited Lima on Friday. She flew to Quito on Sunday.')).toBe(
      '2023-11-05 happened [Ana Ruiz] flew to Quito',
    )
    expect(last('Ana Ruiz met Luis Vega on Friday. She resigned on Sunday.')).toBe('2023-11-05 happened [Ana Ruiz] resigned')
    expect(last('Ana Ruiz visited Lima on Friday.\n\nHer son drowned on Sunday.')).toBe(
      '2023-11-05 happened [Ana Ruiz]’s son drowned',
    )
    expect(last('Ana Ruiz fled on Friday. Police in Quito arrested her on Sunday.')).toBe(
      '2023-11-05 happened Police in Quito arrested [Ana Ruiz]',
    )
    for (const doubtful of [
      'Ana Ruiz met the mayor on Friday. She resigned on Sunday.',
      'Lindt Ruiz met Orr Vega on Friday. She resigned on Sunday.',
      'The mayor left on Friday. She resigned on Sunday.',
      'Ana Ruiz and Mara Lind left on Friday. She resigned on Sunday.',
      '“Ana Ruiz left on Friday.” She resigned on Sunday.',
    ])
      expect(last(doubtful)).toBe('2023-11-05 happened She resigned')
  })
  test('a date at the head of a line dates what the line tells of', () => {
    expect(told('3 January 2013: Truce signed in Karsk')).toEqual(['2013-01-03 happened Truce signed in Karsk'])
    expect(told('4 March 2014 – The observers left Karsk.')).toEqual(['2014-03-04 happened The observers left Karsk'])
    expect(told('5 May 2015: No deal reached')).toEqual([])
  })
})
