import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dismissal, Edit, EditTarget, MergedEvents, QuoteTarget } from '../../src/model.ts'
import { mentionId } from '../../src/events/join/make-event.ts'
import { arrange } from '../../src/timeline/arrange.ts'
import { applyEdits } from '../../src/edits/apply/apply-edits.ts'
import { sameSentence } from '../../src/events/placed-sentence.ts'
import { articlesOf, eventOf, mentionOf } from './made.ts'

const articles = articlesOf({
  'a.txt': 'The first dam broke on 1 May 2021. The second dam held. A third dam was never built.',
  'b.txt': 'The dam at Lorne broke in May. Its keeper left the valley. Nobody was hurt by the flood.',
})
const mention = (words: string, date?: string) => mentionOf(articles, words, date)
const found: MergedEvents = {
  events: [
    // as the machine does it: the id that another citation would have founded leads here
    {
      ...eventOf('e1', '2021-05-01', [mention('first dam', '2021-05-01'), mention('dam at Lorne', '2021-05')]),
      aliases: [mentionId(mention('dam at Lorne'))],
    },
    { ...eventOf('e2', '2021-05', [mention('keeper left', '2021-05')]), aliases: ['e2-old'] },
    eventOf('e3', '2021', [mention('second dam', '2021'), mention('keeper left', '2021')]),
  ],
  undated: [mention('third dam')],
  entities: [],
}

const quote: fc.Arbitrary<QuoteTarget> = fc.oneof(
  fc.constantFrom(
    ...articles.flatMap(({ source, sentences }) => sentences.map(({ text }) => ({ source: source.path, quote: text }))),
  ),
  fc.record({
    source: fc.constantFrom('a.txt', 'gone.txt'),
    quote: fc.constantFrom('dam', 'the second dam HELD.', 'Nothing like it.', ''),
  }),
  fc.record({
    source: fc.constant('b.txt'),
    quote: fc.constantFrom('The dam at Lorne broke in May.', 'Its keeper left the valley.'),
    clause: fc.constantFrom('dam at Lorne', 'keeper left', 'broke in', 'nobody'),
  }),
)
const target: fc.Arbitrary<EditTarget> = fc.oneof(
  fc.record({ event: fc.constantFrom('e1', 'e2', 'e2-old', 'e3', 'new', 'nothing') }),
  quote,
)
const edit: fc.Arbitrary<Edit> = fc
  .record(
    {
      target,
      date: fc.constantFrom('2020', '2021-05-02', '../2015'),
      headline: fc.constantFrom('A', 'B'),
      hide: fc.boolean(),
      pin: fc.boolean(),
      mergeWith: target,
      splitOff: quote,
      attach: quote,
      detach: quote,
      citationDate: fc.tuple(quote, fc.constantFrom('2021-05-01', '2019')).map(([quote, date]) => ({ ...quote, date })),
      dismiss: fc.constantFrom<Dismissal>({ about: 'date' }, { about: 'number', of: 'dam', values: ['2'] }),
      after: target,
      status: fc.constantFrom('reviewed' as const, 'disputed' as const),
    },
    { requiredKeys: ['target'] },
  )
  .map(edit => ({ ...edit, path: 'content/edits.yaml', line: 1, column: 3 }) as Edit)
const added: fc.Arbitrary<Edit> = quote.map(citation => ({
  path: 'content/edits.yaml',
  line: 1,
  column: 3,
  add: { id: 'new', date: '2020', headline: 'New', citations: [citation] },
}))

test('whatever the corrections: each is answered, every event cites something that is there, and every id leads to one event', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: edit }, { weight: 1, arbitrary: added }), { maxLength: 12 }), edits => {
      const before = JSON.stringify(found)
      const numbered = edits.map((edit, index) => ({ ...edit, line: index + 1 }))
      const result = applyEdits(found, numbered, articles)
      const answered = new Set((result.edits ?? []).map(({ line }) => line))
      for (const edit of numbered) {
        // an edit with nothing but a target asks for nothing; the reader of the file refuses it
        if (Object.keys(edit).length > 4) expect(answered.has(edit.line)).toBe(true)
      }
      for (const outcome of result.edits ?? []) if (outcome.result !== 'applied') expect(outcome.message).toBeTruthy()
      for (const { message = '' } of result.edits ?? []) expect(message).not.toContain('a fault in Citeline')
      const ids = result.events.flatMap(({ id, aliases = [] }) => [id, ...aliases])
      expect(new Set(ids).size).toBe(ids.length)
      const arranged = arrange(
        result,
        articles.map(({ source }) => source),
      ).events.map(({ id }) => id)
      expect(arranged.sort()).toEqual(result.events.map(({ id }) => id).sort())
      for (const { citations } of result.events) {
        expect(citations.length).toBeGreaterThan(0)
        for (const { source, passage, start, end, quote } of citations) {
          const text = articles.find(article => article.source.id === source)?.passages.find(({ id }) => id === passage)?.text
          expect(text?.slice(start, end)).toBe(quote)
        }
      }
      // nothing is lost in silence: a sentence that is no longer there was removed by an edit that says so
      const had = [...found.events.flatMap(({ citations }) => citations), ...found.undated]
      const has = [...result.events.flatMap(({ citations }) => citations), ...result.undated]
      const removed = (result.edits ?? []).flatMap(({ removed = [] }) => removed)
      for (const mention of had) expect([...has, ...removed].some(place => sameSentence(place, mention))).toBe(true)
      expect(JSON.stringify(found)).toBe(before)
      expect(JSON.stringify(applyEdits(found, numbered, articles))).toBe(JSON.stringify(result))
    }),
    { numRuns: 400 },
  )
})
