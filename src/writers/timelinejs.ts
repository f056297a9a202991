import { compareDays } from '../common/calendar.ts'
import { clockDigits, rangeTimes } from '../dates/clock.ts'
import { parseEdtf } from '../dates/edtf.ts'
import { plural } from '../languages/site-words.ts'
import type { ClockTime, Edtf, Source } from '../model.ts'
import { claimOf, headlineAsTold, inOneLine } from '../timeline/claim.ts'
import { dateLabel } from '../dates/date-label.ts'
import { keyEventsOf, spanLabel } from '../timeline/opening.ts'
import { httpLink } from './strip-control.ts'
import { addressOf, type WriterContext } from './writer-context.ts'
import { outletName, xml } from './feeds.ts'

/** The JSON of Knight Lab's TimelineJS 3. Its `text` fields are HTML, so they are escaped; dates keep their precision and their words. */
export function timelineJs(written: WriterContext): string {
  const { timeline, style } = written
  const sources = new Map(timeline.sources.map(source => [source.id, source]))
  const events = timeline.events.flatMap(event => {
    const { edtf, time, earliest, latest } = event.date
    const [from, to] = time?.includes('/') ? rangeTimes(time) : [time, undefined]
    const start = partsOf(edtf, from) ?? partsOf(earliest ?? latest ?? '', from)
    if (!start) return []
    const end = to === undefined && (earliest === latest || !edtf.includes('/')) ? undefined : partsOf(latest ?? '', to)
    const claim = claimOf(event, written)
    const said = [
      ...(claim ? [xml(inOneLine(claim))] : []),
      ...event.citations.map(({ quote, source }) => `${quote === '' ? '' : `“${xml(quote)}” `}${linkTo(sources.get(source))}`),
    ]
    return [
      {
        unique_id: event.id,
        start_date: start,
        ...(end ? { end_date: end } : {}),
        display_date: xml(dateLabel(event.date, style)),
        text: { headline: xml(headlineAsTold(event, written)), text: said.map(text => `<p>${text}</p>`).join('') },
        ...mediaOf(event.id, written),
        group: event.kind,
      },
    ]
  })
  const eras = erasOf(written)
  return `${JSON.stringify({ title: titleSlide(written), events, ...(eras.length > 0 && { eras }) }, null, 1)}\n`
}

/** The picture of an event; none that is graphic, as a slide cannot cover it. */
function mediaOf(event: string, written: WriterContext) {
  const picture = written.pictureOf?.(event)
  if (!picture || picture.graphic) return {}
  const credit = [picture.credit, picture.licence].filter(text => text !== undefined).join(' · ')
  return {
    media: { url: addressOf(written, picture.path), alt: xml(picture.alt), ...(credit !== '' && { credit: xml(credit) }) },
  }
}

/** The outlet, as a link where the source has an address. */
function linkTo(source: Source | undefined): string {
  const [name, url] = [xml(outletName(source)), httpLink(source?.url)]
  return url === undefined ? name : `<a href="${xml(url)}">${name}</a>`
}

/** The first slide: what the timeline is about, its span and its numbers, and its key events. */
function titleSlide(written: WriterContext) {
  const { timeline, site, style, words } = written
  const { events, sources } = timeline
  const counts = [
    spanLabel(
      events.map(({ date }) => date),
      style,
    ),
    plural(words.events, events.length, style.language),
    plural(words.sourcesCount, sources.length, style.language),
  ].filter(part => part !== undefined)
  const key = keyEventsOf(events).map(
    event =>
      `<li>${xml(dateLabel(event.date, style))}: ${xml(headlineAsTold(event, written))}${event.editorial?.pinned ? ` (${xml(words.pinned)})` : ''}</li>`,
  )
  const text = [
    ...(site.description === undefined ? [] : [`<p>${xml(site.description)}</p>`]),
    `<p>${xml(counts.join(' · '))}</p>`,
    ...(key.length === 0 ? [] : [`<p>${xml(words.keyEvents)}</p><ul>${key.join('')}</ul>`]),
  ]
  return { text: { headline: xml(site.title), text: text.join('') } }
}

/** The author's chapters; each ends where the next begins, the last with the last event. */
function erasOf({ site, timeline }: WriterContext) {
  const starts = (site.chapters ?? [])
    .flatMap(({ title, from }) => ({ title, from: parseEdtf(from)?.earliest ?? '' }))
    .sort((a, b) => compareDays(a.from, b.from))
  const end = timeline.events
    .flatMap(({ date }) => date.latest ?? date.earliest ?? [])
    .sort(compareDays)
    .at(-1)
  return starts.flatMap(({ title, from }, index) => {
    const [start, last] = [partsOf(from), partsOf(starts[index + 1]?.from ?? end ?? '')]
    return start && last ? [{ start_date: start, end_date: last, text: { headline: xml(title) } }] : []
  })
}

/** Year, month, day, hour and minute, as many as are named. */
function partsOf(edtf: Edtf, time: ClockTime = '') {
  const parts = /^(?<year>-?\d{4,})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d\d))?)?(?:$|[~?%])/.exec(edtf)?.groups
  if (!parts) return undefined
  const { year, month, day } = parts
  // it takes 24 for the beginning of the next day
  const [hour, minute] = time.startsWith('24') ? [] : clockDigits(time).split(':').filter(Boolean)
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(hour === undefined ? {} : { hour: Number(hour) }),
    ...(minute === undefined ? {} : { minute: Number(minute) }),
  }
}
