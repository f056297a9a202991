import { html, page as finished, type Html } from '../../src/site/html.ts'
import { rootFrom } from '../../src/site/paths.ts'
import type { SiteData } from '../../src/site/site-data.ts'
import { head, type HeadOptions } from './head.ts'

export interface PageOptions extends HeadOptions {
  readonly body: Html
  /** What stands before links, where it is not the way up to the root. */
  readonly root?: string
  /** No header and footer: to be framed by another site. */
  readonly bare?: boolean
}

/** The frame of every page: the head with its safety rules, the way around, and the foot. */
export function page(data: SiteData, options: PageOptions): string {
  const root = options.root ?? rootFrom(options.path)
  return finished(html`<!DOCTYPE html>
<html lang="${data.language}" dir="${data.direction}">
<head>
${head(data, options, root)}
</head>
<body class="page-${options.kind}" data-root="${root}">
${!options.bare && header(data, options.kind, root)}
<main id="content">
${options.body}
</main>
${!options.bare && footer(data, root)}
</body>
</html>`)
}

const header = (data: SiteData, shown: string, root: string): Html =>
  html`<a class="skip" href="#content">${data.words.skip}</a>
<header class="site-header">
<p class="site-title"><a href="${root}index.html">${data.site.title}</a></p>
<nav aria-label="${data.words.menu}">
<ul>
${menu(data).map(
  ([path, label, kind]) => html`<li><a href="${root}${path}"${kind === shown && html` aria-current="page"`}>${label}</a></li>
`,
)}</ul>
</nav>
</header>`

const menu = ({ words, names, tags, map }: SiteData) => [
  ['index.html', words.timeline, 'timeline'] as const,
  ...(names.length > 0 ? [['names.html', words.names, 'names'] as const] : []),
  ...(tags.length > 0 ? [['tags.html', words.tags, 'tags'] as const] : []),
  ...(map ? [['map.html', words.map, 'map'] as const] : []),
  ['sources.html', words.sources, 'sources'] as const,
  ['search.html', words.search, 'search'] as const,
  ['about.html', words.about_page, 'about'] as const,
]

const footer = ({ site, words, record }: SiteData, root: string): Html =>
  html`<footer class="site-footer">
<p>${words.made}</p>
<ul>
<li><a href="${root}data.html">${words.data}</a></li>
<li><a href="${root}data/feed.xml">${words.subscribe}</a></li>
<li><a href="${root}report.html">${words.report}</a></li>
${record && html`<li><a href="${root}corrections.html">${words.corrections}</a></li>`}
${site.repository !== undefined && html`<li><a href="${site.repository}" rel="external">${words.repository}</a></li>`}
</ul>
</footer>`
