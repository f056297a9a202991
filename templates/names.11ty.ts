import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'names.html' }

/** All people, organisations and places. */
export function render({ data }: { data: SiteData }): string {
  const { words, namesByKind } = data
  return page(data, {
    path: 'names.html',
    kind: 'names',
    title: words.names,
    body: html`<h1>${words.names}</h1>
${namesByKind.length === 0 && html`<p class="empty">${words.noNames}</p>`}
${namesByKind.map(
  ({ label, topics }) => html`<section><h2>${label}</h2>
<ul class="topic-list">
${topics.map(
  topic => html`<li><a href="${topic.path}">${topic.label}</a> <span class="count">${topic.events.length + topic.more}</span></li>
`,
)}</ul></section>
`,
)}`,
  })
}
