import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

/** Each event of a sentence, published on Monday 6 November 2023, with its day, without those that are only named. */
const linesOf = (text: string) =>
  mentionsIn(text)
    .filter(({ kind }) => kind !== 'background')
    .map(({ headline }) => headline)

describe('what stands aside takes nothing of the sentence around it', () => {
  test('a row of "neither" and "nor" goes on behind a clause', () => {
    const sentence =
      'Moss gave neither the name of the repair dock she entered on 29 October 2023 nor details of the work she would be doing.'
    expect(linesOf(sentence)).toContain('She entered the repair dock')
  })
  test('what follows brackets goes on from what stands before them', () => {
    const sentence =
      'The campaign of Tam Veld turned less on the tolls, which are hard to grasp (the porter Moss voted on Friday for Ms Orla, the author of the tariff), than on his looks.'
    const lines = linesOf(sentence)
    expect(lines).toContain('The campaign of Tam Veld turned less on the tolls than on his looks')
    for (const line of lines) expect(line).not.toMatch(/^Than/)
  })
  test('a clause in brackets is told with its own words', () => {
    const [first] = mentionsIn('The toll is low (the council of Wendel cut it on Friday), and the ferries are full.').filter(
      ({ dateFrom }) => dateFrom === 'words',
    )
    expect(first?.headline).toBe('The council of Wendel cut it')
  })
  test('a clause in brackets is not the news of an undated sentence', () => {
    expect(linesOf('The toll is a low one (the council of Wendel cut it), and the ferries are full.')).toEqual([])
  })
})

describe('a saying between a subject and its verb', () => {
  test.each([
    ['The guild, officials said on Friday, has sold its quay to Veld.', 'The guild has sold its quay to Veld', undefined],
    ['The Wendish, harbour sources said on Friday, have become keen divers.', undefined, 'alleged'],
    [
      'Three clerks, a witness said on Friday, were shot by troops.',
      'Three clerks, a witness said, were shot by troops',
      'alleged',
    ],
  ])('%s', (sentence, line, factuality) => {
    const [mention] = mentionsIn(sentence)
    if (line !== undefined) expect(mention!.headline).toBe(line)
    expect(mention!.factuality).toBe(factuality)
    expect(mention!.headline).not.toMatch(/said (?:has|have|were)/)
  })
})

describe('a quotation stays as it is written', () => {
  test.each([
    [
      'In 2016 Veld was accused of “shoving [his clerk], tearing his coat and locking him in a shed”.',
      'Veld was accused of “shoving [his clerk], tearing his coat and locking him in a shed”',
    ],
    [
      'He came for Friday’s race in a small boat to applause, horns and the caller’s cheer of “Viva Moss, viva.”',
      'He came for Friday’s race in a small boat to applause, horns and the caller’s cheer of “Viva Moss, viva”',
    ],
    ['“We hope [her] plan will open the port,” Veld said on Friday.', '“We hope [her] plan will open the port,” Veld said'],
  ])('%s', (sentence, line) => expect(linesOf(sentence)).toContain(line))
})

describe('a line is not cut before what completes it', () => {
  test.each([
    ['Veld is due to step down in May following a vote on the toll in which she will not run.', /^Veld is due to step down/],
    ['At least 12 were hurt in Wendel on Friday.', /^At least 12 were hurt/],
    ['Moss repeated on Friday the port’s goal of 15% of its power to be drawn from the tide by 2035.', /by 2035$/],
    [
      'The harbour crisis deepened on Friday when the mayor, Ana Veld, and her main rival, Benito Moss, threw out the idea of a power-sharing deal in the council, in which both sat.',
      /threw out the idea of a power-sharing deal/,
    ],
    [
      'The guild of Wendel said on Friday that its choice of a new quay for the ferry company was driven by a desire to keep the pilots of the old harbour of Karst in work.',
      /desire to keep|choice .* was driven$/,
    ],
  ])('%s', (sentence, line) => expect(linesOf(sentence)[0]).toMatch(line))
  test('nor is a passive made an active', () => {
    const [, second] = mentionsIn(
      'Veld was called in to the office on Friday, the second day of the strike, and ordered not to speak to the press.',
    )
    expect((second ?? mentionsIn('Veld was called in on Friday and ordered not to speak.').at(-1))!.headline).not.toMatch(
      /^Veld ordered/,
    )
  })
})

describe('where a figure of speech leaves no room for it, the news behind it is told', () => {
  test.each([
    [
      'The risk of a new row between the ports that was set off by the raid on the ferries of Wendel heightened on Friday when Karst reserved the right to seize boats.',
      'Karst reserved the right to seize boats',
    ],
    [
      'The bond between the guild of Wendel and the port of Karst took a great step forward on Friday when it emerged that the port has agreed to build a dock.',
      'The port has agreed to build a dock',
    ],
  ])('%s', (sentence, line) => {
    const [mention] = mentionsIn(sentence)
    expect(mention).toMatchObject({ headline: line, kind: 'happened', date: { edtf: '2023-11-03' } })
  })
  test('but not where it leans on the rest', () => {
    const sentence =
      'The honeymoon of Ana Veld as the new leader of the Harbour Guild of Karst and of the small towns on the coast ended on Friday when officers seized papers against her.'
    expect(linesOf(sentence)[0]).toMatch(/^The honeymoon/)
  })
})

describe('each verb has its own subject', () => {
  test.each([
    ['The port shrank, the mill having closed in 1990.', 'The mill closed', 'The port closed'],
    [
      'The mayor left in anger, her deputy having sold the quay in May 2023.',
      'Her deputy sold the quay',
      'The mayor sold the quay',
    ],
    ['The guild met Karst, a maker of boats, which was sold in 2001.', 'Karst was sold', 'A maker of boats was sold'],
    [
      'The overall cost of the Harbour Court for Wendel, which was established in 2002, is put at ten million.',
      'The Harbour Court for Wendel was established',
      'The overall cost of the Harbour Court for Wendel was established',
    ],
    [
      'Port sources indicated on Friday that the plan had the guild’s backing and clerks in Karst say the new toll, likely to be agreed in May, enjoys the support of all 15 towns.',
      'Port sources indicated that the plan had the guild’s backing',
      'Port sources indicated that the plan had the guild’s backing and clerks in Karst …',
    ],
  ])('%s', (sentence, line, wrong) => {
    const lines = mentionsIn(sentence).map(({ headline }) => headline)
    expect(lines).toContain(line)
    expect(lines).not.toContain(wrong)
  })
})

describe('a noun and a clause keep what they need', () => {
  test.each([
    ['Moss was questioned in Wendel on Friday on the events of 8 February 2023.', /the events of 8 February 2023/],
    [
      'Regardless of the outcome of that case, Karst county judge Tam Moss will rule separately, on 23 April 2024, whether Veld must go to jail for breaking his bail.',
      /whether Veld must go to jail/,
    ],
    [
      'The singer drew anger on Friday when she joined Moss in a new song.',
      'The singer drew anger when she joined Moss in a new song',
    ],
    ['On Friday the end of the mayor’s corrupt, costly rule was marked in Wendel.', /corrupt, costly rule/],
    ['Moss added on Friday that now is a good time to sail.', /that now is a good time/],
  ])('%s', (sentence, line) => expect(linesOf(sentence)[0]).toMatch(line))
})
