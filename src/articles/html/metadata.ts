import { headsOf } from '../../languages/index.ts'
import type { HeadLanguage } from '../../languages/language.ts'
import { languageTag } from '../../languages/names.ts'
import { lowerWords } from '../../common/text.ts'
import type { Facts } from '../article-draft.ts'
import type { Page } from './page.ts'
import { archivedAt, type SavedPage } from './saved-from.ts'
import { webAddress } from '../web-address.ts'

/** Title, authors, publisher, addresses and language of a page. */
export function pageFacts(page: Page, saved: SavedPage = {}): Facts {
  const title = pageTitle(page)
  const { metas, articles } = page
  const publisher = clean(
    metas.get('og:site_name') ?? articles.find(article => article.publisher)?.publisher ?? metas.get('application-name'),
  )
  const { url, archiveUrl } = addresses(page, saved)
  const language = [
    page.language,
    metas.get('content-language'),
    metas.get('og:locale'),
    articles.find(article => article.language)?.language,
  ]
    .map(written => languageTag((written ?? '').trim().split(/[\s,;]/)[0]!))
    .find(tag => tag !== undefined)
  const pagePicture = webAddress(metas.get('og:image') ?? metas.get('twitter:image'))
  const authors = pageAuthors(page, headsOf(language))
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(publisher === undefined || publisher.length > 80 ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(archiveUrl === undefined ? {} : { archiveUrl }),
    ...(language === undefined ? {} : { language }),
    ...(pagePicture === undefined ? {} : { pagePicture }),
    ...(saved.accessed === undefined ? {} : { accessed: saved.accessed }),
  }
}

/** The headline that agrees with what the page calls itself elsewhere, then linked data, then metas, then the window's title. */
function pageTitle(page: Page): string | undefined {
  const { metas, headlines, articles } = page
  const social = clean(metas.get('og:title') ?? metas.get('twitter:title'))
  const window = clean(page.titleTag)
  const linked = clean(articles.find(article => article.isArticle)?.headline)
  const named: string[] = [social, linked, withoutSite(social, page), withoutSite(window, page), window].filter(
    text => text !== undefined,
  )
  const agreeing = headlines.map(text => clean(text)!).find(headline => named.some(text => agree(headline, text)))
  const title = agreeing ?? linked ?? withoutSite(social, page) ?? withoutSite(window, page) ?? clean(headlines[0])
  return title === undefined ? undefined : withoutSection(title, named)
}

/** Whether one of two titles starts with the other or shares most of its words. */
function agree(headline: string, other: string): boolean {
  const [a, b] = [lowerWords(headline), lowerWords(other)]
  if (a.length === 0 || b.length === 0) return false
  const common = a.filter(word => b.includes(word)).length
  return common >= 0.7 * Math.min(a.length, b.length) && (a.length >= 3 || common === b.length || other.startsWith(headline))
}

/** A title without the section before it (`Opinion | …`, or in the headline's own element) and without `[Watch]` after it. */
function withoutSection(title: string, named: readonly string[]): string {
  const parts = title.split(/\s+\|\s+/)
  const long = parts.filter(part => lowerWords(part).length > 3)
  const inner = parts.length > 1 && long.length === 1 ? long[0]! : title
  const plain = inner.replace(/\s*[[(](?:watch|video|videos|photos?|pictures|listen|gallery|updated?)[\])]$/i, '')
  const words = lowerWords(plain)
  const shorter = named.find(other => {
    const rest = lowerWords(other)
    const extra = words.length - rest.length
    return extra > 0 && extra <= 2 && rest.length >= 4 && plain.endsWith(other)
  })
  return shorter ?? plain
}

/** A title without the outlet's name after its last bar or dash. */
function withoutSite(title: string | undefined, page: Page): string | undefined {
  const match = /^(?<title>.{8,}?)\s+[|–—·»-]\s+(?<site>[^|–—·»]{2,50})$/u.exec(title ?? '')
  if (!match) return title
  const { title: rest, site } = match.groups as { title: string; site: string }
  const outlet = lowerWords(page.metas.get('og:site_name') ?? '')
  const isSite = lowerWords(site).some(word => outlet.includes(word)) || (outlet.length === 0 && site.split(' ').length <= 4)
  return isSite ? rest : title
}

function pageAuthors(page: Page, language: HeadLanguage): string[] {
  const { metas, articles, bylines } = page
  const linked = articles.flatMap(article => article.authors)
  const metaAuthor = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
  ]
    .map(name => metas.get(name))
    .find(value => value !== undefined && !/^https?:|^\//.test(value))
  const texts =
    linked.length > 0
      ? linked
      : metaAuthor !== undefined
        ? metaAuthor.split(language.betweenAuthors)
        : bylines.slice(0, 1).flatMap(text => text.split(language.betweenAuthors))
  const names = texts
    .map(text => clean(text)?.replace(language.beforeAuthor, ''))
    .filter(name => name !== undefined && name !== '' && name.length <= 80 && /\p{L}/u.test(name))
  return [...new Set(names as string[])].slice(0, 12)
}

function addresses(page: Page, saved: SavedPage): { url?: string; archiveUrl?: string } {
  const candidates = [page.canonical, page.metas.get('og:url'), page.articles.find(article => article.isArticle)?.url]
  const stated = candidates.map(
    (address): Partial<Record<'url' | 'archiveUrl', string | undefined>> => archivedAt(address) ?? { url: webAddress(address) },
  )
  const url = stated.find(({ url }) => url !== undefined)?.url ?? saved.url
  const archiveUrl = saved.archiveUrl ?? stated.find(({ archiveUrl }) => archiveUrl !== undefined)?.archiveUrl
  return { ...(url === undefined ? {} : { url }), ...(archiveUrl === undefined ? {} : { archiveUrl }) }
}

/** Text as it is read: entities that were written twice are resolved, white space is one space. */
function clean(text: string | undefined): string | undefined {
  const plain = text
    ?.replace(
      /&(?:amp;)?(?:#(?<code>\d{2,5})|#x(?<hex>[\da-f]{2,5})|(?<name>amp|quot|apos|nbsp|lt|gt|rsquo|lsquo|ldquo|rdquo|ndash|mdash));/gi,
      (...match) => {
        const { code, hex, name } = match.at(-1) as { code?: string; hex?: string; name?: string }
        return code
          ? String.fromCodePoint(Number(code))
          : hex
            ? String.fromCodePoint(Number.parseInt(hex, 16))
            : (entities[name!.toLowerCase()] ?? '')
      },
    )
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? undefined : plain
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
}
