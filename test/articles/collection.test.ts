import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { formats, readArticles } from '../../src/articles/read.ts'
import { readCommand } from '../../src/cli/read.ts'
import { bytesOf, readAll, readOne } from './reading.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const text = (
  date: string,
  body = 'The harbour fees rise by a tenth, the port of Velm said in a statement to its captains.',
  more: readonly string[] = [],
) => ['Velm raises its fees', ...more, date, '', body].join('\n')

describe('the order of day and month', () => {
  const day = (texts: Record<string, string>, options = {}) => readAll(texts, options)['a.txt']!.source

  test.each<[string, Record<string, string>, object, string]>([
    ['a number over twelve', { 'a.txt': text('18/07/2021') }, {}, '2021-07-18'],
    ['a reading after the day of the build', { 'a.txt': text('05/06/2021') }, { today: '2021-05-20' }, '2021-05-06'],
    ['a reading after a day of change', { 'a.txt': text('05/06/2021', undefined, ['Updated May 9, 2021']) }, {}, '2021-05-06'],
    [
      'a month’s name in the text',
      { 'a.txt': text('05/06/2021', 'The port of Velm raised its fees on Friday, June 4, it said in a statement.') },
      {},
      '2021-06-05',
    ],
    [
      'other dates of the same source',
      {
        'a.txt': text('05/06/2021', undefined, ['By Ida Holm, Velm Gazette']),
        'b.txt': text('18/07/2020', 'Other news came from the port of Velm this week, its master said.', [
          'By Ida Holm, Velm Gazette',
        ]),
      },
      {},
      '2021-06-05',
    ],
    ['a copy of the same text', { 'a.txt': text('05/06/2021'), 'b.txt': text('June 5, 2021') }, {}, '2021-06-05'],
    [
      'the range of the collection',
      {
        'a.txt': text('05/06/2021'),
        'b.txt': text('June 1, 2021', 'Nothing was said by anyone in the port of Velm on this day, it seems.'),
      },
      {},
      '2021-06-05',
    ],
    ['the site’s own habit', { 'a.txt': text('05/06/2021') }, { dateOrder: 'month-day' }, '2021-05-06'],
  ])('%s decides', (_, texts, options, expected) => {
    expect(day(texts, options).published).toBe(expected)
  })

  test('a weekday in the text that does not fit its date is no evidence', () => {
    expect(
      day({ 'a.txt': text('05/06/2021', 'The port of Velm raised its fees on Monday, June 4, it said in a statement.') })
        .published,
    ).toBeUndefined()
  })

  test('a folder’s habit and the article’s own word decide', () => {
    expect(readOne('a.txt', text('05/06/2021'), { dateOrder: 'month-day' }).source.published).toBe('2021-05-06')
    expect(
      readOne('a.txt', `---\ndate-order: day-month\n---\n${text('05/06/2021')}`, { dateOrder: 'month-day' }).source.published,
    ).toBe('2021-06-05')
  })

  test('the habit is kept for the dates of the text, with who said so', () => {
    const order = (file: string, options = {}) => readOne('a.txt', file, options).source.dateOrder
    expect(order(text('05/06/2021'))).toBeUndefined()
    expect(order(text('05/06/2021'), { dateOrder: 'month-day' })).toEqual({ order: 'month-day', saidBy: 'folder' })
    expect(day({ 'a.txt': text('05/06/2021') }, { dateOrder: 'month-day' }).dateOrder).toMatchObject({ saidBy: 'site' })
    expect(order(`---\ndate-order: day-month\n---\n${text('05/06/2021')}`, { dateOrder: 'month-day' })).toEqual({
      order: 'day-month',
      saidBy: 'article',
    })
  })

  test('when nothing decides, both days are given, with the line that settles it', () => {
    const article = readOne('a.txt', text('05/06/2021'))
    expect(article.source).toMatchObject({ publishedOneOf: ['2021-05-06', '2021-06-05'] })
    expect(article.source.published).toBeUndefined()
    expect(article.problems).toMatchObject([{ check: 'day-month-order', severity: 'warning' }])
    expect(article.problems[0]!.advice).toContain('“published: 2021-05-06” or “published: 2021-06-05”')
  })

  test('a day without a year gets one from evidence or none', () => {
    const wire = 'VELM, Nov 7 (Reuters) - The port of Velm raised its fees by a tenth, it said in a statement.'
    expect(readOne('a.txt', wire).source.published).toBeUndefined()
    expect(readOne('a.txt', wire).problems[0]!.advice).toContain('“published: YYYY-11-07”')
    expect(readOne('a.txt', `${wire} It had said so on Nov. 3, 2019.`).source.published).toBe('2019-11-07')
  })
})

describe('copies', () => {
  const body = Array.from(
    { length: 12 },
    (_, index) => `Ship number ${index} waited ${index + 2} hours at the mouth of the Velm before a pilot came aboard it.`,
  ).join('\n')
  const page = (date: string, more: string) => `---\npublished: ${date}\n${more}\n---\n${body}`

  test('the same text twice is a duplicate of the earlier, in any order of files', () => {
    const files = [
      { path: 'content/b.txt', bytes: bytesOf(page('2021-06-05', 'title: A')) },
      { path: 'content/a.txt', bytes: bytesOf(page('2021-06-07', 'title: A')) },
    ]
    for (const order of [files, files.toReversed()]) {
      const [a, b] = readArticles(order)
      expect(a!.source.copyOf).toEqual({ source: 'b', kind: 'duplicate' })
      expect(b!.source.copyOf).toBeUndefined()
      expect(a!.problems).toMatchObject([{ check: 'copy', severity: 'warning', path: 'content/a.txt' }])
    }
  })

  test('nearly the same text in two outlets is syndicated', () => {
    const articles = readAll({
      'a.txt': page('2021-06-05', 'publisher: Velm Post'),
      'b.txt': `${page('2021-06-06', 'publisher: Senn Courier')}\nOne more ship came.`,
    })
    expect(articles['b.txt']!.source.copyOf).toEqual({ source: 'a', kind: 'syndicated' })
    expect(articles['b.txt']!.problems).toMatchObject([{ severity: 'note' }])
  })

  test('two reports of one thing are no copies', () => {
    const articles = readAll({
      'a.txt': text('June 5, 2021'),
      'b.txt': text(
        'June 5, 2021',
        'Captains of Velm will pay a tenth more from now on, a statement of the port said on Friday.',
      ),
    })
    expect(Object.values(articles).map(article => article.source.copyOf)).toEqual([undefined, undefined])
  })
})

test('ids are plain, unique and do not change with other files', () => {
  const ids = (paths: string[]) =>
    readArticles(paths.map(path => ({ path, bytes: bytesOf('Text.') }))).map(article => article.source.id)
  expect(ids(['content/velm/fees.txt'])).toEqual(['velm-fees'])
  const odd = ids(['content/Fées 2021.txt'])[0]!
  expect(odd).toMatch(/^fees-2021-[0-9a-f]{8}$/)
  expect(
    new Set(
      ids([
        'content/a.txt',
        'content/a.md',
        'content/b-c.txt',
        'content/b/c.txt',
        'content/日本.txt',
        `content/${'x'.repeat(300)}.txt`,
      ]),
    ).size,
  ).toBe(6)
  for (const id of ids(['content/日本.txt', `content/${'x'.repeat(300)}.txt`, 'content/---.txt']))
    expect(id).toMatch(/^[a-z0-9-]{1,80}$/)
})

test('the formats that are read', () => {
  expect([...formats.keys()]).toEqual(
    '.txt .md .markdown .html .htm .mhtml .mht .docx .odt .rtf .pdf .epub .warc .warc.gz .wacz .csv .tsv .xlsx .eml .mbox'.split(
      ' ',
    ),
  )
})

test('citeline read gives a line a file and names what it cannot read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'citeline-'))
  writeFileSync(join(folder, 'a.txt'), text('June 5, 2021'))
  writeFileSync(join(folder, 'b.pptx'), '%PDF')
  const out: string[] = []
  const err: string[] = []
  const streams = {
    input: () => Readable.from([]),
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  }
  expect(await readCommand([join(folder, 'a.txt'), join(folder, 'b.pptx'), join(folder, 'c.txt')], streams)).toBe(1)
  expect(out).toHaveLength(1)
  expect(JSON.parse(out[0]!)).toMatchObject({
    path: join(folder, 'a.txt'),
    source: { published: '2021-06-05' },
    passages: [{ id: 'p1' }],
  })
  expect(err.join('')).toContain('b.pptx: no reader for .pptx; known: .txt .md')
  expect(err.join('')).toContain('c.txt')
})

test('dots tell the order where the language writes days with them', () => {
  const publishedIn = (text: string, day: string) => {
    const { published, publishedOneOf } = readOne('a.txt', `${text.split('.')[0]}\n${day}\n\n${text}\n`).source
    return published ?? publishedOneOf
  }
  const german =
    'Die alte Mühle brannte am Sonntag nieder. Niemand wurde verletzt, sagte die Polizei der Stadt, und die Ursache ist nicht bekannt.'
  const english =
    'The old mill burned down on the hill. Nobody was hurt, the police of the town said, and the cause is not known.'
  expect(publishedIn(german, '03.05.2021')).toBe('2021-05-03')
  expect(publishedIn(german, '03/05/2021')).toEqual(['2021-03-05', '2021-05-03'])
  expect(publishedIn(english, '03.05.2021')).toEqual(['2021-03-05', '2021-05-03'])
})
