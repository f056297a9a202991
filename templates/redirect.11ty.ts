import { html } from '../src/site/html.ts'
import type { SiteData } from '../src/site/site-data.ts'
import { page } from './parts/page.ts'

interface Given {
  readonly data: SiteData
  readonly redirect: SiteData['redirects'][number]
}

export const data = {
  pagination: { data: 'data.redirects', size: 1, alias: 'redirect' },
  permalink: ({ redirect }: Given) => redirect.path,
}

/** An address that an event had before it was joined with another: it leads to the event for ever. */
export function render({ data, redirect }: Given): string {
  const { words } = data
  return page(data, {
    path: redirect.path,
    kind: 'moved',
    title: words.moved,
    index: false,
    moved: redirect.to,
    body: html`<h1>${words.moved}</h1>
<p>${words.movedTo} <a href="../${redirect.to}">${redirect.headline}</a>.</p>`,
  })
}
