import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SiteData } from '../../src/site/site-data.ts'
import { textFragment } from '../../src/writers/text-fragment.ts'
import { writeSearchIndex } from '../../src/site/full-text-index.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { buildSite } from './build.ts'
import { filesOf, serve } from './pages.ts'
import { prepared } from './prepared.ts'
import { sampleSite } from './sample.ts'

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

describe.skipIf(noBrowser)('the pages in a browser', () => {
  let browser: Browser
  let small: Awaited<ReturnType<typeof buildSite>>
  let large: Awaited<ReturnType<typeof buildSite>>
  let sample: SiteData
  let paths: string[]
  beforeAll(async () => {
    browser = await launchBrowser()
    large = await buildSite(
      prepared({ events: 250 }, 'title: The river and the town\nurl: https://floods.example/timeline\neventsPerPage: 20'),
    )
    sample = await sampleSite()
    small = await buildSite(sample)
    await writeSearchIndex(sample, small.folder)
    const byKind = new Map<string, string>()
    for (const path of (await filesOf(large.folder)).keys())
      if (path.endsWith('.html') && !path.includes('/old-'))
        byKind.set(path.includes('/') ? (path.split('/')[0] ?? '') : path, path)
    paths = [...byKind.values()]
  })
  afterAll(async () => {
    await browser?.close()
    await small?.remove()
    await large?.remove()
  })

  it('have no accessibility violation, in light and dark, at 1280 and 390 pixels', { timeout: 240_000 }, async () => {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    const found: string[] = []
    const check = async (path: string, colorScheme: 'light' | 'dark', width: number, rules?: readonly string[]) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      const options = {
        resultTypes: ['violations'],
        ...(rules ? { runOnly: rules } : {}),
        rules: { 'target-size': { enabled: true } },
      }
      const violations = (await page.evaluate(
        `axe.run(document, ${JSON.stringify(options)}).then(run => run.violations)`,
      )) as Violation[]
      for (const { id, nodes } of violations)
        found.push(`${path} ${colorScheme} ${width}: ${id} ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      if (overflow !== 0) found.push(`${path} ${width}: ${String(overflow)} pixels too wide`)
    }
    const addresses = paths.filter(path => path !== '404.html').map(path => `file://${large.folder}/${path}`)
    const samples = [
      'index.html',
      'report.html',
      'map.html',
      sample.events.find(event => event.citations.length > 1)?.path,
      sample.events.find(event => sample.map?.locators.has(event.id))?.path,
      sample.events.find(event => event.claim)?.path,
      sample.sources[0]?.path,
    ]
    for (const address of [...addresses, ...samples.map(path => `file://${small.folder}/${path}`)]) {
      await page.goto(address)
      await page.addScriptTag({ content: await axe })
      // everything that can be opened is looked at open
      await page.evaluate(`document.querySelectorAll('details').forEach(details => (details.open = true))`)
      if ((await page.locator('#axis').count()) > 0) await page.locator('[data-do=all]').click()
      await check(address, 'light', 1280)
      // only colours and sizes can differ from here on
      await check(address, 'dark', 1280, ['color-contrast'])
      await check(address, 'light', 390, ['target-size', 'color-contrast'])
      await check(address, 'dark', 390, ['color-contrast'])
    }
    await context.close()
    expect(found).toEqual([])
  })

  it('load nothing from another host and break no rule of their own, from a disk and under a path prefix', async () => {
    const server = await serve(small.folder, '/some/where/')
    for (const root of [`file://${small.folder}/`, server.address]) {
      const page = await browser.newPage()
      const wrong = watch(page, root)
      for (const path of ['index.html', 'search.html', 'about.html', 'report.html']) {
        await page.goto(root + path, { waitUntil: 'load' })
        expect(await page.evaluate(`getComputedStyle(document.querySelector('main')).maxInlineSize`)).not.toBe('none')
      }
      await page.goto(`${root}index.html`)
      await page.locator('.timeline > .year .headline a').first().click()
      await page.locator('.outlet').first().click()
      expect(await page.locator('.facts').count()).toBeGreaterThan(0)
      expect(wrong).toEqual([])
      await page.close()
    }
    server.close()
  })

  it('lands at the day that an address names', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${small.folder}/index.html`)
    const days = await page.locator('[id^="d-"]').evaluateAll(marks => marks.map(mark => mark.id))
    const day = days[Math.floor(days.length * 0.7)]!
    await page.goto('about:blank')
    await page.goto(`file://${small.folder}/index.html#${day}`)
    const top = () => page.evaluate<number>(`document.getElementById(${JSON.stringify(day)}).getBoundingClientRect().top`)
    await expect.poll(top, { timeout: 5000 }).toBeLessThan(300)
    expect(await top()).toBeGreaterThanOrEqual(0)
    // also one that is folded
    await page.goto('about:blank')
    await page.goto(`file://${small.folder}/index.html#${days[0]}`)
    await expect.poll(() => page.locator(`[id="${days[0]}"]`).isVisible()).toBe(true)
    await page.close()
  })

  it('keep their marks in colours that the reader forces on them', async () => {
    const page = await browser.newPage({ forcedColors: 'active' })
    await page.goto(`file://${small.folder}/index.html`)
    const style = (selector: string, property: string, pseudo = '') =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('${selector}'), '${pseudo}').getPropertyValue('${property}')`,
      )
    const system = (colour: string) =>
      page.evaluate<string>(
        `(() => { const probe = document.body.appendChild(document.createElement('i')); probe.style.color = '${colour}'; return getComputedStyle(probe).color })()`,
      )
    const [text, link] = [await system('CanvasText'), await system('LinkText')]
    expect(text).not.toBe(link)
    expect(await style('.timeline > .year .event.is-point.is-happened', 'background-color', '::before')).toBe(text)
    expect(await style('.density .bar', 'fill')).toBe(text)
    expect(await style('.pinned', 'background-color')).toBe(link)
    expect(await style('.headline a', 'color')).toBe(link)
    expect(await style('nav [aria-current]', 'text-decoration-line')).toBe('underline')
    expect(await style('.date-words', 'text-decoration-line')).toBe('underline')
    await page.goto(`file://${small.folder}/map.html`)
    expect(await style('.map .mark:not(.is-country)', 'fill')).toBe(link)
    expect(await style('.map text', 'fill')).toBe(text)
    await page.close()
  })

  it('print no contents, and every list under its heading', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.emulateMedia({ media: 'print' })
    await page.goto(`file://${small.folder}/index.html`)
    for (const left of ['.contents', '.read-more', '.axis-box', '.order'])
      expect(await page.locator(left).first().isVisible(), left).toBe(false)
    await page.goto(`file://${small.folder}/${sample.events.find(event => event.citations.length > 1)!.path}`)
    expect(await page.locator('.joined > summary').isVisible()).toBe(true)
    expect(await page.locator('.joined li').first().isVisible()).toBe(true)
    await page.close()
  })

  it('have the buttons of the axis in its direction, where the page is written from right to left', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${small.folder}/index.html`)
    await page.evaluate(`document.documentElement.dir = 'rtl'`)
    const left = async (button: string) => (await page.locator(`[data-do=${button}]`).boundingBox())!.x
    expect(await left('earlier')).toBeLessThan(await left('later'))
    await page.close()
  })

  it('can be read without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${small.folder}/index.html`)
    expect(await page.locator('.timeline .event').count()).toBe(sample.events.length)
    expect(await page.locator('#filters').isVisible()).toBe(false)
    expect(await page.locator('.timeline > .year .event details summary').first().isVisible()).toBe(true)
    await page.locator('.order a[href="newest.html"]').click()
    expect(await page.locator('.timeline .event').count()).toBe(sample.events.length)
    await context.close()
  })

  it('filter events by what combines, and keep it in the address, also from a disk', async () => {
    const page = await browser.newPage()
    const wrong = watch(page, `file://${large.folder}/`)
    await page.goto(`file://${large.folder}/index.html`)
    await page.locator('#filters summary').click()
    await page.locator('#f-q').fill('harbour evacuated')
    await page.locator('#f-from').fill('2020')
    await page.locator('#f-to').fill('2021-06')
    await page.locator('#f-kind').selectOption('happened')
    await page.locator('#filter-form button[type=submit]').click()
    const headlines = await page.locator('#results li a').allTextContents()
    expect(headlines.length).toBeGreaterThan(0)
    expect(headlines.every(headline => / evacuated /.test(headline))).toBe(true)
    const listed = Number(/^(\d+)/.exec((await page.locator('#results-status').textContent()) ?? '')?.[1])
    expect(listed).toBe(headlines.length)
    expect(await page.locator('.timeline').isVisible()).toBe(false)

    const again = await browser.newPage()
    await again.goto(page.url())
    await again.locator('#results li').first().waitFor()
    expect(await again.locator('#results li a').allTextContents()).toEqual(headlines)
    await again.locator('#filter-form button[type=reset]').click()
    await again.locator('.timeline').waitFor()
    expect(new URL(again.url()).search).toBe('')
    expect(wrong).toEqual([])
    await page.close()
    await again.close()
  })

  it('filter in spite of a slip, and say what they could not read', async () => {
    const page = await browser.newPage()
    const status = async () => (await page.locator('#results-status').textContent()) ?? ''
    await page.goto(`file://${large.folder}/index.html?q=harbuor&from=soon&source=Nobody`)
    await page.locator('#results li').first().waitFor()
    expect(await status()).toMatch(/Nothing contains “harbuor”; these results are for “harbour” instead/)
    expect(await status()).toContain('“soon” could not be read')
    expect(await status()).toContain('“Nobody” could not be read')
    expect(await page.locator('#f-from').getAttribute('aria-invalid')).toBe('true')
    // as a phone's keys for numbers let it be typed
    await page.locator('#f-from').fill('2021.6')
    await page.locator('#f-q').fill('')
    await page.locator('#filter-form button[type=submit]').click()
    await expect.poll(status).toMatch(/^\d+ events/)
    expect(await page.evaluate(`document.activeElement.id`)).toBe('results')
    const dates = await page.locator('#results .when').allTextContents()
    expect(dates.some(date => /2020$/.test(date))).toBe(false)
    await page.goBack()
    await expect.poll(() => page.locator('#f-q').inputValue()).toBe('harbuor')
    await expect.poll(status).toContain('Nothing contains')
    await page.close()
  })

  it('can be framed by another page, which learns their height, and lead out of the frame', async () => {
    const server = await serve(small.folder)
    const host = await serveText(
      `<script>addEventListener('message', event => (window.height = event.data.citeline.height))</script>
<iframe src="${server.address}embed.html#key-events" width="600" height="300"></iframe>`,
    )
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(host.address)
    await expect.poll(() => page.evaluate('window.height')).toBeGreaterThan(300)
    const frame = page.frameLocator('iframe')
    expect(await frame.locator('.key-events li').count()).toBe(8)
    expect(await frame.locator('.timeline').isVisible()).toBe(false)
    const opened = context.waitForEvent('page')
    await frame.locator('.key-events li a').first().click()
    expect((await opened).url()).toMatch(/\/event\/[^/]+\.html$/)
    await context.close()
    host.close()
    server.close()
  })

  it('filter what is not told as a fact, each named as such', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${large.folder}/index.html`)
    await page.locator('#filters summary').click()
    await page.locator('#f-factuality').selectOption({ label: 'Denied' })
    await page.locator('#results li').first().waitFor()
    const headlines = await page.locator('#results li a').allTextContents()
    expect(headlines.every(headline => headline.endsWith(' (denied)'))).toBe(true)
    expect(new URL(page.url()).searchParams.get('factuality')).toBe('denied')
    await page.close()
  })

  it('find words in the quotations by full-text search, under a path prefix', async () => {
    const server = await serve(small.folder, '/some/where/')
    const page = await browser.newPage()
    const wrong = watch(page, server.address)
    await page.goto(`${server.address}search.html`)
    await page.locator('#s-q').fill('Baghdad')
    await page.locator('#search li a').first().waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('Baghdad')
    expect((await page.locator('#search li mark').allTextContents()).every(text => /Baghdad/i.test(text))).toBe(true)
    // an excerpt does not begin with the headline that stands over it
    for (const item of await page.locator('#search li').all())
      expect((await item.locator('p').textContent())?.startsWith((await item.locator('a').textContent()) ?? '')).toBe(false)
    await page.locator('#search li a').first().click()
    await page.locator('.citations').first().waitFor()
    expect(page.url()).toMatch(/\/some\/where\/(?:event|source)\/[^/]+\.html$/)
    expect(wrong).toEqual([])
    await page.close()
    server.close()
  })

  it('say on a disk that full-text search needs a server', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${small.folder}/search.html?q=harbour`)
    await expect.poll(() => page.locator('#search-status').textContent()).toMatch(/does not work on pages opened from a disk/)
    await page.close()
  })

  it('can be walked with the keyboard, beginning with the way past the menu', async () => {
    const page = await browser.newPage()
    await page.goto(`file://${small.folder}/index.html`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().left >= 0')).toBe(true)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true)
    expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid')
    await page.close()
  })

  it('open a source at the sentence that is cited', async () => {
    const passages = [
      'The lower bridge was closed on Monday. Nobody was hurt when the lower bridge was closed, the mayor said.',
      'On Monday evening, the lower bridge was closed – for good, as “the board” put it; the old one had stood for 90 years.',
    ]
    const quote = passages[1] ?? ''
    const article = passages.join('\n')
    const { address, close } = await serveText(`<title>An article</title>${passages.map(text => `<p>${text}</p>`).join('')}`)
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
    await page.goto(`${address}#${textFragment(quote, article, article.indexOf(quote))}`)
    const [plain, marked] = [await page.locator('p').nth(0).screenshot(), await page.locator('p').nth(1).screenshot()]
    const colours = (bytes: Buffer) => bytes.toString('base64')
    await page.goto('about:blank')
    await page.goto(address)
    // a highlighted sentence looks different from the same one without the fragment, its neighbour does not
    expect(colours(await page.locator('p').nth(0).screenshot())).toBe(colours(plain))
    expect(colours(await page.locator('p').nth(1).screenshot())).not.toBe(colours(marked))
    await page.close()
    close()
  })
})

/** Requests to another place, broken rules and errors, as they come. */
function watch(page: Page, root: string): string[] {
  const wrong: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(root) && !request.url().startsWith('data:')) wrong.push(`request: ${request.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => wrong.push(`error: ${error.message}`))
  return wrong
}

async function serveText(html: string): Promise<{ address: string; close: () => void }> {
  const { mkdtemp, writeFile } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const folder = await mkdtemp(join(tmpdir(), 'citeline-'))
  await writeFile(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8">${html}`)
  return serve(folder)
}
