import { describe, expect, test } from 'vitest'
import type { Mention, Source, TimelineEvent } from '../../src/model.ts'
import { arrange } from '../../src/timeline/arrange.ts'
import { joined } from '../events/joined.ts'
import { mentionsIn } from '../events/mentions-in.ts'
import { source as sourceOf } from './source.ts'

const source = (id: string, more: Partial<Source> = {}): Source => sourceOf(id, { published: '2023-11-06', ...more })

/** Each event's headline with its importance, the most important first. */
function ranked(mentions: readonly Mention[], sources: readonly Source[]): [string, number][] {
  const { events } = arrange(joined(mentions), sources)
  return events
    .map(({ headline, importance }): [string, number] => [headline, importance])
    .sort(([, one], [, other]) => other - one)
}

const [sank] = mentionsIn('The ferry Orla sank off Lowick on Friday.', 'a')
const changed = (changes: Partial<TimelineEvent>, sources = [source('a')]): number => {
  const found = joined([sank!])
  return arrange({ ...found, events: found.events.map(event => ({ ...event, ...changes })) }, sources).events[0]!.importance
}
const withMention = (changes: Partial<Mention>): number => {
  const found = joined([sank!])
  const events = found.events.map(event => ({
    ...event,
    citations: [{ ...event.citations[0]!, ...changes }] as [Mention, ...Mention[]],
  }))
  return arrange({ ...found, events }, [source('a')]).events[0]!.importance
}

describe('an event is the more important', () => {
  test('the more independent sources tell of it', () => {
    const sources = [source('a'), source('b'), source('c', { copyOf: { source: 'b', kind: 'syndicated' } })]
    const texts = {
      ferry: 'The ferry Orla sank off Lowick on Friday, and 14 people died.',
      mill: 'A mill burned down in Harne on Thursday.',
    }
    const told = (copies: readonly string[]) =>
      ranked([...mentionsIn(texts.ferry, 'a'), ...copies.flatMap(id => mentionsIn(texts.mill, id))], sources)
    expect(told(['b', 'a'])[0]![0]).toContain('mill')
    // a copy is no second voice
    const [[, first], [, second]] = told(['b', 'c']) as [[string, number], [string, number]]
    expect(second).toBeCloseTo(first, 1)
  })
  test('the later sources still give its day', () => {
    const found = [
      ...mentionsIn('The ferry Orla sank off Lowick on 3 November 2023.', 'a'),
      ...mentionsIn('A mill burned down in Harne on 4 November 2023.', 'a'),
      ...mentionsIn('An inquiry opened. The mill in Harne burned down on 4 November 2023.', 'b', '2023-12-20'),
    ]
    expect(ranked(found, [source('a'), source('b', { published: '2023-12-20' })])[0]![0]).toContain('mill')
  })
  test('the more of it is somebody’s own news, was done, is known, and is about those whom the sources are about', () => {
    expect(withMention({ isLead: true })).toBeGreaterThan(withMention({ isLead: false }))
    expect(changed({ kind: 'said' })).toBeLessThan(changed({ kind: 'happened' }))
    expect(changed({ kind: 'planned' })).toBeLessThan(changed({ kind: 'happened' }))
    expect(changed({ factuality: 'alleged' })).toBeLessThan(changed({}))
    expect(withMention({ confidence: 0.2 })).toBeLessThan(withMention({ confidence: 0.9 }))
    expect(changed({ entities: [] })).toBeLessThan(changed({ entities: ['orla'] }))
  })
})

test('a year lends nothing that happened in it what else it holds', () => {
  const texts = [
    'Ida Falk was elected mayor of Lowick in 2011.',
    'A mill burned down in Harne in 2011.',
    'The ferry Orla sank in 2011.',
  ]
  const found = [
    ...texts.flatMap((text, at) => mentionsIn(text, 'bcd'[at])),
    ...mentionsIn('A school opened in Sorley in 2012.', 'a'),
  ]
  const values = ranked(
    found,
    ['a', 'b', 'c', 'd'].map(id => source(id)),
  ).map(([, importance]) => importance)
  expect(values.length).toBe(4)
  expect(values.at(-1)).toBeGreaterThan(0.7 * values[0]!)
})

test('what an editor pinned is as important as can be, and background not at all', () => {
  expect(changed({ kind: 'background' })).toBe(0)
  expect(changed({ kind: 'background', editorial: { pinned: true, fields: [], from: [] } })).toBe(1)
})

test('what lies after the last source is important only as a plan', () => {
  const early = [source('a', { published: '2023-11-01' })]
  expect(changed({ kind: 'happened' }, early)).toBe(0)
  expect(changed({ kind: 'planned' }, early)).toBeGreaterThan(0)
  // of a source without a day nothing tells what lies after it
  const { published: _, ...undated } = source('a')
  expect(changed({ kind: 'happened' }, [undated])).toBeGreaterThan(0)
})
