import { yearOf } from '../common/calendar.ts'
import type { IsoDate, Locator, Source } from '../model.ts'
import { stripControl, httpLink } from './strip-control.ts'

/** An item of CSL-JSON 1.0 (the Citation Style Language's data schema). */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper' | 'webpage'
  readonly [field: string]: unknown
}

/** A source and, where one of its sentences is meant, that sentence. */
export interface Cited {
  readonly source: Source
  readonly quote?: string
  readonly locator?: Locator
}

/**
 * What is cited, each source once, with its sentences one after the other.
 * @param byPlace whether each page of a source, or chapter, is a reference of its own
 */
export function eachOnce(cited: readonly Cited[], byPlace = false): Cited[] {
  const groups = new Map<string, Cited & { readonly quotes: Set<string> }>()
  for (const one of cited) {
    const key = JSON.stringify([one.source.id, byPlace ? located(one.locator) : ''])
    const group = groups.get(key) ?? { ...one, quotes: new Set() }
    if (one.quote !== undefined) group.quotes.add(one.quote)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ quotes, ...one }) => (quotes.size < 2 ? one : { ...one, quote: [...quotes].join(' […] ') }))
}

/** `Author. “Title”. Outlet. 2023-11-06. https://… “Quote”`: enough to find it again, in no style's punctuation. */
export function plainCitation({ source, quote, locator }: Cited): string {
  const title = source.title === undefined ? '' : `“${stripControl(source.title)}”`
  const parts = [
    authorsOf(source).join(', '),
    title,
    stripControl(source.publisher ?? ''),
    source.published ?? 'n.d.',
    located(locator),
  ]
  const sentences = parts.flatMap(part => (part === '' ? [] : [part.endsWith('.') ? part : `${part}.`]))
  // no full stop after an address, where it would be taken for a part of it
  return [...sentences, httpLink(source.url) ?? [], quote === undefined ? [] : `“${stripControl(quote)}”`].flat().join(' ')
}

/** `p. 3`, `Chapter “The flood”`: in English, as the reference formats are. */
export const located = (locator: Locator | undefined): string => {
  const label = stripControl(locator?.label ?? '')
  return locator === undefined ? '' : locator.kind === 'page' ? `p. ${label}` : `${locator.kind} “${label}”`
}

/**
 * Wikipedia's `{{cite news}}`, as its citation style 1 checks it: an author has a parameter of its own, an access date needs an
 * address, and an archived copy its date.
 */
export function wikipediaCitation({ source, quote, locator }: Cited): string {
  const url = httpLink(source.url)
  const authors = authorsOf(source)
  const archive = httpLink(source.archiveUrl)
  const archived = archive === undefined || url === undefined ? undefined : archiveDay(archive)
  const fields: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(authors.map((author, index) => [authors.length === 1 ? 'author' : `author${index + 1}`, author])),
    title: source.title ?? source.path,
    url: wikiAddress(url),
    work: source.publisher,
    agency: source.agency,
    date: source.published,
    'access-date': url === undefined ? undefined : source.accessed,
    'archive-url': archived === undefined ? undefined : wikiAddress(archive),
    'archive-date': archived,
    language: source.language,
    ...(locator?.kind === 'page' ? { page: locator.label } : { at: locator && located(locator) }),
    quote,
  }
  const written = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`|${key}=${wikiText(value)}`]))
  return `{{cite news ${written.join(' ')}}}`
}

/** The day of an archived copy, where its address names it as web.archive.org and others do: `/20231106120000/`. */
function archiveDay(address: string): string | undefined {
  const { year, month, day } =
    /\/(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])\d{6}[a-z_]*\//.exec(address)?.groups ?? {}
  return year === undefined ? undefined : `${year}-${month}-${day}`
}

const wikiAddress = (address: string | undefined) =>
  address?.replace(/[|{}[\]<>'~]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

// what ends a parameter, a link or a template, begins a tag, makes words bold, or signs a page
const wikiText = (value: string) =>
  stripControl(value).replace(/\||[{}[\]<>~]|'(?=')/g, character =>
    character === '|' ? '{{!}}' : `&#${character.charCodeAt(0)};`,
  )

/** RIS, written by hand: a line break in a value would start a field of its own, so there are none. */
export function risEntry({ source, quote }: Cited): string {
  const date = source.published?.replaceAll('-', '/')
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', source.id],
    ['TI', source.title ?? source.path],
    ...authorsOf(source).map(author => ['AU', author] as const),
    ['T2', source.publisher],
    ['PY', source.published && yearOf(source.published)],
    ['DA', date && `${date}/`],
    ['UR', httpLink(source.url)],
    ['Y2', source.accessed && `${source.accessed.replaceAll('-', '/')}/`],
    ['LA', source.language],
    ['N1', quote],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${stripControl(value)}\r\n`])).join('')
}

/** CSL-JSON, for reference managers and citation processors. */
export function cslItem({ source, quote }: Cited): CslItem {
  const authors = authorsOf(source)
  return {
    id: source.id,
    type: source.publisher === undefined ? 'webpage' : 'article-newspaper',
    title: stripControl(source.title ?? source.path),
    ...(authors.length === 0 ? {} : { author: authors.map(literal => ({ literal })) }),
    ...(source.publisher === undefined ? {} : { 'container-title': stripControl(source.publisher) }),
    ...(source.published === undefined ? {} : { issued: { 'date-parts': [dateParts(source.published)] } }),
    ...(source.accessed === undefined ? {} : { accessed: { 'date-parts': [dateParts(source.accessed)] } }),
    ...(httpLink(source.url) === undefined ? {} : { URL: httpLink(source.url) }),
    ...(httpLink(source.archiveUrl) === undefined ? {} : { archive_location: httpLink(source.archiveUrl) }),
    language: source.language,
    ...(quote === undefined ? {} : { note: stripControl(quote) }),
  }
}

/** A ContextObject in a span's title (COinS), which Zotero and others read from a page. */
export function coins(source: Source): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', source.title],
    ['rft.jtitle', source.publisher],
    ['rft.date', source.published],
    ...authorsOf(source).map(author => ['rft.au', author] as const),
    ['rft_id', httpLink(source.url)],
  ]
  return fields
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(stripControl(value))}`]))
    .join('&')
}

/** What Zotero, Google Scholar and others read in the head of a page, under names that HighWire Press began with. */
export function citationMeta(source: Source): (readonly [name: string, content: string])[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', source.title ?? source.path],
    ...authorsOf(source).map(author => ['citation_author', author] as const),
    ['citation_journal_title', source.publisher],
    ['citation_publication_date', source.published?.replace(/-(?=\d\d-\d\d$)|-(?=\d\d$)/g, '/')],
    ['citation_language', source.language],
    ['citation_public_url', httpLink(source.url)],
  ]
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, stripControl(value)] as const]))
}

/** The authors' names, each on one line; none is empty. */
export const authorsOf = (source: Source): string[] => (source.authors ?? []).map(stripControl).filter(author => author !== '')

const dateParts = (date: IsoDate) => /^(?<year>-?\d+)-(?<month>\d\d)-(?<day>\d\d)$/.exec(date)?.slice(1).map(Number) ?? []
