import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { timelineList } from './parts/event-list.ts'
import { keyEvents } from './parts/front.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'embed.html' }

/** The opening and the list, to be framed by another site. */
export function render({ data }: { data: SiteData }): string {
  const { words, front, site } = data
  return page(data, {
    path: 'embed.html',
    kind: 'embed',
    title: words.timeline,
    index: false,
    bare: true,
    isFramed: true,
    scripts: ['assets/embed.js'],
    body: html`<h1><a href="index.html">${site.title}</a></h1>
<p class="counts">${front.counts}</p>
${keyEvents(data, front.keyEvents, '')}
${timelineList(data, front, '', 'short')}
<p class="meta"><a href="index.html">${words.whole}</a></p>`,
  })
}
