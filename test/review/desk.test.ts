import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isReviewed } from '../../src/checks/problems.ts'
import { loadProject } from '../../src/project/project.ts'
import type { Queue } from '../../src/review/api-types.ts'
import { type ReviewServer, serveReview } from '../../src/review/server.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { contentFolder } from './content.ts'
import { collection } from './collection.ts'

const written = '# Corrections of the harbour desk. Ask Ruta before you change the dam.\n'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const isFocused = (element: Element) => element === document.activeElement

describe.skipIf(noBrowser)('an editor at the desk, by keyboard alone', { timeout: 240_000 }, () => {
  let browser: Browser
  let page: Page
  let server: ReviewServer
  let content: string
  const complaints: string[] = []
  const requests: string[] = []
  beforeAll(async () => {
    content = await contentFolder({ ...collection, 'edits.yaml': written })
    browser = await launchBrowser()
    await start()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await rm(dirname(content), { recursive: true })
  })

  async function start(): Promise<void> {
    server = await serveReview({ content })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('409') && !message.text().includes('422'))
        complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    page.on('request', request => requests.push(request.url()))
    await page.goto(server.url)
    await page.locator('#title').waitFor()
  }

  const press = (key: string) => page.keyboard.press(key)
  const file = () => readFile(join(content, 'edits.yaml'), 'utf8')
  const settled = () => page.waitForResponse(answer => answer.url().endsWith('/api/queue'))
  /** Waits until the preview has these words, then saves. */
  async function saveForm(words: string | RegExp): Promise<void> {
    await page.locator('form.decision .diff pre').filter({ hasText: words }).waitFor()
    const saved = page.waitForResponse(answer => answer.url().endsWith('/api/decide'))
    const again = settled()
    await press('Enter')
    expect((await saved).status()).toBe(200)
    await again
  }
  async function type(text: string): Promise<void> {
    await press('ControlOrMeta+a')
    await page.keyboard.type(text)
  }
  /** Leads to an event by the search. */
  async function find(words: string): Promise<void> {
    await press('/')
    await type(words)
    await press('Escape')
    await press('j')
    await page.locator('#title').filter({ hasText: words }).waitFor()
  }
  async function showAll(): Promise<void> {
    await press('/')
    await type(' ')
    await press('Escape')
  }
  async function noViolations(): Promise<void> {
    await page.evaluate(axe)
    const found = await page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
    )
    expect(found).toEqual([])
  }

  test('makes each kind of decision, and undoes one', async () => {
    await noViolations()
    await find('The growers of Ilm')
    await find('The dam at Ostrel burst')
    await press('d')
    await type('4 May 2019')
    await page.locator('.read-as').filter({ hasText: '2019-05-04' }).waitFor()
    await saveForm('date: 2019-05-04')

    await find('Mayor Ruta Balk resigned')
    await press('h')
    await type('Mayor of Ostrel resigns')
    await noViolations()
    await saveForm('headline: Mayor of Ostrel resigns')

    await find('Two trams collided at Pell')
    await press('m')
    await type('Pell crossing')
    await saveForm('mergeWith:')

    await find('Workers at the Lissow yard')
    await press('x')
    await page.keyboard.type('no news')
    await saveForm('hide: true')

    await find('The bridge at Tarn was opened')
    await press('p')
    await settled()
    await press('n')
    await page.keyboard.type('checked with the town hall')
    await saveForm('note: checked with the town hall')

    await find('The library of Quell closed')
    await press('t')
    await press('Tab')
    await press('Tab')
    await press('Tab')
    await page.keyboard.type('culture')
    await saveForm('tags:')

    await find('The school at Harne was sold')
    await press('g')
    await page.locator('form.decision').waitFor()
    await type('2018')
    await saveForm('year: "2018"')

    // several citations: one is split off, one detached, one dated
    await find('The grain store at Velm burned')
    await press(']')
    await press('s')
    await saveForm('splitOff:')

    await find('Two lorries collided near Orla')
    await press('q')
    await type('Lyon, France')
    await page.locator('.read-as').filter({ hasText: '45.75, 4.85' }).waitFor()
    await noViolations()
    await saveForm('place: 45.75, 4.85')
    await press('t')
    await press('Tab')
    await page.keyboard.type('al')
    await press('Tab')
    await page.keyboard.type('the ferryman')
    await saveForm('attribution: the ferryman')

    // an event of a sentence that another one cites, and one of a work elsewhere; what is saved so far stays
    await find('A fire destroyed the paper mill at Dovra')
    await press('A')
    await page.keyboard.type('Dovra loses its mill')
    await noViolations()
    await saveForm(/headline: Dovra loses its mill[^]*quote: A fire destroyed/)
    await press('A')
    await page.keyboard.type('The Dovra enquiry reports')
    for (let field = 0; field < 20 && !(await page.getByLabel('It rests on').evaluate(isFocused)); field++) await press('Tab')
    await press('Home')
    for (const words of ['Report 7', 'https://example.org/7']) {
      await press('Tab')
      await page.keyboard.type(words)
    }
    await saveForm('url: https://example.org/7')

    // a work elsewhere for an event that is there, and a page for a name that has none; the focus is never lost
    await find('The ferry Mora sank')
    await press('a')
    await press('End')
    for (const words of ['Ship list', 'https://example.org/mora', 'Velm Press', '9 August 2020', 'https://example.net/mora']) {
      await press('Tab')
      await page.keyboard.type(words)
    }
    await noViolations()
    await saveForm(/published: 2020-08-09[^]*archiveUrl: https:/)
    expect(await page.locator('#title').evaluate(isFocused)).toBe(true)
    await press('l')
    await press('Tab')
    await press('Tab')
    await page.keyboard.type('other')
    await saveForm('name: Mora')
    // nothing is near this one: only the editor chooses what it is merged with
    await press('m')
    expect(await page.getByRole('button', { name: 'Merge' }).last().isDisabled()).toBe(true)
    await press('Escape')

    await find('The council of Munst opened')
    await press('h')
    await type('A bath for Munst')
    const stays = settled()
    await page.locator('form.decision .diff pre').filter({ hasText: 'A bath for Munst' }).waitFor()
    await press('Control+Enter')
    await stays
    await page.locator('#title').filter({ hasText: 'A bath for Munst' }).waitFor()
    expect((await file()).trimEnd()).toMatch(/headline: A bath for Munst$/)

    await showAll()
    const before = await file()
    await find('The ferry Mora sank')
    await press('c')
    await settled()
    expect(await file()).not.toBe(before)
    const again = settled()
    await press('u')
    await again
    expect((await file()).replace(/^# undone: .*\n/gm, '')).toBe(before)
    await press('r')
    await settled()
    expect(await file()).toMatch(/status: reviewed\n$/)
    expect(complaints).toEqual([])
  })

  test('is shown what someone else wrote meanwhile, and loses nothing', async () => {
    await find('The market hall of Brask')
    const theirs = `${await file()}# Ruta: the market hall was rebuilt in 2020\n`
    await writeFile(join(content, 'edits.yaml'), theirs)
    await press('c')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Ruta: the market hall').waitFor()
    expect(await dialog.textContent()).toContain('status: reviewed')
    await noViolations()
    const again = settled()
    await press('Enter')
    await again
    await page.waitForTimeout(800)
    expect(await file()).toMatch(new RegExp(`# Ruta: the market hall was rebuilt in 2020\\n- event: [^]*status: reviewed\\n$`))
  })

  test('goes on after a restart: undoes, decides on all at once, and confirms the rest', async () => {
    const decided = await file()
    await page.close()
    await server.close()
    await start()
    await press('u')
    await settled()
    expect(await file()).toContain('# undone: - event')
    await press('r')
    await settled()
    expect(await file()).toBe(decided)

    await press('/')
    await type('harbour light')
    await press('Escape')
    await press('V')
    await press('b')
    await saveForm(/decided together: confirm/)
    await showAll()
    const { rows } = await page.evaluate<Queue>('fetch("/api/queue").then(answer => answer.json())')
    const left = rows.filter(({ on, isReviewed }) => on.startsWith('/event/') && !isReviewed).length
    expect(left).toBeGreaterThan(25)
    for (let count = 0; count < 120; count++) {
      const confirm = page.getByRole('button', { name: 'Confirm' })
      if ((await confirm.count()) > 0) await press('c')
      else if (await page.getByText('Nothing is left here').count()) break
      else await press('j')
      await page.waitForTimeout(20)
    }
    await page.locator('.desk-foot').filter({ hasText: 'Saved.' }).waitFor()
    await press('w')
    await page.getByRole('dialog').waitFor()
    await noViolations()
    expect(complaints).toEqual([])
    expect(requests.filter(url => !url.startsWith('http://127.0.0.1:'))).toEqual([])
  })

  test('has decided what the build then shows', async () => {
    const text = await file()
    expect(text.startsWith(written)).toBe(true)
    const { timeline, problems } = await loadProject({ content })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((timeline.edits ?? []).filter(({ result }) => result !== 'applied')).toEqual([])
    expect(timeline.events.length).toBeGreaterThanOrEqual(50)
    const unreviewed = timeline.events.filter(event => !isReviewed(event)).map(({ headline }) => headline)
    expect(unreviewed).toEqual([])
    const event = (words: string) => timeline.events.find(({ headline }) => headline.includes(words))
    expect(event('dam at Ostrel burst')?.date.edtf).toBe('2019-05-04')
    expect(event('Mayor of Ostrel resigns')).toBeDefined()
    expect(event('Lissow yard')).toBeUndefined()
    expect(event('bridge at Tarn')?.editorial).toMatchObject({ pinned: true, note: 'checked with the town hall' })
    expect(event('library of Quell')?.tags).toEqual(['culture'])
    expect(event('school at Harne')?.date.edtf).toBe('2018-03-09')
    expect(event('lorries collided near Orla')).toMatchObject({
      place: { lat: 45.75, lon: 4.85 },
      factuality: 'alleged',
      attribution: 'the ferryman',
    })
    expect(event('Dovra loses its mill')?.citations.map(({ source }) => source)).toEqual(['dovra'])
    expect(event('The Dovra enquiry reports')?.editorial?.fields).toContain('added')
    expect(event('A bath for Munst')).toBeDefined()
    expect(event('ferry Mora')?.citations.length).toBe(2)
    expect(timeline.sources.find(({ url }) => url === 'https://example.org/mora')).toMatchObject({
      published: '2020-08-09',
      archiveUrl: 'https://example.net/mora',
    })
    expect(timeline.entities.find(({ label }) => label === 'Mora')).toMatchObject({ kind: 'other' })
    expect(event('Two trams collided')?.citations.length).toBe(2)
    const fires = timeline.events.filter(({ headline }) => headline.includes('grain store at Velm burned'))
    expect(fires.map(({ citations }) => citations.length).sort()).toEqual([1, 2])
  })
})
