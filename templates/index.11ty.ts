import { html } from '../src/site/html.ts'
import { fill, plural } from '../src/languages/words.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { timelineGroups } from './parts/event-list.ts'
import { filters } from './parts/filters.ts'
import { densityChart, jumpList, legend } from './parts/overview.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'index.html' }

/** The timeline; of a long one its key events and the way to all periods. */
export function render({ data }: { data: SiteData }): string {
  const { site, words, front, periods, events, style } = data
  return page(data, {
    path: 'index.html',
    kind: 'timeline',
    scripts: ['assets/filters.js'],
    body: html`<div class="front">
<h1>${site.title}</h1>
${site.description !== undefined && html`<p class="lede">${site.description}</p>`}
<p class="counts">${front.counts}${site.author !== undefined && html` · ${fill(words.by, { author: site.author })}`}</p>
${front.density && densityChart(front.density, '')}
<div class="tools">${events.length > 0 && jumpList(data, front.jump, '')}
${events.length > 0 && legend(data)}
${filters(data)}</div>
</div>
${events.length === 0 && html`<p class="empty">${words.empty}</p>`}
${
  !front.isWhole &&
  html`<nav class="periods" aria-labelledby="periods-h"><h2 id="periods-h">${words.allPeriods}</h2>
<ul>
${periods.map(
  ({ path, label, count }) => html`<li><a href="${path}">${label}</a> <span class="count">${count}</span></li>
`,
)}</ul></nav>
<div class="key-note"><h2>${words.keyEvents}</h2>
<p>${fill(words.keyEventsNote, { events: plural(words.events, events.length, style.language) })}</p></div>`
}
${timelineGroups(data, front, '', front.isWhole ? 'full' : 'short')}`,
  })
}
