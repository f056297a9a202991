import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadProject } from '../src/project/project.ts'
import { version } from '../src/common/version.ts'
import { type Installed, installed, root } from './installed.ts'

let at: Installed
beforeAll(() => {
  at = installed()
}, 180_000)
afterAll(() => at.remove())

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

describe('what is packed', () => {
  test('is code that runs, with its types, and no test, sample or source', () => {
    const files = filesIn(at.place)
    expect(files).toEqual(expect.arrayContaining(['dist/cli.mjs', 'dist/index.mjs', 'types/src/index.d.ts', 'LICENSE']))
    expect(files.filter(file => /^(?:content|test|bench|eval|tools)\/|(?<!\.d)\.tsx?$/.test(file))).toEqual([])
  })
  test('needs no compiler, and no package that it does not name', () => {
    const { dependencies } = JSON.parse(readFileSync(join(at.place, 'package.json'), 'utf8')) as Record<'dependencies', object>
    const used = filesIn(join(at.place, 'dist')).flatMap(file =>
      [...readFileSync(join(at.place, 'dist', file), 'utf8').matchAll(/^(?:import .*|\} )from "([^."][^"]*)";$/gm)].map(
        ([, name]) => name!,
      ),
    )
    const packages = used.filter(name => !name.startsWith('node:')).map(name => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0])
    expect(packages).toContain('luxon')
    expect([...new Set(packages)].filter(name => !Object.hasOwn(dependencies, name))).toEqual([])
  })
  test('is a package as Node and other tools read one', async () => {
    const { messages } = await publint({ pkgDir: at.place, strict: true, pack: false })
    expect(messages).toEqual([])
  }, 60_000)
  test.each([
    // what is in the types is checked once, and how they are found in both ways
    ['of a module', 'typed.mts', 'nodenext', '--skipDefaultLibCheck'],
    ['for a bundler', 'typed.ts', 'preserve', '--skipLibCheck'],
  ])(
    'has types that a strict compiler takes: %s',
    (_, name, module, skips) => {
      const file = join(at.folder, name)
      const lines = [
        "import { citeline, draftsAhead, loadContent, loadProject, readArticles, Unusable } from 'citeline'",
        "import type { Article, PluginOptions, SourceFile, Timeline } from 'citeline'",
        'export async function read(files: readonly SourceFile[]): Promise<readonly Article[]> {',
        '  const { timeline }: { readonly timeline: Timeline } = await loadProject()',
        "  const content = await loadContent(timeline.events[0]?.headline ?? 'content')",
        '  await draftsAhead([...files, ...content.files], {})',
        '  return readArticles(files)',
        '}',
        'export const why = (error: unknown) => (error instanceof Unusable ? error.problems[0]?.line : undefined)',
        "export const plugin = (config: Parameters<typeof citeline>[0]) => citeline(config, { path: '/timeline/' })",
        '// @ts-expect-error there is no such option',
        "export const wrong: PluginOptions = { folder: 'content' }",
      ]
      writeFileSync(file, lines.join('\n'))
      const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', module, '--target', 'es2022', skips]
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, file], { cwd: at.folder })
    },
    60_000,
  )
})

describe('citeline new', () => {
  test('makes a folder that builds, can be released, and holds nothing of the engine', () => {
    const made = at.citeline(at.folder, ['new', 'Mill & weir'])
    expect([made.status, made.stderr]).toEqual([0, ''])
    const folder = join(at.folder, 'Mill & weir')
    expect(filesIn(folder)).toEqual([
      '.github/workflows/pages.yml',
      '.gitignore',
      'README.md',
      'content/example.md',
      'package.json',
      'site.yaml',
    ])
    expect(parse(readFileSync(join(folder, 'site.yaml'), 'utf8'))).toMatchObject({ title: 'Mill & weir' })
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      name: 'mill-weir',
      dependencies: { citeline: version },
    })
    const built = at.citeline(folder, ['build'])
    expect([built.status, built.stderr]).toEqual([
      0,
      expect.stringMatching(/^1 article, [3-9] events, .*; 0 errors, 0 warnings, /),
    ])
    expect(readFileSync(join(folder, '_site/index.html'), 'utf8')).toContain('<title>Mill &amp; weir</title>')
    expect(filesIn(join(folder, '_site'))).toEqual(
      expect.arrayContaining(['assets/style.css', '404.html', 'pagefind/pagefind.js']),
    )
    expect(at.citeline(folder, ['release', '--on', '2024-06-01']).status).toBe(0)
    expect(at.citeline(folder, ['verify'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/; all as released\n$/) })
    const check = at.citeline(folder, ['check', '--nothing'])
    expect(check.stderr).toContain('More: npx citeline check --help')
  }, 120_000)
  test('leaves a folder alone in which there is something', () => {
    mkdirSync(join(at.folder, 'full'))
    writeFileSync(join(at.folder, 'full/notes.txt'), 'Mine.\n')
    const { status, stderr } = at.citeline(at.folder, ['new', 'full'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('full: error: there is something in it already (notes.txt)')])
    expect(filesIn(join(at.folder, 'full'))).toEqual(['notes.txt'])
    expect(at.citeline(at.folder, ['new']).status).toBe(2)
  })
})

test('the package reads the sample as the checkout does, also in threads', async () => {
  const folder = join(at.folder, 'sample')
  cpSync(join(root, 'test/sample'), folder, { recursive: true })
  const { timeline } = await loadProject({ content: join(folder, 'content'), site: join(folder, 'site.yaml') })
  const alone = at.citeline(folder, ['events', 'content'])
  const { events } = JSON.parse(alone.stdout) as { events: { id: string; headline: string; date: unknown }[] }
  expect(events.length).toBeGreaterThan(20)
  expect(events).toEqual(JSON.parse(JSON.stringify(timeline.events)))
  const other = join(at.folder, 'sample again')
  cpSync(join(root, 'test/sample'), other, { recursive: true })
  expect(at.citeline(other, ['events', 'content'], { CITELINE_THREADS: '2' }).stdout).toBe(alone.stdout)
  // what a thread could not do is not kept
  expect(filesIn(join(other, '.cache/citeline/articles'))).toEqual(filesIn(join(folder, '.cache/citeline/articles')))
}, 120_000)

test('the package is a plugin for a site that Eleventy builds', () => {
  const folder = join(at.folder, 'own site')
  mkdirSync(folder)
  cpSync(join(root, 'test/sample/content'), join(folder, 'reports'), { recursive: true })
  const lines = [
    "import { citeline } from 'citeline'",
    "export default config => config.addPlugin(citeline, { content: 'reports', path: '/then/' })",
  ]
  writeFileSync(join(folder, 'eleventy.config.mjs'), lines.join('\n'))
  writeFileSync(join(folder, 'index.md'), '{{ citeline.events | size }} events')
  const { status, stderr } = at.eleventy(folder, [])
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^10 articles, /)])
  expect(readFileSync(join(folder, '_site/index.html'), 'utf8')).toMatch(/^<p>[2-9]\d events/)
  expect(filesIn(join(folder, '_site/then'))).toEqual(expect.arrayContaining(['index.html', 'assets/style.css', 'search.html']))
}, 60_000)

test('the package serves the desk, whose script was compiled beforehand', async () => {
  const folder = join(at.folder, 'desk')
  cpSync(join(root, 'test/sample'), folder, { recursive: true })
  const desk = spawn(process.execPath, [join(at.place, 'dist/cli.mjs'), 'review'], { cwd: folder })
  try {
    let said = ''
    desk.stderr.setEncoding('utf8').on('data', (text: string) => void (said += text))
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(/Open http\S+\n/)
    const [url] = /http\S+/.exec(said)!
    const entered = await fetch(url, { redirect: 'manual' })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const read = async (path: string) => (await fetch(new URL(path, url), { headers: { cookie } })).text()
    expect(await read('/desk.js')).toBe(readFileSync(join(at.place, 'dist/desk.js'), 'utf8'))
    expect(await read('/desk.css')).toBe(readFileSync(join(root, 'src/review/desk.css'), 'utf8'))
  } finally {
    desk.kill()
    await once(desk, 'exit')
  }
}, 60_000)
