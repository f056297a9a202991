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
  readonly norm: (of: Features) => number
  /** Cosine of all the terms of two articles. */
  readonly articles: (first: string, second: string) => number
  /** Cosine of the names alone: who and where, which differ between two happenings of one kind. */
  readonly articleNames: (first: string, second: string) => number
  /** How far an article keeps to one happening, 0–1: what tells of many days tells of many things. */
  readonly focus: (source: string) => number
  /** Whether an article names this anywhere. */
  readonly named: (source: string, name: string) => boolean
}

/** The parts of a likeness. */
export const parts = {
  words: 0.6,
  actions: 0.2,
  names: 0.2,
  near: { words: 0.36, actions: 0.06, articles: 0.25, articleNames: 0.5, lead: 0.04 },
  elsewhere: 0.55,
  deed: 0.15,
  absent: 0.3,
  counts: 0.8,
  others: 0.5,
  inside: 0.6,
  dateless: 0.85,
}

/** Weights were set on the training topics of the corpus that `docs/events.md` names, not on those that results are given for. */
export function likeness(first: Features, second: Features, collection: Collection): Likeness {
  const { weight, norm, articles, named } = collection
  const words: string[] = []
  let dot = 0
  const [small, large] = first.terms.size < second.terms.size ? [first, second] : [second, first]
  for (const term of small.terms) {
    if (!large.terms.has(term)) continue
    words.push(term)
    dot += weight(term) ** 2
  }
  const cosine = dot / (norm(first) * norm(second) || 1)
  const names = shared(first.names, second.names)
  const actions = shared(first.actions, second.actions)
  const nameShare = names.reduce((sum, name) => sum + weight(name), 0) / (weightOf(first.names, second.names, weight) || 1)
  const actionShare = actions.length / (Math.min(first.actions.size, second.actions.size) || 1)
  const sameArticle = first.mention.source === second.mention.source
  const bothLead = !sameArticle && first.mention.isLead && second.mention.isLead
  const focus = sameArticle ? 0 : collection.focus(first.mention.source) * collection.focus(second.mention.source)
  const dates = dateFactor(first, second)
  const alone = parts.words * cosine + parts.actions * actionShare + parts.names * nameShare
  const { near } = parts
  // two articles about one thing and with the same names make it likely that their sentences tell of that thing
  const together = (): number =>
    near.words * cosine +
    near.actions * actionShare +
    near.articles * articles(first.mention.source, second.mention.source) +
    near.articleNames * collection.articleNames(first.mention.source, second.mention.source) +
    (bothLead ? near.lead : 0)
  // what has next to nothing in common need not have its articles compared
  const base = focus === 0 || (alone < 0.04 && !bothLead) ? alone : focus * together() + (1 - focus) * alone
  const deed =
    !sameArticle && actions.length > 0 && sameDay(first, second) && shared(first.persons, second.persons).length > 0
      ? parts.deed
      : 0
  const places = deed === 0 && elsewhere(first, second) ? parts.elsewhere : 1
  const strangers = sameArticle ? 1 : 1 - parts.absent * absence(first, second, { weight, named })
  const others = !sameArticle && otherPersons(first, second, named) ? parts.others : 1
  const counts = sameArticle || !countsDiffer(first, second) ? 1 : parts.counts
  return {
    score: (base + deed) * dates * places * strangers * others * counts * (sameArticle ? parts.inside : 1),
    words,
    names,
    actions,
    dates,
    bothLead,
  }
}

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
  if (!first.days || !second.days) return parts.dateless
  const gap = Math.max(0, first.days[0] - second.days[1], second.days[0] - first.days[1])
  const width = Math.max(first.days[1] - first.days[0], second.days[1] - second.days[0])
  const inferred = first.mention.dateFrom !== 'words' || second.mention.dateFrom !== 'words'
  if (gap === 0) return width > 40 ? 0.8 : 1
  if (gap === 1) return inferred ? 0.95 : 0.6
  if (gap <= 3) return inferred ? 0.75 : 0.3
  if (gap <= 10) return inferred ? 0.5 : 0.1
  return inferred ? 0.15 : 0.05
}
