import type { Doubt } from '../checks/doubt.ts'
import { countedFrom } from '../checks/explain.ts'
import { trivialRisk } from '../checks/risks.ts'
import { written } from '../dates/edtf.ts'
import { evidenceInWords, terminalWords } from '../languages/site-words.ts'
import type { Source, TimelineEvent } from '../model.ts'
import { html } from '../site/html.ts'
import { isCounted } from './decided-items.ts'
import { doubtTitles, itemPath, itemTitle } from './doubt-titles.ts'
import type { Subject } from './form.ts'
import type { Reviewed } from './memory.ts'
import { button, field, form, type PageContext, radio } from './page-fields.ts'
import { eventForm, quoteInContext, sentenceForm, staleForm } from './page-forms.ts'
import { frame } from './page-frame.ts'
import { hiddenIn, hiddenPath } from './queue.ts'
import { whyWithheld } from './withheld.ts'

export function listPage({ project }: PageContext, doubts: readonly Doubt[], done: boolean): string {
  const trivial = doubts.filter(({ risk }) => risk < trivialRisk)
  const list = (items: readonly Doubt[]) =>
    html`<ol>
      ${items.map(
        item =>
          html`<li>
            <a href="${itemPath(item)}">${itemTitle(item, project)}</a> <small>${doubtTitles[item.kind]}</small>
            <p>${item.message}</p>
          </li>`,
      )}
    </ol>`
  return frame(
    'Review',
    html`<h1>${doubts.length === 0 ? 'Nothing is left to decide' : `${doubts.length} to decide`}</h1>
      ${done && saved} ${withheldNote(project)}
      <p>
        <a href="/events">All ${project.timeline.events.length} events</a> · <a href="/add">Add an event</a> ·
        <a href="/counted">Days that no sentence gives in full (${project.timeline.events.filter(isCounted).length})</a>
      </p>
      ${list(doubts.filter(({ risk }) => risk >= trivialRisk))}
      ${
        trivial.length > 0 &&
        html`<h2>If there is time <small>${trivial.length}</small></h2>
          ${list(trivial)}`
      }
      ${hidden(project)}`,
  )
}

function hidden({ edits }: Reviewed) {
  const all = hiddenIn(edits)
  return (
    all.length > 0 &&
    html`<h2>Hidden <small>${all.length}</small></h2>
      <ol>
        ${all.map(edit => html`<li><a href="${hiddenPath(edit)}">${edit.target!.quote ?? edit.target!.event}</a></li>`)}
      </ol>`
  )
}

/** Corrections that cannot be used: what is listed then may have been decided. */
function withheldNote(project: Reviewed) {
  const why = whyWithheld(project)
  return why && html`<p class="failed">Nothing is published until this is fixed: ${why}</p>`
}

/** Events whose day no sentence gives in full: each with its words and what they were counted from. */
export function countedPage({ project }: PageContext): string {
  const rows = project.timeline.events.filter(isCounted).map(
    ({ id, date, headline, citations: [{ time }] }) =>
      html`<li>
        <a href="/event/${encodeURIComponent(id)}">${headline}</a>
        <p><code>${written(date)}</code>: “${time?.text ?? ''}”${time?.anchor && html`, ${countedFrom(time.anchor)}`}</p>
      </li>`,
  )
  return frame(
    'Days that no sentence gives in full',
    html`<h1>Days that no sentence gives in full <small>${rows.length}</small></h1>
      <p><a href="/list">What is left to decide</a></p>
      <ol>
        ${rows}
      </ol>`,
  )
}

export function eventsPage({ project }: PageContext): string {
  const rows = project.timeline.events.map(
    ({ id, date, headline, factuality, editorial }) =>
      html`<li>
        <a href="/event/${encodeURIComponent(id)}">${headline}</a> <code>${written(date)}</code> ${factuality}
        ${editorial?.status ?? ''}
      </li>`,
  )
  return frame(
    'Events',
    html`<h1>All events</h1>
      <p><a href="/list">What is left to decide</a></p>
      <ol>
        ${rows}
      </ol>`,
  )
}

/** @param beside what else is in doubt about its event */
export function itemPage(page: PageContext, doubt: Doubt, subject: Subject, beside: readonly Doubt[], done: boolean): string {
  const { kind, outcome, dates = [] } = doubt
  const body =
    kind === 'day-month-order'
      ? form(page, html`${dates.map(day => radio('published', day, day))} ${button('published', 'This day')}`)
      : outcome
        ? staleForm(page, doubt)
        : subject.event
          ? eventForm(page, subject.event, dates)
          : sentenceForm(page, subject, dates)
  return frame(
    doubtTitles[kind],
    html`<p><a href="/list">What is left to decide</a></p>
      <h1>${itemTitle(doubt, page.project)}</h1>
      ${done && saved} ${failure(page)}
      <p class="doubt"><strong>${doubtTitles[kind]}:</strong> ${doubt.message}. ${doubt.advice}</p>
      ${beside.map(({ kind, message }) => html`<p class="doubt">${doubtTitles[kind]}: ${message}.</p>`)}
      ${!subject.event && quoteInContext(page, doubt)} ${body}`,
  )
}

export function eventPage(page: PageContext, event: TimelineEvent, done: boolean): string {
  return frame(
    event.headline,
    html`<p><a href="/events">All events</a></p>
      <h1>${event.headline}</h1>
      ${done && saved} ${failure(page)} ${eventForm(page, event, [])}`,
  )
}

export function sourcePage(page: PageContext, source: Source, done: boolean): string {
  const { title = source.path, published = '', publishedEvidence, year = '' } = source
  return frame(
    title,
    html`<p><a href="/list">What is left to decide</a></p>
      <h1>${title} <small>${source.path}</small></h1>
      ${done && saved} ${failure(page)}
      ${form(
        page,
        html`${field(page, 'title', 'Title', source.title ?? '')} ${field(page, 'published', 'Day of publication', published)}
          ${publishedEvidence && html`<p class="how">read from ${evidenceInWords(publishedEvidence, terminalWords)}</p>`}
          ${field(page, 'year', 'Year of its dates that have none', year)}
          <p>${button('article', 'Save changes')}</p>`,
        'article',
      )}
      <h2>Its sentences</h2>
      <ol>
        ${sentencesOf(page, source).map(({ on, text }) => html`<li><a href="${on}">${text}</a></li>`)}
      </ol>`,
  )
}

const sentencesOf = ({ project }: PageContext, { id }: Source) =>
  (project.articles.find(({ source }) => source.id === id)?.sentences ?? []).map(({ passage, start, text }) => ({
    on: `/sentence/${encodeURIComponent(id)}/${encodeURIComponent(passage)}/${start}`,
    text,
  }))

export const saved = html`<p class="saved" role="status">Saved in edits.yaml.</p>`
export const failure = ({ failed }: PageContext) => failed && html`<p class="failed" role="alert">${failed.message}</p>`
