import { lastOfTop } from './coreference-weights.ts'
import { isOwnDate, isWide } from './date-distance.ts'
import type { Features } from './features.ts'

/** The day of each article's news: the first that its top names, else the one that it was given for its lead or its publication. */
export function newsDays(all: readonly Features[]): ReadonlyMap<string, readonly [number, number]> {
  const days = new Map<string, readonly [number, number]>()
  for (const { days: given, mention } of all) {
    const isNews = given && !isWide(given) && mention.kind !== 'background' && mention.index >= 0 && mention.index <= lastOfTop
    if (isNews && !days.has(mention.source)) days.set(mention.source, given)
  }
  return days
}

/** The first mention of each article's news that gives its day in its own words. */
export function datedNews(all: readonly Features[]): ReadonlyMap<string, Features> {
  const news = new Map<string, Features>()
  for (const features of all) {
    const { isLead, dateFrom, kind, source } = features.mention
    if (features.days && isLead && dateFrom === 'words' && kind !== 'background' && !news.has(source)) news.set(source, features)
  }
  return news
}

/** Gives what has no day the day of its article's news to be compared by, and what its sentence dates beside it: it tells of something thereabouts. */
export function withNewsDays(all: readonly Features[]): Features[] {
  const days = newsDays(all)
  return all.map((features, at) => {
    const beside = isOwnDate(features.mention) ? undefined : datedBeside(all, at)
    const around = features.days || features.mention.time ? undefined : days.get(features.mention.source)
    return around || beside ? { ...features, ...(around ? { around } : {}), ...(beside ? { beside } : {}) } : features
  })
}

/** What else its sentence dates; the mentions of a sentence stand together. */
function datedBeside(all: readonly Features[], at: number): Features | undefined {
  const { source, index } = all[at]!.mention
  const isBeside = (other: Features | undefined): boolean => other?.mention.source === source && other.mention.index === index
  for (let near = at - 1; isBeside(all[near]); near--) if (isOwnDate(all[near]!.mention)) return all[near]
  for (let near = at + 1; isBeside(all[near]); near++) if (isOwnDate(all[near]!.mention)) return all[near]
  return undefined
}
