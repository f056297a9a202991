import { fill, plural } from '../../src/languages/site-words.ts'
import type { Link } from '../../src/site/event-view.ts'
import { html } from '../../src/site/html.ts'
import type { SiteData } from '../../src/site/site-data.ts'
import type { Topic } from '../../src/site/topic-pages.ts'
import { eventList } from './event-list.ts'
import { page } from './page.ts'

/** A page of events that have a name or a tag in common. */
export function topicPage(data: SiteData, { path, label, aliases, events, more }: Topic, kind: string, up: Link): string {
  const { words, style } = data
  return page(data, {
    path,
    kind,
    title: label,
    body: html`<p class="crumbs"><a href="../${up.path}">${up.text}</a></p>
<h1>${label}</h1>
${aliases && html`<p class="note">${fill(words.alsoWritten, { names: aliases.join(', ') })}</p>`}
<p class="counts">${plural(words.events, events.length + more, style.language)}</p>
${more > 0 && html`<p class="note">${plural(words.notListed, more, style.language)} <a href="../index.html?${kind}=${encodeURIComponent(label)}">${words.findAll}</a></p>`}
${eventList(data, events, '../')}`,
  })
}
