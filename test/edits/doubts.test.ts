import { describe, expect, test } from 'vitest'
import { accountOf } from '../../src/checks/date-coverage.ts'
import { doubtsIn } from '../../src/checks/review-items.ts'
import { publishable } from '../../src/checks/problems.ts'
import type { Mention, NonEmpty, Timeline, TimelineEvent } from '../../src/model.ts'
import { articlesOf, dateOf, eventOf, mentionOf } from './made.ts'

const articles = articlesOf({
  'a.txt': 'The dam at Lorne broke on 3 May 2021. The valley was flooded. Two bridges fell on 4 May 2021.',
  'b.txt': 'The Lorne dam gave way on 3 May 2021. The engineer was questioned on 03/04/2021.',
})
const mention = (words: string, date?: string, more: Partial<Mention> = {}): Mention => ({
  ...mentionOf(articles, words, date),
  ...more,
})
const timelineOf = (event: Partial<TimelineEvent>, more: Partial<Timeline> = {}): Timeline => {
  const citations: NonEmpty<Mention> = [mention('dam at Lorne', '2021-05-03')]
  return {
    events: [{ ...eventOf('e', '2021-05-03', citations), ...event }],
    undated: [],
    entities: [],
    sources: articles.map(({ source }) => source),
    ...more,
  }
}
const doubts = (timeline: Timeline) =>
  doubtsIn(timeline, articles, accountOf(articles, timeline))
    .filter(({ kind }) => kind !== 'ambiguous-date')
    .map(({ kind, message }) => `${kind}: ${message}`)
const both: NonEmpty<Mention> = [mention('dam at Lorne', '2021-05-03'), mention('Lorne dam', '2021-05-03')]
const lorne = { code: 'names', values: ['Lorne'] } as const

describe('what a person should decide', () => {
  test('nothing, for an event that its sentences date and that was joined on two grounds', () => {
    expect(doubts(timelineOf({ citations: both, joined: [{ code: 'same-day' }, lorne] }))).toEqual([])
  })
  test('a date that no cited sentence names', () => {
    const citations: NonEmpty<Mention> = [mention('flooded', '2021-05-03', { dateFrom: 'lead' })]
    expect(doubts(timelineOf({ citations }))).toEqual([
      'low-confidence-date: no cited sentence names the date; it was taken from the article’s main event',
    ])
    const editorial = { fields: ['date'], from: ['content/edits.yaml:1'] }
    expect(doubts(timelineOf({ citations, editorial }))).toEqual([])
  })
  test('a date of which the parser is not sure, the least sure first', () => {
    const sure = (words: string, confidence: number) =>
      mention(words, '2021-05-03', {
        confidence,
        time: { ...articles[0]!.sentences[0]!, text: '3 May 2021', type: 'DATE', rule: 'day' },
      })
    const unsure: NonEmpty<Mention> = [sure('dam at Lorne', 0.5)]
    const message =
      'uncertain-reading: the sentence can be read in several ways: it is not certain what “3 May 2021” dates, or who did it'
    expect(doubts(timelineOf({ citations: unsure }))).toEqual([message])
    expect(doubts(timelineOf({ citations: [sure('dam at Lorne', 0.9)] }))).toEqual([])
    // another sentence that gives the day settles it
    const settled: NonEmpty<Mention> = [unsure[0], sure('Lorne dam', 0.9)]
    expect(doubts(timelineOf({ citations: settled, joined: [{ code: 'same-day' }, lorne] }))).toEqual([])
    const two = timelineOf(
      {},
      { events: [unsure, [sure('Lorne dam', 0.3)] as const].map((citations, at) => eventOf(`e${at}`, '2021-05-03', citations)) },
    )
    expect(doubtsIn(two, articles, []).map(({ event }) => event)).toEqual(['e1', 'e0'])
  })
  test('a date that is one of several', () => {
    expect(doubts(timelineOf({ date: dateOf('[2021-05-03,2021-03-05]') }))[0]).toMatch(/^low-confidence-date: the date is one of/)
  })
  test('a merge of sentences with other days, of news without a day, or on one ground', () => {
    const joined = [lorne, { code: 'words', values: ['dam'] }] as const
    const apart: NonEmpty<Mention> = [both[0], mention('Two bridges', '2021-05-04')]
    expect(doubts(timelineOf({ citations: apart, joined }))).toEqual([
      'weak-merge: 2 sentences were joined although one of them gives 2021-05-04, not 2021-05-03',
    ])
    const newsWithoutDay: NonEmpty<Mention> = [
      mention('dam at Lorne', '2021-05-03', { isLead: true }),
      mention('Lorne dam', undefined, { isLead: true }),
    ]
    expect(doubts(timelineOf({ citations: newsWithoutDay, joined }))).toEqual([
      'weak-merge: 2 sentences were joined although one of them, an article’s own news, gives no day',
    ])
    expect(doubts(timelineOf({ citations: both, joined: [lorne] }))).toEqual([
      'weak-merge: 2 sentences were joined on one ground only: both name Lorne',
    ])
    expect(doubts(timelineOf({ citations: both, joined: [], editorial: { status: 'reviewed', fields: [], from: [] } }))).toEqual(
      [],
    )
  })
  test('a day that no report gives, that only a sentence beside the news gives, or that lies long before it', () => {
    expect(doubts(timelineOf({ date: { edtf: '../..', precision: 'interval' }, citations: [mention('dam at Lorne')] }))).toEqual([
      'low-confidence-date: no report says when it was',
    ])
    const aside: NonEmpty<Mention> = [both[0], mention('Lorne dam', undefined, { isLead: true })]
    expect(doubts(timelineOf({ citations: aside, joined: [lorne, { code: 'own-news' }] }))).toEqual([
      'low-confidence-date: “2021-05-03” is said beside its news, which gives no day',
    ])
    const sources = articles.map(({ source }) => ({ ...source, published: '2021-07-01' }))
    const late = (more: Partial<Mention>) =>
      doubts(timelineOf({ citations: [mention('dam at Lorne', '2021-05-03', { isLead: true, ...more })] }, { sources }))
    expect(late({ dateFrom: 'lead' })).toEqual([
      'low-confidence-date: it is the news of an article of 2021-07-01, and is dated 2021-05-03',
    ])
    // history is told with its days in full
    const day = { ...articles[0]!.sentences[0]!, text: '3 May 2021', type: 'DATE' as const, rule: 'day' }
    expect(late({ time: day })).toEqual([])
  })
  test('one kind of deed at two places, of which no article names both', () => {
    const told = articlesOf({
      'c.txt': 'A footbridge collapsed in Upper Lorne on 3 May 2021.',
      'd.txt': 'A footbridge collapsed in Velm on 3 May 2021.',
      'e.txt': 'The footbridge that collapsed in Upper Lorne was old. A bridge collapsed in Velm, too.',
    })
    const at = (words: string, place: string): Mention => {
      const found = mentionOf(told, words, '2021-05-03')
      const span = (text: string) => {
        const start = found.start + found.quote.indexOf(text)
        return { start, end: start + text.length }
      }
      return { ...found, trigger: span('collapsed'), arguments: [{ role: 'place', head: place, ...span(place) }] }
    }
    const joined = [lorne, { code: 'same-day' }] as const
    const merge = (...citations: [Mention, ...Mention[]]) =>
      doubts(timelineOf({ citations, joined })).filter(doubt => doubt.startsWith('weak-merge'))
    expect(merge(at('in Upper Lorne on', 'Upper Lorne'), at('in Velm on', 'Velm'))).toEqual([
      'weak-merge: 2 sentences were joined although one names Upper Lorne and another Velm',
    ])
    const both = at('was old', 'Upper Lorne')
    expect(merge(at('in Upper Lorne on', 'Upper Lorne'), both)).toEqual([])
    const dismissed = { dismissed: [{ about: 'place' as const }], fields: [], from: [] }
    const citations: NonEmpty<Mention> = [at('in Upper Lorne on', 'Upper Lorne'), at('in Velm on', 'Velm')]
    expect(doubts(timelineOf({ citations, joined, editorial: dismissed }))).toEqual([])
  })
  test('a sentence that has next to no word in common with any other of its event', () => {
    const stray: NonEmpty<Mention> = [both[0], mention('engineer was questioned', '2021-05-03')]
    expect(doubts(timelineOf({ citations: stray, joined: [lorne, { code: 'same-day' }] }))).toEqual([
      'weak-merge: 2 sentences were joined although one of them has hardly a word in common with any other',
    ])
  })
  test.each([
    ['It fell', 'begins with “It”, and does not say who or what that is'],
    ['39am the dam fell', 'begins in the middle of a sentence'],
    ['and the dam fell', 'begins in the middle of a sentence'],
    ['The dam …', 'is cut'],
    ['40 houses fell', undefined],
    ['$3 million was paid', undefined],
    ['“We fled”, says the keeper', undefined],
  ])('the headline “%s”: %s', (headline, said) => {
    expect(doubts(timelineOf({ headline }))).toEqual(said === undefined ? [] : [`weak-headline: its headline ${said}`])
    expect(doubts(timelineOf({ headline, editorial: { fields: ['headline'], from: [] } }))).toEqual([])
  })
  test('events that may be one, until an editor has said something of either', () => {
    const events = both.map((citation, at) => eventOf(`e${at}`, '2021-05-03', [citation]))
    const maybe = (more: Partial<TimelineEvent>) =>
      doubts(timelineOf({}, { events: [{ ...events[0]!, ...more }, events[1]!], maybeOne: [['e0', 'e1']] }))
    expect(maybe({})).toEqual([
      expect.stringMatching(/^maybe-one: may be the same event as “.*” \(e1\), although each names a different place/),
    ])
    expect(maybe({ editorial: { status: 'reviewed', fields: [], from: [] } })).toEqual([])
  })
  test('of two doubts of one kind that about the more important event comes first, and what else is said of an event later', () => {
    const events = ['e0', 'e1'].map((id, at) => ({
      ...eventOf(id, '2021-05-03', [both[0]]),
      headline: 'It fell',
      importance: at,
      factuality: 'alleged' as const,
    }))
    expect(doubtsIn(timelineOf({}, { events }), articles, []).map(({ kind, event }) => `${kind} ${event}`)).toEqual([
      'accusation e1',
      'accusation e0',
      'weak-headline e1',
      'weak-headline e0',
    ])
  })
  test('kinds come worst first, whatever the order of the timeline', () => {
    const disagreements = [
      {
        about: 'number' as const,
        of: 'bridge',
        values: [
          { value: '2', citations: [0] },
          { value: '3', citations: [1] },
        ],
      },
    ]
    const timeline = timelineOf(
      { citations: both, disagreements, factuality: 'alleged' },
      {
        undated: [mention('flooded')],
        edits: [{ path: 'content/edits.yaml', line: 1, column: 3, instruction: 'target', result: 'stale', message: 'gone' }],
        sources: articles.map(({ source }, index) =>
          index === 0 ? { ...source, publishedOneOf: ['2021-05-06', '2021-06-05'] } : source,
        ),
      },
    )
    expect(doubts(timeline).map(doubt => doubt.split(':')[0])).toEqual([
      'stale-edit',
      'day-month-order',
      'accusation',
      'disagreement',
      'weak-merge',
      'undated',
    ])
  })
  test('a numeric date that nothing settles is ambiguous in the account, and a doubt', () => {
    const timeline = timelineOf({})
    const [, b] = accountOf(articles, timeline)
    expect(b).toMatchObject({ found: 2, ambiguous: 1 })
    const [doubt] = doubtsIn(timeline, articles, [b!]).filter(({ kind }) => kind === 'ambiguous-date')
    expect(doubt?.dates?.length).toBe(2)
  })
})

describe('which events a site may show', () => {
  test('all, or those that an editor has looked at or written', () => {
    const event = (id: string, editorial?: TimelineEvent['editorial']) => ({
      ...eventOf(id, '2021', both),
      ...(editorial && { editorial }),
    })
    const from = ['content/edits.yaml:1']
    const timeline = timelineOf(
      {},
      {
        events: [
          event('plain'),
          event('reviewed', { status: 'reviewed', fields: ['status'], from }),
          event('disputed', { status: 'disputed', fields: ['status'], from }),
          event('redated', { fields: ['date'], from }),
          event('added', { fields: ['added'], from }),
        ],
      },
    )
    expect(publishable(timeline, 'all')).toBe(timeline)
    expect(publishable(timeline, 'reviewed').events.map(({ id }) => id)).toEqual(['reviewed', 'disputed', 'added'])
  })
})
