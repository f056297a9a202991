import { isAhead } from '../events/mention-text.ts'
import type { IsoDate, Source, TimelineEvent } from '../model.ts'
import { claimOf, headlineAsTold, inOneLine } from '../timeline/claim.ts'
import { dateLabel } from '../dates/date-label.ts'
import { stripControl } from './strip-control.ts'
import { addressOf, type WriterContext } from './writer-context.ts'

/**
 * Events as an iCalendar (RFC 5545) of whole days. Left out: dates that are wider than 31 days or that a calendar cannot
 * hold (before year 1, open on a side), since an entry there would claim days that nobody named.
 */
export function calendar(written: WriterContext): string {
  const { timeline, site } = written
  const sources = new Map(timeline.sources.map(source => [source.id, source] as const))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Citeline//Timeline//EN',
    `X-WR-CALNAME:${text(site.title)}`,
    ...timeline.events.flatMap(event => entry(event, sources, written)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function entry(event: TimelineEvent, sources: ReadonlyMap<string, Source>, written: WriterContext): string[] {
  const { earliest, latest } = event.date
  if (!calendarDay(earliest) || !calendarDay(latest) || event.date.edtf.startsWith('[')) return []
  const [start, end] = [Date.parse(earliest), Date.parse(latest) + 86_400_000]
  if (!(end > start) || end - start > 31 * 86_400_000) return []
  const label = dateLabel(event.date, written.style)
  const wide = event.date.precision !== 'day' && event.date.precision !== 'interval' && earliest !== latest
  const headline = headlineAsTold(event, written)
  const claim = claimOf(event, written)
  const said = [label, ...(claim ? [inOneLine(claim)] : []), `“${event.citations[0].quote}”`].join('. ')
  const isTentative = claim !== undefined || isAhead(event.kind)
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@citeline`,
    `DTSTAMP:${compact(Date.parse(lastRevised(event, sources)))}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(end)}`,
    `SUMMARY:${text(wide ? `${headline} (${label})` : headline)}`,
    `DESCRIPTION:${text(said)}`,
    ...(written.site.url === undefined ? [] : [`URL:${addressOf(written, written.pageOf(event.id))}`]),
    `STATUS:${isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/**
 * When an entry was last revised, which is what DTSTAMP says in a calendar without METHOD (RFC 5545, 3.8.7.2). No clock is asked: it
 * is the last day on which a source of the event was published or looked up, and 1970-01-01 where none is known.
 */
function lastRevised({ citations }: TimelineEvent, sources: ReadonlyMap<string, Source>): IsoDate {
  const cited = citations.flatMap(({ source }) => sources.get(source) ?? [])
  const days = cited.flatMap(({ published, accessed }) => [published, accessed]).filter(calendarDay)
  return days.sort().at(-1) ?? '1970-01-01'
}

const calendarDay = (day: IsoDate | undefined): day is IsoDate => day !== undefined && /^(?!0000)\d{4}-\d\d-\d\d$/.test(day)

const compact = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '')

const text = (value: string) => stripControl(value).replace(/[\\;,]/g, '\\$&')

/** Lines of at most 75 octets, a character never cut. */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 74) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}
