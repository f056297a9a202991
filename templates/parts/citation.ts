import { html, type Html } from '../../src/site/html.ts'
import type { CitationView } from '../../src/site/citation-view.ts'
import type { SiteWords } from '../../src/languages/site-words.ts'
import type { Claim } from '../../src/timeline/claim.ts'

/** A sentence of a source, with the words that give the date marked, and where it is from. */
export const quotation = ({ pieces, source, isOf }: CitationView): Html =>
  // a work outside the content folder may be cited without its words
  pieces.every(({ text }) => text === '')
    ? html`<cite${langOf(source.language)}>${source.title}</cite>`
    : html`${isOf !== undefined && html`<span class="quoted-kind">${isOf}:</span> `}<q${langOf(source.language)} dir="auto"${/^["“‘«„']/.test(pieces[0]?.text ?? '') && html` class="spoken"`}>${pieces.map(({ text, is }) => (is === 'date' ? html`<b class="date-words">${text}</b>` : text))}</q><sup class="footnote" aria-hidden="true">${source.number}</sup>`

/** Outlet, author and day of a source, and the page of what is quoted, in a line. */
export const attribution = ({ source, locator }: CitationView, root: string): Html =>
  html`<a class="outlet" href="${root}${source.path}">${source.outlet}</a>${source.authors !== '' && html`, <span class="authors">${source.authors}</span>`}${source.published !== undefined && html`, <time datetime="${source.publishedDay}">${source.published}</time>`}${locator !== undefined && html`, <span class="locator">${locator}</span>`}`

/** That it is only claimed or denied, and by whom. */
export const claimMark = ({ label, by }: Claim): Html => html`<span class="claim"><b>${label}</b>${by}</span>`

/** The link that opens the source at the sentence. */
export const readThere = ({ link, archive, source }: CitationView, words: SiteWords): Html =>
  html`${
    link !== undefined &&
    html` <a class="away" href="${link}" rel="external" aria-label="${words.readThere.replace('{outlet}', source.outlet)}">${words.readThereShort}</a>`
  }${archive !== undefined && html` <a class="away" href="${archive}" rel="external">${words.archived}</a>`}`

const langOf = (language: string): Html => html` lang="${language}"`
