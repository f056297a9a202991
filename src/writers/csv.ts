import { dateLabel } from '../dates/date-label.ts'
import { authorsOf, located } from './citations.ts'
import { stripControl, httpLink } from './strip-control.ts'
import { addressOf, type WriterContext } from './writer-context.ts'

const header = [
  'id',
  'date',
  'edtf',
  'time',
  'earliest',
  'latest',
  'precision',
  'kind',
  'headline',
  'sources',
  'quote',
  'locator',
  'outlet',
  'published',
  'url',
  'factuality',
  'attribution',
  'authors',
  'source_title',
  'page',
]

/**
 * A line a citation (RFC 4180), with its event's date and headline; every cell is in quotation marks. Text that a spreadsheet would
 * run as a formula begins with `'`.
 */
export function csv(written: WriterContext): string {
  const { timeline, style } = written
  const sources = new Map(timeline.sources.map(source => [source.id, source] as const))
  const rows = timeline.events.flatMap(event =>
    event.citations.map(({ source: id, quote, attribution, locator }) => {
      const source = sources.get(id)
      const { edtf, time, earliest, latest, precision } = event.date
      const dates = [dateLabel(event.date, style), edtf, time, earliest, latest, precision]
      const cited = [quote, located(locator), source?.publisher, source?.published, httpLink(source?.url)]
      return [
        event.id,
        ...dates,
        event.kind,
        event.headline,
        String(event.sourceCount),
        ...cited,
        event.factuality ?? 'asserted',
        event.attribution === 'none' ? undefined : (event.attribution ?? attribution),
        source && authorsOf(source).join('; '),
        source?.title,
        addressOf(written, written.pageOf(event.id)),
      ]
    }),
  )
  return [header, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value = ''): string {
  const text = stripControl(value)
  return `"${(isFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** Whether the first character that can be seen begins a formula. Some programs take `＝` (full width) and `﹢` (small) for `=` and `+`. */
function isFormula(text: string): boolean {
  // years before 1 and EDTF dates with an open start are data
  if (/^-\d{4}[-\d/~?]*$/.test(text)) return false
  const [first = ''] = text.replace(/^[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]+/u, '')
  return '=+-@'.includes(first.normalize('NFKC')) && first !== ''
}
