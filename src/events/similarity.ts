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
}

/** The parts of a likeness. */
export const parts = {
  words: 0.6,
  actions: 0.2,
  names: 0.2,
  article: 0.3,
  fullArticle: 0.3,
  elsewhere: 0.6,
  strangers: 0.7,
  inside: 0.6,
  dateless: 0.85,
}

/** Weights were set on the training topics of the corpus that `docs/events.md` names, not on those that results are given for. */
export function likeness(first: Features, second: Features, { weight, norm, articles }: Collection): Likeness {
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
  const article = bothLead
    ? parts.article * Math.min(1, articles(first.mention.source, second.mention.source) / parts.fullArticle)
    : 0
  const dates = dateFactor(first, second)
  const base = parts.words * cosine + parts.actions * actionShare + parts.names * nameShare + article
  const places = elsewhere(first, second) ? parts.elsewhere : 1
  // both name somebody, and nobody is named by both
  const strangers = names.length === 0 && first.names.size > 0 && second.names.size > 0 ? parts.strangers : 1
  return { score: base * dates * places * strangers * (sameArticle ? parts.inside : 1), words, names, actions, dates, bothLead }
}

function shared(first: ReadonlySet<string>, second: ReadonlySet<string>): string[] {
  return [...first].filter(word => second.has(word))
}

function weightOf(first: ReadonlySet<string>, second: ReadonlySet<string>, weight: (term: string) => number): number {
  const sum = (set: ReadonlySet<string>): number => [...set].reduce((total, word) => total + weight(word), 0)
  return Math.max(Math.min(sum(first), sum(second)), 1)
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
  if (gap === 1) return inferred ? 0.95 : 0.7
  if (gap <= 3) return inferred ? 0.75 : 0.3
  if (gap <= 10) return inferred ? 0.5 : 0.1
  return inferred ? 0.15 : 0.05
}
