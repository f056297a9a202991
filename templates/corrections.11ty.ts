import { fill, plural } from '../src/languages/words.ts'
import type { Change } from '../src/release/changes.ts'
import { html, type Html } from '../src/site/html.ts'
import { eventPath } from '../src/site/paths.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { dateLabel } from '../src/timeline/label.ts'
import { page } from './parts/page.ts'

export const data = { permalink: ({ data }: { data: SiteData }) => (data.record ? 'corrections.html' : false) }

/** What each release changed of what an earlier one had said, the newest first. */
export function render({ data }: { data: SiteData }): string {
  const { words, site, style, record } = data
  const { releases = [], pending = [] } = record ?? {}
  return page(data, {
    path: 'corrections.html',
    kind: 'corrections',
    title: words.corrections,
    head: html`<link rel="alternate" type="application/atom+xml" title="${words.corrections}" href="data/corrections.xml">`,
    body: html`<h1>${words.corrections}</h1>
<p class="lede">${releases.length === 0 ? words.correctionsNone : words.correctionsNote}</p>
${pending.length > 0 && html`<section><h2>${words.since}</h2>
${changeList(pending, data)}</section>`}
${releases.map(({ on, note, events, changes }) => html`<section><h2>${fill(words.releaseOf, { date: dateLabel({ edtf: on }, style) })}</h2>
<p>${plural(words.releaseEvents, events, site.language)}.${note !== undefined && html` ${note}`}</p>
${changes.length === 0 ? html`<p>${words.noChanges}</p>` : changeList(changes, data)}</section>
`)}`,
  })
}

function changeList(changes: readonly Change[], { words, style, events }: SiteData): Html {
  const there = new Set(events.map(({ id }) => id))
  const value = ({ kind }: Change, text: string) => (kind === 'redated' ? dateLabel({ edtf: text }, style) : text)
  return html`<ul class="changes">
${changes.map(change => {
    const { kind, event, headline, before, after, cited = [], uncited = [] } = change
    return html`<li><b>${words.changes[kind]}:</b> ${there.has(event) ? html`<a href="${eventPath(event)}">${headline}</a>` : headline}${
      before !== undefined && after !== undefined && html` (${fill(words.changeFrom, { before: value(change, before), after: value(change, after) })})`
    }${cited.map(({ quote }) => html`<br>${words.nowCites} <q>${quote}</q>`)}${uncited.map(({ quote }) => html`<br>${words.noLongerCites} <q>${quote}</q>`)}</li>
`
  })}</ul>`
}
