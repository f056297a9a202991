import { plural } from '../src/languages/site-words.ts'
import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'sources.html' }

/** All sources. */
export function render({ data }: { data: SiteData }): string {
  const { words, sources, style } = data
  return page(data, {
    path: 'sources.html',
    kind: 'sources',
    title: words.sources,
    body: html`<h1>${words.sources}</h1>
<ul class="source-list">
${sources.map(
  ({ path, language, title, outlet, publishedLabel, cited }) => html`<li><a href="${path}" lang="${language}">${title}</a>
<p class="meta">${[
    [outlet !== title && outlet, publishedLabel].filter(Boolean).join(', '),
    plural(words.events, cited.length, style.language),
  ]
    .filter(Boolean)
    .join(' · ')}</p></li>
`,
)}</ul>`,
  })
}
