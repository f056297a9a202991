/// <reference lib="dom" />
import type { parseHTML } from 'linkedom'
import { lazily } from '../../common/lazily.ts'
import { type DatedElement, datedElement, nearHeadline, shortText, textOverHeadline } from './dated-element.ts'
import { type JsonLdArticle, jsonLdArticles } from './linked-data.ts'
import { pageSource } from './source.ts'
import { removeToolbars } from './saved-from.ts'

/** What a page says of itself, collected in one walk over its elements. */
export interface Page {
  readonly document: Document
  readonly language?: string
  readonly titleTag: string
  /** Names, properties and itemprops of meta elements, lower case, to their first contents. */
  readonly metas: ReadonlyMap<string, string>
  readonly canonical?: string
  readonly articles: readonly JsonLdArticle[]
  readonly headlines: readonly string[]
  /** Elements whose own marks say that they hold a date, in reading order. */
  readonly dated: readonly DatedElement[]
  /** Texts of elements marked as the author's name. */
  readonly bylines: readonly string[]
}

const linkedom = lazily<{ readonly parseHTML: typeof parseHTML }>(import.meta.resolve('linkedom'))

const authorName = /(?:^|[\s_-])(?:author|byline|by-line)(?:[\s_-]?name)?(?:[\s_-]|$)/i

/** A page, or a part of a document in HTML. */
export const parsePage = (html: string): Document => linkedom().parseHTML(pageSource(html)).document

/** Parses a page and collects what its elements say. */
export function pageOf(html: string): Page {
  const document = parsePage(html)
  removeToolbars(document)
  const said: Said = {
    titleTag: '',
    metas: new Map(),
    articles: [],
    headlines: [],
    dated: [],
    bylines: [],
    over: [],
    headlineAt: -1,
  }
  const all = document.querySelectorAll('*')
  for (let at = 0; at < all.length; at++) (readers.get(all[at]!.localName) ?? readMarked)(all[at]!, said, at)
  const language = document.documentElement?.getAttribute('lang') ?? undefined
  const { titleTag, metas, articles, headlines, dated, bylines, canonical } = said
  return {
    document,
    titleTag,
    metas,
    articles,
    headlines,
    dated,
    bylines,
    ...(canonical ? { canonical } : {}),
    ...(language ? { language } : {}),
  }
}

/** What the elements read so far say. */
interface Said {
  titleTag: string
  canonical?: string | undefined
  readonly metas: Map<string, string>
  readonly articles: JsonLdArticle[]
  readonly headlines: string[]
  readonly dated: DatedElement[]
  readonly bylines: string[]
  /** Texts before the first headline that may be a date over it, and the places of their elements. */
  readonly over: { readonly at: number; readonly text: string }[]
  /** The place of the last headline, -1 before the first. */
  headlineAt: number
}

/** How elements of the page's own head, and its headlines, are read. */
const readers: ReadonlyMap<string, (element: Element, said: Said, at: number) => void> = new Map([
  ['meta', readMeta],
  ['link', readLink],
  ['title', readTitle],
  ['script', readScript],
  ['h1', readHeadline],
])

function readMeta(element: Element, { metas }: Said): void {
  const name =
    element.getAttribute('property') ??
    element.getAttribute('name') ??
    element.getAttribute('itemprop') ??
    element.getAttribute('http-equiv')
  const content = element.getAttribute('content')?.trim()
  if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content)
}

function readLink(element: Element, said: Said): void {
  if (/\bcanonical\b/i.test(element.getAttribute('rel') ?? '')) said.canonical ??= element.getAttribute('href') ?? undefined
}

function readTitle(element: Element, said: Said): void {
  if (said.titleTag === '' && element.parentElement?.localName !== 'svg') said.titleTag = textOf(element)
}

function readScript(element: Element, { articles }: Said): void {
  if (/ld\+json/i.test(element.getAttribute('type') ?? '')) articles.push(...jsonLdArticles(element.textContent ?? ''))
}

function readHeadline(element: Element, said: Said, at: number): void {
  const text = textOf(element)
  if (text !== '') said.headlines.push(text)
  // a date may stand straight over the headline
  if (said.headlineAt < 0) for (const over of said.over) if (at - over.at < 40) said.dated.push(nearHeadline(over.text))
  said.headlineAt = at
}

/** Takes the date or the author's name of an element of the page's text. */
function readMarked(element: Element, { dated, bylines, over, headlineAt }: Said, at: number): void {
  const textOver = headlineAt < 0 ? textOverHeadline(element) : ''
  if (textOver !== '') over.push({ at, text: textOver })
  const itemprop = element.getAttribute('itemprop') ?? ''
  const marks = [element.getAttribute('class'), element.id, itemprop, element.getAttribute('data-testid')]
  const name = marks.map(mark => (mark ?? '').slice(0, 200)).join(' ')
  const date = datedElement(element, name, at, headlineAt)
  if (date) dated.push(date)
  const isAuthor = /\bauthor\b/i.test(element.getAttribute('rel') ?? '') || itemprop === 'author' || authorName.test(name)
  const byline = isAuthor && bylines.length < 6 ? shortText(element) : ''
  if (byline !== '') bylines.push(byline)
}

/** An element's text, white space as one space. */
const textOf = (element: { textContent: string | null }) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
