import type { IsoDate, TimelineEvent } from '../model.ts'
import { dateLabel } from '../timeline/label.ts'
import { controlFree } from './clean.ts'
import { addressOf, type Written } from './format.ts'

/**
 * Events as an iCalendar (RFC 5545) of whole days. Left out: dates that are wider than 31 days or that a calendar cannot
 * hold (before year 1, open on a side), since an entry there would claim days that nobody named.
 */
export function calendar(written: Written): string {
  const { timeline, site } = written
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Citeline//Timeline//EN',
    `X-WR-CALNAME:${text(site.title)}`,
    ...timeline.events.flatMap(event => entry(event, written)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function entry(event: TimelineEvent, written: Written): string[] {
  const { earliest, latest } = event.date
  if (!calendarDay(earliest) || !calendarDay(latest) || event.date.edtf.startsWith('[')) return []
  const [start, end] = [Date.parse(earliest), Date.parse(latest) + 86_400_000]
  if (!(end > start) || end - start > 31 * 86_400_000) return []
  const label = dateLabel(event.date, written.style)
  const wide = event.date.precision !== 'day' && event.date.precision !== 'interval' && earliest !== latest
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@citeline`,
    // no clock: the stamp is the event's own first day
    `DTSTAMP:${compact(start)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(end)}`,
    `SUMMARY:${text(wide ? `${event.headline} (${label})` : event.headline)}`,
    `DESCRIPTION:${text(`${label}. “${event.citations[0].quote}”`)}`,
    ...(written.site.url === undefined ? [] : [`URL:${addressOf(written, written.pageOf(event.id))}`]),
    `STATUS:${event.kind === 'planned' || event.kind === 'deadline' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const calendarDay = (day: IsoDate | undefined): day is IsoDate => day !== undefined && /^(?!0000)\d{4}-\d\d-\d\d$/.test(day)

const compact = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '')

const text = (value: string) => controlFree(value).replace(/[\\;,]/g, '\\$&')

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
