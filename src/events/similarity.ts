import type { Features } from './features.ts'

/** How alike two mentions are, and what that rests on, strongest first. */
export interface Likeness {
  readonly score: number
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly actions: readonly string[]
  readonly dates: number
  readonly bothLead: boolean
}

export interface Collection {
  /** How telling a term is: rare ones are. */
  readonly weight: (term: string) => number
  /** Cosine of the terms of two mentions. */
  readonly cosine: (first: Features, second: Features) => number
  /** The group of articles that tell one story. */
  readonly story: (source: string) => number | undefined
  /** How far a mention tells its article's own news, 0–1. */
  readonly news: (of: Features) => number
  /** Whether an article names this anywhere. */
  readonly named: (source: string, name: string) => boolean
}

/** The parts of a likeness. The first three as measured on ECB+; the others set on its training topics. */
const parts = Object.freeze({
  words: 0.45,
  actions: 0.25,
  names: 0.15,
  story: 0.5,
  evidence: 0.1,
  deed: 0.15,
  elsewhere: 0.55,
  floor: 0.5,
  tour: 0.1,
  absent: 0.3,
  counts: 0.8,
  others: 0.5,
  inside: 0.6,
  dateless: 0.85,
  open: 0.15,
})

/**
 * How alike two mentions are, 0 to about 1.5: what they share in words, kinds of happening and names; more where both tell the news of
 * articles that tell one story; less the further their days are apart, and where they name other places, people or numbers.
 */
export function likeness(first: Features, second: Features, collection: Collection): Likeness {
  const { weight, named } = collection
  const words = shared(first.terms, second.terms)
  const names = shared(first.names, second.names)
  const actions = shared(first.actions, second.actions)
  const cosine = words.length === 0 ? 0 : collection.cosine(first, second)
  const nameShare = names.reduce((sum, name) => sum + weight(name), 0) / (weightOf(first.names, second.names, weight) || 1)
  const actionShare = actions.length / (Math.min(first.actions.size, second.actions.size) || 1)
  const sameArticle = first.mention.source === second.mention.source
  const bothLead = !sameArticle && first.mention.isLead && second.mention.isLead
  const dates = dateFactor(first, second)
  const alone = parts.words * cosine + parts.actions * actionShare + parts.names * nameShare
  // that two articles tell one story makes it likely, not certain: the sentences must have something in common
  const told =
    !sameArticle && sameStory(first, second, collection) && !(dates < 1 && ownDays(first, second))
      ? collection.news(first) * collection.news(second)
      : 0
  const news = parts.story * told * (parts.floor + (1 - parts.floor) * Math.min(1, alone / parts.evidence))
  const deed =
    !sameArticle && actions.length > 0 && sameDay(first, second) && shared(first.persons, second.persons).length > 0
      ? parts.deed
      : 0
  const places = deed === 0 && elsewhere(first, second) ? (dates < 1 && ownDays(first, second) ? parts.tour : parts.elsewhere) : 1
  const strangers = sameArticle ? 1 : 1 - parts.absent * absence(first, second, { weight, named })
  const others =
    (!sameArticle && otherPersons(first, second, named)) || otherDoers(first, second, actions.length > 0) ? parts.others : 1
  const counts = sameArticle || !countsDiffer(first, second) ? 1 : parts.counts
  // in one article, what has a day that nothing settles is not what happened on another
  const apart = sameArticle && isUnsettled(first) !== isUnsettled(second)
  // reports that give different days must at least share the deed or a name
  const strange = dates < 1 && ownDays(first, second) && actions.length === 0 && names.length === 0
  if (apart || strange) return { score: 0, words, names, actions, dates, bothLead }
  return {
    score: (alone * (sameArticle ? parts.inside : 1) + news + deed) * dates * places * strangers * others * counts,
    words,
    names,
    actions,
    dates,
    bothLead,
  }
}

const sameStory = (first: Features, second: Features, { story }: Collection): boolean =>
  story(first.mention.source) !== undefined && story(first.mention.source) === story(second.mention.source)

function shared(first: ReadonlySet<string>, second: ReadonlySet<string>): string[] {
  return [...first].filter(word => second.has(word))
}

function weightOf(first: ReadonlySet<string>, second: ReadonlySet<string>, weight: (term: string) => number): number {
  const sum = (set: ReadonlySet<string>): number => [...set].reduce((total, word) => total + weight(word), 0)
  return Math.max(Math.min(sum(first), sum(second)), 1)
}

/** Both are dated to one day: nobody does one kind of thing twice a day, mostly. */
const sameDay = (first: Features, second: Features): boolean =>
  first.days !== undefined &&
  second.days !== undefined &&
  first.days[0] === second.days[0] &&
  first.days[1] - first.days[0] <= 1 &&
  second.days[1] === first.days[1]

/** Its words name a day, but nothing tells which. */
const isUnsettled = ({ mention }: Features): boolean => mention.time !== undefined && mention.date === undefined

/** Both days are given by the sentences' own words. */
const ownDays = (first: Features, second: Features): boolean =>
  first.mention.dateFrom === 'words' && second.mention.dateFrom === 'words'

/** How far those whom one mention names are nowhere in the other's article, 0–1, on the side where it is less so. */
function absence(first: Features, second: Features, { weight, named }: Pick<Collection, 'weight' | 'named'>): number {
  const missing = (one: Features, other: Features): number => {
    let all = 0
    let absent = 0
    for (const name of one.names) {
      all += weight(name)
      if (!named(other.mention.source, name)) absent += weight(name)
    }
    return all === 0 ? 0 : absent / all
  }
  const [one, other] = [missing(first, second), missing(second, first)]
  return (2 * Math.min(one, other) + Math.max(one, other)) / 3
}

/** Both name persons, and none of them is anywhere in the other's article: another man was arrested. */
function otherPersons(first: Features, second: Features, named: Collection['named']): boolean {
  if (first.persons.size === 0 || second.persons.size === 0) return false
  const known = (one: Features, other: Features): boolean => [...one.persons].some(person => named(other.mention.source, person))
  return !known(first, second) && !known(second, first)
}

/** Both headlines begin with names, other ones; it may still be one deed, told from its other side, if one names the other's doer. */
function otherDoers(first: Features, second: Features, sameDeed: boolean): boolean {
  const meets = (one: Features, other: Features): boolean =>
    [...one.doers].some(name => (sameDeed ? other.headlined : other.doers).has(name))
  return first.doers.size > 0 && second.doers.size > 0 && !meets(first, second) && !meets(second, first)
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
  if (first.places.size === 0 || second.places.size === 0) return false
  return ![...first.places].some(place => second.places.has(place))
}

/**
 * How well two dates go together, 0–1. Days that the words give must agree, or nearly: reporters differ by a day, not by a week.
 * A day that was taken from the article may be further off. A wider date goes with any day inside it.
 */
export function dateFactor(first: Features, second: Features): number {
  const [one, other] = [openDate(first), openDate(second)]
  if (one !== undefined || other !== undefined) return one === other ? 1 : parts.open
  const sameArticle = first.mention.source === second.mention.source
  if (!first.days || !second.days) return sameArticle ? 1 : parts.dateless
  const gap = Math.max(0, first.days[0] - second.days[1], second.days[0] - first.days[1])
  const width = Math.max(first.days[1] - first.days[0], second.days[1] - second.days[0])
  const inferred = first.mention.dateFrom !== 'words' || second.mention.dateFrom !== 'words'
  if (gap === 0) return width > 40 ? 0.8 : 1
  if (gap === 1) return inferred ? 0.95 : 0.6
  if (gap <= 3) return inferred ? 0.75 : 0.3
  if (gap <= 10) return inferred ? 0.5 : 0.1
  return inferred ? 0.15 : 0.05
}

/** "since October", "until Friday": what lasts is not what happened on one of its days. */
const openDate = ({ mention, days }: Features): string | undefined =>
  mention.dateFrom === 'words' && !days ? mention.date?.edtf : undefined
