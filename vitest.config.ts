import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.test.ts'))
  .map(name => `test/${name.replaceAll('\\', '/')}`)

/** Those that put something else in a module's place have modules of their own; all others share their worker's, which takes half the time. */
const alone = files.filter(file => /vi\.mock\(|\/work\.ts'/.test(readFileSync(file, 'utf8')))

export default defineConfig({
  test: {
    reporters: ['default', './test/plain-line.ts'],
    maxWorkers: '100%',
    setupFiles: ['test/own-files.ts', 'test/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
