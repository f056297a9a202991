import { Readable } from 'node:stream'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releaseCommand } from '../../src/cli/release.ts'
import { gather } from '../../src/eleventy/plugin.ts'
import { articles } from '../edits/session-content.ts'
import { contentFolder } from '../review/content.ts'
import { buildSite } from '../site/build.ts'

const edits = `- source: inquiry.md
  quote: The harbour master resigned on November 20, 2021.
  status: reviewed
- add:
    id: new-buoy
    date: 2021-12~
    headline: A new buoy is laid
    citations:
      - title: Notices <to> mariners
        url: https://example.org/notices/50
`

describe('a site with releases behind it', () => {
  let content: string
  let read: (path: string) => Promise<string>
  let remove: () => Promise<void>
  const place = () => ({ content, site: join(dirname(content), 'site.yaml'), releases: join(dirname(content), 'releases.json') })
  const silent = { input: () => Readable.from([]), out: () => undefined, err: () => undefined }
  const options = () => Object.entries(place()).flatMap(([name, value]) => [`--${name}`, value])

  beforeAll(async () => {
    content = await contentFolder({ ...articles, 'edits.yaml': edits })
    await writeFile(place().site, '')
    await releaseCommand(['--on', '2021-12-10', ...options()], silent)
    await writeFile(join(content, 'edits.yaml'), edits.replace('status: reviewed', 'status: reviewed\n  date: 2021-11'))
    await releaseCommand(['--on', '2021-12-20', '--note', 'A date <mended>', ...options()], silent)
    await writeFile(join(content, 'edits.yaml'), edits.replace('status: reviewed', 'status: reviewed\n  headline: Gone'))
    const built = await buildSite(await gather(place()))
    remove = built.remove
    read = path => readFile(join(built.folder, path), 'utf8')
  })
  afterAll(async () => {
    await remove?.()
    await rm(dirname(content), { recursive: true })
  })

  test('the corrections page says what each release changed, and what has changed since', async () => {
    const page = await read('corrections.html')
    expect(page.indexOf('Since the last release')).toBeLessThan(page.indexOf('Release of 20 December 2021'))
    expect(page.indexOf('Release of 20 December 2021')).toBeLessThan(page.indexOf('Release of 10 December 2021'))
    expect(page).toContain('20 November 2021 → November 2021')
    expect(page).toContain('A date &lt;mended&gt;')
    expect(page).toMatch(/<h3>Headline changed <span class="count">\d+<\/span><\/h3>/)
  })
  test('the feed of corrections is Atom', async () => {
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(await read('data/corrections.xml')) as {
      feed: { updated: string; entry: { title: string; updated: string; summary: string } }
    }
    expect(feed.updated).toBe('2021-12-20T00:00:00Z')
    expect(feed.entry).toMatchObject({ updated: '2021-12-20T00:00:00Z', summary: '20 November 2021 → November 2021' })
  })
  test('provenance.json names every input with its hash', async () => {
    const provenance = JSON.parse(await read('provenance.json')) as { inputs: { path: string }[]; edits: { path: string }[] }
    expect(provenance.inputs.map(({ path }) => path)).toEqual(
      Object.keys(articles)
        .map(path => `content/${path}`)
        .sort(),
    )
    expect(provenance.edits.map(({ path }) => path)).toEqual(['content/edits.yaml'])
  })
  test('the report page accounts for every date', async () => {
    const page = await read('report.html')
    expect(page).toContain('Dates used and skipped')
    expect(page).toContain('an event takes its date from it')
  })
  test('an event that rests on a work outside shows that work, and has its page', async () => {
    const page = await read('event/new-buoy.html')
    expect(page).toContain('Notices &lt;to&gt; mariners')
    expect(page).toContain('href="https://example.org/notices/50"')
    expect(page).not.toContain('<q lang="en"></q>')
  })
  test('with “publish: reviewed” only what an editor reviewed or wrote is shown', async () => {
    await writeFile(place().site, 'publish: reviewed\n')
    const { events } = await gather(place())
    expect(events.map(({ headline }) => headline)).toEqual(['Gone', 'A new buoy is laid'])
    await rm(place().site)
  })
})
