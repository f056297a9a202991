import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import type { UndatedPage } from '../src/site/undated.ts'
import { quotation, readThere } from './parts/citation.ts'
import { page } from './parts/page.ts'

interface Given {
  readonly data: SiteData
  readonly shown: UndatedPage
}

export const data = {
  pagination: { data: 'data.undated', size: 1, alias: 'shown' },
  permalink: ({ shown }: Given) => shown.path,
}

/** What could not be put on the timeline. */
export function render({ data, shown }: Given): string {
  const { words, undated } = data
  const { groups, number, path } = shown
  return page(data, {
    path,
    kind: 'undated',
    title: number === 1 ? words.undated : `${words.undated} (${number})`,
    index: false,
    body: html`<h1>${words.undated}</h1>
<p class="lede">${words.undatedNote}</p>
${groups.length === 0 && html`<p>${words.noneUndated}</p>`}
${groups.map(
  ({ source, citations }) => html`<section class="undated"><h2><a href="${source.path}">${source.title}</a></h2>
<p class="note">${[source.outlet !== source.title && source.outlet, source.authors, source.published].filter(Boolean).join(', ')}</p>
<ul class="source-list">
${citations.map(
  citation => html`<li class="quote">${quotation(citation)}<span class="from">${readThere(citation, words)}</span></li>
`,
)}</ul></section>
`,
)}
${
  undated.length > 1 &&
  html`<nav class="pages" aria-label="${words.pages}"><ol>
${undated.map(
  ({
    path,
    number,
  }) => html`<li>${path === shown.path ? html`<b aria-current="page">${number}</b>` : html`<a href="${path}">${number}</a>`}</li>
`,
)}</ol></nav>`
}`,
  })
}
