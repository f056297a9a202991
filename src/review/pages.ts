import type { Doubt, DoubtKind } from '../checks/doubt.ts'
import { trivialRisk } from '../checks/risks.ts'
import { written } from '../dates/edtf.ts'
import { countedFrom } from '../checks/explain.ts'
import { joinInWords, terminalWords } from '../languages/words.ts'
import { factualities, type Mention, type Source, type TimelineEvent } from '../model.ts'
import { type Html, html, page } from '../site/html.ts'
import { beginOnOneDay } from '../timeline/arrange.ts'
import { attributionOf } from './changed-fields.ts'
import type { Form, Subject } from './form.ts'
import type { Reviewed } from './memory.ts'
import { inContext, isCounted, nearbyEvents } from './decided-items.ts'

export const doubtTitles: Readonly<Record<DoubtKind, string>> = {
  'day-month-order': 'Is it day/month or month/day?',
  'ambiguous-date': 'Dates that can be read in two ways',
  'year-in-doubt': 'Days whose year is in doubt',
  'uncertain-reading': 'Sentences that can be read in several ways',
  'low-confidence-date': 'Dates that no cited sentence states',
  accusation: 'Accusations and denials',
  'weak-merge': 'Reports that were joined on weak grounds',
  'weak-headline': 'Headlines that do not stand alone',
  'maybe-one': 'Events that may be the same',
  disagreement: 'Reports that differ',
  undated: 'Undated reports',
  'stale-edit': 'Corrections that are not in force',
}

/** What a page needs besides its own subject. */
export interface Desk {
  readonly project: Reviewed
  readonly token: string
  /** What went wrong with the last decision, and what was filled in then. */
  readonly failed?: { readonly message: string; readonly form: Form }
}

export function listPage({ project }: Desk, doubts: readonly Doubt[], done: boolean): string {
  const trivial = doubts.filter(({ risk }) => risk < trivialRisk)
  const list = (items: readonly Doubt[]) =>
    html`<ol>
      ${items.map(
        item =>
          html`<li>
            <a href="${itemPath(item)}">${titleOf(item, project)}</a> <small>${doubtTitles[item.kind]}</small>
            <p>${item.message}</p>
          </li>`,
      )}
    </ol>`
  return frame(
    'Review',
    html`<h1>${doubts.length === 0 ? 'Nothing is left to decide' : `${doubts.length} to decide`}</h1>
      ${done && saved} ${withheldNote(project)}
      <p>
        <a href="/events">All ${project.timeline.events.length} events</a> ·
        <a href="/counted">Days that no sentence gives in full (${project.timeline.events.filter(isCounted).length})</a>
      </p>
      ${list(doubts.filter(({ risk }) => risk >= trivialRisk))}
      ${
        trivial.length > 0 &&
        html`<h2>If there is time <small>${trivial.length}</small></h2>
          ${list(trivial)}`
      }`,
  )
}

/** Corrections that cannot be used: what is listed then may have been decided. */
function withheldNote({ withheld }: Reviewed) {
  const [first] = withheld
  const place = [first?.path, first?.line, first?.column].filter(part => part !== undefined).join(':')
  return (
    first &&
    html`<p class="failed">Nothing is published until this is fixed: ${place}: ${first.message}. ${first.advice ?? ''}</p>`
  )
}

/** Events whose day no sentence gives in full: each with its words and what they were counted from. */
export function countedPage({ project }: Desk): string {
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

export function eventsPage({ project }: Desk): string {
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
export function itemPage(desk: Desk, doubt: Doubt, subject: Subject, beside: readonly Doubt[], done: boolean): string {
  const { kind, outcome, dates = [] } = doubt
  const body =
    kind === 'day-month-order'
      ? form(desk, html`${dates.map(day => radio('published', day, day))} ${button('published', 'This day')}`)
      : outcome
        ? staleForm(desk, doubt)
        : subject.event
          ? eventForm(desk, subject.event, dates)
          : sentenceForm(desk, subject, dates)
  return frame(
    doubtTitles[kind],
    html`<p><a href="/list">What is left to decide</a></p>
      <h1>${titleOf(doubt, desk.project)}</h1>
      ${done && saved} ${failure(desk)}
      <p class="doubt"><strong>${doubtTitles[kind]}:</strong> ${doubt.message}. ${doubt.advice}</p>
      ${beside.map(({ kind, message }) => html`<p class="doubt">${doubtTitles[kind]}: ${message}.</p>`)}
      ${!subject.event && context(desk, doubt)} ${body}`,
  )
}

export function eventPage(desk: Desk, event: TimelineEvent, done: boolean): string {
  return frame(
    event.headline,
    html`<p><a href="/events">All events</a></p>
      <h1>${event.headline}</h1>
      ${done && saved} ${failure(desk)} ${eventForm(desk, event, [])}`,
  )
}

export function sourcePage(desk: Desk, source: Source, done: boolean): string {
  const { title = source.path, published = '', publishedEvidence, year = '' } = source
  return frame(
    title,
    html`<p><a href="/list">What is left to decide</a></p>
      <h1>${title} <small>${source.path}</small></h1>
      ${done && saved} ${failure(desk)}
      ${form(
        desk,
        html`${field(desk, 'title', 'Title', source.title ?? '')} ${field(desk, 'published', 'Day of publication', published)}
          ${publishedEvidence && html`<p class="how">read from ${publishedEvidence.from}</p>`}
          ${field(desk, 'year', 'Year of its dates that have none', year)}
          <p>${button('article', 'Save changes')}</p>`,
        'article',
      )}`,
  )
}

export const messagePage = (title: string, message: string): string =>
  frame(
    title,
    html`<h1>${title}</h1>
      <p>${message}</p>`,
  )

export const itemPath = ({ key }: Doubt): string => `/item/${encodeURIComponent(key)}`

const saved = html`<p class="saved" role="status">Saved in edits.yaml.</p>`
const failure = ({ failed }: Desk) => failed && html`<p class="failed" role="alert">${failed.message}</p>`

export function titleOf(
  { event: id, source, sentence, outcome }: Doubt,
  { timeline, articles }: Pick<Reviewed, 'timeline' | 'articles'>,
): string {
  // most of what is in doubt belongs to no event
  const event = id === undefined ? undefined : timeline.events.find(event => event.id === id)
  if (event) return event.headline
  if (outcome) return `${outcome.path}:${outcome.line}`
  const quote = sentence && inContext(articles, sentence)?.quote
  return quote ?? timeline.sources.find(({ id }) => id === source)?.title ?? source ?? ''
}

function eventForm(desk: Desk, event: TimelineEvent, dates: readonly string[]): Html {
  const { timeline } = desk.project
  const several = event.citations.length > 1
  return form(
    desk,
    html`<h2>Cited</h2>
      ${event.citations.map((mention, index) => citation(desk, mention, index, several))}
      ${event.joined && event.joined.length > 0 && html`<p>Joined because: ${event.joined.map(reason => joinInWords(reason, terminalWords)).join('; ')}</p>`}
      <h2>What it says</h2>
      ${dates.map(date => radio('date', date, date))}
      ${dates.length === 0 && field(desk, 'date', 'Date (EDTF or in words)', written(event.date))}
      ${field(desk, 'headline', 'Headline', event.headline)} ${field(desk, 'summary', 'Summary', event.summary ?? '')}
      ${choose('kind', 'Kind', kinds, event.kind)}
      ${choose('factuality', 'Reported as', factualities, event.factuality ?? 'asserted')}
      ${event.factuality && field(desk, 'attribution', 'Who says so, or none', attributionOf(event))}
      ${field(desk, 'tags', 'Tags, separated by commas', event.tags.join(', '))} ${field(desk, 'note', 'Note', '')}
      ${field(desk, 'by', 'Decided by', '')}
      <p>
        ${button('save', 'Save changes')} ${button('status-reviewed', 'Reviewed')} ${button('status-verified', 'Verified')}
        ${button('status-disputed', 'Disputed')} ${button('pin', 'Key event')} ${button('hide', 'Hide')}
      </p>
      ${disagreements(event)}
      <h2>Same as another event</h2>
      ${chooseEvent(nearbyEvents(timeline.events, event))}
      <p>${button('merge', 'Merge with it')}</p>
      ${order(timeline.events, event)}`,
  )
}

function disagreements({ disagreements = [] }: TimelineEvent): Html | false {
  return (
    disagreements.length > 0 &&
    html`<h2>The reports differ</h2>
      ${disagreements.map(
        ({ about, of, values }, index) =>
          html`<p>
            ${of ? `number of ${of}` : about}: ${values.map(({ value }) => value).join(' / ')}
            ${button(`dismiss:${index}`, 'They do not differ')}
          </p>`,
      )}`
  )
}

function order(events: readonly TimelineEvent[], event: TimelineEvent): Html | false {
  const sameDay = events.filter(other => other !== event && beginOnOneDay(other, event))
  return (
    sameDay.length > 0 &&
    html`<h2>Order within the day</h2>
      ${chooseEvent(sameDay, 'leader', 'It follows')}
      <p>${button('follow', 'Move it there')}</p>`
  )
}

function sentenceForm(desk: Desk, { sentence, doubt }: Subject, dates: readonly string[]): Html {
  if (!sentence) return html`<p>The sentence is not there any more.</p>`
  return form(
    desk,
    html`<h2>It is an event</h2>
      ${dates.map(date => radio('date', date, date))} ${dates.length === 0 && field(desk, 'date', 'Date (EDTF or in words)', '')}
      ${field(desk, 'headline', 'Headline', '')} ${field(desk, 'by', 'Decided by', '')}
      <p>${button('save', 'Make it an event')}</p>
      <h2>It reports an event that is listed already</h2>
      ${chooseEvent(nearbyEvents(desk.project.timeline.events, undefined, doubt?.source))}
      <p>${button('attach', 'Attach it')}</p>
      ${
        doubt?.kind === 'undated' &&
        html`<h2>It does not belong on a timeline</h2>
          <p>${button('hide', 'Set aside')}</p>`
      }`,
  )
}

function staleForm(desk: Desk, { outcome }: Doubt): Html {
  const candidates = outcome?.candidates ?? []
  return form(
    desk,
    html`${
        outcome?.instruction === 'target' &&
        candidates.map(
          ({ text, event, source }, index) =>
            html`<blockquote>
                ${text}
                <footer>${source ?? ''} ${event ?? ''}</footer>
              </blockquote>
              <p>${button(`candidate-${index}`, 'It is this one')}</p>`,
        )
      }
      <p>${button('set-aside', 'Set the correction aside (it stays in the file as a comment)')}</p>`,
  )
}

function citation(desk: Desk, mention: Mention, index: number, several: boolean): Html {
  const { date, dateFrom, time, factuality = 'asserted', attribution } = mention
  return html`${context(desk, { sentence: mention })}
    <p class="how">
      ${date ? html`<code>${written(date)}</code> from ${dateFrom}` : 'no date'}${
        time && html`: “${time.text}”, rule ${time.rule}${time.anchor && html`, ${countedFrom(time.anchor)}`}`
      }
      · ${factuality}${attribution !== undefined && html`, said by ${attribution}`}
      ${several && html`${button(`splitOff:${index}`, 'Another event')} ${button(`detach:${index}`, 'Does not belong here')}`}
    </p>
    ${
      several &&
      mention.passage !== '' &&
      html`${field(desk, `day-${index}`, 'The day it gives', date ? written(date) : '')}
        <p>${button(`citationDate:${index}`, 'Set its day')}</p>`
    }`
}

function context({ project }: Desk, { sentence }: Pick<Doubt, 'sentence'>): Html | undefined {
  const shown = sentence && inContext(project.articles, sentence)
  if (!shown) return undefined
  const { source, before, quote, after, line } = shown
  return html`<blockquote>
    <span class="around">${before}</span> <mark>${quote}</mark> <span class="around">${after}</span>
    <footer>
      ${source.title ?? ''}
      <a href="/source/${source.id}"><code>${source.path}${line === undefined ? '' : `:${line}`}</code></a>
      ${source.published ?? 'no publication day'}
    </footer>
  </blockquote>`
}

// the first button is the one that the Enter key presses: never one that takes something away
const form = ({ token, project: { seen } }: Desk, body: Html, onEnter = 'save'): Html =>
  html`<form method="post" autocomplete="off">
    <input type="hidden" name="token" value="${token}" /><input type="hidden" name="seen" value="${seen}" />
    <button name="decision" value="${onEnter}" class="on-enter" tabindex="-1" aria-hidden="true"></button>${body}
  </form>`

const button = (decision: string, label: string) => html`<button name="decision" value="${decision}">${label}</button> `
const radio = (name: string, value: string, label: string) =>
  html`<label class="choice"><input type="radio" name="${name}" value="${value}" /> ${label}</label>`
const field = ({ failed }: Desk, name: string, label: string, value: string) =>
  html`<label>${label} <input name="${name}" value="${failed?.form.get(name) ?? value}" maxlength="2000" /></label>`
const kinds = ['happened', 'planned', 'said', 'background', 'deadline']
const choose = (name: string, label: string, words: readonly string[], chosen: string) =>
  html`<label
    >${label}
    <select name="${name}">
      ${words.map(word => html`<option${word === chosen && html` selected`}>${word}</option>`)}
    </select></label
  >`
const chooseEvent = (events: readonly TimelineEvent[], name = 'event', label = 'Event') =>
  html`<label
    >${label}
    <select name="${name}">
      <option value="">–</option>
      ${events.map(({ id, date, headline }) => html`<option value="${id}">${written(date)} ${headline}</option>`)}
    </select></label
  >`

/** The desk itself, which a script fills; without scripts there are the pages. */
export const deskPage = (token: string): string =>
  document(
    'Desk',
    html`<noscript
        ><p>The desk needs scripts. Without them: <a href="/list">what is left to decide</a>.</p></noscript
      >
      <div id="desk" data-token="${token}"></div>
      <script type="module" src="/desk.js"></script>`,
    'desk-page',
  )

const frame = (title: string, body: Html): string => document(title, html`<main>${body}</main>`, 'plain-page')

const document = (title: string, body: Html, kind: string): string =>
  `<!doctype html>\n${page(
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Citeline review</title>
        <link rel="stylesheet" href="/site.css" />
        <link rel="stylesheet" href="/desk.css" />
      </head>
      <body class="${kind}">
        ${body}
      </body>
    </html>`,
  )}`
