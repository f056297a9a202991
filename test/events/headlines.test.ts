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
    'The Lima-based group, Puerto Verde, issued a statement, promising a reply',
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
    'Police arrested 12 people in Leeds after a march turned violent',
  ],
  ['Work on the wreck will go on in the summer of 2024.', '2024-22', 'planned', 'Work on the wreck will go on'],
  ['On Friday the army withdrew from the valley.', '2023-11-03', 'happened', 'The army withdrew from the valley'],
  ['The museum (closed since 2019) reopened on 4 June 2022.', '2022-06-04', 'happened', 'The museum reopened'],
  [
    'An earthquake struck the coast of Chile late on Monday, killing at least 14 people.',
    '2023-11-06',
    'happened',
    'An earthquake struck the coast of Chile, killing at least 14 people',
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
  [
    'The bridge was closed on Sunday because the river had risen.',
    '2023-11-05',
    'happened',
    'The bridge was closed because the river had risen',
  ],
  ['Smith was charged with theft on Wednesday, police said.', '2023-11-01', 'happened', 'Smith was charged with theft'],
  ['Acme, based in Rome, sold its stake in Veltro on 12 March 2020.', '2020-03-12', 'happened', 'Acme sold its stake in Veltro'],
  ['The ferry, which carried 40 people, sank off Samos on 2 August 2021.', '2021-08-02', 'happened', 'The ferry sank off Samos'],
  ['The pump that the council bought in 2002 was sold.', '2002', 'happened', 'The council bought the pump'],
  [
    'On Monday Vega called the plan “a start”, but no end.',
    '2023-11-06',
    'happened',
    'Vega called the plan “a start”, but no end',
  ],
  [
    '“We will stay,” said Ana Ruiz on Monday, who has led the small harbour town through the long and bitter strike of the year.',
    '2023-11-06',
    'said',
    '“We will stay,” said Ana Ruiz',
  ],
  ['Storm kills 12 in Haiti', '2023-11-06', 'happened', 'Storm kills 12 in Haiti'],
  [
    'The court rejected the appeal on Tuesday and ordered a new trial.',
    '2023-10-31',
    'happened',
    'The court rejected the appeal and ordered a new trial',
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
    'Marta Silva won the election, taking 54 percent of the vote',
  ],
  ['The team, led by Jo Park, reached the summit on 14 May 2019.', '2019-05-14', 'happened', 'The team reached the summit'],
  [
    'Workers began a strike at the port of Callao on Monday, as talks over pay broke down.',
    '2023-11-06',
    'happened',
    'Workers began a strike at the port of Callao, as talks over pay broke down',
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
  [
    'The volcano erupted on 12 January 2022, covering villages in ash.',
    '2022-01-12',
    'happened',
    'The volcano erupted, covering villages in ash',
  ],
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
    'The airline cancelled 200 flights while snow covered the runway',
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
    'Three climbers died on Mount Kora when an avalanche hit their camp',
  ],
  [
    'Prosecutors charged the former minister with fraud on Monday, saying he had taken bribes.',
    '2023-11-06',
    'happened',
    'Prosecutors charged the former minister with fraud, saying he had taken bribes',
  ],
  ['After a vote in the senate, the government fell on 2 February 2021.', '2021-02-02', 'happened', 'The government fell'],
  ['She left the party in 2015.', '2015', 'happened', 'She left the party'],
  [
    "Chile's foreign ministry on Friday lowered the number of people killed in the raid.",
    '2023-11-03',
    'happened',
    "Chile's foreign ministry lowered the number of people killed in the raid",
  ],
  [
    'Envoy Ana Ruiz flew into Lima without prior notice on Sunday and met the mayor.',
    '2023-11-05',
    'happened',
    'Envoy Ana Ruiz flew into Lima without prior notice and met the mayor',
  ],
  [
    'Ruiz is due in Oslo on Tuesday for a conference of fishing ministers, which runs until 9 November.',
    '2023-11-07',
    'planned',
    'Ruiz is due in Oslo for a conference of fishing ministers',
  ],
  ['The chapel burned down after a storm that had begun in May 1816.', '1816-05', 'happened', 'A storm had begun'],
  [
    'On the preceding Tuesday night, Puerto Verde issued a statement warning of reprisals.',
    '2023-10-31',
    'happened',
    'Puerto Verde issued a statement warning of reprisals',
  ],
  ['The regiment left Arica on 5 and 6 May 1880.', '1880-05-05', 'happened', 'The regiment left Arica'],
  [
    'The council of Arica said on 3 May 2021 it had sold the pier on 9 April 2021.',
    '2021-05-03',
    'said',
    'The council of Arica said it had sold the pier',
  ],
  ['The town is preparing a concert, which is scheduled for Sunday.', '2023-11-12', 'planned', 'A concert is scheduled'],
  ['He travelled to Peru on Saturday.', '2023-11-04', 'happened', 'He travelled to Peru'],
  ['Mayor Jo Park turned him down the same day.', '2023-11-06', 'happened', 'Mayor Jo Park turned him down'],
  ['The library of Arica was looted in April 1881.', '1881-04', 'happened', 'The library of Arica was looted'],
  ['Peru recalled its envoy from Quito on 1 November.', '2023-11-01', 'happened', 'Peru recalled its envoy from Quito'],
  ['The Tacna crossing opened on 1 November.', '2023-11-01', 'happened', 'The Tacna crossing opened'],
  ['The levee burst on Friday.', '2023-11-03', 'happened', 'The levee burst'],
  ['The guild plans a march on 15 December.', '2023-12-15', 'planned', 'The guild plans a march'],
  ['She is due to speak to the senate on December 22.', '2023-12-22', 'planned', 'She is due to speak to the senate'],
  [
    'The strikers have until 30 November to return to their posts.',
    '../2023-11-30',
    'deadline',
    'The strikers have until 30 November to return to their posts',
  ],
  [
    '“This tax will only hurt the poor,” Senator Mara Lind said on Saturday.',
    '2023-11-04',
    'said',
    '“This tax will only hurt the poor,” Senator Mara Lind said',
  ],
  [
    'Norwegian Finance Minister Hedda Storm urged Swedish Prime Minister Jan Berg on Monday to back an early reform.',
    '2023-11-06',
    'said',
    'Hedda Storm urged Swedish Prime Minister Jan Berg to back an early reform',
  ],
  ['Callao fell on 17 January 1881.', '1881-01-17', 'happened', 'Callao fell'],
  ['In 1903 Swiss troops entered the valley.', '1903', 'happened', 'Swiss troops entered the valley'],
  ['On Friday police arrested three men in Leeds.', '2023-11-03', 'happened', 'Police arrested three men in Leeds'],
  [
    'The fort changed hands several times in the 16th and 17th centuries.',
    '15XX/16XX',
    'happened',
    'The fort changed hands several times',
  ],
  ['Exports rose 4 percent in May 2021, compared with 2019.', '2021-05', 'happened', 'Exports rose 4 percent'],
  [
    'The senate passed the bill on the morning of 5 May 2021 by 52 votes to 48.',
    '2021-05-05',
    'happened',
    'The senate passed the bill by 52 votes to 48',
  ],
  [
    'Lind said on Thursday that the plan, which was drafted on 4 October, contained errors.',
    '2023-11-02',
    'said',
    'Lind said that the plan contained errors',
  ],
  [
    'The cabinet fell on Thursday night after the Reform Party voted against the budget.',
    '2023-11-02',
    'happened',
    'The cabinet fell after the Reform Party voted against the budget',
  ],
  [
    'On Sunday, Puerto Verde issued a warning of “reprisals” should the envoy come to Lima.',
    '2023-11-05',
    'happened',
    'Puerto Verde issued a warning of “reprisals” should the envoy come to Lima',
  ],
  [
    'A premier <img src=x onerror=run(1)> resigned on 1 May 2022 {% include "a.json" %} after the vote.',
    '2022-05-01',
    'happened',
    'A premier resigned after the vote',
  ],
  [
    'When the fishermen of Ilo sank their boats on 2 June 1953, nobody in the capital noticed.',
    '1953-06-02',
    'happened',
    'The fishermen of Ilo sank their boats',
  ],
  [
    'The mint raised its rating of the coin from “fair” to “fine” on Friday.',
    '2023-11-03',
    'happened',
    'The mint raised its rating of the coin from “fair” to “fine”',
  ],
  ['One of them, 34-year-old Ana Ruiz, died on Friday.', '2023-11-03', 'happened', 'One of them, 34-year-old Ana Ruiz, died'],
  ['In Arica, a vote was held on Friday.', '2023-11-03', 'happened', 'A vote was held in Arica'],
  [
    'The clerks gave up their usual Friday evening off to count the votes.',
    '2023-11-03',
    'happened',
    'The clerks gave up their usual Friday evening off to count the votes',
  ],
  ['The prize went to the head of the guild, Ana Ruiz, who was elected in 2015.', '2015', 'happened', 'Ana Ruiz was elected'],
  ['The bid, announced on Friday, is its boldest.', '2023-11-03', 'happened', 'The bid was announced'],
  ['Two men were hurt in Sunday’s landslide.', '2023-11-05', 'happened', 'Two men were hurt in Sunday’s landslide'],
  // a time that is counted from the day of writing is wrong on a timeline
  ['Yesterday farmers blocked the road to Arica.', '2023-11-05', 'happened', 'Farmers blocked the road to Arica'],
  ['Last night’s vote in Arica ended in a brawl.', '2023-11-05', 'happened', 'The vote in Arica ended in a brawl'],
  // verbs that share an object
  [
    'In early May, a guard stopped and searched two lorries near Arica.',
    '2023-05',
    'happened',
    'A guard stopped and searched two lorries near Arica',
  ],
  // what says nothing without the rest
  [
    'Otto Hale was fined on Friday minutes after the boat had left the pier.',
    '2023-11-03',
    'happened',
    'Otto Hale was fined minutes after the boat had left the pier',
  ],
  [
    'On Friday the board allowed crews to skip the drill if they agreed, in writing, that the ship was safe.',
    '2023-11-03',
    'happened',
    'The board allowed crews to skip the drill if they agreed that the ship was safe',
  ],
  [
    'The mayor gave in on Friday to a demand many traders had seen as a sign of a rift that might bring down the council of Arica, its banks, its two mills and the port.',
    '2023-11-03',
    'happened',
    'The mayor gave in to a demand many traders had seen as a sign of a rift',
  ],
  [
    'The clerk asked the high court in Lima, Arica Province, on Friday to lift the ban.',
    '2023-11-03',
    'happened',
    'The clerk asked the high court in Lima to lift the ban',
  ],
  [
    'On Friday the council banned the club’s founder, Otto Hale, from holding rallies in the port.',
    '2023-11-03',
    'happened',
    'The council banned the club’s founder, Otto Hale, from holding rallies in the port',
  ],
  // what two dashes set apart
  [
    'On 3 May 2020 the union accused Hale — in office for 20 years — of hiding a report.',
    '2020-05-03',
    'happened',
    'The union accused Hale of hiding a report',
  ],
  ['Police on Friday charged Hale – a miller – with theft.', '2023-11-03', 'happened', 'Police charged Hale with theft'],
  // somebody, not something, is meant by "who"
  ['The talks are about the future of Hale, who lost a vote on Friday.', '2023-11-03', 'happened', 'Hale lost a vote'],
  ['Hale left after being expelled by the club on 3 May 2020.', '2020-05-03', 'happened', 'Hale was expelled by the club'],
  ['The call came from Arica and lasted an hour on Friday.', '2023-11-03', 'happened', 'The call lasted an hour'],
  ['The by-election in Arica is held on 5 December 2023.', '2023-12-05', 'planned', 'The by-election in Arica is held'],
  ['The deadline for the bids is 5 December 2023.', '2023-12-05', 'deadline', 'The deadline for the bids'],
  ['Next hearing: 5 December 2023, 10:00.', '2023-12-05', 'planned', 'Next hearing'],
  [
    'The bank asks that clients reply no later than 5 December 2023.',
    '../2023-12-05',
    'deadline',
    'The bank asks that clients reply no later than 5 December 2023',
  ],
]

/** A text; the headline of its last mention. */
const passages: readonly (readonly [string, string])[] = [
  [
    'A court in Arica convicted Otto Hale on Monday. He was sentenced to six years on Tuesday.',
    '[Otto Hale] was sentenced to six years',
  ],
  ['Lea Orr was born in Arica. She grew up by the harbour. She was elected mayor in 1998.', '[Lea Orr] was elected mayor'],
  // the second clause has its subject from the first
  [
    'Lea Orr was born in Arica. On Friday she left the board, and for three years opened a pier on Monday.',
    '[Lea Orr] opened a pier',
  ],
  // in other paragraphs, before him or her, as an owner or an object
  ['Mira Lund won the race in Arica in 2019. Fans cheered.\n\nIn 2020 she left the club.', '[Mira Lund] left the club'],
  ['Lea Orr led the port of Arica. In May 2020 a fire killed her son.', 'A fire killed [Lea Orr]’s son'],
  ['Lea Orr led the port of Arica.\n\nHer trial began in May 2020.', '[Lea Orr]’s trial began'],
  // not an organisation, nor a woman by "he"
  ['Veltro closed its mill. He was fined in 1990.', 'He was fined'],
  ['Mrs Orr left the board. He was fined in 1990.', 'He was fined'],
  // of two nobody knows who is meant
  ['Lea Orr met Ana Ruiz in Arica. She resigned in 1990.', 'She resigned'],
  ['The driver hit Otto Hale. He was arrested on Friday.', 'He was arrested'],
  ['His attack on Ana Ruiz shocked the town. He was arrested on Friday.', 'He was arrested'],
  // a surname that is a first name, too, is no man's where a woman has it
  ['Vera Martin left the port. Martin then ran a school in Arica. She sailed to Lorna in 1990.', '[Vera Martin] sailed to Lorna'],
  // by the same pronoun in the sentence between
  ['Professor Hale left the clinic. He was tired. He joined a bank in Arica in 1990.', '[Hale] joined a bank in Arica'],
  // a role is nobody else, and the subject of the same sentence is near enough
  ['Vera Martin served as clerk and as minister of Velm. She left in 1990.', '[Vera Martin] left'],
  [
    'The guild met in Lorna. Otto Hale hoped for peace, and in 1990 he met the guild in Arica.',
    '[Otto Hale] met the guild in Arica',
  ],
  // a name behind a description is the subject
  ['The oldest of three sons of a miller who fled to Arica, Hale read law and bought the port in 1990.', 'Hale read law'],
  // several, where nothing else before is several
  ['The two climbers left the hut. They were found on Friday.', '[The two climbers] were found'],
  ['Vera Martin and Otto Hale left Arica. They married in 1990.', '[Vera Martin and Otto Hale] married'],
  ['The climbers met the guards. They were found on Friday.', 'They were found'],
  ['The United States signed the pact. They left it in 1990.', 'They left it'],
  ['Prices rose in their shops. They closed on Friday.', 'They closed'],
]

describe('a headline is the clause in its own words, without date, appositions and attributions', () => {
  test.each(passages)('%s', (text, headline) => expect(mentionsIn(text).at(-1)?.headline).toBe(headline))
  test.each(cases)('%s', (sentence, date, kind, headline) => {
    const mention = mentionsIn(sentence).find(each => each.kind !== 'background')
    expect([mention?.date?.edtf, mention?.kind, mention?.headline]).toEqual([date, kind, headline])
  })
  test('no headline is longer than 140 characters', () => {
    const long = `The council of the old town of Arica approved a plan on 3 May 2021 ${'to widen the road by the harbour '.repeat(6)}at once.`
    expect(mentionsIn(long)[0]!.headline.length).toBeLessThanOrEqual(140)
  })
})
