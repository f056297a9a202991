import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { jumpList } from './parts/overview.ts'
import { page } from './parts/page.ts'

export const data = { permalink: 'search.html' }

/** Full-text search, and the ways that work without it. */
export function render({ data }: { data: SiteData }): string {
  const { words, site, front } = data
  const { zero, one, other } = words.results
  return page(data, {
    path: 'search.html',
    kind: 'search',
    title: words.search,
    scripts: ['assets/search.js'],
    body: html`<h1>${words.search}</h1>
<div class="search results" id="search" data-language="${site.language}" data-searching="${words.searching}" data-missing="${words.searchMissing}" data-zero="${zero}" data-one="${one}" data-other="${other}" data-filters="${words.searchFilters}">
<form hidden role="search"><p><label for="s-q">${words.searchLabel}</label><input id="s-q" name="q" type="search" autocomplete="off"></p><p><button type="submit">${words.search}</button></p></form>
<p class="status-line" id="search-status" aria-live="polite"></p>
<ol></ol>
<p><button type="button" class="plain" id="search-more" hidden>${words.showMore}</button></p>
</div>
<p class="note">${words.searchNote}</p>
<ul class="topic-list">
<li><a href="index.html">${words.timeline}</a></li>
<li><a href="names.html">${words.names}</a></li>
<li><a href="tags.html">${words.tags}</a></li>
<li><a href="sources.html">${words.sources}</a></li>
</ul>
<div class="tools">${jumpList(data, front.jump, '')}</div>`,
  })
}
