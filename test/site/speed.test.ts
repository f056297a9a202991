import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, noBrowser } from '../browser.ts'
import { buildSite } from './build.ts'
import { filesOf } from './pages.ts'
import { prepared } from './prepared.ts'

/** How much moved, as a share of the view (web.dev's Cumulative Layout Shift), and whether something was painted. */
interface Vitals {
  readonly shift: number
  readonly isPainted: boolean
}

// no milliseconds, which are the machine's; and all shifts, since a phone's first seconds count as input in the browser's own sum
const observe = `
  window.vitals = { shift: 0, isPainted: false }
  const on = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true })
  on('layout-shift', entry => { vitals.shift += entry.value })
  on('largest-contentful-paint', () => { vitals.isPainted = true })`

/** What a phone loads, compressed, and lays out for a page. */
const mostBytes = 40_000
const mostElements = 6500

describe.skipIf(noBrowser)('a thousand events on a slow phone', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof buildSite>>
  beforeAll(async () => {
    browser = await launchBrowser()
    site = await buildSite(prepared({ events: 1000 }, 'title: The river and the town'))
  })
  afterAll(async () => {
    await browser?.close()
    await site?.remove()
  })

  it('nothing moves while it loads and scrolls, and there is little to load and to lay out', async () => {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      isMobile: true,
      hasTouch: true,
      bypassCSP: true,
    })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(observe)
    const files = await filesOf(site.folder)
    const paths = [...files.keys()]
    const packed = (path: string) => gzipSync(files.get(path) ?? '').length
    const used: string[] = []
    page.on('request', request => void used.push(request.url()))
    const largest = paths.find(path => path.startsWith('period/'))
    for (const path of ['index.html', largest ?? '', paths.find(path => path.startsWith('event/')) ?? '']) {
      used.length = 0
      await page.goto(`file://${site.folder}/${path}`)
      // scrolling ends the search for the largest paint
      await page.waitForFunction('vitals.isPainted')
      for (let step = 0; step < 4; step++) {
        await page.mouse.wheel(0, 900)
        await page.waitForTimeout(60)
      }
      const { shift } = (await page.evaluate('vitals')) as Vitals
      expect(shift, path).toBeLessThan(0.01)
      const bytes = used.reduce((sum, url) => sum + packed(url.slice(`file://${site.folder}/`.length)), 0)
      const elements = (await page.evaluate('document.getElementsByTagName("*").length')) as number
      expect(bytes, path).toBeLessThan(mostBytes)
      expect(elements, path).toBeLessThan(mostElements)
    }
    await context.close()
  })

  it('every page says what it is to a search engine: a title of its own, a description, a language', async () => {
    const titles = new Map<string, string>()
    for (const [path, text] of await filesOf(site.folder)) {
      if (!path.endsWith('.html') || path.startsWith('event/old-')) continue
      const title = /<title>(?<title>[^<]+)<\/title>/.exec(text)?.groups?.['title'] ?? ''
      expect(title, path).not.toBe('')
      expect(text, path).toMatch(/<html lang="[a-z]{2}[^"]*" dir="ltr">/)
      expect(text, path).toMatch(/<meta name="description" content="[^"]+" property="og:description">/)
      expect(text, path).toContain('<meta name="viewport" content="width=device-width')
      if (!/^(?:event|source|embed)/.test(path)) expect(titles.get(title), `${path}: ${title}`).toBeUndefined()
      titles.set(title, path)
    }
  })
})
