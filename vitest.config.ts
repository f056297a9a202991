import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/own-files.ts', 'test/property-seed.ts'],
    reporters: ['default', './test/plain-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
