import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { account } from './parts/account.ts'
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
${problems.length === 0 ? html`<p>${words.noProblems}</p>` : html`<ul class="problems">
${problems.map(({ severity, path, line, column, message, advice, check }) => html`<li class="problem is-${severity}"><span class="severity">${words.severities[severity]}</span> <code>${[path, line, column].filter(part => part !== undefined).join(':')}</code>
<p>${message} <span class="check">(${check})</span></p>${advice !== undefined && html`<p class="advice">${advice}</p>`}</li>
`)}</ul>`}</section>
<section><h2>${words.perSource}</h2>
<section class="scroll" tabindex="0" aria-label="${words.perSource}"><table>
<thead><tr><th scope="col">${words.article}</th><th scope="col">${words.published}</th><th scope="col" class="number">${words.passages}</th><th scope="col" class="number">${words.sentences}</th><th scope="col" class="number">${words.used}</th></tr></thead>
<tbody>
${sources.map(source => html`<tr><th scope="row"><a href="${source.path}">${source.title}</a> <span class="note">${source.source.path}</span></th><td>${source.publishedLabel ?? words.notSaid}</td><td class="number">${source.passageCount}</td><td class="number">${source.sentenceCount}</td><td class="number">${source.cited.length}</td></tr>
`)}</tbody></table></section></section>
${record && account(record.accounts, words)}`,
  })
}
