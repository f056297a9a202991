import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const code = JSON.stringify(String(pathToFileURL(join(root, 'src/loader/compiled.mjs'))))
const plugin = JSON.stringify(join(root, 'src/eleventy/plugin.ts'))
let folder: string

/** Somebody's own site: other formats, a layout and a permalink for everything, a collection, data of the names that templates use. */
const config = (options: string, more = '') => `
import { compiled } from ${code}

export default async function (eleventyConfig) {
  const [address] = await compiled([${plugin}])
  const { citeline } = await import(address)
  eleventyConfig.addPlugin(citeline, ${options})
  eleventyConfig.addGlobalData('layout', 'base.liquid')
  eleventyConfig.addGlobalData('data', 'of the host')
  eleventyConfig.addGlobalData('event', 'of the host')
  eleventyConfig.addGlobalData('permalink', () => ({ page }) => \`/of-\${page.fileSlug}/index.html\`)
  ${more}
}
export const config = { dir: { input: 'pages', output: 'out' }, templateFormats: ['liquid'], pathPrefix: '/sub/' }
`
const options = `{ content: 'reports', site: 'reports.yaml' }`
const host: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'pages/_includes/base.liquid': '<!doctype html><title>Host</title>{{ content }}',
  'pages/index.liquid': [
    '{{ data }} / {{ event }} / {{ citeline.events.size }} / {{ "/timeline/" | url }}',
    '{% for one in collections.all %}[{{ one.url }}]{% endfor %}',
    '{% for one in citeline.events %}<a href="timeline/{{ one.path }}">{{ one.headline }}</a>{% endfor %}',
  ].join('\n'),
  'reports/mill.txt': 'Mill burns\nBy Ana Ruiz\n9 March 2022\n\nThe Orla mill burned down on Monday.\n',
  'reports/readme.liquid': '---\npermalink: /stolen.html\n---\n{{ "an article" | upcase }}\n',
  'reports.yaml': 'title: Fires on the Orla\n',
  // of an earlier build, and what looks like the timeline's
  'out/old.html': 'old',
  'out/data/events.json': '{}',
  'out/timeline/notes.html': 'notes',
}

function write(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
const read = (path: string) => readFileSync(join(folder, 'out', path), 'utf8')
const written = (inside: string) =>
  existsSync(join(folder, 'out', inside))
    ? readdirSync(join(folder, 'out', inside), { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'))
    : []

function eleventy(...args: string[]) {
  const { SITE_URL: _, PATH_PREFIX: __, ...env } = process.env
  const script = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e8 })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a site-'))
  write(host)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('every page of templates/ is listed', () => {
  const listed = [...readFileSync(join(root, 'templates/pages.ts'), 'utf8').matchAll(/from '\.\/(?<file>[^']+)'/g)]
  const files = readdirSync(join(root, 'templates')).filter(name => name.endsWith('.11ty.ts'))
  expect(listed.map(match => match.groups!['file']).sort()).toEqual(files.sort())
})

describe('in somebody’s own site', () => {
  test('the pages stand under /timeline/, the timeline is data, and what is the site’s own stays as it is', () => {
    write({ 'eleventy.config.js': config(options) })
    const { status, stderr } = eleventy()
    expect(stderr).toMatch(/^1 article, 1 event, /)
    expect(status).toBe(0)
    expect(written('timeline')).toEqual(
      expect.arrayContaining([
        'index.html',
        'theme.css',
        'assets/style.css',
        'assets/filters.js',
        'data/events.json',
        'data/events.schema.json',
        'pagefind/pagefind.js',
        'notes.html',
      ]),
    )
    const front = read('timeline/index.html')
    expect(front).toContain('<title>Fires on the Orla</title>')
    expect(front).not.toContain('<title>Host</title>')
    // links are relative, so they hold under any prefix
    expect([...front.matchAll(/(?:href|src)="(?<to>\/[^"]*)"/g)].map(match => match.groups!['to'])).toEqual([])
    const [event] = /event\/[^"]+\.html/.exec(front)!
    expect(read(`timeline/${event}`)).toContain('The Orla mill burned down on Monday.')
    expect(read('of-/index.html')).toContain(`<a href="timeline/${event}">`)
    const with_ = read('of-/index.html')
    expect(with_).toContain('<title>Host</title>of the host / of the host / 1 / /sub/timeline/')
    expect(with_).toContain('[/of-/]')
    expect(with_.match(/\[/g)).toHaveLength(1)
    expect([read('old.html'), read('data/events.json'), read('timeline/notes.html')]).toEqual(['old', '{}', 'notes'])
    const ours = (path: string) => path === 'timeline' || path.startsWith('timeline/')
    expect(
      written('.')
        .filter(path => !ours(path))
        .sort(),
    ).toEqual(['data', 'data/events.json', 'of-', 'of-/index.html', 'old.html'])
  }, 60_000)
  test('where no page is written, there is no search index', () => {
    write({ 'eleventy.config.js': config(options) })
    for (const option of ['--dryrun', '--to=json']) {
      const { status } = eleventy(option)
      expect(status).toBe(0)
      expect(written('timeline')).toEqual(['notes.html'])
    }
  }, 60_000)
  test('articles are no templates, also where the site would take them for some', () => {
    const everywhere = config(options).replace("input: 'pages'", "input: '.'").replace("'base.liquid'", 'undefined')
    write({ 'eleventy.config.js': everywhere, 'reports/deep/weir.liquid': '{{ "x" | upcase }}' })
    const { status, stderr } = eleventy()
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('Not read, because of their format: reports/deep/weir.liquid, '),
    ])
    expect(written('.').filter(path => /stolen|of-(?:weir|readme)/.test(path))).toEqual([])
    expect(written('.')).toContain('of-pages/index.html')
  }, 60_000)
  test.each([
    ["'/news/floods'", 'news/floods/'],
    ["'chronicle/'", 'chronicle/'],
  ])(
    'path: %s',
    (path, place) => {
      write({ 'eleventy.config.js': config(`{ content: 'reports', site: 'reports.yaml', theme: undefined, path: ${path} }`) })
      expect(eleventy().status).toBe(0)
      expect(written(place)).toEqual(expect.arrayContaining(['index.html', 'pagefind/pagefind.js']))
      expect(written('.')).not.toContain('404.html')
    },
    60_000,
  )
  test('at the root, pages that the site has as well are named by Eleventy', () => {
    write({
      'eleventy.config.js': config(`{ content: 'reports', path: '/' }`),
      'pages/index.liquid': '---\npermalink: /index.html\n---\nHome',
    })
    const { status, stderr, stdout } = eleventy()
    expect(status).toBe(1)
    expect(stderr + stdout).toContain('Output conflict')
    expect(read('old.html')).toBe('old')
  }, 60_000)
})
