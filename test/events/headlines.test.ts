import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

/** Sentence, date, kind, headline; the article was published on Monday 6 November 2023. */
const cases: readonly (readonly [string, string, string, string])[] = [
  [
    'Following talks in Oslo earlier in the week, Foreign Minister Ana Ruiz made a surprise trip to Lima on Sunday.',
    '2023-11-05',
    'happened',
    'Foreign Minister Ana Ruiz made a surprise trip to Lima',
  ],
  ['Ana Ruiz, the mayor of Arica, resigned on Monday, her office said.', '2023-11-06', 'happened', 'Ana Ruiz resigned'],
  [
    'The Lima-based group, Puerto Verde, issued a statement on Tuesday night, promising a reply.',
    '2023-10-31',
    'happened',
    'The Lima-based group issued a statement',
  ],
  [
    'The council approved the budget on 3 May 2021, according to the clerk.',
    '2021-05-03',
    'happened',
    'The council approved the budget',
  ],
  [
    'Police arrested 12 people in Leeds on Friday after a march turned violent.',
    '2023-11-03',
    'happened',
    'Police arrested 12 people in Leeds',
  ],
  ['On Friday the army withdrew from the valley.', '2023-11-03', 'happened', 'The army withdrew from the valley'],
  ['The museum (closed since 2019) reopened on 4 June 2022.', '2022-06-04', 'happened', 'The museum reopened'],
  [
    'An earthquake struck the coast of Chile late on Monday, killing at least 14 people.',
    '2023-11-06',
    'happened',
    'An earthquake struck the coast of Chile',
  ],
  [
    'The firm is scheduled to open a plant in Lyon on 3 June 2030.',
    '2030-06-03',
    'planned',
    'The firm is scheduled to open a plant in Lyon',
  ],
  [
    'The ministry said on Thursday that it had signed the contract.',
    '2023-11-02',
    'said',
    'The ministry said that it had signed the contract',
  ],
  ['Meanwhile, the union called a strike on 9 May 2022.', '2022-05-09', 'happened', 'The union called a strike'],
  ['The bridge was closed on Sunday because the river had risen.', '2023-11-05', 'happened', 'The bridge was closed'],
  ['Smith was charged with theft on Wednesday, police said.', '2023-11-01', 'happened', 'Smith was charged with theft'],
  ['Acme, based in Rome, sold its stake in Veltro on 12 March 2020.', '2020-03-12', 'happened', 'Acme sold its stake in Veltro'],
  ['The ferry, which carried 40 people, sank off Samos on 2 August 2021.', '2021-08-02', 'happened', 'The ferry sank off Samos'],
  ['Storm kills 12 in Haiti', '2023-11-06', 'happened', 'Storm kills 12 in Haiti'],
  [
    'The court rejected the appeal on Tuesday and ordered a new trial.',
    '2023-10-31',
    'happened',
    'The court rejected the appeal',
  ],
  ['Parliament voted on Thursday to lift the ban.', '2023-11-02', 'happened', 'Parliament voted to lift the ban'],
  [
    'The rebels who hold the port attacked a convoy on 7 May 2022.',
    '2022-05-07',
    'happened',
    'The rebels who hold the port attacked a convoy',
  ],
  ['In March 2020, Norway closed its borders.', '2020-03', 'happened', 'Norway closed its borders'],
  ['The president will visit Nairobi on 8 July 2030.', '2030-07-08', 'planned', 'The president will visit Nairobi'],
  [
    'Two trains collided near Pisa on Saturday morning, rescuers said.',
    '2023-11-04',
    'happened',
    'Two trains collided near Pisa',
  ],
  [
    'The company announced on Monday that Maria Lopez would lead the board.',
    '2023-11-06',
    'said',
    'The company announced that Maria Lopez would lead the board',
  ],
  ['But the plan failed in 2018.', '2018', 'happened', 'The plan failed'],
  [
    'A fire destroyed the old market in Porto on 11 November 2019.',
    '2019-11-11',
    'happened',
    'A fire destroyed the old market in Porto',
  ],
  [
    'Marta Silva won the election on Sunday, taking 54 percent of the vote.',
    '2023-11-05',
    'happened',
    'Marta Silva won the election',
  ],
  ['The team, led by Jo Park, reached the summit on 14 May 2019.', '2019-05-14', 'happened', 'The team reached the summit'],
  [
    'Workers began a strike at the port of Callao on Monday, as talks over pay broke down.',
    '2023-11-06',
    'happened',
    'Workers began a strike at the port of Callao',
  ],
  ['The bank cut rates on Wednesday, citing weak growth.', '2023-11-01', 'happened', 'The bank cut rates'],
  [
    'Researchers found the wreck of the Aurora on 3 September 2021 off Tasmania.',
    '2021-09-03',
    'happened',
    'Researchers found the wreck of the Aurora off Tasmania',
  ],
  [
    'Queen Ida opened the new library in Bergen on Thursday.',
    '2023-11-02',
    'happened',
    'Queen Ida opened the new library in Bergen',
  ],
  ['The city of Basel banned cars from its centre in 2024.', '2024', 'happened', 'The city of Basel banned cars from its centre'],
  ['The volcano erupted on 12 January 2022, covering villages in ash.', '2022-01-12', 'happened', 'The volcano erupted'],
  [
    'Lawmakers passed the water bill on Friday by 61 votes to 40.',
    '2023-11-03',
    'happened',
    'Lawmakers passed the water bill by 61 votes to 40',
  ],
  [
    'The airline cancelled 200 flights on Sunday while snow covered the runway.',
    '2023-11-05',
    'happened',
    'The airline cancelled 200 flights',
  ],
  [
    'Kenya and Uganda signed a trade agreement in Kampala on 9 April 2021.',
    '2021-04-09',
    'happened',
    'Kenya and Uganda signed a trade agreement in Kampala',
  ],
  ['Lee, who was elected on Tuesday, took office in Arica.', '2023-10-31', 'happened', 'Lee was elected'],
  [
    'The inquiry, set up in 2016, published its report on 6 July 2019.',
    '2019-07-06',
    'happened',
    'The inquiry published its report',
  ],
  [
    'The factory in Turin that made the engines closed on 30 June 2020.',
    '2020-06-30',
    'happened',
    'The factory in Turin that made the engines closed',
  ],
  [
    'Three climbers died on Mount Kora on Saturday when an avalanche hit their camp.',
    '2023-11-04',
    'happened',
    'Three climbers died on Mount Kora',
  ],
  [
    'Prosecutors charged the former minister with fraud on Monday, saying he had taken bribes.',
    '2023-11-06',
    'happened',
    'Prosecutors charged the former minister with fraud',
  ],
  ['After a vote in the senate, the government fell on 2 February 2021.', '2021-02-02', 'happened', 'The government fell'],
  ['She left the party in 2015.', '2015', 'happened', 'She left the party'],
]

describe('a headline is the clause in its own words, without date, hanging clauses, appositions and attributions', () => {
  test.each(cases)('%s', (sentence, date, kind, headline) => {
    const mention = mentionsIn(sentence).find(each => each.kind !== 'background')
    expect([mention?.date?.edtf, mention?.kind, mention?.headline]).toEqual([date, kind, headline])
  })
  test('no headline is longer than 90 characters', () => {
    const long = `The council of the old town of Arica approved a plan on 3 May 2021 ${'to widen the road by the harbour '.repeat(6)}at once.`
    expect(mentionsIn(long)[0]!.headline.length).toBeLessThanOrEqual(90)
  })
})
