import { html, type Html } from '../../src/site/html.ts'
import { type CitationGroup, clearestFirst, citationText } from '../../src/site/citation-groups.ts'
import type { DateView, EventView } from '../../src/site/event-view.ts'
import type { Group } from '../../src/site/period-pages.ts'
import { type ChapterView, foldedId } from '../../src/site/sections.ts'
import type { FrontView } from '../../src/site/front-view.ts'
import type { SiteData } from '../../src/site/site-data.ts'
import { plural, type SiteWords } from '../../src/languages/site-words.ts'
import { attribution, claimMark, quotation, readThere } from './citation.ts'
import { thumbnail } from './picture.ts'

type Detail = 'full' | 'short'

/** Events under the chapters, years, months and days that they belong to. */
export const timelineList = (
  data: SiteData,
  { sections, footnotes }: Pick<FrontView, 'sections' | 'footnotes'>,
  root: string,
  detail: Detail,
): Html =>
  html`<div class="timeline">
${sections.map(({ chapter, folded, groups }) => {
  const years = groups.map(group => year(data, group, root, detail))
  if (folded !== undefined)
    return html`<details class="folded" id="${foldedId}"><summary>${folded.summary}</summary>
${years}</details>`
  return html`${chapter && chapterHead(chapter)}${years}`
})}</div>
<ol class="footnotes">
${footnotes.map(
  ({ number, text }) => html`<li value="${number}">${text}</li>
`,
)}</ol>`

const chapterHead = ({ id, title, text, span }: ChapterView): Html => html`<div class="chapter" id="${id}"><h2>${title}</h2>
${span !== undefined && html`<p class="counts">${span}</p>`}
${text !== undefined && html`<p>${text}</p>`}</div>
`

const year = (data: SiteData, year: Group, root: string, detail: Detail): Html => html`<section class="year" id="${year.id}">
<h2 class="year-mark">${year.label}</h2>
${events(data, year, root, detail, 3)}
${year.groups.map(
  month => html`<div class="month" id="${month.id}">
${month.label !== '' && html`<h3 class="month-mark">${month.label}</h3>`}
${events(data, month, root, detail, 4)}
${month.groups.map(
  day => html`<div class="day" id="${day.id}">
${day.label !== '' && html`<h4 class="day-mark">${day.label}</h4>`}
${events(data, day, root, detail, 5)}
</div>
`,
)}</div>
`,
)}</section>
`

/** A list of events without landmarks, each with its own date. */
export const eventList = (data: SiteData, list: readonly EventView[], root: string): Html =>
  html`<ol class="events dated">
${list.map(event => entry(data, event, root, 'short', 2))}</ol>`

/** The events right under a landmark; where that has a label, it is their date. */
const events = (data: SiteData, { events, label }: Group, root: string, detail: Detail, level: number): Html | false =>
  events.length > 0 &&
  html`<ol class="events${label !== '' && ' is-under-date'}">
${events.map(event => entry(data, event, root, detail, label === '' ? level - 1 : level))}</ol>`

function entry(data: SiteData, event: EventView, root: string, detail: Detail, level: number): Html {
  const { words, style } = data
  const [first, ...others] = clearestFirst(event.citations, event.date.edtf)
  const more = others.reduce((sum, group) => sum + group.length, 0)
  return html`<li class="event is-${event.kind} is-${event.date.shape}${event.claim && ' is-claim'}" id="e-${event.id}">
${thumbnail(event.picture, root, event.path)}${heading(level, html`<a href="${root}${event.path}" dir="auto">${event.headline}</a>`)}
${event.context !== undefined && html`<p class="context" dir="auto">${event.context}</p>`}
<p class="meta">${dateElement(event.date)}${pinMark(event, words)}${event.kind !== 'happened' && html` <span class="kind">${event.kindLabel}</span>`}${event.claim && html` ${claimMark(event.claim)}`}${
    event.editorial?.status !== undefined && html` <span class="status">${event.editorial.status}</span>`
  }${event.reported !== undefined && html` <span class="reported">${event.reported}</span>`}</p>
${event.disagreements.map(({ title, short }) => html`<p class="differ">${title}: ${short}</p>`)}
${first && html`<p class="quote">${!isHeadline(first, event) && quotation(first[0])} ${sourcesOf(first, root, words)}</p>`}
${
  detail === 'full' &&
  more > 0 &&
  html`<details><summary>${plural(words.moreCitations, more, style.language)}</summary>
<ul class="more">
${others.map(
  group => html`<li class="quote">${quotation(group[0])} ${sourcesOf(group, root, words)}</li>
`,
)}</ul></details>`
}
</li>
`
}

/** Whether the words quoted are those of the headline, which stands right above them. */
const isHeadline = ([{ pieces }]: CitationGroup, { headline }: EventView) => bare(citationText({ pieces })) === bare(headline)
const bare = (text: string) => text.replace(/[.\s]+$/, '').toLowerCase()

const sourcesOf = (group: CitationGroup, root: string, words: SiteWords): Html =>
  html`${group.map(citation => html`<span class="from">${attribution(citation, root)}${readThere(citation, words)}</span>`)}`

/** That an editor has put it among the key events. */
export const pinMark = ({ isPinned }: EventView, words: SiteWords): Html | false =>
  isPinned && html` <span class="pinned">${words.pinned}</span>`

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
