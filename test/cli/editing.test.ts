import { Readable } from 'node:stream'
import { readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCommand } from '../../src/cli/check.ts'
import { explainCommand } from '../../src/cli/explain.ts'
import type { Command } from '../../src/cli/lines.ts'
import { releaseCommand } from '../../src/cli/release.ts'
import { reviewCommand } from '../../src/cli/review.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import { articles } from '../edits/session-content.ts'
import { contentFolder } from '../review/content.ts'

let content: string
beforeEach(async () => {
  content = await contentFolder({
    ...articles,
    'edits.yaml':
      '- source: inquiry.md\n  quote: The harbour master resigned on November 20, 2021.\n  headline: Harbour master goes\n',
  })
})
afterEach(() => rm(dirname(content), { recursive: true }))

async function run(command: Command, ...args: string[]) {
  let out = ''
  let err = ''
  const status = await command([...args, '--content', content], {
    input: () => Readable.from([]),
    out: text => void (out += text),
    err: text => void (err += text),
  })
  return { status, out, err }
}
const editsFile = () => join(content, 'edits.yaml')

test('citeline review --summary tells how far the review is, and ends', async () => {
  const { out, status } = await run(reviewCommand, '--summary')
  expect(status).toBe(0)
  expect(out).toMatch(/^## Review: 0 of \d+ events reviewed\n/)
  expect(out).toContain('1 correction written, 0 of their instructions not in force')
})

describe('citeline check', () => {
  test('ends with the account, whose columns add up', async () => {
    const { out, status } = await run(checkCommand)
    expect(status).toBe(0)
    const rows = [...out.matchAll(/^(\S.*?) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)$/gm)].map(([, , ...cells]) => cells.map(Number))
    expect(rows.length).toBe(Object.keys(articles).length + 1)
    for (const [found = 0, ...outcomes] of rows) expect(outcomes.reduce((sum, cell) => sum + cell, 0)).toBe(found)
    const sum = rows.slice(0, -1).reduce((total, row) => total.map((cell, index) => cell + row[index]!), [0, 0, 0, 0, 0])
    expect(sum).toEqual(rows.at(-1))
  })
  test('shows a mistake in edits.yaml at its line and column, with the line and what was meant', async () => {
    await writeFile(editsFile(), '# desk\n- event: e1\n  headlin: A\n  hide: true\n')
    const { out, status } = await run(checkCommand)
    expect(status).toBe(1)
    expect(out).toContain('content/edits.yaml:3:3: error: unknown key “headlin” (edits). Did you mean “headline”?\n')
    expect(out).toContain('  3 |   headlin: A\n    |   ^\n')
  })
  test('annotates pull requests', async () => {
    await writeFile(editsFile(), '- event: nothing-like-it\n  hide: true\n')
    const { out } = await run(checkCommand, '--format', 'github')
    expect(out).toContain(
      '::error file=content/edits.yaml,line=1,col=3,title=edits::hide not applied: there is no event “nothing-like-it”. Remove this correction, if what it hid is gone.\n',
    )
    expect(out.split('\n').every(line => line === '' || line.startsWith('::'))).toBe(true)
  })
  test('with --strict fails on what is not reviewed', async () => {
    const { status, out } = await run(checkCommand, '--strict')
    expect(status).toBe(1)
    expect(out).toMatch(/edits\.yaml: warning: \d+ of \d+ events are not reviewed/)
  })
  test('names an option that it does not know', async () => {
    expect(await run(checkCommand, '--fast')).toMatchObject({ status: 2, err: expect.stringContaining('usage: citeline check') })
    expect((await run(checkCommand, '--format', 'xml')).status).toBe(2)
  })
})

describe('citeline explain', () => {
  test('tells the story of a line: every date expression, its rule and what became of it', async () => {
    const { out } = await run(explainCommand, 'content/ferry-ledger.txt:7')
    expect(out).toMatch(/content\/ferry-ledger\.txt:\d+: “.*\[the same day\]/)
    expect(out).toMatch(/2021-05-04 by rule \S.*; used: an event takes its date from it \(e\w+\)/)
  })
  test('tells the story of an event: its quotes, how each was dated, and what the editor did', async () => {
    const [, id = ''] = /\((e\w+)\)/.exec((await run(explainCommand, 'inquiry.md')).out.split('\n').at(-2)!)!
    const { out } = await run(explainCommand, id)
    expect(out).toContain('Harbour master goes, set by the editor')
    expect(out).toContain('cites content/inquiry.md: “The harbour master resigned on November 20, 2021.”')
    expect(out).toContain('“November 20, 2021” is 2021-11-20: rule ')
    expect(out).toContain('content/edits.yaml:1: headline applied')
  })
  test('says when there is nothing of that name', async () => {
    expect(await run(explainCommand, 'nothing')).toMatchObject({ status: 1, out: '' })
  })
})

describe('citeline release and verify', () => {
  const releases = () => join(dirname(content), 'releases.json')
  test('a release is verified; then every difference is named', async () => {
    expect((await run(verifyCommand, '--releases', releases())).status).toBe(2)
    expect((await run(releaseCommand, '--releases', releases(), '--on', '2021-12-01')).out).toContain('release of 2021-12-01')
    expect(await run(verifyCommand, '--releases', releases())).toMatchObject({
      status: 0,
      out: expect.stringContaining('all as released'),
    })

    const tug = join(content, 'tug.txt')
    await writeFile(tug, (await readFile(tug, 'utf8')).replace('Two tugs pulled', 'Three tugs pulled'))
    await unlink(join(content, 'council.txt'))
    await writeFile(editsFile(), '')
    const { status, out } = await run(verifyCommand, '--releases', releases())
    expect(status).toBe(1)
    expect(out).toContain('content/tug.txt: error: the article has changed since it was released')
    expect(out).toContain('content/council.txt: error: the article is gone')
    expect(out).toContain('content/edits.yaml: error: the file of corrections has changed')
    expect(out).toMatch(/the quote “Two tugs pulled .*” now reads “Three tugs pulled/)
    expect(out).toMatch(/the quote “The Orrin council voted .*” was not found/)
    expect(out).toContain('the timeline is not the one that was released')
  })
  test.each(['\n', '\r\n'])('line ends that an editor or Git changed from %j are said to be all that differs', async from => {
    const [to] = ['\n', '\r\n'].filter(ends => ends !== from)
    const rewrite = async (path: string, ends: string, encoding: BufferEncoding = 'utf8') =>
      writeFile(path, (await readFile(path, encoding)).replace(/\r?\n/g, ends), encoding)
    const wide = join(content, 'wide.txt')
    await writeFile(wide, `\ufeffPier opens\n\nThe long pier at Sund opened on May 3, 2021.\n`, 'utf16le')
    const files: [string, BufferEncoding?][] = [
      [join(content, 'tug.txt')],
      [join(content, 'inquiry.md')],
      [editsFile()],
      [wide, 'utf16le'],
    ]
    for (const [path, encoding] of files) await rewrite(path, from, encoding)
    await run(releaseCommand, '--releases', releases(), '--on', '2021-12-01')
    for (const [path, encoding] of files) await rewrite(path, to!, encoding)
    const { status, out } = await run(verifyCommand, '--releases', releases())
    expect(status).toBe(1)
    expect(out.match(/: only the line ends differ from the .* that was released/g)?.length).toBe(4)
    expect(out).toMatch(/; 4 differences\n$/)
    await writeFile(join(content, 'tug.txt'), (await readFile(join(content, 'tug.txt'), 'utf8')).replace('Two tugs', 'Nine tugs'))
    const worse = (await run(verifyCommand, '--releases', releases())).out
    expect(worse).toContain('content/tug.txt: error: the article has changed since it was released')
    expect(worse).toContain('the timeline is not the one that was released')
  })
  test('the next release says what it corrects', async () => {
    await run(releaseCommand, '--releases', releases(), '--on', '2021-12-01')
    await unlink(join(content, 'council.txt'))
    await writeFile(editsFile(), (await readFile(editsFile(), 'utf8')).replace('goes', 'resigns').concat('  date: 2021-11\n'))
    const { out } = await run(releaseCommand, '--releases', releases(), '--on', '2022-01-07', '--note', 'Two corrections')
    expect(out).toMatch(/^redated e\w+: Harbour master resigns \(2021-11-20 → 2021-11\)$/m)
    expect(out).toMatch(/^re-headlined e\w+: Harbour master resigns \(Harbour master goes → Harbour master resigns\)$/m)
    expect(out.match(/^removed /gm)?.length).toBe(2)
    const log = JSON.parse(await readFile(releases(), 'utf8')) as {
      releases: { on: string; note?: string; changes: unknown[] }[]
    }
    expect(log.releases.map(({ on, note, changes }) => [on, note, changes.length])).toEqual([
      ['2022-01-07', 'Two corrections', 4],
      ['2021-12-01', undefined, 0],
    ])
  })
})
