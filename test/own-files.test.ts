import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { gather } from '../src/eleventy/plugin.ts'
import { textIfPresent } from '../src/project/project.ts'

test('the author’s own files are not there for a test, however they are asked for', async () => {
  expect(existsSync('content')).toBe(false)
  expect(() => readFileSync('./content/edits.yaml')).toThrow(/ENOENT/)
  await expect(readFile('content/../site.yaml')).rejects.toThrow(/ENOENT/)
  expect(await textIfPresent('site.yaml')).toBe('')
  await expect(gather()).rejects.toThrow(/content/)
})

test('the code and the sample of the tests are', async () => {
  expect(existsSync('src/project/project.ts')).toBe(true)
  expect(await textIfPresent('test/sample/site.yaml')).toMatch(/^title: /m)
})
