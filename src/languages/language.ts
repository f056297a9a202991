/**
 * All that the stages need to know of one language. Nothing outside `languages/` knows a word of any.
 * A language is a folder here; `index.ts` lists them.
 */
export interface Language {
  /** BCP 47: `en`. */
  readonly code: string
  readonly sentences: SentenceLanguage
  readonly heads: HeadLanguage
  readonly dates: DateLanguage
  readonly events: EventLanguage
}

/** For `articles/sentences.ts`. */
export interface SentenceLanguage {
  /** Lower case, without the full stop, after which a sentence does not end: `dr`, `gen`, `u.s`. */
  readonly abbreviations: ReadonlySet<string>
}

/** For `articles/head.ts` and its neighbours. */
export interface HeadLanguage {
  /** Month names and their short forms, lower case, to month numbers 1–12. */
  readonly months: ReadonlyMap<string, number>
}

/** For `dates/`. */
export interface DateLanguage {
  readonly months: ReadonlyMap<string, number>
}

/** For `events/`. */
export interface EventLanguage {
  /** Words that say nothing of what a sentence is about, lower case. */
  readonly stopWords: ReadonlySet<string>
}
