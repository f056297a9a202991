import { plural } from '../src/languages/site-words.ts'
import { html, type Html } from '../src/site/html.ts'
import type { ProblemGroup } from '../src/site/problem-groups.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { accountTable, breakable } from './parts/account.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'report.html' }

/** What the build found, used and left out, and why. */
export function render({ data }: { data: SiteData }): string {
  const { words, problems, problemCounts, sources, front, record } = data
  return page(data, {
    path: 'report.html',
    kind: 'report',
    title: words.report,
    index: false,
    body: html`<h1>${words.report}</h1>
<p class="lede">${words.reportNote}</p>
<p class="counts">${[front.counts, ...problemCounts].join(' · ')}</p>
<section><h2>${words.problems}</h2>
${problems.length === 0 && html`<p>${words.noProblems}</p>`}
${problems.map(group => problemGroup(group, data))}</section>
<section><h2>${words.perSource}</h2>
<section class="scroll" tabindex="0" aria-label="${words.perSource}"><table>
<thead><tr><th scope="col">${words.article}</th><th scope="col" class="number">${words.passages}</th><th scope="col" class="number">${words.sentences}</th><th scope="col" class="number">${words.used}</th></tr></thead>
<tbody>
${sources.map(
  source => html`<tr><th scope="row"><a href="${source.path}">${source.title}</a> <span class="note">${breakable(source.source.path)}</span> <span class="note">${words.published}: ${source.publishedLabel ?? words.notSaid}</span></th><td class="number">${source.passageCount}</td><td class="number">${source.sentenceCount}</td><td class="number">${source.cited.length}</td></tr>
`,
)}</tbody></table></section></section>
${record && accountTable(record.accounts, words)}`,
  })
}

function problemGroup(
  { severity, check, message, advice, places, more, isFolded }: ProblemGroup,
  { words, style }: SiteData,
): Html {
  const list = html`<ul>
${places.map(
  ({ place, message }) => html`<li><code>${breakable(place)}</code>${message !== undefined && html` ${message}`}</li>
`,
)}</ul>${more > 0 && html`<p class="note">${plural(words.morePlaces, more, style.language)}</p>`}`
  return html`<section class="problem is-${severity}"><h3><span class="severity">${words.severities[severity]}</span> ${message ?? check}${
    message !== undefined && html` <span class="check">(${check})</span>`
  }</h3>
${advice !== undefined && html`<p class="advice">${advice}</p>`}
${
  isFolded
    ? html`<details><summary>${plural(words.problemPlaces, places.length + more, style.language)}</summary>
${list}</details>`
    : list
}</section>
`
}
