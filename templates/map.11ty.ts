import { plural } from '../src/languages/site-words.ts'
import { html, type Html } from '../src/site/html.ts'
import type { MapPlace, MapView } from '../src/site/map-view.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { mapHeight, mapWidth } from '../src/places/base-map.ts'
import { page } from './parts/page.ts'

export const data = { permalink: ({ data }: { data: SiteData }) => (data.map ? 'map.html' : false) }

/** The places that events name, on a map and as a list. */
export function render({ data }: { data: SiteData }): string {
  const { words, map } = data
  if (!map) return ''
  return page(data, {
    path: 'map.html',
    kind: 'map',
    title: words.map,
    body: html`<h1>${words.map}</h1>
<p class="lede">${words.mapLede}</p>
${drawing(map)}
${map.marks.length > 0 && html`<section><h2>${words.onMap}</h2>${markList(map.marks, data)}</section>`}
${map.beyond.length > 0 && html`<section><h2>${words.beyondMap}</h2>${markList(map.beyond, data)}</section>`}
${
  map.missing.length > 0 &&
  html`<section><h2>${words.notOnMap}</h2><p class="note">${words.notOnMapNote}</p>
<ul class="place-list">
${map.missing.map(
  ({
    path,
    text,
    note,
  }) => html`<li><a href="${path}">${text}</a>${note !== undefined && html` <span class="note">${note}</span>`}</li>
`,
)}</ul></section>`
}
<p class="note map-credit">${credit(words.mapCredit)}</p>`,
  })
}

/** A picture for the eye: the list under it says the same, and is what a keyboard and a screen reader use. */
const drawing = ({
  marks,
}: MapView): Html => html`<figure class="map"><svg viewBox="0 0 ${mapWidth} ${mapHeight}" aria-hidden="true" focusable="false">
<image href="assets/map.svg" width="${mapWidth}" height="${mapHeight}"/>
${
  // small ones last, so that none is covered
  marks.map(
    ({
      path,
      text,
      at,
      is,
      radius,
      label,
    }) => html`<a href="${path}" tabindex="-1"><title>${text}</title><circle class="mark is-${is}" cx="${at.x}" cy="${at.y}" r="${radius}"/>${
      label &&
      html`<text x="${label.x}" y="${label.y}" dy=".35em"${label.anchor === 'end' && html` text-anchor="end"`}${!label.isWide && html` class="is-narrow"`}>${text}</text>`
    }</a>
`,
  )
}</svg></figure>`

const markList = (marks: readonly MapPlace[], { words, style }: SiteData): Html => html`<ul class="place-list">
${marks.map(
  ({
    path,
    text,
    count,
    note,
  }) => html`<li><a href="${path}">${text}</a> <span class="count">${plural(words.events, count, style.language)}</span>${note !== undefined && html` <span class="note">${note}</span>`}</li>
`,
)}</ul>`

/** Whose data the map is made of, with links. */
const credit = (text: string): Html =>
  html`${text
    .split(/(?=\{)|(?<=\})/)
    .map(part =>
      part === '{outlines}'
        ? html`<a href="https://www.naturalearthdata.com/" rel="external">Natural Earth</a>`
        : part === '{towns}'
          ? html`<a href="https://www.geonames.org/" rel="external">GeoNames</a>`
          : part,
    )}`
