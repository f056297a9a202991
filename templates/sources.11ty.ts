import { plural } from '../src/languages/words.ts'
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
  source => html`<li><a href="${source.path}" lang="${source.language}">${source.title}</a>
<p class="meta">${source.outlet}${source.publishedLabel !== undefined && html`, ${source.publishedLabel}`} · ${plural(words.events, source.cited.length, style.language)}</p></li>
`,
)}</ul>`,
  })
}
