import type { EditTarget } from '../model.ts'
import { html } from '../site/html.ts'
import type { NameShown, Subject } from './form.ts'
import { addForm, listAgainForm, nameForm } from './page-extra-forms.ts'
import type { PageContext } from './page-fields.ts'
import { quoteInContext, sentenceForm } from './page-forms.ts'
import { frame } from './page-frame.ts'
import { failure, saved } from './pages.ts'

/** A sentence of an article, cited or not. */
export const sentencePage = (page: PageContext, subject: Subject, done: boolean): string =>
  frame(
    'Sentence',
    html`<p><a href="/list">What is left to decide</a></p>
      <h1>A sentence</h1>
      ${done && saved} ${failure(page)} ${subject.place && quoteInContext(page, { sentence: subject.place })}
      ${sentenceForm(page, subject, [])}
      <h2>It reports another event than those that cite it</h2>
      ${addForm(page, subject.sentence?.quote)}`,
  )

export const namePage = (page: PageContext, name: NameShown, done: boolean): string =>
  frame(
    name.label,
    html`<p><a href="/events">All events</a></p>
      <h1>${name.label}</h1>
      ${done && saved} ${failure(page)} ${nameForm(page, name)}`,
  )

export const addPage = (page: PageContext, done: boolean): string =>
  frame(
    'Add an event',
    html`<p><a href="/events">All events</a></p>
      <h1>Add an event</h1>
      <p>One that rests on a sentence is added from the page of its article.</p>
      ${done && saved} ${failure(page)} ${addForm(page)}`,
  )

export const hiddenPage = (page: PageContext, { quote, event }: EditTarget): string =>
  frame(
    'Hidden',
    html`<p><a href="/list">What is left to decide</a></p>
      <h1>Hidden</h1>
      ${failure(page)}
      <p>${quote ?? event}</p>
      ${listAgainForm(page)}`,
  )
