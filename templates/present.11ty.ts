import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { attribution, claimMark, quotation } from './parts/citation.ts'
import { dateElement, pinMark } from './parts/event-list.ts'
import { page } from './parts/page.ts'
import { picture } from './parts/picture.ts'

export const data = { permalink: 'present.html' }

/** The key events, one a screen: to go through by keys, by swiping or scrolling, or on paper, a page each. */
export function render({ data }: { data: SiteData }): string {
  const { words, site, front } = data
  return page(data, {
    path: 'present.html',
    kind: 'present',
    title: words.present,
    index: false,
    bare: true,
    scripts: ['assets/present.js'],
    body: html`<div class="slides" id="slides" tabindex="0" role="group" aria-label="${words.present}">
<section class="slide is-title"><h1>${site.title}</h1>
${site.description !== undefined && html`<p class="lede">${site.description}</p>`}
<p class="counts">${front.counts}</p>
<p class="hint">${words.presentHint}</p></section>
${front.slides.map(
  ({
    event,
    first,
  }) => html`<section class="slide" id="s-${event.id}"><p class="event-date">${dateElement(event.date)}${pinMark(event, words)}</p>
<h2 dir="auto"><a href="${event.path}">${event.headline}</a></h2>
${event.claim && html`<p class="from">${claimMark(event.claim)}</p>`}
${event.summary !== undefined && html`<p class="lede">${event.summary}</p>`}
${event.picture && picture(event.picture, '', words)}
${first && html`<p class="quote">${quotation(first)}</p><p class="from">${attribution(first, '')}${event.reported !== undefined && html` · ${event.reported}`}</p>`}</section>
`,
)}</div>
<p class="slide-foot"><a href="index.html">${words.toTimeline}</a> <span id="slide-number" role="status"></span></p>`,
  })
}
