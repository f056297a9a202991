import { describe, expect, test } from 'vitest'
import { takeInlineEvents } from '../../src/articles/markdown/inline-event.ts'
import { readArticles } from '../../src/articles/read.ts'
import { readEdits } from '../../src/edits/read.ts'
import { timelineOf } from '../../src/pipeline.ts'

const articlesOf = (text: string) => readArticles([{ path: 'content/harbour.md', bytes: new TextEncoder().encode(text) }])
const timeline = (text: string, edits = '') =>
  timelineOf(articlesOf(text), readEdits([{ path: 'content/edits.yaml', text: edits }]).edits)
const head = '---\npublished: 2021-05-06\n---\n\n# A night at Orrin\n\n'

describe('an event that an author writes into Markdown', () => {
  test('the date in the mark wins over the words around it, and the mark is not part of the quote', () => {
    const { events, edits } = timeline(
      `${head}The night ferry ran aground on 3 May 2021. {event 2021-05-02/2021-05-03: Ferry aground off Orrin} Nobody was hurt.\n`,
    )
    const event = events.find(({ headline }) => headline === 'Ferry aground off Orrin')
    expect(event).toMatchObject({
      date: { edtf: '2021-05-02/2021-05-03' },
      citations: [{ quote: 'The night ferry ran aground on 3 May 2021.', dateFrom: 'editor' }],
      editorial: { fields: ['date', 'headline'], from: ['content/harbour.md:7'] },
    })
    expect(events.some(({ date }) => date.edtf === '2021-05-03')).toBe(false)
    expect(edits).toMatchObject([{ path: 'content/harbour.md', line: 7, instruction: 'event', result: 'applied' }])
  })
  test('it may have a time of day', () => {
    const { events } = timeline(
      `${head}The night ferry ran aground. {event 2021-05-02T23:40: Ferry aground} A tug came. {event 2021-05-03T04~}\n`,
    )
    expect(events.map(({ date, headline }) => [date.edtf, date.time, headline])).toEqual([
      ['2021-05-02', '23:40', 'Ferry aground'],
      ['2021-05-03', '04~', 'A tug came'],
    ])
  })
  test('a sentence in which nothing was read becomes an event too, also in a list', () => {
    const { events } = timeline(`${head}- The buoy of Orrin {event 2021-04~}\n- The new buoy\n`)
    expect(events).toMatchObject([
      { date: { edtf: '2021-04~' }, headline: 'The buoy of Orrin', citations: [{ quote: 'The buoy of Orrin' }] },
    ])
  })
  test('a correction by the editor has the last word, and the contradiction is said', () => {
    const { events, edits } = timeline(
      `${head}The night ferry ran aground. {event 2021-05-02}\n`,
      '- source: harbour.md\n  quote: The night ferry ran aground.\n  date: 2021-05-01\n',
    )
    expect(events.map(({ date }) => date.edtf)).toEqual(['2021-05-01'])
    expect(edits?.map(({ instruction, result }) => `${instruction} ${result}`)).toEqual(['event applied', 'date conflict'])
  })
  test('a date that is none is refused with its place, and the words are read as they would be', () => {
    const { events, edits } = timeline(`${head}The ferry ran aground on 3 May 2021. {event 3 May}\n{event 2021-13}\n`)
    expect(edits).toMatchObject([{ line: 7, result: 'refused', message: expect.stringContaining('“2021-13” is not a date') }])
    expect(events.map(({ date }) => date.edtf)).toEqual(['2021-05-03'])
  })
  test('code shows the mark, and other braces stay', () => {
    const passages = [
      { id: 'p1', kind: 'paragraph', text: 'A set {1, 2} of {events}, and an {event}.' },
      { id: 'p2', kind: 'code', text: 'It rained. {event 2021-05-02}' },
    ] as const
    expect(takeInlineEvents(passages)).toEqual({ passages, inlineEvents: [] })
  })
  test('several marks of a passage keep their places', () => {
    const text = 'One. {event 2001} Two. {event 2002: A: b} Three.'
    const { passages, inlineEvents } = takeInlineEvents([{ id: 'p1', kind: 'paragraph', text }])
    expect(passages[0]?.text).toBe('One. Two. Three.')
    expect(inlineEvents.map(({ at, date, headline }) => [at, date, headline])).toEqual([
      [4, '2001', undefined],
      [9, '2002', 'A: b'],
    ])
  })
})
