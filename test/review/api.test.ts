import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadProject } from '../../src/project/project.ts'
import type {
  ArticleShown,
  EventPane,
  ItemPane,
  PlaceReading,
  Preview,
  Queue,
  Refused,
  Row,
  Saved,
} from '../../src/review/api-types.ts'
import { type ReviewServer, serveReview } from '../../src/review/server.ts'
import { type Summary, summaryInMarkdown } from '../../src/review/summary.ts'
import { contentFolder, doubtful } from './content.ts'

let content: string
let server: ReviewServer
let origin: string
let token: string
beforeEach(async () => {
  content = await contentFolder({ ...doubtful, 'edits.yaml': '# the desk\n' })
  await start()
})
afterEach(async () => {
  await server.close()
  await rm(dirname(content), { recursive: true })
})

async function start(): Promise<void> {
  server = await serveReview({ content })
  const url = new URL(server.url)
  origin = url.origin
  token = url.searchParams.get('token')!
}
const cookie = () => `citeline-review-${new URL(origin).port}=${token}`
const get = async <T>(path: string): Promise<T> =>
  (await (await fetch(origin + path, { headers: { cookie: cookie() } })).json()) as T
const send = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(origin + path, {
    method: 'POST',
    headers: { cookie: cookie(), origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token, ...body }),
  })
const post = async <T>(path: string, body: object): Promise<T> => (await (await send(path, body)).json()) as T
const queue = () => get<Queue>('/api/queue')
const row = async (words: string): Promise<Row> => (await queue()).rows.find(({ title }) => title.includes(words))!
const decide = async (on: string | readonly string[], form: Record<string, string>) =>
  post<Saved & Refused>('/api/decide', { seen: (await queue()).seen, on: [on].flat(), form })
const edits = () => readFile(join(content, 'edits.yaml'), 'utf8')
const school = () => row('Petra Hollis opened a school')

describe('who may ask', () => {
  test('nothing is answered without the token, nor to another origin, and nothing is changed', async () => {
    expect((await fetch(`${origin}/api/queue`)).status).toBe(403)
    const body = { seen: (await queue()).seen, on: [(await school()).on], form: { decision: 'status-reviewed' } }
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, { cookie: '' }])
      expect((await send('/api/decide', body, headers as Record<string, string>)).status).toBe(403)
    expect((await send('/api/decide', { ...body, token: 'f'.repeat(48) })).status).toBe(403)
    expect((await send('/api/decide', body, { 'content-type': 'text/plain' })).status).toBe(413)
    expect((await send('/api/nothing', body)).status).toBe(404)
    expect(await edits()).toBe('# the desk\n')
    expect((await send('/api/decide', body)).status).toBe(200)
  })
  test('the desk is a page without scripts or styles in it, and all that it loads is its own', async () => {
    const page = await (await fetch(`${origin}/`, { headers: { cookie: cookie() } })).text()
    expect(page).not.toMatch(/<script(?![^>]* src="\/)|<style|style=|https?:/)
    const { headers } = await fetch(`${origin}/desk.js`, { headers: { cookie: cookie() } })
    expect(headers.get('content-type')).toContain('text/javascript')
    expect((await fetch(`${origin}/desk.js`)).status).toBe(403)
  })
})

describe('the queue', () => {
  test('has what is in doubt first, the worst on top, then all other events, each once', async () => {
    const { rows } = await queue()
    expect(rows[0]!.doubts).toEqual(['day-month-order'])
    expect(new Set(rows.map(({ on }) => on)).size).toBe(rows.length)
    const { timeline } = await loadProject({ content })
    expect(rows.filter(({ on }) => on.startsWith('/event/')).length).toBe(timeline.events.length)
    const settled = rows.findIndex(({ doubts }) => doubts.length === 0)
    expect(rows.slice(settled).every(({ doubts }) => doubts.length === 0)).toBe(true)
  })
})

describe('an event', () => {
  test('comes as the site shows it, with the words that decided, its other readings and its article', async () => {
    const fire = (await queue()).rows.find(({ doubts }) => doubts.includes('disagreement'))!
    const pane = await get<EventPane>(`/api/pane?on=${encodeURIComponent(fire.on)}`)
    expect(pane.view.date.label).toBe('11 June 2019')
    expect(pane.disagreements.join()).toContain('3 / 5')
    const second = pane.citations.find(({ quote }) => quote.includes('fire service'))!
    const { passages } = await get<ArticleShown>(`/api/article?id=${second.source}`)
    const { text } = passages.find(({ id }) => id === second.passage)!
    const marked = second.marks.map(({ start, end, as }) => [as, text.slice(start, end)])
    expect(marked).toContainEqual(['time', 'June 11, 2019'])
    expect(marked.map(([as]) => as)).toContain('trigger')
    expect(pane.readings.map(({ edtf }) => edtf)).toContain('2019-06-12')
    expect(passages.flatMap(({ sentences }) => sentences).some(({ events }) => events.includes(pane.id))).toBe(true)
    expect((await get<object[]>(`/api/near?on=${encodeURIComponent(fire.on)}`)).length).toBeGreaterThanOrEqual(0)
  })
  test.each([
    ['12 March 2021', ['2021-03-12']],
    ['about 1850', ['1850~']],
    ['3/4/2021', ['2021-04-03', '2021-03-04']],
    ['soon', []],
  ])('a date typed as “%s” is read as %j', async (typed, read) => {
    const found = await get<{ edtf: string; label: string }[]>(`/api/date?text=${encodeURIComponent(typed)}`)
    expect(found.map(({ edtf }) => edtf)).toEqual(read)
  })
})

describe('a place', () => {
  test.each([
    ['57.12, -3.4', ['57.12, -3.4']],
    ['Lyon, France', ['45.75, 4.85']],
    ['Nowhere in particular', []],
    ['constructor', []],
    ['', []],
  ])('typed as “%s” is %j', async (typed, read) => {
    const found = await get<PlaceReading[]>(`/api/place?text=${encodeURIComponent(typed)}`)
    expect(found.map(({ place }) => place)).toEqual(read)
  })
  test('of which there are several is read as the largest, or as that of the region behind it', async () => {
    const [first] = await get<PlaceReading[]>('/api/place?text=Paris')
    expect(first!.label).toMatch(/^Paris, France \([\d,]+\)$/)
    const [texan] = await get<PlaceReading[]>('/api/place?text=Paris,%20Texas')
    expect(texan!.label).toMatch(/^Paris, TX, United States/)
  })
})

describe('a decision', () => {
  test('is shown before it is written, and written as it was shown', async () => {
    const { on } = await school()
    const form = { decision: 'save', headline: 'Dorn opens its conservatory', by: 'R. Okafor' }
    const { hunk } = await post<Preview>('/api/preview', { on: [on], form })
    expect(hunk!.added.join('\n')).toContain('headline: Dorn opens its conservatory')
    expect(await edits()).toBe('# the desk\n')
    const saved = await decide(on, form)
    expect([saved.hunk, saved.notes]).toEqual([hunk, []])
    expect(await edits()).toBe(`# the desk\n${hunk!.added.join('\n')}\n`)
    expect((await row('Dorn opens its conservatory')).on).toBe(on)
    const refused = await post<Preview>('/api/preview', { on: [on], form })
    expect(refused.message).toContain('nothing is different')
  })
  test('on several is one change with a word above it, and is undone as one', async () => {
    const events = (await queue()).rows.filter(({ on }) => on.startsWith('/event/')).map(({ on }) => on)
    await decide(events, { decision: 'status-reviewed' })
    expect(await edits()).toContain(`# ${events.length} decided together: status-reviewed\n`)
    expect((await get<Summary>('/api/summary')).reviewed).toBe(events.length)
    await post('/api/undo', { seen: (await queue()).seen })
    expect((await get<Summary>('/api/summary')).reviewed).toBe(0)
  })
  test('is undone and redone also after a restart', async () => {
    const { on } = await school()
    await decide(on, { decision: 'pin' })
    await decide(on, { decision: 'hide' })
    const whole = await edits()
    expect((await queue()).rows.find(({ isHidden }) => isHidden)).toBeDefined()
    await server.close()
    await start()
    const undo = async (path = '/api/undo') => post<Saved & Refused>(path, { seen: (await queue()).seen })
    expect((await undo()).hunk.added[0]).toMatch(/^# undone: - event/)
    expect((await school()).on).toBe(on)
    await undo()
    await server.close()
    await start()
    await undo('/api/redo')
    await undo('/api/redo')
    expect(await edits()).toBe(whole)
    expect((await undo('/api/redo')).message).toContain('nothing to redo')
  })
  test('that hides something is taken back where it is listed as hidden', async () => {
    const { on } = await school()
    await decide(on, { decision: 'hide' })
    const hidden = (await queue()).rows.find(({ isHidden }) => isHidden)!
    await decide(hidden.on, { decision: 'list' })
    expect((await school()).on).toBe(on)
    expect((await queue()).rows.some(({ isHidden }) => isHidden)).toBe(false)
  })
  test('on a sentence makes an event of it, or attaches it to one', async () => {
    const { passages } = await get<ArticleShown>('/api/article?id=orchard')
    const [passage] = passages.filter(({ text }) => text.includes('signed a contract'))
    const on = `/sentence/orchard/${passage!.id}/${passage!.sentences[0]!.start}`
    const item = await get<ItemPane>(`/api/pane?on=${encodeURIComponent(on)}`)
    expect(item.quote).toContain('signed a contract')
    const { on: event } = await row('first trees')
    await decide(on, { decision: 'attach', event: decodeURIComponent(event.slice('/event/'.length)) })
    const pane = await get<EventPane>(`/api/pane?on=${encodeURIComponent(event)}`)
    expect(pane.citations.map(({ quote }) => quote)).toContainEqual(item.quote)
  })
  test('on a name changes its spelling', async () => {
    const { timeline } = await loadProject({ content })
    const [name] = timeline.entities
    await decide(`/name/${name!.id}`, { decision: 'name', rename: 'The Karsk works' })
    expect(await edits()).toContain(`- name: ${name!.label}\n  rename: The Karsk works\n`)
  })
  test('against a file that was changed meanwhile is not written, and both are shown', async () => {
    const { seen } = await queue()
    const { on } = await school()
    await writeFile(join(content, 'edits.yaml'), '# the desk\n# Ana was here\n')
    const answer = await send('/api/decide', { seen, on: [on], form: { decision: 'pin' } })
    const { conflict } = (await answer.json()) as Refused
    expect(answer.status).toBe(409)
    expect(conflict!.theirs.added).toEqual(['# Ana was here'])
    expect(conflict!.yours!.added.at(-1)).toBe('  pin: true')
    expect(await edits()).toBe('# the desk\n# Ana was here\n')
    await post('/api/decide', { seen: conflict!.seen, on: [on], form: { decision: 'pin' } })
    expect(await edits()).toMatch(/^# the desk\n# Ana was here\n- event: [^]*pin: true\n$/)
  })
})

test('the summary tells in Markdown what is reviewed, left, and does not hold', async () => {
  await decide((await school()).on, { decision: 'status-verified' })
  await writeFile(
    join(content, 'edits.yaml'),
    `${await edits()}- source: school.txt\n  quote: A mayor | opened *a* school for music in Dorn.\n  pin: true\n`,
  )
  await queue()
  const text = summaryInMarkdown(await get<Summary>('/api/summary'))
  expect(text).toMatch(/^## Review: 1 of \d+ events reviewed\n/)
  expect(text).toContain('| 2020 | 1 | 1 |')
  expect(text).toMatch(/`content\/edits\.yaml:\d+` target: school\.txt has no sentence like “A mayor \\\| opened \\\*a\\\*/)
  expect(text).not.toContain('`content/school.txt`')
})

test('the summary and the queue tell why nothing is published, and what to do', async () => {
  await writeFile(join(content, 'edits.yaml'), '- source: school.txt\n quote: opened\n')
  const { withheld } = await queue()
  expect(withheld).toMatch(/^content\/edits\.yaml:2:1: this does not line up with what is above it\. Indent/)
  const summary = await get<Summary>('/api/summary')
  expect(summary.withheld).toBe(withheld)
  expect(summaryInMarkdown(summary)).toContain('**Nothing is published until this is fixed:** content/edits.yaml:2:1')
})
