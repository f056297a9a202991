import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { noBrowser } from '../browser.ts'
import { opened } from './opened.ts'
import { prepared } from './prepared.ts'

it('the axis is under 15 kB, compressed', () => {
  expect(gzipSync(readFileSync('templates/assets/axis.js')).length).toBeLessThan(15_000)
})

describe.skipIf(noBrowser)('the time axis', () => {
  const data = prepared({ events: 300 }, 'title: The river\neventsPerPage: 60')
  const at = opened(data)

  async function open(): Promise<{ page: Page; wrong: string[] }> {
    const page = await at.browser.newPage()
    const wrong: string[] = []
    page.on('console', message => void (message.type() === 'error' && wrong.push(message.text())))
    page.on('pageerror', error => void wrong.push(error.message))
    await page.goto(`file://${at.site.folder}/index.html`)
    return { page, wrong }
  }
  const told = (page: Page) => page.locator('.axis-told').textContent()
  const count = async (page: Page) =>
    Number(/: (?<count>[\d,]+) events?$/.exec((await told(page)) ?? '')?.groups?.['count']?.replace(',', ''))
  const does = (page: Page, doing: string) => page.locator(`[data-do=${doing}]`).click()

  it('is the chart until it is used, then shows all, and less when zoomed', async () => {
    const { page, wrong } = await open()
    expect(await page.locator('.axis-view .density').count()).toBe(1)
    await does(page, 'all')
    await expect.poll(() => count(page)).toBe(300)
    await does(page, 'in')
    await does(page, 'in')
    const less = await count(page)
    expect(less).toBeLessThan(300)
    expect(less).toBeGreaterThan(0)
    const before = await told(page)
    await does(page, 'later')
    expect(await told(page)).not.toBe(before)
    await does(page, 'out')
    await does(page, 'out')
    await does(page, 'out')
    expect(await count(page)).toBe(300)
    expect(wrong).toEqual([])
    await page.close()
  })

  it('shows what lies after it, which is drawn from its right edge back', async () => {
    const { page } = await open()
    const overflow = await page.evaluate(
      `(document.querySelector('.density').insertAdjacentHTML('beforeend', '<svg class="after"></svg>'), getComputedStyle(document.querySelector('.density .after')).overflow)`,
    )
    expect(overflow).toBe('visible')
    await page.close()
  })

  it('can be used with the keyboard: moved, zoomed, walked, and left with one Tab', async () => {
    const { page } = await open()
    await page.locator('.axis-view').focus()
    await page.keyboard.press('Home')
    await expect.poll(() => count(page)).toBe(300)
    for (let step = 0; step < 9; step++) await page.keyboard.press('+')
    expect(await count(page)).toBeLessThan(60)
    await page.keyboard.press('ArrowDown')
    const label = await page.evaluate(`document.activeElement.getAttribute('aria-label')`)
    expect(await told(page)).toBe(label)
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).not.toBe(label)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement.dataset.do`)).toBe('in')
    await page.close()
  })

  it('leads to an event', async () => {
    const { page } = await open()
    await does(page, 'all')
    for (let step = 0; step < 8; step++) await does(page, 'in')
    const link = page.locator('.axis-view a').first()
    const headline = ((await link.getAttribute('aria-label')) ?? '').replace(/^.*?: /, '')
    await link.locator('.mark, .span').click()
    await page.locator('.citations').waitFor()
    expect(data.events.some(({ title, path }) => headline.endsWith(title) && page.url().endsWith(path))).toBe(true)
    await page.close()
  })

  it('is dragged without a link being followed, and zoomed by the wheel with Ctrl', async () => {
    const { page } = await open()
    const picture = () => page.locator('.axis-view').innerHTML()
    await does(page, 'all')
    await does(page, 'in')
    const before = await picture()
    const box = (await page.locator('.axis-view').boundingBox())!
    await page.mouse.move(box.x + 300, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 200, box.y + 62, { steps: 4 })
    await page.mouse.up()
    expect(await picture()).not.toBe(before)
    expect(page.url()).toMatch(/index\.html$/)
    const dragged = await picture()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(picture).not.toBe(dragged)
    await page.close()
  })

  it('has lanes by kind and person, and shows what the filters find', async () => {
    const { page } = await open()
    await does(page, 'all')
    await page.locator('#axis select').selectOption({ label: 'Kinds' })
    await expect.poll(() => page.locator('.axis-view .lane').allTextContents()).toContain('Planned')
    await page.locator('#filters summary').click()
    await page.locator('#f-kind').selectOption('planned')
    await page.locator('#results li').first().waitFor()
    const planned = data.events.filter(({ kind }) => kind === 'planned').length
    await expect.poll(() => count(page)).toBe(planned)
    expect(await page.locator('.axis-view .lane').allTextContents()).toEqual(['Planned'])
    await page.locator('#filter-form button[type=reset]').click()
    await expect.poll(() => count(page)).toBe(300)
    await page.close()
  })

  it('without scripts is a chart whose bars are links', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`file://${at.site.folder}/index.html`)
    expect(await page.locator('.axis-tools').isVisible()).toBe(false)
    expect(await page.locator('.density a').count()).toBeGreaterThan(5)
    await context.close()
  })
})
