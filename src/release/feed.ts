import { fill } from '../languages/site-words.ts'
import { headlineAsTold } from '../timeline/claim.ts'
import { xml } from '../writers/feeds.ts'
import { addressOf, feedId, permanentId, type WriterContext } from '../writers/writer-context.ts'
import { type Change, valueInWords } from './changes.ts'
import type { Release } from './releases.ts'

const longest = 100

/** An Atom feed of what releases corrected, the newest first. Its times are the days of the releases. */
export function correctionsFeed(releases: readonly Release[], written: WriterContext): string {
  const { site, words } = written
  const title = `${site.title} – ${words.corrections}`
  const entries = releases.flatMap(({ on, changes }) => changes.map(change => ({ on, change }))).slice(0, longest)
  const self =
    site.url === undefined
      ? ''
      : `<link rel="self" type="application/atom+xml" href="${xml(addressOf(written, 'data/corrections.xml'))}"/>\n`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">
<title>${xml(title)}</title>
<id>${xml(feedId(written, 'corrections'))}</id>
<updated>${releases[0]?.on ?? '1970-01-01'}T00:00:00Z</updated>
<author><name>${xml(site.author ?? site.title)}</name></author>
<link rel="alternate" type="text/html" href="${xml(addressOf(written, 'corrections.html'))}"/>
${self}${entries
    .map(
      ({ on, change }) => `<entry>
<title>${xml(`${words.changes[change.kind]}: ${headlineAsTold(change, written)}`)}</title>
<id>${xml(permanentId(written, `${on}-${change.kind}-${change.event}`))}</id>
<updated>${on}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${xml(addressOf(written, addressFor(change, written)))}"/>
<summary>${xml(summaryOf(change, written))}</summary>
</entry>
`,
    )
    .join('')}</feed>
`
}

const addressFor = ({ event }: Change, { timeline, pageOf }: WriterContext) =>
  timeline.events.some(({ id }) => id === event) ? pageOf(event) : 'corrections.html'

/** `3 May 2021 → May 2021`, or the quotes that came and went. */
function summaryOf(change: Change, { words, style }: WriterContext): string {
  const { kind, before, after, cited = [], uncited = [] } = change
  if (before !== undefined && after !== undefined) {
    const label = (text: string) => valueInWords(kind, text, words, style)
    return fill(words.changeFrom, { before: label(before), after: label(after) })
  }
  const quotes = [
    ...cited.map(({ quote }) => `${words.nowCites} “${quote}”`),
    ...uncited.map(({ quote }) => `${words.noLongerCites} “${quote}”`),
  ]
  return quotes.length > 0 ? quotes.join('; ') : headlineAsTold(change, { words })
}
