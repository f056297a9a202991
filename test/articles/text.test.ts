import { describe, expect, test } from 'vitest'
import { articleOfRecord, plainArticle } from '../../src/articles/read.ts'
import { kindsOf, readOne, textsOf } from './reading.ts'

const body = [
  'The harbour of Velm reopened on Sunday after two weeks of repairs, the harbour master said.',
  'Forty ships had been waiting.',
]

interface Shape {
  readonly head: readonly string[]
  readonly tail?: readonly string[]
  readonly expected: object
  readonly removed?: readonly string[]
}

const shapes: Record<string, Shape> = {
  'title, byline, date': {
    head: ['Velm harbour reopens', 'By Ida Holm', 'November 6, 2023 6:40 PM EST', ''],
    expected: { title: 'Velm harbour reopens', authors: ['Ida Holm'], published: '2023-11-06' },
    removed: ['head title: Velm harbour reopens', 'head byline: By Ida Holm', 'head date: November 6, 2023 6:40 PM EST'],
  },
  'a section and a date with its time first, under bullets': {
    head: ['Velm harbour reopens', '- In Shipping', '- 11:53 AM, Nov 06, 2023', '- Velmpost Staff'],
    tail: ['Image source: Velmpost', 'Comments'],
    expected: { title: 'Velm harbour reopens', authors: ['Velmpost Staff'], publisher: 'Velmpost', published: '2023-11-06' },
    removed: [
      'head title: Velm harbour reopens',
      'head kicker: - In Shipping',
      'head date: - 11:53 AM, Nov 06, 2023',
      'head byline: - Velmpost Staff',
      'tail caption: Image source: Velmpost',
      'tail furniture: Comments',
    ],
  },
  'a date of change beside that of publication': {
    head: ['News', 'Velm harbour reopens', 'Published Monday, 6 November 2023', 'Updated: 8 November 2023 5:58', 'Ida Holm', ''],
    expected: { title: 'Velm harbour reopens', authors: ['Ida Holm'], published: '2023-11-06', modified: '2023-11-08' },
  },
  'a time of change without a day': {
    head: ['Velm harbour reopens', '6 November 2023 Last updated at 04:40 GMT', ''],
    expected: { title: 'Velm harbour reopens', published: '2023-11-06' },
  },
  'a breadcrumb, controls and the date on one line with the author': {
    head: ['Home > World > North', 'Velm harbour reopens', '4 min read', 'Share', 'Tweet', 'by Ida Holm on November 6, 2023', ''],
    tail: ['Read more:', 'What the harbour cost', 'Share this:', 'Facebook'],
    expected: { title: 'Velm harbour reopens', authors: ['Ida Holm'], published: '2023-11-06' },
  },
  'menus, a summary and names under “By”': {
    head: [
      'Skip to content',
      'World',
      'Velm harbour is open to ships again',
      'Captains had complained of the delay.',
      'By',
      'Ida Holm and',
      'Per Lund',
      'November 6, 2023 at 6:12 p.m. EST',
      'Listen',
      '5 min',
      '12',
    ],
    expected: { title: 'Velm harbour is open to ships again', authors: ['Ida Holm', 'Per Lund'], published: '2023-11-06' },
  },
  'a machine’s time and a name after a bar': {
    head: ['Velm harbour reopens', '2023-11-06T23:24:00-05:00 | Ida Holm', ''],
    expected: { published: '2023-11-06', authors: ['Ida Holm'] },
  },
  'the date first': {
    head: ['November 6, 2023 8:21 AM', '', 'Velm harbour reopens', ''],
    expected: { title: 'Velm harbour reopens', published: '2023-11-06' },
  },
  labels: {
    head: [
      'Title: Velm harbour reopens',
      'Author: Ida Holm',
      'Date: 2023-11-06',
      'Source: The Velm Post',
      'URL: https://velm.example/a',
      '',
    ],
    expected: {
      title: 'Velm harbour reopens',
      authors: ['Ida Holm'],
      published: '2023-11-06',
      publisher: 'The Velm Post',
      url: 'https://velm.example/a',
    },
  },
  'a date in another language': {
    head: ['Hafen von Velm wieder offen', 'Von Ida Holm', '6. November 2023, 18:05 Uhr', ''],
    expected: { title: 'Hafen von Velm wieder offen', authors: ['Ida Holm'], published: '2023-11-06' },
  },
  'a numeric date with its weekday': {
    head: ['Velm harbour reopens', 'Monday 06/11/2023', ''],
    expected: { published: '2023-11-06' },
  },
  'no date at all': {
    head: ['Velm harbour reopens', 'By Ida Holm', ''],
    expected: { title: 'Velm harbour reopens', published: undefined },
  },
  'a date of change alone is not one of publication': {
    head: ['Velm harbour reopens', 'Updated November 8, 2023', ''],
    expected: { published: undefined, modified: '2023-11-08' },
  },
  'hours ago': { head: ['Velm harbour reopens', 'Published', '4 hours ago', ''], expected: { published: undefined } },
  'a date in the tail, with its word': {
    head: [],
    tail: ['Published in The Velm Post, November 6th, 2023'],
    expected: { published: '2023-11-06' },
  },
  'a copyright year': {
    head: [],
    tail: ['© 2023 The Velm Post. All rights reserved.'],
    expected: { published: undefined, publisher: 'The Velm Post' },
  },
}

describe('heads and tails of pasted texts', () => {
  test.each(Object.entries(shapes))('%s', (_, { head, tail = [], expected, removed }) => {
    const article = readOne('velm.txt', [...head, ...body, ...tail].join('\n'))
    for (const [key, value] of Object.entries(expected))
      expect([key, article.source[key as keyof typeof article.source]]).toEqual([key, value])
    expect(textsOf(article).slice(-2)).toEqual(body)
    expect(textsOf(article).length).toBeLessThanOrEqual(3)
    if (removed) expect(kindsOf(article)).toEqual(removed)
  })

  test('every line is either a passage’s or removed', () => {
    for (const { head, tail = [] } of Object.values(shapes)) {
      const lines = [...head, ...body, ...tail].filter(line => line !== '')
      const article = readOne('velm.txt', lines.join('\n'))
      const kept = [...textsOf(article), ...(article.source.removed ?? []).map(line => line.text)]
      expect(kept.toSorted()).toEqual(lines.toSorted())
    }
  })
})

describe('datelines', () => {
  test.each([
    ['VELM, Nov 7 (Reuters) - ', { place: 'VELM', agency: 'Reuters', published: '2023-11-07' }],
    ['VELM, Norway (AP) — ', { place: 'VELM, Norway', agency: 'AP' }],
    ['6-11-2023 (VELM) ', { place: 'VELM', published: '2023-11-06' }],
    ['NORTH VELM: ', { place: 'NORTH VELM' }],
    ['VELM — ', { place: 'VELM' }],
    ['(Reuters) - ', { agency: 'Reuters' }],
  ])('%s', (dateline, expected) => {
    const told = `${body[0]!.replace('Sunday', 'Sunday, November 5, 2023,')}`
    const article = readOne('velm.txt', `${dateline}${told}\n${body[1]}`)
    expect(article.source).toMatchObject(expected)
    expect(article.sentences[0]!.text).toBe(told)
    expect(kindsOf(article)).toEqual([`head dateline: ${dateline.trim()}`])
  })

  test.each([
    'WATCH: The harbour opens. ',
    'He said — and meant it — that ',
    'Velm — the largest harbour — ',
    'The harbour (closed since May) - ',
  ])('%s is none', start => {
    const article = readOne('velm.txt', `${start}${body[0]}`)
    expect(textsOf(article)).toEqual([`${start}${body[0]}`])
  })
})

test('corrections, editor’s notes and credits are kept as notes', () => {
  const notes = [
    'Editor’s note: This story was first told in 2019.',
    'Correction: An earlier version gave the wrong day.',
    '(Reporting by Ida Holm; Editing by Per Lund)',
  ]
  const article = readOne('velm.txt', ['Velm harbour reopens', '', ...body, ...notes].join('\n'))
  expect(article.source.notes).toEqual(notes)
  expect(textsOf(article)).toEqual(body)
})

test('a text without head or tail stays whole', () => {
  expect(textsOf(readOne('velm.txt', body.join('\n\n')))).toEqual(body)
  const told = 'The lights went out at 9 p.m. on Nov. 9, 1965, across most of the valley of Velm.'
  const article = readOne('velm.txt', told)
  expect(textsOf(article)).toEqual([told])
  expect(article.source.published).toBeUndefined()
})

test('dates that head the parts of a chronicle are not its publication day', () => {
  const article = readOne(
    'velm.txt',
    [
      'How the harbour was lost',
      '',
      body[0],
      '',
      'Oct. 7, 2023',
      '',
      body[1],
      '',
      'Oct. 8, 2023',
      '',
      'The last ship left.',
    ].join('\n'),
  )
  expect(article.source.published).toBeUndefined()
  expect(textsOf(article)).toContain('Oct. 7, 2023')
})

test('a hard-wrapped text is read by its paragraphs', () => {
  const wrapped = [
    'The committee said on Monday that the harbour at the mouth of the',
    'river would stay closed until the spring, when the repairs should be',
    'over.',
    '',
    'Traffic is being led through the two towns on the other shore, where',
    'the ferries have been taking cars since the first days of the month,',
    'said the mayor, who had asked for patience when the works began last',
    'year.',
  ].join('\n')
  const article = readOne('velm.txt', wrapped)
  expect(article.passages.map(passage => passage.line)).toEqual([1, 5])
  expect(article.sentences).toHaveLength(2)
})

test('what a record states wins over its text’s head', () => {
  const article = articleOfRecord({
    id: 'a1',
    published: '2023-11-07',
    publisher: 'The Velm Post',
    text: ['Velm harbour reopens', 'November 6, 2023', '', ...body].join('\n'),
  })
  expect(article.source).toMatchObject({
    id: 'a1',
    title: 'Velm harbour reopens',
    published: '2023-11-07',
    publisher: 'The Velm Post',
  })
  expect(article.source.publishedEvidence).toMatchObject({ from: 'record' })
  expect(textsOf(article)).toEqual(body)
})

test('a plain article is its text, whole', () => {
  const text = 'Velm harbour reopens\nNovember 6, 2023\n'
  expect(plainArticle({ id: 'a', text }).passages).toEqual([{ id: 'p1', kind: 'paragraph', text }])
})
