import { eventKinds, factualities, nameKinds, type TimelineEvent } from '../model.ts'
import { type Html, html } from '../site/html.ts'
import { namesOf } from './event-names.ts'
import type { NameShown } from './form.ts'
import { button, checkbox, choose, field, form, type PageContext } from './page-fields.ts'
import { coordinatesText } from './place-names.ts'

/** What an event is given besides its words: its place, its picture, a work elsewhere; and its names, which have pages of their own. */
export function extraFields(page: PageContext, event: TimelineEvent): Html {
  const picture = event.image === 'none' ? undefined : event.image
  return html`<details>
      <summary>Place</summary>
      ${field(page, 'place', 'Town, latitude and longitude in degrees, or none', coordinatesText(event.place))}
      <p>${button('place', 'Set the place')}</p>
    </details>
    <details>
      <summary>Picture</summary>
      ${field(page, 'file', 'File inside the content folder, or none', event.image === 'none' ? 'none' : (picture?.file ?? ''))}
      ${field(page, 'alt', 'What it shows', picture?.alt ?? '')}
      ${field(page, 'credit', 'Credit: whose it is', picture?.credit ?? '')}
      ${field(page, 'licence', 'Licence', picture?.licence ?? '')}
      ${checkbox('graphic', 'graphic: covered until a reader asks to see it', picture?.graphic)}
      <p>${button('picture', 'Set the picture')}</p>
    </details>
    <details>
      <summary>A work elsewhere that reports it, too</summary>
      ${workFields(page)}
      <p>${button('attachWork', 'Attach it')}</p>
    </details>
    ${names(page, event)}`
}

function names({ project }: PageContext, event: TimelineEvent): Html | false {
  const all = namesOf(event, project)
  return (
    all.length > 0 &&
    html`<details>
      <summary>Names</summary>
      <ul>
        ${all.map(
          ({ id, label, kind, hasNoPage }) =>
            html`<li><a href="/name/${encodeURIComponent(id)}">${label}</a> ${hasNoPage ? 'has no page yet' : kind}</li>`,
        )}
      </ul>
    </details>`
  )
}

const workFields = (page: PageContext): Html =>
  html`${field(page, 'title', 'Its title', '')} ${field(page, 'url', 'Its web address', '')}
  ${field(page, 'publisher', 'Publisher', '')} ${field(page, 'published', 'Day of publication', '')}
  ${field(page, 'archiveUrl', 'Address of a copy in a web archive', '')} ${field(page, 'quote', 'What it says, word by word', '')}`

export const nameForm = (page: PageContext, name: NameShown): Html =>
  form(
    page,
    html`${field(page, 'rename', 'Spelling', name.label)} ${choose('kind', 'Is a', nameKinds, name.kind ?? 'other')}
      ${field(page, 'mergeWith', 'Same as (another name)', '')}
      ${field(page, 'place', 'Town, latitude and longitude in degrees, or none', coordinatesText(name.place))}
      ${name.kind && checkbox('hide', 'has no page')}
      <p>${button('name', name.kind ? 'Save changes' : 'Give it a page')}</p>`,
    'name',
  )

/** An event of one's own that rests on a sentence, or on a work elsewhere. */
export const addForm = (page: PageContext, quote?: string): Html =>
  form(
    page,
    html`${field(page, 'headline', 'Headline', '')} ${field(page, 'date', 'Date (EDTF or in words)', '')}
      ${field(page, 'summary', 'Summary', '')} ${choose('kind', 'Kind', eventKinds, 'happened')}
      ${choose('factuality', 'Reported as', factualities, 'asserted')}
      ${field(page, 'id', 'Its id, for the address of its page', '')}
      ${
        quote === undefined &&
        html`<h2>The work that it rests on</h2>
          ${workFields(page)}`
      }
      <p>${button('add', 'Add the event')}</p>`,
    'add',
  )

export const listAgainForm = (page: PageContext): Html => form(page, html`<p>${button('list', 'List it again')}</p>`, 'list')
