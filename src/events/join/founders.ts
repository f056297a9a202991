import { isOfTitle } from '../../articles/title-passage.ts'
import { newsThresholds } from './coreference-weights.ts'
import type { Mention } from '../../model.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { isOwnDate } from './date-distance.ts'
import type { Features } from './features.ts'

/**
 * The mentions that found events: those dated by their own words, and those that tell their article's news; of an article's title only
 * where nothing in its text tells the news.
 */
export function foundersOf(all: readonly Features[], { news }: Pick<CorpusStatistics, 'news'>): Features[] {
  const canFound = (features: Features): boolean =>
    isDated(features) || (features.mention.kind !== 'background' && news(features) > newsThresholds.founds)
  const founding = all.filter(canFound)
  const telling = new Set(
    founding.filter(({ mention }) => mention.isLead && !isOfTitle(mention)).map(({ mention }) => mention.source),
  )
  return founding.filter(({ mention }) => !isOfTitle(mention) || !telling.has(mention.source))
}

/** The one mention of each article that tells its news: of those that lead, the first with a day of its own, else the first. */
export function leadMentions(all: readonly Features[]): ReadonlySet<Features> {
  const best = new Map<string, Features>()
  for (const features of all) {
    const { mention } = features
    if (!mention.isLead || mention.kind === 'background' || opensLate(mention)) continue
    const before = best.get(mention.source)
    if (!before || (!isDated(before) && isDated(features))) best.set(mention.source, features)
  }
  return new Set(best.values())
}

/** A report tells its news at once: what has only the day of publication, behind a first sentence that tells of nothing, is a column or a review. */
const opensLate = ({ dateFrom, index }: Mention): boolean => dateFrom === 'published' && index > 0

/** Whether it is dated by its own words, and not only named in passing. */
export const isDated = ({ mention }: Features): boolean => mention.kind !== 'background' && isOwnDate(mention)
