import { describe, expect, test } from 'vitest'
import { joined } from './joined.ts'
import { mentionsIn } from './mentions-in.ts'

/** A sentence; how it tells of the deed on 4 May 2021, who says so, and the line. */
const told: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
  // words of claiming
  ['Prosecutors allege that Orr burned the barn on 4 May 2021.', 'alleged', 'prosecutors', 'Prosecutors: Orr burned the barn'],
  ['The paper claimed that Orr met a banker on 4 May 2021.', 'alleged', 'the paper', 'Paper: Orr met a banker'],
  ['Ruiz testified that Orr struck her on 4 May 2021.', 'alleged', 'Ruiz', 'Ruiz: Orr struck her'],
  ['Orr allegedly fled to Lorna on 4 May 2021.', 'alleged', undefined, 'Orr allegedly fled to Lorna'],
  ['The barn was reportedly burned on 4 May 2021.', 'alleged', undefined, 'The barn was reportedly burned'],
  ['It is alleged that guards struck Vasko on 4 May 2021.', 'alleged', undefined, 'It is alleged that guards struck Vasko'],
  ['Orr is alleged to have burned the barn on 4 May 2021.', 'alleged', undefined, 'Orr is alleged to have burned the barn'],
  ['Orr is believed to have fled to Lorna on 4 May 2021.', 'alleged', undefined, 'Orr is believed to have fled to Lorna'],
  ['Guards are alleged by the clerk to have beaten Vasko on 4 May 2021.', 'alleged', 'the clerk', 'Clerk: Guards beat Vasko'],
  [
    'The ministry accused the rebels of burning a mill on 4 May 2021.',
    'alleged',
    'the ministry',
    'Ministry: The rebels burned a mill',
  ],
  ['Orr is accused of burning the barn on 4 May 2021.', 'alleged', undefined, 'Orr is accused of burning the barn'],
  // the word of a witness or a party
  ['Two witnesses said Orr burned the barn on 4 May 2021.', 'alleged', 'two witnesses', 'Two witnesses: Orr burned the barn'],
  [
    'Orr burned the barn on 4 May 2021, according to the indictment.',
    'alleged',
    'the indictment',
    'Indictment: Orr burned the barn',
  ],
  ['Soldiers shot a farmer on 4 May 2021, villagers said.', 'alleged', 'villagers', 'Villagers: Soldiers shot a farmer'],
  ['The rebels said they shot down a plane on 4 May 2021.', 'alleged', 'the rebels', 'The rebels said they shot down a plane'],
  ['The clerk told the court that Orr left on 4 May 2021.', 'alleged', 'the clerk', 'Clerk: Orr left'],
  ['Police said Karl Orr killed two men on 4 May 2021.', 'alleged', 'police', 'Police: Karl Orr killed two men'],
  ['The clerk said Orr tried to strangle her on 4 May 2021.', 'alleged', 'the clerk', 'Clerk: Orr tried to strangle her'],
  ['The clerk said Orr tried to mend her roof on 4 May 2021.', undefined, 'the clerk', 'Orr tried to mend her roof'],
  ['A court ruled that Orr took bribes on 4 May 2021.', 'alleged', 'a court', 'Court: Orr took bribes'],
  ['The mill acted unlawfully on 4 May 2021, a judge has found.', 'alleged', 'a judge', 'Judge: The mill acted unlawfully'],
  ['An inquiry found that the mill opened on 4 May 2021.', undefined, undefined, 'The mill opened'],
  ['The mayor said Orr stole a boat on 4 May 2021.', 'alleged', 'the mayor', 'Mayor: Orr stole a boat'],
  ['Exit polls predicted that Ruiz had won on 4 May 2021.', 'alleged', 'exit polls', 'Exit polls: Ruiz had won'],
  ['Orr left Lorna and met a banker on 4 May 2021, according to reports.', 'alleged', 'reports', 'Reports: Orr met a banker'],
  [
    'Lorvia’s Orsk Courier newspaper said the mill closed on 4 May 2021.',
    'alleged',
    'Lorvia’s Orsk Courier newspaper',
    'Lorvia’s Orsk Courier newspaper: The mill closed',
  ],
  [
    'The mill closed on 4 May 2021, according to Lorvia’s Courier newspaper yesterday.',
    'alleged',
    'Lorvia’s Courier newspaper',
    'Lorvia’s Courier newspaper: The mill closed',
  ],
  // denials
  ['Orr denied that he had met a banker on 4 May 2021.', 'denied', 'Orr', 'Orr denied that he had met a banker'],
  ['The firm denied dumping waste on 4 May 2021.', 'denied', 'the firm', 'The firm denied dumping waste'],
  // facts
  ['Police said a man was arrested on 4 May 2021.', undefined, 'police', 'A man was arrested'],
  ['Prosecutors said Orr was arrested on 4 May 2021.', undefined, 'prosecutors', 'Orr was arrested'],
  ['Rescuers said the ferry sank on 4 May 2021.', undefined, 'rescuers', 'The ferry sank'],
  ['A bomb killed two men on 4 May 2021, officials said.', undefined, 'officials', 'A bomb killed two men'],
  ['Orr pleaded not guilty on 4 May 2021.', undefined, undefined, 'Orr pleaded not guilty'],
  ['The council voted on 4 May 2021 not to sell the pier.', undefined, undefined, 'The council voted not to sell the pier'],
]

test('who closes a row of verbs says all of them', () => {
  const [first] = mentionsIn('Orr left Lorna and met a banker on Monday, according to reports.').filter(({ headline }) =>
    headline.includes('left'),
  )
  expect(first).toMatchObject({ factuality: 'alleged', headline: 'Reports: Orr left Lorna' })
})

describe('a claim is told as one, with who makes it', () => {
  test.each(told)('%s', (sentence, factuality, attribution, headline) => {
    const [mention] = mentionsIn(sentence).filter(({ date }) => date?.edtf === '2021-05-04')
    expect(mention).toMatchObject({ headline, kind: 'happened' })
    expect([mention?.factuality, mention?.attribution]).toEqual([factuality, attribution])
  })
  test('of each verb of a row', () => {
    const [bought, burned] = mentionsIn('The indictment says Orr bought petrol on 3 May 2021 and burned the barn on 4 May 2021.')
    expect([bought?.factuality, burned?.factuality]).toEqual(['alleged', 'alleged'])
  })
  test('a charge and the deed each have their day', () => {
    const mentions = mentionsIn('Orr was charged on Monday with burning the barn on 4 May 2021.')
    expect(mentions.map(({ date, factuality }) => [date?.edtf, factuality])).toEqual([
      ['2023-11-06', undefined],
      ['2021-05-04', 'alleged'],
    ])
  })
  test('without a date the saying is told, not the deed', () => {
    const [mention] = mentionsIn('At the inquest, Dr Hale said Vasko took the pills himself.')
    expect(mention).toMatchObject({ kind: 'said', headline: 'Dr Hale said Vasko took the pills himself' })
  })
})

describe('an event is a fact only if a source says so itself', () => {
  const claim = mentionsIn('A witness said Karl Orr shot two men in Lorna on 4 May 2021.', 'a')
  const fact = mentionsIn('Karl Orr shot two men in Lorna on 4 May 2021.', 'b')
  const other = mentionsIn('Prosecutors say Karl Orr shot two men in Lorna on 4 May 2021.', 'c')
  test('two claims are one', () => {
    const [event] = joined([...claim, ...other]).events
    expect(event).toMatchObject({ factuality: 'alleged', sourceCount: 2 })
    expect(event!.headline).toMatch(/^(?:Witness|Prosecutors): /)
  })
  test('a claim and a report are a fact, in the words of the report', () => {
    const [event] = joined([...claim, ...fact, ...other]).events
    expect(event).toMatchObject({ headline: 'Karl Orr shot two men in Lorna', sourceCount: 3 })
    expect(event!.factuality).toBeUndefined()
  })
})

describe('what is known of somebody is no claim of who speaks of them', () => {
  test.each([
    ['Witnesses said that Ada Moss, who was elected in May, had taken the money.', 'Ada Moss was elected', undefined],
    [
      'Otto Brand, who shot two men in May, has fled to Karst, a witness said on Monday.',
      'Witness: Otto Brand shot two men',
      'alleged',
    ],
  ])('%s', (sentence, line, factuality) => {
    const told = mentionsIn(sentence).find(({ headline }) => headline === line)
    expect(told?.factuality).toBe(factuality)
    expect(told).toBeDefined()
  })
  test('growth that a bank foretells is possible, and the bank is told', () => {
    const [told] = mentionsIn('According to the Harbour Bank, trade will grow from 3% in 2023 to 5% in 2025.')
    expect(told).toMatchObject({ factuality: 'possible', headline: 'Harbour Bank: Trade will grow from 3% to 5%' })
  })
})
