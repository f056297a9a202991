import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Every place of `src/`, from left to right: a file may import from its own place and from those before it. */
const order = [
  ['model.ts'],
  ['common'],
  ['yaml'],
  ['syntax'],
  ['languages'],
  ['articles'],
  ['dates'],
  ['events'],
  ['timeline'],
  ['edits'],
  ['settings'],
  ['writers'],
  ['pipeline.ts'],
  ['checks'],
  ['release'],
  ['pictures', 'places'],
  ['project'],
  ['scale', 'fetch'],
  ['site'],
  ['review'],
  ['cli'],
  ['eleventy', 'index.ts'],
]
const root = join(import.meta.dirname, '../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(file => file.split(sep).join('/'))
  .filter(file => file.endsWith('.ts'))
  .sort()
const placeOf = (file: string) => order.findIndex(places => places.includes(file.split('/')[0]!))
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '(?<path>\.[^']+)'|import\('(?<lazy>\.[^']+)'\)/g)].map(
    match =>
      relative(root, join(root, dirname(file), (match.groups?.['path'] ?? match.groups?.['lazy'])!))
        .split(sep)
        .join('/'),
  )

/** The files of a circle of imports and those that lead to one: what is left when each that imports none of the others is taken away. */
function circling(files: readonly string[], importsOf: (file: string) => readonly string[]): string[] {
  const left = new Set(files)
  for (let before = Infinity; left.size < before;) {
    before = left.size
    for (const file of left) if (!importsOf(file).some(target => left.has(target))) left.delete(file)
  }
  return [...left]
}

describe('imports point left', () => {
  test('every file of src/ has its place in the order', () => {
    expect(files.filter(file => placeOf(file) < 0)).toEqual([])
  })
  test('no file imports from a place to its right', () => {
    const wrong = files.flatMap(file =>
      importsOf(file)
        .filter(target => placeOf(target) > placeOf(file))
        .map(target => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })
  test('the order is checked on real imports', () => {
    expect(importsOf('pipeline.ts')).toContain('timeline/arrange.ts')
    expect(placeOf('timeline/arrange.ts')).toBeGreaterThan(placeOf('dates/date-sentences.ts'))
  })
  test('no imports go in a circle, those of types included', () => {
    const imports: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['c'], c: ['b'], d: ['e'], e: [] }
    expect(circling(Object.keys(imports), file => imports[file]!)).toEqual(['a', 'b', 'c'])
    expect(circling(files, importsOf)).toEqual([])
  })
  test('luxon is used, in few files, and none sets its global settings', () => {
    const users = files.filter(file => /from 'luxon'/.test(readFileSync(join(root, file), 'utf8')))
    expect(users.length).toBeGreaterThanOrEqual(1)
    expect(users.length).toBeLessThanOrEqual(3)
    for (const file of users) expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/\bSettings\b/)
  })
})
