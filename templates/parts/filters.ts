import { html, type Html } from '../../src/site/html.ts'
import type { SiteData } from '../../src/site/site-data.ts'

/** The filters. The stylesheet hides them where no script runs: shown by their script, they would push down what is being read. */
export const filters = ({
  words,
  site,
  events,
}: SiteData): Html => html`<details class="filters" id="filters" data-language="${site.language}">
<summary>${words.filter}</summary>
<form id="filter-form">
<p><label for="f-q">${words.filterText}</label><input id="f-q" name="q" type="search" autocomplete="off"></p>
<p><label for="f-from">${words.filterFrom}</label><input id="f-from" name="from" type="text" inputmode="decimal" aria-describedby="f-hint" autocomplete="off"></p>
<p><label for="f-to">${words.filterTo}</label><input id="f-to" name="to" type="text" inputmode="decimal" aria-describedby="f-hint" autocomplete="off"></p>
${[
  ['kind', words.filterKind] as const,
  ['factuality', words.filterFactuality, events.every(({ claim }) => claim === undefined)] as const,
  ['source', words.filterSource] as const,
  ['name', words.filterName] as const,
  ['tag', words.filterTag] as const,
].map(
  ([
    name,
    label,
    isNeedless = false,
  ]) => html`<p${isNeedless && html` hidden`}><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">${words.any}</option></select></p>
`,
)}<p><button type="submit">${words.apply}</button> <button type="reset">${words.clear}</button></p>
<p class="hint" id="f-hint">${words.dateForm}. ${words.filterNote}</p>
</form></details>`

/** Where the filters list what they find. */
export const filterResults = ({ words }: SiteData): Html =>
  html`<div class="results" id="results" tabindex="-1" hidden><p class="status-line" id="results-status" aria-live="polite"></p><ol></ol><p><button type="button" class="plain" id="results-more">${words.showMore}</button></p></div>`
