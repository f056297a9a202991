import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../src')
const declaration =
  /^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (?<name>\w+)/gm

/** The files in which each name is declared and exported. */
function declarations(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [file, text] of texts)
    for (const { groups } of text.matchAll(declaration)) {
      const name = groups!['name']!
      // a function may be declared with several signatures
      const files = found.get(name) ?? []
      if (!files.includes(file)) found.set(name, [...files, file])
    }
  return found
}

test('one name is of one thing: nothing that is exported is declared in two files', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(sep).join('/'))
    .filter(file => /\.tsx?$/.test(file))
  const all = declarations(new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')])))
  expect(all.size).toBeGreaterThan(1000)
  expect([...all].filter(([, where]) => where.length > 1)).toEqual([])
})

test('a name that is declared twice is found, whatever it is', () => {
  const texts = new Map([
    ['a.ts', 'export interface Draft {}\nexport const one = 1\nconst two = 2'],
    ['b.ts', 'export type Draft = string\nexport const two = 2'],
  ])
  expect([...declarations(texts)].filter(([, where]) => where.length > 1)).toEqual([['Draft', ['a.ts', 'b.ts']]])
})
