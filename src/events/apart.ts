import { compareText } from '../text.ts'
import type { Features } from './features.ts'
import { isLeftOpen } from './unsettled.ts'

/** Reporters of one happening differ by so many days. */
const differing = 1
/** An article's news is of so many days before it, or of the next. */
const lag = 7

type Days = readonly [first: number, last: number]

/**
 * Divides a cluster by days. What an article tells of two days is two happenings, and so are days that lie further apart than reporters
 * differ. The day that most articles give comes first and keeps what it may; the rest is divided again. What has no day of its own goes
 * with the first whose day is near its article's news. The day that one article alone gives stands alone, where several leave theirs open.
 */
export function apartByDay(cluster: readonly Features[]): Features[][] {
  const open = isLeftOpen(cluster.map(({ mention }) => mention))
  const given = new Map<string, { days: Days | undefined; sources: Set<string> }>()
  for (const features of cluster) {
    const day = ownDay(features)
    if (day === undefined) continue
    const known = given.get(day) ?? { days: features.days, sources: new Set<string>() }
    given.set(day, known)
    known.sources.add(features.mention.source)
  }
  const ranked = [...given].sort((one, other) => other[1].sources.size - one[1].sources.size || compareText(one[0], other[0]))
  // each article keeps that of its days which most articles give
  const kept = new Map<string, string>()
  const parts: { days: Days | undefined; of: Set<string>; members: Features[] }[] = []
  for (const [day, { days, sources }] of ranked) {
    if (sources.size === 1 && open) continue
    const free = [...sources].filter(source => !kept.has(source))
    if (free.length === 0) continue
    const home = parts.find(part => gapOf(part.days, days) <= differing)
    if (home) home.of.add(day)
    else parts.push({ days, of: new Set([day]), members: [] })
    for (const source of free) kept.set(source, day)
  }
  const out = new Map<string, Features[]>()
  const rest: { days: Days | undefined; of: Set<string>; members: Features[] } = { days: undefined, of: new Set(), members: [] }
  for (const features of cluster) {
    const day = ownDay(features)
    if (day === undefined) {
      const around = features.days ?? features.around
      const home = around ? newsOn(around) : parts[0]
      ;(home ?? (parts.length === 0 ? rest : undefined) ?? lost(around)).members.push(features)
    } else if (day === kept.get(features.mention.source)) parts.find(part => part.of.has(day))!.members.push(features)
    else out.set(day, [...(out.get(day) ?? []), features])
  }
  return [rest.members, ...parts.map(({ members }) => members), ...out.values()].filter(part => part.length > 0)

  /** The part with the last day before an article's news. */
  function newsOn(around: Days): (typeof parts)[number] | undefined {
    const told = parts.filter(({ days }) => days && days[0] <= around[1] + 1 && days[1] >= around[0] - lag)
    return told.reduce<(typeof parts)[number] | undefined>(
      (best, part) => (best && gapOf(best.days, around) <= gapOf(part.days, around) ? best : part),
      undefined,
    )
  }

  /** A part for what tells of days that none gives. */
  function lost(days: Days | undefined): (typeof parts)[number] {
    const part = { days, of: new Set<string>(), members: [] }
    parts.push(part)
    return part
  }
}

const gapOf = (one: Days | undefined, other: Days | undefined): number =>
  one && other ? Math.max(0, one[0] - other[1], other[0] - one[1]) : one === other ? 0 : Infinity

/** First and last day, as far as the sentence's own words give them. */
const ownDay = ({ mention, days }: Features): string | undefined =>
  mention.dateFrom === 'words' && !(mention.kind === 'planned' && days && days[1] - days[0] > 300)
    ? (days?.join(' ') ?? mention.date?.edtf)
    : undefined
