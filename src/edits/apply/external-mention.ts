import { createHash } from 'node:crypto'
import { defaultLanguage } from '../../languages/index.ts'
import type { ExternalCitation, Mention, FilePosition, Source } from '../../model.ts'
import type { EditSession } from './edit-session.ts'
import { idFrom } from './event-factory.ts'

/** A work outside `content/` becomes a source without text; the quote, if one is given, is the editor's word for it. */
export function externalMention(desk: EditSession, citation: ExternalCitation, { path }: FilePosition): Mention {
  const { title, url, publisher, published, archiveUrl, quote = '' } = citation
  const id = externalId(url)
  const source: Source = {
    id,
    path,
    format: 'external',
    title,
    url,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(archiveUrl !== undefined && { archiveUrl }),
    language: defaultLanguage,
    sha256: createHash('sha256').update(JSON.stringify(citation)).digest('hex'),
  }
  if (!desk.external.has(id)) desk.external.set(id, source)
  return {
    source: id,
    passage: '',
    start: 0,
    end: quote.length,
    quote,
    date: undefined,
    dateFrom: 'editor',
    kind: 'happened',
    headline: title,
    isLead: false,
    index: 0,
    names: [],
    quantities: [],
  }
}

/** The id of the source that a work becomes: one for each web address. */
export const externalId = (url: string): string => idFrom('external', url)
