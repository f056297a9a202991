import type { IsoDate, Source } from '../model.ts'
import { controlFree, httpLink } from './clean.ts'

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
}

/** `Outlet, Author: “Title”, 2023-11-06. https://…`: enough to find it again, in no style's punctuation. */
export function plainCitation({ source, quote }: Cited): string {
  const names = authorsOf(source).join(', ')
  const title = source.title === undefined ? '' : `“${controlFree(source.title)}”`
  const parts = [names, title, controlFree(source.publisher ?? ''), source.published ?? 'n.d.', httpLink(source.url) ?? '']
  const text = `${parts.filter(part => part !== '').join('. ')}.`
  return quote === undefined ? text : `${text} “${controlFree(quote)}”`
}

/** Wikipedia's `{{cite news}}`. */
export function wikipediaCitation({ source, quote }: Cited): string {
  const fields = {
    title: source.title ?? source.path,
    url: httpLink(source.url),
    work: source.publisher,
    agency: source.agency,
    author: authorsOf(source).join('; ') || undefined,
    date: source.published,
    'access-date': source.accessed,
    'archive-url': httpLink(source.archiveUrl),
    language: source.language,
    quote,
  }
  const safe = (value: string) =>
    controlFree(value)
      .replaceAll('|', '{{!}}')
      .replaceAll('{{!}}', '\u0000')
      .replace(/[{}[\]]/g, character => `&#${character.charCodeAt(0)};`)
      .replaceAll('\u0000', '{{!}}')
  const written = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`|${key}=${safe(value)}`]))
  return `{{cite news ${written.join(' ')}}}`
}

/** BibTeX, `@online` with an address and `@misc` without. */
export function bibtexEntry({ source, quote }: Cited): string {
  const fields = {
    title: source.title ?? source.path,
    author: authorsOf(source).join(' and ') || undefined,
    organization: source.publisher,
    date: source.published,
    year: source.published && yearOf(source.published),
    url: httpLink(source.url),
    urldate: source.accessed,
    langid: source.language,
    note: quote,
  }
  const written = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${key} = {${bibtexText(value, key)}},`],
  )
  return `@${httpLink(source.url) ? 'online' : 'misc'}{${source.id},\n${written.join('\n')}\n}\n`
}

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
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${controlFree(value)}\r\n`])).join('')
}

/** CSL-JSON, for reference managers and citation processors. */
export function cslItem({ source, quote }: Cited): CslItem {
  const authors = authorsOf(source)
  return {
    id: source.id,
    type: source.publisher === undefined ? 'webpage' : 'article-newspaper',
    title: controlFree(source.title ?? source.path),
    ...(authors.length === 0 ? {} : { author: authors.map(literal => ({ literal })) }),
    ...(source.publisher === undefined ? {} : { 'container-title': controlFree(source.publisher) }),
    ...(source.published === undefined ? {} : { issued: { 'date-parts': [dateParts(source.published)] } }),
    ...(source.accessed === undefined ? {} : { accessed: { 'date-parts': [dateParts(source.accessed)] } }),
    ...(httpLink(source.url) === undefined ? {} : { URL: httpLink(source.url) }),
    ...(httpLink(source.archiveUrl) === undefined ? {} : { archive_location: httpLink(source.archiveUrl) }),
    language: source.language,
    ...(quote === undefined ? {} : { note: controlFree(quote) }),
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
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(controlFree(value))}`]))
    .join('&')
}

const authorsOf = (source: Source) => (source.authors ?? []).map(controlFree).filter(author => author !== '')

const yearOf = (date: IsoDate) => date.slice(0, date.indexOf('-', 1))

const dateParts = (date: IsoDate) => /^(?<year>-?\d+)-(?<month>\d\d)-(?<day>\d\d)$/.exec(date)?.slice(1).map(Number) ?? []

const bibtexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

// braces are dropped rather than escaped: an unbalanced one, escaped or not, ends the entry for some readers
const bibtexText = (value: string, key: string) =>
  key === 'url'
    ? controlFree(value).replace(/[{}\\]/g, encodeURIComponent)
    : controlFree(value)
        .replace(/[{}]/g, '')
        .replace(/[\\~^]/g, character => bibtexEscapes[character] ?? '')
        .replace(/[#$%&_]/g, '\\$&')
