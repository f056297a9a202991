import { html, type Html, jsonBlock } from '../src/site/html.ts'
import { citationGroups } from '../src/site/citation-groups.ts'
import type { CitationView } from '../src/site/citation-view.ts'
import type { EventView } from '../src/site/event-view.ts'
import { citeFormats } from '../src/site/event-view.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { inOneLine } from '../src/timeline/claim.ts'
import { fill } from '../src/languages/site-words.ts'
import { attribution, claimMark, quotation, readThere } from './parts/citation.ts'
import { dateElement, pinMark } from './parts/event-list.ts'
import { citeThis } from './parts/cite.ts'
import { locator } from './parts/locator.ts'
import { page } from './parts/page.ts'
import { picture } from './parts/picture.ts'

interface Given {
  readonly data: SiteData
  readonly event: EventView
}

export const data = {
  pagination: { data: 'data.events', size: 1, alias: 'event' },
  permalink: ({ event }: Given) => event.path,
}

/** The way up from the folder of these pages, before every link. */
const root = '../'

/** An event: what happened, when as far as is known and how that was read, and every sentence that says so. */
export function render({ data, event }: Given): string {
  const { words } = data
  const place = data.navigation[event.id]
  return page(data, {
    path: event.path,
    kind: 'event',
    title: event.title,
    description: descriptionOf(event),
    card: data.cards.events.get(event.id),
    head: jsonBlock(event.ld),
    body: html`<article class="is-${event.kind}">
<p class="crumbs"><a href="${root}${place?.listed}">${words.timeline}${place && place.period !== words.timeline && html` · ${place.period}`}</a></p>
<p class="event-date">${dateElement(event.date)}${pinMark(event, words)}</p>
<h1 dir="auto">${event.headline}</h1>
${event.context !== undefined && html`<p class="context" dir="auto">${event.context}</p>`}
${event.summary !== undefined && html`<p class="lede">${event.summary}</p>`}
${howReported(event, data)}
${event.picture && picture(event.picture, root, words, true)}
${editorial(event, data)}
${disagreements(event)}
${citations(event, data)}
${dateReading(event, data)}
${aside(event, data)}
</article>
${neighbours(event, data)}`,
  })
}

/** Whether it is claimed, planned or past, and how many report it. */
const howReported = ({ claim, kind, kindLabel, reported, firstReported }: EventView, { words }: SiteData): Html =>
  html`<p class="meta">${claim && html`${claimMark(claim)} · <span class="kind-note">${words.claimNote}</span> · `}${
    // that it happened needs no saying, and of a claim it would be wrong
    kind !== 'happened' && html`<span class="kind">${kindLabel}</span> <span class="kind-note">${words.kindNotes[kind]}</span> · `
  }<span class="reported">${reported ?? words.onlySource}</span>${
    firstReported !== undefined && html` · ${fill(words.firstReported, { source: firstReported })}`
  }</p>`

const disagreements = ({ disagreements }: EventView): Html[] =>
  disagreements.map(
    ({ title, values }) => html`<section class="differ"><h2>${title}</h2>
<div class="sides">
${values.map(
  ({ value, citations }) => html`<div class="side"><p class="value">${value}</p>
<ul>${citations.map(citation => html`<li><a href="#c${citation.number}">${citation.source.outlet}</a>${citation.source.published !== undefined && html`, ${citation.source.published}`}</li>`)}</ul></div>
`,
)}</div></section>`,
  )

const citations = ({ citations }: EventView, data: SiteData): Html =>
  html`<section class="citations"><h2>${data.words.citations}</h2>
<ol>
${citationGroups(citations).map(
  ([first, ...others]) => html`<li id="c${first.number}" class="citation" data-number="${first.number}">
<p class="quote">${quotation(first)}</p>
${first.claim && html`<p class="from">${claimMark(first.claim)}</p>`}
${citedFrom(first, data)}
${others.map(other => html`<div id="c${other.number}" class="citation" data-number="${other.number}">${citedFrom(other, data)}</div>`)}
</li>
`,
)}</ol></section>`

/** What it is about and where, how to cite it and how to report a mistake. */
function aside(event: EventView, data: SiteData): Html {
  const { words } = data
  const { names, tags } = event
  const where = data.map?.locators.get(event.id)
  return html`<div class="aside">
${where && locator(where, root, words)}
${
  (names.length > 0 || tags.length > 0) &&
  html`<section class="topics"><h2>${words.involved}</h2><ul>
${[...names, ...tags].map(
  ({ path, text }) => html`<li><a href="${root}${path}">${text}</a></li>
`,
)}</ul></section>`
}
${citeThis(citeFormats(event.cited, words), words)}
${data.site.report !== undefined && html`<p class="mistake"><a href="${reportLink(data.site.report, event, data)}" rel="external">${words.mistake}</a></p>`}
</div>`
}

const neighbours = ({ id }: EventView, { navigation, words }: SiteData): Html =>
  html`<nav class="neighbours" aria-label="${words.timeline}">
${navigation[id]?.previous && html`<a rel="prev" href="${root}${navigation[id].previous.path}"><span>${words.previousEvent}</span> ${navigation[id].previous.text}</a>`}
${navigation[id]?.next && html`<a rel="next" href="${root}${navigation[id].next.path}"><span>${words.nextEvent}</span> ${navigation[id].next.text}</a>`}
</nav>`

/** For search engines and for whoever shares the page. */
function descriptionOf({ date, claim, citations }: EventView): string {
  const quote = citations[0]?.pieces.map(piece => piece.text).join('') ?? ''
  return [`${date.label}: `, claim ? `${inOneLine(claim)}. ` : '', quote].join('').slice(0, 300)
}

/** Where a quotation is from: outlet, author, day, whose copy it is, and its title. */
const citedFrom = (citation: CitationView, { words }: SiteData): Html =>
  html`<p class="from">${attribution(citation, root)}${citation.copyOf !== undefined && html` (${fill(words.copyOf, { source: citation.copyOf })})`}${readThere(citation, words)}</p>${
    citation.source.title !== citation.source.outlet &&
    html`
<p class="source-title"><cite>${citation.source.title}</cite></p>`
  }`

function dateReading({ date, readings, joined, citations, editorial }: EventView, { words }: SiteData): Html {
  const rules = [...new Set(readings.flatMap(({ reading }) => reading.rule ?? []))]
  return html`<section class="reading"><h2>${words.dateWords}</h2>
<p><strong>${date.label}</strong>${date.range !== undefined && html`, ${date.range}`}</p>
<ul>
${readings.map(
  ({ reading, citations }) => html`<li>${reading.words !== undefined && html`<q>${reading.words}</q> → `}${reading.label}${
    reading.because.length > 0 && html`${reading.label !== undefined && '; '}${reading.because.join('; ')}`
  }
<span class="from">${citations.map(({ number, source }, index) => html`${index > 0 && ', '}<a href="#c${number}">${source.outlet}</a> (${number})`)}</span></li>
`,
)}</ul></section>
${joined.length > 0 && citations.length > 1 && html`<details class="joined"><summary>${words.joined}</summary><ul>${joined.map(reason => html`<li>${reason}</li>`)}</ul></details>`}
<details class="technical"><summary>${words.technical}</summary>
<p><code>${date.edtf}</code>${rules.map(rule => html` · ${rule}`)}</p>${editorial?.set !== undefined && html`<p>${editorial.set}</p>`}</details>`
}

function editorial({ editorial }: EventView, { words }: SiteData): Html | false {
  if (!editorial || [editorial.status, editorial.note, editorial.by].every(text => text === undefined)) return false
  return html`<section class="editorial"><h2>${words.editorial}</h2>
${editorial.status !== undefined && html`<p class="status">${editorial.status}</p>`}
${editorial.note !== undefined && html`<p>${editorial.note}</p>`}
${editorial.by !== undefined && html`<p>${fill(words.by, { author: editorial.by })}</p>`}</section>`
}

const reportLink = (template: string, { id, path, headline }: EventView, { site }: SiteData) =>
  fill(template, { id, title: encodeURIComponent(headline), url: encodeURIComponent(`${site.url ?? ''}${path}`) })
