import { dateLabel } from '../timeline/label.ts'
import type { Edtf, TimelineEvent } from '../model.ts'
import type { Written } from './format.ts'
import { xml } from './feeds.ts'

/** The JSON of Knight Lab's TimelineJS 3. Its `text` fields are HTML, so they are escaped; dates keep their precision and their words. */
export function timelineJs({ timeline, site, style }: Written): string {
  const events = timeline.events.flatMap(event => {
    const start = startOf(event)
    if (!start) return []
    const end =
      event.date.earliest === event.date.latest || !event.date.edtf.includes('/') ? undefined : partsOf(event.date.latest ?? '')
    return [
      {
        unique_id: event.id,
        start_date: start,
        ...(end ? { end_date: end } : {}),
        display_date: xml(dateLabel(event.date, style)),
        text: { headline: xml(event.headline), text: event.citations.map(({ quote }) => `<p>“${xml(quote)}”</p>`).join('') },
        group: event.kind,
      },
    ]
  })
  return `${JSON.stringify({ title: { text: { headline: xml(site.title), text: xml(site.description ?? '') } }, events }, null, 1)}\n`
}

function startOf({ date }: TimelineEvent) {
  return partsOf(date.edtf) ?? partsOf(date.earliest ?? date.latest ?? '')
}

/** Year, month and day, as many as the date names. */
function partsOf(edtf: Edtf) {
  const parts = /^(?<year>-?\d{4,})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d\d))?)?(?:$|[T~?%])/.exec(edtf)?.groups
  if (!parts) return undefined
  const { year, month, day } = parts
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}
