import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as pagefind from 'pagefind'
import { writeSearchIndex } from '../../src/site/full-text-index.ts'
import { sampleSite } from './sample.ts'

vi.mock('pagefind', { spy: true })

let folder: string
beforeEach(async () => {
  vi.clearAllMocks()
  folder = await mkdtemp(join(tmpdir(), 'citeline-search-'))
})
afterEach(() => rm(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const made = () => vi.mocked(pagefind.createIndex).mock.calls.length
const filesIn = (site: string) =>
  new Map(
    readdirSync(at(site), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(file => [file.slice(at(site).length), readFileSync(file, 'base64')]),
  )

test('the search index is made once for the same entries, and anew for others or where what was kept is damaged', async () => {
  const sample = await sampleSite()
  const paths = await writeSearchIndex(sample, at('one'), at('cache'))
  expect([...filesIn('one').keys()].map(path => at(`one${path}`)).sort()).toEqual(paths.sort())
  await writeSearchIndex(sample, at('two'), at('cache'))
  expect(made()).toBe(1)
  expect(filesIn('two')).toEqual(filesIn('one'))
  const [first, ...others] = sample.events
  const changed = { ...sample, events: [{ ...first!, title: 'Another title' }, ...others] }
  await writeSearchIndex(changed, at('three'), at('cache'))
  expect(made()).toBe(2)
  expect(filesIn('three')).not.toEqual(filesIn('one'))
  for (const name of readdirSync(at('cache/search'))) await writeFile(at(`cache/search/${name}`), 'damaged')
  await writeSearchIndex(changed, at('four'), at('cache'))
  expect(made()).toBe(3)
  expect(filesIn('four')).toEqual(filesIn('three'))
})
