import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'continue-on-error'?: boolean
}
interface Workflow {
  readonly on: { readonly push: { readonly branches: readonly string[] } }
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string
        readonly needs?: string
        readonly permissions?: Readonly<Record<string, string>>
        readonly steps: readonly Step[]
      }
    >
  >
}
const workflow = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, '../.github/workflows', name), 'utf8')) as Workflow
const [pages, tests] = [workflow('pages.yml'), workflow('test.yml')]

/** What the jobs of a workflow may do: their own permissions take the place of the workflow's. */
const rights = ({ permissions = { all: 'write' }, jobs }: Workflow) =>
  Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions ?? permissions]))

describe('pages.yml', () => {
  const steps = pages.jobs['build']?.steps ?? []
  const at = (runs: string) => steps.findIndex(({ run }) => run === runs)
  test('only the job that publishes may publish', () => {
    expect(rights(pages)).toEqual({
      build: { contents: 'read', pages: 'read' },
      deploy: { pages: 'write', 'id-token': 'write' },
    })
  })
  test('problems are annotations of the run, and do not end it', () => {
    const check = at('npm run citeline -- check --format github')
    expect(check).toBeGreaterThan(at('npm ci'))
    expect(check).toBeLessThan(at('npm run build'))
    expect(steps[check]?.['continue-on-error']).toBe(true)
  })
  test('the build is told where the site will stand', () => {
    const id = steps.find(({ uses }) => uses?.startsWith('actions/configure-pages@'))?.id
    expect(steps[at('npm run build')]?.env).toMatchObject({ SITE_URL: `\${{ steps.${id}.outputs.base_url }}` })
    expect(steps[at('npm run build')]?.['continue-on-error']).toBeUndefined()
  })
})

test('test.yml may read, and runs all checks', () => {
  expect(rights(tests)).toEqual({ test: { contents: 'read' } })
  const runs = tests.jobs['test']?.steps.flatMap(({ run }) => run ?? [])
  expect(runs).toEqual(expect.arrayContaining(['npm ci', 'npm run build', 'npm run check', 'npm test']))
})

describe.each([
  ['pages.yml', pages],
  ['test.yml', tests],
])('%s', (_, { on, jobs }) => {
  test('runs for the default branch, whatever its name, and for no other one that is pushed', () => {
    expect(on.push.branches).toEqual(['**'])
    const first = Object.values(jobs).filter(({ needs }) => needs === undefined)
    for (const job of first)
      expect(job.if).toMatch(
        /^(?:github\.event_name == 'pull_request' \|\| )?github\.ref_name == github\.event\.repository\.default_branch$/,
      )
  })
})
