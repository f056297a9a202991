import type { SiteWords } from '../../src/languages/site-words.ts'
import { betweenTags, html, type Html } from '../../src/site/html.ts'

/** Ready-made references, each in a block that can be selected as a whole. */
export const citeThis = (formats: readonly { readonly label: string; readonly text: string }[], words: SiteWords): Html =>
  html`<details class="cite"><summary>${words.cite}</summary>
${formats.map(
  ({ label, text }) => html`<section><h3>${label}</h3>
<pre tabindex="0">${betweenTags(text)}</pre></section>
`,
)}</details>`
