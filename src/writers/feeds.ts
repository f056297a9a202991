import type { IsoDate, Source, TimelineEvent } from '../model.ts'
import { claimOf, headlineAsTold, inOneLine } from '../timeline/claim.ts'
import { dateLabel } from '../dates/date-label.ts'
import { stripControl } from './strip-control.ts'
import { addressOf, feedId, permanentId, type WriterContext } from './writer-context.ts'

/** Newest reports first; a feed is for what is new. */
const longest = 100

/** An Atom feed (RFC 4287). There is no clock: an event was last updated on the last day on which a source of it was published. */
export function atom(written: WriterContext): string {
  const { site } = written
  const entries = newest(written)
  const updated = entries[0]?.updated ?? '1970-01-01'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">
<title>${xml(site.title)}</title>
<id>${xml(feedId(written, 'feed'))}</id>
<updated>${updated}T00:00:00Z</updated>
<author><name>${xml(site.author ?? site.title)}</name></author>
<link rel="alternate" type="text/html" href="${xml(addressOf(written, 'index.html'))}"/>
${site.url === undefined ? '' : `<link rel="self" type="application/atom+xml" href="${xml(addressOf(written, 'data/feed.xml'))}"/>\n`}${entries
    .map(
      entry => `<entry>
<title>${xml(titleOf(entry.event, written))}</title>
<id>${xml(permanentId(written, entry.event.id))}</id>
<updated>${entry.updated}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${xml(addressOf(written, written.pageOf(entry.event.id)))}"/>
<summary>${xml(summaryOf(entry, written))}</summary>
</entry>
`,
    )
    .join('')}</feed>
`
}

/** A JSON Feed, version 1.1. */
export function jsonFeed(written: WriterContext): string {
  const { site } = written
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: stripControl(site.title),
    home_page_url: addressOf(written, 'index.html'),
    ...(site.url === undefined ? {} : { feed_url: addressOf(written, 'data/feed.json') }),
    ...(site.description === undefined ? {} : { description: stripControl(site.description) }),
    language: site.language,
    items: newest(written).map(entry => ({
      id: permanentId(written, entry.event.id),
      url: addressOf(written, written.pageOf(entry.event.id)),
      title: stripControl(titleOf(entry.event, written)),
      content_text: stripControl(summaryOf(entry, written)),
      date_modified: `${entry.updated}T00:00:00Z`,
      ...(entry.event.tags.length === 0 ? {} : { tags: entry.event.tags.map(stripControl) }),
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

const titleOf = (event: TimelineEvent, written: WriterContext) =>
  `${dateLabel(event.date, written.style)}: ${headlineAsTold(event, written)}`

/** The first quotation and whose it is, behind a word that it is a claim where it is one. */
function summaryOf({ event, outlet }: Entry, written: WriterContext): string {
  const claim = claimOf(event, written)
  return `${claim ? `${inOneLine(claim)}. ` : ''}“${event.citations[0].quote}” – ${outlet}`
}

interface Entry {
  readonly event: TimelineEvent
  readonly updated: IsoDate
  readonly outlet: string
}

function newest({ timeline }: WriterContext): Entry[] {
  const sources = new Map(timeline.sources.map(source => [source.id, source] as const))
  return timeline.events
    .map(event => ({ event, updated: lastReport(event, sources), outlet: outletName(sources.get(event.citations[0].source)) }))
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.event.id < b.event.id ? -1 : 1))
    .slice(0, longest)
}

function lastReport({ citations, date }: TimelineEvent, sources: ReadonlyMap<string, Source>): IsoDate {
  const days = citations.flatMap(({ source }) => sources.get(source)?.published ?? []).filter(isFeedDay)
  return days.sort().at(-1) ?? (isFeedDay(date.latest) ? date.latest : '1970-01-01')
}

const isFeedDay = (day: IsoDate | undefined): day is IsoDate => day !== undefined && /^(?!0000)\d{4}-\d\d-\d\d$/.test(day)

/** Who published it, as far as it says. */
export const outletName = (source: Source | undefined) => source?.publisher ?? source?.title ?? source?.path ?? ''

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML 1.0 allows it. */
export const xml = (text: string): string => stripControl(text).replace(/[&<>"]/g, character => escapes[character] ?? '')
