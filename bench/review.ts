import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventPane, Queue, Saved } from '../src/review/api-types.ts'
import { serveReview } from '../src/review/server.ts'
import { launchBrowser, noBrowser } from '../test/browser.ts'
import { madeUpArticles } from './made-up-articles.ts'

/**
 * The desk of the review, in milliseconds: `node src/loader/run.mjs bench/review.ts [FOLDER of articles]`. Without a folder, 100 and 1,000
 * articles are made up. What a decision takes at the server, and from the key to the next event and to the file, in a browser.
 */
const rounds = 15
/** Longer than any decision takes, in milliseconds; and more rows than stand between two events. */
const longestWait = 60_000
const mostPassed = 1000
const place = mkdtempSync(join(tmpdir(), 'citeline-bench-'))
process.on('exit', () => rmSync(place, { recursive: true, force: true }))

/** Notes in the page how long after a key the next event is painted, and the decision is saved. */
const stopwatch = `
let pressed, before
window.shownAfter = null
performance.setResourceTimingBufferSize(100000)
window.savedAfter = () => {
  const last = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/decide')).at(-1)
  return last && last.startTime >= pressed ? last.responseEnd - pressed : null
}
addEventListener('keydown', () => { pressed = performance.now(); before = location.hash; shownAfter = null }, true)
addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
  if (shownAfter === null && location.hash !== before && document.getElementById('title'))
    requestAnimationFrame(() => { shownAfter ??= performance.now() - pressed })
}).observe(document.body, { childList: true, subtree: true, characterData: true }))`

/** The keys of decisions, the last of which saves. */
const decisions: readonly (readonly string[])[] = [
  ['c'],
  ['h', 'Another headline', 'Enter'],
  ['d', '12 March 2001', 'Enter'],
  ['x', 'no news', 'Enter'],
  ['n', 'seen', 'Enter'],
]

const median = (times: readonly number[]) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN
const say = (what: string, times: readonly number[]) => {
  const cpu = cpuOf.get(times) ?? []
  const spent = cpu.length > 0 ? `; CPU ${median(cpu).toFixed(0)}` : ''
  console.log(`${what.padEnd(44)} ${median(times).toFixed(0).padStart(6)} ms, at most ${Math.max(...times).toFixed(0)}${spent}`)
}
/** On a busy machine, the time on the clock says little. */
const cpuOf = new Map<readonly number[], number[]>()
async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const begun = performance.now()
  const made = await work()
  times.push(performance.now() - begun)
  const { user, system } = process.cpuUsage(before)
  cpuOf.set(times, [...(cpuOf.get(times) ?? []), (user + system) / 1000])
  return made
}

const [own] = process.argv.slice(2)
for (const count of own === undefined ? [100, 1000] : [0]) {
  const content = join(place, String(count), 'content')
  if (own === undefined) madeUpArticles(count, content)
  else cpSync(own, content, { recursive: true })
  await review(content)
}

async function review(content: string): Promise<void> {
  const [start, queueTime, decide, pane, again, near]: number[][] = [[], [], [], [], [], []]
  const server = await timed(start!, () => serveReview({ content }))
  const { origin, port, searchParams } = new URL(server.url)
  const token = searchParams.get('token')!
  const headers = { cookie: `citeline-review-${port}=${token}`, origin, 'content-type': 'application/json' }
  const get = async <T>(path: string) => (await (await fetch(origin + path, { headers })).json()) as T
  const queue = await timed(queueTime!, () => get<Queue>('/api/queue'))
  console.log(`\n${Object.keys(queue.sources).length} articles, ${queue.rows.length} rows`)
  say('start, with nothing remembered', start!)
  say('the queue, for the first time', queueTime!)
  const events = queue.rows.filter(({ on }) => on.startsWith('/event/')).map(({ on }) => encodeURIComponent(on))
  let { seen } = queue
  for (const on of events.slice(0, rounds)) {
    const body = JSON.stringify({ token, seen, on: [decodeURIComponent(on)], form: { decision: 'status-reviewed' } })
    const saved = await timed(
      decide!,
      async () => (await (await fetch(`${origin}/api/decide`, { method: 'POST', headers, body })).json()) as Saved,
    )
    seen = saved.seen
    await timed(pane!, () => get<EventPane>(`/api/pane?on=${on}`))
  }
  await timed(again!, () => get<Queue>('/api/queue'))
  for (const on of events.slice(0, 5)) await timed(near!, () => get(`/api/near?on=${on}`))
  say('server: a decision, until it is in the file', decide!)
  say('server: an event with all that is told of it', pane!)
  say('server: the queue, after decisions', again!)
  say('server: what was nearly joined with an event', near!)
  // the last event has none after it that could be shown
  if (!noBrowser) await inBrowser(server.url, events.length - Math.min(rounds, events.length) - 1)
  await server.close()
}

/** Decides on so many events at the most, one after the other, by keys alone. */
async function inBrowser(url: string, most: number): Promise<void> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(stopwatch)
  await page.goto(url)
  await page.locator('#title').waitFor()
  const [shown, saved, both, hurried]: number[][] = [[], [], [], []]
  const timed = async (name: string): Promise<number> => {
    // the page's policy lets nothing be evaluated later, as a function that waits would be
    for (const begun = Date.now(); Date.now() - begun < longestWait; await page.waitForTimeout(20)) {
      const time = await page.evaluate<number | null>(name)
      if (time !== null) return time
    }
    throw new Error(`${name} is not told within ${longestWait} ms`)
  }
  const decide = async (keys: readonly string[]): Promise<readonly [number, number]> => {
    // the worst may be no events
    for (let passed = 0; (await page.getByRole('button', { name: 'Confirm' }).count()) === 0; passed++) {
      if (passed > mostPassed) throw new Error(`no event within ${mostPassed} rows of the queue`)
      await page.keyboard.press('j')
      await page.waitForTimeout(50)
    }
    const [open, words, save = open!] = keys
    if (words !== undefined) {
      await page.keyboard.press(open!)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(words)
      await page.locator('form.decision .diff').waitFor()
    }
    await page.keyboard.press(save)
    return [await timed('shownAfter'), await timed('savedAfter()')]
  }
  const unhurried = Math.min(4 * decisions.length, Math.ceil(most / 2))
  for (let round = 0; round < unhurried; round++) {
    const [untilShown, untilSaved] = await decide(decisions[round % decisions.length]!)
    shown!.push(untilShown)
    saved!.push(untilSaved)
    both!.push(Math.max(untilShown, untilSaved))
    // as long as it takes to read a sentence
    await page.waitForTimeout(2500)
  }
  for (let round = unhurried; round < Math.min(unhurried + rounds, most); round++)
    hurried!.push(Math.max(...(await decide(['c']))))
  say('browser: from key to next event shown', shown!)
  say('browser: from key to saved', saved!)
  say('browser: from key to saved and next shown', both!)
  say('browser: the same, without a pause', hurried!)
  await browser.close()
}
