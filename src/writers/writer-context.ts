import { createHash } from 'node:crypto'
import type { SiteWords } from '../languages/site-words.ts'
import type { NamedPicture, Timeline } from '../model.ts'
import type { Site } from '../settings/site-settings.ts'
import type { LabelStyle } from '../dates/date-label.ts'

/** What a writer may use: the timeline and what the site says of itself. */
export interface WriterContext {
  readonly timeline: Timeline
  readonly site: Site
  readonly style: LabelStyle
  readonly words: SiteWords
  /** The place of an event's page, relative to the site's root. */
  readonly pageOf: (eventId: string) => string
  /** The picture of an event, if it has one. */
  readonly pictureOf?: (eventId: string) => WrittenPicture | undefined
}

/** A picture, with its place relative to the site's root. */
export interface WrittenPicture extends Pick<NamedPicture, 'alt' | 'credit' | 'licence'> {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly graphic?: true
}

/** A file of the site's data: one format, one function. */
export interface DataFormat {
  /** `data/events.csv`, relative to the site's root. */
  readonly path: keyof SiteWords['formatNotes']
  readonly title: string
  readonly write: (written: WriterContext) => string
}

/** An address on the site: absolute where the site's own is known, else relative to `data/`. */
export const addressOf = ({ site }: WriterContext, path: string): string =>
  site.url === undefined ? `../${path}` : `${site.url}${path}`

/** A name for something of the site that never changes, and that no other site uses: by its address, else by what it says of itself. */
export const permanentId = ({ site }: WriterContext, id: string): string =>
  site.url === undefined ? uuid([...ownWords(site), id]) : `${site.url}#${encodeURIComponent(id)}`

/** A name for a feed of the site. Without an address, two sites may have one title: then their articles tell them apart. */
export const feedId = (written: WriterContext, feed: string): string =>
  written.site.url === undefined
    ? uuid([...ownWords(written.site), feed, ...written.timeline.sources.flatMap(({ path, sha256 }) => [path, sha256])])
    : permanentId(written, feed)

const ownWords = ({ title, description = '', author = '', repository = '' }: Site) => [title, description, author, repository]

/** A UUID of words (RFC 9562, version 8: from SHA-256): the same words, the same UUID. */
function uuid(words: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
