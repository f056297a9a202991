import type { Mention } from '../model.ts'
import { stripControl } from './strip-control.ts'
import type { WriterContext } from './writer-context.ts'

/** The whole timeline as data, in the shape of `schemas/events.schema.json`. Offsets are UTF-16, into the passage's text. */
export function eventsJson({ timeline, site, pictureOf }: WriterContext): string {
  const events = timeline.events.map(({ citations, image: _, place: __, ...event }) => ({
    ...event,
    image: pictureOf?.(event.id),
    citations: citations.map(({ date, dateFrom, time, kind, factuality, attribution, headline, ...quotation }) => ({
      ...placed(quotation),
      ...(date === undefined ? {} : { date }),
      dateFrom,
      ...(time === undefined ? {} : { time }),
      kind,
      ...(factuality === undefined ? {} : { factuality }),
      ...(attribution === undefined ? {} : { attribution }),
      headline,
    })),
  }))
  const undated = timeline.undated.map(placed)
  // what was stripped from a source stays on its page: it is its publisher's
  const sources = timeline.sources.map(source => ({ ...source, removed: undefined, image: undefined, pagePicture: undefined }))
  const record = {
    version: 1,
    title: stripControl(site.title),
    language: site.language,
    events,
    undated,
    entities: timeline.entities.map(({ place: _, ...entity }) => entity),
    sources,
  }
  return `${inLines(record)}\n`
}

/** A quotation and where it stands. */
const placed = ({
  source,
  passage,
  locator,
  start,
  end,
  quote,
}: Pick<Mention, 'source' | 'passage' | 'locator' | 'start' | 'end' | 'quote'>) => ({
  source,
  passage,
  ...(locator === undefined ? {} : { locator }),
  start,
  end,
  quote,
})

/** JSON with each item of its lists on a line: half the bytes of an indented file, and a change of one event is one line. */
function inLines(record: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(record).map(([key, value]) => {
    return `${JSON.stringify(key)}:${Array.isArray(value) && value.length > 0 ? listInLines(value) : JSON.stringify(value)}`
  })
  return `{${fields.join(',\n')}}`
}

/** A JSON list with each item on a line. */
export const listInLines = (items: readonly unknown[]): string => `[\n${items.map(item => JSON.stringify(item)).join(',\n')}\n]`
