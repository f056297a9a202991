import { describe, expect, test } from 'vitest'
import { argumentsOf } from '../../src/events/detect/arguments.ts'
import { conflictingLocations } from '../../src/events/join/argument-conflicts.ts'
import { corpusStatistics } from '../../src/events/join/corpus.ts'
import { dateEvidence } from '../../src/events/join/date-distance.ts'
import { featuresOf } from '../../src/events/join/features.ts'
import { mergeMentions } from '../../src/events/join/merge.ts'
import type { Mention } from '../../src/model.ts'
import { joined } from './joined.ts'
import { mentionsIn, parsedIn } from './mentions-in.ts'

/** The articles of each event of several, as `ab`; texts are those of articles a, b, c. */
const eventsOf = (...texts: string[]): string[] =>
  joined(texts.flatMap((text, at) => mentionsIn(text, 'abcdef'[at])))
    .events.map(({ citations }) => [...new Set(citations.map(({ source }) => source))].sort().join(''))
    .sort()

describe('who takes part in what a clause tells of, and where it is', () => {
  const argumentsIn = (text: string, trigger: string): string[] => {
    const parsed = parsedIn(text)
    const at = parsed.words.findIndex(word => word.text === trigger)
    return argumentsOf(parsed, at).map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)
  }
  test.each([
    ['Guards beat three porters in Lowick on Friday.', 'beat', ['agent Guards', 'patient three porters', 'place Lowick']],
    ['Three porters were beaten in Lowick by guards.', 'beaten', ['patient Three porters', 'place Lowick', 'agent guards']],
    ['The depot closed on Friday.', 'closed', ['agent The depot']],
    ['Guards entered the depot and beat a porter.', 'beat', ['agent Guards', 'patient a porter']],
    ['Two clerks died when a wall fell on an office in Lowick.', 'died', ['agent Two clerks', 'place Lowick']],
    ['They left.', 'left', []],
  ])('%s', (text, trigger, found) => {
    expect(argumentsIn(text, trigger)).toEqual(found)
  })
})

describe('one kind of deed on one day is not one event', () => {
  test.each([
    ['in two towns', 'Guards beat three porters in Lowick on Friday.', 'Guards beat seven porters in Harne on Friday.'],
    [
      'in two villages of one district',
      ...['Lowick', 'Harne'].map(at => `Troops burned huts in ${at} in Sorley district on Friday.`),
    ],
    ['of two things', 'The depot closed on Friday.', 'The chapel closed on Friday.'],
    ['of two things in one town', 'The depot in Lowick closed on Friday.', 'The chapel in Lowick closed on Friday.'],
    ['to two persons', 'A court in Lowick jailed Ida Falk on Friday.', 'A court in Lowick jailed Ola Berg on Friday.'],
    ['to people of two ages', ...['A 24-year-old', 'A 61-year-old'].map(who => `${who} woman was stabbed in Lowick on Friday.`)],
    [
      'told in a clause',
      ...['a mill in Lowick', 'a bank in Harne'].map(at => `Six people died on Friday when a roof fell at ${at}.`),
    ],
  ])('%s', (_, ...texts) => {
    expect(eventsOf(...texts)).toEqual(['a', 'b'])
  })
  test.each([
    // an article may name him whose arrest was the news before
    [
      'Rovers winger Ida Falk was arrested on suspicion of drunken driving in Lowick. The Rovers open the season at Harne.',
      'Rovers keeper Ola Berg was arrested on suspicion of drunken driving in Lowick. It was the Rovers’ second arrest in Lowick in a month, after that of Ida Falk.',
    ],
  ])('to two persons of one club: %s', (...texts) => {
    expect(eventsOf(...texts)).toEqual(['a', 'b'])
  })
  test('places speak against it, but for those that both articles know', () => {
    const conflict = (...texts: [string, string]) => {
      const all = featuresOf(
        texts.flatMap((text, at) => mentionsIn(text, 'ab'[at])),
        [],
      )
      const [one, other] = ['a', 'b'].map(id => all.find(({ mention: { source } }) => source === id)!)
      return conflictingLocations(one!, other!, corpusStatistics(all))
    }
    const [peru, chile] = ['Peru', 'Chile'].map(land => `Ida Falk visited ${land} on Friday.`) as [string, string]
    expect(conflict(peru, chile)).toBe(true)
    expect(conflict(peru, `${chile} Ida Falk left Peru on Thursday.`)).toBe(true)
    expect(conflict(`${peru} Ida Falk will visit Chile on Monday.`, `${chile} Ida Falk left Peru on Thursday.`)).toBe(false)
  })
  test('a surname is that of a person where the article has the whole name', () => {
    const personsOf = (text: string) => featuresOf(mentionsIn(text), [])[0]!.participants.patientPersons
    const title = 'Rovers’ Hague was arrested on suspicion of theft.'
    expect(personsOf(title)).toEqual(new Set())
    const whole = `${title.replace('.', ' on Friday.')} The winger, Ida Hague, was released on Sunday.`
    expect(personsOf(whole)).toEqual(new Set(['hague']))
    expect(eventsOf(whole)).toEqual(['a', 'a'])
  })
  test('that they may be one is told, but not of deeds of two days', () => {
    const beat = (place: string, day: string, id: string) => mentionsIn(`Guards beat three porters in ${place} on ${day}.`, id)
    const { events, maybeOne } = joined([...beat('Lowick', 'Friday', 'a'), ...beat('Harne', 'Friday', 'b')])
    expect(maybeOne?.map(pair => [...pair].sort())).toEqual([events.map(({ id }) => id).sort()])
    expect(joined([...beat('Lowick', 'Friday', 'a'), ...beat('Harne', 'Thursday', 'b')]).maybeOne).toBeUndefined()
  })
  test('what has no day of its own goes with its own article', () => {
    const told = (count: string, place: string): string =>
      `Guards beat ${count} porters in ${place} on Friday. A nurse dressed the wounds.`
    expect(eventsOf(told('three', 'Lowick'), told('seven', 'Harne'))).toEqual(['a', 'b'])
  })
  test('what has no day is not in a year because its article is', () => {
    const inYear = { gap: 0, explicit: false, openEnded: false, begins: false, vague: true, coarse: false }
    expect(dateEvidence(inYear, false)).toBeLessThan(dateEvidence({ ...inYear, explicit: true }, false) - 1)
    expect(dateEvidence(inYear, true)).toBe(dateEvidence({ ...inYear, explicit: true }, true))
  })
  test('another deed of those days is not told by what has no day of its own', () => {
    const found = [
      ...mentionsIn('The Lowick ferry Orla sank on 3 November 2023. The port closed.', 'a', '2023-11-04'),
      ...mentionsIn(
        'A school in Harne opened on 4 November 2023. The mayor cut a ribbon. Guests ate soup. The band played. Critics say that the crew of the Lowick ferry Orla had complained.',
        'b',
        '2023-11-04',
      ),
    ]
    expect(joined(found).events.filter(({ citations }) => new Set(citations.map(({ source }) => source)).size > 1)).toEqual([])
  })
  test('what had happened is not what is yet to come', () => {
    const told = (plan: string) => `${plan} In the last vote, the Reform party won the town by 60 votes.`
    const found = [
      ...mentionsIn(told('Lowick votes for a mayor tomorrow.'), 'a'),
      ...mentionsIn(told('The vote for a mayor in Lowick is held tomorrow.'), 'b'),
    ]
    const planned = joined(found).events.filter(({ citations }) => citations.some(({ kind }) => kind === 'planned'))
    expect(planned.map(({ kind, date }) => `${kind} ${date.edtf}`)).toEqual(['planned 2023-11-07'])
    expect(planned[0]!.citations.map(({ kind }) => kind)).not.toContain('happened')
  })
  test('briefs that have a day and a town in common and nothing else', () => {
    expect(
      eventsOf(
        'A judge retired in Lowick on Friday.',
        'A mill burned down in Lowick on Friday.',
        'Students marched in Lowick on Friday.',
      ),
    ).toEqual(['a', 'b', 'c'])
  })
})

describe('it is one event where nothing excludes that', () => {
  test.each([
    [
      'told from its other side',
      'Guards beat three porters near Lowick on Friday.',
      'Three porters were beaten near Lowick on Friday.',
    ],
    [
      'a man may be a suspect',
      'Police arrested a man in Lowick on Friday over the fire at Harne Mill.',
      'A suspect was arrested in Lowick on Friday over the fire at Harne Mill.',
    ],
    [
      'one person at two places',
      'Police arrested Ida Falk in Lowick on Friday.',
      'Ida Falk was detained at Harne Airport on Friday.',
    ],
    [
      'a deed that lasts since the day on which it began',
      'The marches in Lowick began on 9 June 2023.',
      'Miners in Lowick have been marching since 9 June 2023.',
    ],
    [
      'tolls that differ',
      'A quake struck Lowick on Friday, killing 14 people.',
      'At least 19 people died when a quake hit Lowick on Friday.',
    ],
  ])('%s', (_, ...texts) => {
    expect(eventsOf(...texts)).toEqual(['ab'])
  })
})

describe('days', () => {
  const datesOf = (mentions: readonly Mention[]): string[] =>
    joined(mentions)
      .events.map(({ date }) => date.edtf)
      .sort()
  test('a year and the next are no day apart', () => {
    const [mention] = mentionsIn('The mill burned down.')
    const marked = (edtf: string, start: number): Mention => ({
      ...mention!,
      start,
      end: start + mention!.quote.length,
      index: start,
      dateFrom: 'editor',
      date: { edtf, precision: 'year', earliest: `${edtf}-01-01`, latest: `${edtf}-12-31` },
    })
    expect(datesOf([marked('1985', 0), marked('1986', 50)])).toEqual(['1985', '1986'])
  })
  test('what was done by two days was done twice', () => {
    const text =
      'Orr attacked Lowick on 2 May 1951. By 5 May, Orr was forced to withdraw. Orr attacked Harne on 2 June 1951. By 9 June, Orr was forced to withdraw.'
    expect(datesOf(mentionsIn(text))).toEqual(['../1951-05-05', '../1951-06-09', '1951-05-02', '1951-06-02'])
  })
  test('the day on which a death was heard of is no other day of it', () => {
    const { events } = joined([
      ...mentionsIn('Ida Falk died on 10 March 2021 in prison.', 'a'),
      ...mentionsIn('We heard of Ida Falk’s death on 11 March 2021 from a guard.', 'b'),
    ])
    expect(events.map(({ date, citations }) => `${date.edtf} ${citations.length}`).sort()).toEqual([
      '2021-03-10 1',
      '2021-03-11 1',
    ])
  })
})

test('a line that stands word for word in articles of other days and names is of the page', () => {
  const line = 'A teacher was charged with theft.'
  const days = { a: '2023-11-06', b: '2023-11-06', c: '2023-11-09' }
  const told = {
    a: 'Miners marched in Lowick on Friday.',
    b: 'The port of Harne closed on Friday.',
    c: 'Snow cut off Sorley on Tuesday.',
  }
  const merge = (texts: typeof told) => {
    const mentions = Object.entries(texts).flatMap(([id, text]) => mentionsIn(`${line} ${text}`, id, days[id as 'a']))
    return mergeMentions(
      mentions,
      Object.entries(days).map(([id, published]) => ({ id, language: 'en', published })),
    )
  }
  expect(merge(told).events.flatMap(({ citations }) => citations.filter(({ quote }) => quote === line))).toEqual([])
  expect(merge(told).setAside?.map(({ quote }) => quote)).toEqual([line, line, line])
  const story = 'Miners marched in Lowick on Friday.'
  expect(merge({ a: story, b: story, c: story }).setAside).toBeUndefined()
})
