import { describe, expect, test } from 'vitest'
import { withTarget } from '../../src/edits/write.ts'
import { readEdits } from '../../src/edits/read.ts'
import type { Mention, MergedEvents } from '../../src/model.ts'
import { changeFor } from '../../src/review/decisions.ts'
import { articlesOf, edited, eventOf, mentionOf } from '../edits/made.ts'

const articles = articlesOf({
  'tug.txt': 'The tug Merle capsized on 3 May 2021, and its yard was closed on 9 May 2021.',
  'port.txt': 'The Merle went down on 4 May 2021. The mayor of Velm wept on 3 May 2021.',
})
const mention = (words: string, date?: string) => mentionOf(articles, words, date)
const clause = (from: number, to: number, date: string): Mention => {
  const whole = mention('tug Merle', date)
  return { ...whole, clause: { start: whole.start + from, end: whole.start + to } }
}
const found: MergedEvents = {
  events: [
    eventOf('lost', '2021-05-03', [clause(0, 36, '2021-05-03'), mention('went down', '2021-05-04')]),
    eventOf('yard', '2021-05-09', [clause(42, 75, '2021-05-09')]),
    eventOf('wept', '2021-05-03', [mention('wept', '2021-05-03')]),
  ],
  undated: [],
  entities: [],
}
const timeline = edited(found, articles, '')
const event = (id: string) => timeline.event(id)!
const lost = { event: event('lost') }

/** What a form writes, read back and applied. */
function decide(form: Readonly<Record<string, string>>, subject: Parameters<typeof changeFor>[1] = lost) {
  const text = changeFor(new Map(Object.entries(form)), subject, timeline)('# the desk\n')
  return { text, ...edited(found, articles, text) }
}

describe('a date in the form', () => {
  test.each([
    ['12 March 2021', '2021-03-12'],
    ['March 12th, 2021', '2021-03-12'],
    ['25/3/2021', '2021-03-25'],
    ['about 1850', '1850~'],
    ['2021-03', '2021-03'],
  ])('“%s” is written as %s', (date, edtf) => {
    const { text, event, said } = decide({ decision: 'save', date })
    expect(text).toContain(`  date: ${edtf}\n`)
    expect([event('lost')?.date.edtf, said]).toEqual([edtf, ['2 date applied']])
  })
  test('that can be two days is asked', () => {
    for (const form of [
      { decision: 'save', date: '3/4/2021' },
      { decision: 'citationDate:1', 'day-1': '3/4/2021' },
    ])
      expect(() => decide(form)).toThrow('Is “3/4/2021” 2021-04-03 or 2021-03-04? Write the one that you mean.')
  })
  test('that is none is refused with the ways to write one', () => {
    expect(() => decide({ decision: 'save', date: 'soon' })).toThrow('“soon” is not a date in EDTF; write one of these')
  })
  test('that is the one it has changes nothing', () => {
    expect(() => decide({ decision: 'save', date: '3 May 2021' })).toThrow('nothing is different')
  })
})

describe('an event of one’s own', () => {
  const said = { decision: 'add', date: '12 March 2021', headline: 'The yard opens' }
  test('rests on a sentence, be it cited or not', () => {
    const sentence = { source: 'port.txt', quote: 'The mayor of Velm wept on 3 May 2021.' }
    const { text, events, said: outcomes } = decide({ ...said, factuality: 'alleged', by: 'Ana' }, { sentence })
    expect(text).toBe(
      '# the desk\n- add:\n    date: 2021-03-12\n    headline: The yard opens\n    factuality: alleged\n    citations:\n    - source: port.txt\n      quote: The mayor of Velm wept on 3 May 2021.\n',
    )
    expect(outcomes).toEqual(['2 add applied'])
    expect(events.find(({ headline }) => headline === 'The yard opens')).toMatchObject({ factuality: 'alleged' })
  })
  test('rests on a work elsewhere, with its title and address', () => {
    const work = { ...said, title: 'Yard news', url: 'https://example.org/yard' }
    const { text, said: outcomes } = decide(work, {})
    expect(text).toContain('    - title: Yard news\n      url: https://example.org/yard\n')
    expect(outcomes).toEqual(['2 add applied'])
    expect(() => decide(said, {})).toThrow('Name the work')
    expect(() => decide({ ...work, url: 'nowhere' }, {})).toThrow('web address')
    expect(() => decide({ ...work, headline: '' }, {})).toThrow('Write a headline')
  })
})

describe('a work that is not in the content folder', () => {
  const work = { title: 'Log', url: 'https://example.org/log', published: '6 May 2021', archiveUrl: 'https://example.net/copy' }
  test('is attached to an event with all that is known of it, and detached by its address', () => {
    const { text, said } = decide({ decision: 'attachWork', ...work })
    expect(text).toContain(
      '  attach:\n    title: Log\n    url: https://example.org/log\n    published: 2021-05-06\n    archiveUrl: https://example.net/copy\n',
    )
    expect(said).toEqual(['2 attach applied'])
    expect(() => decide({ decision: 'attachWork', title: 'Log' })).toThrow('Give the web address')
    const now = edited(found, articles, text)
    const on = (decision: string) => changeFor(new Map([['decision', decision]]), { event: now.event('lost')! }, now)(text)
    expect(edited(found, articles, on('detach:2')).said).toEqual(['2 attach applied', '11 detach applied'])
    for (const decision of ['splitOff:2', 'citationDate:2']) expect(() => on(decision)).toThrow()
  })
  test('is cited by an event of one’s own with its day and its copy, under an id of one’s own', () => {
    const { text, events } = decide({ decision: 'add', date: '2021', headline: 'The log', id: 'the-log', ...work }, {})
    expect(text).toContain('      published: 2021-05-06\n      archiveUrl: https://example.net/copy\n')
    expect(events.map(({ id }) => id)).toContain('the-log')
  })
})

test('the place of an event and of a name, in degrees', () => {
  expect(decide({ decision: 'place', place: '57.1, -3.4' }).event('lost')?.place).toEqual({ lat: 57.1, lon: -3.4 })
  expect(decide({ decision: 'place', place: 'none' }).event('lost')?.place).toBe('none')
  expect(() => decide({ decision: 'place', place: 'Velmarsk' })).toThrow('write latitude and longitude')
  expect(decide({ decision: 'place', place: 'Lyon, France' }).text).toContain('  place: 45.75, 4.85\n')
  expect(() => decide({ decision: 'place', place: 'Boston' })).toThrow(
    /Which “Boston”\? .*Massachusetts|Which “Boston”\? .*Boston, MA/,
  )
  const name = { id: 'velm', label: 'Velm', kind: 'place' as const, place: { lat: 57.1, lon: -3.4 } }
  expect(() => decide({ decision: 'name', place: '57.1, -3.4' }, { name })).toThrow('nothing is different')
  expect(decide({ decision: 'name', place: '57.2, -3.4' }, { name }).text).toContain('- name: Velm\n  place: 57.2, -3.4\n')
})

test('who says so is written where it is not what the citations say', () => {
  const says = { ...event('wept'), citations: [{ ...event('wept').citations[0], attribution: 'a clerk' }] } as const
  const form = { decision: 'save', attribution: 'a clerk' }
  expect(() => changeFor(new Map(Object.entries(form)), { event: says }, timeline)('')).toThrow('nothing is different')
  expect(decide({ decision: 'save', attribution: 'the mayor’s clerk' }).event('lost')?.attribution).toBe('the mayor’s clerk')
})

test('the day of a citation is written with its sentence', () => {
  const { event, said } = decide({ decision: 'citationDate:1', 'day-1': '3 May 2021' })
  expect(said).toEqual(['2 citationDate applied'])
  expect(event('lost')?.disagreements).toBeUndefined()
  expect(() => decide({ decision: 'citationDate:1' })).toThrow('Give the day')
  expect(() => decide({ decision: 'citationDate:7', 'day-7': '2021' })).toThrow('not there any more')
})

test('a clause is named where its sentence tells of several events, and only there', () => {
  const { text, said, events } = decide({ decision: 'splitOff:0' })
  expect(text.match(/clause: .*/g)).toEqual([
    'clause: The tug Merle capsized on 3 May 2021',
    'clause: The tug Merle capsized on 3 May 2021',
  ])
  expect(said).toEqual(['2 splitOff applied'])
  expect(events.length).toBe(4)
  expect(decide({ decision: 'detach:1' }).text.match(/clause: .*/g)).toHaveLength(1)
  expect(decide({ decision: 'pin' }, { event: event('wept') }).text).not.toContain('clause')
})

test('a disagreement is dismissed with what the reports say today', () => {
  const { text, event, said } = decide({ decision: 'dismiss:0' })
  expect(text).toContain('  dismiss:\n    about: date\n    values:\n    - 2021-05-03\n    - 2021-05-04\n')
  expect(said).toEqual(['2 dismiss applied'])
  expect(event('lost')?.disagreements).toBeUndefined()
  expect(() => decide({ decision: 'dismiss:1' })).toThrow('do not differ on this any more')
})

test('the order within a day is written, and holds', () => {
  expect(timeline.events.map(({ id }) => id)).toEqual(['wept', 'lost', 'yard'])
  const { events, said } = decide({ decision: 'follow', leader: 'lost' }, { event: event('wept') })
  expect(said).toEqual(['2 after applied'])
  expect(events.map(({ id }) => id)).toEqual(['lost', 'wept', 'yard'])
})

test('of an article only what is changed is written', () => {
  const source = timeline.sources.find(({ path }) => path === 'content/tug.txt')!
  const { text, said } = decide(
    { decision: 'article', title: 'Tug lost', published: '5 May 2021', year: '', by: 'A. Quill' },
    { source },
  )
  expect(text).toBe('# the desk\n- source: tug.txt\n  published: 2021-05-05\n  title: Tug lost\n')
  expect(said).toEqual(['2 published applied', '2 title applied'])
  expect(() => decide({ decision: 'article', title: '' }, { source })).toThrow('nothing is different')
  expect(() => decide({ decision: 'article', year: '98' }, { source })).toThrow('four digits')
})

test('another target leaves no clause of the old one', () => {
  const text = '- source: tug.txt\n  quote: Gone.\n  clause: gone\n  pin: true\n'
  const { edits } = readEdits([{ path: 'edits.yaml', text: withTarget(text, 1, { event: 'lost' }) }])
  expect(edits).toMatchObject([{ target: { event: 'lost' }, pin: true }])
  expect(edits[0]!.target).not.toHaveProperty('clause')
})

describe('a picture', () => {
  const form = { decision: 'picture', file: 'tug.jpg', alt: 'A tug on its side', credit: 'A. Orr', licence: '', graphic: 'true' }
  test('is written with what is said of it, and can be taken away', () => {
    const { text, event } = decide(form)
    expect(text).toContain('  image:\n    file: tug.jpg\n    alt: A tug on its side\n    credit: A. Orr\n    graphic: true\n')
    expect(event('lost')?.image).toMatchObject({ file: 'tug.jpg', alt: 'A tug on its side', credit: 'A. Orr', graphic: true })
    expect(decide({ decision: 'picture', file: 'none' }).event('lost')?.image).toBe('none')
  })
  test('needs words for those who do not see it', () => {
    expect(() => decide({ ...form, alt: ' ' })).toThrow('Say what the picture shows')
  })
})
