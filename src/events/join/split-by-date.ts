import { append } from '../../common/append.ts'
import { compareText } from '../../common/text.ts'
import { dateTolerance, reportingLag, unlikeMentions } from './coreference-weights.ts'
import { type Days, gapOf, isOwnDate, isWide, weekdayOfDayNumber } from './date-distance.ts'
import type { Features } from './features.ts'
import type { DayOfMention } from './shared-words.ts'
import { isDateUnresolved } from './unresolved-anchor.ts'

type MayBeOne = (first: Features, second: Features, day: DayOfMention) => boolean

/** So many mentions of a part are compared, and so many parts. */
const compared = 24
const maxParts = 8

/** Mentions of one day, or of days that differ no more than reporters do. */
interface Part {
  /** That of its first mentions, as `ownDay` writes it; undefined where none has one. */
  readonly day: string | undefined
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
 * of them names its weekday. Nor does what tells nothing in common with the mentions of a day go with it: it stands with its own.
 * `likeness`: how likely two mentions are one event, 0–1; `mayBeOne`: whether the first can be of the second's day, by their words.
 */
export function splitByDate(
  cluster: readonly Features[],
  likeness: (first: Features, second: Features) => number = () => 0,
  mayBeOne: MayBeOne = () => true,
): Features[][] {
  const parts = datedParts(cluster).flatMap(part => withoutStrangers(part, mayBeOne))
  const opened = (days: Days | undefined): Part => {
    const part = partOf(undefined, days)
    parts.push(part)
    return part
  }
  const isTold = ({ days, members }: Part, features: Features): boolean => {
    const isApart = distance(days, aroundOf(features)) > 0
    const telling = isApart ? members.filter(({ mention }) => isOwnDate(mention)) : members
    return members.length === 0 || telling.some(member => mayBeOne(features, member, isApart ? 'guessedApart' : 'guessed'))
  }
  const near = (features: Features): Part[] => partsNear(parts, features).filter(part => isTold(part, features))
  const nearest = (features: Features): Part => near(features)[0] ?? opened(aroundOf(features))
  const undated = cluster.filter(features => ownDay(features) === undefined)
  const around = undated.filter(features => aroundOf(features) !== undefined)
  place(
    around.filter(({ mention }) => mention.isLead),
    nearest,
  )
  // of the parts near an article's news the one that it is most like: "A day earlier another man had died."
  place(
    around.filter(({ mention }) => !mention.isLead),
    features => likest(near(features), features, likeness) ?? opened(aroundOf(features)),
  )
  place(
    undated.filter(features => aroundOf(features) === undefined),
    features => likest(parts.filter(isOpen), features, likeness) ?? opened(undefined),
  )
  return parts.map(({ members }) => members).filter(members => members.length > 0)
}

/** The parts of the days that the sentences' own words give, with the mentions that give them. */
function datedParts(cluster: readonly Features[]): Part[] {
  const open = isDateUnresolved(cluster.map(({ mention }) => mention))
  const parts: Part[] = []
  const homes = new Map<string, Part>()
  for (const { day, days, sources } of daysOf(cluster)) {
    const isolated = open && sources.size === 1 && !agreesWithOpen(cluster, days)
    const near = parts.find(part => !part.isolated && distance(part.days, days) <= dateTolerance && mayGive(part, sources, days))
    const home: Part = (isolated ? undefined : near) ?? { ...partOf(day, days), isolated }
    if (!parts.includes(home)) parts.push(home)
    for (const source of sources) home.given.set(source, days)
    homes.set(day, home)
  }
  for (const features of cluster) homes.get(ownDay(features) ?? '')?.members.push(features)
  return parts
}

/** A part, and a part for each wider or neighbouring day whose mentions have nothing in common with those that give its own day; a plan seldom names that. */
function withoutStrangers(part: Part, mayBeOne: MayBeOne): Part[] {
  const givesDay = (features: Features): boolean => ownDay(features) === part.day
  const exact = part.members.filter(givesDay)
  const isKnown = (features: Features): boolean =>
    givesDay(features) || features.mention.kind === 'planned' || exact.some(member => mayBeOne(features, member, 'own'))
  const known: Features[] = []
  const strangers = new Map<string, Features[]>()
  for (const features of part.members) {
    if (isKnown(features)) known.push(features)
    else append(strangers, ownDay(features)!, features)
  }
  const apart = [...strangers].map(([day, members]) => partOf(day, daysGivenBy(members[0]!), members))
  return [{ ...part, members: known }, ...apart]
}

const partOf = (day: string | undefined, days: Days | undefined, members: Features[] = []): Part => ({
  day,
  days,
  given: new Map(),
  members,
  isolated: false,
})

/** "on Tuesday", of which nothing tells the week, may well be a day that is a Tuesday. */
function agreesWithOpen(cluster: readonly Features[], days: Days | undefined): boolean {
  const weekday = days && days[0] === days[1] ? weekdayOfDayNumber(days[0]) : undefined
  return weekday !== undefined && cluster.some(features => features.weekday === weekday)
}

/** Chooses for all of them before any is placed, so that their order does not matter. */
function place(some: readonly Features[], choose: (features: Features) => Part): void {
  const choices = some.map(features => [features, choose(features)] as const)
  for (const [features, part] of choices) part.members.push(features)
}

/** The parts that an article's news may be of, the one with the last day before it first. */
function partsNear(parts: readonly Part[], features: Features): Part[] {
  const around = aroundOf(features)!
  const mayBe = ({ days, isolated }: Part): boolean =>
    !isolated && days !== undefined && days[0] <= around[1] + 1 && days[1] >= around[0] - reportingLag
  return parts.filter(mayBe).sort((one, other) => distance(one.days, around) - distance(other.days, around))
}

const isOpen = ({ days, isolated }: Part): boolean => !isolated && !isWide(days)

/** The part that it is most like, small ones less; the first of equals. */
function likest(
  parts: readonly Part[],
  features: Features,
  likeness: (first: Features, second: Features) => number,
): Part | undefined {
  const scored = parts.slice(0, maxParts).map(part => {
    const some = part.members.slice(0, compared)
    return { part, score: some.reduce((sum, member) => sum + likeness(features, member), 0) / (some.length + unlikeMentions) }
  })
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, each) => (best && best.score >= each.score ? best : each),
    undefined,
  )?.part
}

/** The days that the sentences' own words give, and the articles that do; those that most do first, of these the narrower. */
function daysOf(cluster: readonly Features[]): { day: string; days: Days | undefined; sources: Set<string> }[] {
  const given = new Map<string, { day: string; days: Days | undefined; sources: Set<string> }>()
  for (const features of cluster) {
    const day = ownDay(features)
    if (day === undefined) continue
    const known = given.get(day) ?? { day, days: daysGivenBy(features), sources: new Set<string>() }
    given.set(day, known)
    known.sources.add(features.mention.source)
  }
  return [...given.values()].sort(
    (one, other) =>
      other.sources.size - one.sources.size || lengthOf(one.days) - lengthOf(other.days) || compareText(one.day, other.day),
  )
}

/** Whether none of the articles gives another day there; "this week" and "on Tuesday" may be one. */
const mayGive = ({ given }: Part, sources: ReadonlySet<string>, days: Days | undefined): boolean =>
  [...sources].every(source => !given.has(source) || distance(given.get(source), days) === 0)

const distance = (one: Days | undefined, other: Days | undefined): number =>
  one && other ? gapOf(one, other) : one === other ? 0 : Infinity

const lengthOf = (days: Days | undefined): number => (days ? days[1] - days[0] : Infinity)

const daysGivenBy = ({ days, bound }: Features): Days | undefined => days ?? (bound && [bound.day, bound.day])

/** Its own day, else that of its article's news. */
const aroundOf = ({ days, around }: Features): Days | undefined => days ?? around

/** First and last day, as far as the sentence's own words give them; the year of a plan is not the day of its news. */
const ownDay = ({ mention, days }: Features): string | undefined =>
  isOwnDate(mention) && !(mention.kind === 'planned' && days && days[1] - days[0] > 300)
    ? (days?.join(' ') ?? mention.date?.edtf)
    : undefined
