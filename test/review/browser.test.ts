import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadProject } from '../../src/project/project.ts'
import { type ReviewServer, serveReview } from '../../src/review/server.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { contentFolder, doubtful } from './content.ts'

const written = `# Corrections of the valley desk. Ask Ana before you change the mill.

# the school's own name, by the town hall
- source: school.txt
  quote: "Mayor Petra Hollis opened a school of music in Dorn on September 2, 2020." # as printed
  headline: Mayor Hollis opens the Dorn Conservatory   # short
`

describe.skipIf(noBrowser)('a person at the review page', () => {
  let browser: Browser
  let page: Page
  let server: ReviewServer
  let content: string
  const complaints: string[] = []
  beforeAll(async () => {
    content = await contentFolder({ ...doubtful, 'edits.yaml': written })
    server = await serveReview({ content })
    browser = await launchBrowser()
    page = await browser.newPage()
    page.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', error => complaints.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await rm(dirname(content), { recursive: true })
  })

  test('makes three decisions, and the file keeps its comments', async () => {
    await page.goto(server.url)
    expect(page.url()).not.toContain('token')
    await page.goto(new URL('/list', server.url).href)
    const kinds = await page.locator('li small').allTextContents()
    const worstFirst = ['Is it day/month or month/day?', 'Reports that differ', 'Undated reports']
    expect([...new Set(kinds)].filter(kind => worstFirst.includes(kind))).toEqual(worstFirst)
    expect(kinds[0]).toBe(worstFirst[0])

    await page.getByRole('link', { name: 'Old bridge at Velm closed' }).click()
    await page.getByLabel('2019-04-03').check()
    await page.getByRole('button', { name: 'This day' }).click()
    // the next item follows by itself
    expect(await page.getByRole('status').textContent()).toBe('Saved in edits.yaml.')
    expect(page.url()).toContain('/item/')
    await page.goto(new URL('/list', server.url).href)
    await page.locator('li', { hasText: 'Reports that differ' }).getByRole('link').click()
    expect(await page.locator('.doubt').textContent()).toContain('3 / 5')
    const shown = await page.locator('mark').allTextContents()
    // a sentence and the title of each
    expect(shown.length).toBe(4)
    await page.getByLabel('Note').fill('Two died later: see the “fire service” #2')
    await page.getByLabel('Decided by').fill('R. Okafor')
    await page.getByRole('button', { name: 'Verified' }).click()

    await page.goto(new URL('/list', server.url).href)
    await page.getByRole('link', { name: 'The growers of Ilm signed' }).click()
    await page.getByLabel('Date (EDTF or in words)').fill('2020-04~')
    await page.getByLabel('Headline').fill('Contract with the railway')
    await page.getByRole('button', { name: 'Make it an event' }).click()
    await page.getByRole('status').waitFor()

    const text = await readFile(join(content, 'edits.yaml'), 'utf8')
    expect(text.startsWith(written)).toBe(true)
    const { edits, timeline, problems } = await loadProject({ content })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(edits.length).toBe(4)
    expect((timeline.edits ?? []).map(({ result }) => result)).toEqual(timeline.edits!.map(() => 'applied'))
    const said = timeline.events.map(({ date, headline, editorial }) => [date.edtf, headline, editorial?.status, editorial?.by])
    expect(said).toContainEqual(['2020-04~', 'Contract with the railway', undefined, undefined])
    expect(said).toContainEqual(['2020-09-02', 'Mayor Hollis opens the Dorn Conservatory', undefined, undefined])
    expect(said.find(([date]) => date === '2019-06-11')).toEqual(['2019-06-11', expect.any(String), 'verified', 'R. Okafor'])
    // Tuesday is counted from the day that was chosen
    expect(said.map(([date]) => date)).toContain('2019-04-02')
    expect(complaints).toEqual([])
  })

  test('the Enter key saves what is in the fields, and never removes a citation', async () => {
    await page.goto(new URL('/events', server.url).href)
    await page.locator('a', { hasText: 'Mayor Hollis' }).click()
    await page.getByLabel('Tags, separated by commas').fill('city, fire')
    await page.getByLabel('Tags, separated by commas').press('Enter')
    await page.getByRole('status').waitFor()
    const { edits } = await loadProject({ content })
    expect(edits.at(-1)).toMatchObject({ tags: ['city', 'fire'] })
    expect(Object.keys(edits.at(-1)!)).not.toContain('detach')
  })
})
