import type { SiteWords } from '../languages/site-words.ts'
import type { Article } from '../model.ts'
import { plainCitation } from '../writers/citations.ts'
import { displayTitle } from './citation-view.ts'
import type { EventView } from './event-view.ts'

/** A source of a printed page, under the number that its quotations bear there. */
export interface Footnote {
  readonly number: number
  readonly text: string
}

export type Footnotes = (events: readonly EventView[]) => Footnote[]

/** For a page of events, the sources that it quotes. A source has the same number on every page. */
export function footnotesOf(articles: readonly Article[], words: SiteWords): Footnotes {
  const texts = new Map(
    articles.map(({ source }, index) => {
      const text = plainCitation({ source: { ...source, title: displayTitle(source, words) } })
      return [source.id, { number: index + 1, text }] as const
    }),
  )
  return events => {
    const quoted = new Set(events.flatMap(({ citations }) => citations.map(citation => citation.source.id)))
    return [...texts].flatMap(([id, footnote]) => (quoted.has(id) ? [footnote] : []))
  }
}
