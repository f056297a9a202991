import type { SiteWords } from '../src/languages/site-words.ts'
import { citeFormats } from '../src/site/event-view.ts'
import { html, type Html, jsonBlock } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import type { SourceView } from '../src/site/source-view.ts'
import { accountOfArticle } from './parts/account.ts'
import { citeThis } from './parts/cite.ts'
import { page } from './parts/page.ts'
import { picture } from './parts/picture.ts'

interface Given {
  readonly data: SiteData
  readonly source: SourceView
}

export const data = {
  pagination: { data: 'data.sources', size: 1, alias: 'source' },
  permalink: ({ source }: Given) => source.path,
}

/** The way up from the folder of these pages, before every link. */
const root = '../'

/** A source: what it is, what is cited from it, and what was left out. Not for search engines: the text is its publisher's. */
export function render({ data, source }: Given): string {
  const { words } = data
  const account = data.accounts[source.source.id]
  // of an article without either, the outlet is its title
  const hasOutlet = source.outlet !== source.title
  return page(data, {
    path: source.path,
    kind: 'source',
    title: source.title,
    index: false,
    head: html`${source.meta.map(
      ([name, content]) => html`<meta name="${name}" content="${content}">
`,
    )}${jsonBlock(source.ld)}`,
    body: html`<article>
<p class="crumbs"><a href="${root}sources.html">${words.sources}</a></p>
<h1 lang="${source.language}" dir="auto">${source.title}</h1>
${(hasOutlet || source.published !== undefined) && html`<p class="meta">${hasOutlet && source.outlet}${source.published !== undefined && html`${hasOutlet && ', '}<time datetime="${source.published}">${source.publishedLabel}</time>`}</p>`}
<span class="Z3988" title="${source.coins}"></span>
${source.picture && picture(source.picture, root, words, true)}
${facts(source.facts)}
${source.notes.length > 0 && html`<section><h2>${words.notes}</h2><ul>${source.notes.map(note => html`<li>${note}</li>`)}</ul></section>`}
${citedFrom(source, words)}
${fullText(source, words)}
${removed(source, words)}
${account !== undefined && account.entries.length > 0 && accountOfArticle(account, words)}
<details class="technical"><summary>${words.technical}</summary>
${facts(source.technical)}</details>
${citeThis(citeFormats([{ source: source.source }], words), words)}
</article>`,
  })
}

/** The sentences of it that are cited, each with its event. */
const citedFrom = ({ cited, alone, language }: SourceView, words: SiteWords): Html =>
  html`<section class="citations"><h2>${words.cited}</h2>
${
  cited.length === 0
    ? html`<p>${words.notCited}</p>`
    : html`<ol>
${cited.map(
  ({
    quote,
    event,
    alone,
    locator,
  }) => html`<li class="citation"><p class="quote"><q lang="${language}" dir="auto">${quote}</q></p>
<p class="from"><a href="${root}${event.path}">${event.headline}</a>, ${event.date}${locator !== undefined && html` · <span class="locator">${locator}</span>`}${alone && html` · <span class="alone">${words.alone}</span>`}</p></li>
`,
)}</ol>`
}
${alone !== undefined && html`<p>${alone}</p>`}</section>`

const fullText = ({ fullText, language }: SourceView, words: SiteWords): Html | undefined =>
  fullText &&
  html`<section class="full-text"><h2>${words.fullText}</h2><p class="note">${fullText.under}</p>
<div lang="${language}">${fullText.parts.map(part => ('versions' in part ? picture(part, root, words) : part.heading ? html`<h3>${part.text}</h3>` : html`<p>${part.text}</p>`))}</div></section>`

/** What of the file is not the article: menus, advertisements, a masthead. */
const removed = ({ removed, language }: SourceView, words: SiteWords): Html | false =>
  removed.length > 0 &&
  html`<section class="removed"><h2>${words.removed}</h2><p class="note">${words.removedNote}</p>
<section class="scroll" tabindex="0" aria-label="${words.removed}"><table><tbody>
${removed.map(
  ({
    where,
    kind,
    text,
  }) => html`<tr><th scope="row">${words.where[where]}</th><td>${kind}</td><td lang="${language}">${text}</td></tr>
`,
)}</tbody></table></section></section>`

const facts = (list: SourceView['facts']): Html => html`<dl class="facts">
${list.map(
  ({
    term,
    text,
    href,
    note,
  }) => html`<div><dt>${term}</dt><dd>${href === undefined ? text : html`<a href="${href.startsWith('/') ? `${root}${href.slice(1)}` : href}">${text}</a>`}${note !== undefined && html` <span class="note">(${note})</span>`}</dd></div>
`,
)}</dl>`
