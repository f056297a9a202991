import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { citeline } from '../../src/eleventy/plugin.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citeline-output-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What the plugin does before a build into a folder. */
async function beforeBuild(output: string, runMode: 'build' | 'serve' = 'build'): Promise<void> {
  const steps: Promise<void>[] = []
  const nothing = () => undefined
  citeline(
    {
      addGlobalData: nothing,
      addTemplate: nothing,
      addTemplateFormats: nothing,
      addExtension: nothing,
      addWatchTarget: nothing,
      ignores: new Set(),
      on: (event, run) => {
        if (event === 'eleventy.before') steps.push(run({ directories: { output }, runMode } as Parameters<typeof run>[0]))
      },
    },
    { isOwn: true },
  )
  await Promise.all(steps)
}

async function siteIn(output: string): Promise<void> {
  for (const path of ['data', 'event', '.git']) await mkdir(join(output, path), { recursive: true })
  for (const path of ['index.html', 'data/events.json', 'event/gone.html', '.nojekyll', '.git/HEAD'])
    await writeFile(join(output, path), '')
}

test('the last build is taken out of its folder, which stays: it can be a mount point', async () => {
  await siteIn(folder)
  const { ino } = await stat(folder)
  await beforeBuild(`${folder}/`)
  expect((await stat(folder)).ino).toBe(ino)
  expect((await readdir(folder)).sort()).toEqual(['.git', '.nojekyll'])
  expect(existsSync(join(folder, '.git/HEAD'))).toBe(true)
})

test('a link to a folder stays a link', async () => {
  const output = join(folder, '_site')
  await mkdir(join(folder, 'elsewhere'))
  await symlink(join(folder, 'elsewhere'), output)
  await siteIn(output)
  await beforeBuild(output)
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
  expect(await readdir(folder)).toEqual(['letter.txt'])
  await siteIn(folder)
  await beforeBuild(folder, 'serve')
  expect(existsSync(join(folder, 'event/gone.html'))).toBe(true)
})
