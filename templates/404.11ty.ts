import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

export const data = { permalink: '404.html' }

/** Served for any address, so its links start at the site's root where that is known. */
export function render({ data }: { data: SiteData }): string {
  const { words, rootPath } = data
  return page(data, {
    path: '404.html',
    kind: 'not-found',
    title: words.notFound,
    index: false,
    root: rootPath,
    body: html`<h1>${words.notFound}</h1>
<p class="lede">${words.notFoundNote}</p>
<p><a href="${rootPath}index.html">${words.toTimeline}</a></p>`,
  })
}
