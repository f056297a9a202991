import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'tags.html' }

/** All tags. */
export function render({ data }: { data: SiteData }): string {
  const { words, tags } = data
  return page(data, {
    path: 'tags.html',
    kind: 'tags',
    title: words.tags,
    body: html`<h1>${words.tags}</h1>
${
  tags.length === 0
    ? html`<p class="empty">${words.noTags}</p>`
    : html`<ul class="topic-list">
${tags.map(
  ({
    path,
    label,
    events,
    more,
  }) => html`<li><a href="${path}">${label}</a> <span class="count">${events.length + more}</span></li>
`,
)}</ul>`
}`,
  })
}
