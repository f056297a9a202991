import type { Mention } from '../model.ts'
import { type CitationContext, type CitationView, citationView, type SourceLine } from './citation-view.ts'

/** A source's sentences that have no date. */
export interface UndatedGroup {
  readonly source: SourceLine
  readonly citations: readonly CitationView[]
}

/** Sentences without a date under their sources, in the order in which those come. */
export function undatedBySource(undated: readonly Mention[], context: CitationContext): UndatedGroup[] {
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
