import type { Features } from './features.ts'
import { logistic } from './logistic.ts'
import { isUnsettled } from './unsettled.ts'

/** How alike two mentions are, 0–1, and some of what that rests on. */
export interface Likeness {
  readonly score: number
  readonly sameKind: boolean
  readonly sameName: boolean
  readonly days: DaysBetween
}

export interface Collection {
  /** How telling a term is: rare ones are. */
  readonly weight: (term: string) => number
  /** Cosine of the terms of two mentions. */
  readonly cosine: (first: Features, second: Features) => number
  /** The most telling terms of a mention, at most so many. */
  readonly rarest: (of: Features, count: number) => readonly string[]
  /** The group of articles that tell one story. */
  readonly story: (source: string) => number | undefined
  /** How far two articles name the same, 0–1; undefined where one names too little to tell. */
  readonly kinship: (first: string, second: string) => number | undefined
  /** How far a mention tells its article's own news, 0–1. */
  readonly news: (of: Features) => number
  /** All that an article names. */
  readonly namedBy: (source: string) => ReadonlySet<string>
}

/**
 * What tells that two mentions tell of one happening, in log-odds of it. What concerns words, kinds, stories and absences was set on the
 * training topics of ECB+; what concerns days, places, doers and counts says what one happening cannot have two of.
 */
const evidence = Object.freeze({
  words: 4.4,
  kind: 0.9,
  otherKind: -0.2,
  names: 0.3,
  news: 3.1,
  otherNews: -0.5,
  nothing: -2,
  top: -1.2,
  absentFromOne: -1.6,
  absentFromBoth: -1.2,
  deed: 0.8,
  elsewhere: -1.2,
  tour: -3,
  strangers: -0.6,
  doers: -0.4,
  speakers: -2.5,
  strangeDoers: -2,
  unrelated: -3,
  counts: -0.3,
  sameAge: 1.2,
  otherAge: -1,
  planned: -0.6,
  inside: -2.5,
  insideWords: 3.4,
  unlike: -4,
})

/** Articles that name the same less far than this are the more about other people and places. */
const related = 0.15
/** What articles tell of days further apart is not one piece of news. */
const newsLasts = 3

/**
 * How alike two mentions are: the probability that they tell of one happening, by what they share in words, kinds of happening and
 * names; more where both tell the news of articles that tell one story; less the further their days are apart, and where they name
 * other places, people or numbers.
 */
export function likeness(first: Features, second: Features, collection: Collection): Likeness {
  const { weight } = collection
  const cosine = collection.cosine(first, second)
  const names = sharedWeight(first.names, second.names, weight)
  const sameName = names > 0
  const sameKind = meets(first.actions, second.actions)
  const inside = first.mention.source === second.mention.source
  const told = Math.min(collection.news(first), collection.news(second))
  const days = daysBetween(first, second)
  const otherOwnDay = days.own && days.gap !== 0
  let odds = evidence.words * cosine + evidence.top * told + daysEvidence(days, inside)
  if (sameKind) odds += evidence.kind
  else if (first.actions.size > 0 && second.actions.size > 0) odds += evidence.otherKind
  if (sameName)
    odds += (evidence.names * names) / Math.max(1, Math.min(weightOf(first.names, weight), weightOf(second.names, weight)))
  if ((first.mention.kind === 'planned') !== (second.mention.kind === 'planned')) odds += evidence.planned
  if (!inside && sameKind && sameDay(first, second) && meets(first.persons, second.persons)) odds += evidence.deed
  else if (elsewhere(first, second)) odds += otherOwnDay ? evidence.tour : evidence.elsewhere
  if (otherDoers(first, second, sameKind)) {
    // two who say the same are two who said it
    odds += first.mention.kind === 'said' && second.mention.kind === 'said' ? evidence.speakers : evidence.doers
  }
  if (inside) {
    odds += evidence.inside + evidence.insideWords * cosine
    // a sentence is divided only where it tells of several happenings
    if (first.mention.index === second.mention.index) odds += evidence.unlike
    // in one article, what has a day that nothing settles is not what happened on another
    if (isUnsettled(first.mention) && second.mention.dateFrom === 'words') odds += evidence.unlike
    if (isUnsettled(second.mention) && first.mention.dateFrom === 'words') odds += evidence.unlike
  } else {
    // two days are two pieces of news
    if (told > 0 && !otherOwnDay && (days.gap ?? 0) <= newsLasts && sameStory(first, second, collection))
      odds += evidence.news * told
    else odds += evidence.otherNews + (cosine === 0 ? evidence.nothing : 0)
    const [less, more] = absence(first, second, collection)
    odds += evidence.absentFromBoth * less + evidence.absentFromOne * more
    if (otherPersons(first, second, collection)) odds += evidence.strangers
    if (strangeDoers(first, second, collection)) odds += evidence.strangeDoers
    odds +=
      evidence.unrelated * Math.max(0, 1 - (collection.kinship(first.mention.source, second.mention.source) ?? related) / related)
    if (countsDiffer(first, second)) odds += evidence.counts
    if (first.ages.size > 0 && second.ages.size > 0) odds += meets(first.ages, second.ages) ? evidence.sameAge : evidence.otherAge
  }
  // reports that give different days must at least share the deed or a name
  if (otherOwnDay && !sameKind && !sameName) odds += evidence.unlike
  return { score: logistic(odds), sameKind, sameName, days }
}

const sameStory = (first: Features, second: Features, { story }: Collection): boolean =>
  story(first.mention.source) !== undefined && story(first.mention.source) === story(second.mention.source)

/** What two sets have in common. */
export function shared(first: ReadonlySet<string>, second: ReadonlySet<string>): string[] {
  return [...first].filter(word => second.has(word))
}

/** Whether two sets have anything in common. */
export function meets(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  for (const word of first) if (second.has(word)) return true
  return false
}

function sharedWeight(first: ReadonlySet<string>, second: ReadonlySet<string>, weight: (term: string) => number): number {
  let sum = 0
  for (const term of first) if (second.has(term)) sum += weight(term)
  return sum
}

function weightOf(terms: ReadonlySet<string>, weight: (term: string) => number): number {
  let sum = 0
  for (const term of terms) sum += weight(term)
  return sum
}

/** Both are dated to one day: nobody does one kind of thing twice a day, mostly. */
const sameDay = (first: Features, second: Features): boolean =>
  first.days !== undefined &&
  second.days !== undefined &&
  first.days[0] === second.days[0] &&
  first.days[1] - first.days[0] <= 1 &&
  second.days[1] === first.days[1]

/** Both days are given by the sentences' own words. */
const ownDays = (first: Features, second: Features): boolean =>
  first.mention.dateFrom === 'words' && second.mention.dateFrom === 'words'

/** How far those whom one mention names are nowhere in the other's article, 0–1; the side where it is less so first. */
function absence(first: Features, second: Features, { weight, namedBy }: Collection): [number, number] {
  const missing = (one: Features, other: Features): number => {
    if (one.names.size === 0) return 0
    const named = namedBy(other.mention.source)
    let all = 0
    let absent = 0
    for (const name of one.names) {
      const telling = weight(name)
      all += telling
      if (!named.has(name)) absent += telling
    }
    return absent / all
  }
  const [one, other] = [missing(first, second), missing(second, first)]
  return [Math.min(one, other), Math.max(one, other)]
}

/** Both name persons, and none of them is anywhere in the other's article: another man was arrested. */
function otherPersons(first: Features, second: Features, { namedBy }: Collection): boolean {
  if (first.persons.size === 0 || second.persons.size === 0) return false
  const known = (one: Features, other: Features): boolean => meets(one.persons, namedBy(other.mention.source))
  return !known(first, second) && !known(second, first)
}

/** Each headline begins with names that the other's article nowhere has: another company, another team. */
function strangeDoers(first: Features, second: Features, { namedBy }: Collection): boolean {
  if (first.doers.size === 0 || second.doers.size === 0) return false
  return !meets(first.doers, namedBy(second.mention.source)) && !meets(second.doers, namedBy(first.mention.source))
}

/** Both headlines begin with names, other ones; it may still be one deed, told from its other side, if one names the other's doer. */
function otherDoers(first: Features, second: Features, sameDeed: boolean): boolean {
  const met = (one: Features, other: Features): boolean => meets(one.doers, sameDeed ? other.headlined : other.doers)
  return first.doers.size > 0 && second.doers.size > 0 && !met(first, second) && !met(second, first)
}

/** Both give an exact number for the same thing, and none is the same. */
function countsDiffer({ mention: first }: Features, { mention: second }: Features): boolean {
  const given = first.quantities.filter(
    ({ of, as }) => as === 'exact' && second.quantities.some(other => other.of === of && other.as === 'exact'),
  )
  return (
    given.length > 0 && !given.some(({ of, value }) => second.quantities.some(other => other.of === of && other.value === value))
  )
}

/** Both name places, and none is the same: "visited Chile", "visited Peru". */
function elsewhere(first: Features, second: Features): boolean {
  return first.places.size > 0 && second.places.size > 0 && !meets(first.places, second.places)
}

/** How the dates of two mentions lie to each other. */
export interface DaysBetween {
  /** Days from the end of one to the beginning of the other, 0 if they meet; undefined where one has none. */
  readonly gap: number | undefined
  /** Both are given by the sentences' own words. */
  readonly own: boolean
  /** One lasts, without a known beginning or end, and the other is not the same. */
  readonly open: boolean
  /** One has a year or a season, the other a day or none. */
  readonly vague: boolean
}

/** A time wider than this is no date of a piece of news. */
const season = 40

export function daysBetween(first: Features, second: Features): DaysBetween {
  const own = ownDays(first, second)
  const open = openDate(first) !== openDate(second)
  const one = first.days ?? first.around
  const other = second.days ?? second.around
  const wide = (days: readonly [number, number] | undefined): boolean => days !== undefined && days[1] - days[0] > season
  const vague = wide(first.days) !== wide(second.days)
  const gap = one && other && Math.max(0, one[0] - other[1], other[0] - one[1])
  return { gap, own, open, vague }
}

/**
 * Days that the words give must agree, or nearly: reporters differ by a day, not by a week. A day that was taken from the article may
 * be further off. A wider date goes with any day inside it.
 */
function daysEvidence({ gap, own, open, vague }: DaysBetween, inside: boolean): number {
  if (open) return -2.5
  return (vague ? -0.8 : 0) + apart()

  function apart(): number {
    if (gap === undefined) return inside || vague ? 0 : -0.7
    if (gap === 0) return 0
    if (gap === 1) return own ? -1 : -0.8
    if (gap <= 3) return own ? -3.5 : -2.5
    if (gap <= 10) return own ? -5 : -4
    return own ? -6 : -5
  }
}

/** "since October", "until Friday": what lasts is not what happened on one of its days. */
const openDate = ({ mention, days }: Features): string | undefined =>
  mention.dateFrom === 'words' && !days ? mention.date?.edtf : undefined
