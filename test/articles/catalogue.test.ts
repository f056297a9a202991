import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readArticles } from '../../src/articles/read.ts'
import { loadContent } from '../../src/project/files.ts'
import { draftsAhead } from '../../src/project/ahead.ts'
import { pdfFile, wrapped } from './documents/pdf-files.ts'

let content: string
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'citeline-')), 'content')
})
afterEach(() => {
  rmSync(dirname(content), { recursive: true })
})

const told = 'The lock at Brenne was closed yesterday after a barge struck its gate, the authority said in the evening.'
const pdf = pdfFile({ pages: [wrapped(told, 700)] })

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
  }
  const loaded = await loadContent(content)
  await draftsAhead(loaded.files, {})
  const sources = readArticles(loaded.files).map(({ source }) => source)
  return { sources, problems: loaded.problems.map(({ path, severity, message }) => `${path}: ${severity}: ${message}`) }
}

const lock = {
  id: 'http://zotero.org/users/7/items/K3D9A7QX',
  type: 'article-newspaper',
  title: 'Lock at <i>Brenne</i> shut for weeks',
  'container-title': 'Brenne Post',
  author: [{ family: 'Lund', given: 'Ada' }, { literal: 'Post staff' }],
  issued: { 'date-parts': [['2021', 5, 4]] },
  accessed: { 'date-parts': [[2021, 5, 9]] },
  URL: 'https://post.example/lock',
  language: 'en-GB',
}
const facts = {
  title: 'Lock at Brenne shut for weeks',
  publisher: 'Brenne Post',
  authors: ['Ada Lund', 'Post staff'],
  published: '2021-05-04',
  accessed: '2021-05-09',
  url: lock.URL,
  language: 'en-GB',
}

test('an export of Zotero says what the files in its storage folder are, by the names that Zotero gives them', async () => {
  const { sources, problems } = await read({
    'zotero/library.json': JSON.stringify([
      lock,
      { ...lock, title: 'A book that is not here', issued: { 'date-parts': [[1998]] } },
    ]),
    'zotero/storage/P8R2/Lund and Post staff - 2021 - Lock at Brenne shut for weeks.pdf': pdf,
    'zotero/storage/X1/notes.txt': told,
    'other/Lund - 2021 - Lock at Brenne shut for weeks.txt': told,
  })
  expect(sources.map(({ path, title }) => [path.split('/').at(-1), title])).toEqual([
    ['Lund - 2021 - Lock at Brenne shut for weeks.txt', undefined],
    ['Lund and Post staff - 2021 - Lock at Brenne shut for weeks.pdf', facts.title],
    ['notes.txt', undefined],
  ])
  expect(sources[1]).toMatchObject({ format: 'pdf', ...facts, publishedEvidence: { from: 'catalogue' } })
  expect(problems).toEqual([
    'content/zotero/library.json: note: 1 of the 2 works in this list have no file beside it, and are not read: “A book that is not here”',
  ])
})

test('a catalogue may name the files itself, as Better BibTeX does; front matter wins over it', async () => {
  const { title, URL: url } = lock
  const creators = [
    { lastName: 'Lund', firstName: 'Ada', creatorType: 'author' },
    { lastName: 'Maas', firstName: 'Piet', creatorType: 'editor' },
  ]
  const item = {
    itemType: 'newspaperArticle',
    title,
    url,
    date: '2021-05-04',
    publicationTitle: 'Brenne Post',
    creators,
    attachments: [{ path: 'files/12/a.md' }],
  }
  const { sources, problems } = await read({
    'library.json': JSON.stringify({ items: [item, { itemType: 'note' }] }),
    'files/12/a.md': `---\npublisher: The Post\n---\n\n${told}\n`,
  })
  expect(sources[0]).toMatchObject({
    title: facts.title,
    url,
    published: '2021-05-04',
    authors: ['Ada Lund'],
    publisher: 'The Post',
  })
  expect(problems).toEqual([])
})

test('a file, or its folder, may have the name by which its work is called', async () => {
  const { sources } = await read({
    'a.json': JSON.stringify([lock, { ...lock, id: 'maas2021', title: 'Keeper resigns' }]),
    'storage/K3D9A7QX/a.txt': told,
    'maas2021.txt': 'The lock keeper resigned on 5 May 2021, he told the town.',
  })
  expect(sources.map(({ title }) => title)).toEqual(['Keeper resigns', facts.title])
})

test('two works of one title, another year, and JSON of another kind settle nothing', async () => {
  const name = 'Lund - 2021 - Lock at Brenne shut for weeks.txt'
  const other = { ...lock, issued: { 'date-parts': [[2019, 5, 4]] } }
  expect(
    (await read({ 'a.json': JSON.stringify([lock, { ...lock, id: 'again' }]), [name]: told })).sources[0]!.title,
  ).toBeUndefined()
  expect((await read({ 'a.json': JSON.stringify([other]), [name]: told })).sources[0]!.title).toBeUndefined()
  const { problems } = await read({
    'a.json': '{"a": 1}',
    'b.json': '[{',
    'c.json': '[null, 3, {"title": 5, "type": null, "author": [null], "issued": {"date-parts": [[]]}}]',
  })
  expect(problems.map(problem => problem.slice(0, 50))).toEqual([
    'content/a.json: warning: no reader for .json; know',
    'content/b.json: warning: no reader for .json; know',
    'content/c.json: note: 1 of the 1 works in this lis',
  ])
})
