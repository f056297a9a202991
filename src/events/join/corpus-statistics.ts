import type { Features } from './features.ts'

/** What is known of all the mentions together. */
export interface CorpusStatistics {
  /** How telling a term is: rare ones are. */
  readonly weight: (term: string) => number
  /** Cosine of the terms of two mentions. */
  readonly cosine: (first: Features, second: Features) => number
  /** The most telling terms of a mention, at most so many, and how much of it each tells, 0–1; the most telling first. */
  readonly rarest: (of: Features, count: number) => readonly { readonly term: string; readonly weight: number }[]
  /** The topic of an article: the group of those that tell the same news. */
  readonly topicOf: (source: string) => number | undefined
  /** How far two articles have one topic, 0–1: half of it is whether they are in one group, half how alike they are themselves. */
  readonly topicAffinity: (first: string, second: string) => number
  /** The cosine of the names of two articles, 0–1; undefined where one names too little to tell. */
  readonly entityOverlap: (first: string, second: string) => number | undefined
  /** How far a mention tells its article's own news, 0–1. */
  readonly news: (of: Features) => number
  /** Whether the news of two articles may be one: not where they are of two deeds, and each gives another day for its own. */
  readonly mayBeOneNews: (first: string, second: string) => boolean
  /** All that an article names, what of it are places, and all words that tell something in it. */
  readonly namedBy: (source: string) => ReadonlySet<string>
  readonly placedBy: (source: string) => ReadonlySet<string>
  readonly saidBy: (source: string) => ReadonlySet<string>
  /** Whether what one article has for its news excludes the news of the other. */
  readonly haveOtherNews: (first: string, second: string) => boolean
}
