import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { languages } from '../../languages/index.ts'
import { languageTag } from '../../languages/names.ts'
import { suggestion } from '../../common/suggestion.ts'
import type { Facts } from '../article-draft.ts'
import { dayIn, frontMatterSchema } from './schema.ts'
import { wikiWords } from '../markdown/wiki-words.ts'
import { webAddress } from '../web-address.ts'
import { writtenDays } from '../publication-day/written-day.ts'

type OwnKey = keyof typeof frontMatterSchema.shape
const ownKeys = Object.keys(frontMatterSchema.shape) as OwnKey[]

/**
 * What keys of other tools say, in the order in which they are asked: those of Obsidian’s and other clippers, of exports of
 * reading lists, of site generators. Without signs and capitals, as `plainKey` writes them.
 */
const others: Readonly<Partial<Record<OwnKey, string>>> = {
  title: 'headline fulltitle',
  url: 'source sourceurl originalurl originallink original canonicalurl canonical link href uri webpage pageurl permalink',
  published:
    'datepublished publisheddate publishdate publishedat publishedon publishedtime publicationdate pubdate firstpublished dateposted postedat posted date',
  authors: 'author byline creator creators writer writers by',
  publisher: 'site sitename publication publicationtitle outlet newspaper journal website source',
  language: 'lang locale',
  tags: 'tag categories category keywords keyword topics topic',
  archive_url: 'archive archived archivelink archivedurl archiveurl wayback waybackurl',
  accessed:
    'created createdat datecreated creationdate saved savedat savedon datesaved clipped clippedat dateclipped clipdate added addedat dateadded retrieved captured capturedat downloaded dateaccessed accesseddate lastaccessed',
  license: 'licence',
}

/** Keys of other tools that are near to one of ours and mean something else. */
const unlike = new Set(['publish', 'public', 'access', 'urls', 'languages', 'images'])

/** Tables in which site generators keep what is an author’s own. */
const tables = new Set(['params', 'extra', 'taxonomies', 'meta', 'metadata'])

/** A key that is not used, and why. */
export interface KeyUse {
  readonly key: string
  readonly message: string
  readonly advice: string
}

interface Keys {
  /** Ours as they are written in this front matter, with all that is another tool’s let through. */
  readonly schema: z.ZodType<Record<string, unknown>>
  /** What was written under our keys, by their names. */
  readonly own: (value: Readonly<Record<string, unknown>>) => Record<string, unknown>
  /** What the keys of other tools say. */
  readonly facts: Facts
  readonly unused: readonly KeyUse[]
}

/**
 * Tells our own keys from those of other tools. A key is ours in any spelling with capitals and hyphens (`Archive-URL`). One that is a
 * letter or two off is meant as ours, and stays an error; any other is another tool’s. A value that says nothing is as if it was not there.
 */
export function keysIn(written: Readonly<Record<string, unknown>>): Keys {
  const all = Object.keys(written)
  const own = new Map<string, OwnKey>()
  for (const key of all) {
    const name = ownKeys.find(name => name === key) ?? ownKeys.find(name => plainKey(name) === plainKey(key))
    if (name && !isEmpty(written[key]) && !isOfOthers(name, written[key]) && ![...own.values()].includes(name)) own.set(key, name)
  }
  const rest = all.filter(key => !own.has(key) && !isMeantAsOurs(key))
  const given = { ...inTables(written), ...Object.fromEntries(rest.map(key => [key, written[key]])) }
  const read = readOthers(given, new Set(own.values()))
  const shape = {
    ...Object.fromEntries(rest.map(key => [key, z.unknown()])),
    ...Object.fromEntries([...own].map(([key, name]) => [key, z.preprocess(plainValue, frontMatterSchema.shape[name])])),
  }
  const isUsed = (key: string) => read.used.has(key) || isEmpty(written[key]) || tables.has(plainKey(key))
  const unknown = rest.filter(key => !isUsed(key) && !read.unfit.some(unfit => unfit.key === key))
  const generators = unknown.filter(key => ownKeys.some(name => name === key))
  const foreign = unknown.filter(key => !generators.includes(key))
  return {
    schema: z.strictObject({ ...frontMatterSchema.shape, ...shape }),
    own: value => Object.fromEntries([...own].map(([key, name]) => [name, value[key]])),
    facts: read.facts,
    unused: [
      ...read.unfit,
      ...generators.map(key => saidToGenerator(key, written[key])),
      ...(foreign.length > 0 ? [unusedKeys(foreign)] : []),
    ],
  }
}

const plainKey = (key: string) => key.toLowerCase().replace(/[\s_.-]/g, '')

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.every(isEmpty))

/** `published: false`, `url: /posts/a/` and `image: /covers/a.jpg` are said to a site generator. */
const isOfOthers = (name: OwnKey, value: unknown) =>
  name === 'image'
    ? !isTable(value) || value['file'] === undefined
    : typeof value === 'string' &&
      ((name === 'published' && /^(?:true|false)$/i.test(value)) || (name === 'url' && /^\/(?!\/)/.test(value)))

/** Whether a key that is not known is one of ours with a letter wrong, or two in a long one. */
function isMeantAsOurs(key: string): boolean {
  const plain = plainKey(key)
  if (unlike.has(plain) || meanings.has(plain) || ownKeys.some(name => plainKey(name) === plain)) return false
  return ownKeys.some(name => {
    const own = plainKey(name)
    const off = distance(plain, own)
    const isTurned = off === 2 && [...plain].sort().join('') === [...own].sort().join('')
    return isTurned || off <= (own.length >= 8 ? 2 : 1)
  })
}

const meanings: ReadonlySet<string> = new Set(Object.values(others).flatMap(names => names.split(' ')))

function inTables(written: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(written).map(([key, value]) => (tables.has(plainKey(key)) && isTable(value) ? value : {})),
  ) as Record<string, unknown>
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the keys of other tools say that ours do not. */
function readOthers(
  given: Readonly<Record<string, unknown>>,
  stated: ReadonlySet<OwnKey>,
): { facts: Facts; used: ReadonlySet<string>; unfit: readonly KeyUse[] } {
  const used = new Set<string>()
  const unfit = new Map<string, KeyUse>()
  const facts: Facts = {}
  for (const [name, keys] of Object.entries(others) as [OwnKey, string][]) {
    const named = [name, ...keys.split(' ')]
    const found = Object.keys(given)
      .filter(key => named.includes(key) || named.includes(plainKey(key)))
      .sort((a, b) => named.indexOf(plainKey(a)) - named.indexOf(plainKey(b)))
    let isSaid = stated.has(name)
    for (const key of found) {
      const texts = textsOf(given[key])
      if (isEmpty(given[key]) || used.has(key)) continue
      const said = readers[name]?.(texts)
      if (said) {
        used.add(key)
        unfit.delete(key)
        if (!isSaid || name === 'tags')
          Object.assign(facts, name === 'tags' ? { tags: [...(facts.tags ?? []), ...said.tags!] } : said)
        isSaid = true
      } else if (isDay(name) && !isSaid && !isOfOthers(name, given[key]))
        unfit.set(key, {
          key,
          message: `“${key}: ${texts.join(', ').slice(0, 40)}” is not a day, and is not used`,
          advice: `Write ${name}: YYYY-MM-DD`,
        })
    }
  }
  return { facts, used, unfit: [...unfit.values()] }
}

const isDay = (name: OwnKey) => name === 'published' || name === 'accessed'

type Reader = (texts: readonly string[]) => Facts | undefined

/** What a value says under each of our keys; undefined where it does not fit. */
const readers: Readonly<Partial<Record<OwnKey, Reader>>> = {
  title: ([text]) => (text === undefined ? undefined : { title: text }),
  url: texts => addressIn(texts, url => ({ url })),
  archive_url: texts => addressIn(texts, archiveUrl => ({ archiveUrl })),
  published(texts) {
    const [text = ''] = texts
    const day = dayOf(text)
    const readings = day === undefined ? writtenDays(text) : [day]
    return readings.length === 0 ? undefined : { printed: { readings, evidence: { from: 'front-matter', text, confidence: 1 } } }
  },
  accessed([text = '']) {
    const day = dayOf(text)
    return day === undefined ? undefined : { accessed: day }
  },
  authors: texts => (texts.length === 0 ? undefined : { authors: texts.flatMap(namesIn) }),
  // “source: reader” names a tool
  publisher: ([text = '']) => (/\p{Lu}/u.test(text) && webAddress(text) === undefined ? { publisher: text } : undefined),
  language([text = '']) {
    const { success, data } = frontMatterSchema.shape.language.safeParse(text.replace('_', '-'))
    return success && data !== undefined ? { language: languageTag(data)! } : undefined
  },
  tags: texts => (texts.length === 0 ? undefined : { tags: texts.map(text => text.replace(/^#/, '')) }),
  license: ([text]) => (text === undefined ? undefined : { license: text }),
}

function addressIn(texts: readonly string[], say: (url: string) => Facts): Facts | undefined {
  const url = texts.map(webAddress).find(url => url !== undefined)
  return url === undefined ? undefined : say(url)
}

/** `2024-03-15T10:12:13 (UTC +01:00)` is the day that the clock showed. */
function dayOf(text: string): string | undefined {
  return dayIn(text) ?? dayIn(text.replace(/\s*\([^()]*\)$/, ''))
}

/** `Una Reed, Ole Bak`; `Reed, Una` is one name. */
function namesIn(text: string): string[] {
  for (const { heads } of languages) {
    const names = text.replace(heads.byline, '').split(heads.betweenNames)
    if (names.every(name => /\S\s+\S/.test(name))) return names.map(name => name.trim())
  }
  return [text]
}

/** The texts of a value: those of a list, the name of what is written with one, `[[links]]` as their words. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (isTable(value)) return textsOf(value['name'] ?? value['title'] ?? value['url'] ?? [])
  return typeof value === 'string' ? [plainValue(value) as string].filter(text => text !== '') : []
}

/** `[[Una Reed]]` is a list in a list to YAML, and a link where it stands in quotes. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap(item => plainValue(item))
  if (typeof value !== 'string') return value
  const link = /^\[(?<words>[^[\]]{1,200})\]\(\S{1,2000}\)$|^<(?<address>https?:\S+)>$/.exec(value.trim())?.groups
  return wikiWords(link?.['words'] ?? link?.['address'] ?? value, 'name').trim()
}

const saidToGenerator = (key: string, value: unknown): KeyUse => ({
  key,
  message: `“${key}: ${(textsOf(value)[0] ?? '').slice(0, 40)}” is meant for a site generator, and is not used`,
  advice: key in saidHere ? saidHere[key as keyof typeof saidHere] : 'Write the whole address.',
})

/** How it is said to us. */
const saidHere = {
  published: 'The day of publication is written as published: YYYY-MM-DD',
  image: 'A picture is shown with image: { file: weir.jpg, alt: What it shows }',
} as const

function unusedKeys(keys: readonly string[]): KeyUse {
  const [key = ''] = keys
  const names = keys.map(name => `“${name}”`)
  const listed = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names
  const list = [listed.slice(0, -1).join(', '), listed.at(-1)].filter(part => part !== '').join(' and ')
  const message = keys.length === 1 ? `the key ${list} is not used` : `the keys ${list} are not used`
  return { key, message, advice: suggestion(key, ownKeys) }
}
