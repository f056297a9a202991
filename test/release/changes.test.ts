import { describe, expect, test } from 'vitest'
import { terminalWords } from '../../src/languages/site-words.ts'
import { changesBetween, valueInWords } from '../../src/release/changes.ts'
import { readReleases, releasedIds, releasesText, withRelease } from '../../src/release/releases.ts'
import type { Snapshot, SnapshotEvent } from '../../src/release/snapshot.ts'

const event = (id: string, more: Partial<SnapshotEvent> = {}): SnapshotEvent => ({
  id,
  date: '2021-05-03',
  headline: `Event ${id}`,
  citations: [{ path: 'content/a.txt', quote: `Words of ${id}.` }],
  ...more,
})
const snapshot = (...events: SnapshotEvent[]): Snapshot => ({
  events,
  provenance: {
    generator: { name: 'citeline', version: '1' },
    inputs: [],
    edits: [],
    output: { events: events.length, sha256: '' },
  },
})
const kinds = (before: SnapshotEvent[], after: SnapshotEvent[]) =>
  changesBetween({ events: before }, { events: after }).map(({ kind, event }) => `${kind} ${event}`)

describe('what changed between two releases', () => {
  test('nothing, where nothing did', () => {
    expect(kinds([event('a'), event('b')], [event('b'), event('a')])).toEqual([])
  })
  test('events that came and went', () => {
    expect(kinds([event('a')], [event('b')])).toEqual(['added b', 'removed a'])
  })
  test('date, headline and sources, each with what it was', () => {
    const after = event('a', { date: '2021-05', headline: 'New', citations: [{ path: 'content/b.txt', quote: 'Other words.' }] })
    expect(changesBetween({ events: [event('a')] }, { events: [after] })).toEqual([
      { kind: 'redated', event: 'a', headline: 'New', before: '2021-05-03', after: '2021-05' },
      { kind: 're-headlined', event: 'a', headline: 'New', before: 'Event a', after: 'New' },
      {
        kind: 're-sourced',
        event: 'a',
        headline: 'New',
        cited: [{ path: 'content/b.txt', quote: 'Other words.' }],
        uncited: [{ path: 'content/a.txt', quote: 'Words of a.' }],
      },
    ])
  })
  test('how an event is told, and that a claim is one', () => {
    const claim = event('a', { factuality: 'alleged' })
    expect(changesBetween({ events: [claim] }, { events: [event('a')] })).toEqual([
      { kind: 'retold', event: 'a', headline: 'Event a', before: 'alleged', after: 'asserted' },
    ])
    expect(changesBetween({ events: [] }, { events: [claim] })).toMatchObject([{ kind: 'added', factuality: 'alleged' }])
    expect(kinds([claim], [claim])).toEqual([])
    const inWords = (text: string) => valueInWords('retold', text, terminalWords, { language: 'en' })
    expect(['alleged', 'asserted', 'a word that nobody knows'].map(inWords)).toEqual([
      'Alleged',
      'Fact',
      'a word that nobody knows',
    ])
  })
  test('an event that was merged away is not called removed, and one under a new id is the same event', () => {
    expect(kinds([event('a'), event('b')], [event('a', { aliases: ['b'] })])).toEqual(['merged b'])
    expect(kinds([event('a')], [event('z', { aliases: ['a'], headline: 'Event a', citations: event('a').citations })])).toEqual(
      [],
    )
    expect(
      kinds([event('z', { aliases: ['a'] })], [event('a', { headline: 'Event z', citations: event('z').citations })]),
    ).toEqual([])
  })
})

describe('releases.json', () => {
  test('keeps every release, the newest first, and is read back as it was written', () => {
    const first = withRelease(undefined, snapshot(event('a')), '2021-06-01')
    const second = withRelease(first, snapshot(event('a', { date: '2021' })), '2021-07-01', 'Two dates mended')
    expect(second.releases.map(({ on, note, changes }) => [on, note, changes.length])).toEqual([
      ['2021-07-01', 'Two dates mended', 1],
      ['2021-06-01', undefined, 0],
    ])
    expect(readReleases(releasesText(second))).toEqual(second)
  })
  test('every id that a release has had is known', () => {
    const first = withRelease(undefined, snapshot(event('a'), event('b')), '2021-06-01')
    const second = withRelease(first, snapshot(event('c', { aliases: ['a', 'never'] })), '2021-07-01')
    const third = withRelease(second, snapshot(event('d', { aliases: ['a', 'c', 'never'] })), '2021-08-01')
    expect(releasedIds(undefined)).toEqual([])
    expect(releasedIds(second)).toEqual(['a', 'b', 'c'])
    expect(releasedIds(third)).toEqual(['a', 'b', 'c', 'd'])
    // a log of before, which did not keep them
    const { former: _, ...old } = third
    expect(releasedIds(old)).toEqual(['a', 'b', 'c', 'd', 'never'])
  })
  test('that is damaged is named, not taken for an empty one', () => {
    expect(readReleases('')).toBeUndefined()
    expect(() => readReleases('{"format": 1')).toThrow(
      /^releases\.json: this is not a log of releases .*: it is not JSON\. Restore its last good version/,
    )
    expect(() => readReleases('{"format": 2}')).toThrow(/not a log of releases .*: “format” is missing or was changed/)
  })
})
