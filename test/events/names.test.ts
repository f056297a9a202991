import { describe, expect, test } from 'vitest'
import { namesIn } from '../../src/events/names/names.ts'
import { joined } from './joined.ts'
import { mentionsIn, parsedIn } from './mentions-in.ts'

/** The names of a sentence, each with the first letter of its kind: `Ana Ruiz:p`; o: organisation, l: place (location), -: none of these. */
function named(text: string): string[] {
  const { words, covered, language } = parsedIn(text)
  const letters = { person: 'p', organisation: 'o', place: 'l', other: '-' }
  return namesIn(words, at => covered.has(at), language).map(name => `${name.text}:${letters[name.kind]}`)
}

describe('names are whole', () => {
  test.each<[string, string[]]>([
    ['She studied at the Medical University of Gdańsk in 1988.', ['Medical University of Gdańsk:o']],
    ['The Bank of the West Indies closed on Monday.', ['Bank of the West Indies:o']],
    ['Ana María Ruiz de la Torre resigned on Monday.', ['Ana María Ruiz de la Torre:p']],
    ['The Department for Work and Pensions published the figures on Monday.', ['Department for Work and Pensions:o']],
    ['The U.S. Fish and Wildlife Service closed the road on Monday.', ['U.S. Fish and Wildlife Service:o']],
    ['The Orsk Council on Rural Roads met on Monday.', ['Orsk Council on Rural Roads:o']],
    ['Prime Minister Karim Haddad al-Tamimi met the envoys on Monday.', ['Karim Haddad al-Tamimi:p']],
    ['A shell struck the al-Noor hospital on Monday.', ['al-Noor:o']],
    ['Mara Holt-Jensen won the race on Monday.', ['Mara Holt-Jensen:p']],
    ['He was arrested on 43rd Street on Monday.', ['43rd Street:l']],
    ['The lorry overturned on Interstate 19 on Monday.', ['Interstate 19:l']],
    ["A fire damaged St Mary's Hospital on Monday.", ["St Mary's Hospital:o"]],
    ['New Delhi recalled its envoy on Monday.', ['New Delhi:l']],
    ['The law firm Holt & Marsh sued the city on Monday.', ['Holt & Marsh:o']],
    ['The Alliance for Salt and Water met on Monday.', ['Alliance for Salt and Water:o']],
    ['Jan van der Berg won the race on Monday.', ['Jan van der Berg:p']],
    ['The Democratic Republic of the Congo closed its border on Monday.', ['Democratic Republic of the Congo:l']],
    // and no wider than they are
    ['He sued the Peruvian Ovan Dre Malk on Monday.', ['Ovan Dre Malk:p']],
    ['Lea Orr of Norwich won the race on Monday.', ['Lea Orr:p', 'Norwich:-']],
    ['The Ministry of Health and Norway signed the paper on Monday.', ['Ministry of Health:o', 'Norway:l']],
    ['The Israel-Hamas war began on 7 October 2023.', ['Israel:l', 'Hamas:o']],
    ['The Harbour Prize for Poetry went to Mr Orr on Monday.', ['Harbour Prize for Poetry:-', 'Orr:p']],
  ])('%s', (text, names) => {
    expect(named(text)).toEqual(names)
  })
})

describe('titles are no part of a person’s name', () => {
  test.each<[string, string[]]>([
    ['Gov. Lea Orr visited the town on Monday.', ['Lea Orr:p']],
    ['US Secretary of State Lea Orr flew home on Monday.', ['US:l', 'Lea Orr:p']],
    ['Secretary of State Lea Orr flew home on Monday.', ['Lea Orr:p']],
    ['Harbour Bank Chairman Tom Vance resigned on Monday.', ['Harbour Bank:o', 'Tom Vance:p']],
    ['The firm fired Vice President and General Manager Tom Vance on Monday.', ['Tom Vance:p']],
    ['Peruvian Foreign Minister Lea Orr resigned on Monday.', ['Lea Orr:p']],
    ['Comedian Lea Tom Orr opened the show on Monday.', ['Lea Tom Orr:p']],
    ['Orsk District Attorney Lea Orr resigned on Monday.', ['Orsk:-', 'Lea Orr:p']],
    ['She was named Surgeon General on Monday.', []],
    ['Mr Hill left the party on Monday.', ['Hill:p']],
    ['King County closed the road on Monday.', ['King County:l']],
    ['The Justice Department sued the firm on Monday.', ['Justice Department:o']],
    ['The president of Peru resigned on Monday.', ['Peru:l']],
    ['The Prime Minister resigned on Monday.', []],
  ])('%s', (text, names) => {
    expect(named(text)).toEqual(names)
  })
})

describe('kinds by a name’s own words, and by those around it', () => {
  test.each<[string, string[]]>([
    ['Hurricane Odile destroyed the harbour on Monday.', ['Hurricane Odile:-']],
    ['The Coastal Waters Act became law on Monday.', ['Coastal Waters Act:-']],
    ['A bear was seen in Tarn National Park on Monday.', ['Tarn National Park:l']],
    ['INS Kavita sank the boat on Monday.', ['INS Kavita:-']],
    ['The tanker Orsa ran aground on Monday.', ['Orsa:-']],
    ['The film won the Silver Heron Award on Monday.', ['Silver Heron Award:-']],
    ['The Velm High Court freed him on Monday.', ['Velm High Court:o']],
    ['The Orrin Herald reported the theft on Monday.', ['Orrin Herald:o']],
    ['The Islamic State burned the village on Monday.', ['Islamic State:o']],
    ['Harbour Foods closed its plant on Monday.', ['Harbour Foods:o']],
    ['He moved to the Ovel River in 1990.', ['Ovel River:l']],
    ['The Lima Tigers fired their coach on Monday.', ['Lima Tigers:o']],
    ['The Herons lost the final on Monday.', ['Herons:o']],
    ['Leaders of the Farmers’ Party met on Monday.', ['Farmers’ Party:o']],
    ['The striker Ovan was arrested on Monday.', ['Ovan:p']],
    ['Dovri, 34, was arrested on Monday.', ['Dovri:p']],
    ['Dovri, who led the council, was arrested on Monday.', ['Dovri:p']],
    ["Dovri's wife was arrested on Monday.", ['Dovri:p']],
    ['He was arrested in Dovri on Monday.', ['Dovri:l']],
    ['The bridge in the town of Dovri collapsed on Monday.', ['Dovri:l']],
    ['Dovri, a city in the north, was flooded on Monday.', ['Dovri:l']],
    ['Three died in Dovri province on Monday.', ['Dovri:l']],
    ['Dovri militants burned the village on Monday.', ['Dovri:o']],
    ['PJ Hill was hurt on Monday.', ['PJ Hill:p']],
    ['Arnsville was flooded on Monday.', ['Arnsville:l']],
    ['West Africa was hit by a drought in 1973.', ['West Africa:l']],
    ['World War II ended in 1945.', ['World War II:-']],
    ['Deputy Vincent Hall was shot on Monday.', ['Vincent Hall:p']],
  ])('%s', (text, names) => {
    expect(named(text)).toEqual(names)
  })
})

describe('what is no name', () => {
  test.each([
    'A UN-backed court met on Monday.',
    'A Somali was arrested on Monday.',
    'Three Iraqis were arrested at a Christmas party on Monday.',
    'Mongol troops burned the village on Monday.',
    'He was charged with DUI on Monday.',
    'Police closed the road on Tuesday.',
    'Several of the West Germans left on Monday.',
    'The New Zealander fell on Monday.',
    'The Bank raised its rates on Monday.',
  ])('%s', text => {
    expect(named(text)).toEqual([])
  })
})

/** The names of the mentions of some articles, one a text, when all have been asked, as `Orr:p` of each article. */
function together(...texts: string[]) {
  const found = joined(texts.flatMap((text, index) => mentionsIn(text, `a${index}`)))
  const mentions = [...found.events.flatMap(({ citations }) => citations), ...found.undated, ...(found.setAside ?? [])]
  const kinds = Object.fromEntries(
    mentions.flatMap(({ source, names }) => names.map(({ text, kind }) => [`${source} ${text}`, kind])),
  )
  return { entities: found.entities.map(({ label, kind }) => `${label}: ${kind}`), kinds, events: found.events }
}

describe('names of several sentences and articles', () => {
  test('a last name alone is that of the person whom its article names in full', () => {
    const { entities, kinds } = together('Vincent Arkle was arrested on 3 May 2021. Arkle was freed on 5 May 2021.')
    expect(entities).toEqual(['Vincent Arkle: person'])
    expect(kinds['a0 Arkle']).toBe('person')
  })
  test('in another article it is the only person of that name, and nobody where there are two', () => {
    const first = 'Lea Orr was arrested on 3 May 2021.'
    expect(together(first, 'Mr Orr was freed on 5 May 2021.').entities).toEqual(['Lea Orr: person'])
    const two = together(
      first,
      'Tom Orr was hurt on 4 May 2021.',
      'Mr Orr was freed on 5 May 2021.',
      'Mr Orr left on 6 May 2021.',
    )
    expect(two.entities).toEqual(['Orr: person'])
  })
  test('an article’s own person goes before those of others', () => {
    const { events, entities } = together(
      'Lea Orr was arrested on 3 May 2021. Orr was freed on 5 May 2021.',
      'Tom Orr was hurt on 9 June 2021. Orr died on 11 June 2021.',
    )
    expect(entities).toEqual(['Lea Orr: person', 'Tom Orr: person'])
    expect(events.map(event => event.entities)).toEqual([['lea-orr'], ['lea-orr'], ['tom-orr'], ['tom-orr']])
  })
  test('shorter forms of a name, with and without accents, are one', () => {
    const { entities } = together(
      'Ricardo Menéndez Nevares resigned on 3 May 2021.',
      'Menendez left the island on 5 May 2021.',
      'Ricardo Menéndez was charged on 9 May 2021.',
    )
    expect(entities).toEqual(['Ricardo Menéndez Nevares: person'])
  })
  test('a name is shown as it is written most, not by the longest form that was read once', () => {
    const { entities } = together(
      'Ada Quill was charged on 3 May 2021.',
      'Ada Quill was freed on 5 May 2021.',
      'Supermodel Ada Quill left on 9 May 2021.',
    )
    expect(entities).toEqual(['Ada Quill: person'])
  })
  test('a last name that several have is that of one of whom nearly all articles tell', () => {
    const known = Array.from({ length: 10 }, (_, index) => `Ada Quill was seen in court on ${index + 1} May 2021.`)
    const { events } = together(...known, 'Tom Quill was hurt on 3 June 2021.', 'Mr Quill resigned on 9 July 2021.')
    expect(events.at(-1)!.entities).toEqual(['ada-quill'])
    const fewer = together(...known.slice(1), 'Tom Quill was hurt on 3 June 2021.', 'Mr Quill resigned on 9 July 2021.')
    expect(fewer.events.at(-1)!.entities).not.toContain('ada-quill')
  })
  test('an acronym is the name that it is explained by', () => {
    const { entities } = together(
      'The World Salt Organization (WSO) met in Geneva on 3 May 2021. The WSO adopted a plan on 5 May 2021.',
      'WSO closed its office on 9 May 2021.',
    )
    expect(entities).toEqual(['Geneva: place', 'World Salt Organization: organisation'])
  })
  test('a team is known by the last word of its name', () => {
    const { entities } = together('The Lima Tigers fired their coach on 3 May 2021. Tigers fans marched on 5 May 2021.')
    expect(entities).toContain('Lima Tigers: organisation')
    expect(entities).not.toContain('Tigers: organisation')
  })
  test('the kind is what most mentions tell', () => {
    const { kinds } = together(
      'He was arrested in Dovri Malk on 3 May 2021.',
      'Two men were killed in Dovri Malk on 5 May 2021.',
      'Dovri Malk was flooded on 9 May 2021.',
    )
    expect(kinds['a2 Dovri Malk']).toBe('place')
  })
  test('a surname that is a country’s name is a person’s, but not where places stand', () => {
    const { kinds } = together('Neil Jordan was arrested on 3 May 2021. Jordan was freed on 5 May 2021.')
    expect(kinds['a0 Jordan']).toBe('person')
    const other = together('Neil Jordan was arrested on 3 May 2021. He was freed in Jordan on 5 May 2021.')
    expect(other.kinds['a0 Jordan']).toBe('place')
  })
  test('words that only a title writes with capitals are no names', () => {
    const { kinds } = together(
      'Ski Climber Dies in Fall in Peru\n\nA ski climber died in a fall in Peru on 3 May 2021. The climber fell on 3 May 2021.',
    )
    expect(Object.keys(kinds).filter(name => /Ski|Climber/.test(name))).toEqual([])
  })
})

test('a line that opens with the last name of somebody whom few articles name has the rest in brackets', () => {
  const others = Array.from({ length: 24 }, (_, at) => mentionsIn('Mayor Ada Lund opened a fair on Monday.', `other${at}`))
  const told = mentionsIn(
    'Mayor Ada Lund praised the miller Tom Vance on Monday. Vance left the town on Tuesday. Lund closed the market on Tuesday.',
    'a',
  )
  const lines = joined([...others.flat(), ...told]).events.map(({ headline }) => headline)
  expect(lines).toContain('[Tom] Vance left the town')
  expect(lines).toContain('Lund closed the market')
  const doubled = mentionsIn('Mayor Ada Lund met Tom Vance Vance on Monday. Vance left the town on Tuesday.', 'c')
  expect(joined([...others.flat(), ...doubled]).events.map(({ headline }) => headline)).toContain('Vance left the town')
  const unknown = mentionsIn('Vance left the town on Tuesday.', 'b')
  expect(joined([...others.flat(), ...unknown]).events.map(({ headline }) => headline)).toContain('Vance left the town')
})
