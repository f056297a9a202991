import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsCommand } from '../../src/cli/events.ts'
import { loadProject } from '../../src/project/project.ts'
import { gather } from '../../src/eleventy/plugin.ts'
import { madeInto } from './collections.ts'

const root = join(import.meta.dirname, '../..')
let folder: string
let content: string
let file: string
const place = () => ({
  content,
  site: join(folder, 'site.yaml'),
  theme: join(folder, 'theme.css'),
  releases: join(folder, 'none.json'),
})
const timeline = async () => {
  let made = ''
  await eventsCommand([content], { input: () => Readable.from([]), out: text => void (made += text), err: () => undefined })
  return made
}
/** Articles with their events, which each test may change in its own copy. */
const made = mkdtempSync(join(tmpdir(), 'citeline-'))
const at = (place: string) => {
  folder = place
  content = join(folder, 'content')
  file = join(folder, 'events.json')
}
beforeAll(async () => {
  at(made)
  madeInto(content, 12)
  writeFileSync(file, await timeline())
})
beforeEach(() => {
  at(mkdtempSync(join(tmpdir(), 'citeline-')))
  cpSync(made, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => rmSync(made, { recursive: true }))

test('a site is the same from events that were made elsewhere', async () => {
  const { record: _, ...whole } = (await gather(place())) as unknown as Record<string, unknown>
  const { record: __, ...from } = (await gather({ ...place(), events: file })) as unknown as Record<string, unknown>
  expect(JSON.stringify(from)).toBe(JSON.stringify(whole))
})

describe('events are not used', () => {
  const refused = async (said: string) => expect(loadProject({ ...place(), events: file })).rejects.toThrow(said)
  const edits = (change: (text: string) => string) =>
    writeFileSync(join(content, 'edits.yaml'), change(readFileSync(join(content, 'edits.yaml'), 'utf8')))

  test('of an article that has changed', async () => {
    writeFileSync(join(content, 'gazette/two words.txt'), 'The pier at Dovra fell on 1 May 2018.\n')
    await refused('events.json: this was not made from content/gazette/two words.txt as it is now')
  })
  test('of an article that is gone, or without one that is there', async () => {
    rmSync(join(content, 'marked.md'))
    await refused('this was made from content/marked.md, which is no longer there')
    writeFileSync(join(content, 'new.txt'), 'The pier at Dovra was mended on 1 May 2019.\n')
    await refused('this was not made from content/new.txt as it is now')
  })
  test('without a correction that is there', async () => {
    edits(text => `${text}- source: marked.md\n  quote: The bell of Munst fell.\n  note: It was old.\n`)
    await refused('this was made without the correction at content/edits.yaml:9:3')
  })
  test('with a correction that is gone', async () => {
    edits(text => text.split('\n').slice(0, 5).join('\n'))
    await refused('this was made with a correction at content/edits.yaml:6:3')
  })
  test('with something in them that is hidden', async () => {
    edits(text => text.replace('headline: The mill is gone', 'hide: true'))
    await refused('this has something in it that a correction hides')
  })
  test.each(['{', '{"events": []}', ''])('where they are none: %s', async text => {
    writeFileSync(file, text)
    await refused(text === '{"events": []}' ? 'this is not a timeline' : 'this is not JSON')
  })
})

test('“citeline build --from” writes the pages', { timeout: 120_000 }, () => {
  for (const name of ['.eleventy.js', 'package.json', 'src', 'templates', 'schemas', 'node_modules'])
    symlinkSync(join(root, name), join(folder, name))
  cpSync(join(root, 'test/sample/site.yaml'), join(folder, 'site.yaml'))
  const args = ['src/loader/run.mjs', 'src/cli/cli.ts', 'build', '--from', 'events.json', '--to', 'pages']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  expect(stderr).toContain(' articles, ')
  expect(readFileSync(join(folder, 'pages/index.html'), 'utf8')).toContain('The mill is gone')
  writeFileSync(join(content, 'marked.md'), 'Nothing.\n')
  const refused = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('this was not made from content/marked.md as it is now')
})
