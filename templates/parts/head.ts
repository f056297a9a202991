import { type Card, cardHeight, cardWidth } from '../../src/site/card.ts'
import { html, type Html } from '../../src/site/html.ts'
import type { SiteData } from '../../src/site/site-data.ts'

export interface HeadOptions {
  /** The page's own place: `event/x.html`. */
  readonly path: string
  /** Absent on the front page, whose title is the site's. */
  readonly title?: string
  readonly description?: string | undefined
  readonly kind: string
  readonly index?: boolean
  readonly head?: Html
  readonly scripts?: readonly string[]
  readonly moved?: string
  /** The page that search engines should name instead. */
  readonly canonical?: string
  /** Whether links open outside the frame that holds the page. */
  readonly isFramed?: boolean
  /** The picture for links to it, where that is not the site's. */
  readonly card?: Card | undefined
}

/** The head of a page, with its safety rules and what search engines and other sites show of it. */
export function head(data: SiteData, options: HeadOptions, root: string): Html {
  const { site } = data
  const title = options.title === undefined ? site.title : `${options.title} – ${site.title}`
  // never without one, which search engines would fill from anywhere on the page
  const description = options.description ?? site.description ?? data.front.counts
  const runs = options.kind === 'search' ? "'self' 'wasm-unsafe-eval'" : "'self'"
  const safety = `default-src 'none'; style-src 'self'; img-src 'self'; script-src ${runs}; connect-src 'self'; form-action 'self'; base-uri 'none'`
  return html`<meta http-equiv="Content-Security-Policy" content="${safety}">
<meta charset="utf-8">
${options.isFramed && html`<base target="_blank">`}
${options.moved !== undefined && html`<meta http-equiv="refresh" content="0; url=${root}${options.moved}">`}
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="description" content="${description}" property="og:description">
${options.index === false && html`<meta name="robots" content="noindex">`}
<meta property="og:title" content="${options.title ?? site.title}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:type" content="${options.kind === 'event' ? 'article' : 'website'}">
${linkPreview(data, options)}
<link rel="icon" href="${root}assets/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/style.css">
<link rel="stylesheet" href="${root}theme.css">
<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${root}data/feed.xml">
<link rel="alternate" type="application/feed+json" title="${site.title}" href="${root}data/feed.json">
${options.head}
${options.scripts?.map(script => html`<script src="${root}${script}" defer></script>`)}`
}

/** The page's address and the picture that other sites show for a link to it; nothing where the site knows no address. */
function linkPreview({ site, cards }: SiteData, { path, moved, canonical, card = cards.site }: HeadOptions): Html | undefined {
  if (site.url === undefined) return undefined
  const place = moved ?? canonical ?? path
  const address = `${site.url}${place === 'index.html' ? '' : place}`
  return html`<meta property="og:url" content="${address}">
<meta property="og:image" content="${site.url}${card.path}">
<meta property="og:image:width" content="${cardWidth}">
<meta property="og:image:height" content="${cardHeight}">
<meta property="og:image:alt" content="${card.alt}">
<meta name="twitter:card" content="summary_large_image">
<link rel="canonical" href="${address}">`
}
