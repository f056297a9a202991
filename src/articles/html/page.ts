/// <reference lib="dom" />
import type { parseHTML } from 'linkedom'
import { lazily } from '../../common/lazily.ts'
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

export interface DatedElement {
  readonly mark: 'microdata' | 'class' | 'time' | 'near-headline'
  /** A machine's form of it, from `datetime` or `content`. */
  readonly value: string
  readonly text: string
  /** Class, id and the like: what the page calls it. */
  readonly name: string
  readonly afterHeadline: boolean
}

const linkedom = lazily<{ readonly parseHTML: typeof parseHTML }>(import.meta.resolve('linkedom'))

const dateName = /date|time(?!line|r)|publish|posted|byline|dateline|pubdate|created/i
const authorName = /(?:^|[\s_-])(?:author|byline|by-line)(?:[\s_-]?name)?(?:[\s_-]|$)/i

/** A page, or a part of a document in HTML. */
export const parsePage = (html: string): Document => linkedom().parseHTML(pageSource(html)).document

/** Parses a page and collects what its elements say. */
export function pageOf(html: string): Page {
  const document = parsePage(html)
  removeToolbars(document)
  const metas = new Map<string, string>()
  const articles: JsonLdArticle[] = []
  const headlines: string[] = []
  const dated: DatedElement[] = []
  const bylines: string[] = []
  let canonical: string | undefined
  let titleTag = ''
  let afterHeadline = -1
  const over: { at: number; text: string }[] = []
  const all = document.querySelectorAll('*')
  for (let index = 0; index < all.length; index++) {
    const element = all[index]!
    const tag = element.localName
    if (tag === 'meta') {
      const name =
        element.getAttribute('property') ??
        element.getAttribute('name') ??
        element.getAttribute('itemprop') ??
        element.getAttribute('http-equiv')
      const content = element.getAttribute('content')?.trim()
      if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content)
    } else if (tag === 'link') {
      if (/\bcanonical\b/i.test(element.getAttribute('rel') ?? '')) canonical ??= element.getAttribute('href') ?? undefined
    } else if (tag === 'title') {
      if (titleTag === '' && element.parentElement?.localName !== 'svg') titleTag = textOf(element)
    } else if (tag === 'script') {
      if (/ld\+json/i.test(element.getAttribute('type') ?? '')) articles.push(...jsonLdArticles(element.textContent ?? ''))
    } else if (tag === 'h1') {
      const text = textOf(element)
      if (text !== '') headlines.push(text)
      // a date may stand straight over the headline
      if (afterHeadline < 0)
        for (const { at, text } of over)
          if (index - at < 40) dated.push({ mark: 'near-headline', value: '', text, name: '', afterHeadline: true })
      afterHeadline = index
    } else {
      const isOver = afterHeadline < 0 && element.childElementCount < 3 && hasOwnNumber(element)
      if (isOver && !isOfAnother(element)) {
        const text = shortText(element)
        if (text.length < 60 && /\d{4}/.test(text)) over.push({ at: index, text })
      }
      const near = afterHeadline >= 0 && index - afterHeadline < 80
      const itemprop = element.getAttribute('itemprop') ?? ''
      const marks = [element.getAttribute('class'), element.id, itemprop, element.getAttribute('data-testid')]
      const name = marks.map(mark => (mark ?? '').slice(0, 200)).join(' ')
      const isTime = tag === 'time'
      const isMicro = /datepublished|datecreated/i.test(itemprop)
      if (isTime || isMicro || dateName.test(name)) {
        const text = shortText(element)
        const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? ''
        if ((text !== '' || value !== '') && (isMicro || (index - afterHeadline < 300 && !isOfAnother(element))))
          dated.push({
            mark: isMicro ? 'microdata' : isTime ? 'time' : 'class',
            value,
            text,
            name,
            afterHeadline: afterHeadline >= 0,
          })
      } else if (near && hasOwnNumber(element)) {
        const text = shortText(element)
        if (/\d/.test(text) && !isOfAnother(element))
          dated.push({ mark: 'near-headline', value: '', text, name, afterHeadline: true })
      }
      if (
        bylines.length < 6 &&
        (/\bauthor\b/i.test(element.getAttribute('rel') ?? '') || itemprop === 'author' || authorName.test(name))
      ) {
        const text = shortText(element)
        if (text !== '') bylines.push(text)
      }
    }
  }
  const language = document.documentElement?.getAttribute('lang') ?? undefined
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

/** An element's text, white space as one space. */
const textOf = (element: { textContent: string | null }) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Whether a number stands in an element itself, and not only in what is in it. */
function hasOwnNumber(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\d/.test(node.nodeValue ?? '')) return true
  return false
}

/** The text of an element that holds little, its parts set apart by spaces; nothing of one that holds more. */
function shortText(element: Element): string {
  if (element.childElementCount > 12 || (element.textContent ?? '').length > 400) return ''
  const parts: string[] = []
  const stack: Node[] = [element]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '')
    else for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, 200)
}

const otherArticles = /related|recommend|sidebar|teaser|trending|popular|most-read|latest|read-?next|more-from|promo/i

/** Whether an element stands in a link, or among those to other articles. */
function isOfAnother(element: Element): boolean {
  let level = 0
  for (let above: Element | null = element; above && level < 5; above = above.parentElement, level++) {
    if (above.localName === 'a' || above.localName === 'aside' || above.localName === 'footer' || above.localName === 'nav')
      return true
    if (otherArticles.test((above.getAttribute('class') ?? '').slice(0, 200))) return true
  }
  return false
}
