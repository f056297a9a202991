import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Progress } from '../../src/project/ahead.ts'
import { loadProject, type ProjectWork } from '../../src/project/project.ts'

const sample = join(import.meta.dirname, '../sample/content')
/** Half of the articles of one visit: each is read anew some thirty times. */
const leftOut = /(?:amman-summit|gulf-ledger|harbour-wire|capitol-review)[^/\\]*$/
let folder: string
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeline-'))
  cpSync(sample, at('content'), { recursive: true, filter: name => !leftOut.test(name) })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** All that is made of the content, as text; in a folder of its own, so that nothing is remembered in memory. */
async function made(work: ProjectWork = {}) {
  const place = mkdtempSync(at('made-'))
  cpSync(at('content'), join(place, 'content'), { recursive: true })
  const { timeline, problems, record } = await loadProject({ content: join(place, 'content'), site: at('site.yaml'), ...work })
  return JSON.stringify({ timeline, problems, record })
}
/** What is made of the sample with nothing remembered, by one thread; made once. */
const plain = () => (alone ??= made({ workers: 1 }))
let alone: Promise<string> | undefined
const kept = () => readdirSync(at('cache/articles')).sort()
const keptJoined = () => readdirSync(at('cache/joined')).sort()

describe('work that is remembered', () => {
  test('changes nothing of what is made', async () => {
    expect(await made({ cache: at('cache') })).toBe(await plain())
    expect(await made({ cache: at('cache') })).toBe(await plain())
  })
  test('is done again for what has changed, and for that alone', async () => {
    const counts: number[] = []
    const progress = ({ all }: Progress) => void counts.push(all)
    await made({ cache: at('cache'), progress })
    const [first] = counts
    expect(first).toBeGreaterThan(5)
    counts.length = 0
    await made({ cache: at('cache'), progress })
    expect(counts).toEqual([])
    const file = at('content/background/one-more.txt')
    writeFileSync(file, 'Weir opens\nBy Ana Ruiz\n9 March 2022\n\nThe weir at Orla was opened on 3 May 1961.\n')
    const changed = await made({ cache: at('cache'), progress })
    // one file, and one article
    expect(counts).toEqual([1, 1])
    expect(changed).toBe(await made())
    expect(changed).toContain('The weir at Orla was opened')
  })
  test('stays in its folder when the next build of the same program finds it in memory', { timeout: 60_000 }, async () => {
    const content = at('weirs')
    mkdirSync(content)
    for (let number = 0; number < 120; number++) writeFileSync(join(content, `weir-${number}.txt`), `Weir ${number} leaks.\n`)
    const load = () => loadProject({ content, site: at('site.yaml'), cache: at('cache') })
    await load()
    const before = kept()
    expect(before.length).toBeGreaterThan(200)
    await load()
    expect(kept()).toEqual(before)
  })
  test('is joined once for the same articles, whatever is said of events', async () => {
    const content = at('content')
    const load = async (edits: string) => {
      writeFileSync(join(content, 'edits.yaml'), edits)
      return loadProject({ content, site: at('site.yaml') })
    }
    const { timeline: before } = await load('')
    const { id } = before.events[0]!
    const { timeline: after } = await load(`- event: ${id}\n  headline: Weir gone\n`)
    // joining gives new records: the same ones tell that it was not done again
    expect(after.events.find(event => event.id === id)?.headline).toBe('Weir gone')
    expect(before.undated.length).toBeGreaterThan(0)
    expect(after.undated[0]).toBe(before.undated[0])
    const { id: source } = before.sources.find(({ format }) => format === 'text')!
    const settled = `- source: ${source}\n  title: The weirs\n`
    const { articles: first } = await load(settled)
    const { articles: second } = await load(`${settled}- event: ${id}\n  pin: true\n`)
    expect(second.every((article, index) => article === first[index])).toBe(true)
  })
  test('is joined again for other articles, and kept of two builds', async () => {
    await made({ cache: at('cache') })
    const [first] = keptJoined()
    const joinedAt = () => statSync(at(`cache/joined/${first!}`)).mtimeMs
    const before = joinedAt()
    const file = at('content/background/one-more.txt')
    const openedOn = async (day: number) => {
      writeFileSync(file, `Weir opens\nBy Ana Ruiz\n9 March 2022\n\nThe weir at Orla was opened on ${day} May 1961.\n`)
      const changed = await made({ cache: at('cache') })
      expect(changed).toBe(await made())
      expect(changed).toContain(`opened on ${day} May 1961`)
    }
    await openedOn(3)
    rmSync(file)
    expect(await made({ cache: at('cache') })).toBe(await plain())
    expect(joinedAt()).toBe(before)
    expect(keptJoined()).toHaveLength(2)
    await openedOn(4)
    await openedOn(5)
    expect(keptJoined().length).toBeLessThan(3)
  })
  test('is joined again where an editor settles the day of an article', async () => {
    await made({ cache: at('cache') })
    writeFileSync(at('content/edits.yaml'), '- source: one-more\n  published: 2022-03-10\n')
    writeFileSync(
      at('content/one-more.txt'),
      'Weir opens\nBy Ana Ruiz\n9 March 2022\n\nThe weir at Orla was opened on Tuesday.\n',
    )
    const other = await made({ cache: at('cache') })
    expect(other).toBe(await made())
    writeFileSync(at('content/edits.yaml'), '- source: one-more\n  published: 2022-03-30\n')
    const settled = await made({ cache: at('cache') })
    expect(settled).toBe(await made())
    expect(settled).not.toBe(other)
  })
  test('is not trusted where it is damaged', async () => {
    await made({ cache: at('cache') })
    const files = [...kept().map(name => at(`cache/articles/${name}`)), ...keptJoined().map(name => at(`cache/joined/${name}`))]
    for (const [index, file] of files.entries()) {
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        [text.slice(0, text.length / 2), text.replace(/\d/, '7').replace(/[a-z]"/, 'x"'), '', 'null'][index % 4]!,
      )
    }
    expect(await made({ cache: at('cache') })).toBe(await plain())
    for (const file of files) expect(statSync(file).size, file).toBeGreaterThan(70)
  })
  test('goes where nothing uses it any more, once it is the greater part', async () => {
    await made({ cache: at('cache') })
    const used = kept()
    const unused = Array.from({ length: used.length + 250 }, (_, index) => `left-over-${index}.json`)
    for (const name of unused.slice(0, 50)) writeFileSync(at(`cache/articles/${name}`), '')
    await made({ cache: at('cache') })
    expect(kept()).toHaveLength(used.length + 50)
    for (const name of unused) writeFileSync(at(`cache/articles/${name}`), '')
    await made({ cache: at('cache') })
    expect(kept()).toEqual(used)
  })
  test('is left out where the folder cannot be written to', async () => {
    writeFileSync(at('cache'), 'a file where the folder would be')
    expect(await made({ cache: at('cache') })).toBe(await plain())
  })
})

test('three threads make what one makes', async () => {
  expect(await made({ workers: 3 })).toBe(await plain())
})
