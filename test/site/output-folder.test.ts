import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, link, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lastBuildIn, removeStale } from '../../src/eleventy/output-folder.ts'
import { citeline } from '../../src/eleventy/plugin.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citeline-output-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What the plugin does before a build into a folder. */
async function beforeBuild(output: string, runMode: 'build' | 'serve' = 'build'): Promise<void> {
  const nothing = () => undefined
  let begin: () => void | Promise<void> = nothing
  citeline(
    {
      addGlobalData: nothing,
      addTemplate: nothing,
      addTemplateFormats: nothing,
      addExtension: nothing,
      addWatchTarget: nothing,
      ignores: new Set(),
      on: (event, run) => {
        if (event === 'eleventy.before') begin = () => run({ directories: { output }, runMode } as Parameters<typeof run>[0])
      },
    },
    { isOwn: true },
  )
  await begin()
}

async function siteIn(output: string): Promise<void> {
  for (const path of ['data', 'event', '.git']) await mkdir(join(output, path), { recursive: true })
  for (const path of ['index.html', 'data/events.json', 'event/gone.html', '.nojekyll', '.git/HEAD'])
    await writeFile(join(output, path), '')
}

/** A build into a folder that writes some files, each by itself or as a page that Eleventy tells of. */
function build(output: string, files: Readonly<Record<string, string>>, pages: readonly string[] = []): void {
  const last = lastBuildIn(output)
  for (const [path, text] of Object.entries(files)) writeFileSync(join(output, path), text)
  removeStale(output, last, new Set(pages.map(path => join(output, path))))
}

const namesIn = (output: string) =>
  readdirSync(output, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .sort()

test('what the last build made and this one does not is gone, with the folder that is empty by that', async () => {
  await siteIn(folder)
  const { ino } = await stat(folder)
  build(`${folder}/`, { 'data/events.json': '{}' })
  expect((await stat(folder)).ino).toBe(ino)
  expect(namesIn(folder)).toEqual(['.git', '.git/HEAD', '.nojekyll', 'data', 'data/events.json'])
})

test('a page stays where it says the same, and where its time cannot tell that it was written', async () => {
  await siteIn(folder)
  build(folder, { 'data/events.json': '' }, ['data/events.json', 'index.html'])
  expect(namesIn(folder)).toEqual(['.git', '.git/HEAD', '.nojekyll', 'data', 'data/events.json', 'index.html'])
})

test('rebuilds while serving leave nothing that waits for the end of the program', async () => {
  vi.stubEnv('ELEVENTY_SOURCE', 'cli')
  const before = process.listenerCount('exit')
  for (let time = 0; time < 3; time++) await beforeBuild(folder, 'serve')
  expect(process.listenerCount('exit')).toBe(before)
  vi.unstubAllEnvs()
})

test('what is elsewhere as well, or only there, is not written over', async () => {
  await siteIn(folder)
  const other = await mkdtemp(join(tmpdir(), 'citeline-other-'))
  await writeFile(join(other, 'theirs.html'), 'theirs')
  await link(join(folder, 'index.html'), join(other, 'kept.html'))
  await symlink(join(other, 'theirs.html'), join(folder, 'about.html'))
  build(folder, { 'index.html': 'new', 'about.html': 'new' })
  expect([readFileSync(join(other, 'kept.html'), 'utf8'), readFileSync(join(other, 'theirs.html'), 'utf8')]).toEqual([
    '',
    'theirs',
  ])
  await rm(other, { recursive: true })
})

test('a link to a folder stays a link', async () => {
  const output = join(folder, '_site')
  await mkdir(join(folder, 'elsewhere'))
  await symlink(join(folder, 'elsewhere'), output)
  await siteIn(output)
  build(output, {})
  expect((await readdir(folder)).sort()).toEqual(['_site', 'elsewhere'])
  expect((await readdir(join(folder, 'elsewhere'))).sort()).toEqual(['.git', '.nojekyll'])
})

test('what cannot be written to is said before anything is built', async () => {
  const output = join(folder, '_site')
  await writeFile(output, '')
  for (const mode of ['build', 'serve'] as const)
    await expect(beforeBuild(output, mode)).rejects.toThrow(`${output}: this is a file where a folder is expected`)
  await expect(beforeBuild(join(output, 'deeper'))).rejects.toThrow('this is a file where a folder is expected')
})

test.skipIf(process.getuid?.() === 0)('a folder without permission is said, too', async () => {
  await siteIn(folder)
  await chmod(folder, 0o555)
  await expect(beforeBuild(folder)).rejects.toThrow(`${folder}: you have no permission to read or write here`)
  await chmod(folder, 0o755)
  await chmod(join(folder, 'event'), 0o555)
  await expect(beforeBuild(folder)).rejects.toThrow('you have no permission to read or write here')
  await chmod(join(folder, 'event'), 0o755)
})

test('a folder that no build made is left alone, and so is one that is served', async () => {
  await writeFile(join(folder, 'letter.txt'), '')
  await beforeBuild(folder)
  expect([...lastBuildIn(folder)]).toEqual([])
  await siteIn(folder)
  await beforeBuild(folder, 'serve')
  expect(existsSync(join(folder, 'event/gone.html'))).toBe(true)
})
