import { expect, test } from 'vitest'
import { readOne, textsOf } from './reading.ts'

const text = 'The lock gates gave way on Monday night, the keeper said.'
const withFront = (lines: readonly string[], fence = '---') => readOne('lock.md', [fence, ...lines, fence, '', text].join('\n'))

test.each([
  [
    'Obsidian Web Clipper',
    [
      'title: "Lock gates fail"',
      'source: "https://vale.example/lock"',
      'author:',
      '  - "[[Ilse Marn]]"',
      '  - "[[People/Tom Vey|Tom Vey]]"',
      'published: 2024-04-30',
      'created: 2024-05-02',
      'description:',
      'tags:',
      '  - "clippings"',
    ],
    {
      title: 'Lock gates fail',
      url: 'https://vale.example/lock',
      authors: ['Ilse Marn', 'Tom Vey'],
      published: '2024-04-30',
      accessed: '2024-05-02',
      tags: ['clippings'],
    },
  ],
  [
    'MarkDownload',
    ['created: 2024-05-02T10:12:13 (UTC +02:00)', 'tags: []', 'source: https://vale.example/lock', 'author: Ilse Marn'],
    { url: 'https://vale.example/lock', authors: ['Ilse Marn'], accessed: '2024-05-02' },
  ],
  [
    'Omnivore',
    [
      'title: Lock gates fail',
      'author: Ilse Marn, Tom Vey',
      'date_saved: 2024-05-02 10:12:13',
      'date_published: 2024-04-30 00:00:00',
    ],
    { authors: ['Ilse Marn', 'Tom Vey'], accessed: '2024-05-02', published: '2024-04-30' },
  ],
  [
    'Jekyll',
    ['date: 2024-04-30 23:15:00 -0800', 'categories: [floods]', 'tags: [orrin]'],
    { published: '2024-04-30', tags: ['orrin', 'floods'] },
  ],
  [
    'a reading list',
    ['source: reader', 'author: "Marn, Ilse"', 'site: Vale Post'],
    { authors: ['Marn, Ilse'], publisher: 'Vale Post' },
  ],
  [
    'links without quotes',
    ['author: [[Ilse Marn]]', 'source: [[Vale Post]]'],
    { authors: ['Ilse Marn'], publisher: 'Vale Post' },
  ],
  [
    'capitals',
    ['Title: Lock gates fail', 'Archive-URL: https://kept.example/1'],
    { title: 'Lock gates fail', archiveUrl: 'https://kept.example/1' },
  ],
  ['keys of several words', ['date published: 30 April 2024', 'Datum: heute'], { published: '2024-04-30' }],
])('front matter of %s says what ours does', (_, lines, facts) => {
  const { source, problems, passages } = withFront(lines)
  expect(source).toMatchObject(facts)
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(passages).toMatchObject([{ text, line: lines.length + 4 }])
})

test('our own keys win over those of other tools, a day that can be two is left to the collection', () => {
  expect(
    withFront(['date: 2024-05-01', 'published: 2024-04-30', 'source: https://b.example/', 'url: https://a.example/']).source,
  ).toMatchObject({
    published: '2024-04-30',
    url: 'https://a.example/',
  })
  expect(withFront(['date: 03/04/2024']).source.publishedOneOf).toEqual(['2024-03-04', '2024-04-03'])
})

test('TOML is read as YAML is, with its own lines', () => {
  const lines = [
    'title = "Lock gates fail"',
    'date = 2024-04-30T08:15:00+02:00',
    'draft = true',
    '[params]',
    'author = "Ilse Marn"',
  ]
  const { source, problems, passages } = withFront(lines, '+++')
  expect(source).toMatchObject({ title: 'Lock gates fail', published: '2024-04-30', authors: ['Ilse Marn'] })
  expect(problems).toMatchObject([{ severity: 'note', line: 4, message: 'the key “draft” is not used' }])
  expect(passages).toMatchObject([{ text, line: 9 }])
  expect(withFront(['title = "A"', '', 'license = "CC', 'x = 1'], '+++')).toMatchObject({
    problems: [{ severity: 'error', line: 4, check: 'front-matter' }],
    passages: [{ text }],
  })
  expect(withFront(['title = "A"', 'publishd = 2024-04-30'], '+++').problems).toMatchObject([
    { severity: 'error', line: 3, message: 'unknown key “publishd”' },
  ])
  expect(textsOf(readOne('plus.md', `+++\n\n${text}\n\n+++`))).toContain(text)
})

test.each([
  ['cssclasses: wide', 'note', 'the key “cssclasses” is not used'],
  ['publish: true', 'note', 'the key “publish” is not used'],
  ['published: false', 'note', '“published: false” is meant for a site generator, and is not used'],
  ['url: /posts/lock/', 'note', '“url: /posts/lock/” is meant for a site generator, and is not used'],
  ['created: soon', 'note', '“created: soon” is not a day, and is not used'],
  ['pubilshed: 2024-04-30', 'error', 'unknown key “pubilshed”'],
  ['titel: A', 'error', 'unknown key “titel”'],
  ['archiv_url: https://kept.example/1', 'error', 'unknown key “archiv_url”'],
])('“%s” is told as %s', (line, severity, message) => {
  const { problems, source } = withFront(['title: Lock gates fail', line])
  expect(problems).toMatchObject([{ check: 'front-matter', severity, line: 3, message }])
  expect(source.title).toBe('Lock gates fail')
})

test.each(['title:', 'published:', 'authors: []', 'description:', 'tags: [""]'])(
  '“%s” says nothing, and nothing is said of it',
  line => {
    expect(withFront([line]).problems).toEqual([])
  },
)
