import type { CitationView } from './citation-view.ts'

/** Citations that quote the same words, from one source or more. */
export type CitationGroup = readonly [CitationView, ...CitationView[]]

/** An event's citations, each sentence once with all sources that have it, in their order. */
export function citationGroups(citations: readonly CitationView[]): CitationGroup[] {
  const groups = new Map<string, [CitationView, ...CitationView[]]>()
  for (const citation of citations) {
    const text = citationText(citation)
    const group = groups.get(text)
    // a work that is cited without its words says nothing that another could say again
    if (group && text !== '') group.push(citation)
    else groups.set(text === '' ? `#${citation.number}` : text, [citation])
  }
  return [...groups.values()]
}

/**
 * The same, for a list that shows the first alone: a sentence that itself gives the event's date comes first, with a number in it
 * (“on 5 May”) before one without (“two days later”), a headline last.
 */
export function clearestFirst(citations: readonly CitationView[], edtf: string): CitationGroup[] {
  const rank = ([{ isOf, reading }]: CitationGroup) => {
    if (isOf !== undefined) return 3
    if (!reading.isOwn || reading.edtf !== edtf) return 2
    return /\d/.test(reading.words ?? '') ? 0 : 1
  }
  return citationGroups(citations).sort((a, b) => rank(a) - rank(b))
}

export const citationText = ({ pieces }: Pick<CitationView, 'pieces'>): string => pieces.map(({ text }) => text).join('')
