import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gather } from '../../src/eleventy/plugin.ts'
import { contentFolder } from '../review/content.ts'
import { buildSite } from './build.ts'
import { brokenLinks, filesOf, linksOf } from './pages.ts'
import { prepared } from './prepared.ts'
import { sampleSite } from './sample.ts'

const settings = `title: The river and the town
description: What five years of floods did to a small town.
author: The reading room
url: https://floods.example/timeline
report: https://floods.example/report?about={title}&page={url}`

describe('a site of 1,000 events', () => {
  let files: Map<string, string>
  let remove: () => Promise<void>
  beforeAll(async () => {
    const site = await buildSite(prepared({ events: 1000 }, settings))
    remove = site.remove
    files = await filesOf(site.folder)
  })
  afterAll(() => remove())

  const pages = () => [...files].filter(([path]) => path.endsWith('.html'))

  it('has pages that html-validate finds nothing in', { timeout: 120_000 }, async () => {
    const byKind = new Map<string, string[]>()
    for (const [path] of pages()) byKind.set(path.split('/')[0] ?? '', [...(byKind.get(path.split('/')[0] ?? '') ?? []), path])
    const chosen = [...byKind.values()].flatMap(paths => paths.slice(0, 2))
    const problems = await invalid(chosen.map(path => [path, files.get(path) ?? ''] as const))
    expect(problems.slice(0, 20)).toEqual([])
  })

  it('has no link that leads nowhere, and none that depends on where the site stands', () => {
    const all = brokenLinks(new Map([...files].filter(([path]) => path !== '404.html')))
    expect(all.slice(0, 10)).toEqual([])
  })

  it('links a page for any address from the root of the site', () => {
    const links = linksOf(files.get('404.html') ?? '').filter(link => !link.startsWith('#') && !link.startsWith('https:'))
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter(link => !link.startsWith('/timeline/'))).toEqual([])
  })

  it('starts every page with the rules of what it may load, and runs no script of its own text', () => {
    for (const [path, html] of pages()) {
      expect(html, path).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'/)
      expect(html, path).not.toMatch(/<style|\sstyle=|\son[a-z]+="|javascript:/i)
      expect(html.match(/<script(?! src="[^"]+" defer><\/script>| type="application\/ld\+json">)/), path).toBeNull()
    }
  })

  it('keeps the first view under 220 kB, compressed', () => {
    const first = ['index.html', 'assets/style.css', 'theme.css', 'assets/filters.js', 'assets/favicon.svg']
    const size = first.map(path => gzipSync(files.get(path) ?? '').length).reduce((sum, one) => sum + one, 0)
    expect(size).toBeLessThan(220_000)
    const scripts = ['assets/filters.js', 'assets/search.js'].map(path => gzipSync(files.get(path) ?? '').length)
    expect(scripts.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000)
  })

  it('lists every event once on the pages of its periods, in order', () => {
    const listed = pages()
      .filter(([path]) => path.startsWith('period/'))
      .flatMap(([, html]) => [...html.matchAll(/id="e-([^"]+)"/g)].map(match => match[1]))
    expect(listed.length).toBe(1000)
    expect(new Set(listed).size).toBe(1000)
  })

  it('keeps the addresses that merged events had in a release, and no others', () => {
    const moved = pages().filter(([path]) => path.startsWith('event/old-'))
    expect(moved.length).toBeGreaterThan(25)
    for (const [path] of moved) expect(path).toMatch(/[89a-f]\.html$/)
    for (const [, html] of moved) expect(html).toMatch(/http-equiv="refresh" content="0; url=\.\.\/event\/event-[0-9a-f]+\.html"/)
  })
})

describe('the site of the sample content', () => {
  it('has no problem that html-validate or the link check finds, and the same bytes twice', { timeout: 120_000 }, async () => {
    const first = await buildSite(await sampleSite())
    const second = await buildSite(await sampleSite())
    const [files, again] = [await filesOf(first.folder), await filesOf(second.folder)]
    await first.remove()
    await second.remove()
    expect([...again]).toEqual([...files])
    expect(brokenLinks(files)).toEqual([])
    const pages = [...files].filter(([path]) => path.endsWith('.html'))
    const chosen = pages.filter(([path], index) => !path.includes('/') || index % 9 === 0)
    expect(await invalid(chosen)).toEqual([])
  })
})

it('has pages without a broken link before there is an article', async () => {
  const content = await contentFolder({})
  const { folder, remove } = await buildSite(await gather({ content }))
  const files = await filesOf(folder)
  await remove()
  await rm(dirname(content), { recursive: true })
  expect(brokenLinks(files)).toEqual([])
  expect(await invalid([...files].filter(([path]) => path.endsWith('.html')))).toEqual([])
})

describe('hostile text in every field', () => {
  it.each([
    `"><script>alert(1)</script>`,
    `'><img src=x onerror=alert(1)>`,
    `</title></textarea><svg onload=alert(1)>`,
    '${alert(1)} {{constructor}} <%= 1 %> {% include x %}',
  ])('is shown as text: %s', async payload => {
    const { folder, remove } = await buildSite(
      prepared({ events: 40, payload }, `title: ${JSON.stringify(`T ${payload}`)}\nauthor: ${JSON.stringify(payload)}`),
    )
    const files = await filesOf(folder)
    await remove()
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue
      expect(text, path).not.toMatch(/<(?:img|svg onload|iframe|textarea|script>)/)
      expect(text, path).not.toMatch(/\son\w+="/)
      for (const link of linksOf(text)) expect(link, path).toMatch(/^(?:https?:\/\/|[\w./?=&%#:~,-]+$|$)/)
    }
    expect(files.get('assets/filter-data.js')).not.toMatch(/[<>&]/)
    expect(files.get('data/feed.xml')).not.toMatch(/<(?:script|img|svg)/)
  })
})

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // a part that a page does not have leaves its line empty, which no reader sees
    'no-trailing-whitespace': 'off',
    // an event’s title is a sentence of its source, and that is as long as it is
    'long-title': 'off',
  },
})

async function invalid(pages: readonly (readonly [string, string])[]): Promise<string[]> {
  const problems: string[] = []
  for (const [path, html] of pages) {
    const report = await validator.validateString(html)
    for (const { messages } of report.results)
      for (const { line, ruleId, message } of messages) problems.push(`${path}:${line} ${ruleId}: ${message}`)
  }
  return problems
}
