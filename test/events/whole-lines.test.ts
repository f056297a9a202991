import { describe, expect, test } from 'vitest'
import { cutSentence } from '../../src/events/headline/cut-sentence.ts'
import { mentionsIn, parsedIn } from './mentions-in.ts'

/** The headlines of a sentence, published on Monday 6 November 2023, without those of events that are only named. */
const linesOf = (text: string) =>
  mentionsIn(text)
    .filter(({ kind }) => kind !== 'background')
    .map(({ headline }) => headline)

describe('a subject of several is told whole', () => {
  test.each([
    [
      'The regent, Ada Moss, and the marshal, Tam Veld, took office in 1987.',
      'The regent, Ada Moss, and the marshal, Tam Veld, took office',
    ],
    ['Ada Moss, 41, and Tam Veld, 37, were charged on Friday.', 'Ada Moss, 41, and Tam Veld, 37, were charged'],
    ['Karst, a maker of boats, and Wend, a bank, merged in 1998.', 'Karst, a maker of boats, and Wend, a bank, merged'],
    [
      'Moss, who runs the guild, and Veld, her clerk, were seized on Friday.',
      'Moss, who runs the guild, and Veld, her clerk, were seized',
    ],
    ['Moss – a baker – and Veld – a porter – were shot on Friday.', 'Moss – a baker – and Veld – a porter – were shot'],
    [
      'The head of the harbour board, Ada Moss, and the chief pilot, Tam Veld, met on Friday to end the dispute.',
      'The head of the harbour board, Ada Moss, and the chief pilot, Tam Veld, met to end the dispute',
    ],
    [
      'The guild leader Ada Moss, from Wendel, and three of her clerks were seized on Friday.',
      'The guild leader Ada Moss, from Wendel, and three of her clerks were seized',
    ],
    [
      'Firms from Karst and Wend, and the owner of the quay, Tam Veld, sued on Friday.',
      'Firms from Karst and Wend, and the owner of the quay, Tam Veld, sued',
    ],
  ])('%s', (sentence, line) => expect(linesOf(sentence)).toContain(line))
  test('one person of two offices is one', () => {
    const sentence =
      'Professor Ada Moss, Director of the National Harbour Study, and Chairman of the Velm Centre for the Care of Old Docks, says it is vital that crews and pilots in particular have a place to rest.'
    expect(linesOf(sentence)[0]).toMatch(/^Professor Ada Moss says it is vital that crews/)
  })
  test('of a clause within a clause it is the inner one', () => {
    expect(linesOf('The snag is that the Karst ferry is set to return on 4 December 2023.')).toContain(
      'The Karst ferry is set to return',
    )
  })
  test('a name that ends a description stays with it', () => {
    const [line] = linesOf(
      'Moss’s niece, Ada, wrote on Friday in a letter that the county recording could help the federal inquiry by special counsel Tam Veld into the long row over the new harbour wall.',
    )
    expect(line).toContain('by special counsel Tam Veld')
  })
  test('whom a relative clause names is not the subject', () => {
    const sentence =
      'Veld Commission member Ada Moss, who is close to the Karst company, admitted on Friday that the only aim of the Karst company for the new harbour was to “keep Wendel out of the fish trade”, she said.'
    for (const line of linesOf(sentence)) expect(line).not.toMatch(/^Karst admitted/)
  })
})

describe('what hangs on the verb stays in the line where there is room for it', () => {
  test.each([
    [
      'A lorry slid into a ditch near Karst on Friday, crushing two calves.',
      'A lorry slid into a ditch near Karst, crushing two calves',
    ],
    [
      'The guild hit back on Friday, faulting Veld, who is a miller, for naming only his cousins to the board of the harbour.',
      'The guild hit back, faulting Veld for naming only his cousins to the board of the harbour',
    ],
    [
      'On Friday Moss was dismissed from the guild for five years, meaning that she must step down as its clerk before the spring.',
      'Moss was dismissed from the guild for five years, meaning that she must step down as its clerk before the spring',
    ],
    [
      'One of the richest men of the isles, Tam Veld, a brewer who until lately ran for the senate, backed Moss on Friday.',
      'One of the richest men of the isles, Tam Veld, backed Moss',
    ],
  ])('%s', (sentence, line) => expect(linesOf(sentence)).toContain(line))
  test.each([
    ['was jailed and robbed of her mill in the 1970s', 'Ada Moss was jailed and robbed of her mill'],
    ['was seized on Friday, hidden on a barge and taken to Karst', 'Ada Moss was seized, hidden on a barge and taken to Karst'],
    ['fled or was seized on Friday', 'Ada Moss fled or was seized'],
    ['resigned on Friday and will sail in June', 'Ada Moss resigned'],
  ])('so do the other verbs of its row: %s', (told, line) => expect(linesOf(`Ada Moss ${told}.`)).toContain(line))
  test('a sentence that is too long loses what hangs on its end, and no ellipsis stands for it', () => {
    const sentence =
      'Clerks and porters alike have since Friday been putting forth their claims to the old meadow at the harbour gate, known in the guild as the bishop’s lot, to keep it from being sold.'
    expect(cutSentence(parsedIn(sentence))).toMatch(/claims to the old meadow at the harbour gate$/)
  })
  test('a name with a day in it keeps it', () => {
    expect(linesOf('Moss told the Today programme on Friday that the mill would close.')[0]).toMatch(
      /^Moss told the Today programme/,
    )
  })
  test('a clause whose day is all that it says goes with the day', () => {
    expect(linesOf('Moss took the fort in July 2017 after a siege that had begun in October 2016.')).toContain(
      'Moss took the fort after a siege',
    )
  })
  test('what somebody helped to do keeps its verbs together', () => {
    expect(linesOf('They still fear the old regime that the guild helped destroy in 1994.')).toContain(
      'The guild helped destroy the old regime',
    )
  })
  test('a participle behind an opening phrase tells of its noun', () => {
    const lines = mentionsIn('In the interview, recorded in March 2019 and to be shown tonight, Moss said that she would sail.')
    expect(lines[0]).toMatchObject({ headline: 'The interview was recorded', date: { edtf: '2019-03' } })
  })
  test('a son of a ruler is not the ruler', () => {
    const sentence =
      'The island-born son of former Velmish dictator Tam Veld was ordered on Friday to pay more than 14,000 marks to five people of Karst whom his guards had beaten during the long war for the dyke.'
    expect(linesOf(sentence)[0]).toMatch(/^The island-born son of former Velmish dictator Tam Veld was ordered/)
  })
  test('of what somebody is accused stays', () => {
    const sentence =
      'Ada Moss was charged on Friday with taking bribes from three owners of quarries in the northern isles of the republic, all of them close to the guild that ran the old harbour of Karst.'
    expect(linesOf(sentence)[0]).toMatch(/^Ada Moss was charged with taking bribes/)
  })
  test('a deputy of a president is not the president', () => {
    const sentence =
      'A deputy to President Ada Moss said on Friday that the ministers of the four northern isles of the republic had for many years been hiding their debts from the court.'
    expect(linesOf(sentence)[0]).toMatch(/^A deputy to President Ada Moss said/)
  })
  test('where only tags are known, a main clause is told to its end', () => {
    const news = 'Ada Moss was elected on Friday. Crowds cheered. The band played. Nobody slept.'
    const deep = 'The porters yesterday put the last lock-keeper, a stubborn old man, out of his half-ruined hut.'
    const deeper = 'But Moss repeatedly warned the well-paid porters of the low-lying quay, promising them a new roof.'
    const lines = linesOf(`${news} ${deep} ${deeper}`)
    expect(lines).toContain('Moss repeatedly warned the well-paid porters of the low-lying quay, promising them a new roof')
  })
})

describe('a saying behind what was said keeps it', () => {
  test.each([
    [
      'The bursar must answer for the loan, a magistrate ruled on Friday as guards cleared the hall.',
      'The bursar must answer for the loan, a magistrate ruled',
    ],
    [
      'The firm owns three quarries in Velm, Moss told the guild on Friday.',
      'The firm owns three quarries in Velm, Moss told the guild',
    ],
    [
      'The poll will have four lists, the Wendel press office reported on 26 October, citing the clerk.',
      'The poll will have four lists, the Wendel press office reported',
    ],
    [
      '"We shall not sail again until somebody has paid us what the company owes," Ada Moss, master of the tug, notified the guild on Friday.',
      '"We shall not sail again until somebody has paid us what the company owes," Ada Moss notified the guild',
    ],
  ])('%s', (sentence, line) => expect(linesOf(sentence)).toContain(line))
  test('a long speech is cut before its speaker', () => {
    const [line] = linesOf(
      '"We have begged for years for the council to raise the dyke, and now that the sluice has gone as well nobody can keep a cow on the meadow," Moss told reporters on Friday.',
    )
    expect(line).toBe('"We have begged for years for the council to raise the dyke …" Moss told reporters')
  })
  test('a long speech whose speaker stands behind the verb', () => {
    const [line] = linesOf(
      '"We are not content with the new harbour rules at this stage and in the light of what the pilots lost in spring of last year," remarked Tam Veld, a clerk of the guild, on Friday.',
    )
    expect(line).toMatch(/ …" Tam Veld remarked$/)
  })
  test('what was told before a saying keeps its own time', () => {
    const dates = mentionsIn(
      'Forty men fled and nine drowned in the first six months of last year, the guild said on Friday.',
    ).map(({ date, kind }) => `${date?.edtf} ${kind}`)
    expect(dates).not.toContain('2023-11-03 happened')
  })
})

describe('a line keeps what it would be false without', () => {
  test.each([
    ['The ferry sailed only when the pilots came back on 4 May.', 'The ferry sailed only when the pilots came back'],
    ['The guild paid on Friday only after a second summons.', 'The guild paid only after a second summons'],
    ['The hall opened on Friday only to members.', 'The hall opened only to members'],
    ['The feud lasted from 1871 to 1889.', 'The feud lasted from 1871 to 1889'],
    ['Moss met pilots in Velm more than two years ago.', 'Moss met pilots in Velm'],
    ['Tam Veld died in a hit - and - run crash on Friday.', 'Tam Veld died in a hit - and - run crash'],
    [
      'The guild backs the count, but the Velm mayor, Ada Moss, whose victory in 2000 ended it, does not.',
      'Ada Moss’s victory ended it',
    ],
    ['On Friday it was reported that the dam had burst.', 'It was reported that the dam had burst'],
    ['The hearing lasted two hours on Friday.', 'The hearing lasted two hours'],
  ])('%s', (sentence, line) => expect(linesOf(sentence)).toContain(line))
  test('no verb is left alone within it', () => {
    const [line] = linesOf(
      'A former sailor who went to a secret meeting just before the murder of the governor of the island of Wendel and joined in the fatal assault confessed on Friday.',
    )
    expect(line).toBe('A former sailor confessed')
  })
  test('the first of a kind keeps the kind', () => {
    const [line] = linesOf(
      'Ada Moss became the first pilot under 30 and the first woman of the coast to be named to the harbour board of the free town of Wendel in the county of Velm in 1995.',
    )
    expect(line).toContain('the first pilot under 30 and the first woman of the coast to be named')
  })
  test('whose something is stands before it', () => {
    expect(linesOf('The survey began with Tam Veld, whose sentence in 2005 for fraud ended his career.')).toContain(
      'Tam Veld’s sentence for fraud ended his career',
    )
  })
})

test.each([
  [
    'The towns made pledges as part of the pact, which local mayors hope to sign later this year in Velm.',
    'The towns made pledges as part of the pact, which local mayors hope to sign in Velm',
  ],
  ['Last week saw thousands join the march.', 'Last week saw thousands join the march'],
  ['Yesterday brought the arrest of two guards.', 'Yesterday brought the arrest of two guards'],
])('a line keeps a day that does something, and opens with no “which”: %s', (sentence, line) => {
  expect(linesOf(sentence)).toContain(line)
})

test.each([
  [
    'The island’s best known poet was freed from jail on Friday along with several other political prisoners in what appears to be the clearest sign of change yet under the new mayor, Odo Marr.',
    'The island’s best known poet was freed from jail along with several other political prisoners',
  ],
  [
    'Ada Moss was confirmed on Friday as the new harbour master of Karst by the council’s lower house in a move that is likely to anger the fishermen of the outer islands for years.',
    'Ada Moss was confirmed as the new harbour master of Karst by the council’s lower house',
  ],
  ['A stage was built as early as Sunday morning in the old market of Karst.', 'A stage was built in the old market of Karst'],
  [
    'The former mayor of Karst was charged on Friday with fraud and theft from the pension fund of the miners over his alleged links with a ring of tobacco smugglers in the harbour, who fled abroad.',
    'The former mayor of Karst was charged with fraud and theft from the pension fund of the miners',
  ],
  [
    'The governor said on Friday that her envoys would travel to the island to work with the council of elders, which calls itself the only lawful government of the outer reefs.',
    'The governor said that her envoys would travel to the island to work with the council of elders',
  ],
])('a line does not end in a phrase whose clause is left out: %s', (sentence, line) => {
  expect(linesOf(sentence)).toEqual([line])
})

test('what is so to a point is no part of what came of it', () => {
  expect(linesOf('The loss hurt the bank to the point that on Monday its owners decided to sell the mill.')).toContain(
    'Its owners decided to sell the mill',
  )
})

test.each([
  [
    'The liberals failed in their latest attempt to wield the threat of a shutdown of the mills as a weapon of protest against the harsh new river laws on Monday, with the miners sure of their lead.',
    /^The liberals failed in their latest attempt/,
  ],
  [
    'The mayor said on Monday she had no plans to call a vote to fund the new river harbour beyond the end of the dry season, bringing the prospect of a long shutdown a step closer.',
    /^The mayor said she had no plans to call a vote/,
  ],
  [
    'The army command said on Monday it would not recognise any government that did not keep to the aims of the rising, and that any new president was confined to a jacket that was far too tight.',
    /any government that did not keep to the aims/,
  ],
])('a long line is broken off rather than left without what makes it true: %s', (sentence, line) => {
  expect(linesOf(sentence)[0]).toMatch(line)
})

test('who did something is the person, not what the person is of', () => {
  expect(
    linesOf('Tam Veld, a member of the so-called reading club who voted against the fee on Friday, sang on the radio.'),
  ).toContain('A member of the so-called reading club voted against the fee')
  expect(linesOf('The envoy met the speaker of the port council, Ada Moss, who was elected on Friday.')).toContain(
    'Ada Moss was elected',
  )
})

test('“alone” behind a time goes with it', () => {
  expect(linesOf('On Friday alone Karst hospitals treated 30 miners for burns.')).toEqual([
    'Karst hospitals treated 30 miners for burns',
  ])
})

test('one comma stands where what two set apart is left out', () => {
  expect(linesOf('Rebels stormed the capital, Karst, at the weekend, sending hundreds fleeing.')).toEqual([
    'Rebels stormed the capital, Karst, sending hundreds fleeing',
  ])
})

test('“another” alone says nothing without its article', () => {
  const [mention] = mentionsIn('A raid in Karst killed ten men in May. Another killed four on Friday.').filter(
    ({ index }) => index === 1,
  )
  expect(mention).toMatchObject({ headline: 'Another killed four', leansOn: expect.any(String) as string })
})
