import { html, type Html } from '../../src/site/html.ts'
import type { Beyond, Density } from '../../src/site/density.ts'
import type { Jump } from '../../src/site/navigation.ts'
import type { SiteData } from '../../src/site/site-data.ts'

/** The bars over time. A picture for the eye: the list of dates beside it says the same, so it is hidden from other readers. */
const densityChart = (
  { bars, barWidth, barHeight, axis, before, after, spans, labels, lanes }: Density,
  here: (path: string) => string,
): Html => {
  const base = barHeight + 6
  const height = base + lanes * 6 + 20
  return html`<svg class="density" width="100%" height="${height}" aria-hidden="true" focusable="false">
${before && beyond(before, here, base, height)}${
    before &&
    html`<line class="left-out" x1="28" x2="${axis.from}%" y1="${base}" y2="${base}"/>
`
  }<line class="axis" x1="${axis.from}%" x2="${axis.to}%" y1="${base}" y2="${base}"/>
${bars.map(
  bar => html`<a href="${here(bar.href)}" tabindex="-1"><title>${bar.title}</title><rect class="hit" x="${bar.x}%" y="0" width="${barWidth}%" height="${base}"/><rect class="bar" x="${bar.x}%" y="${base - bar.height}" width="${barWidth}%" height="${bar.height}"/></a>
`,
)}${spans.map(
    ({ x, width, lane }) => html`<rect class="span" x="${x}%" y="${base + 3 + lane * 6}" width="${width}%" height="3"/>
`,
  )}${labels.map(
    ({ x, text }) => html`<text class="tick" x="${x}%" y="${height - 3}">${text}</text>
`,
  )}${
    after &&
    html`<line class="left-out" x1="${axis.to}%" x2="100%" y1="${base}" y2="${base}"/>
<svg class="after" x="100%">${beyond(after, here, base, height, -28)}</svg>
`
  }</svg>`
}

/** All that lies before or after the bars, as one mark that is not to their scale, with its number. */
const beyond = (
  { count, label, title, href }: Beyond,
  here: (path: string) => string,
  base: number,
  height: number,
  x = 0,
): Html =>
  html`<a href="${here(href)}" tabindex="-1"><title>${title}</title><rect class="beyond" x="${x + 0.5}" y="${base - 26.5}" width="27" height="26"/><text class="beyond-count" x="${x + 14}" y="${base - 9}" text-anchor="middle">${count}</text><text class="tick" x="${x === 0 ? 0 : x + 28}" y="${height - 3}"${x !== 0 && html` text-anchor="end"`}>${label}</text></a>
`

/** The chart, and what makes it an axis to move and zoom where scripts run. */
export const axis = ({ words, site }: SiteData, density: Density, here: (path: string) => string): Html =>
  html`<div class="axis-box" id="axis" data-from="${density.first}" data-to="${density.last}" data-language="${site.language}" data-others="${words.otherLane}" data-events="${JSON.stringify(words.events)}">
<div class="axis-view" tabindex="0" role="group" aria-label="${words.axis}" aria-describedby="axis-help">
${densityChart(density, here)}</div>
<p class="axis-tools">${(['in', 'out', 'earlier', 'later'] as const).map(
    doing =>
      html`<button type="button" data-do="${doing}" aria-label="${words.axisTools[doing]}" title="${words.axisTools[doing]}">${signs[doing]}</button> `,
  )}<button type="button" data-do="all">${words.axisTools.all}</button>
<label>${words.lanes} <select>${Object.entries(words.laneBy).map(([by, label]) => html`<option value="${by}">${label}</option>`)}</select></label></p>
<p class="axis-told"></p>
<p class="axis-help" id="axis-help">${words.axisHelp}</p></div>
`

const signs = { in: '+', out: '−', earlier: '←', later: '→' } as const

/** Every year and month with events, as links. */
export const jumpList = ({ words }: SiteData, jumps: readonly Jump[], root: string): Html =>
  html`<details class="jump"><summary>${words.jump}</summary>
${yearList(jumps, root)}</details>`

/** Years, with their months under them. */
export const yearList = (jumps: readonly Jump[], root: string): Html => html`<ul>
${jumps.map(
  year => html`<li><a href="${root}${year.path}">${year.text}</a> <span class="count">${year.count}</span>${
    year.months.length > 0 &&
    html`
<ul>
${year.months.map(
  month => html`<li><a href="${root}${month.path}">${month.text}</a> <span class="count">${month.count}</span></li>
`,
)}</ul>`
  }</li>
`,
)}</ul>`

/** What the marks beside the events mean. */
export const legend = ({ words, events }: SiteData): Html => html`<details class="legend"><summary>${words.legend}</summary>
<ul class="events">
${(['point', 'span', 'vague'] as const).map(
  shape => html`<li class="event is-happened is-${shape}"><p>${words.marks[shape]}</p></li>
`,
)}${(['planned', 'deadline', 'said', 'background'] as const).map(
  kind => html`<li class="event is-point is-${kind}"><p><span class="kind">${words.kinds[kind]}</span>: ${words.kindNotes[kind]}</p></li>
`,
)}${(['alleged', 'denied', 'possible'] as const)
  .filter(factuality => events.some(event => event.factuality === factuality))
  .map(
    factuality => html`<li class="event is-point is-claim"><p><span class="claim"><b>${words.factualities[factuality]}</b></span>: ${words.factualityNotes[factuality]}</p></li>
`,
  )}</ul></details>`
