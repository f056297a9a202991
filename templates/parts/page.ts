import { html, page as finished, type Html } from '../../src/site/html.ts'
import { type Card, cardHeight, cardWidth } from '../../src/site/card.ts'
import { rootFrom } from '../../src/site/paths.ts'
import type { SiteData } from '../../src/site/site-data.ts'

export interface PageOptions {
  /** The page's own place: `event/x.html`. */
  readonly path: string
  /** Absent on the front page, whose title is the site's. */
  readonly title?: string
  readonly description?: string | undefined
  readonly kind: string
  readonly index?: boolean
  readonly head?: Html
  readonly body: Html
  /** What stands before links, where it is not the way up to the root. */
  readonly root?: string
  readonly scripts?: readonly string[]
  readonly moved?: string
  /** The page that search engines should name instead. */
  readonly canonical?: string
  /** No header and footer: to be framed by another site. */
  readonly bare?: boolean
  /** Whether links open outside the frame that holds the page. */
  readonly isFramed?: boolean
  readonly language?: string
  /** The picture for links to it, where that is not the site's. */
  readonly card?: Card | undefined
}

/** The frame of every page: the head with its safety rules, the way around, and the foot. */
export function page(data: SiteData, options: PageOptions): string {
  const { site, words, direction } = data
  const root = options.root ?? rootFrom(options.path)
  const title = options.title === undefined ? site.title : `${options.title} – ${site.title}`
  const place = options.moved ?? options.canonical ?? options.path
  const card = options.card ?? data.cards.site
  const address = site.url && `${site.url}${place === 'index.html' ? '' : place}`
  // never without one, which search engines would fill from anywhere on the page
  const description = options.description ?? site.description ?? data.front.counts
  const runs = options.kind === 'search' ? "'self' 'wasm-unsafe-eval'" : "'self'"
  const safety = `default-src 'none'; style-src 'self'; img-src 'self'; script-src ${runs}; connect-src 'self'; form-action 'self'; base-uri 'none'`
  return finished(html`<!DOCTYPE html>
<html lang="${data.language}" dir="${direction}">
<head>
<meta http-equiv="Content-Security-Policy" content="${safety}">
<meta charset="utf-8">
${options.isFramed && html`<base target="_blank">`}
${options.moved !== undefined && html`<meta http-equiv="refresh" content="0; url=${root}${options.moved}">`}
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="description" content="${description}">
${options.index === false && html`<meta name="robots" content="noindex">`}
<meta property="og:title" content="${options.title ?? site.title}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:type" content="${options.kind === 'event' ? 'article' : 'website'}">
<meta property="og:description" content="${description}">
${
  address !== undefined &&
  html`<meta property="og:url" content="${address}">
<meta property="og:image" content="${site.url}${card.path}">
<meta property="og:image:width" content="${cardWidth}">
<meta property="og:image:height" content="${cardHeight}">
<meta property="og:image:alt" content="${card.alt}">
<meta name="twitter:card" content="summary_large_image">
<link rel="canonical" href="${address}">`
}
<link rel="icon" href="${root}assets/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/style.css">
<link rel="stylesheet" href="${root}theme.css">
<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${root}data/feed.xml">
<link rel="alternate" type="application/feed+json" title="${site.title}" href="${root}data/feed.json">
${options.head}
${options.scripts?.map(script => html`<script src="${root}${script}" defer></script>`)}
</head>
<body class="page-${options.kind}" data-root="${root}">
${
  !options.bare &&
  html`<a class="skip" href="#content">${words.skip}</a>
<header class="site-header">
<p class="site-title"><a href="${root}index.html">${site.title}</a></p>
<nav aria-label="${words.menu}">
<ul>
${menu(data).map(
  ([
    path,
    label,
    kind,
  ]) => html`<li><a href="${root}${path}"${kind === options.kind && html` aria-current="page"`}>${label}</a></li>
`,
)}</ul>
</nav>
</header>`
}
<main id="content">
${options.body}
</main>
${
  !options.bare &&
  html`<footer class="site-footer">
<p>${words.made}</p>
<ul>
<li><a href="${root}data.html">${words.data}</a></li>
<li><a href="${root}data/feed.xml">${words.subscribe}</a></li>
<li><a href="${root}report.html">${words.report}</a></li>
${data.record && html`<li><a href="${root}corrections.html">${words.corrections}</a></li>`}
${site.repository !== undefined && html`<li><a href="${site.repository}" rel="external">${words.repository}</a></li>`}
</ul>
</footer>`
}
</body>
</html>`)
}

const menu = ({ words, names, tags, map }: SiteData) => [
  ['index.html', words.timeline, 'timeline'] as const,
  ...(names.length > 0 ? [['names.html', words.names, 'names'] as const] : []),
  ...(tags.length > 0 ? [['tags.html', words.tags, 'tags'] as const] : []),
  ...(map ? [['map.html', words.map, 'map'] as const] : []),
  ['sources.html', words.sources, 'sources'] as const,
  ['search.html', words.search, 'search'] as const,
  ['about.html', words.about_page, 'about'] as const,
]
