import type { SiteWords } from '../../src/languages/site-words.ts'
import { mapHeight, mapWidth } from '../../src/places/base-map.ts'
import { html, type Html } from '../../src/site/html.ts'
import type { LocatorMap } from '../../src/site/map-view.ts'

/** A part of the map around where an event was. The names under it say what it shows. */
export const locator = ({ viewBox, marks, radius, places }: LocatorMap, root: string, words: SiteWords): Html =>
  html`<section class="locator"><h2>${words.placesHere}</h2>
<a href="${root}map.html" tabindex="-1" aria-hidden="true"><svg viewBox="${viewBox}"><image href="${root}assets/map.svg" width="${mapWidth}" height="${mapHeight}"/>${marks.map(({ x, y, is }) => html`<circle class="mark is-${is}" cx="${x}" cy="${y}" r="${radius}"/>`)}</svg></a>
<p>${places.map(({ path, text }, index) => html`${index > 0 && ', '}<a href="${root}${path}">${text}</a>`)}</p></section>
`
