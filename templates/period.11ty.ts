import { plural } from '../src/languages/site-words.ts'
import { html, jsonBlock } from '../src/site/html.ts'
import type { PeriodView } from '../src/site/period-view.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { timelineList } from './parts/event-list.ts'
import { page } from './parts/page.ts'

interface Given {
  readonly data: SiteData
  readonly period: PeriodView
}

export const data = {
  pagination: { data: 'data.periods', size: 1, alias: 'period' },
  permalink: ({ period }: Given) => period.path,
}

/** One of the pages of a long timeline. */
export function render({ data, period }: Given): string {
  const { words, style } = data
  const root = '../'
  const around = html`<nav class="neighbours" aria-label="${words.allPeriods}">
${period.previous && html`<a rel="prev" href="${root}${period.previous.path}"><span>${words.earlier}</span> ${period.previous.text}</a>`}
${period.next && html`<a rel="next" href="${root}${period.next.path}"><span>${words.later}</span> ${period.next.text}</a>`}
</nav>`
  return page(data, {
    path: period.path,
    kind: 'period',
    title: period.label,
    head: jsonBlock(period.ld),
    body: html`<p class="crumbs"><a href="${root}index.html">${words.timeline}</a></p>
<h1>${period.label}</h1>
<p class="counts">${plural(words.events, period.count, style.language)}</p>
${timelineList(data, period, root, 'full')}
${around}`,
  })
}
