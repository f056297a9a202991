import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listedAddresses } from '../../src/articles/text/listed-addresses.ts'
import { fetchCommand } from '../../src/cli/fetch.ts'
import { byTurns } from '../../src/fetch/by-turns.ts'
import { stemOf } from '../../src/fetch/page-files.ts'
import { isPublic } from '../../src/fetch/public-address.ts'
import { timelineOf } from '../../src/pipeline.ts'
import { draftsAhead } from '../../src/project/ahead.ts'
import { loadContent } from '../../src/project/files.ts'
import { readArticles } from '../../src/articles/read.ts'
import { pdfFile, wrapped } from '../articles/documents/pdf-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'citeline fetch '))
const content = join(folder, 'content')
const list = join(folder, 'links.txt')
const body =
  'The lock at Brenne gave way on 3 May 2021, and forty houses stood under water. Nobody was hurt, the mayor said that evening.'
const page = (text = body, head = '') =>
  `<!doctype html><html><head><title>Lock at Brenne gives way</title>${head}</head><body><article><h1>Lock at Brenne gives way</h1><p>${text}</p><p>${text.replace('May', 'June')}</p></article></body></html>`

const answers: Record<string, RequestListener> = {
  '/lock': (_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(page()),
  '/packed': (_, answer) => {
    answer.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync(page()))
  },
  '/moved': (_, answer) => answer.writeHead(302, { location: '/lock' }).end(),
  '/round': (_, answer) => answer.writeHead(301, { location: '/round' }).end(),
  '/elsewhere': (_, answer) => answer.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/old': (_, answer) => {
    answer
      .setHeader('content-type', 'text/html; charset=windows-1251')
      .end(Buffer.from([...Buffer.from('<p>3 May 2021: '), 0xcb, 0xe5, 0xf1]))
  },
  '/report.pdf': (_, answer) =>
    answer.setHeader('content-type', 'application/octet-stream').end(pdfFile({ pages: [wrapped(body, 700)] })),
  '/note.md': (_, answer) => answer.setHeader('content-type', 'text/plain').end(`# Lock at Brenne gives way\n\n${body}\n`),
  '/picture': (_, answer) => answer.setHeader('content-type', 'image/png').end('x'),
  '/shell': (_, answer) => answer.setHeader('content-type', 'text/html').end('<html><body><div id="root"></div></body></html>'),
  '/large': (_, answer) => answer.setHeader('content-type', 'text/html').end(Buffer.alloc(11 << 20, 'a')),
  '/busy': (_, answer) => answer.writeHead(429).end(),
  '/silent': () => undefined,
}
const seen: string[] = []
let server: Server
let at = ''
beforeAll(async () => {
  server = createServer((request, answer) => {
    seen.push(request.url!)
    const listener = answers[request.url!]
    if (listener) listener(request, answer)
    else answer.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  rmSync(content, { recursive: true, force: true })
  seen.length = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function fetchAll(text: string, ...options: readonly string[]) {
  writeFileSync(list, text)
  return run(list, '--content', content, '--pause', '0', '--on', '2021-06-02', ...options)
}
async function run(...args: readonly string[]) {
  let out = ''
  let err = ''
  const status = await fetchCommand(args, {
    input: () => Readable.from([]),
    out: text => void (out += text),
    err: text => void (err += text),
  })
  return { status, out, err }
}
const local = '--local'
const fileOf = (path: string, extension: string) => readFileSync(join(content, stemOf(`${at}${path}`) + extension), 'utf8')
const articles = async () => {
  const { files } = await loadContent(content)
  await draftsAhead(files, {})
  return readArticles(files)
}

describe('citeline fetch', () => {
  test('saves pages with their address and the day, so that a build reads both', async () => {
    const { status, out, err } = await fetchAll(`${at}/lock\n- [The lock](${at}/packed), a list\n`, local)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/2 saved, 0 there already, 0 not fetched\n$/)
    expect(fileOf('/lock', '.html')).toMatch(
      /^\ufeff<!-- Saved from \S+\/lock on 2021-06-02 by citeline fetch -->\n<!doctype html>/,
    )
    const read = await articles()
    expect(read.map(({ source }) => [source.url, source.accessed, source.title]).sort()).toEqual(
      ['/lock', '/packed'].map(path => [`${at}${path}`, '2021-06-02', 'Lock at Brenne gives way']),
    )
    expect(timelineOf(read).events.map(({ date }) => date.edtf)).toContain('2021-05-03')
  })
  test('follows where the server leads on, and keeps the address of the end', async () => {
    expect(await fetchAll(`${at}/moved\n`, local)).toMatchObject({ status: 0 })
    expect(fileOf('/moved', '.html')).toContain(`Saved from ${at}/lock on`)
  })
  test('reads a page in the charset that the server names', async () => {
    await fetchAll(`${at}/old\n`, local)
    expect(fileOf('/old', '.html')).toContain('Лес')
  })
  test('keeps other files as they are, with a catalogue of what is known of each', async () => {
    await fetchAll(`${at}/report.pdf\n${at}/note.md\n`, local)
    const read = await articles()
    expect(read.map(({ source }) => [source.format, source.url, source.accessed])).toEqual([
      ['markdown', `${at}/note.md`, '2021-06-02'],
      ['pdf', `${at}/report.pdf`, '2021-06-02'],
    ])
    expect(read.map(({ passages }) => passages.map(({ text }) => text).join(' '))).toEqual([body, body])
    expect((await loadContent(content)).problems).toEqual([])
  })
  test('asks for nothing twice, and writes over nothing, unless it is told to', async () => {
    await fetchAll(`${at}/lock\n${at}/lock#top\n`, local)
    const name = `${stemOf(`${at}/lock`)}.html`
    writeFileSync(join(content, name), 'by hand')
    expect((await fetchAll(`${at}/lock\n`, local)).out).toBe('0 saved, 1 there already, 0 not fetched\n')
    expect(seen).toEqual(['/lock'])
    expect(readFileSync(join(content, name), 'utf8')).toBe('by hand')
    await fetchAll(`${at}/lock\n`, local, '--again')
    expect(readFileSync(join(content, name), 'utf8')).toContain('Lock at Brenne')
    expect(readdirSync(content)).toEqual([name])
  })
  test.each([
    ['/none', 'the server answered 404 Not Found', 'Look at the address'],
    ['/busy', 'the server answered 429 Too Many Requests', 'again later'],
    ['/round', 'the server leads on more than 10 times', 'browser'],
    ['/elsewhere', 'the server leads on to “file:”', 'browser'],
    ['/picture', 'there is no reader for “image/png”', 'browser'],
    ['/large', 'the page is larger than 10 MB', 'browser'],
  ])('%s: says why it was not fetched, at its place in the list, and goes on', async (path, message, advice) => {
    const { status, out, err } = await fetchAll(`# To read\n\n- ${at}${path}\n- ${at}/lock\n`, local)
    expect(err).toContain(`${list}:3:3: error: ${at}${path} was not fetched: ${message} (fetch). `)
    expect(err).toContain(advice)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toMatch(/1 saved, 0 there already, 1 not fetched\n$/)
    expect(status).toBe(1)
    expect(readdirSync(content)).toHaveLength(1)
  })
  test('a host that does not answer is not waited for', async () => {
    const { status, err } = await fetchAll(`${at}/silent\n`, local, '--timeout', '0.2')
    expect({ status, err }).toMatchObject({ status: 1, err: expect.stringContaining('did not answer within 0.2 s') })
  })
  test('a page that only a script fills is saved, and reported', async () => {
    const { status, err } = await fetchAll(`${at}/shell\n`, local)
    expect({ status, err }).toMatchObject({ status: 0, err: expect.stringMatching(/\.html: warning: no article was found/) })
  })
  test.each(['http://127.0.0.1:1/a', 'http://localhost:1/a', 'http://[::1]:1/a', 'http://2130706433/a'])(
    'this machine is not asked unless it is said so: %s',
    async address => {
      const { status, err } = await fetchAll(`${address}\n`)
      expect({ status, err }).toMatchObject({
        status: 1,
        err: expect.stringContaining('is this machine, or one of its own network'),
      })
    },
  )
  test('a file with other text is no list', async () => {
    await expect(fetchAll(`The lock gave way on Friday, the mayor said.\n${at}/lock\n`, local)).rejects.toThrow(
      'other text than addresses',
    )
    expect(seen).toEqual([])
  })
  test.each([
    [[], 'which list?'],
    [['a.txt', 'b.txt'], '“b.txt” is one argument too many'],
    [['a.txt', '--on', 'today'], '--on today is not a day'],
    [['a.txt', '--pause', 'long'], '--pause long: write a number of seconds'],
    [['a.txt', '--timeout', '0'], '--timeout 0: write a number of seconds'],
  ])('called wrongly: %s', async (args, message) => {
    expect(await run(...args)).toMatchObject({ status: 2, err: expect.stringContaining(message) })
  })
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', true],
])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected))

test('one request at a time to a host, others are not held up', async () => {
  const inTurn = byTurns(0)
  const order: string[] = []
  let release = () => {}
  const first = inTurn('a', () => new Promise<void>(done => (release = done)).then(() => void order.push('first of a')))
  const second = inTurn('a', async () => void order.push('second of a'))
  await inTurn('b', async () => void order.push('b'))
  release()
  await Promise.all([first, second])
  expect(order).toEqual(['b', 'first of a', 'second of a'])
})

describe('the addresses of a list', () => {
  const urls = (text: string, format: 'html' | 'text' = 'text') => listedAddresses(text, format).map(({ url }) => url)
  test.each([
    ['https://a.example/x). And', 'https://a.example/x'],
    ['[Weir](https://a.example/Weir_(Velm) "w")', 'https://a.example/Weir_(Velm)'],
    ['[a](https://a.example/1)[b](https://b.example/2)', 'https://a.example/1'],
    ['| a.example/x| b |', 'https://a.example/x'],
    ['URL=https://a.example/x?b=1&c=2#top', 'https://a.example/x?b=1&c=2'],
    ['www.a.example/x, “note”', 'https://www.a.example/x'],
  ])('%s', (text, url) => expect(urls(text)[0]).toBe(url))
  test('of a page those of its links, with their places', () => {
    const html =
      '<p><a class="x"\n  href="https://a.example/?b=1&amp;c=2">a</a>\n<a href="mailto:x@a.example">b</a> <A HREF=http://b.example/>c</A>'
    expect(listedAddresses(html, 'html')).toEqual([
      { url: 'https://a.example/?b=1&c=2', line: 1, column: 4 },
      { url: 'http://b.example/', line: 3, column: 36 },
    ])
  })
  test('their files have names that are safe, stable and their own', () => {
    expect(stemOf('https://www.post.example/2021/05/Lock%20fails_at-Brenne.html?page=2')).toBe(
      'post.example-2021-05-lock-fails-at-brenne-page-2-91afab14',
    )
    expect(stemOf('https://a.example/x/y')).not.toBe(stemOf('https://a.example/x-y'))
    expect(stemOf(`https://a.example/${'../'.repeat(50)}${'x'.repeat(300)}`)).toMatch(/^[a-z0-9.-]{1,90}$/)
  })
})
