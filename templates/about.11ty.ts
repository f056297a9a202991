import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'about.html' }

/** How the timeline is made, what to keep in mind, and its numbers. */
export function render({ data }: { data: SiteData }): string {
  const { words, site, front, numbers } = data
  return page(data, {
    path: 'about.html',
    kind: 'about',
    title: words.about_page,
    body: html`<h1>${words.about_page}</h1>
${site.description !== undefined && html`<p class="lede">${site.description}</p>`}
<div class="prose">
${front.introduction && html`<div class="introduction">${front.introduction.opening}${front.introduction.more}</div>`}
<section><h2>${words.method}</h2>${words.methodText.map(text => html`<p>${text}</p>`)}</section>
<section><h2>${words.limits}</h2>${words.limitsText.map(text => html`<p>${text}</p>`)}</section>
<section><h2>${words.kindsTitle}</h2><dl class="facts">${Object.entries(words.kindNotes).map(([kind, note]) => html`<div><dt>${words.kinds[kind as keyof typeof words.kinds]}</dt><dd>${note}</dd></div>`)}</dl></section>
<section><h2>${words.factualitiesTitle}</h2><dl class="facts">${Object.entries(words.factualityNotes).map(([factuality, note]) => html`<div><dt>${words.factualities[factuality as keyof typeof words.factualities]}</dt><dd>${note}</dd></div>`)}</dl></section>
<section><h2>${words.counts}</h2><p>${front.counts}.</p>
<ul>${numbers.map(line => html`<li>${line}</li>`)}</ul>
<p><a href="report.html">${words.reportNote}</a></p>
<p><a href="undated.html">${words.undated}</a></p></section>
</div>`,
  })
}
