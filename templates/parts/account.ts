import { type ArticleAccount, reasonInWords } from '../../src/checks/date-coverage.ts'
import { fill, type SiteWords } from '../../src/languages/site-words.ts'
import { html, type Html } from '../../src/site/html.ts'
import { sourcePath } from '../../src/site/paths.ts'

const columns = ['found', 'used', 'skipped', 'ambiguous', 'vague'] as const

/** What became of every date expression: counts for each article, whose own page has its expressions. */
export function accountTable(accounts: readonly ArticleAccount[], words: SiteWords): Html {
  const total = (name: (typeof columns)[number]) => accounts.reduce((sum, article) => sum + article[name], 0)
  return html`<section class="account"><h2>${words.account}</h2>
<p class="prose">${words.accountNote}</p>
<section class="scroll" tabindex="0" aria-label="${words.account}"><table class="counts-table">
<thead><tr><th scope="col">${words.article}</th>${columns.map(name => html`<th scope="col" class="number">${words.outcomes[name]}</th>`)}</tr></thead>
<tbody>
${accounts.map(
  article => html`<tr><th scope="row">${
    article.entries.length > 0
      ? html`<a href="${sourcePath(article.source)}#dates">${breakable(article.path)}</a>`
      : breakable(article.path)
  }</th>${columns.map(name => html`<td class="number">${article[name]}</td>`)}</tr>
`,
)}<tr class="total"><th scope="row">${words.accountTotal}</th>${columns.map(name => html`<td class="number">${total(name)}</td>`)}</tr>
</tbody></table></section></section>`
}

/** The date expressions of one article, with what became of each and why. */
export const accountOfArticle = (
  { entries }: ArticleAccount,
  words: SiteWords,
): Html => html`<section id="dates"><h2>${words.account}</h2>
<details><summary>${words.show}</summary>
<ul class="entries">
${entries.map(
  ({
    text,
    edtf,
    outcome,
    reason,
    line,
  }) => html`<li><q>${text}</q>${edtf !== undefined && html` → <code>${edtf}</code>`}${line !== undefined && html` <span class="note">${fill(words.accountLine, { line })}</span>`}
<p><b>${words.outcomes[outcome]}</b>: ${reasonInWords(reason, words)}</p></li>
`,
)}</ul></details></section>`

/** A path that may be broken after its slashes. */
export const breakable = (path: string): Html =>
  html`${path.split('/').map((part, index) => html`${index > 0 && html`/<wbr>`}${part}`)}`
