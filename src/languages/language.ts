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

/** For `articles/sentences.ts`. Words are written as they stand in text, without their last full stop. */
export interface SentenceLanguage {
  /** After these a full stop never ends a sentence: `Dr`, `vs`. */
  readonly titles: ReadonlySet<string>
  /** After these it does only when a word follows that opens sentences (`starters`): `Inc`, `Nov`, `Calif`. */
  readonly abbreviations: ReadonlySet<string>
  /** After these it does unless a number follows: `No`, `pp`. */
  readonly numbered: ReadonlySet<string>
  /** Abbreviations of a time of day (`p.m`), and what may follow them within a sentence: `Monday`, `Eastern`. */
  readonly clock: ReadonlySet<string>
  readonly afterClock: ReadonlySet<string>
  /** Words that open sentences and are not names, lower case. */
  readonly starters: ReadonlySet<string>
  /** Verbs that follow a quoted question or exclamation and its speaker: `“Why?” Kim asked`. */
  readonly speech: ReadonlySet<string>
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
