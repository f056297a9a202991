import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventPath } from '../../src/site/paths.ts'
import { timelineJs } from '../../src/writers/timelinejs.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { prepared } from '../site/prepared.ts'

interface Loaded {
  readonly events: number
  readonly errors: readonly string[]
  readonly years: readonly number[]
  readonly images: number
}

describe.skipIf(noBrowser)('the JSON for TimelineJS, opened by TimelineJS itself', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await launchBrowser()))
  afterAll(() => browser?.close())

  it('is taken without an error, with every event in its year, and its words stay words', async () => {
    const data = prepared({ events: 150, payload: '<img src=x onerror=alert(1)>' }, 'title: A <b>river</b>')
    const json = JSON.parse(timelineJs({ ...data, pageOf: eventPath })) as {
      events: { start_date: { year: number } }[]
    }
    const page = await browser.newPage()
    await page.route(/^https?:/, route => route.abort())
    await page.setContent('<div id="timeline" style="height: 600px"></div>')
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('@knight-lab/timelinejs/dist/js/timeline.js'),
    })
    await page.evaluate(`window.timeline = new TL.Timeline('timeline', ${JSON.stringify(json)})`)
    await page.waitForSelector('.tl-timemarker')
    const loaded = (await page.evaluate(`({
      events: timeline.config.events.length,
      errors: timeline.config.getErrors(),
      years: timeline.config.events.map(event => event.start_date.data.year),
      images: document.querySelectorAll('#timeline img[src="x"]').length,
    })`)) as Loaded
    expect(loaded.errors).toEqual([])
    expect(loaded.events).toBe(json.events.length)
    expect(loaded.years.map(Number)).toEqual(json.events.map(event => event.start_date.year))
    expect(loaded.images).toBe(0)
    await page.close()
  })
})
