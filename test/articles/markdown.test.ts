import { describe, expect, test } from 'vitest'
import { readDefaults } from '../../src/articles/read.ts'
import { kindsOf, readOne, textsOf } from './reading.ts'

test('Markdown leaves its words, in passages of their kinds with their lines', () => {
  const article = readOne(
    'mill.md',
    [
      '# The *old* mill',
      '',
      'By Una Reed',
      '',
      'The **mill** at [Senn](https://senn.example) stood',
      'until May 3, 1911.[^1] Dr. Hale `saw` it burn.',
      '',
      '## After',
      '',
      '- the first *wheel*',
      '- the second',
      '',
      '> It was gone.',
      '',
      '| Year | Wheels |',
      '|---|---|',
      '| 1911 | 2 |',
      '',
      '```',
      'code & more',
      '```',
      '',
      '![The mill in 1900](mill.png)',
      '',
      '[^1]: A ledger',
      'says May 4.',
    ].join('\n'),
  )
  expect(article.passages).toEqual([
    { id: 'p1', kind: 'paragraph', text: 'The mill at Senn stood until May 3, 1911. Dr. Hale saw it burn.', line: 5 },
    { id: 'p2', kind: 'heading', text: 'After', line: 8 },
    { id: 'p3', kind: 'list-item', text: 'the first wheel', line: 10 },
    { id: 'p4', kind: 'list-item', text: 'the second', line: 11 },
    { id: 'p5', kind: 'quotation', text: 'It was gone.', line: 13 },
    { id: 'p6', kind: 'table-row', text: 'Year | Wheels', line: 15 },
    { id: 'p7', kind: 'table-row', text: '1911 | 2', line: 17 },
    { id: 'p8', kind: 'code', text: 'code & more', line: 19 },
    { id: 'p9', kind: 'footnote', text: 'A ledger says May 4.', line: 25 },
  ])
  expect(article.sentences.slice(0, 2).map(sentence => sentence.text)).toEqual([
    'The mill at Senn stood until May 3, 1911.',
    'Dr. Hale saw it burn.',
  ])
  expect(article.source).toMatchObject({ title: 'The old mill', authors: ['Una Reed'], format: 'markdown' })
  expect(kindsOf(article)).toContain('inside caption: The mill in 1900')
})

test('HTML in Markdown stays text, comments go', () => {
  expect(textsOf(readOne('mill.md', 'The mill <b>burned</b> on Monday, they said.<!-- check -->'))).toEqual([
    'The mill <b>burned</b> on Monday, they said.',
  ])
})

const front = (...lines: string[]) =>
  ['---', ...lines, '---', '', 'The mill burned down on Monday night, the mayor said.'].join('\n')

test('front matter states the facts of a source, in any format', () => {
  const text = front(
    'title: "The mill: a history"',
    'url: https://senn.example/mill',
    'published: 2023-11-06',
    'authors: [Una Reed, Ole Bak]',
    'publisher: Senn Courier',
    'language: en-GB',
    'tags: fires',
    'archive_url: https://archive.example/1',
    'accessed: 2023-11-08',
    'license: CC BY 4.0',
    'permission: by letter',
  )
  for (const name of ['mill.md', 'mill.txt']) {
    const { source, problems, passages } = readOne(name, text)
    expect(problems).toEqual([])
    expect(source).toMatchObject({
      title: 'The mill: a history',
      url: 'https://senn.example/mill',
      published: '2023-11-06',
      authors: ['Una Reed', 'Ole Bak'],
      publisher: 'Senn Courier',
      language: 'en-GB',
      tags: ['fires'],
      archiveUrl: 'https://archive.example/1',
      accessed: '2023-11-08',
      license: 'CC BY 4.0',
      permission: 'by letter',
    })
    expect(source.publishedEvidence).toEqual({ from: 'front-matter', text: '2023-11-06', confidence: 1 })
    expect(passages).toMatchObject([{ line: 15 }])
  }
})

test.each([
  '26/11/2023',
  '11/26/2023',
  '26.11.2023',
  '26 Nov 2023',
  'Nov. 26, 2023',
  'Sunday, 26 November 2023, 14:05',
  '26 novembre 2023',
  '2023/11/26',
  '2023-Nov-26',
  '2023 November 26',
  '2023–11–26',
  'Sun, 26 Nov 2023 14:05:00 +0100',
  'Sun, 26 Nov 2023 14:05:00 GMT',
  'November 26, 2023 at 2:05 PM',
  '2023-11-26T1405Z',
  'Sun Nov 26 2023 14:05:00 GMT+0100 (CET)',
  '26 November 2023 (Sunday)',
])('a day of publication that is written “%s” can be one day only, and is taken', written => {
  const { source, problems } = readOne('mill.md', front(`published: "${written}"`))
  expect(problems).toEqual([])
  expect(source.published).toBe('2023-11-26')
})

test.each([
  [['publishd: 2023-11-06'], 2, 1, 'unknown key “publishd”', 'Did you mean “published”?'],
  [
    ['title: A', 'published: before 6 Nov 2023'],
    3,
    12,
    '“published”: “before 6 Nov 2023” is not a day; write 2023-11-06',
    undefined,
  ],
  [
    ['published: 10/11/12'],
    2,
    12,
    '“published”: “10/11/12” is not a day; write 2012-11-10 or 2012-10-11 or 2010-11-12',
    undefined,
  ],
  [
    ['title: Fog: ferry late'],
    2,
    8,
    'this text has a “: ” in it, which makes a key of what comes before it',
    'Put quotes around the whole text.',
  ],
  [['published: 2023-02-30'], 2, 12, '“published”: “2023-02-30” is not a day; write YYYY-MM-DD', undefined],
  [['published: 06/11/2023'], 2, 12, '“published”: “06/11/2023” is not a day; write 2023-11-06 or 2023-06-11', undefined],
  [['url: ftp://senn.example'], 2, 6, '“url”: write a whole address that starts with http:// or https://', undefined],
  [['date-order: us'], 2, 13, '“date-order”: write “day-month” or “month-day”', undefined],
])('%j is told with its place, and the article is read', (lines, line, column, message, advice) => {
  const article = readOne('mill.md', front(...lines))
  expect(article.problems).toMatchObject([
    { check: 'front-matter', path: 'content/mill.md', line, column, message, ...(advice ? { advice } : {}) },
  ])
  expect(textsOf(article)).toEqual(['The mill burned down on Monday night, the mayor said.'])
})

test('front matter that runs as code is refused, and is no text', () => {
  const article = readOne('mill.md', '---js\n{ title: process.exit() }\n---\nThe mill burned.')
  expect(article.problems).toMatchObject([{ severity: 'error', line: 1 }])
  expect(textsOf(article)).toEqual(['The mill burned.'])
})

test.each(['- published: 2023-11-06', 'published 2023-11-06'])('front matter that is no keys with values is told: %s', line => {
  expect(readOne('mill.md', front(line)).problems).toMatchObject([{ check: 'front-matter', severity: 'error', line: 2 }])
  expect(readOne('mill.md', '---\n\n- Title deeds were burned: all\n\n---\n').problems).toEqual([])
})

test('front matter that is not closed is told, a rule at the top is none', () => {
  expect(readOne('mill.md', '---\ntitle: A\n\nThe mill burned.').problems).toMatchObject([
    { message: 'front matter is not closed' },
  ])
  const article = readOne('mill.txt', '---\n\nThe mill burned down on Monday night.\n\n---\n\nIt was old.')
  expect(article.problems).toEqual([])
  expect(textsOf(article)).toContain('It was old.')
})

test('a key such as __proto__ changes nothing', () => {
  readOne('mill.md', front('__proto__: {polluted: yes}'))
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a folder’s defaults stand in for what an article does not say', () => {
  const { defaults, problems } = readDefaults(
    'publisher: Senn Courier\nlanguage: en-GB\ntags: [senn]\ndate-order: day-month\ncolour: red\n',
    'content/_defaults.yaml',
  )
  expect(defaults).toEqual({ publisher: 'Senn Courier', language: 'en-GB', tags: ['senn'], dateOrder: 'day-month' })
  expect(problems).toMatchObject([{ path: 'content/_defaults.yaml', line: 5, column: 1 }])
  const { source } = readOne('mill.md', front('publisher: Mill Post', 'tags: [fire]', 'published: 2023-11-06'), defaults)
  expect(source).toMatchObject({ publisher: 'Mill Post', language: 'en-GB', tags: ['fire', 'senn'] })
})

test('a first paragraph with a mark of the author is no title', () => {
  const article = readOne('mill.md', 'The mill closed. {event 1985: Mill closed}\n\nThe owner left. {event 1986: Owner gone}')
  expect(textsOf(article)).toEqual(['The mill closed.', 'The owner left.'])
  expect(article.inlineEvents).toMatchObject([{ date: '1985' }, { date: '1986' }])
})

test('nor is a line of few words with one', () => {
  const article = readOne('mill.md', 'Mill closed {event 1985}\n\nOwner gone {event 1986}\n\nRelated: sale {event 1987}')
  expect(textsOf(article)).toEqual(['Mill closed', 'Owner gone', 'Related: sale'])
  expect(article.inlineEvents).toMatchObject([{ date: '1985' }, { date: '1986' }, { date: '1987' }])
})

test('a word broken at the end of a line is one word', () => {
  expect(textsOf(readOne('mill.md', 'Intro.\n\nThe mill com-\nmission was dis-\nmissed on 3 Novem-\nber 2023.'))[1]).toBe(
    'The mill commission was dismissed on 3 November 2023.',
  )
})

test.each([
  ['The mill,[1] built in 1874,[2][3] burned.[a] It was old.[citation needed]', 'The mill, built in 1874, burned. It was old.'],
  ['It burned [4, 5]. The owner fled.[note 1]Nobody was hurt.', 'It burned. The owner fled. Nobody was hurt.'],
  [
    'The owner left in 2019¹. Two km² of forest burned.² Nobody was hurt.',
    'The owner left in 2019. Two km² of forest burned. Nobody was hurt.',
  ],
  ['It burned.[\\[6\\]](https://mill.example/#note-6) It was old.[7]', 'It burned. It was old.'],
  ['It burned.[1]:12 It was old.[2]:33–35 It is gone.[n 3][p. 4]', 'It burned. It was old. It is gone.'],
  ['It burned.[1], [2] It was old.[1]–[3] It is gone.[ii][A]', 'It burned. It was old. It is gone.'],
  ['It burned.[[1]] It was old.<sup>[2]</sup> It is gone.^3 It was ours.⁽⁴⁾', 'It burned. It was old. It is gone. It was ours.'],
  ['It burned.(1) It was old.† It is gone,‡ people say.**', 'It burned. It was old. It is gone, people say.'],
  ['It burned.<sup>1</sup> Two km<sup>2</sup> were lost.【5†source】', 'It burned. Two km<sup>2</sup> were lost.'],
  ['It cost 5 (1) or f*** more, and on 5 May 2018 (a Saturday).', undefined],
  ['It fell on 5 May [2018]. “I saw [a] man with [t]he box,” [5] people said.', undefined],
])('marks of references are no words: %s', (written, read = written) => {
  const text = `The mill of Senn is gone.\n\n${written}\n\nThe town wants it back.\n\n[7]: https://mill.example/a`
  const { passages, sentences } = readOne('mill.md', text)
  expect(passages[1]!.text).toBe(read)
  for (const { passage, start, end, text } of sentences)
    expect(passages.find(({ id }) => id === passage)!.text.slice(start, end)).toBe(text)
})

test('where marks stood is known, also beside a mark of the author', () => {
  const text = 'Intro.\n\nThe mill[1] burned. {event 1985} The owner[2] left.'
  const passage = readOne('mill.md', text).passages[1]!
  expect(passage.text).toBe('The mill burned. The owner left.')
  expect(passage.marksAt!.map(at => passage.text.slice(at))).toEqual([' burned. The owner left.', ' left.'])
})

test('a footnote at the end is the article’s own', () => {
  const text = 'The mill stood at Senn for a hundred years.[^1]\n\nIt burned in 1985.\n\n[^1]: Senn Courier, 7 November 2023.'
  expect(textsOf(readOne('mill.md', text)).at(-1)).toBe('Senn Courier, 7 November 2023.')
})

describe('headings under a title', () => {
  const title = '# Ferry runs aground off Velm\n\n'
  const night = 'The ferry Anna ran aground on 3 May 2021. Twelve people were hurt.'
  const read = (text: string) => {
    const { source, passages } = readOne('content/ferry.md', text)
    return { title: source.title, authors: source.authors, texts: passages.map(({ text }) => text) }
  }
  test.each([
    ['straight under it', `${title}## What the pilot saw\n\n${night}\n`, ['What the pilot saw', night], undefined],
    ['of one word', `${title}## Background\n${night}\n`, ['Background', night], undefined],
    ['and another under that', `${title}## Velm\n\n### The night\n\n${night}\n`, ['Velm', 'The night', night], undefined],
    ['over a byline', `${title}## All saved\n\nBy Una Reed\n\n${night}\n`, ['All saved', night], ['Una Reed']],
    ['under a byline', `${title}By Una Reed\n\n## The night\n\n${night}\n`, ['The night', night], ['Una Reed']],
    [
      'stated above it',
      `---\ntitle: Ferry runs aground off Velm\n---\n## The night\n\n${night}\n`,
      ['The night', night],
      undefined,
    ],
    ['written twice', `${title}Ferry runs aground off Velm\n\n${night}\n`, [night], undefined],
    [
      'a line over a byline',
      `${title}All saved after hours on the sand\n\nBy Una Reed\n\n${night}\n`,
      ['All saved after hours on the sand', night],
      ['Una Reed'],
    ],
    [
      'the heading of a program',
      `${title}## Metadata\n\n- Author: Una Reed\n- Category: #articles\n\n## The night\n\n${night}\n`,
      ['The night', night],
      ['Una Reed'],
    ],
  ])('%s', (_, text, texts, authors) => {
    expect(read(text)).toEqual({ title: 'Ferry runs aground off Velm', authors, texts })
  })
})
