import type { Direction, Reading } from './reading.ts'

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
  /** Labels of lines that state a fact, lower case: `Source: …`. */
  readonly labels: ReadonlyMap<string, 'title' | 'publisher' | 'url'>
  /** Words in capitals before a colon that are no place: `WATCH: …`. */
  readonly notPlaces: ReadonlySet<string>
  /** News agencies as datelines write them. */
  readonly agencies: ReadonlySet<string>
}

/**
 * For `dates/`. Patterns are sticky, ignore case where the words do, and run over a text in which every white space is a
 * blank (but paragraphs stay apart), every dash a hyphen and every quotation mark straight, so that offsets do not move.
 */
export interface DateLanguage {
  readonly months: ReadonlyMap<string, number>
  /** Of two rules that read equally many characters from one place, the earlier wins. */
  readonly rules: readonly DateRule[]
  /** What may stand before an expression and change it: "early", "about", "since". */
  readonly prefixes: readonly DateAffix[]
  /** What may stand after one and change it: "night", "or so". */
  readonly suffixes: readonly DateAffix[]
  /** What may go on a list that an expression has begun: the 5 of "on May 3 and 5". */
  readonly continuations: readonly DateContinuation[]
  /** Expressions that join to one with the next: a range, a clock time and its day. */
  readonly joins: readonly DateJoin[]
  /** Lower case. No rule is tried more than `reach` words before one of these, a number of four digits or a written-out date. */
  readonly timeWords: ReadonlySet<string>
  readonly reach: number
  /** Which way a date lies for which the words leave two ways open, from what stands before and after it in its sentence. */
  readonly directionOf: (before: string, after: string) => DirectionEvidence | undefined
}

export interface DirectionEvidence {
  readonly towards: Direction
  /** The word or the habit of the language that says so. */
  readonly because: string
}

/** A rule of a language: words → what they mean. */
export interface DateRule {
  readonly name: string
  /** First words, lower case, at which it can begin; `#` is any number. */
  readonly starts: readonly string[]
  readonly pattern: RegExp
  /** Undefined where the words turn out not to be a time. */
  readonly read: (words: Words, around: Around) => Reading | undefined
  /** Texts and the EDTF value, or the TimeML value where there is none, of their one expression on Wednesday, 2023-11-08; at least one is null. */
  readonly examples: Readonly<Record<string, string | null>>
}

/** The named groups of a match. */
export type Words = Readonly<Record<string, string | undefined>>

/** The text on either side of a match, some dozen characters of it. */
export interface Around {
  readonly text: string
  readonly before: string
  readonly after: string
}

export interface DateAffix {
  readonly name: string
  readonly starts: readonly string[]
  readonly pattern: RegExp
  /** Whether its words belong to the expression, as "early" does and "since" does not. */
  readonly inside: boolean
  /** Undefined where it does not go with that reading. */
  readonly apply: (reading: Reading, words: Words, around: Around) => Reading | undefined
}

export interface DateContinuation {
  readonly name: string
  /** Its last group is `item`, the words of the next expression, where the match ends. */
  readonly pattern: RegExp
  readonly read: (before: Reading, words: Words, around: Around) => Reading | undefined
}

export interface DateJoin {
  readonly name: string
  readonly pattern: RegExp
  readonly join: (first: Reading, second: Reading, around: Around) => Reading | undefined
}

/** For `events/`. */
export interface EventLanguage {
  /** Words that say nothing of what a sentence is about, lower case. */
  readonly stopWords: ReadonlySet<string>
}
