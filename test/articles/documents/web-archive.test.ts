import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pdfFile, wrapped } from './pdf-files.ts'
import { textsOf } from '../reading.ts'
import { zipOf } from './files.ts'
import { complaint, openAll } from './opening.ts'

const told = 'The lock at Brenne was closed on 3 May 2021 after a barge struck its gate, the authority said.'
const page = (title: string, text: string) =>
  `<!doctype html><html><head><title>${title}</title><meta property="article:published_time" content="2021-05-04"></head><body><article><h1>${title}</h1><p>${text}</p><p>${'It will be closed for some weeks, and ships have to take another way. '.repeat(4)}</p></article></body></html>`

interface Answer {
  readonly url: string
  readonly body: string | Uint8Array
  readonly headers?: readonly string[]
  readonly status?: string
}

const record = (type: string, url: string, block: Buffer, kind = 'application/http') =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-05-06T23:10:00Z\r\nContent-Type: ${kind}\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ])
const answer = ({ url, body, headers = ['Content-Type: text/html; charset=utf-8'], status = '200 OK' }: Answer) =>
  record(
    'response',
    url,
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body)]),
  )
const request = (url: string, destination: string) =>
  record('request', url, Buffer.from(`GET / HTTP/1.1\r\nSec-Fetch-Dest: ${destination}\r\n\r\n`))

const lock = { url: 'https://post.example/lock', body: page('Lock shut', told) }
const keeper = {
  url: 'https://post.example/keeper',
  body: page('Keeper resigns', 'The lock keeper resigned on 5 May 2021, he told the town.'),
}
const info = record('warcinfo', '', Buffer.from('software: made here\r\n'), 'application/warc-fields')

describe('a web archive', () => {
  test.each([
    ['plain', 'site.warc', (records: Buffer[]) => Buffer.concat(records)],
    ['a record at a time', 'site.warc.gz', (records: Buffer[]) => Buffer.concat(records.map(each => gzipSync(each)))],
  ])('its pages, with address and day of capture: %s', async (_, name, pack) => {
    const picture = { url: 'https://post.example/a.png', body: 'PNG', headers: ['Content-Type: image/png'] }
    const gone = { url: 'https://post.example/gone', body: page('Gone', told), status: '404 Not Found' }
    const frame = { url: 'https://ads.example/', body: page('Buy locks', 'Locks were cheaper on 1 May 2021.') }
    const records = [
      info,
      request(frame.url, 'iframe'),
      answer(frame),
      answer(lock),
      answer(lock),
      answer(picture),
      answer(gone),
      answer(keeper),
    ]
    const articles = await openAll(name, pack(records))
    expect(
      articles.map(({ source: { path, url, accessed, title, published } }) => [path, url, accessed, title, published]),
    ).toEqual([
      [`content/${name}#1`, lock.url, '2021-05-06', 'Lock shut', '2021-05-04'],
      [`content/${name}#2`, keeper.url, '2021-05-06', 'Keeper resigns', '2021-05-04'],
    ])
    expect(textsOf(articles[0]!)[0]).toBe(told)
  })
  test('bodies that were sent in pieces, packed, or in another charset', async () => {
    const packed = gzipSync(page('Schleuse', 'Im Café saß man am 3. Mai.'))
    const chunks = Buffer.concat([`${packed.length.toString(16)}\r\n`, packed, '\r\n0\r\n\r\n'].map(part => Buffer.from(part)))
    const headers = ['Content-Type: text/html; charset=utf-8', 'Transfer-Encoding: chunked', 'Content-Encoding: gzip']
    const records = [
      answer({ ...lock, body: chunks, headers }),
      answer({
        ...keeper,
        body: Buffer.from(page('Cafe', 'The Café closed on 4 May 2021.'), 'latin1'),
        headers: ['Content-Type: text/html; charset=iso-8859-1'],
      }),
    ]
    const articles = await openAll('site.warc', Buffer.concat(records))
    expect(articles.map(article => textsOf(article)[0])).toEqual(['Im Café saß man am 3. Mai.', 'The Café closed on 4 May 2021.'])
  })
  test('a PDF in it is read, too', async () => {
    const body = pdfFile({ pages: [wrapped(told, 700)] })
    const articles = await openAll(
      'site.warc',
      answer({ url: 'https://post.example/a.pdf', body, headers: ['Content-Type: application/pdf'] }),
    )
    expect(articles[0]!.source).toMatchObject({ format: 'pdf', url: 'https://post.example/a.pdf', accessed: '2021-05-06' })
    expect(articles[0]!.passages[0]!.locator).toEqual({ kind: 'page', label: '1' })
  })
  test('of a packed archive, the pages of its list', async () => {
    const frame = { url: 'https://ads.example/', body: page('Buy locks', told) }
    const pages = `{"format":"json-pages-1.0"}\n{"url":"${lock.url}","title":"Lock"}\nnot JSON\n`
    const warc = Buffer.concat([answer(lock), answer(frame)].map(each => gzipSync(each)))
    const articles = await openAll('site.wacz', zipOf({ 'archive/data.warc.gz': warc, 'pages/pages.jsonl': pages }))
    expect(articles.map(({ source: { path, url } }) => [path, url])).toEqual([['content/site.wacz', lock.url]])
  })
  test('what is none, or has no page, is said; what was cut off is read as far as it goes', async () => {
    expect(await complaint('a.warc', told)).toContain('this is not a web archive')
    expect(await complaint('a.warc', info)).toContain('there is no page in this web archive')
    expect(await complaint('a.wacz', told)).toContain('this is not a web archive')
    const cut = Buffer.concat([gzipSync(answer(lock)), gzipSync(answer(keeper)).subarray(0, 60)])
    expect((await openAll('a.warc.gz', cut)).map(({ source }) => source.title)).toEqual(['Lock shut'])
  })
})
