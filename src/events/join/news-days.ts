import { lastOfTop } from './coreference-weights.ts'
import { isWide } from './date-distance.ts'
import type { Features } from './features.ts'

/** The day of each article's news: the first that its top names, else the one that it was given for its lead or its publication. */
export function newsDays(all: readonly Features[]): ReadonlyMap<string, readonly [number, number]> {
  const days = new Map<string, readonly [number, number]>()
  for (const { days: given, mention } of all) {
    const isNews = given && !isWide(given) && mention.kind !== 'background' && mention.index <= lastOfTop
    if (isNews && !days.has(mention.source)) days.set(mention.source, given)
  }
  return days
}

/** Gives what has no day the day of its article's news to be compared by: it tells of something thereabouts. */
export function withNewsDays(all: readonly Features[]): Features[] {
  const days = newsDays(all)
  return all.map(features => {
    const around = features.days || features.mention.time ? undefined : days.get(features.mention.source)
    return around ? { ...features, around } : features
  })
}
