import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defaultsSchema, frontMatterSchema } from '../src/articles/front-matter/schema.ts'
import { editsSchema } from '../src/edits/schema.ts'
import { siteSchema } from '../src/settings/site-settings.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The keys of an object's schema, and of the objects in it where they are asked for. */
function keysOf(schema: z.ZodType, deep = false): string[] {
  const inside = (node: unknown): string[] => {
    const { properties = {}, items } = node as { properties?: Record<string, unknown>; items?: unknown }
    const own = Object.entries(properties).flatMap(([key, value]) => [key, ...(deep ? inside(value) : [])])
    return [...own, ...(deep && items ? inside(items) : [])]
  }
  const json = z.toJSONSchema(schema, { io: 'input' })
  return sorted(inside(json.type === 'array' ? json.items : json))
}

const sorted = (words: Iterable<string>) => [...new Set(words)].sort()
/** The part of a page from some words to others. */
function part(page: string, from: string, to: string): string {
  const start = page.indexOf(from)
  const end = page.indexOf(to, start + from.length)
  if (start < 0 || end < 0) throw new Error(`no “${from}” … “${to}” in the page`)
  return page.slice(start, end)
}
const codes = (text: string) => [...text.matchAll(/`(?<code>[A-Za-z_-]+)`/g)].map(match => match.groups!['code']!)
const yamlBlocks = (text: string) =>
  [...text.matchAll(/```yaml\n(?<yaml>[\s\S]*?)```/g)].map(match => match.groups!['yaml']!).join('\n')
const yamlKeys = (yaml: string) => [...yaml.matchAll(/^[ -]*(?<key>[A-Za-z_-]+):(?:\s|$)/gm)].map(match => match.groups!['key']!)
/** The first column of a table, its head left out. */
const firstColumn = (text: string) => [...text.matchAll(/^\|(?<cell>[^|]*)\|/gm)].map(match => match.groups!['cell']!).join('\n')

describe('the keys that the pages name are those of the schemas', () => {
  const articles = read('docs/articles.md')
  test('front matter, in README and in docs/articles.md', () => {
    const keys = keysOf(frontMatterSchema)
    expect(sorted(codes(part(read('README.md'), 'The keys are', '. ')))).toEqual(keys)
    expect(sorted(yamlKeys(yamlBlocks(part(articles, '## Front matter', '## What'))))).toEqual(keys)
  })
  test('_defaults.yaml, in docs/articles.md', () => {
    const named = codes(part(articles, '`_defaults.yaml` in a folder says', ' for all articles'))
    expect(sorted(named)).toEqual(keysOf(defaultsSchema))
  })
  test('site.yaml, in docs/site.md', () => {
    const table = part(read('docs/site.md'), '| key |', '\n\n')
    expect(sorted(codes(firstColumn(table)))).toEqual(keysOf(siteSchema))
    const colours = codes(part(table, '| `colours`', ', as'))
    expect(sorted(colours)).toEqual(sorted(['colours', ...keysOf(siteSchema.shape.colours.unwrap())]))
  })
  test('edits.yaml, in docs/editing.md', () => {
    const page = part(read('docs/editing.md'), '# ', '### What becomes of a correction')
    const keys = keysOf(editsSchema, true)
    const table = firstColumn(part(page, '| Key', '\n\n'))
    expect(sorted([...codes(table), ...yamlKeys(yamlBlocks(page))]).filter(key => !keys.includes(key))).toEqual([])
    expect(keys.filter(key => ![...codes(page), ...yamlKeys(yamlBlocks(page))].includes(key))).toEqual([])
  })
})
