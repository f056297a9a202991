import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Timeline } from '../../src/model.ts'
import type { Collection } from '../../src/scale/collection.ts'
import type { MentionLine } from '../../src/scale/mention-line.ts'
import { madeInto, sampleInto } from './collections.ts'

const folder = mkdtempSync(join(tmpdir(), 'citeline-scale-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function call(args: readonly string[], input = '') {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await run(args, {
    input: () => Readable.from([input]),
    out: text => void out.push(text),
    err: text => void err.push(text),
    // what an article tells of is found once for all tests
    work: { cache: join(folder, 'cache') },
  })
  return { status, out: out.join(''), err: err.join('') }
}
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
/** What two texts are compared by that are too long to be shown. */
const digest = (text: string) => `${text.length} ${createHash('sha256').update(text).digest('hex')}`
const linesOf = (text: string) => text.split('\n').filter(line => line !== '')

/** The same order each time, and none that means anything. */
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, at) => [((at + 1) * 7919 * (seed + 3)) % 1009, item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item)

describe.each([
  ['the sample', sampleInto],
  ['made articles', (into: string) => madeInto(into, 60)],
])('%s, divided', (name, make) => {
  const content = join(folder, name.replace(' ', '-'), 'content')
  const site = put('site.yaml', 'dateOrder: month-day\n')
  const place = ['--content', content, '--site', site]
  let whole: string
  beforeAll(async () => {
    make(content)
    // the settings of the working directory are none of a folder that is given
    whole = (await call(['events', content])).out
  })
  const parts = async (count: number) => {
    const numbers = shuffled(
      Array.from({ length: count }, (_, index) => index + 1),
      count,
    )
    const made = []
    for (const number of numbers) made.push((await call(['mentions', '--content', content, '--part', `${number}/${count}`])).out)
    return made
  }
  const joined = async (files: readonly string[], input = '') => {
    const settled = await call(['settle', '--content', content, ...files], input)
    const collection = put('collection.json', settled.out)
    return { settled, merged: await call(['merge', '--collection', collection, ...shuffled(files, 5)], input) }
  }

  test.each([1, 2, 7])(
    'into %i parts in any order, one of them done twice, gives the same bytes',
    async count => {
      const made = await parts(count)
      const files = [...made, made[0]!].map((text, index) =>
        put(`part-${index}.jsonl`, shuffled(linesOf(text), index).join('\n') + '\n'),
      )
      const { settled, merged } = await joined(files)
      expect([settled.status, merged.status]).toEqual([0, 0])
      expect(digest(merged.out)).toBe(digest(whole))
      expect((JSON.parse(whole) as Timeline).events.length).toBeGreaterThan(20)
    },
    120_000,
  )
  test('is the same where a worker was killed amid a line, and its part was done again', async () => {
    const [first, second] = await parts(2)
    const { settled, merged } = await joined([], `${first!.slice(0, first!.length / 2)}\n${second}${first}`)
    expect(settled.err).toMatch(/^stdin:\d+: not a line of JSON; line skipped/m)
    expect([settled.status, merged.status]).toEqual([1, 1])
    expect(digest(merged.out)).toBe(digest(whole))
  }, 120_000)
  test('is not made where the part of a killed worker is missing', async () => {
    const [first, second] = await parts(2)
    const alone = await joined([], second)
    expect(alone.settled.out).toBe('')
    expect(alone.settled.err.split('\n').length).toBeLessThan(23)
    expect(alone.settled.err).toMatch(/content\/\S+: error: none of the lines is about this article \(mentions\)\. Read it again/)
    const collection = put('collection.json', (await call(['settle', '--content', content], `${first}${second}`)).out)
    const merged = await call(['merge', '--collection', collection], first)
    expect([merged.status, merged.out]).toEqual([1, ''])
    expect(merged.err).toContain('none of the lines is about this article')
  }, 120_000)
  test('comes from paths in lines, as a pipe hands them on', async () => {
    const collection = JSON.parse((await call(['settle', '--content', content], (await parts(1))[0]!)).out) as Collection
    const paths = shuffled([...new Set(collection.articles.map(({ path }) => path.replace(/#\d+$/, '')))], 2)
    const others = ['content/edits.yaml', 'content/gazette/links.txt']
    const half = Math.ceil(paths.length / 2)
    const piped = [paths.slice(0, half), [...paths.slice(half), ...others]].map(some => some.join('\n') + '\n')
    const made = await Promise.all(piped.map(lines => call(['mentions', '--content', content, '--files'], lines)))
    const { merged } = await joined([], made.map(({ out }) => out).join(''))
    expect(digest(merged.out)).toBe(digest(whole))
  }, 120_000)
  test('has a site’s own settings in it', async () => {
    const lines = (await call(['mentions', ...place])).out
    const settled = await call(['settle', ...place], lines)
    expect((JSON.parse(settled.out) as Collection).dateOrder).toBe('month-day')
    // lines that were read without them are read again
    const collection = put('collection.json', settled.out)
    const plain = (await parts(1))[0]!
    const merged = await call(['merge', '--collection', collection], plain)
    expect(digest(merged.out)).toBe(digest((await call(['merge', '--collection', collection], lines)).out))
  }, 120_000)
})

test('what the collection settles is found again, and what an article marks or an editor says is in it', async () => {
  const content = join(folder, 'settled', 'content')
  madeInto(content, 12)
  const lines = (await call(['mentions', '--content', content])).out
  const collection = (await call(['settle', '--content', content], lines)).out
  const timeline = JSON.parse((await call(['merge', '--collection', put('collection.json', collection)], lines)).out) as Timeline
  const days = new Map(timeline.events.map(({ headline, date }) => [headline, date.edtf]))
  expect(days.get('The weir at Orla was opened')).toBe('2019-03-03')
  expect(days.get('The mill is gone')).toBe('2019-03-16')
  expect(days.get('The bell falls')).toBe('2017-01-30')
  expect(days.get('The tower at Dovra was closed')).toBe('2018-05-09')
  expect([...days.keys()].filter(headline => headline.includes('pier at Dovra'))).toEqual([])
  expect(timeline.sources.filter(({ copyOf }) => copyOf).map(({ path }) => path)).toEqual(['content/gazette/north/Ferry.md'])
  const alone = (JSON.parse(linesOf(lines).find(line => line.includes('gazette/open.txt'))!) as MentionLine).source
  expect(alone?.publishedOneOf).toEqual(['2019-03-04', '2019-04-03'])
})

test('records of lines are joined as “events” joins them', async () => {
  const records = Array.from({ length: 9 }, (_, index) => ({
    id: `wire-${index}`,
    published: `2022-03-0${1 + (index % 3)}`,
    text: `The ${['weir', 'quay', 'mill'][index % 3]} at Orla was sold on 1 March 2022. A ship sank off Velm on Monday.`,
  }))
  const input = records.map(record => `${JSON.stringify(record)}\n`)
  const lines = shuffled(linesOf((await call(['mentions'], input.join(''))).out), 1).join('\n')
  const collection = put('collection.json', (await call(['settle'], lines)).out)
  const merged = await call(['merge', '--collection', collection], lines)
  expect(merged.out).toBe((await call(['events'], shuffled(input, 3).join(''))).out)
})

describe('lines that cannot be used', () => {
  const text = 'A ship sank off Velm on 3 May 2021.'
  const line = async (id: string, words = text) => (await call(['mentions'], `${JSON.stringify({ id, text: words })}\n`)).out
  test('two of one article, of two texts', async () => {
    const { status, out, err } = await call(['settle'], `${await line('a')}${await line('a', `${text} It rained.`)}`)
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('a: error: two lines are about this article')
  })
  test('one of another version', async () => {
    const other = JSON.stringify({ ...(JSON.parse(await line('a')) as MentionLine), code: 'old' })
    expect((await call(['settle'], other)).err).toContain('another version of Citeline')
    const collection = (await call(['settle'], await line('a'))).out
    const old = put('old.json', JSON.stringify({ ...(JSON.parse(collection) as Collection), code: 'old' }))
    expect((await call(['merge', '--collection', old], await line('a'))).err).toContain('another version of Citeline')
  })
  test('of a text that has changed since the collection was settled', async () => {
    const collection = put('collection.json', (await call(['settle'], await line('a'))).out)
    const { status, out, err } = await call(['merge', '--collection', collection], await line('a', `${text} It rained.`))
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('a: error: none of the lines is about this article as the collection knows it')
  })
  test.each([
    ['no collection', '{"articles": 7}', 'this is not a collection'],
    ['no JSON', '{', 'this is not JSON'],
  ])('with %s', async (_, given, said) => {
    const { status, err } = await call(['merge', '--collection', put('collection.json', given)])
    expect(status).toBe(1)
    expect(err).toContain(said)
  })
  test.each([
    [['mentions', '--part', '1/2'], 'name a folder with --content'],
    [['mentions', '--content', folder, '--part', '3/2'], 'write the number of the part and of all parts'],
    [['merge'], 'name a collection with --collection'],
  ])('%j is a wrong call', async (args, said) => {
    const { status, err } = await call(args)
    expect(status).toBe(2)
    expect(err).toContain(said)
  })
  test('a path that is not there', async () => {
    const content = join(folder, 'paths', 'content')
    sampleInto(content)
    const { status, err } = await call(['mentions', '--content', content, '--files'], 'content/no-such.txt\n')
    expect(status).toBe(1)
    expect(err).toBe('content/no-such.txt: there is no such file\n')
  })
  test('a file that is none', async () => {
    const { status, err } = await call(['settle', join(folder, 'no-such.jsonl')])
    expect(status).toBe(1)
    expect(err).toContain('no-such.jsonl: error: there is no such file')
  })
})

test('the order of keys is left as it is', async () => {
  const [line] = linesOf((await call(['mentions'], '{"id":"a","text":"A ship sank off Velm on 3 May 2021."}\n')).out)
  expect(Object.keys(JSON.parse(line!) as object).slice(0, 2)).toEqual(['id', 'mentions'])
  expect(readFileSync(put('line.json', line!), 'utf8')).toBe(line)
})
