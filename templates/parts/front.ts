import { fill, plural } from '../../src/languages/site-words.ts'
import type { EventView } from '../../src/site/event-view.ts'
import { html, type Html, jsonBlock } from '../../src/site/html.ts'
import type { Jump } from '../../src/site/navigation.ts'
import { newestFirst } from '../../src/site/sections.ts'
import type { SiteData } from '../../src/site/site-data.ts'
import { dateElement, pinMark, timelineList } from './event-list.ts'
import { filterResults, filters } from './filters.ts'
import { axis, jumpList, legend, yearList } from './overview.ts'
import { page } from './page.ts'

export type Order = 'oldest' | 'newest'

const paths = { oldest: 'index.html', newest: 'newest.html' } as const

/** The timeline in one of its orders; of a long one the most important events and the way to all periods. */
export function frontPage(data: SiteData, order: Order): string {
  const { site, words, front, events } = data
  const { introduction } = front
  return page(data, {
    path: paths[order],
    canonical: 'index.html',
    kind: 'timeline',
    ...(order === 'newest' && { title: words.newestFirst, index: false }),
    ...(order === 'oldest' && { head: jsonBlock(front.ld) }),
    scripts: ['assets/axis.js', 'assets/filters.js'],
    body: html`<div class="front${front.isWhole && ' is-whole'}${front.keyEvents.length > 0 && ' has-key-events'}">
<div class="front-head">
<h1>${site.title}</h1>
${site.description !== undefined && html`<p class="lede">${site.description}</p>`}
<p class="counts">${front.counts}${site.author !== undefined && html` · ${fill(words.by, { author: site.author })}`}</p>
${front.density && axis(data, front.density, path => here(path, order))}</div>
${keyEvents(data, front.keyEvents, '')}
<div class="front-more"><div class="tools">${events.length > 0 && jumpList(data, inOrder(front.jump, order), '')}
${events.length > 0 && legend(data)}
${filters(data)}</div>
${
  introduction &&
  html`<div class="introduction prose">${introduction.opening}
${introduction.more && html`<p class="read-more"><a href="about.html">${words.readMore}</a></p>`}</div>`
}
</div>
</div>
${filterResults(data)}
${events.length === 0 ? html`<p class="empty">${words.empty}</p>` : list(data, order)}`,
  })
}

/** The events of the opening, a line each. */
export const keyEvents = ({ words }: SiteData, events: readonly EventView[], root: string): Html | false =>
  events.length > 0 &&
  html`<section class="key-events" id="key-events" aria-labelledby="key-h"><h2 id="key-h">${words.keyEvents}</h2>
<ol>
${events.map(
  event => html`<li>${dateElement(event.date)}${pinMark(event, words)} <a href="${root}${event.path}" dir="auto">${event.title}</a></li>
`,
)}</ol>
<p class="present"><a href="${root}present.html">${words.presentThem}</a></p></section>`

function list(data: SiteData, order: Order): Html {
  const { words, front, events, style } = data
  const sections = order === 'oldest' ? front.sections : newestFirst(front.sections)
  const links = (jumps: readonly Jump[]) => yearList(inOrder(jumps, order), '')
  const undated = data.timeline.undated.length
  return html`<div class="columns">
<nav class="contents${front.isWhole && ' is-wide-only'}" aria-label="${words.contents}">
${front.chapters.length > 0 && html`<h2>${words.chapters}</h2>${links(front.chapters)}`}
<h2>${front.isWhole ? words.contents : words.allPeriods}</h2>
${links(front.contents)}</nav>
<div class="list">
${
  !front.isWhole &&
  html`<div class="story"><h2>${plural(words.story, front.listed, style.language)}</h2>
<p>${fill(words.storyNote, { events: plural(words.events, events.length, style.language) })}</p></div>`
}
<p class="order">${words.order}: ${orderLink('oldest', words.oldestFirst, order)} ${orderLink('newest', words.newestFirst, order)}${undated > 0 && html` · <a href="undated.html">${plural(words.undatedCount, undated, style.language)}</a>`}</p>
${timelineList(data, { sections, footnotes: front.footnotes }, '', front.isWhole ? 'full' : 'short')}</div></div>`
}

/** Links to the page in the same order. */
const here = (path: string, order: Order): string => path.replace(/^index\.html/, paths[order])

function inOrder(jumps: readonly Jump[], order: Order): readonly Jump[] {
  const list = jumps.map(jump => ({
    ...jump,
    path: here(jump.path, order),
    months: inOrder(
      jump.months.map(month => ({ ...month, months: [] })),
      order,
    ),
  }))
  return order === 'oldest' ? list : list.reverse()
}

const orderLink = (order: Order, label: string, current: Order): Html =>
  order === current ? html`<b aria-current="true">${label}</b>` : html`<a href="${paths[order]}">${label}</a>`
