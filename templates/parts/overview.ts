import { html, type Html } from '../../src/site/html.ts'
import type { Density } from '../../src/site/density.ts'
import type { Jump } from '../../src/site/places.ts'
import type { SiteData } from '../../src/site/site-data.ts'

/** The bars over time. A picture for the eye: the list of dates beside it says the same, so it is hidden from other readers. */
export const densityChart = ({ bars, barWidth, spans, breaks, labels, height, lanes }: Density, root: string): Html => {
  const base = height - 18 - lanes * 6
  return html`<svg class="density" width="100%" height="${height}" aria-hidden="true" focusable="false">
<line class="axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>
${bars.map(bar => html`<a href="${root}${bar.href}" tabindex="-1"><title>${bar.title}</title><rect class="hit" x="${bar.x}%" y="0" width="${barWidth}%" height="${base}"/><rect class="bar" x="${bar.x}%" y="${base - bar.height}" width="${barWidth}%" height="${bar.height}"/></a>
`)}${spans.map(({ x, width, lane }) => html`<rect class="span" x="${x}%" y="${base + 3 + lane * 6}" width="${width}%" height="3"/>
`)}${breaks.map(({ x }) => html`<svg x="${x}%" y="${base - 5}" width="10" height="10"><rect class="gap" width="8" height="10"/><path class="break" d="M1 10 4 0M5 10 8 0"/></svg>
`)}${labels.map(({ x, text }) => html`<text class="tick" x="${x}%" y="${height - 3}">${text}</text>
`)}</svg>`
}

/** Every year and month with events, as links. */
export const jumpList = ({ words }: SiteData, jumps: readonly Jump[], root: string): Html =>
  html`<details class="jump"><summary>${words.jump}</summary>
<ul>
${jumps.map(year => html`<li><a href="${root}${year.path}">${year.text}</a> <span class="count">${year.count}</span>${
    year.months.length > 0 && html`
<ul>
${year.months.map(month => html`<li><a href="${root}${month.path}">${month.text}</a> <span class="count">${month.count}</span></li>
`)}</ul>`}</li>
`)}</ul></details>`

/** What the marks beside the events mean. */
export const legend = ({ words }: SiteData): Html => html`<details class="legend"><summary>${words.legend}</summary>
<ul class="events">
${(['point', 'span', 'vague'] as const).map(shape => html`<li class="event is-happened is-${shape}"><p>${words.marks[shape]}</p></li>
`)}${(['planned', 'deadline', 'said', 'background'] as const).map(kind => html`<li class="event is-point is-${kind}"><p><span class="kind">${words.kinds[kind]}</span>: ${words.kindNotes[kind]}</p></li>
`)}</ul></details>`
