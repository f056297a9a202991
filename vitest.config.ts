import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.test.ts'))
  .map(name => `test/${name.replaceAll('\\', '/')}`)
const filesWith = (words: RegExp) => files.filter(file => words.test(readFileSync(file, 'utf8')))

/** Those that put something else in a module's place have modules of their own; all others share their worker's, which takes half the time. */
const alone = filesWith(/vi\.mock\(|\/work\.ts'/)

/** Those that start programs or a browser, or make many texts, take longest: none is to be left for the end, where its worker would be alone. */
const longest = filesWith(/child_process|\/(?:browser|opened|installed|collections|generated-english)\.ts'/)

class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications)
    const isLong = ({ moduleId }: TestSpecification) => longest.some(file => moduleId.endsWith(file))
    return [...sorted.filter(isLong), ...sorted.filter(each => !isLong(each))]
  }
}

export default defineConfig({
  test: {
    // what a file is compiled to is kept for the next run
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    reporters: ['default', './test/plain-line.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/own-files.ts', 'test/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
