import type { Doubt } from '../checks/doubt.ts'
import { countedFrom } from '../checks/explain.ts'
import { written } from '../dates/edtf.ts'
import { joinInWords, terminalWords } from '../languages/site-words.ts'
import { eventKinds, factualities, type Mention, type TimelineEvent } from '../model.ts'
import { type Html, html } from '../site/html.ts'
import { beginOnOneDay } from '../timeline/arrange.ts'
import { eventAttribution } from './changed-fields.ts'
import { inContext, nearbyEvents } from './decided-items.ts'
import type { Subject } from './form.ts'
import { extraFields } from './page-extra-forms.ts'
import { button, choose, chooseEvent, field, form, type PageContext, radio } from './page-fields.ts'

export function eventForm(page: PageContext, event: TimelineEvent, dates: readonly string[]): Html {
  const { timeline } = page.project
  const several = event.citations.length > 1
  return form(
    page,
    html`<h2>Cited</h2>
      ${event.citations.map((mention, index) => citation(page, mention, index, several))}
      ${event.joined && event.joined.length > 0 && html`<p>Joined because: ${event.joined.map(reason => joinInWords(reason, terminalWords)).join('; ')}</p>`}
      <h2>What it says</h2>
      ${dates.map(date => radio('date', date, date))}
      ${dates.length === 0 && field(page, 'date', 'Date (EDTF or in words)', written(event.date))}
      ${field(page, 'headline', 'Headline', event.headline)} ${field(page, 'summary', 'Summary', event.summary ?? '')}
      ${choose('kind', 'Kind', eventKinds, event.kind)}
      ${choose('factuality', 'Reported as', factualities, event.factuality ?? 'asserted')}
      ${event.factuality && field(page, 'attribution', 'Who says so, or none', eventAttribution(event))}
      ${field(page, 'tags', 'Tags, separated by commas', event.tags.join(', '))} ${field(page, 'note', 'Note', '')}
      ${field(page, 'by', 'Decided by', '')}
      <p>
        ${button('save', 'Save changes')} ${button('status-reviewed', 'Reviewed')} ${button('status-verified', 'Verified')}
        ${button('status-disputed', 'Disputed')} ${button('pin', 'Key event')} ${button('hide', 'Hide')}
      </p>
      ${disagreements(event)}
      <h2>Same as another event</h2>
      ${chooseEvent(nearbyEvents(timeline.events, event))}
      <p>${button('merge', 'Merge with it')}</p>
      ${order(timeline.events, event)} ${extraFields(page, event)}`,
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

export function sentenceForm(page: PageContext, { sentence, doubt }: Subject, dates: readonly string[]): Html {
  if (!sentence) return html`<p>The sentence is not there any more.</p>`
  return form(
    page,
    html`<h2>It is an event</h2>
      ${dates.map(date => radio('date', date, date))} ${dates.length === 0 && field(page, 'date', 'Date (EDTF or in words)', '')}
      ${field(page, 'headline', 'Headline', '')} ${field(page, 'by', 'Decided by', '')}
      <p>${button('save', 'Make it an event')}</p>
      <h2>It reports an event that is listed already</h2>
      ${chooseEvent(nearbyEvents(page.project.timeline.events, undefined, doubt?.source))}
      <p>${button('attach', 'Attach it')}</p>
      ${
        doubt?.kind === 'undated' &&
        html`<h2>It does not belong on a timeline</h2>
          <p>${button('hide', 'Set aside')}</p>`
      }`,
  )
}

export function staleForm(page: PageContext, { outcome }: Doubt): Html {
  const candidates = outcome?.candidates ?? []
  return form(
    page,
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

function citation(page: PageContext, mention: Mention, index: number, several: boolean): Html {
  const { date, dateFrom, time, factuality = 'asserted', attribution } = mention
  return html`${quoteInContext(page, { sentence: mention }) ?? elsewhere(page, mention)}
    <p class="how">
      ${date ? html`<code>${written(date)}</code> from ${dateFrom}` : 'no date'}${
        time && html`: “${time.text}”, rule ${time.rule}${time.anchor && html`, ${countedFrom(time.anchor)}`}`
      }
      · ${factuality}${attribution !== undefined && html`, said by ${attribution}`}
      ${several && mention.passage !== '' && button(`splitOff:${index}`, 'Another event')}
      ${several && button(`detach:${index}`, 'Does not belong here')}
    </p>
    ${
      several &&
      mention.passage !== '' &&
      html`${field(page, `day-${index}`, 'The day it gives', date ? written(date) : '')}
        <p>${button(`citationDate:${index}`, 'Set its day')}</p>`
    }`
}

/** A work that is not in the content folder. */
function elsewhere({ project }: PageContext, { source, quote }: Mention): Html {
  const { title, url, publisher } = project.timeline.sources.find(({ id }) => id === source) ?? {}
  return html`<blockquote>
    ${quote}
    <footer>${title} ${publisher} ${url}</footer>
  </blockquote>`
}

export function quoteInContext({ project }: PageContext, { sentence }: Pick<Doubt, 'sentence'>): Html | undefined {
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
