import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { quotation, readThere } from './parts/citation.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'undated.html' }

/** What could not be put on the timeline. */
export function render({ data }: { data: SiteData }): string {
  const { words, undated } = data
  return page(data, {
    path: 'undated.html',
    kind: 'undated',
    title: words.undated,
    index: false,
    body: html`<h1>${words.undated}</h1>
<p class="lede">${words.undatedNote}</p>
${undated.length === 0 && html`<p>${words.noneUndated}</p>`}
${undated.map(
  ({ source, citations }) => html`<section class="undated"><h2><a href="${source.path}">${source.title}</a></h2>
<p class="note">${[source.outlet, source.authors, source.published].filter(Boolean).join(', ')}</p>
<ul class="source-list">
${citations.map(
  citation => html`<li class="quote">${quotation(citation)}<span class="from">${readThere(citation, words)}</span></li>
`,
)}</ul></section>
`,
)}`,
  })
}
