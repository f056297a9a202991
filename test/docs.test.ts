import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { defaultsSchema, frontMatterSchema } from '../src/articles/front-matter/schema.ts'
import { readArticles } from '../src/articles/read.ts'
import { editsSchema } from '../src/edits/schema.ts'
import { timelineOf } from '../src/pipeline.ts'
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
const filesIn = (folder: string, named: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => named.test(name))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
const codes = (text: string) => [...text.matchAll(/`(?<code>[A-Za-z_-]+)`/g)].map(match => match.groups!['code']!)
const yamlBlocks = (text: string) =>
  [...text.matchAll(/```yaml\n(?<yaml>[\s\S]*?)```/g)].map(match => match.groups!['yaml']!).join('\n')
const yamlKeys = (yaml: string) => [...yaml.matchAll(/^[ -]*(?<key>[A-Za-z_-]+):(?:\s|$)/gm)].map(match => match.groups!['key']!)
/** The first column of a table, its head left out. */
const firstColumn = (text: string) => [...text.matchAll(/^\|(?<cell>[^|]*)\|/gm)].map(match => match.groups!['cell']!).join('\n')

/** What the table of corrections says to write. */
const recipes = () =>
  [...part(read('docs/how-to/correct.md'), '| what is wrong', '\n\n').matchAll(/`(?<recipe>\w+: [^`]+)`/g)].map(
    ({ groups }) => groups!['recipe']!,
  )

describe('the keys that the pages name are those of the schemas', () => {
  const articles = read('docs/reference/articles.md')
  test('front matter, in README and in docs/reference/articles.md', () => {
    const keys = keysOf(frontMatterSchema)
    expect(sorted(codes(part(read('README.md'), 'The keys are', '. ')))).toEqual(keys)
    expect(sorted(yamlKeys(yamlBlocks(part(articles, '## Front matter', '## What'))))).toEqual(keys)
  })
  test('_defaults.yaml, in docs/reference/articles.md', () => {
    const named = codes(part(articles, '`_defaults.yaml` in a folder says', ' for all articles'))
    expect(sorted(named)).toEqual(keysOf(defaultsSchema))
  })
  test('site.yaml, in docs/reference/site.md', () => {
    const table = part(read('docs/reference/site.md'), '| key |', '\n\n')
    expect(sorted(codes(firstColumn(table)))).toEqual(keysOf(siteSchema))
    const colours = codes(part(table, '| `colours`', ', as'))
    expect(sorted(colours)).toEqual(sorted(['colours', ...keysOf(siteSchema.shape.colours.unwrap())]))
  })
  test('edits.yaml, in docs/reference/edits.md', () => {
    const page = part(read('docs/reference/edits.md'), '# ', '## What becomes of a correction')
    const keys = keysOf(editsSchema, true)
    const table = firstColumn(part(page, '| Key', '\n\n'))
    expect(sorted([...codes(table), ...yamlKeys(yamlBlocks(page))]).filter(key => !keys.includes(key))).toEqual([])
    expect(keys.filter(key => ![...codes(page), ...yamlKeys(yamlBlocks(page))].includes(key))).toEqual([])
  })
  test.each(recipes())('docs/how-to/correct.md: %s', recipe => {
    const item = parse(recipe, { schema: 'failsafe' }) as Record<string, unknown>
    const about = 'name' in item ? {} : { source: 'weir.md', ...('published' in item || 'year' in item ? {} : { quote: 'rose' }) }
    expect(editsSchema.safeParse([{ ...about, ...item }]).error?.issues).toBeUndefined()
  })
})

describe('a link leads to a file that is there, and to a heading of it', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', /\.md$/)]
  const prose = (page: string) =>
    read(page)
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/`[^`\n]*`/g, '')
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
  const anchorsOf = (page: string) =>
    [
      ...read(page)
        .replace(/^```[\s\S]*?^```/gm, '')
        .matchAll(/^#+ (?<heading>.+)$/gm),
    ].map(({ groups }) => anchorOf(groups!['heading']!))
  test.each(pages)('%s', page => {
    const links = [...prose(page).matchAll(/\]\((?<link>[^)\s]+)\)/g)].map(({ groups }) => groups!['link']!)
    const broken = links.filter(link => {
      if (/^https?:/.test(link)) return false
      const [file, anchor] = link.split('#') as [string, string?]
      const target = file === '' ? page : join(dirname(page), file)
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
    expect(broken).toEqual([])
  })
  test('and a file of the code that a page names is there', () => {
    const code = ['src', 'templates', 'test', 'eval', 'tools'].flatMap(folder => filesIn(folder, /\.m?[jt]sx?$/))
    const named = pages.flatMap(page =>
      [...read(page).matchAll(/`(?<file>[\w./-]+\.m?ts)`/g)].map(({ groups }) => groups!['file']!),
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(file => !code.some(path => `/${path}`.endsWith(`/${file}`)))).toEqual([])
  })
  test('also where code and samples name a page of docs/', () => {
    const folders = ['src', 'templates', 'starter', 'tools', 'eval', 'test/sample']
    const files = folders.flatMap(folder => filesIn(folder, /\.(?:ts|mjs|md|ya?ml)$/))
    const named = [...files, 'action.yml', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].flatMap(file =>
      [...read(file).matchAll(/\bdocs\/[\w/-]+\.(?:md|png)\b/g)].map(([page]) => page),
    )
    expect(named).not.toEqual([])
    expect(named.filter(page => !existsSync(join(root, page)))).toEqual([])
  })
})

describe('the tutorial’s articles', () => {
  const tutorial = read('docs/tutorial.md')
  const files = [...tutorial.matchAll(/`(?<path>content\/[\w.]+)`:\n\n```\w+\n(?<text>[\s\S]*?)```/g)]
    .filter(({ groups }) => groups!['path'] !== 'content/edits.yaml')
    .map(({ groups }) => ({ path: groups!['path']!, bytes: new TextEncoder().encode(groups!['text']) }))
  const { events, undated } = timelineOf(readArticles(files))
  test('give the events that it shows', () => {
    const rows = [...part(tutorial, '| date | event', '\n\n').matchAll(/^\| (?<date>[\d][^|]*) \| (?<headline>[^|]*) \|/gm)]
    expect(files).toHaveLength(2)
    expect(rows.map(({ groups }) => groups!['headline'])).toEqual(events.map(({ headline }) => headline))
    expect(undated.map(({ headline }) => headline).filter(headline => !tutorial.includes(headline))).toEqual([])
  })
  test('give what the explanation shows of them', () => {
    const page = read('docs/explanation/from-file-to-page.md')
    const cited = events.flatMap(event => event.citations)
    const table = part(page, '| quotation |', '\n\n')
    for (const { quote, date, confidence } of cited) {
      const row = table
        .split('\n')
        .find(line => quote.startsWith(/^\| (?<quote>.*?)(?: …| \(title\))? \|/.exec(line)?.groups!['quote'] ?? '|'))
      expect(row, quote).toContain(`| ${date?.edtf}, `)
      expect(row, quote).toContain(confidence === undefined ? '| |' : `| ${confidence.toFixed(2)} |`)
    }
    for (const { id } of events.filter(({ sourceCount }) => sourceCount > 1)) expect(page).toContain(`explain ${id}`)
  })
})
