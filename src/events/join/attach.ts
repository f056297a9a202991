import { attachmentCandidates } from './attachment-candidates.ts'
import { containersIn } from './containers.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'
import { groupFit } from './group-fit.ts'

/** Attaches mentions that cannot found an event to the event that they fit best; what fits none is left. */
export function attachMentions(
  groups: readonly (readonly Features[])[],
  rest: readonly Features[],
  corpus: CorpusStatistics,
): { groups: Features[][]; left: Features[] } {
  const grown = groups.map(group => [...group])
  const left: Features[] = []
  const candidatesOf = attachmentCandidates(groups, corpus)
  const dayless = articlesWithoutDay([...rest, ...groups.flat()])
  for (const features of rest) {
    const { dateFrom, quote, source } = features.mention
    const candidates = candidatesOf(features)
    if (candidates.length === 0) {
      left.push(features)
      continue
    }
    const containers = dateFrom === 'words' ? [] : [...containersIn(quote, features.vocabulary)]
    const attached = { features, containers, isDayless: dayless.has(source) }
    let best: number | undefined
    let highest = 0
    for (const { at, rare } of candidates) {
      const fit = groupFit(attached, groups[at]!, rare, corpus)
      if (fit > highest) [best, highest] = [at, fit]
    }
    if (best === undefined) left.push(features)
    else grown[best]!.push(features)
  }
  return { groups: grown, left }
}

/** The articles of which nothing says on what day they are from. */
function articlesWithoutDay(all: readonly Features[]): ReadonlySet<string> {
  const dayless = new Set(all.map(({ mention }) => mention.source))
  for (const { mention } of all)
    if (mention.dateFrom === 'lead' || mention.dateFrom === 'published') dayless.delete(mention.source)
  return dayless
}
