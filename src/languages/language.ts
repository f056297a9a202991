import type { Parser } from '../syntax/parse.ts'
import type { DateLanguage } from './date-language.ts'
import type { EventLanguage } from './event-language.ts'
import type { HeadLanguage } from './head-language.ts'

export type * from './attachment-lexicon.ts'
export type * from './date-language.ts'
export type * from './event-language.ts'
export type * from './head-language.ts'
export type * from './name-lexicon.ts'

/**
 * All that the stages need to know of one language. Nothing outside `languages/` knows a word of any.
 * A language is a folder here; `index.ts` lists them.
 */
export interface Language {
  /** BCP 47: `en`. */
  readonly code: string
  readonly sentences: SentenceLanguage
  /** Sentences to dependency trees in the terms of Universal Dependencies: a `trainedParser`, or one of the language's own. */
  readonly parse: Parser
  readonly heads: HeadLanguage
  readonly dates: DateLanguage
  readonly events: EventLanguage
  /** Names of places for the map; without it, the language's own names of countries are known, and towns as GeoNames writes them. */
  readonly gazetteer?: GazetteerLanguage
}

/** For `places/`. All names are lower case. */
export interface GazetteerLanguage {
  /** To ISO 3166 codes: what `Intl.DisplayNames` does not have. */
  readonly countries: ReadonlyMap<string, string>
  /** Regions to their countries and codes in GeoNames: `texas`, `US.TX`. */
  readonly regions: ReadonlyMap<string, string>
  /** Towns that GeoNames has under other names. */
  readonly otherNames: ReadonlyMap<string, string>
}

/** For `articles/sentences.ts`. Words are written as they stand in text, without their last full stop. */
export interface SentenceLanguage {
  /** After these a full stop never ends a sentence: `Dr`, `vs`. */
  readonly titles: ReadonlySet<string>
  /** After these it does only when a word follows that opens sentences (`starters`): `Inc`, `Nov`, `Calif`. */
  readonly abbreviations: ReadonlySet<string>
  /** After these it does unless a number follows: `No`, `pp`. */
  readonly numbered: ReadonlySet<string>
  /** Words, lower case, before which a number with a full stop is an ordinal, where they are written so: `am 3. Oktober`. */
  readonly afterOrdinals: ReadonlySet<string>
  /** Abbreviations of a time of day (`p.m`), and what may follow them within a sentence: `Monday`, `Eastern`. */
  readonly clock: ReadonlySet<string>
  readonly afterClock: ReadonlySet<string>
  /** Words that open sentences and are not names, lower case. */
  readonly starters: ReadonlySet<string>
  /** Verbs that follow a quoted question or exclamation and its speaker: `“Why?” Kim asked`. */
  readonly speech: ReadonlySet<string>
}
