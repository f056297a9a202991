import type { Mention } from '../model.ts'
import { type CitationContext, type CitationView, citationView, type SourceLine } from './citation-view.ts'

/** A source's sentences that have no date. */
interface UndatedGroup {
  readonly source: SourceLine
  readonly citations: readonly CitationView[]
}

/** One of the pages of sentences without a date. */
export interface UndatedPage {
  readonly path: string
  readonly number: number
  readonly groups: readonly UndatedGroup[]
}

/** A page of as many is about 300 kB. */
const mostOnPage = 1000

/** Sentences without a date under their sources, in the order in which those come; one page, if an empty one, at least. */
export function undatedPages(undated: readonly Mention[], context: CitationContext): UndatedPage[] {
  const starts = Array.from({ length: Math.max(1, Math.ceil(undated.length / mostOnPage)) }, (_, index) => index * mostOnPage)
  return starts.map((start, index) => ({
    path: index === 0 ? 'undated.html' : `undated-${index + 1}.html`,
    number: index + 1,
    groups: bySource(undated.slice(start, start + mostOnPage), context),
  }))
}

function bySource(undated: readonly Mention[], context: CitationContext): UndatedGroup[] {
  const groups = new Map<string, { source: SourceLine; citations: CitationView[] }>()
  for (const mention of undated) {
    const citation = citationView(mention, 1, context)
    if (!citation) continue
    const group = groups.get(mention.source) ?? { source: citation.source, citations: [] }
    group.citations.push(citation)
    groups.set(mention.source, group)
  }
  return [...groups.values()]
}
