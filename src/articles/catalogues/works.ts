import { languageTag } from '../../languages/names.ts'
import type { CataloguedFacts, IsoDate } from '../../model.ts'
import { lowerWords } from '../../common/text.ts'
import { dayIn } from '../front-matter/schema.ts'
import { plausibleDay } from '../publication-day/printed-date.ts'
import { webAddress } from '../web-address.ts'

/** A work in a catalogue, and the files that it names as its own. */
export interface Work {
  readonly title: string
  readonly facts: CataloguedFacts
  readonly year?: string
  /** What it is called by: `K3D9A7QX`, `lund2021`; empty without a name that is long enough to be its own. */
  readonly key: string
  readonly files: readonly string[]
}

type Item = Readonly<Record<string, unknown>>

/**
 * The works in an export of Zotero, Mendeley or another catalogue as JSON: CSL-JSON, or the items of Better BibTeX. Undefined where the
 * value is none.
 */
export function worksIn(value: unknown): Work[] | undefined {
  const items = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items
  if (!Array.isArray(items) || !items.some(isWork)) return undefined
  return items.filter(isWork).map(workOf)
}

const isWork = (item: unknown): item is Item =>
  typeof item === 'object' && item !== null && 'title' in item && ('type' in item || 'itemType' in item)

function workOf(item: Item): Work {
  const text = (...names: readonly string[]) =>
    names.map(name => item[name]).find(value => typeof value === 'string' && value.trim() !== '') as string | undefined
  const title =
    text('title')
      ?.replace(/<[^<>]{1,20}>/g, '')
      .trim() ?? ''
  const published = dayOf(item['issued'] ?? item['date'])
  const accessed = dayOf(item['accessed'] ?? item['accessDate'])
  const authors = namesIn(item['author'] ?? item['creators'])
  const publisher = text('container-title', 'publicationTitle', 'websiteTitle', 'blogTitle', 'publisher', 'institution')
  const url = webAddress(text('URL', 'url'))
  const language = languageTag(text('language') ?? '')
  const year = yearOf(item['issued'] ?? item['date'])
  return {
    title,
    facts: {
      ...(title === '' ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(authors.length > 0 ? { authors } : {}),
      ...(published === undefined ? {} : { published }),
      ...(accessed === undefined ? {} : { accessed }),
      ...(language === undefined ? {} : { language }),
    },
    ...(year === undefined ? {} : { year }),
    key: /[^/]{6,100}$/.exec(text('citation-key', 'citationKey', 'id', 'key') ?? '')?.[0] ?? '',
    files: filesIn(item['attachments']),
  }
}

const partsOf = (date: unknown): unknown[] => {
  const parts = (date as { 'date-parts'?: unknown } | null)?.['date-parts']
  return Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0] : []
}

const writtenIn = (date: unknown): string => {
  const { raw, literal } = ((typeof date === 'object' ? date : null) ?? {}) as {
    readonly raw?: unknown
    readonly literal?: unknown
  }
  return String([date, raw, literal].find(value => typeof value === 'string') ?? '')
}

/** A whole day: `{"date-parts": [[2021, 5, 4]]}`, `2021-05-04`; of a month or a year alone, none. */
function dayOf(date: unknown): IsoDate | undefined {
  const [year, month, day] = partsOf(date).map(Number)
  return year !== undefined && month !== undefined && day !== undefined ? plausibleDay(year, month, day) : dayIn(writtenIn(date))
}

const yearOf = (date: unknown): string | undefined => /\d{4}/.exec(String(partsOf(date)[0] ?? writtenIn(date)))?.[0]

/** `[{"family": "Lund", "given": "Ada"}]`, `[{"lastName": "Lund", "firstName": "Ada", "creatorType": "author"}]` */
function namesIn(people: unknown): string[] {
  if (!Array.isArray(people)) return []
  return people.flatMap((person: Readonly<Record<string, string | undefined>> | null) => {
    if (typeof person !== 'object' || person === null || !/^(?:author|)$/.test(person['creatorType'] ?? '')) return []
    const names = [
      person['given'] ?? person['firstName'],
      person['non-dropping-particle'],
      person['family'] ?? person['lastName'],
    ]
    const name = person['literal'] ?? person['name'] ?? names.filter(Boolean).join(' ')
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []
  })
}

const filesIn = (attachments: unknown): string[] =>
  Array.isArray(attachments)
    ? attachments.flatMap((attachment: { readonly path?: unknown } | null) =>
        typeof attachment?.path === 'string' ? [attachment.path.replaceAll('\\', '/')] : [],
      )
    : []

/** As much of a title as is compared: the names of files are cut. */
const compared = 60
const shortestTitle = 12

/**
 * The work of which each file is the attachment: it is named there, or the file or its folder is named for it:
 * `storage/P8R2MT5C/Lund - 2021 - Lock at Brenne shut.pdf`, as Zotero does, `storage/K3D9A7QX/lock.pdf`, `lund2021.pdf`.
 */
export function worksOfFiles(works: readonly Work[], paths: readonly string[]): Map<string, Work> {
  const byFile = new Map(works.flatMap(work => work.files.map(file => [file, work] as const)))
  const byKey = new Map(works.flatMap(work => (work.key === '' ? [] : [[work.key, work] as const])))
  const titled = works
    .map(work => ({ work, words: lowerWords(work.title).join(' ').slice(0, compared).trim() }))
    .filter(({ words }) => words.length >= shortestTitle)
    .sort((a, b) => b.words.length - a.words.length)
  return new Map(
    paths.flatMap(path => {
      const named = [...byFile].find(([file]) => path === file || file.endsWith(`/${path}`) || path.endsWith(`/${file}`))?.[1]
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
      const words = lowerWords(name).join(' ')
      const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(name)?.[0]
      const fitting = titled.filter(
        ({ work, words: title }) =>
          words.includes(title) && (year === undefined || work.year === undefined || year === work.year),
      )
      // of two works of one title, nothing tells which it is
      const [first, second] = fitting
      const keyed = [name, ...path.split('/').slice(0, -1)].map(step => byKey.get(step)).find(work => work !== undefined)
      const found = named ?? keyed ?? (first && second?.words !== first.words ? first.work : undefined)
      return found ? [[path, found] as const] : []
    }),
  )
}
