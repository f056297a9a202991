import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

/** States, opinions, possibilities, denials and questions, each as the first sentence of its article. */
const nothing = [
  'The plan is a bad one for the town.',
  'Many residents believe the dam was never safe.',
  'The river could flood again next spring.',
  'If the levee breaks, the market will be lost.',
  'The bridge has four lanes and a cycle path.',
  'Nobody was hurt in the blast on Friday.',
  'The council has not decided whether to sell the pier.',
  'Lethe is a town of 12,000 people on the Varna.',
  'It would be wrong to blame the engineers.',
  'The report lists 14 faults in the wall.',
  'The valley is known for its apples.',
  'Ada Moss is noted for her temper in the hall of the guild.',
  'The vote in Karst opens new ways for the port.',
  'Residents want the mayor to resign.',
  'Should the talks fail, the strike will go on.',
  'The law allows the state to seize the land.',
  'The museum is open from Tuesday to Sunday.',
  'No arrests were made on Friday.',
  'The dam, which is 60 metres high, holds 90 million cubic metres of water.',
  'Traders fear that prices might rise in March.',
  'The army would have crossed the river on Monday if the bridge had held.',
  'There is no evidence that the director fled.',
  'The town remains without power.',
  'Water levels are expected to stay high until Friday.',
  'A decision on aid is unlikely before 12 December.',
  'The committee has 14 members, of whom six are engineers.',
  'She lives in Karsk with her two sons.',
  'Reading the report takes about three hours.',
  'The storm did not reach Karsk on Monday.',
  'The ship has served the route for two decades.',
  'Notes and Sources',
  'Why the dam must go',
  'What we know about the flood',
  'This story was amended on Friday to correct a name.',
  'Farmers have long counted on the rain.',
  'The market for cheese is growing.',
  'Anger has been swelling in the villages this week.',
  'Hale has chaired the club since 1998.',
  'Shortages persist in the camps today.',
  'You have to reply by 3 December.',
]

/** Headlines and sentences that tell of something, though no tagger's tag says so. */
const something: readonly (readonly [string, string])[] = [
  ['Soldiers rescued 60 children from a school roof in Lethe.', 'happened'],
  ['The border guard shot Jon Orr outside a barn.', 'happened'],
  ['Hale passed Lindt on the last lap.', 'happened'],
  ['Veltro issues stamp to mark jubilee', 'happened'],
  ['Envoy Visits Flooded Towns', 'happened'],
  ['Skipper arrested on suspicion of theft', 'happened'],
  ['Gunmen kill three in raid', 'happened'],
  ['A 6.1-magnitude earthquake off the coast of Chile', 'happened'],
  ['Three dead after ferry fire', 'happened'],
  ['Acme to buy Veltro', 'planned'],
  ['One climber is dead and two are missing.', 'happened'],
  ['Families are in the yard of a school that burned down.', 'happened'],
  ['He denied that he had taken bribes.', 'said'],
]

describe('what is an event', () => {
  test.each(nothing)('“%s” tells of none', sentence => expect(mentionsIn(sentence)).toEqual([]))
  test.each(something)('“%s” tells of one that is %s', (sentence, kind) =>
    expect(mentionsIn(sentence).map(mention => mention.kind)).toEqual([kind]),
  )
})

describe('what is told beside something else', () => {
  const last = (text: string) => mentionsIn(text).at(-1)
  test('what happened weeks after another thing has no day', () => {
    expect(last('Just days after Hale was elected, gunmen attacked the port.')).toMatchObject({ dateFrom: 'none' })
    expect(last('Weeks after the vote, gunmen attacked the port.')).toMatchObject({ dateFrom: 'none' })
    expect(last('Within days of the vote, gunmen attacked the port.')).toMatchObject({ dateFrom: 'none' })
    expect(last('A month later, gunmen attacked the port.')).toMatchObject({ dateFrom: 'none' })
    expect(last('The following day gunmen attacked the port.')).toMatchObject({ dateFrom: 'none' })
    expect(last('Gunmen attacked the port, two days after the vote.')).toMatchObject({ dateFrom: 'published' })
  })
  test('what a speech tells that began in a sentence before has no day of its own', () => {
    expect(last('Orr opened the fair.\nThe trade of the port rose notably."')).toMatchObject({ dateFrom: 'none' })
    expect(last('Orr opened the fair.\nThe trade of the port rose notably.')).toMatchObject({ dateFrom: 'published' })
  })
  test('what is told by something long ago has no day of its own', () => {
    expect(last('When traders mocked the pact signed in 2013, Mayor Orr met the pickets.')).toMatchObject({
      kind: 'happened',
      dateFrom: 'none',
    })
  })
  test('a saying that tells of nothing but itself founds no event, but what it tells does', () => {
    const after = 'The mill closed. The mill burned. The mill was sold. The mill was razed. '
    const kind = (text: string) => last(`${after}\n\n${text}`)?.kind
    expect(kind('Orr said on Friday that the result was a good one.')).toBe('background')
    expect(kind('“We are glad,” Orr told reporters on Friday.')).toBe('background')
    expect(kind('Orr said on Friday that the firm would sell the mill.')).toBe('said')
    expect(kind('Orr condemned the raid on Friday.')).toBe('said')
  })
})
