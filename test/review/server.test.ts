import { request } from 'node:http'
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReviewServer, serveReview } from '../../src/review/server.ts'
import { contentFolder, doubtful } from './content.ts'

let content: string
let server: ReviewServer
let port: number
let token: string
let cookie: string
beforeEach(async () => {
  content = await contentFolder({ ...doubtful, 'edits.yaml': '# the desk\n' })
  server = await serveReview({ content })
  const url = new URL(server.url)
  port = Number(url.port)
  token = url.searchParams.get('token')!
  cookie = `citeline-review-${port}=${token}`
})
afterEach(async () => {
  await server.close()
  await rm(dirname(content), { recursive: true })
})

interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Record<string, unknown>
}
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
      answer => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', chunk => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const item = '/item/order-bridge'
const edits = () => readFile(join(content, 'edits.yaml'), 'utf8')
const seenIn = (page: string) => /name="seen" value="(?<seen>[0-9a-f]+)"/.exec(page)!.groups!['seen']!
const fields = (more: Record<string, string>) =>
  new URLSearchParams({ token, decision: 'published', published: '2019-04-03', ...more }).toString()
const proper = () => ({
  cookie,
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/x-www-form-urlencoded',
})

describe('who may see and change what', () => {
  test('nothing is shown without the token of this start', async () => {
    for (const headers of [{}, { cookie: 'citeline-review=1' }, { cookie: `citeline-review-${port}=${'0'.repeat(48)}` }])
      expect((await ask('GET', '/', headers as Record<string, string>)).status).toBe(403)
    expect((await ask('GET', '/?token=nonsense')).status).toBe(403)
    expect((await ask('GET', '/', { cookie })).status).toBe(200)
  })
  test('the token moves from the address into a cookie that scripts and other sites cannot use', async () => {
    const { status, headers } = await ask('GET', `/?token=${token}`)
    expect([status, headers['location']]).toEqual([303, '/'])
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
  })
  test('another host name, as in DNS rebinding, is refused', async () => {
    expect((await ask('GET', '/', { cookie, host: `evil.example:${port}` })).status).toBe(403)
  })
  test('pages carry a policy that lets nothing run', async () => {
    const { headers } = await ask('GET', '/', { cookie })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
  test('a decision with a wrong origin or token, or none, changes nothing', async () => {
    const seen = seenIn((await ask('GET', item, { cookie })).text)
    const attempts: [Record<string, string>, string][] = [
      [{ ...proper(), origin: 'http://evil.example' }, fields({ seen })],
      [{ ...proper(), origin: 'null' }, fields({ seen })],
      [{ ...proper(), origin: `http://localhost:${port}` }, fields({ seen })],
      [{ cookie, 'content-type': 'application/x-www-form-urlencoded' }, fields({ seen })],
      [{ ...proper(), cookie: '' }, fields({ seen })],
      [proper(), fields({ seen, token: 'f'.repeat(48) })],
      [proper(), fields({ seen, token: '' })],
    ]
    for (const [headers, body] of attempts) expect((await ask('POST', item, headers, body)).status).toBe(403)
    expect((await ask('POST', item, { ...proper(), 'content-type': 'text/plain' }, fields({ seen }))).status).toBe(413)
    expect((await ask('POST', item, proper(), fields({ seen, note: 'x'.repeat(70_000) }))).status).toBe(413)
    expect((await ask('PUT', item, proper(), fields({ seen }))).status).toBe(405)
    expect(await edits()).toBe('# the desk\n')
    // and the same request, as it should be, does change the file
    expect((await ask('POST', item, proper(), fields({ seen }))).status).toBe(303)
    expect(await edits()).toBe('# the desk\n- source: bridge.txt\n  published: 2019-04-03\n')
  })
  test('nothing but edits.yaml is ever written', async () => {
    const before = (await readdir(content)).sort()
    const seen = seenIn((await ask('GET', item, { cookie })).text)
    await ask('POST', item, proper(), fields({ seen }))
    expect((await readdir(content)).sort()).toEqual(before)
    for (const [path, text] of Object.entries(doubtful)) expect(await readFile(join(content, path), 'utf8')).toBe(text)
  })
})

describe('a file that was changed meanwhile', () => {
  test('is not overwritten; what was filled in stays, and can be saved after another look', async () => {
    const [, path = ''] = /href="(?<path>\/item\/differ-[^"]+)"/.exec((await ask('GET', '/list', { cookie })).text)!
    const seen = seenIn((await ask('GET', path, { cookie })).text)
    await writeFile(join(content, 'edits.yaml'), '# the desk\n# a colleague was here\n')
    const body = (seen: string) =>
      new URLSearchParams({ token, seen, decision: 'save', headline: 'Mill fire at Velm' }).toString()
    const refused = await ask('POST', path, proper(), body(seen))
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('was changed meanwhile')
    expect(refused.text).toContain('value="Mill fire at Velm"')
    expect(await edits()).toBe('# the desk\n# a colleague was here\n')
    expect((await ask('POST', path, proper(), body(seenIn(refused.text)))).status).toBe(303)
    expect(await edits()).toMatch(/^# the desk\n# a colleague was here\n- event: e\w+\n {2}source: \S+\.txt\n/)
  })
  test('a mistake in it is named, and nothing is written', async () => {
    await writeFile(join(content, 'edits.yaml'), '- event: "x\n')
    const seen = seenIn((await ask('GET', item, { cookie })).text)
    const refused = await ask('POST', item, proper(), fields({ seen }))
    expect([refused.status, await edits()]).toEqual([422, '- event: "x\n'])
    expect(refused.text).toContain('a mistake that must be fixed first')
  })
})

test('an article has a page for its title, its day and its year, which every quotation leads to', async () => {
  const { text: list } = await ask('GET', '/events', { cookie })
  const event = [...list.matchAll(/href="(\/event\/[^"]+)">[^<]*Karsk/g)][0]![1]!
  expect((await ask('GET', event, { cookie })).text).toMatch(/href="\/source\/mill(-second)?"/)
  const { text } = await ask('GET', '/source/orchard', { cookie })
  const save = (more: Record<string, string>) =>
    ask('POST', '/source/orchard', proper(), fields({ seen: seenIn(text), decision: 'article', published: '', ...more }))
  expect((await save({ published: '1/6/2021' })).text).toContain('Is “1/6/2021” 2021-06-01 or 2021-01-06?')
  expect((await save({ published: '1 June 2021', year: '2021' })).headers['location']).toBe('/source/orchard?done')
  expect(await edits()).toBe('# the desk\n- source: orchard.txt\n  published: 2021-06-01\n  year: "2021"\n')
  expect((await ask('GET', '/source/nothing', { cookie })).status).toBe(404)
})

describe('without scripts', () => {
  const open = async (path: string) => (await ask('GET', path, { cookie })).text
  const save = async (path: string, form: Record<string, string>) =>
    ask('POST', path, proper(), new URLSearchParams({ token, seen: seenIn(await open(path)), ...form }).toString())
  const eventAbout = async (words: string) => {
    const [, path] = new RegExp(`href="(/event/[^"]+)">[^<]*${words}`).exec(await open('/events'))!
    return path!
  }

  test('an event is given a place, a picture and a work elsewhere', async () => {
    const path = await eventAbout('Karsk')
    const forms = [
      { decision: 'place', place: 'Lyon, France' },
      { decision: 'picture', file: 'mill.jpg', alt: 'A mill on fire' },
      { decision: 'attachWork', title: 'Report', url: 'https://example.org/report', published: '1 July 2019' },
    ]
    for (const form of forms) expect((await save(path, form)).headers['location']).toBe(`${path}?done`)
    const text = await edits()
    for (const words of ['place: 45.75, 4.85', 'file: mill.jpg', 'published: 2019-07-01']) expect(text).toContain(words)
    expect(await open(path)).toContain('https://example.org/report')
    expect((await save(path, { decision: 'place', place: 'Nowhere at all' })).text).toContain('No town “Nowhere at all” is known')
  })
  test('a name is given a page, a spelling, or none', async () => {
    const [, name = ''] = /href="(\/name\/[^"]+)">Petra Hollis<\/a> has no page yet/.exec(await open(await eventAbout('Dorn')))!
    expect((await save(name, { decision: 'name', rename: 'Petra B. Hollis', kind: 'person' })).headers['location']).toBe(
      `${name}?done`,
    )
    expect(await edits()).toContain('- name: Petra Hollis\n  rename: Petra B. Hollis\n  kind: person\n')
    expect((await save(name, { decision: 'name', hide: 'true' })).status).toBe(303)
    expect((await save(name, { decision: 'name', kind: 'person' })).status).toBe(303)
    expect(await edits()).toMatch(/hide: true\n- name: .*\n {2}kind: person\n {2}hide: false\n$/)
  })
  test('an event is added, of a sentence or of a work, and one that was hidden is listed again', async () => {
    const [, sentence = ''] = /href="(\/sentence\/[^"]+)">The growers/.exec(await open('/source/orchard'))!
    const said = { decision: 'add', date: 'May 2021', headline: 'The orchard stays' }
    expect((await save(sentence, said)).headers['location']).toBe(`${sentence}?done`)
    expect((await save('/add', { ...said, headline: 'A report', title: 'Report', url: 'https://example.org/1' })).status).toBe(
      303,
    )
    expect(await edits()).toMatch(/headline: The orchard stays\n {4}citations:\n {4}- source: orchard.txt\n[^]*- title: Report/)
    expect((await save('/add', said)).text).toContain('Name the work')
    const added = await eventAbout('The orchard stays')
    expect((await save(added, { decision: 'hide' })).headers['location']).toBe('/list?done')
    const [, hidden = ''] = /href="(\/hidden\/[^"]+)"/.exec(await open('/list'))!
    expect((await save(hidden, { decision: 'list' })).headers['location']).toBe('/list?done')
    expect(await open('/events')).toContain('The orchard stays')
  })
})

describe('a file of corrections that is not plain UTF-8, or cannot be used', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
  test.each([
    ['with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['in UTF-16, little end first', utf16],
    ['in UTF-16, big end first', (text: string) => utf16(text).swap16()],
  ])('%s stays as it is, and gets the decision at its end', async (_, encode) => {
    const before = '# the désk\r\n- source: school.txt\r\n  quote: opened a school of music\r\n  pin: true\r\n'
    await writeFile(join(content, 'edits.yaml'), encode(before))
    const seen = seenIn((await ask('GET', item, { cookie })).text)
    expect((await ask('POST', item, proper(), fields({ seen }))).status).toBe(303)
    expect(await readFile(join(content, 'edits.yaml'))).toEqual(
      encode(`${before}- source: bridge.txt\n  published: 2019-04-03\n`),
    )
    expect((await ask('GET', '/list', { cookie })).text).not.toContain(item)
  })
  test('with a mistake is named above the list, and nothing is written into it', async () => {
    const broken = '- source: school.txt\n quote: opened a school of music\n  hide: true\n'
    await writeFile(join(content, 'edits.yaml'), broken)
    expect((await ask('GET', '/list', { cookie })).text).toContain('fixed: content/edits.yaml:2:1: this does not line up')
    const seen = seenIn((await ask('GET', item, { cookie })).text)
    const { status, text } = await ask('POST', item, proper(), fields({ seen }))
    expect([status, await edits()]).toEqual([422, broken])
    expect(text).toContain('on line 2: this does not line up with what is above it')
  })
  test('that is a link is named, and stays', async () => {
    await rm(join(content, 'edits.yaml'))
    await writeFile(join(dirname(content), 'kept.yaml'), '# kept\n')
    await symlink('../kept.yaml', join(content, 'edits.yaml'))
    const page = await ask('GET', item, { cookie })
    const { status, text } = await ask('POST', item, proper(), fields({ seen: seenIn(page.text) }))
    expect([status, await edits()]).toEqual([422, '# kept\n'])
    expect(text).toContain('content/edits.yaml: this is a link')
  })
  test('that is no text shows the list all the same', async () => {
    await writeFile(join(content, 'edits.yaml'), Buffer.from('- event: caf\xe9\n', 'latin1'))
    expect((await ask('GET', '/list', { cookie })).text).toContain('content/edits.yaml:1:13: this is not a character of UTF-8')
    const { status } = await ask('POST', item, proper(), fields({ seen: '' }))
    expect(status).toBe(422)
  })
})

describe('a correction that is not in force', () => {
  const stale = `# the desk
- source: school.txt
  quote: The mayor of Dorn has opened a school for musicians there, in autumn. # by hand
  headline: Conservatory opens
`
  const visit = async () => {
    await writeFile(join(content, 'edits.yaml'), stale)
    const [, path = ''] = /href="(?<path>\/item\/edit-\w+)"/.exec((await ask('GET', '/list', { cookie })).text)!
    const { text } = await ask('GET', path, { cookie })
    return { path, text, seen: seenIn(text) }
  }
  test('can be given the sentence that it means now; as it was, it stays as a comment', async () => {
    const { path, text, seen } = await visit()
    expect(text).toContain('Mayor Petra Hollis opened a school of music')
    const body = new URLSearchParams({ token, seen, decision: 'candidate-0' }).toString()
    expect((await ask('POST', path, proper(), body)).status).toBe(303)
    const written = await edits()
    expect(written).toContain('# - source: school.txt\n#   quote: The mayor of Dorn has opened a school')
    expect(written).toContain(
      '- source: school.txt\n  quote: Mayor Petra Hollis opened a school of music in Dorn on September 2, 2020.\n',
    )
    expect((await ask('GET', '/events', { cookie })).text).toContain('Conservatory opens')
    expect((await ask('GET', '/list', { cookie })).text).not.toContain('/item/edit-')
  })
  test('can be set aside, and is not lost', async () => {
    const { path, seen } = await visit()
    const body = new URLSearchParams({ token, seen, decision: 'set-aside' }).toString()
    expect((await ask('POST', path, proper(), body)).status).toBe(303)
    expect((await edits()).replace(/^# (?=-| )/gm, '')).toBe(stale)
  })
})

test('two people at two servers lose nothing, however often they get in each other’s way', async () => {
  const second = await serveReview({ content })
  const decide = async (url: URL, name: string, count: number) => {
    const [host, key] = [url.host, url.searchParams.get('token')!]
    const headers = { cookie: `citeline-review-${url.port}=${key}`, origin: url.origin, 'content-type': proper()['content-type'] }
    const list = await (await fetch(`http://${host}/events`, { headers: { cookie: headers.cookie } })).text()
    const path = /href="(?<path>\/event\/[^"]+)"/.exec(list)!.groups!['path']!
    let page = await (await fetch(`http://${host}${path}`, { headers: { cookie: headers.cookie } })).text()
    let refused = 0
    for (let done = 0; done < count;) {
      const body = new URLSearchParams({ token: key, seen: seenIn(page), decision: 'save', note: `${name} ${done}` })
      const answer = await fetch(`http://${host}${path}`, { method: 'POST', headers, body, redirect: 'manual' })
      if (answer.status === 303) {
        done++
        page = await (await fetch(`http://${host}${path}`, { headers: { cookie: headers.cookie } })).text()
      } else {
        expect(answer.status).toBe(409)
        refused++
        page = await answer.text()
      }
    }
    return refused
  }
  await Promise.all([decide(new URL(server.url), 'left', 8), decide(new URL(second.url), 'right', 8)])
  await second.close()
  const notes = [...(await edits()).matchAll(/^ {2}note: (.*)$/gm)].map(match => match[1]!)
  for (const name of ['left', 'right'])
    expect(notes.filter(note => note.startsWith(name))).toEqual([...Array(8).keys()].map(count => `${name} ${count}`))
})

test('what articles say cannot become markup', async () => {
  await writeFile(
    join(content, 'script.txt'),
    'A <script>alert(1)</script> title\n\nMr "><img src=x onerror=alert(1)> left on 5 May 2019.\n',
  )
  const pages = await Promise.all(['/list', '/events'].map(path => ask('GET', path, { cookie })))
  const links = pages.flatMap(({ text }) => [...text.matchAll(/href="(\/(?:item|event)\/[^"]+)"/g)].map(match => match[1]!))
  for (const { text } of [...pages, ...(await Promise.all(links.map(path => ask('GET', path, { cookie }))))])
    expect(text).not.toMatch(/<script|<img/)
})

test('a list has the events whose day no sentence gives in full, with what each was counted from', async () => {
  await writeFile(
    join(content, 'ferry.txt'),
    'Ferry adrift off Skorn\n\nBy Tove Lund\nJune 12, 2020\n\nThe ferry Hanne drifted ashore at Skorn on Tuesday, and tugs towed it to Marrow.\n',
  )
  const { text } = await ask('GET', '/counted', { cookie })
  expect(text).toContain('<code>2020-06-09</code>: “Tuesday”, counted from 2020-06-12, the day of publication')
  expect(text).not.toContain('Karsk')
  expect((await ask('GET', '/list', { cookie })).text).toMatch(/href="\/counted">Days that no sentence gives in full \(\d+\)/)
})
