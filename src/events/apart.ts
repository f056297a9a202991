import { compareText } from '../text.ts'
import type { Features } from './features.ts'
import { isLeftOpen } from './unsettled.ts'

/**
 * Divides a cluster in which one article gives several days: what an article tells of two days is two happenings. The day that most
 * articles give stays, with all that has no other day of its own; each day that is taken out is a cluster of its own. So is the day that
 * one article alone gives, where several leave theirs open.
 */
export function apartByDay(cluster: readonly Features[]): Features[][] {
  const sources = new Map<string, Set<string>>()
  for (const features of cluster) {
    const day = ownDay(features)
    if (day !== undefined) sources.set(day, (sources.get(day) ?? new Set()).add(features.mention.source))
  }
  const ranked = [...sources].sort((one, other) => other[1].size - one[1].size || compareText(one[0], other[0]))
  const open = isLeftOpen(cluster.map(({ mention }) => mention))
  // each article keeps that of its days which most articles give
  const kept = new Map<string, string>()
  for (const [day, given] of ranked) {
    if (given.size === 1 && open) continue
    for (const source of given) if (!kept.has(source)) kept.set(source, day)
  }
  const stay: Features[] = []
  const out = new Map<string, Features[]>()
  for (const features of cluster) {
    const day = ownDay(features)
    if (day === undefined || day === kept.get(features.mention.source)) stay.push(features)
    else out.set(day, [...(out.get(day) ?? []), features])
  }
  return [stay, ...out.values()]
}

/** First and last day, as far as the sentence's own words give them. */
const ownDay = ({ mention, days }: Features): string | undefined =>
  mention.dateFrom === 'words' ? (days?.join(' ') ?? mention.date?.edtf) : undefined
