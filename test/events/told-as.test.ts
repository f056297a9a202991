import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

/** The events that a sentence tells, published on Monday 6 November 2023, without what is only named. */
const toldIn = (text: string) => mentionsIn(text).filter(({ kind }) => kind !== 'background')

describe('what is not told as so is no event', () => {
  test.each([
    'Traders are behaving as if the quay is closing down on 16 December 2023.',
    'The council acts as though the port burned down in 2019.',
    'Moss is often named as a candidate for 2027.',
    'Moss was supposed to be the clerk of the port in August 1988.',
    'The clerk has spent five years at the heart of a row over the quay.',
    'For seven years Ana Veld has come to the quay each day except Sunday to read.',
    'There is also a loud campaign against the former mayor Luis Moss.',
  ])('%s', sentence => {
    const lines = toldIn(sentence).map(({ headline }) => headline)
    for (const line of lines) expect(line).toMatch(/ as (?:if|though) /)
  })
  test('but what should have been lets what is told beside it stand', () => {
    expect(toldIn('The tug was supposed to sail on Friday, but sank on Sunday.').map(({ headline }) => headline)).toEqual([
      'The tug sank',
    ])
  })
  test('an order is told, not what it orders', () => {
    const sentence =
      'The 12 clerks were sworn in on Friday at the port court, and judge Tam Moss ordered that proceedings commence Monday.'
    expect(toldIn(sentence).map(({ headline }) => headline)).toEqual(['The 12 clerks were sworn in at the port court'])
  })
})

describe('who says so is not left out', () => {
  test.each([
    ['Some say Moss criticised the raid on the quay in 1989.', /^Some say/, undefined],
    ['The feud led to Veld selling the ferry, a former insider said.', /insider/i, 'a former insider'],
  ])('%s', (sentence, line, attribution) => {
    const [mention] = toldIn(sentence)
    expect(mention).toMatchObject({ factuality: 'alleged', headline: expect.stringMatching(line) as string })
    expect(mention!.attribution).toBe(attribution)
  })
  test('a long name of who says so gives way to its noun', () => {
    const sentence =
      'The slow feud of the ferry master Ana Veld with her one-time pupil Tam Moss over the quay led to her standing for the council, a former harbour office insider said.'
    expect(toldIn(sentence)[0]!.headline).toMatch(/^Insider: The slow feud/)
  })
  test('but what a court did to whom a claim names is the article’s own', () => {
    const [mention] = toldIn(
      'Moss told the paper he had testified that Veld asked him to “help” a former pilot, Otto Hale, who was arrested last year.',
    )
    expect(mention).toMatchObject({ headline: 'Otto Hale was arrested' })
    expect(mention!.factuality).toBeUndefined()
  })
})

describe('a day is not given to what it does not date', () => {
  test('a goal for a year is no saying of that year', () => {
    const [mention] = toldIn('Veld restated the port’s goal of 40% of its power to be solar by 2035.')
    expect(mention).toMatchObject({ dateFrom: 'published' })
  })
  test('what an old year stands beside is not today’s', () => {
    const told = toldIn(
      'The rise almost killed him: he was supposed to be the port’s clerk in August 1988 and would have been drowned when the quay collapsed.',
    )
    expect(told.map(({ headline, dateFrom }) => [headline, dateFrom])).toEqual([['The quay collapsed', 'none']])
  })
})

describe('reports that nobody signs', () => {
  test('are claims', () => {
    expect(toldIn('Moss and Veld fell out on Friday in Wendel, according to reports.')[0]).toMatchObject({
      factuality: 'alleged',
      attribution: 'reports',
      headline: 'Reports: Moss and Veld fell out in Wendel',
    })
  })
  test('but not a report that somebody wrote', () => {
    expect(toldIn('Moss fell off the quay on Friday, according to the harbour report.')[0]!.factuality).toBeUndefined()
  })
  test('what was usual in a year is no event of it', () => {
    expect(toldIn('Veld used to sail round the harbour in 1998.')).toEqual([])
  })
})

test('who is due to appear has a day', () => {
  for (const who of ['She', 'Moss', 'The clerk'])
    expect(toldIn(`${who} is due to appear on Friday, but the court has not yet ruled on her motion.`)[0]).toMatchObject({
      kind: 'planned',
      dateFrom: 'words',
      headline: `${who} is due to appear`,
    })
})

test('what is asked in a probe is told by nobody as a fact', () => {
  const text = 'A judge said the claims could form part of a probe into whether the firm paid the guards in 2014.'
  expect(mentionsIn(text).filter(({ kind }) => kind === 'happened')).toEqual([])
})
