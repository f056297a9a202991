import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaFiles } from '../tools/schema-files.ts'

// `npm run schemas` writes them anew
test('the published JSON Schemas are those that the code reads by, and no others', () => {
  expect(
    readdirSync('schemas')
      .map(name => `schemas/${name}`)
      .sort(),
  ).toEqual([...schemaFiles.keys()])
  for (const [path, text] of schemaFiles) expect(readFileSync(path, 'utf8'), path).toBe(text)
})
