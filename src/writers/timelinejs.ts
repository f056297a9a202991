import { clockDigits, rangeTimes } from '../dates/clock.ts'
import type { ClockTime, Edtf } from '../model.ts'
import { claimOf, headlineAsTold, inOneLine } from '../timeline/claim.ts'
import { dateLabel } from '../timeline/label.ts'
import type { Written } from './format.ts'
import { xml } from './feeds.ts'

/** The JSON of Knight Lab's TimelineJS 3. Its `text` fields are HTML, so they are escaped; dates keep their precision and their words. */
export function timelineJs(written: Written): string {
  const { timeline, site, style } = written
  const events = timeline.events.flatMap(event => {
    const { edtf, time, earliest, latest } = event.date
    const [from, to] = time?.includes('/') ? rangeTimes(time) : [time, undefined]
    const start = partsOf(edtf, from) ?? partsOf(earliest ?? latest ?? '', from)
    if (!start) return []
    const end = to === undefined && (earliest === latest || !edtf.includes('/')) ? undefined : partsOf(latest ?? '', to)
    const claim = claimOf(event, written)
    const said = [...(claim ? [xml(inOneLine(claim))] : []), ...event.citations.map(({ quote }) => `“${xml(quote)}”`)]
    return [
      {
        unique_id: event.id,
        start_date: start,
        ...(end ? { end_date: end } : {}),
        display_date: xml(dateLabel(event.date, style)),
        text: { headline: xml(headlineAsTold(event, written)), text: said.map(text => `<p>${text}</p>`).join('') },
        group: event.kind,
      },
    ]
  })
  return `${JSON.stringify({ title: { text: { headline: xml(site.title), text: xml(site.description ?? '') } }, events }, null, 1)}\n`
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
