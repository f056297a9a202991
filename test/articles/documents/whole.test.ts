import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsCommand } from '../../../src/cli/events.ts'
import { readCommand } from '../../../src/cli/read.ts'
import { releaseCommand } from '../../../src/cli/release.ts'
import { verifyCommand } from '../../../src/cli/verify.ts'
import { gather } from '../../../src/eleventy/plugin.ts'
import type { Timeline } from '../../../src/model.ts'
import { loadProject } from '../../../src/project/project.ts'
import { eventsSchema } from '../../../src/writers/events-schema.ts'
import { buildSite } from '../../site/build.ts'
import { bookFile, openDocumentFile, wordFile, wordParagraph, workbookFile, zipOf } from './files.ts'
import { pdfFile, wrapped } from './pdf-files.ts'

function warcOf(name: string, text: string): string {
  const page = `<html><body><article><h1>News of the ${name}</h1><p>${text}</p></article></body></html>`
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/${name}\r\nWARC-Date: 2021-05-20T10:00:00Z\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`
}
const mail = (text: string, day = '4 May 2021 10:00:00 +0200') =>
  `From: Ada Lund <ada@lunde.example>\nDate: ${day}\nSubject: News of ${day.slice(0, 5)}\n\n${text}\n`

/** A file of each kind, and the day, the words and the place of what it tells. */
const told: Readonly<Record<string, readonly [file: string | Uint8Array, day: string, words: string, locator?: string]>> = {
  'a.docx': [
    wordFile({ body: wordParagraph('The abbey at Arn burned on 1 May 2021, the fire brigade said.') }),
    '2021-05-01',
    'The abbey at Arn burned',
  ],
  'b.odt': [
    openDocumentFile('<text:p>The bakery at Brill closed on 2 May 2021, its owner said.</text:p>'),
    '2021-05-02',
    'The bakery at Brill closed',
  ],
  'c.rtf': [
    String.raw`{\rtf1 The chapel at Corr collapsed on 3 May 2021, the town said.\par}`,
    '2021-05-03',
    'The chapel at Corr collapsed',
  ],
  'd.pdf': [
    pdfFile({
      pages: [
        wrapped('The town keeps a list of its dams.', 700),
        wrapped('The dam at Dorn broke on 4 May 2021, engineers said.', 700),
      ],
    }),
    '2021-05-04',
    'The dam at Dorn broke',
    'p. 2',
  ],
  'e.epub': [
    bookFile({ files: [{ body: '<p>The engine shed at Emm was sold on 5 May 2021.</p>', title: 'Sheds' }] }),
    '2021-05-05',
    'The engine shed at Emm was sold',
    'chapter “Sheds”',
  ],
  'f.eml': [mail('The ferry at Fenn sank on 6 May 2021, the police said.'), '2021-05-06', 'The ferry at Fenn sank'],
  'g.mbox': [
    `From a 2021\n${mail('The granary at Gole was robbed on 7 May 2021.')}\nFrom b 2021\n${mail('The hall at Hest reopened on 8 May 2021.', '9 May 2021 10:00:00 +0200')}`,
    '2021-05-07',
    'The granary at Gole was robbed',
  ],
  'i.csv': [
    'Date,Event\n2021-05-09,The inn at Isel was bought by the town.\n2021-05-10,The jetty at Jorn was repaired.\n',
    '2021-05-09',
    'The inn at Isel was bought',
  ],
  'k.warc.gz': [
    gzipSync(warcOf('kiln', 'The kiln at Ost was put out on 11 May 2021, its owner said.')),
    '2021-05-11',
    'The kiln at Ost was put out',
  ],
  'l.wacz': [
    zipOf({ 'archive/a.warc': warcOf('loom', 'A fire destroyed the last loom of Pell on 12 May 2021.') }),
    '2021-05-12',
    'A fire destroyed the last loom',
  ],
  'm.xlsx': [
    workbookFile([
      {
        name: 'Mills',
        rows: [
          ['Date', 'Event'],
          [{ value: 44329, style: 1 }, 'The mill at Murn was struck by lightning.'],
        ],
      },
      {
        name: 'Nets',
        rows: [
          ['Date', 'Event'],
          [{ value: 44330, style: 1 }, 'The net loft at Nore was torn down.'],
        ],
      },
    ]),
    '2021-05-13',
    'The mill at Murn was struck',
    'sheet “Mills”',
  ],
}

const catalogue = [
  {
    id: 'dams',
    type: 'report',
    title: 'Dams of the county',
    URL: 'https://post.example/dams.pdf',
    attachments: [{ path: 'd.pdf' }],
  },
]

let folder: string
const silent = { input: () => Readable.from([]), err: () => undefined }
const place = () => ({
  content: join(folder, 'content'),
  site: join(folder, 'site.yaml'),
  releases: join(folder, 'releases.json'),
})
const options = () => Object.entries(place()).flatMap(([name, value]) => [`--${name}`, value])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citeline-'))
  await mkdir(place().content)
  await writeFile(place().site, '')
  for (const [name, [file]] of Object.entries(told)) await writeFile(join(place().content, name), file)
  await writeFile(join(place().content, 'works.json'), JSON.stringify(catalogue))
})
afterAll(() => rm(folder, { recursive: true }))

/** What stands in the quotations of each day. */
const quotesOf = ({ events }: Pick<Timeline, 'events'>) =>
  new Map(events.map(({ date, citations }) => [date.edtf, citations.map(({ quote }) => quote).join(' ')]))

test('`read` and `events` tell what files of each kind tell', async () => {
  let out = ''
  const files = Object.keys(told).map(name => join(place().content, name))
  expect(await readCommand(files, { ...silent, out: text => (out += text) })).toBe(0)
  for (const [, , words] of Object.values(told)) expect(out).toContain(words)
  out = ''
  expect(await eventsCommand([place().content], { ...silent, out: text => (out += text) })).toBe(0)
  const quotes = quotesOf(JSON.parse(out) as Timeline)
  for (const [name, [, day, words]] of Object.entries(told))
    expect([name, quotes.get(day)]).toEqual([name, expect.stringContaining(words)])
  expect(out).not.toContain('@lunde')
})

test('threads, and a later build from what is kept, make the same', async () => {
  const kept = join(folder, 'kept')
  const { timeline, problems } = await loadProject(place())
  for (const workers of [2, 1]) {
    const again = await loadProject({ ...place(), workers, cache: kept })
    expect([workers, again.timeline, again.problems]).toEqual([workers, timeline, problems])
  }
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('the site shows pages, chapters and sheets, names the files, and what is released is found again', async () => {
  expect(await releaseCommand(['--on', '2021-06-01', ...options()], { ...silent, out: () => undefined })).toBe(0)
  let out = ''
  expect([await verifyCommand(options(), { ...silent, out: text => (out += text) }), out]).toEqual([
    0,
    expect.stringContaining('all as released'),
  ])
  const { folder: built, remove } = await buildSite(await gather(place()))
  try {
    const data = eventsSchema.parse(JSON.parse(await readFile(join(built, 'data/events.json'), 'utf8')))
    for (const [name, [, day, words, locator]] of Object.entries(told)) {
      const event = data.events.find(({ date }) => date.edtf === day)!
      const html = await readFile(join(built, 'event', `${event.id}.html`), 'utf8')
      expect([name, html]).toEqual([name, expect.stringContaining(words)])
      expect([name, /<span class="locator">(?<locator>[^<]*)</.exec(html)?.groups!['locator']]).toEqual([name, locator])
      if (name === 'd.pdf') expect(html).toContain('href="https://post.example/dams.pdf#page=2"')
      const source = await readFile(join(built, 'source', `${event.citations[0]!.source}.html`), 'utf8')
      expect(source).toContain(`content/${name}`)
      expect(event.citations[0]!.locator !== undefined).toBe(locator !== undefined)
    }
    for (const file of await readdir(built, { recursive: true }))
      if (/\.(?:html|json|csv)$/.test(file)) expect(await readFile(join(built, file), 'utf8')).not.toContain('@lunde')
  } finally {
    await remove()
  }
})
