import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

/** Sentences in which the doer stands apart from the verb, and what they tell of; published on Monday 6 November 2023. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  // what stands between two commas parts the subject of what was said from its verb
  [
    'Police said Omar Vale Jr., 49, took two wardens hostage on Friday.',
    ['2023-11-03 happened Omar Vale Jr. took two wardens hostage'],
  ],
  [
    'Wardens say Omar Vale, a convicted arsonist, fled the Lund prison on Friday.',
    ['2023-11-03 happened Omar Vale fled the Lund prison'],
  ],
  ['A clerk told reporters the mayor sold the pier on Friday.', ['2023-11-03 happened The mayor sold the pier']],
  // a question that a preposition governs
  [
    'Harbour officials answered questions about how the arsonist Omar Vale, 41, fled from a police boat on Friday.',
    ['2023-11-03 happened The arsonist Omar Vale fled from a police boat'],
  ],
  // a participle in an apposition
  [
    'The flight of Omar Vale, a convicted arsonist recaptured after six days on the run, shook the ministry on Friday.',
    ['2023-11-03 happened The flight of Omar Vale shook the ministry'],
  ],
  // a relative clause without a relative pronoun
  [
    'The union rejected the contract it signed in May 2021.',
    ['2021-05 happened It signed the contract', '2023-11-06 happened The union rejected the contract it signed'],
  ],
  ['The contract he signed in haste expired on Friday.', ['2023-11-03 happened The contract he signed in haste expired']],
  // a relative clause of several
  [
    'Peru, Chile and Norway, which were asked to join the league in Madrid in July 1997, will join on 12 December.',
    ['2023-12-12 planned Peru, Chile and Norway will join'],
  ],
  // a time between the link, or the name, and the verb
  [
    "Vale has hosted the prize twice and last month was named the year's best host.",
    ["2023-10 happened Vale was named the year's best host", '2023-11-06 happened Vale has hosted the prize twice'],
  ],
  [
    'Norway late last month became the first member to leave the fishing pact.',
    ['2023-10 happened Norway became the first member to leave the fishing pact'],
  ],
  // participles with no link to the verb before them
  [
    'Lena played in the yard with a puppy named Rex on Friday.',
    ['2023-11-03 happened Lena played in the yard with a puppy named Rex'],
  ],
  [
    'The works took a charge related to the layoffs on Friday.',
    ['2023-11-03 happened The works took a charge related to the layoffs'],
  ],
  ['The raid was a model of police work, guided by caution.', []],
  ['Once signed, the pass lets sailors enter the port.', []],
  [
    'The sailor arrested in Lund, a port in the south, was charged on Friday.',
    ['2023-11-03 happened The sailor arrested in Lund was charged'],
  ],
  [
    'A poll published online on Sunday showed a lead for Holt.',
    ['2023-11-05 happened A poll published online showed a lead for Holt'],
  ],
  // what dashes or commas put in between
  ['Four men -- two dressed as guards -- robbed a bank on Friday.', ['2023-11-03 happened Four men robbed a bank']],
  [
    'Mr. Hale, the court said, made $60 million from the sale in 2021.',
    ['2021 happened Mr. Hale made $60 million from the sale'],
  ],
  ['The film, said Ida Holt, the head of Veltro, was shot in Lima in May 2021.', ['2021-05 happened The film was shot in Lima']],
  [
    'The sailor, who had convictions for assault, resisting arrest, arson, as well as for theft, was charged on Friday.',
    ['2023-11-03 happened The sailor was charged'],
  ],
  [
    'Friends, led by Rev. Ana Ruiz, his sister and most ardent critic, filled three rows on Friday.',
    ['2023-11-03 happened Friends filled three rows'],
  ],
  [
    'On Friday, a week after the vote in the guild, a mine blast in Lund, Minn., killed a guard.',
    ['2023-11-03 happened A mine blast in Lund killed a guard'],
  ],
  // what is not done, and what is not the subject's
  // the day of what is asked for is that on which it is to be done
  ['Holt demanded that the firm leave the port on Friday.', ['2023-11-06 happened Holt demanded that the firm leave the port']],
  ['The court ordered that the ferry sail again on Friday.', ['2023-11-06 happened The court ordered that the ferry sail again']],
  ['The guild called for talks to be held on Friday.', ['2023-11-06 said The guild called for talks to be held']],
  ['The court set a hearing to be held on Friday.', ['2023-11-10 planned The court set a hearing to be held']],
  ['Holt demanded on Friday that the bridge be reopened.', ['2023-11-03 happened Holt demanded that the bridge be reopened']],
  ['Holt insisted that she left the port on Friday.', ['2023-11-03 happened Holt insisted that she left the port']],
  [
    'The abbess announced a tour of the isles, beginning in Velm on Friday.',
    ['2023-11-06 said The abbess announced a tour of the isles, beginning in Velm'],
  ],
  ['There is also a vote in the old mill on Friday.', ['2023-11-10 planned There is also a vote in the old mill']],
  [
    'On Sunday the guild announced its dates, with voting to take place on 4, 11 and 18 May.',
    ['2023-11-05 said The guild announced its dates, with voting to take place'],
  ],
  ['Moss spoke with voters to thank them on Friday.', ['2023-11-03 happened Moss spoke with voters to thank them']],
  [
    'Marr reiterated the goal of 15% of power to be renewable by 2030.',
    ['2023-11-06 said Marr reiterated the goal of 15% of power to be renewable by 2030'],
  ],
  [
    'The mayor vowed on Friday to find and bring to court the men who burned the mill.',
    ['2023-11-03 said The mayor vowed to find and bring to court the men who burned the mill'],
  ],
  ['“We will stay on the pier,” Holt joked on Friday.', ['2023-11-03 happened “We will stay on the pier,” Holt joked']],
  ['Holt had three catches on Friday.', []],
  ['Divers found that, despite the storm, the wreck had moved in May 2021.', ['2021-05 happened The wreck had moved']],
  [
    'Otto Lenz was found dead in a motel at Arica, it was reported on Friday.',
    ['2023-11-03 said Otto Lenz was found dead in a motel at Arica'],
  ],
  [
    'Holt set a league mark with 410 passes - breaking the record that Berg had set in May 2021.',
    [
      '2021-05 happened Berg had set the record',
      '2023-11-06 happened Holt set a league mark with 410 passes - breaking the record that Berg had set',
    ],
  ],
  [
    'The landslide this time crushed both pipes above Arica.',
    ['2023-11-06 happened The landslide crushed both pipes above Arica'],
  ],
  // relative clauses
  [
    'Moss, who this week called a vote of no confidence in Marr, has called for the guild to act.',
    ['2023-11-06/2023-11-12 said Moss called a vote of no confidence in Marr'],
  ],
  [
    'Crime writer Otto Lenz, whose books sold in millions, was found dead on Friday.',
    ['2023-11-03 happened Crime writer Otto Lenz was found dead'],
  ],
  [
    'The trial of a clerk who stole 90 paintings in May 2021 shook the town.',
    [
      '2021-05 happened A clerk stole 90 paintings',
      '2023-11-06 happened The trial of a clerk who stole 90 paintings shook the town',
    ],
  ],
  [
    'Residents who said they opposed the mine cheered the ruling on Friday.',
    ['2023-11-03 happened Residents who said they opposed the mine cheered the ruling'],
  ],
  // descriptions before the noun
  [
    'The Lund, Minn., concern took a $9 million charge on Friday.',
    ['2023-11-03 happened The Lund, Minn., concern took a $9 million charge'],
  ],
  [
    'The steep, often sudden slide in herring prices on Friday ruined two canneries.',
    ['2023-11-03 happened The steep, often sudden slide in herring prices ruined two canneries'],
  ],
  [
    'A group led by three of its directors, Ida Holt, Jan Berg and Tom Reed, left the firm on Friday.',
    ['2023-11-03 happened A group led by three of its directors left the firm'],
  ],
  ['Veltro on Friday launched a new, cheaper engine.', ['2023-11-03 happened Veltro launched a new, cheaper engine']],
  // two verbs with one object: the second has the day
  ['Storms hit and later flooded the port of Arica on Friday.', ['2023-11-03 happened Storms flooded the port of Arica']],
  // nouns that look like verbs
  ["Friday's stabbing follows two in public parks.", ["2023-11-03 happened Friday's stabbing follows two in public parks"]],
  [
    'Holt joined the guild and won a Reed Trust "talent grant" in May 2021.',
    ['2021-05 happened Holt won a Reed Trust "talent grant"', '2023-11-06 happened Holt joined the guild'],
  ],
  ['Berg, who was treated for a head wound, left the clinic on Friday.', ['2023-11-03 happened Berg left the clinic']],
  [
    'The gazette, which monitors coastal shipping, said on Friday that the pier had closed.',
    ['2023-11-03 said The gazette said that the pier had closed'],
  ],
]

describe('a headline names the one whose deed it was', () => {
  test.each(cases)('%s', (sentence, told) => {
    const found = mentionsIn(sentence).filter(({ kind }) => kind !== 'background')
    expect(found.map(({ date, kind, headline }) => `${date?.edtf} ${kind} ${headline}`)).toEqual(told)
  })
})
