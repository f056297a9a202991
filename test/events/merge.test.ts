import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { splitByDate } from '../../src/events/join/split-by-date.ts'
import { corpusStatistics } from '../../src/events/join/corpus.ts'
import { type Features, featuresOf } from '../../src/events/join/features.ts'
import { groupFit } from '../../src/events/join/group-fit.ts'
import { mergeMentions } from '../../src/events/join/merge.ts'
import { withNewsDays } from '../../src/events/join/news-days.ts'
import { coreferenceScore } from '../../src/events/join/coreference-score.ts'
import { englishSiteWords } from '../../src/languages/en/site-words.ts'
import { joinInWords } from '../../src/languages/site-words.ts'
import type { Mention } from '../../src/model.ts'
import { inEnglish, joined } from './joined.ts'
import { mentionsIn } from './mentions-in.ts'

// works as it does, and is counted
vi.mock('../../src/events/join/coreference-score.ts', { spy: true })

const quake = 'A strong earthquake struck the port of Iquique in Chile on Saturday, killing 14 people.'
const other = 'At least 12 people died when an earthquake struck Iquique, a port in Chile, on 4 November 2023.'
const vote = 'Parliament in Oslo approved the fishing law on Saturday.'
const featuresIn = (mentions: readonly Mention[]) => featuresOf(mentions, inEnglish(mentions))
const merged = (...mentions: Mention[][]) => joined(mentions.flat())

describe('mentions of one happening become one event', () => {
  test('two reports of one earthquake are one event, and a vote of the same day is another', () => {
    const { events } = merged(mentionsIn(quake, 'a'), mentionsIn(other, 'b'), mentionsIn(vote, 'c'))
    expect(events.map(event => event.citations.map(({ source }) => source).join()).sort()).toEqual(['a,b', 'c'])
    expect(events.find(event => event.sourceCount === 2)?.joined?.length).toBeGreaterThan(0)
  })
  test('an event has the day that most give and, of that day, the time that most give', () => {
    const sank = (when: string, id: string) => mentionsIn(`The trawler Marit Skog sank off Lindholm ${when}.`, id)
    const { events } = merged(
      sank('on 3 March 2021', 'a'),
      sank('at 4:10 a.m. on 3 March 2021', 'b'),
      sank('at 4:30 a.m. on 3 March 2021', 'c'),
      sank('at 4:30 a.m. on 3 March 2021', 'd'),
    )
    expect(events.map(({ date, citations }) => [date.edtf, date.time, citations.length])).toEqual([['2021-03-03', '04:30', 4]])
  })
  test('the words that two reports share are shown as they are written', () => {
    const { events } = merged(
      mentionsIn('A swarm of bees halted the trams at the old market on Saturday.', 'a'),
      mentionsIn('Trams at the old market were halted by swarming bees on Saturday.', 'b'),
    )
    const reason = events[0]!.joined!.find(({ code }) => code === 'words')
    expect(reason && joinInWords(reason, englishSiteWords)).toMatch(
      /^they share distinctive words \((?:(?:swarm|bees|halted|trams|old|market)(?:, |\))){4}$/,
    )
  })
  test('a day that one report alone gives is not that of three who leave theirs open', () => {
    const open = ['a', 'b', 'c'].map(id =>
      mentionsIn('The trawler Marit Skog sank in a gale off Lindholm on Thursday with nine men on board.', id, ''),
    )
    const lone = mentionsIn('The trawler Marit Skog sank in a gale off Lindholm on 3 March 1998 with nine men aboard.', 'd', '')
    const { events } = merged(...open, lone)
    expect(events.map(({ date, citations }) => `${date.edtf} ${citations.length}`).sort()).toEqual(['../.. 3', '1998-03-03 1'])
  })
  test('one age speaks for one person, two ages for two', () => {
    const alike = (age: string): number => {
      const one = mentionsIn('Olav Brekke, 36, died on a ridge of Mount Harrow on Saturday.', 'a')
      const other = mentionsIn(`A ${age}walker died on Mount Harrow on Saturday.`, 'b')
      const [first, second] = featuresIn([...one, ...other])
      return coreferenceScore(first!, second!, corpusStatistics([first!, second!])).score
    }
    expect(alike('36-year-old ')).toBeGreaterThan(alike('lone '))
    expect(alike('52-year-old ')).toBeLessThan(alike('lone '))
  })
  test('a story that goes on is an event a day, and what has no day goes with its article’s', () => {
    const told = (country: string, day: string, id: string) =>
      mentionsIn(
        `${country} condemned the bombing of the embassies in Lorvia and Tessaly on ${Number(day.slice(-2))} November. ` +
          `${country} also mourned the dead of the bombing of the embassies in Lorvia and Tessaly.`,
        id,
        day,
      )
    const { events } = merged(
      told('Peru', '2023-11-03', 'a'),
      told('Chile', '2023-11-03', 'b'),
      told('Norway', '2023-11-08', 'c'),
      told('Sweden', '2023-11-13', 'd'),
    )
    const days = events.map(({ date, citations }) => [date.edtf, ...citations.map(({ source }) => source).sort()].join(' '))
    expect(days.sort()).toEqual(['2023-11-03 a a b b', '2023-11-08 c c', '2023-11-13 d d'])
  })
  test('days that differ by one are one day told twice, unless one article tells of both', () => {
    const told = (days: number[], id: string) =>
      featuresIn(days.flatMap(day => mentionsIn(`A storm struck the coast of Lorvia on ${day} November.`, id)))
    const parts = (...articles: ReturnType<typeof told>[]) =>
      splitByDate(articles.flat()).map(part =>
        part.map(({ mention }) => `${mention.source}${mention.date!.edtf.slice(-2)}`).join(' '),
      )
    expect(parts(told([2], 'a'), told([2], 'b'), told([3], 'c'))).toEqual(['a02 b02 c03'])
    expect(parts(told([2, 3], 'a'), told([2], 'b'), told([3], 'c'))).toEqual(['a02 b02', 'a03 c03'])
    expect(parts(told([2], 'a'), told([2], 'b'), told([5], 'c'))).toEqual(['a02 b02', 'c05'])
  })
  test('a day that one report alone gives is that of others who name its weekday', () => {
    const told = (when: string, id: string) =>
      mentionsIn(`The trawler Marit Skog sank in a gale off Lindholm on ${when} with nine men on board.`, id, '')
    const open = ['a', 'b', 'c'].map(id => told('Tuesday', id))
    const { events } = merged(...open, told('Tuesday, 3 March 1998,', 'd'))
    expect(events.map(({ date, citations }) => `${date.edtf} ${citations.length}`)).toEqual(['1998-03-03 4'])
  })
  test('what has no day goes with the day whose mentions it is most like', () => {
    const dig = (day: string, id: string) => mentionsIn(`Miners dug out a lead coffin at Harrow Mine on ${day} November.`, id)
    const find = (day: string, id: string) => mentionsIn(`Miners dug out a silver crown at Harrow Mine on ${day} November.`, id)
    const [, ...rest] = mentionsIn('Snow fell.\nThen miners dug out a silver crown at Harrow Mine.', 'e', '')
    const cluster = featuresIn([dig('1', 'a'), dig('1', 'b'), find('4', 'c'), find('4', 'd'), rest].flat())
    const corpus = corpusStatistics(cluster)
    const parts = splitByDate(cluster, (first, second) => corpus.cosine(first, second))
    expect(parts.map(part => part.map(({ mention }) => mention.source).join(''))).toEqual(['ab', 'cde'])
  })
  test.each([
    ['with the day near that which it is most like', 5, ['abe', 'cd']],
    ['by itself, where all days are weeks before that', 24, ['ab', 'cd', 'e']],
  ])('what an article tells beside its news goes %s', (_, day, expected) => {
    const dig = (day: number, id: string) =>
      mentionsIn(`Miners dug out a lead coffin at Harrow Mine on ${day} November 2023.`, id)
    const find = (day: number, id: string) =>
      mentionsIn(`Miners dug out a silver crown at Harrow Mine on ${day} November 2023.`, id)
    const [, beside] = mentionsIn('Miners rested.\nOthers had dug out a lead coffin at Harrow Mine before.', 'e', '')
    const all = featuresIn([dig(3, 'a'), dig(3, 'b'), find(5, 'c'), find(5, 'd'), [beside!]].flat())
    const [around] = featuresIn(dig(day, 'f')).map(({ days }) => days!)
    const cluster = all.map(each =>
      each.mention.source === 'e' ? { ...each, mention: { ...each.mention, isLead: false }, around: around! } : each,
    )
    const corpus = corpusStatistics(all)
    const parts = splitByDate(cluster, (first, second) => corpus.cosine(first, second))
    expect(parts.map(part => part.map(({ mention }) => mention.source).join('')).sort()).toEqual(expected)
  })
  test('what has only the day of publication is news where its article begins with it', () => {
    const told = 'The miller of Orla lost his dog in a storm.'
    expect(merged(mentionsIn(told, 'a')).events).toHaveLength(1)
    const { events, undated } = merged(mentionsIn(`What is a dog?\n${told}`, 'a'))
    expect([events.length, undated.length]).toEqual([0, 1])
  })
  test('news without a day goes with what happened nearby only if it can be that', () => {
    const told = (text: string, id: string) => mentionsIn(text, id)
    const cluster = featuresIn([
      ...told('Miners dug out a lead coffin at Harrow Mine on 5 November 2023.', 'a'),
      ...told('Miners dug out a lead coffin at Harrow Mine.', 'b'),
      ...told('Sorley lost the cup final.', 'c'),
    ])
    const parts = splitByDate(cluster, undefined, (first, second) => corpusStatistics(cluster).cosine(first, second) > 0.1)
    expect(parts.map(part => part.map(({ mention }) => mention.source).join(''))).toEqual(['ab', 'c'])
  })
  test('news whose day is guessed goes with a neighbouring day only if it tells much the same', () => {
    const dug = 'Miners dug out a lead coffin at Harrow Mine'
    const partsOf = (published: string) => {
      const cluster = featuresIn([...mentionsIn(`${dug} on 5 November 2023.`, 'a'), ...mentionsIn(`${dug}.`, 'b', published)])
      return splitByDate(cluster, undefined, (_one, _other, day) => day !== 'guessedApart').length
    }
    expect([partsOf('2023-11-05'), partsOf('2023-11-06')]).toEqual([1, 2])
  })
  test('what tells nothing in common with a day within its month stands apart, but for a plan', () => {
    const partsOf = (text: string) => {
      const cluster = featuresIn([
        ...mentionsIn('Miners dug out a lead coffin at Harrow Mine on 5 November 2023.', 'a'),
        ...mentionsIn(text, 'b', '2023-10-30'),
      ])
      const ask = vi.fn((_one: Features, _other: Features, day: string) => day !== 'own')
      return splitByDate(cluster, undefined, ask).length
    }
    expect(partsOf('Sorley won the cup final in November 2023.')).toBe(2)
    expect(partsOf('Miners will dig at Harrow Mine in November 2023.')).toBe(1)
  })
  test('what goes on with its article’s news is not of an event of another day than is guessed for it', () => {
    const fitOn = (day: number) => {
      const all = featuresIn(
        mentionsIn('The river Orla flooded the market of Karst on 5 November 2023.\nIt rained.\nThe Orla drowned two cows.', 'a'),
      )
      const [news, next] = [all[0]!, all.at(-1)!]
      const since = Date.UTC(2023, 10, day) / 864e5
      const attached = { features: { ...next, days: [since, since] as const }, containers: [...news.triggers], isDayless: false }
      return groupFit(attached, [news], [], corpusStatistics(all))
    }
    expect(fitOn(5)).toBeGreaterThan(0)
    expect(fitOn(6)).toBe(0)
  })
  test('news without a day is not of the year that it looks back to', () => {
    const back = 'The council was pleased.\nThe hall is full.\nFalk hosted the Lindholm choir prize in 1987.'
    const { events } = merged(
      mentionsIn('Ida Falk was named host of the Lindholm choir prize.\nFalk will host the prize in the old hall.', 'a', ''),
      mentionsIn(`Ida Falk was named host of the Lindholm choir prize.\n${back}`, 'b', ''),
      mentionsIn(`Lindholm named Ida Falk host of its choir prize.\n${back}`, 'c', ''),
    )
    const told = events.map(({ date, citations }) =>
      [date.edtf, ...citations.map(({ source, index }) => source + index)].join(' '),
    )
    expect(told.sort()).toEqual(['../.. a0 b0 c0 a1', '1987 b3 c3'])
  })
  test('a decade at the top is no day of an article’s news', () => {
    const [, died] = withNewsDays(
      featuresIn(mentionsIn('The swimmer starred in films of the 1950s.\nShe died in Lindholm.', 'a', '')),
    )
    expect(died!.around).toBeUndefined()
  })
  test('a day that an article first names far below its top is not that of its news', () => {
    const around = (fillers: number) => {
      const text = `Swimmers crossed the bay.\n${'Gulls circled over them.\n'.repeat(fillers)}A ferry sank there on 3 May 2021.`
      return withNewsDays(featuresIn(mentionsIn(text, 'a', '')))[0]!.around
    }
    expect(around(1)).toBeDefined()
    expect(around(2)).toEqual(around(1))
    expect(around(6)).toBeUndefined()
  })
  test('closings of two companies are two events', () => {
    const closing = (company: string, price: number, town: string, director: string, id: string) =>
      mentionsIn(
        `${company} shares closed at ${price} crowns in trading on the exchange on Friday. ` +
          `${company} opened a plant in ${town} in May 2021. ${director} became its director in June 2022.`,
        id,
      )
    const { events } = merged(closing('Brenner', 12, 'Lund', 'Ola Berg', 'a'), closing('Aldous', 31, 'Gavle', 'Eva Falk', 'b'))
    expect(events.filter(({ headline }) => /closed/.test(headline)).length).toBe(2)
  })
  test('five thousand copies of one sentence are one event, and not every two of them are compared', { timeout: 120_000 }, () => {
    const [mention] = mentionsIn('The dam above Lethe burst on Sunday.')
    const copies = Array.from({ length: 5000 }, (_, at) => ({ ...mention!, source: `a${at}` }))
    vi.mocked(coreferenceScore).mockClear()
    const { events } = merged(copies)
    expect(events.map(({ citations }) => citations.length)).toEqual([5000])
    expect(vi.mocked(coreferenceScore).mock.calls.length).toBeLessThan(copies.length)
  })
  test('the order of the articles does not matter', () => {
    const [a, b, c] = [mentionsIn(quake, 'a'), mentionsIn(other, 'b'), mentionsIn(vote, 'c')]
    expect(merged(a, b, c)).toEqual(merged(c, b, a))
  })
  test('nor does the order of the mentions of very many articles', () => {
    const towns = ['Orla', 'Velm', 'Tarn', 'Orsk', 'Belin']
    const mentions = Array.from({ length: 90 }, (_, at) =>
      mentionsIn(
        `The dredger Petrel ${['sank', 'burned', 'ran aground'][at % 3]} off ${towns[at % 5]} ${at % 4 === 0 ? '' : `on ${1 + (at % 7)} November 2023`}.`,
        `s${at}`,
        at % 6 === 0 ? '' : '2023-11-08',
      ),
    ).flat()
    const sources = inEnglish(mentions)
    const inOrder = mergeMentions(mentions, sources)
    fc.assert(
      fc.property(fc.shuffledSubarray(mentions, { minLength: mentions.length }), shuffled => {
        expect(mergeMentions(shuffled, sources)).toEqual(inOrder)
      }),
      { numRuns: 4 },
    )
  })
  test('visits to two places on two days are two events', () => {
    const { events } = merged(
      mentionsIn('Ana Ruiz visited Chile on Friday.', 'a'),
      mentionsIn('Ana Ruiz visited Peru on Saturday.', 'b'),
    )
    expect(events.length).toBe(2)
  })
  test('a background date of one source is set aside, and nothing is lost', () => {
    const found = merged(mentionsIn('The minister arrived in Lima on Friday. The fort is a relic of the 1871 siege.', 'a'))
    expect(found.events.map(({ date }) => date.edtf)).toEqual(['2023-11-03'])
    expect(found.setAside?.map(({ headline }) => headline)).toEqual(['The 1871 siege'])
  })
  test.each([
    ['is of the page, where they have no names in common', 'Bram Okafor', true],
    ['is of a story that goes on, where they share one name of some', 'Ana Ruiz', false],
  ])('what two articles of two days both say word for word %s', (_, person, isAside) => {
    const line = 'Readers painted the old pier.'
    const mentions = [
      ...mentionsIn(`Ana Ruiz opened a school in Velm on Friday.\nIda Falk thanked Lena Holt.\n${line}`, 'a', '2023-11-06'),
      ...mentionsIn(`${person} sold a mill in Tarn on Friday.\nJon Teller praised Emil Kranz.\n${line}`, 'b', '2023-11-13'),
    ]
    const { setAside = [] } = mergeMentions(mentions, [
      { id: 'a', language: 'en', published: '2023-11-06' },
      { id: 'b', language: 'en', published: '2023-11-13' },
    ])
    expect(setAside.filter(({ quote }) => quote === line)).toHaveLength(isAside ? 2 : 0)
  })
  test('an id outlives a new source, as itself or as an alias, and a changed headline', () => {
    const before = merged(mentionsIn(other, 'b')).events[0]!
    const after = merged(mentionsIn(quake, 'a'), mentionsIn(other, 'b')).events[0]!
    expect([after.id, ...(after.aliases ?? [])]).toContain(before.id)
    expect(before.id).toMatch(/^[a-z0-9-]+$/)
  })
})

describe('what is no part of an event stays out of it', () => {
  const attack = 'The Red Guard attacked the port of Varna on 7 October 2023, killing 12 people.'
  test('another doer’s deed without a day does not join', () => {
    const { events } = merged(
      mentionsIn(attack, 'a', '2023-11-06'),
      mentionsIn(
        `The council met in Oldmark on Sunday.\nA statement was read.\nThe mayor left early.\nNobody spoke.\nThe Blue Front has attacked villages north of Varna.`,
        'b',
      ),
    )
    expect(events.flatMap(({ citations }) => citations.filter(({ quote }) => /Blue Front/.test(quote)))).toEqual([])
  })
  test('what lasts since a day is not what was said on a day', () => {
    const { events } = merged(
      mentionsIn('On Monday, the ministry said that 45 sailors had been hurt in attacks in the strait.', 'a'),
      mentionsIn('Officials have counted more than 30 attacks on sailors in the strait since 17 October.', 'b'),
    )
    expect(events.every(({ sourceCount }) => sourceCount === 1)).toBe(true)
  })
  test('what is planned for a summer is not what happened on one of its days', () => {
    const { events } = merged(
      mentionsIn('Masons lifted the old bell from the tower on 14 July 2021.', 'a', '2021-07-15'),
      mentionsIn('Work on the bell and the tower will begin in the summer.', 'b', '2021-05-02'),
    )
    expect(events.map(({ date }) => date.edtf).sort()).toEqual(['2021-07-14', '2021-22'])
  })
  test('a month in common speaks for one event where the deed is one, not where it is another', () => {
    const alike = (when: string, deed: string): number => {
      const one = mentionsIn(`Divers found a crack in the lock gate ${when}.`, 'a')
      const [first, second] = featuresIn([...one, ...mentionsIn(`${deed} the lock gate ${when}.`, 'b')])
      return coreferenceScore(first!, second!, corpusStatistics([first!, second!])).score
    }
    expect(alike('in February', 'Engineers rejected')).toBeLessThan(alike('on 12 February', 'Engineers rejected'))
    expect(alike('in February', 'A crack was found in')).toBeCloseTo(alike('on 12 February', 'A crack was found in'))
  })
  test('what two happenings only name beside their own deeds speaks less for one event', () => {
    const [sank, filmed] = featuresIn([
      ...mentionsIn('A storm sank the ferry Aurelia.', 'a'),
      ...mentionsIn('Divers filmed the ferry Aurelia after the storm.', 'b'),
    ])
    const corpus = corpusStatistics([sank!, filmed!])
    const { score } = coreferenceScore(sank!, filmed!, corpus)
    expect([
      sank!.trigger,
      filmed!.trigger,
      score < coreferenceScore(sank!, { ...filmed!, trigger: 'storm' }, corpus).score,
    ]).toEqual(['sink', 'film', true])
  })
  test('articles of one topic are the nearer to one the more alike they are', () => {
    const flood = (more: string, id: string) =>
      mentionsIn(`The Varna dam burst on Thursday and flooded the town of Lethe.\n${more}`, id)
    const corpus = corpusStatistics(
      featuresIn([
        ...flood('Soldiers freed 60 children from a school.', 'a'),
        ...flood('Soldiers freed 60 children from a school.', 'b'),
        ...flood('Ana Ruiz promised Oldmark a new bridge.', 'c'),
        ...mentionsIn('Parliament in Oslo passed the fishing law on Friday.', 'd'),
      ]),
    )
    const [same, other, none] = ['b', 'c', 'd'].map(id => corpus.topicAffinity('a', id))
    expect([corpus.topicOf('b'), corpus.topicOf('c')]).toEqual([corpus.topicOf('a'), corpus.topicOf('a')])
    expect([same! > other!, other! > 0.5, none! < 0.5]).toEqual([true, true, true])
  })
  test('articles whose days lie weeks apart are the less likely of one topic', () => {
    const flood = (day: string, more: string, id: string) =>
      mentionsIn(`The Varna dam burst on ${day} 2023 and flooded the town of Lethe.\n${more}`, id, '')
    const affinity = (day: string) =>
      corpusStatistics(
        featuresIn([
          ...flood('2 November', 'Soldiers freed 60 children from a school.\nA bakery in Karsk sent bread.', 'a'),
          ...flood(day, 'Ana Ruiz promised Oldmark a new bridge.\nEngineers saw cracks in a tower.', 'b'),
          ...mentionsIn('Parliament in Oslo passed the fishing law on Friday.', 'c', ''),
        ]),
      ).topicAffinity('a', 'b')
    expect(affinity('9 November')).toBeCloseTo(affinity('2 November'))
    expect(affinity('19 December')).toBeLessThan(affinity('9 November') - 0.05)
  })
  test('two days of one article are two events', () => {
    const { events } = merged(
      mentionsIn(
        'The army attacked the town of Lethe on 2 October 2023. The next day, 3 October, the army attacked the town of Lethe.',
        'a',
      ),
    )
    expect(events.map(({ date }) => date.edtf).sort()).toEqual(['2023-10-02', '2023-10-03'])
  })

  const visit = 'UN envoy Clara Bento visited Ulvik on Friday.'
  const citing = (text: string, quote: RegExp) =>
    merged(mentionsIn(text, 'a')).events.flatMap(({ headline, citations }) =>
      citations.some(each => quote.test(each.quote)) ? [headline] : [],
    )
  test('what another doer did without a day does not go on with the news', () => {
    const text = `${visit}\nAs she arrived in Ulvik, the Reed Front issued a statement warning of new attacks.`
    expect(citing(text, /Reed Front/)).toEqual([])
  })
  test('what is of an event, and no part of it, does not go with it', () => {
    const filler = 'The town has two schools.\nIts harbour is deep.\nTrade is poor.\nPrices are high.\n'
    const told = (line: string) => citing(`${visit}\n${filler}${line}`, /wreath|tolls/)
    expect(told('As part of the visit, Bento laid a wreath at the fort.')).toEqual(['UN envoy Clara Bento visited Ulvik'])
    expect(told('Critics of the visit had asked for lower tolls.')).toEqual([])
  })
  test('what lies within the event goes with it, wherever it stands', () => {
    const filler = 'The town has two schools.\nIts harbour is deep.\nTrade is poor.\nPrices are high.\n'
    const text = `${visit}\n${filler}During her visit to Ulvik, Bento laid a wreath at the fort.`
    expect(citing(text, /wreath/)).toEqual(['UN envoy Clara Bento visited Ulvik'])
  })
})
