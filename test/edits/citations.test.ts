import { describe, expect, test } from 'vitest'
import type { Mention, MergedEvents, Span } from '../../src/model.ts'
import { articlesOf, dateOf, edited, eventOf, mentionOf } from './made.ts'

const articles = articlesOf({
  'tug.txt':
    'The tug Merle capsized on 3 May 2021, and its owner closed the yard on 9 May 2021. Two of its crew drowned. Divers raised it later.',
  'port.txt': 'The Merle went down on 4 May 2021 with two men. The yard was sold in June.',
  'gull.txt': 'The tug turned over off Velm on 3 May 2021. Three men were missing, and the search was called off.',
})
const mention = (words: string, date?: string) => mentionOf(articles, words, date)
function clause(words: string, from: string, date?: string): Mention {
  const whole = mention(words, date)
  const start = whole.start + whole.quote.indexOf(from)
  const span: Span = { start, end: start + from.length }
  return { ...whole, clause: span, headline: from }
}
const capsized = clause('tug Merle capsized', 'The tug Merle capsized on 3 May 2021', '2021-05-03')
const closed = clause('tug Merle capsized', 'its owner closed the yard on 9 May 2021', '2021-05-09')
const crew = (value: number): Mention['quantities'] => [{ text: String(value), value, of: 'crew', as: 'exact' }]
const found: MergedEvents = {
  events: [
    eventOf('e-merle', '2021-05-03', [
      { ...capsized, quantities: crew(2) },
      mention('went down', '2021-05-04'),
      { ...mention('turned over', '2021-05-03'), quantities: crew(3) },
    ]),
    eventOf('e-yard', '2021-05-09', [closed]),
    eventOf('e-search', '2021-05-03', [mention('Three men', '2021-05-03')]),
  ],
  undated: [mention('Divers raised')],
  entities: [],
}
const edit = (yaml: string) => edited(found, articles, yaml)
const whole = '{ source: tug.txt, quote: "The tug Merle capsized on 3 May 2021, and its owner closed the yard on 9 May 2021." }'
const sentence = '- source: tug.txt\n  quote: The tug Merle capsized on 3 May 2021, and its owner\n'

describe('the day of one citation', () => {
  const port = '{ source: port.txt, quote: The Merle went down, date: 2021-05-03 }'
  test('is what the editor says, and no disagreement is left', () => {
    expect(edit('').event('e-merle')?.disagreements).toMatchObject([{ about: 'date' }, { about: 'number' }])
    const { event, said } = edit(`- event: e-merle\n  citationDate: ${port}\n`)
    expect(said).toEqual(['1 citationDate applied'])
    expect(event('e-merle')).toMatchObject({ date: { edtf: '2021-05-03' }, editorial: { fields: ['citations'] } })
    expect(event('e-merle')?.citations[1]).toMatchObject({ date: dateOf('2021-05-03'), dateFrom: 'editor' })
    expect(event('e-merle')?.disagreements).toMatchObject([{ about: 'number' }])
  })
  test('gives the event its day where most citations have it then, unless an editor has set that', () => {
    const gull = '- event: e-merle\n  citationDate: { source: gull.txt, quote: The tug turned over, date: 2021-05-04 }\n'
    expect(edit(gull).event('e-merle')?.date.edtf).toBe('2021-05-04')
    expect(edit(`- event: e-merle\n  date: 2021-05\n${gull}`).event('e-merle')?.date.edtf).toBe('2021-05')
    // it still is a report that differs
    expect(edit(gull).event('e-merle')?.disagreements?.[0]).toMatchObject({
      about: 'date',
      values: [
        { value: '2021-05-03', citations: [0] },
        { value: '2021-05-04', citations: [1, 2] },
      ],
    })
  })
  test('of a sentence that the event does not cite is stale, and said twice otherwise a conflict', () => {
    const { said, outcomes } = edit(
      `- event: e-yard\n  citationDate: ${port}\n- event: e-merle\n  citationDate: ${port}\n- event: e-merle\n  citationDate: ${port.replace('-03 }', '-02 }')}\n`,
    )
    expect(said).toEqual(['1 citationDate stale', '3 citationDate applied', '5 citationDate conflict'])
    expect(outcomes[0]?.candidates?.length).toBe(1)
    expect(outcomes[2]?.message).toContain('“2021-05-03” at content/edits.yaml:3')
  })
})

describe('a day for a sentence that an event cites beside others', () => {
  const dated = (name: string) => `- ${name}\n  date: 2021-05-06\n  headline: The Merle is lost\n`
  test('which give another one asks what is meant, and changes nothing', () => {
    const { said, outcomes, events } = edit(dated('source: port.txt\n  quote: The Merle went down'))
    expect(said).toEqual(['1 date refused'])
    expect(outcomes[0]?.message).toMatch(/another gives 2021-05-03; “splitOff” it .* “citationDate” .* by its id/)
    expect(events).toEqual(edit('').events)
  })
  test('is set where the event is named by its id, or by the sentence that it begins with', () => {
    const set = ['event: e-merle', 'source: tug.txt\n  quote: The tug Merle capsized\n  clause: tug Merle capsized']
    for (const name of set) expect(edit(dated(name)).event('e-merle')?.date.edtf).toBe('2021-05-06')
  })
  test('that goes with theirs is set', () => {
    const { said, event } = edit('- source: port.txt\n  quote: The Merle went down\n  date: 2021-05-03/2021-05-04\n')
    expect(said).toEqual(['1 date applied'])
    expect(event('e-merle')?.date.edtf).toBe('2021-05-03/2021-05-04')
  })
})

describe('a clause of a sentence', () => {
  test('tells which of the events that cite the sentence is meant', () => {
    expect(edit(`${sentence}  pin: true\n`).outcomes).toMatchObject([
      { result: 'stale', message: '2 events cite this sentence; add the “clause” that is meant', candidates: [{}, {}] },
    ])
    expect(edit(`${sentence}  clause: “Its OWNER closed the yard”\n  pin: true\n`).outcomes).toMatchObject([
      { instruction: 'pin', result: 'applied', event: 'e-yard' },
    ])
  })
  test('of which the words are not there, or stand in two clauses, is stale', () => {
    const stale = (words: string) => edit(`${sentence}  clause: ${words}\n  pin: true\n`).outcomes
    expect(stale('the mill burned')).toMatchObject([
      { result: 'stale', message: expect.stringContaining('do not occur') as string },
    ])
    expect(stale('May 2021')).toMatchObject([{ result: 'stale', message: expect.stringContaining('more than once') as string }])
    expect(stale('on 3 May 2021, and its owner')).toMatchObject([
      { result: 'stale', message: '2 events cite this clause, or a part of it' },
    ])
  })
  test('is split off alone', () => {
    const merged = '- event: e-merle\n  mergeWith: { event: e-yard }\n'
    const both = edit(merged)
    expect(both.event('e-merle')?.citations.length).toBe(4)
    const split = edit(`${merged}- event: e-merle\n  splitOff: ${whole.replace(' }', ', clause: closed the yard }')}\n`)
    expect(split.said).toEqual(['1 mergeWith applied', '3 splitOff applied'])
    expect(split.event('e-merle')?.citations.length).toBe(3)
    expect(split.events.filter(({ citations: [first] }) => first.clause?.start === closed.clause!.start)).toMatchObject([
      { date: { edtf: '2021-05-09' }, citations: { length: 1 } },
    ])
  })
  test('is attached or cited by an added event alone, and its sentence’s other clause stays without a date', () => {
    const raised = clause('Divers raised', 'Divers raised it')
    const later = clause('Divers raised', 'later')
    const some: MergedEvents = { ...found, undated: [raised, later] }
    const attach = '- event: e-merle\n  attach: { source: tug.txt, quote: Divers raised it later., clause: raised it }\n'
    const added =
      '- add:\n    date: 2021-05-20\n    headline: The Merle is raised\n    citations: [{ source: tug.txt, quote: Divers raised, clause: raised it }]\n'
    for (const yaml of [attach, added]) {
      const { events, undated } = edited(some, articles, yaml)
      expect(undated).toEqual([later])
      expect(events.flatMap(({ citations }) => citations).filter(({ quote }) => quote === raised.quote)).toEqual([raised])
    }
    const hide = '- source: tug.txt\n  quote: Divers raised it later.\n  clause: raised it\n  hide: true\n'
    expect(edited(some, articles, hide).undated).toEqual([later])
    expect(edited(some, articles, hide.replace('  clause: raised it\n', '')).undated).toEqual([])
  })
  test('that no event cites becomes one with a date, and its sentence stays where it is', () => {
    const { said, event, events } = edit(
      '- source: gull.txt\n  quote: Three men were missing\n  clause: the search was called off\n  date: 2021-05-05\n',
    )
    // the event cites the whole sentence, so the clause is its own
    expect(said).toEqual(['1 date applied'])
    expect(event('e-search')?.date.edtf).toBe('2021-05-05')
    expect(events.length).toBe(3)
    const crew = edit('- source: tug.txt\n  quote: Two of its crew drowned\n  clause: its crew drowned\n  date: 2021-05-03\n')
    expect(crew.events.find(({ headline }) => headline === 'its crew drowned')).toMatchObject({
      citations: [{ quote: 'Two of its crew drowned.', clause: { start: mention('Two of').start + 7 } }],
    })
  })
})

describe('the order within a day', () => {
  const order = (yaml: string) => edit(yaml).events.map(({ id }) => id)
  test('is that of the texts, unless an editor says what follows what', () => {
    expect(order('')).toEqual(['e-search', 'e-merle', 'e-yard'])
    const { events, said } = edit(
      '- event: e-search\n  after: { source: tug.txt, quote: capsized on 3 May 2021, clause: capsized }\n',
    )
    expect(events.map(({ id }) => id)).toEqual(['e-merle', 'e-search', 'e-yard'])
    expect(events[1]?.editorial).toMatchObject({ after: 'e-merle', fields: ['order'] })
    expect(said).toEqual(['1 after applied'])
  })
  test('holds where the other event is merged away or redated by a later correction', () => {
    const follows = '- event: e-search\n  after: { event: e-yard }\n'
    const { said, outcomes } = edit(follows)
    expect(said).toEqual(['1 after refused'])
    expect(outcomes[0]?.message).toBe(
      'it begins on 2021-05-03 and “its owner closed the yard on 9 May 2021” on 2021-05-09; only events of one day have an order within it',
    )
    expect(edit(`${follows}- event: e-yard\n  date: 2021-05-03\n`).said).toEqual(['1 after applied', '3 date applied'])
    const merged = edit(`${follows}- event: e-merle\n  mergeWith: { event: e-yard }\n`)
    expect(merged.said[0]).toBe('1 after applied')
    expect(merged.events.map(({ id }) => id)).toEqual(['e-merle', 'e-search'])
  })
  test('cannot go in a circle, follow what is hidden, or what is not there', () => {
    expect(edit('- event: e-search\n  after: { event: e-search }\n').said).toEqual(['1 after refused'])
    const circle = edit('- event: e-search\n  after: { event: e-merle }\n- event: e-merle\n  after: { event: e-search }\n')
    expect(circle.said).toEqual(['1 after applied', '3 after refused'])
    expect(circle.events.map(({ id }) => id)).toEqual(['e-merle', 'e-search', 'e-yard'])
    const hidden = edit('- event: e-search\n  after: { event: e-merle }\n- event: e-merle\n  hide: true\n')
    expect(hidden.said).toEqual(['1 after refused', '3 hide applied'])
    expect(hidden.events.map(({ id }) => id)).toEqual(['e-search', 'e-yard'])
    expect(edit('- event: e-search\n  after: { event: e-gone }\n').said).toEqual(['1 after stale'])
  })
})

describe('a disagreement', () => {
  const differ = (yaml: string) => (edit(yaml).event('e-merle')?.disagreements ?? []).map(({ about }) => about)
  const on = (more: string) => `- event: e-merle\n  dismiss: ${more}\n`
  test('is dismissed by what it is about', () => {
    expect(differ('')).toEqual(['date', 'number'])
    expect(differ(on('{ about: date }'))).toEqual(['number'])
    expect(differ(on('{ about: number, of: crew }') + on('{ about: date, values: [2021-05-04, 2021-05-03] }'))).toEqual([])
    expect(edit(on('{ about: date }')).event('e-merle')?.editorial).toMatchObject({
      fields: ['disagreements'],
      dismissed: [{ about: 'date' }],
    })
  })
  test('is shown again where a report gives what the editor did not know of', () => {
    const { said, outcomes } = edit(on('{ about: number, of: crew, values: ["2"] }'))
    expect(said).toEqual(['1 dismiss stale'])
    expect(outcomes[0]?.message).toBe('the reports now also give “3”, so they are shown to differ')
    expect(differ(on('{ about: number, of: crew, values: ["2"] }'))).toEqual(['date', 'number'])
  })
  test('that is not there is named, with those that are', () => {
    expect(edit(on('{ about: number, of: tug }')).outcomes).toMatchObject([
      { result: 'stale', message: 'the reports do not differ on the tug, but on: date, crew' },
    ])
    // a later correction takes it away
    const gone = on('{ about: date }') + '- event: e-merle\n  detach: { source: port.txt, quote: The Merle went down }\n'
    expect(edit(gone).said).toEqual(['1 dismiss stale', '3 detach applied'])
  })
})

describe('a work that is not in content/', () => {
  const log = 'title: Log of the Merle, url: https://example.org/log'
  const attached = `- event: e-merle\n  attach: { ${log}, publisher: Velm Archive, published: 2021-05-06, archiveUrl: "https://example.net/copy", quote: Lost. }\n`
  test('is cited by an event that is there, with all that is said of it, and changes nothing of what the event says', () => {
    const { event, said, sources } = edit(attached)
    expect(said).toEqual(['1 attach applied'])
    expect(event('e-merle')?.citations.at(-1)).toMatchObject({ passage: '', quote: 'Lost.', headline: 'Log of the Merle' })
    expect(sources.filter(({ format }) => format === 'external')).toMatchObject([
      { format: 'external', publisher: 'Velm Archive', published: '2021-05-06', archiveUrl: 'https://example.net/copy' },
    ])
    const { date, headline, factuality } = edit('').event('e-merle')!
    expect(event('e-merle')).toMatchObject({ date, headline, ...(factuality && { factuality }) })
    expect(edit(attached + attached).event('e-merle')?.citations.length).toBe(4)
  })
  test('is detached by its address, and is then no source any more', () => {
    const { event, said, sources } = edit(`${attached}- event: e-merle\n  detach: { url: https://example.org/log }\n`)
    expect([event('e-merle')?.citations.length, said[1]]).toEqual([3, '3 detach applied'])
    expect(sources.some(({ format }) => format === 'external')).toBe(false)
    expect(edit('- event: e-merle\n  detach: { url: https://example.org/log }\n').said).toEqual(['1 detach stale'])
  })
  test('needs a title and an address', () => {
    const said = (yaml: string) => edit(`- event: e-merle\n  ${yaml}\n`).problems.map(({ message }) => message)
    expect(said('attach: { title: Log }')).toEqual(['this citation names nothing that can be found'])
    expect(said('attach: { source: tug.txt, url: https://example.org/log }')).toEqual([
      'this citation names nothing that can be found',
    ])
    expect(said('detach: { url: https://example.org/log, quote: Lost. }')).toEqual(['“detach” does not say which citation'])
    expect(said('detach: { source: tug.txt }')).toEqual(['“detach” does not say which citation'])
  })
})
