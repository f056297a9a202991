import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { citeline, gather } from '../src/eleventy/plugin.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { buildSite } from './site/build.ts'
import { filesOf } from './site/pages.ts'

const root = join(import.meta.dirname, '..')
const article = 'Mill burns\nBy Ana Ruiz\n9 March 2022\n\nThe Orla mill burned down on Monday.\n'
let folder: string
const at = (name: string) => join(folder, name)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citeline-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function withArticle() {
  await mkdir(at('content'))
  await writeFile(at('content/mill.txt'), article)
}
const place = () => ({ content: at('content'), site: at('site.yaml'), releases: at('releases.json'), theme: at('theme.css') })

/** The plugin with a rebuild of `npm start` as Eleventy calls it: what the pages get, and what the terminal says. */
function serving() {
  let data: () => Promise<SiteData> = () => Promise.reject(new Error('no data'))
  const handlers = new Map<string, (build: object) => Promise<void>>()
  citeline(
    {
      addGlobalData: (_, value) => void (data = value as typeof data),
      addTemplate: () => undefined,
      addTemplateFormats: () => undefined,
      addExtension: () => undefined,
      addWatchTarget: () => undefined,
      ignores: new Set(),
      on: (event, run) => void handlers.set(event, run as (build: object) => Promise<void>),
    },
    place(),
  )
  const build = { directories: { output: at('_site') }, runMode: 'serve' }
  return async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      await handlers.get('eleventy.before')?.(build)
      const shown = await data()
      await handlers.get('eleventy.after')?.(build)
      return { shown, said: stderr.mock.calls.map(([text]) => String(text)).join('') }
    } finally {
      stderr.mockRestore()
    }
  }
}

describe('while serving', () => {
  test('a folder that is not there is said, and an empty site shown until it is', async () => {
    const rebuild = serving()
    const first = await rebuild()
    expect(first.said).toMatch(
      /content: error: there is no such folder .*Make it, and put articles .*\n.*an empty site is shown\.\n$/,
    )
    expect(first.shown.events).toEqual([])
    expect(first.shown.problems).toMatchObject([{ severity: 'error' }])
    await withArticle()
    const second = await rebuild()
    expect(second.said).toMatch(/^1 article, 1 event, 1 citation; 0 errors, 0 warnings, 0 notes\n$/)
    expect(second.shown.events.length).toBe(1)
  })
  test('each rebuild says what it found, and nothing that was mended', async () => {
    await withArticle()
    await writeFile(at('content/toll.md'), '---\npublishd: 2022-03-10\n---\nThe toll rose on 3 May 1961.\n')
    const rebuild = serving()
    const [, ...lines] = (await rebuild()).said.split('\n')
    expect(lines).toEqual([
      'content/toll.md:2:1: error: unknown key “publishd” (front-matter). Did you mean “published”?',
      'All problems, with their lines: npm run citeline -- check',
      '',
    ])
    await writeFile(at('content/toll.md'), '---\npublished: 2022-03-10\n---\nThe toll rose on 3 May 1961.\n')
    expect((await rebuild()).said).toMatch(/^2 articles, 2 events, 2 citations; 0 errors, .*\n$/)
  })
  test('where nothing may be made of the input any more, the last site stays', async () => {
    await withArticle()
    const rebuild = serving()
    const { shown } = await rebuild()
    await writeFile(at('releases.json'), '{')
    const broken = await rebuild()
    expect(broken.said).toMatch(/releases\.json: error: this is not a log of releases .*\n.*the last site is shown\.\n$/)
    expect(broken.shown).toBe(shown)
  })
})

describe('the address of the site', () => {
  test('is that of the host, unless site.yaml has one', async () => {
    await withArticle()
    expect((await gather(place())).site.url).toBeUndefined()
    const given = await gather({ ...place(), url: 'https://mills.example/orla' })
    expect([given.site.url, given.rootPath]).toEqual(['https://mills.example/orla/', '/orla/'])
    await writeFile(at('site.yaml'), 'url: https://own.example\n')
    expect((await gather({ ...place(), url: 'https://mills.example/orla' })).site.url).toBe('https://own.example/')
  })
  test('where it is none, it is a problem and left out', async () => {
    await withArticle()
    const { site, problems } = await gather({ ...place(), url: 'mills.example' })
    expect(site.url).toBeUndefined()
    expect(problems).toMatchObject([{ severity: 'error', places: [{ place: 'SITE_URL' }] }])
  })
})

test('without an address, no page names one and there is no sitemap', async () => {
  await withArticle()
  const site = await buildSite(await gather(place()))
  const files = await filesOf(site.folder)
  await site.remove()
  expect(files.has('sitemap.xml')).toBe(false)
  for (const [path, text] of files) expect(text, path).not.toMatch(/canonical|og:url|sitemap/)
})

/** All of a project but what is its author's. */
async function withCode() {
  for (const name of ['.eleventy.js', 'package.json', 'src', 'templates', 'schemas', 'node_modules'])
    await symlink(join(root, name), at(name)).catch(() => undefined)
}

test('npm start tells of each file that comes, changes and goes', async () => {
  await withCode()
  await withArticle()
  await writeFile(at('content/weir.txt'), 'The Orla weir was finished on 3 May 1961.\n')
  const { PATH_PREFIX: _, ...env } = process.env
  const server = spawn(process.execPath, ['src/loader/run.mjs', 'src/cli/cli.ts', 'serve'], { cwd: folder, env })
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (said += text))
  const tells = async (words: RegExp, act: () => Promise<unknown>) => {
    said = ''
    await act()
    await expect.poll(() => said, { timeout: 30_000, interval: 20 }).toMatch(words)
    await expect.poll(() => said, { timeout: 30_000, interval: 20 }).toMatch(/Wrote \d+ files/)
  }
  try {
    await tells(/^2 articles, 2 events, [^]*Server at/m, () => Promise.resolve())
    // a watcher that has just begun may miss a change
    await expect
      .poll(() => writeFile(at('content/mill.txt'), article).then(() => said), { timeout: 30_000, interval: 400 })
      .toContain('File changed')
    await tells(/^1 article, 1 event, /m, () => rm(at('content/weir.txt')))
    // a file that goes a moment after it came is none to the watcher, so another one comes in between
    await tells(/^1 article, 0 events, /m, () =>
      writeFile(at('content/edits.yaml'), '- source: mill.txt\n  quote: The Orla mill burned down on Monday.\n  hide: true\n'),
    )
    // neither this nor the next two were there at the start
    await tells(/^site\.yaml:1:1: error: unknown key “titel”/m, () => writeFile(at('site.yaml'), 'titel: Orla\n'))
    await tells(/^1 article, 1 event, /m, () => rm(at('content/edits.yaml')))
    await tells(/^releases\.json: error: this is not a log /m, () => writeFile(at('releases.json'), '{'))
    await tells(/^releases\.json: error: /m, () => writeFile(at('theme.css'), 'p { color: red }\n'))
    await tells(/^site\.yaml:1:1: error: /m, () => rm(at('releases.json')))
    await tells(/^1 article, .*; 0 errors/m, () => rm(at('site.yaml')))
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}, 120_000)

describe('npm run build', () => {
  const build = async (env: Readonly<Record<string, string>> = {}) => {
    await withCode()
    const { SITE_URL: _, PATH_PREFIX: __, ...own } = process.env
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...own, ...env },
    })
    return { status, stderr, all: stdout + stderr }
  }
  const read = (path: string) => readFile(at(`_site/${path}`), 'utf8')
  const stackTrace = /^(?:\[11ty\] )? {4}at |node:internal|Fatal/m

  test('without a content folder ends with 1 and a plain line, and nothing of the last build is left', async () => {
    await mkdir(at('_site/data'), { recursive: true })
    for (const path of ['index.html', 'data/events.json']) await writeFile(at(`_site/${path}`), '')
    const { status, stderr, all } = await build()
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^content: error: there is no such folder \(unreadable\)\. Make it, and put articles .*\nNothing was built\.\n/,
    )
    expect(await readdir(at('_site'))).toEqual([])
    expect(all).not.toMatch(stackTrace)
  })
  test('a file where the site is to be ends it with 1 and a plain line', async () => {
    await withArticle()
    await writeFile(at('_site'), '')
    const { status, stderr, all } = await build()
    expect(status).toBe(1)
    expect(stderr).toMatch(/^_site: error: this is a file where a folder is expected .*\nNothing was built\.\n/)
    expect(all).not.toMatch(stackTrace)
  })
  test('says what it made and what is wrong; with the host’s address, all of the site has it', async () => {
    await withArticle()
    await writeFile(at('content/toll.pages'), 'PK')
    await writeFile(at('content/toll.md'), '---\npublishd: 2022-03-10\n---\nThe toll rose on 3 May 1961.\n')
    const { status, stderr } = await build({ SITE_URL: 'https://mills.example/orla' })
    expect(status).toBe(0)
    expect(stderr).toMatch(
      /^2 articles, 2 events, 2 citations; 1 error, 1 warning, \d+ notes?\ncontent\/toll\.md:2:1: error: .*\nNot read, because of their format: content\/toll\.pages\nAll problems, .* check\n/,
    )
    const home = 'https://mills.example/orla/'
    const page = await read('index.html')
    for (const tag of [
      `rel="canonical" href="${home}"`,
      `og:url" content="${home}"`,
      `og:image" content="${home}assets/card.png"`,
      'og:image:width" content="1200"',
      'og:image:alt" content="Timeline: ',
    ])
      expect(page).toContain(tag)
    const [event = ''] = await readdir(at('_site/event'))
    const card = `assets/cards/${event.replace('html', 'png')}`
    expect(await read(`event/${event}`)).toContain(`og:image" content="${home}${card}"`)
    expect((await read(card)).slice(1, 4)).toBe('PNG')
    const { urlset } = new XMLParser().parse(await read('sitemap.xml')) as { urlset: { url: { loc: string }[] } }
    expect(urlset.url.length).toBeGreaterThan(3)
    expect(urlset.url.every(({ loc }) => loc.startsWith(home))).toBe(true)
    const feed = JSON.parse(await read('data/feed.json')) as { home_page_url: string; items: { url: string }[] }
    for (const url of [feed.home_page_url, ...feed.items.map(({ url }) => url)]) expect(url.startsWith(home)).toBe(true)
    expect(await read('data/feed.xml')).toContain(`<id>${home}#feed</id>`)
  }, 90_000)
})
