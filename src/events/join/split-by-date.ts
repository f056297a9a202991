import { compareText } from '../../text.ts'
import { dateTolerance, reportingLag, unlikeMentions } from './coreference-weights.ts'
import { type Days, gapOf, isOwnDate, isWide, weekdayOf } from './date-distance.ts'
import type { Features } from './features.ts'
import { isDateUnresolved } from './unresolved-anchor.ts'

/** So many mentions of a part are compared, and so many parts. */
const compared = 24
const maxParts = 8

/** Mentions of one day, or of days that differ no more than reporters do. */
interface Part {
  readonly days: Days | undefined
  /** The day that each article gives. */
  readonly given: Map<string, Days | undefined>
  readonly members: Features[]
  /** No other article's. */
  readonly isolated: boolean
}

/**
 * Divides a cluster by days. What an article tells of two days is two events, and so are days that lie further apart than reporters
 * differ. What has no day of its own goes with the day that is nearest to its article's news; where that has none, with the day whose
 * mentions it is most like, never with a year. The day that one article alone gives stands alone, where several leave theirs open and none
 * of them names its weekday. `likeness`: how likely two mentions are one event, 0–1.
 */
export function splitByDate(
  cluster: readonly Features[],
  likeness: (first: Features, second: Features) => number = () => 0,
): Features[][] {
  const open = isDateUnresolved(cluster.map(({ mention }) => mention))
  const parts: Part[] = []
  const homes = new Map<string, Part>()
  for (const { day, days, sources } of daysOf(cluster)) {
    const isolated = open && sources.size === 1 && !agreesWithOpen(days)
    const near = parts.find(part => !part.isolated && distance(part.days, days) <= dateTolerance && mayGive(part, sources, days))
    const home = (isolated ? undefined : near) ?? opened({ days, given: new Map(), members: [], isolated })
    for (const source of sources) home.given.set(source, days)
    homes.set(day, home)
  }
  const rest: Features[] = []
  for (const features of cluster) {
    const day = ownDay(features)
    const around = features.days ?? features.around
    if (day === undefined && !around) rest.push(features)
    else (day === undefined ? newsOn(around!) : homes.get(day)!).members.push(features)
  }
  const choices = rest.map(features => [features, likestPart(features)] as const)
  for (const [features, part] of choices) part.members.push(features)
  return parts.map(({ members }) => members).filter(members => members.length > 0)

  function opened(part: Part): Part {
    parts.push(part)
    return part
  }

  /** The part with the last day before an article's news, else one of its own. */
  function newsOn(around: Days): Part {
    const near = parts.filter(
      ({ days, isolated }) => !isolated && days && days[0] <= around[1] + 1 && days[1] >= around[0] - reportingLag,
    )
    const nearest = near.reduce<Part | undefined>(
      (best, part) => (best && distance(best.days, around) <= distance(part.days, around) ? best : part),
      undefined,
    )
    return nearest ?? opened({ days: around, given: new Map(), members: [], isolated: false })
  }

  /** The part that it is most like, small ones less. */
  function likestPart(features: Features): Part {
    const open = parts.filter(({ days, isolated }) => !isolated && !isWide(days)).slice(0, maxParts)
    const scored = open.map(part => ({ part, score: likenessTo(part, features) }))
    const best = scored.reduce<(typeof scored)[number] | undefined>(
      (one, each) => (one && one.score >= each.score ? one : each),
      undefined,
    )
    return best?.part ?? opened({ days: undefined, given: new Map(), members: [], isolated: false })
  }

  function likenessTo({ members }: Part, features: Features): number {
    const some = members.slice(0, compared)
    return some.reduce((sum, member) => sum + likeness(features, member), 0) / (some.length + unlikeMentions)
  }

  /** "on Tuesday", of which nothing tells the week, may well be a day that is a Tuesday. */
  function agreesWithOpen(days: Days | undefined): boolean {
    const weekday = days && days[0] === days[1] ? weekdayOf(days[0]) : undefined
    return weekday !== undefined && cluster.some(features => features.weekday === weekday)
  }
}

/** The days that the sentences' own words give, and the articles that do; those that most do first. */
function daysOf(cluster: readonly Features[]): { day: string; days: Days | undefined; sources: Set<string> }[] {
  const given = new Map<string, { day: string; days: Days | undefined; sources: Set<string> }>()
  for (const features of cluster) {
    const day = ownDay(features)
    if (day === undefined) continue
    const { bound } = features
    const days = features.days ?? (bound && ([bound.day, bound.day] as const))
    const known = given.get(day) ?? { day, days, sources: new Set<string>() }
    given.set(day, known)
    known.sources.add(features.mention.source)
  }
  return [...given.values()].sort((one, other) => other.sources.size - one.sources.size || compareText(one.day, other.day))
}

/** Whether none of the articles gives another day there; "this week" and "on Tuesday" may be one. */
const mayGive = ({ given }: Part, sources: ReadonlySet<string>, days: Days | undefined): boolean =>
  [...sources].every(source => !given.has(source) || distance(given.get(source), days) === 0)

const distance = (one: Days | undefined, other: Days | undefined): number =>
  one && other ? gapOf(one, other) : one === other ? 0 : Infinity

/** First and last day, as far as the sentence's own words give them; the year of a plan is not the day of its news. */
const ownDay = ({ mention, days }: Features): string | undefined =>
  isOwnDate(mention) && !(mention.kind === 'planned' && days && days[1] - days[0] > 300)
    ? (days?.join(' ') ?? mention.date?.edtf)
    : undefined
