import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'data.html' }

/** The way to every data file. */
export function render({ data }: { data: SiteData }): string {
  const { words, formats } = data
  return page(data, {
    path: 'data.html',
    kind: 'data',
    title: words.data,
    body: html`<h1>${words.data}</h1>
<p class="lede">${words.dataNote}</p>
<dl class="facts">
${formats.map(
  ({
    path,
    title,
  }) => html`<div><dt>${title}</dt><dd><a href="${path}">${path.replace('data/', '')}</a> <span class="note">${words.formatNotes[path]}</span></dd></div>
`,
)}<div><dt>JSON Schema</dt><dd><a href="data/events.schema.json">events.schema.json</a> <span class="note">${words.schemaNote}</span></dd></div>
<div><dt>HTML</dt><dd><a href="embed.html">embed.html</a> <span class="note">${words.embedNote}</span></dd></div>
</dl>`,
  })
}
