import type { SiteWords } from '../languages/words.ts'
import type { Timeline } from '../model.ts'
import type { Site } from '../site.ts'
import type { LabelStyle } from '../timeline/label.ts'

/** What a writer may use: the timeline and what the site says of itself. */
export interface Written {
  readonly timeline: Timeline
  readonly site: Site
  readonly style: LabelStyle
  readonly words: SiteWords
  /** The place of an event's page, relative to the site's root. */
  readonly pageOf: (eventId: string) => string
}

/** A file of the site's data: one format, one function. */
export interface Format {
  /** `data/events.csv`, relative to the site's root. */
  readonly path: keyof SiteWords['formatNotes']
  readonly title: string
  readonly write: (written: Written) => string
}

/** An address on the site: absolute where the site's own is known, else relative to `data/`. */
export const addressOf = ({ site }: Written, path: string): string =>
  site.url === undefined ? `../${path}` : `${site.url}${path}`

/** A name for something of the site that never changes and is the same wherever the site stands. */
export const permanentId = ({ site }: Written, id: string): string =>
  site.url === undefined ? `urn:citeline:${encodeURIComponent(id)}` : `${site.url}#${encodeURIComponent(id)}`
