import type { ArticleAccount } from '../../src/account.ts'
import type { SiteWords } from '../../src/languages/words.ts'
import { html, type Html } from '../../src/site/html.ts'

const columns = ['found', 'used', 'skipped', 'ambiguous', 'vague'] as const

/** What became of every date expression: counts for each article, and behind each its expressions with the reason. */
export function account(accounts: readonly ArticleAccount[], words: SiteWords): Html {
  const total = (name: (typeof columns)[number]) => accounts.reduce((sum, article) => sum + article[name], 0)
  return html`<section class="account"><h2>${words.account}</h2>
<p>${words.accountNote}</p>
<section class="scroll" tabindex="0" aria-label="${words.account}"><table>
<thead><tr><th scope="col">${words.article}</th>${columns.map(name => html`<th scope="col" class="number">${words.fates[name]}</th>`)}</tr></thead>
<tbody>
${accounts.map(article => html`<tr><th scope="row">${article.path}</th>${columns.map(name => html`<td class="number">${article[name]}</td>`)}</tr>
`)}<tr><th scope="row">${words.accountTotal}</th>${columns.map(name => html`<td class="number">${total(name)}</td>`)}</tr>
</tbody></table></section>
${accounts.filter(({ entries }) => entries.length > 0).map(({ path, entries }) => html`<details><summary>${path}</summary>
<ul>
${entries.map(({ text, edtf, fate, because, line }) => html`<li><q>${text}</q>${edtf !== undefined && html` <code>${edtf}</code>`} – ${words.fates[fate]}: ${because}${line !== undefined && html` <span class="note">${path}:${line}</span>`}</li>
`)}</ul></details>
`)}</section>`
}
