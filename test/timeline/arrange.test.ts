import { describe, expect, test } from 'vitest'
import { eventOf } from '../edits/made.ts'
import { arrange } from '../../src/timeline/arrange.ts'
import { joined } from '../events/joined.ts'
import { mentionsIn } from '../events/mentions-in.ts'
import { source } from './source.ts'

const quake = 'A strong earthquake struck the port of Iquique in Chile on Saturday, killing 14 people.'
const other = 'An earthquake struck Iquique, a port in Chile, on 4 November 2023, killing 12 people.'

describe('a timeline in order, with what its sources say of themselves', () => {
  test('events stand by their first day, the wider before the narrower', () => {
    const text = 'The bridge opened on 3 May 2021. The army left the valley in 2021. The mayor resigned on 2 May 2021.'
    const { events } = arrange(joined(mentionsIn(text)), [source('a')])
    expect(events.map(({ date }) => date.edtf)).toEqual(['2021', '2021-05-02', '2021-05-03'])
  })
  test('events of one day stand by the clock, what has no time of day first', () => {
    const text =
      'At 9:40 p.m. on 3 May 2021 the bridge at Orrin burned. At 7 a.m. on 3 May 2021 the mayor of Tolva resigned. ' +
      'The mill at Harl closed on 3 May 2021. At 9 a.m. on 3 May 2021 a ferry sank off Lindholm.'
    const { events } = arrange(joined(mentionsIn(text)), [source('a')])
    expect(events.map(({ date }) => `${date.edtf} ${date.time}`)).toEqual([
      '2021-05-03 undefined',
      '2021-05-03 07',
      '2021-05-03 09',
      '2021-05-03 21:40',
    ])
  })
  test('copies count once, and the earliest source is named', () => {
    const found = joined([...mentionsIn(quake, 'a'), ...mentionsIn(other, 'b'), ...mentionsIn(other, 'c')])
    const sources = [
      source('a', { published: '2023-11-06' }),
      source('b', { published: '2023-11-05' }),
      source('c', { published: '2023-11-06', copyOf: { source: 'b', kind: 'syndicated' } }),
    ]
    const [event] = arrange(found, sources).events
    expect(event).toMatchObject({ sourceCount: 3, independentCount: 2, firstReportedBy: 'b' })
  })
  test('numbers that cannot both be true are shown with who says which', () => {
    const found = joined([...mentionsIn(quake, 'a'), ...mentionsIn(other, 'b')])
    const [event] = arrange(found, [source('a'), source('b')]).events
    expect(event!.disagreements).toEqual([
      {
        about: 'number',
        of: 'killed',
        values: [
          { value: '14', citations: [0] },
          { value: '12', citations: [1] },
        ],
      },
    ])
  })
  test('“more than 1,300” and 1,400 agree', () => {
    const found = joined([
      ...mentionsIn(quake.replace('14', '1,400'), 'a'),
      ...mentionsIn(other.replace('12', 'more than 1,300'), 'b'),
    ])
    expect(arrange(found, [source('a'), source('b')]).events[0]!.disagreements).toBeUndefined()
  })
  test('one number in two spellings is one value', () => {
    const killed = (at: number, text: string, value: number) => ({
      ...mentionsIn('An explosion in the Karsa mine killed miners on 3 February 2011.', `s${at}`)[0]!,
      quantities: [{ text, value, of: 'killed', as: 'exact' as const }],
    })
    const event = {
      ...eventOf('e', '2011-02-03', [killed(0, 'seven', 7), killed(1, 'Seven', 7), killed(2, '3', 3), killed(3, '7', 7)]),
    }
    const [disagreement] = arrange({ events: [event], undated: [], entities: [] }, []).events[0]!.disagreements ?? []
    expect(disagreement?.values).toEqual([
      { value: 'seven', citations: [0, 1, 3] },
      { value: '3', citations: [2] },
    ])
  })
  test('“more than 1,300” is not said of ten times as many', () => {
    const [one] = mentionsIn(quake.replace('14', '13,000'), 'a')
    const [other] = mentionsIn(quake.replace('14', 'more than 1,300'), 'b')
    const found = { events: [eventOf('e', '2023-11-04', [one!, other!])], undated: [], entities: [] }
    const [event] = arrange(found, [source('a'), source('b')]).events
    expect(event!.disagreements).toMatchObject([{ about: 'number', of: 'killed' }])
  })
  test('1,400 and 1,200 killed differ, each with its citation', () => {
    const found = joined([
      ...mentionsIn('Fighters of the Red Guard attacked the port of Varna on 7 October 2023, killing 1,400 people.', 'a'),
      ...mentionsIn(
        'The Red Guard attacked the port of Varna on 7 October 2023. Around 1,200 people were killed in the attack.',
        'b',
      ),
    ])
    const [event] = arrange(found, [source('a'), source('b')]).events
    expect(event!.disagreements?.map(({ of, values }) => [of, ...values.map(({ value }) => value)])).toEqual([
      ['killed', '1,400', '1,200'],
    ])
  })
  const derailed = (place: string) => `A train of Halden Lines derailed near ${place} on Saturday, killing two people.`
  test('towns differ, a region and a town in it do not', () => {
    const differ = (one: string, other: string) => {
      const found = joined([...mentionsIn(derailed(one), 'a'), ...mentionsIn(derailed(other), 'b')])
      return arrange(found, [source('a'), source('b')]).events.flatMap(event => event.disagreements ?? [])
    }
    expect(differ('Lyon', 'Marseille')).toEqual([
      {
        about: 'place',
        values: [
          { value: 'Lyon', citations: [0] },
          { value: 'Marseille', citations: [1] },
        ],
      },
    ])
    expect(differ('Lyon', 'Lyon')).toEqual([])
    expect(differ('Lyon', 'France')).toEqual([])
  })
})

test('of a claim and a fact with the same evidence, the fact is the more important; a claim that an editor pins stays pinned', () => {
  const { events } = joined(mentionsIn('A storm tore the roof off the mill on 4 May 2021.', 'a'))
  const importance = (more: Partial<(typeof events)[number]>) =>
    arrange({ events: events.map(event => ({ ...event, ...more })), undated: [], entities: [] }, [source('a')]).events[0]!
      .importance
  expect(importance({ factuality: 'alleged' })).toBeLessThan(importance({}))
  expect(importance({ factuality: 'alleged' })).toBeGreaterThan(0.8 * importance({}))
  expect(importance({ factuality: 'alleged', editorial: { pinned: true, fields: [], from: [] } })).toBe(1)
})

test('of what is told alike, what happened is more important than what is planned, and that than what is only named', () => {
  const { events } = joined(mentionsIn('A storm tore the roof off the mill on 4 May 2021.', 'a'))
  const importance = (kind: 'happened' | 'planned' | 'background') =>
    arrange({ events: events.map(event => ({ ...event, kind })), undated: [], entities: [] }, [source('a')]).events[0]!.importance
  expect(importance('planned')).toBeLessThan(importance('happened'))
  expect(importance('background')).toBeLessThan(importance('planned'))
})
