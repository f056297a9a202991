import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, noBrowser } from '../browser.ts'
import { buildSite } from './build.ts'
import { filesOf } from './pages.ts'
import { prepared } from './prepared.ts'

/** Milliseconds, and for the shift a share of the view, as web.dev's Core Web Vitals define them. */
interface Vitals {
  readonly shift: number
  readonly largestPaint: number
  readonly blocked: number
}

const observe = `
  window.vitals = { shift: 0, largestPaint: 0, blocked: 0 }
  const on = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true })
  on('layout-shift', entry => { if (!entry.hadRecentInput) vitals.shift += entry.value })
  on('largest-contentful-paint', entry => { vitals.largestPaint = entry.startTime })
  on('longtask', entry => { vitals.blocked += Math.max(0, entry.duration - 50) })`

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

  it('nothing moves while it loads and scrolls, and it is read before a person would wait', async () => {
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
    const paths = [...(await filesOf(site.folder)).keys()]
    const largest = paths.find(path => path.startsWith('period/'))
    for (const path of ['index.html', largest, paths.find(path => path.startsWith('event/'))]) {
      await page.goto(`file://${site.folder}/${path}`)
      // scrolling ends the search for the largest paint
      await page.waitForFunction('vitals.largestPaint > 0')
      for (let step = 0; step < 4; step++) {
        await page.mouse.wheel(0, 900)
        await page.waitForTimeout(60)
      }
      const { shift, largestPaint, blocked } = (await page.evaluate('vitals')) as Vitals
      expect(shift, path).toBeLessThan(0.01)
      expect(largestPaint, path).toBeLessThan(2500)
      expect(blocked, path).toBeLessThan(600)
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
      expect(text, path).toMatch(/<meta name="description" content="[^"]+">/)
      expect(text, path).toContain('<meta name="viewport" content="width=device-width')
      if (!/^(?:event|source|embed)/.test(path)) expect(titles.get(title), `${path}: ${title}`).toBeUndefined()
      titles.set(title, path)
    }
  })
})
