import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { articleOfRecord } from '../../src/articles/read.ts'
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
  'controls and a menu over the title': {
    head: [
      'The Velm Post',
      'Sign in · My account · Newsletters',
      'World  Shipping  Culture',
      '',
      'Velm harbour reopens',
      'By Ida Holm',
      'Published 6 November 2023',
      '',
    ],
    expected: { title: 'Velm harbour reopens', authors: ['Ida Holm'], published: '2023-11-06' },
  },
  'a site’s own lines beside its controls': {
    head: [
      'The Velm Post – since 1901',
      'Subscribe for £1 | Sign in',
      '',
      'We use cookies to give you the best experience.',
      'Accept all',
      '',
      'Velm harbour reopens',
      'By Ida Holm',
      'Published 6 November 2023',
      '',
    ],
    expected: { title: 'Velm harbour reopens', authors: ['Ida Holm'], published: '2023-11-06' },
  },
  'a control straight under the title': {
    head: ['Velm harbour reopens', 'Subscribe', '', 'Ships are back', 'By Ida Holm', 'Published 6 November 2023', ''],
    expected: { title: 'Velm harbour reopens', authors: ['Ida Holm'], published: '2023-11-06' },
  },
  'a name and numbers for one day, glued together': {
    head: ['Velm harbour reopens', 'November 6, 202306/11/2023', ''],
    expected: { title: 'Velm harbour reopens', published: '2023-11-06' },
  },
  'outlet, word and a day without zeros': {
    head: ['Velm harbour reopens', 'Source: Velm Daily Published: 2023/11/6 7:02', ''],
    expected: { publisher: 'Velm Daily', published: '2023-11-06' },
  },
  'clock and words glued to the date': {
    head: ['Velm harbour reopens', 'By Ida HolmPublished November 6, 20236:40 PM ESTUpdated 2 days ago', ''],
    expected: { title: 'Velm harbour reopens', authors: ['Ida Holm'], published: '2023-11-06' },
  },
  'numbers and a name for one day, glued together': {
    head: ['Velm harbour reopens', '06.11.2023November 6, 2023', ''],
    expected: { title: 'Velm harbour reopens', published: '2023-11-06' },
  },
  'numbers and a name for one day, on two lines': {
    head: ['Velm harbour reopens', '11/06/2023', 'November 6, 2023', ''],
    expected: { title: 'Velm harbour reopens', published: '2023-11-06' },
  },
  'outlet, day and editor between bars': {
    head: ['Velm harbour reopens', 'Source: Velm Daily|2023-11-06 07:02:11 | Editor: holm', ''],
    expected: { title: 'Velm harbour reopens', publisher: 'Velm Daily', published: '2023-11-06', authors: undefined },
  },
  'outlet and day after one label': {
    head: ['Velm harbour reopens', 'Source: Velm Daily, 2023-11-06 07:02', ''],
    expected: { publisher: 'Velm Daily', published: '2023-11-06' },
  },
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

describe('a line that tells something is the article’s own', () => {
  const opening = 'The council of Velm closed the harbour on 4 May 2018 after a storm had broken its wall.'
  test.each([
    'It was issued a licence on 12 May.',
    'The harbour master left his post at 3 p.m. on 12 May 2018',
    'Recommended repairs were cancelled on 12 May.',
    'Trending songs were banned on the quay in June 2018.',
    'Source: two captains say that the wall broke on 12 May.',
    'Report by divers blamed the storm of 12 May.',
    'Corrections officers were sent to the quay on 12 May – nobody knows why.',
    'He died.',
  ])('at the end: %s', line => {
    expect(textsOf(readOne('velm.txt', `Velm harbour closes\n\n${opening}\n\n${line}`))).toEqual([opening, line])
  })

  test('at the start, and as the only other line', () => {
    for (const name of ['velm.txt', 'velm.md'])
      expect(textsOf(readOne(name, 'The wall broke on 4 May 2018.\n\nShe was issued a licence on 12 May.'))).toEqual([
        'The wall broke on 4 May 2018.',
        'She was issued a licence on 12 May.',
      ])
  })

  test('straight over a byline it names the article, and stays', () => {
    const article = readOne('velm.txt', `The wall broke on 4 May 2018.\nBy Ida Holm\n6 May 2018\n\n${body[0]}`)
    expect(article.source).toMatchObject({ title: 'The wall broke on 4 May 2018.', published: '2018-05-06' })
    expect(textsOf(article)).toEqual(['The wall broke on 4 May 2018.', body[0]])
  })

  test('what an article says of itself is none', () => {
    const article = readOne(
      'velm.txt',
      ['Velm harbour reopens', '', ...body, 'This article was updated on 8 May 2018.'].join('\n'),
    )
    expect(textsOf(article)).toEqual(body)
  })
})

describe('comments of readers under the text are taken off', () => {
  const opening = 'The council of Velm closed the harbour on 4 May 2018 after a storm had broken its wall.'
  const read = (...lines: string[]) =>
    readOne('velm.txt', ['Velm harbour closes', 'By Ida Holm', '6 May 2018', '', opening, '', ...lines].join('\n'))
  const said = ['Ann', 'I saw the wall in 1999, it was broken then too.', '', 'Bob · 3 hours ago', 'They have known since 2010.']
  test.each(['2 comments', 'Comments (2)', 'Comments', 'Join the conversation', '2 Responses', 'Kommentare'])('%s', heading => {
    const article = read(heading, '', ...said)
    expect(textsOf(article)).toEqual([opening])
    expect(article.source.removed).toContainEqual({ where: 'tail', kind: 'comment', text: said[1], line: 10 })
  })

  test.each([
    ['a control among the text', 'Comments', ['What comes next', 'The wall is built again in June 2018.']],
    ['one name under a heading', 'Comments', ['Ann Holm', 'The engineer wants another wall.']],
    ['a heading of the article', 'Comments by the mayor', ['Ann', 'The engineer wants another wall.']],
  ])('%s is none', (_, heading, lines) => expect(textsOf(read(heading, '', ...lines))).toContain(lines[1]))
})

describe('with title and day in front matter', () => {
  const front = ['---', 'title: Velm harbour', 'published: 2018-05-20', '---', '']

  test('nothing is taken off', () => {
    const lines = ['The wall broke.', 'By Ida Holm, 4 May 2018', 'Share', 'Read more: Velm, 9 May 2018', '© 2018 The Velm Post']
    for (const name of ['velm.txt', 'velm.md']) {
      const article = readOne(name, [...front, lines.join('\n\n')].join('\n'))
      expect(textsOf(article)).toEqual(lines)
      expect(article.source.removed).toBeUndefined()
      expect(article.problems).toEqual([])
    }
  })

  test('but the title where it stands over the text again', () => {
    for (const title of ['Velm Harbour', '# Velm harbour']) {
      const article = readOne('velm.md', [...front, title, '', 'The wall broke.'].join('\n'))
      expect(textsOf(article)).toEqual(['The wall broke.'])
      expect(article.source.removed).toEqual([{ where: 'head', kind: 'title', text: title.replace('# ', ''), line: 6 }])
    }
    expect(textsOf(readOne('velm.md', [...front, '# The storm of 1999', '', 'The wall broke.'].join('\n')))).toEqual([
      'The storm of 1999',
      'The wall broke.',
    ])
  })
})

test('what is taken off with a date in it is named, but for what says when the article was published', () => {
  const text = ['---', 'publisher: Velm Post', '---', 'The storm of 4 May 2018', '5 May 2018', '', ...body]
  const article = readOne('velm.txt', [...text, 'See also: The storm of March 1999'].join('\n'))
  expect(article.problems).toMatchObject([
    {
      check: 'taken-off',
      severity: 'note',
      path: 'content/velm.txt',
      line: 4,
      message: '“The storm of 4 May 2018” has a date in it, and was taken for the title',
    },
    { line: 9, message: '“See also: The storm of March 1999” has a date in it, and was taken for a line under the article' },
  ])
})

describe('what a browser prints over and under a page is taken off', () => {
  const head = ['Velm harbour reopens after a storm', 'By Ida Holm', '3 June 2019', '']
  const halves = ['The harbour of Velm reopened on Sunday, the harbour master told the council, which had met at', 'an inn.']
  const pages: Record<string, readonly (readonly string[])[]> = {
    Chrome: [
      ['11/26/26, 11:19\u202fPM Velm harbour reopens after a storm | The Velm Post', 'https://velm.example/a 1/2'],
      ['11/26/26, 11:19\u202fPM Velm harbour reopens after a storm | The Velm Post', 'https://velm.example/a 2/2'],
    ],
    'Chrome, the stamp alone': [
      ['26.11.2026, 23:19', 'https://velm.example/a 1/2'],
      ['26.11.2026, 23:19', 'https://velm.example/a 2/2'],
    ],
    Firefox: [
      ['Velm harbour reopens after a storm    https://velm.example/a', '1 of 2    26/11/2026, 23:19'],
      ['Velm harbour reopens after a storm    https://velm.example/a', '2 of 2    26/11/2026, 23:19'],
    ],
    'in lines of their own': [
      ['26/11/2026, 23:19', 'Velm harbour reopens after a storm\nhttps://velm.example/a\n1/2'],
      ['26/11/2026, 23:19', 'Velm harbour reopens after a storm\nhttps://velm.example/a\n2/2'],
    ],
    'with a month’s name': [
      ['Thursday, November 26, 2026 at 11:19 PM', 'https://velm.example/a Page 1 of 2'],
      ['Thursday, November 26, 2026 at 11:19 PM', 'https://velm.example/a Page 2 of 2'],
    ],
    'another language': [
      ['26.11.2026 um 23:19 Uhr', 'https://velm.example/a Seite 1 von 2'],
      ['26.11.2026 um 23:19 Uhr', 'https://velm.example/a Seite 2 von 2'],
    ],
    Safari: [
      ['', 'https://velm.example/a Page 1 of 2'],
      ['', 'https://velm.example/a Page 2 of 2'],
    ],
  }
  test.each(Object.entries(pages))('%s', (_, [first, second]) => {
    const lines = [first![0]!, ...head, halves[0]!, '', first![1]!, second![0]!, '', halves[1]!, second![1]!]
    const article = readOne('velm.txt', lines.join('\n'))
    expect(textsOf(article)).toEqual([halves.join(' ')])
    expect(article.source).toMatchObject({
      title: 'Velm harbour reopens after a storm',
      published: '2019-06-03',
      url: 'https://velm.example/a',
    })
    expect(article.source.accessed).toBe(first![0] === '' ? undefined : '2026-11-26')
    expect(article.problems).toEqual([])
  })

  test.each([
    [['26/11/2026, 23:19', 'https://velm.example/a'], true],
    [['2026-11-26 23:19', 'velm.example/a', '1/1'], true],
    [['about:reader?url=https%3A%2F%2Fvelm.example%2Fa', '1 of 1 26/11/2026, 23:19'], true],
    [['Printed from https://velm.example/a on 26 November 2026'], true],
    [['Accessed: 26 November 2026'], true],
    [['Last accessed: 26/11/2026'], true],
    [['Retrieved 26 November 2026, from https://velm.example/a'], true],
    [['Downloaded from velm.example on 26 November 2026'], true],
    [['https://velm.example/a (1 of 2) [11/26/2026 11:19:55 PM]'], true],
    [['Printed money was burned on 26 November 2018.'], false],
  ])('under the text: %j', (lines, isPrinted) => {
    const article = readOne('velm.txt', [...head, halves.join(' '), '', ...lines].join('\n'))
    expect(article.source.published).toBe('2019-06-03')
    expect(article.source.accessed).toBe(isPrinted ? '2026-11-26' : undefined)
    if (isPrinted) expect(textsOf(article)).toEqual([halves.join(' ')])
    else expect(textsOf(article)).toContain(lines[0])
  })

  test('a log is none', () => {
    const log = ['11/07/2023, 16:11 The water reached the quay.', '11/07/2023, 17:40 The mayor closed the bridge.']
    expect(textsOf(readOne('velm.txt', ['The night of the flood', '', ...log].join('\n')))).toEqual(log)
  })

  test('a time over the title that stands over the article again is one', () => {
    const lines = ['11/26/26, 11:19 PM', 'Velm harbour reopens after a storm - The Velm Post', '', ...head, halves.join(' ')]
    const { source } = readOne('velm.txt', lines.join('\n'))
    expect(source).toMatchObject({ title: 'Velm harbour reopens after a storm', published: '2019-06-03', accessed: '2026-11-26' })
  })

  test('nor is a time straight under the title', () => {
    const article = readOne('velm.txt', ['Velm harbour reopens', '2023-11-06, 16:11', '', ...body].join('\n'))
    expect(article.source).toMatchObject({ published: '2023-11-06' })
    expect(article.source.accessed).toBeUndefined()
  })
})

describe('a page’s time before a sentence', () => {
  const told = 'Dozens of families left their homes in Velm. The market was closed.'
  test.each([
    ['Velm quay burns last updated: Mon Jun 3 2019 07:02 ', { modified: '2019-06-03', published: undefined }],
    ['Posted: 3 June 2019 07:02 GMT ', { published: '2019-06-03' }],
    ['07:02, 3 June 2019: ', { published: '2019-06-03' }],
  ])('%s', (stamp, expected) => {
    const article = readOne('velm.txt', `${stamp}${told}\n\n${body[1]}`)
    expect(textsOf(article)).toEqual([told, body[1]])
    for (const [key, value] of Object.entries(expected))
      expect([key, article.source[key as keyof typeof article.source]]).toEqual([key, value])
  })

  test.each([
    'The vote was updated: on 3 June 2019 07:02 the council met.',
    'The council met on 3 June 2019 at 07:02. Dozens of families left.',
    'The plan was last updated on 3 June 2019. Dozens of families left.',
  ])('%s has none', text => {
    expect(textsOf(readOne('velm.txt', `${text}\n\n${body[1]}`))).toEqual([text, body[1]])
  })

  test('entries of a log keep theirs', () => {
    const log = [`07:02, 3 June 2019: ${told}`, '08:10, 3 June 2019: The mayor asked for help.']
    expect(textsOf(readOne('velm.txt', log.join('\n\n')))).toEqual(log)
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
    '• The headline of this article was amended on 12 May 2021 to say that the pier has been closed.',
    'The headline on this article, and a picture caption, were amended on 12 May 2021 to correct a name.',
    'An earlier version of this story said that the pier fell in 2019.',
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

describe('lines of a paragraph', () => {
  const textOf = (...lines: readonly string[]) =>
    textsOf(readOne('velm.txt', ['Velm harbour', '', 'Published 6 November 2023', '', ...lines].join('\n')))

  test.each([
    ['Sep-', 'tember', 'September'],
    ['inves-', 'tigated', 'investigated'],
    ['Hal-', 'cyon', 'Halcyon'],
    ['OCTO-', 'BER', 'OCTOBER'],
    ['forty-', 'two', 'forty-two'],
    ['co-', 'operation', 'co-operation'],
    ['self-', 'taught', 'self-taught'],
    ['well-', 'known', 'well-known'],
    ['Jean-', 'Paul', 'Jean-Paul'],
    ['2010-', '11', '2010-11'],
    ['post-', 'storm', 'post-storm'],
    ['pre-', 'and postwar', 'pre- and postwar'],
    ['quay\u00ad', 'side', 'quayside'],
  ])('%s %s', (first, second, joined) => {
    const others = 'The Halcyon sailed in the post-storm calm.'
    expect(textOf(`The harbour master told the council about ${first}`, `${second} in the morning.`, '', others)).toEqual([
      `The harbour master told the council about ${joined} in the morning.`,
      others,
    ])
  })

  test('a dash at the end of a line breaks no word', () => {
    expect(textOf('The harbour master told the council - in the -', 'quiet - morning.')).toEqual([
      'The harbour master told the council - in the - quiet - morning.',
    ])
  })

  test('a sentence goes on before a small letter, however wide the lines are', () => {
    expect(textOf('The ferry with its two hundred passengers ran aground off the', 'quay.', 'The crew stayed.')).toEqual([
      'The ferry with its two hundred passengers ran aground off the quay.',
      'The crew stayed.',
    ])
  })

  test('so does one after an article or a preposition, before a capital', () => {
    const lines = [
      'The ferry with its two hundred passengers, the harbour master said, ran aground. The',
      'Governor of the valley came on',
      'Tuesday, and the mayor of the town met her at the quay, with all of the council, on',
      'Wednesday.',
    ]
    expect(textOf(lines[0]!, lines[1]!)).toEqual([`${lines[0]} ${lines[1]}`])
    expect(textOf(lines[2]!, lines[3]!)).toEqual([`${lines[2]} ${lines[3]}`])
    expect(textOf('The places where the trains of the valley come from', 'Velm', 'Senn')).toHaveLength(3)
  })

  test('lines of uneven widths are joined, before capitals and numbers too', () => {
    const lines = [
      'The river rose above the quay of the town on Sunday night, and the',
      'mayor, Ana Orsk, asked the',
      'Governor of the valley for help on Monday. Forty',
      'families left their',
      'homes in the lower town, where',
      'the water stood a metre high. The school was closed on 4',
      'June 2019.',
    ]
    expect(textOf(...lines)).toEqual([lines.join(' ')])
  })

  test('a list without capitals stays a list', () => {
    const lines = ['apples and pears from the valley of the river', 'bread from the mill which opened in 1999']
    expect(textOf(...lines)).toEqual(lines)
  })
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
