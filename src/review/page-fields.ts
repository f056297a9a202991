import { written } from '../dates/edtf.ts'
import type { TimelineEvent } from '../model.ts'
import { type Html, html } from '../site/html.ts'
import type { Form } from './form.ts'
import type { Reviewed } from './memory.ts'

/** What a page needs besides its own subject. */
export interface PageContext {
  readonly project: Reviewed
  readonly token: string
  /** What went wrong with the last decision, and what was filled in then. */
  readonly failed?: { readonly message: string; readonly form: Form }
}

// the first button is the one that the Enter key presses: never one that takes something away
export const form = ({ token, project: { seen } }: PageContext, body: Html, onEnter = 'save'): Html =>
  html`<form method="post" autocomplete="off">
    <input type="hidden" name="token" value="${token}" /><input type="hidden" name="seen" value="${seen}" />
    <button name="decision" value="${onEnter}" class="on-enter" tabindex="-1" aria-hidden="true"></button>${body}
  </form>`

export const button = (decision: string, label: string) => html`<button name="decision" value="${decision}">${label}</button> `
export const radio = (name: string, value: string, label: string) =>
  html`<label class="choice"><input type="radio" name="${name}" value="${value}" /> ${label}</label>`
export const checkbox = (name: string, label: string, isChecked = false) =>
  html`<label class="choice"
    ><input type="checkbox" name="${name}" value="true" ${isChecked && html` checked`} /> ${label}</label
  >`
export const field = ({ failed }: PageContext, name: string, label: string, value: string) =>
  html`<label>${label} <input name="${name}" value="${failed?.form.get(name) ?? value}" maxlength="2000" /></label>`
export const choose = (name: string, label: string, words: readonly string[], chosen: string) =>
  html`<label
    >${label}
    <select name="${name}">
      ${words.map(word => html`<option${word === chosen && html` selected`}>${word}</option>`)}
    </select></label
  >`
export const chooseEvent = (events: readonly TimelineEvent[], name = 'event', label = 'Event') =>
  html`<label
    >${label}
    <select name="${name}">
      <option value="">–</option>
      ${events.map(({ id, date, headline }) => html`<option value="${id}">${written(date)} ${headline}</option>`)}
    </select></label
  >`
