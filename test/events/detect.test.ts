import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

const told = (text: string) => mentionsIn(text).map(({ date, kind, headline }) => `${date?.edtf} ${kind} ${headline}`)

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
})
