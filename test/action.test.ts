import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}
const root = join(import.meta.dirname, '..')
const { steps } = (parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { runs: { steps: readonly Step[] } }).runs
const runOf = (word: string) => steps.find(({ run }) => run?.includes(` ${word}`))!.run!

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'only content-'))
  mkdirSync(join(folder, 'content'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs a step as the action does, in a repository that holds nothing but articles. */
function run(word: string, more: Readonly<Record<string, string>> = {}) {
  const { SITE_URL: _, PATH_PREFIX: __, ...env } = process.env
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', runOf(word)], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, CITELINE: root, STRICT: '', ...more },
  })
}

test('problems are annotations, and end the run only if it is strict', () => {
  writeFileSync(join(folder, 'content/toll.md'), '---\npublishd: 2022-03-10\n---\nThe toll rose on 3 May 1961.\n')
  const annotated = /^::error file=content\/toll\.md,line=2,/m
  expect(run('check')).toMatchObject({ status: 0, stdout: expect.stringMatching(annotated) })
  expect(run('check', { STRICT: '--strict' })).toMatchObject({ status: 1, stdout: expect.stringMatching(annotated) })
}, 60_000)

test('the site is built, and knows where it will stand', () => {
  writeFileSync(join(folder, 'content/toll.md'), '---\npublished: 1961-06-10\n---\nThe toll rose on 3 May 1961.\n')
  const { status, stderr } = run('build', { SITE_URL: 'https://mills.example/orla', PATH_PREFIX: '/orla' })
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^1 article, 1 event, /)])
  expect(readFileSync(join(folder, '_site/index.html'), 'utf8')).toContain('href="https://mills.example/orla/"')
  expect(existsSync(join(folder, '_site/pagefind/pagefind.js'))).toBe(true)
}, 60_000)

test('without an articles folder nothing is published', () => {
  rmSync(join(folder, 'content'), { recursive: true })
  expect(run('build')).toMatchObject({ status: 1, stderr: expect.stringContaining('Nothing was built.') })
}, 60_000)

test('everything that publishes can be left out, and stands behind the build', () => {
  const built = steps.findIndex(({ run }) => run?.endsWith(' build'))
  const publishing = steps.filter(({ uses }) => /pages/.test(uses ?? ''))
  expect(publishing.map(step => step.uses?.split('@')[0])).toEqual([
    'actions/configure-pages',
    'actions/upload-pages-artifact',
    'actions/deploy-pages',
  ])
  for (const step of publishing) expect(step.if).toBe("inputs.deploy == 'true'")
  expect(steps.indexOf(publishing[1]!)).toBeGreaterThan(built)
  expect(publishing[1]!.with).toEqual({ path: '_site' })
  const { id } = publishing[0]!
  expect(steps[built]!.env).toMatchObject({ SITE_URL: `\${{ steps.${id}.outputs.base_url }}` })
})
