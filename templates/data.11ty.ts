import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'data.html' }

/** The way to every data file. */
export function render({ data }: { data: SiteData }): string {
  const { words, formats, site } = data
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
</dl>
<section><h2>${words.embedTitle}</h2><p>${words.embedHow}</p>
${[['', words.embedAll] as const, ['#key-events', words.embedKey] as const].map(
  ([fragment, label]) =>
    html`<h3>${label}</h3><pre tabindex="0">&lt;iframe src="${site.url ?? 'https://…/'}embed.html${fragment}" title="${inAttribute(site.title)}" width="100%" height="600" loading="lazy">&lt;/iframe></pre>`,
)}</section>`,
  })
}

/** Text as it has to be written between quotation marks in HTML. */
const inAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
