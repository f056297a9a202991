import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadContent } from '../src/files.ts'

let folder: string
let content: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeline-'))
  content = join(folder, 'content')
  mkdirSync(join(content, 'deep', 'deeper'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))
const write = (path: string, text = 'words') => writeFileSync(join(content, path), text)

test('articles of sub-folders are read in the order of their paths', async () => {
  for (const path of ['z.txt', 'deep/b.md', 'deep/deeper/a.html', 'B.txt', 'a.txt']) write(path)
  const { files, problems } = await loadContent(content)
  expect(files.map(file => file.path)).toEqual([
    'content/B.txt',
    'content/a.txt',
    'content/deep/b.md',
    'content/deep/deeper/a.html',
    'content/z.txt',
  ])
  expect(problems).toEqual([])
})

test('edits are no articles: the main file comes first, then the folder', async () => {
  mkdirSync(join(content, 'edits'))
  for (const path of ['edits/b.yaml', 'edits/a.yaml', 'edits.yaml', 'a.txt']) write(path)
  const { files, edits } = await loadContent(content)
  expect(files.length).toBe(1)
  expect(edits.map(file => file.path)).toEqual(['content/edits.yaml', 'content/edits/a.yaml', 'content/edits/b.yaml'])
})

test('a file that no reader knows is named in one line with what is supported', async () => {
  write('report.pdf')
  write('NOTES')
  const { files, problems } = await loadContent(content)
  expect(files).toEqual([])
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    expect.stringMatching(/^content\/NOTES: no reader for files without an extension; known: \.txt/),
    expect.stringMatching(/^content\/report\.pdf: no reader for \.pdf; known: \.txt/),
  ])
})

test('links that leave the folder, loops and dangling links are reported and not followed', async () => {
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(content, 'leak.txt'))
  symlinkSync(content, join(content, 'deep', 'loop'))
  symlinkSync(join(content, 'nowhere'), join(content, 'dangling.txt'))
  write('z.txt')
  const { files, problems } = await loadContent(content)
  expect(files.map(file => file.path)).toEqual(['content/z.txt'])
  expect(problems.map(({ path, check }) => [path, check])).toEqual([
    ['content/dangling.txt', 'unreadable'],
    ['content/deep/loop', 'linked-twice'],
    ['content/leak.txt', 'outside-content'],
  ])
})

test('a huge file is named and left unread', async () => {
  write('huge.txt')
  truncateSync(join(content, 'huge.txt'), 11 * 1024 * 1024)
  const { files, problems } = await loadContent(content)
  expect(files).toEqual([])
  expect(problems).toMatchObject([{ path: 'content/huge.txt', check: 'size' }])
})

test('hidden files are nobody’s articles', async () => {
  write('.DS_Store')
  expect(await loadContent(content)).toMatchObject({ files: [], problems: [] })
})

test('a missing folder says what to do', async () => {
  await expect(loadContent(join(folder, 'nothing'))).rejects.toThrow(
    /nothing: there is no such folder\. Make it, and put articles/,
  )
})
