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

/** For `articles/head.ts` and its neighbours: the words of lines that stand before and after an article's own text. */
export interface HeadLanguage {
  /** Month names and their short forms, lower case, to month numbers 1–12. */
  readonly months: ReadonlyMap<string, number>
  /** Weekday names and their short forms, lower case, to 0 (Sunday) – 6. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Words before the publication date, before a date of change, and those that may stand about either. Case is ignored. */
  readonly published: RegExp
  readonly modified: RegExp
  readonly aroundDates: RegExp
  /** `By`, `Written by` at the start of a line. */
  readonly byline: RegExp
  /** The last word of a collective author or of a line on an author's work: `Staff`, `Correspondent`. */
  readonly staff: RegExp
  /** Whole lines that a page's own controls leave behind: `Share`, `4 min read`, `Advertisement`. */
  readonly furniture: RegExp
  /** Lines that name the source of a picture. */
  readonly caption: RegExp
  /** Lines after which no text of the article follows: `Read more:`. Links may follow such a line. */
  readonly tail: RegExp
  /** Lines that a source says of itself: `Correction:`, `Reporting by`. */
  readonly notes: readonly { readonly kind: string; readonly pattern: RegExp }[]
  /** News agencies as datelines write them. */
  readonly agencies: ReadonlySet<string>
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
