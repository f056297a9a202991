import { dateLabel } from '../timeline/label.ts'
import { controlFree, httpLink } from './clean.ts'
import type { Written } from './format.ts'

const header = [
  'id',
  'date',
  'edtf',
  'earliest',
  'latest',
  'precision',
  'kind',
  'headline',
  'sources',
  'quote',
  'outlet',
  'published',
  'url',
]

/** A line a citation (RFC 4180), with its event's date and headline. Text that a spreadsheet would run as a formula is quoted with `'`. */
export function csv({ timeline, style }: Written): string {
  const sources = new Map(timeline.sources.map(source => [source.id, source] as const))
  const rows = timeline.events.flatMap(event =>
    event.citations.map(({ source: id, quote }) => {
      const source = sources.get(id)
      const { edtf, earliest, latest, precision } = event.date
      const dates = [dateLabel(event.date, style), edtf, earliest, latest, precision]
      const cited = [quote, source?.publisher, source?.published, httpLink(source?.url)]
      return [event.id, ...dates, event.kind, event.headline, String(event.sourceCount), ...cited]
    }),
  )
  return [header, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | undefined): string {
  if (value === undefined) return ''
  const text = controlFree(value)
  // years before 1 and EDTF dates with an open start are data, not formulas
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d{4}[-\d/~?]*$/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
