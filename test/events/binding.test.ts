import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

/** What is dated by its sentence's own words, published on Monday 6 November 2023 unless another day is given. */
const dated = (text: string, published?: string) =>
  mentionsIn(text, 'a', published)
    .filter(({ dateFrom }) => dateFrom === 'words')
    .map(({ date, kind, headline }) => `${date?.edtf} ${kind} ${headline}`)

describe('a time before a noun says which one is meant', () => {
  test.each([
    ['A cyclist was hit by a blue 2013 Corolla near the harbour.'],
    ['The thieves left a 2009 Ford Transit at the pier.'],
    ['She wrote the 2005 magazine article that named the donor.'],
    ['The singer rose to fame in 1999 film Riverbend.'],
    ['A clip from the 2004 Globe broadcast was shared by thousands.'],
    ['Ada Moreno, the 1950s film star, died in Lyon.'],
    ['He was named 2008’s best goalkeeper by the league.'],
    ['The comedian was picked to host 2014 Globes.'],
    ['The defeat kept their grip on the first pick of the 2013 draft.'],
    ['The goal put the 2012 Otters into the last eight.'],
    ['A dull opening to the 2011-12 campaign cost the coach his job.'],
    ['The studio announced a May 22, 2021 release date for the sequel.'],
    ['Veltro reported a third-quarter loss of $17 million.'],
    ['Ada Moreno advised a studio on its 1965 television series.'],
    ['The clerk linked the ministry to the April 1983 memo in the archive.'],
    ['The agency withdrew another midnight rule.'],
  ])('%s', sentence => {
    expect(dated(sentence).filter(each => !each.includes('background'))).toEqual([])
  })
  test('what such a noun names is a happening of its own', () => {
    expect(dated('She was sentenced for her part in a 2012 car crash.')).toEqual(['2012 background A 2012 car crash'])
    expect(
      dated('The Nov. 30 escape by Jon Hale, a guard recaptured last month, has led to a change of rules.', '2024-01-12'),
    ).toContain('2023-11-30 background The Nov. 30 escape by Jon Hale')
  })
  test('a contest that was won, lost, opened or attended was in its year', () => {
    expect(dated('France won the 1998 World Cup.')).toEqual(['1998 happened France won the 1998 World Cup'])
    expect(dated('The senator lost the 2012 election.')).toEqual(['2012 happened The senator lost the 2012 election'])
    expect(dated('The king opened the 1936 Games.')).toEqual(['1936 happened The king opened the 1936 Games'])
    expect(dated('Lima will host the 2027 Games.')).toEqual(['2027 background The 2027 Games'])
  })
  test('what sets the scene, and a figure of a period, keep their time', () => {
    expect(dated('The mayor denied it in a 2019 interview.')[0]).toMatch(/^2019 said /)
    expect(dated('The mayor denied it in a Friday statement.')[0]).toMatch(/^2023-11-03 /)
    expect(dated('In the 2008-09 season the club won three cups.')[0]).toMatch(/^2008\/2009 happened The club won three cups/)
    expect(dated('Third-quarter profit rose 8%.')[0]).toMatch(/^2023-35 happened /)
    expect(dated('In 2003 troops left the city.')).toEqual(['2003 happened Troops left the city'])
    expect(dated('Sunday’s crash killed three riders.')[0]).toMatch(/^2023-11-05 happened /)
  })
})

describe('another verb stands nearer', () => {
  test.each([
    ['The club won promotion one season after losing every game in 2011.'],
    ['The ferry line resumed sailings after being halted on Sunday.'],
    ['The judge subpoenaed the boy to testify before a committee on Feb. 10.'],
    ['The airline planned to land in Lima on Friday.'],
    ['On Friday the airline planned to land in Lima.'],
    ['The talks broke off over a quarrel about rules set to change on Friday.'],
    ['The judge died while serving a term imposed in 1997.'],
    ['Veltro sold its yard before folding its shipping arm in March 2021.'],
    ['The fund expects a loss for the year ending tomorrow.'],
    ['Andrea Lopez was found guilty of robbing Ana Orr, 34, and Jon Hale, 11, in October 2011.'],
    ['Acme agreed to buy a yard for $22 million in February.'],
    ['Police seized a letter dated 4 May 2021.'],
    ['Acme sold $90 million of bonds due 2031.'],
  ])('%s', sentence => {
    expect(dated(sentence).filter(each => !each.includes('background'))).toEqual([])
  })
  test('what says how, or that goes on, leaves the day to the clause', () => {
    expect(dated('Farmers blocked the road by parking tractors on Friday.')[0]).toMatch(/^2023-11-03 happened Farmers blocked/)
    expect(dated('His car was seen in the port, and was found abandoned at a farm in May 2019.')[0]).toMatch(
      /^2019-05 .* was found/,
    )
    expect(dated('Ruiz was arrested while driving home on Friday.')[0]).toMatch(/^2023-11-03 happened Ruiz was arrested/)
    expect(dated('On Friday the union agreed to end its strike.')[0]).toMatch(/^2023-11-03 happened The union agreed/)
    expect(dated('The offer is due to expire on 30 November.')[0]).toMatch(/^2023-11-30 /)
  })
})

describe('a phrase has the time', () => {
  test.each([
    ['He was questioned about a prior arrest for fraud in June 2006.'],
    ['She apologised for the flooding of the mine in 1994.'],
    ['The council condemned the raid on the port on 2 August 1990.'],
    ['Harbour Server 2008 runs on the older machines.'],
    ['They joined the Otters of 2008 as the only teams to go unbeaten.'],
    ['Lea Orr, the league’s best scorer in 2009, was hurt.'],
    ['The clerk named the inquiries stemming from the robbery in 1972.'],
    ['Output fell 8% from a year ago.'],
    ['The fund bought shares under a March 3, 2020, sale agreement.'],
    ['Sales rose to $4 million from $3 million a year ago.'],
  ])('%s', sentence => {
    expect(dated(sentence).filter(each => !each.includes('background'))).toEqual([])
  })
  test('where it sets the scene of the clause both have it', () => {
    expect(dated('Two guards were killed in a raid on the port in 1990.')[0]).toMatch(/^1990 happened Two guards were killed/)
    expect(dated('The firm filed for bankruptcy in July 1988.')[0]).toMatch(/^1988-07 happened The firm filed for bankruptcy/)
  })
})

describe('a clause cannot be at a time that its tense does not go with', () => {
  test.each([
    ['The champion has won 16 fights since beating Jon Hale in April 2004.'],
    ['Lea Orr is charged with murder for the deaths of two guards in September 2010.'],
    ['The figures reflect a sale of shares in June 2019.'],
    ['The police will hold a briefing on a murder back in 1967.'],
  ])('%s', sentence => {
    expect(dated(sentence).filter(each => !each.includes('background'))).toEqual([])
  })
  test('what was not since a day was not then', () => {
    expect(dated('The team was playing at home for the first time since 1980.')).toEqual([])
    expect(dated('The tower has been shut since May 2019.')[0]).toMatch(/^2019-05\/\.\. /)
  })
  test('several times that it counts, and a time not over, go with the perfect', () => {
    expect(dated('Floods have struck the town in 1832, 1849 and 1866.')).toHaveLength(3)
    expect(dated('The firm has closed two plants this year.')[0]).toMatch(/^2023 happened /)
  })
  test('what was planned for a day to come is planned', () => {
    expect(dated('The union planned a march in Lima for 18 November.')[0]).toMatch(
      /^2023-11-18 planned The union planned a march/,
    )
  })
  test('what went on when something happened is not the news', () => {
    expect(dated('Jon Hale was clearing mines when he was abducted in March 1996.')).toEqual([
      '1996-03 happened [Jon Hale] was abducted',
    ])
  })
  test('where the day is told but nothing settles it, no other date stands in for it', () => {
    expect(dated('The film was shown on Thursday at the trial of two men who fled the city in 2011.', '').join()).not.toMatch(
      /shown/,
    )
  })
})

describe('words of another', () => {
  test.each([
    ['Crowds chanted “you lost on Friday” as they marched to the port.'],
    ['We let ferries run from noon on Friday, after which they had to wait."'],
  ])('%s', sentence => {
    expect(dated(sentence)).toEqual([])
  })
  test('end where the mark closes that the sentence before opened', () => {
    expect(dated('We will wait," Ruiz said on Friday.')[0]).toMatch(/^2023-11-03 said /)
    expect(dated('In a letter on Friday, Ruiz said, "We met the mayor.')[0]).toMatch(/^2023-11-03 said /)
  })
})
