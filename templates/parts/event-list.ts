import { html, type Html } from '../../src/site/html.ts'
import type { DateView, EventView } from '../../src/site/event-view.ts'
import type { FrontView, SiteData } from '../../src/site/site-data.ts'
import { plural } from '../../src/languages/words.ts'
import { attribution, claimMark, quotation, readThere } from './citation.ts'

/** Events under the years, months and days that they belong to. */
export const timelineGroups = (
  data: SiteData,
  { groups, footnotes }: Pick<FrontView, 'groups' | 'footnotes'>,
  root: string,
  detail: 'full' | 'short',
): Html =>
  html`<div class="timeline">
${groups.map(
  year => html`<section class="year" id="${year.id}">
<h2 class="year-mark">${year.label}</h2>
${year.events.length > 0 && events(data, year.events, root, detail, 3)}
${year.groups.map(
  month => html`<section class="month" id="${month.id}">
<h3 class="month-mark">${month.label}</h3>
${month.events.length > 0 && events(data, month.events, root, detail, 4)}
${month.groups.map(
  day => html`<section class="day" id="${day.id}">
<h4 class="day-mark">${day.label}</h4>
${events(data, day.events, root, detail, 5)}
</section>
`,
)}</section>
`,
)}</section>
`,
)}</div>
<ol class="footnotes">
${footnotes.map(
  ({ number, text }) => html`<li value="${number}">${text}</li>
`,
)}</ol>`

/** A list of events without landmarks, each with its own date. */
export const eventList = (data: SiteData, list: readonly EventView[], root: string): Html =>
  html`<ol class="events dated">
${list.map(event => entry(data, event, root, 'short', 2))}</ol>`

const events = (data: SiteData, list: readonly EventView[], root: string, detail: 'full' | 'short', level: number) =>
  html`<ol class="events">
${list.map(event => entry(data, event, root, detail, level))}</ol>`

function entry(data: SiteData, event: EventView, root: string, detail: 'full' | 'short', level: number): Html {
  const { words, style } = data
  const [first, ...others] = event.citations
  return html`<li class="event is-${event.kind} is-${event.date.shape}${event.claim && ' is-claim'}" id="e-${event.id}">
${heading(level, html`<a href="${root}${event.path}" dir="auto">${event.headline}</a>`)}
<p class="meta">${dateElement(event.date)}${event.kind !== 'happened' && html` <span class="kind">${event.kindLabel}</span>`}${event.claim && html` ${claimMark(event.claim)}`}${
    event.editorial?.status !== undefined && html` <span class="status">${event.editorial.status}</span>`
  } <span class="reported">${event.reported}</span></p>
${event.disagreements.map(({ title, short }) => html`<p class="differ">${title}: ${short}</p>`)}
${first && html`<p class="quote">${quotation(first)} <span class="from">${attribution(first, root)}${readThere(first, words)}</span></p>`}
${
  detail === 'full' &&
  others.length > 0 &&
  html`<details><summary>${plural(words.moreCitations, others.length, style.language)}</summary>
<ul class="more">
${others.map(
  other => html`<li class="quote">${quotation(other)} <span class="from">${attribution(other, root)}${readThere(other, words)}</span></li>
`,
)}</ul></details>`
}
</li>
`
}

/** A date, machine-readable where HTML can say it. */
export const dateElement = ({ label, machine }: DateView): Html =>
  machine === undefined
    ? html`<span class="date">${label}</span>`
    : html`<time class="date" datetime="${machine}">${label}</time>`

function heading(level: number, text: Html): Html {
  if (level === 2) return html`<h2 class="headline">${text}</h2>`
  if (level === 3) return html`<h3 class="headline">${text}</h3>`
  if (level === 4) return html`<h4 class="headline">${text}</h4>`
  return html`<h5 class="headline">${text}</h5>`
}
