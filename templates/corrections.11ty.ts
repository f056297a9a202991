import { fill, plural } from '../src/languages/site-words.ts'
import { type Change, valueInWords } from '../src/release/changes.ts'
import { html, type Html } from '../src/site/html.ts'
import { eventPath } from '../src/site/paths.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { headlineAsTold } from '../src/timeline/claim.ts'
import { dateLabel } from '../src/dates/date-label.ts'
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
${
  pending.length > 0 &&
  html`<section><h2>${words.since}</h2>
${changeList(pending, data)}</section>`
}
${releases.map(
  ({ on, note, events, changes }) => html`<section><h2>${fill(words.releaseOf, { date: dateLabel({ edtf: on }, style) })}</h2>
<p>${plural(words.releaseEvents, events, site.language)}.${note !== undefined && html` ${note}`}</p>
${changes.length === 0 ? html`<p>${words.noChanges}</p>` : changeList(changes, data)}</section>
`,
)}`,
  })
}

/** The changes of a release by kind: what readers may have relied on comes first, what is new last. */
function changeList(changes: readonly Change[], data: SiteData): Html {
  const kinds = Object.entries(data.words.changes) as readonly [Change['kind'], string][]
  return html`${kinds.map(([kind, label]) => {
    const list = changes.filter(change => change.kind === kind)
    return (
      list.length > 0 &&
      html`<section class="changes"><h3>${label} <span class="count">${list.length}</span></h3>
<ul>
${list.map(
  change => html`<li>${changeLine(change, data)}</li>
`,
)}</ul></section>
`
    )
  })}`
}

function changeLine(change: Change, { words, style, navigation, events }: SiteData): Html {
  const { kind, event, before, after, cited = [], uncited = [] } = change
  const headline = headlineAsTold(change, { words })
  const linked = (id: string, text: string) => (navigation[id] ? html`<a href="${eventPath(id)}">${text}</a>` : html`${text}`)
  const into = kind === 'merged' ? events.find(({ id }) => id === after) : undefined
  const value = (text: string) => valueInWords(kind, text, words, style)
  return html`${linked(event, headline)}${into && html`<br>${words.changes.merged}: ${linked(into.id, into.title)}`}${
    kind !== 'merged' &&
    before !== undefined &&
    after !== undefined &&
    html`<br>${fill(words.changeFrom, { before: value(before), after: value(after) })}`
  }${kind !== 'merged' && (before === undefined) !== (after === undefined) && html`, ${value(before ?? after ?? '')}`}${cited.map(
    ({ quote, path }) => html`<br>${words.nowCites} <q>${quote}</q> <span class="note">${path}</span>`,
  )}${uncited.map(({ quote, path }) => html`<br>${words.noLongerCites} <q>${quote}</q> <span class="note">${path}</span>`)}`
}
