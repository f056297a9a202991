import type { Direction, Reading } from './reading.ts'

/**
 * For `dates/`. Patterns are sticky, ignore case where the words do, and run over a text in which every white space is a
 * blank (but paragraphs stay apart), every dash a hyphen and every quotation mark straight, so that offsets do not move.
 */
export interface DateLanguage {
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
  /** The characters with which suffixes, continuations and joins can begin. */
  readonly connectorStarts: string
  /** Words without which nothing is a time, lower case, by class; `number` is a class of its own: four digits, or a written-out date or hour. */
  readonly timeWords: Readonly<Record<string, readonly string[]>>
  /** How many characters after its first word a rule's time word can begin. */
  readonly reach: number
  /** Which way a date lies for which the words leave two ways open, from what stands before and after it in its sentence. */
  readonly directionOf: (before: string, after: string) => DirectionEvidence | undefined
  /** Whether the year in a title, from what stands before and after it, is that of what the text tells of. */
  readonly isYearOfStory: (before: string, after: string) => boolean
  /** What makes a year one in passing. */
  readonly passing: readonly PassingRule[]
}

export interface DirectionEvidence {
  readonly towards: Direction
  /** The words that say so. */
  readonly because: string
  /** Ahead of the time that is told of, not of the writer's: "he would return", "they agreed to leave". */
  readonly inStory?: true
  /** Whether the date is the verb's own and nothing that was arranged for it: "they met on 8 June", not "they called a vote on 8 June". */
  readonly certain?: true
  /** Before the time that is told of: "he had left". */
  readonly before?: true
}

/** Words around a year or a date that stands beside what is told, so that the text does not go on from it: "since 1813". */
export interface PassingRule {
  readonly name: string
  /** What stands before it in its sentence, or after it; one of them is enough, unless `both`. */
  readonly before?: RegExp
  readonly after?: RegExp
  readonly both?: true
  /** Whether it is about a year alone, and not about a day or a month with its year. */
  readonly yearAlone?: true
  /** When it does not hold: where the year is the next one after that of the story, or one earlier than two years after it. */
  readonly unless?: 'next' | 'earlier'
  /** Sentences, and whether their year is in passing; at least one is not. */
  readonly examples: Readonly<Record<string, boolean>>
}

/** A rule of a language: words → what they mean. */
export interface DateRule {
  readonly name: string
  /**
   * Words, lower case, with which it can begin; the first two where that tells more: `the first`. `#` is any number, `##`, `###`,
   * `####` and `########` one of so many digits, `'##` a year without its century; a character after a `#` is the one that follows
   * the number (`# `, `#a` for any letter), and where it is one of `/:-.`, no number comes after that (`#/`, `####-`); `#/#` has
   * another number after it, and `#/#/` the same character again after one of at most three digits. So `may # ` is “May 3 to”.
   */
  readonly starts: readonly string[]
  /** The classes of time words of which it cannot do without one; any at all if not given. Keeps rules from being tried in vain. */
  readonly needs?: readonly string[]
  readonly pattern: RegExp
  /** Undefined where the words turn out not to be a time. */
  readonly read: (words: MatchGroups, around: Around) => Reading | undefined
  /** Texts and the EDTF value, or the TimeML value where there is none, of their one expression on Wednesday, 2023-11-08; at least one is null. */
  readonly examples: Readonly<Record<string, string | null>>
}

/** The named groups of a match. */
export type MatchGroups = Readonly<Record<string, string | undefined>>

/** The text on either side of a match, some dozen characters of it. */
export interface Around {
  readonly text: string
  readonly before: string
  readonly after: string
}

export interface DateAffix {
  readonly name: string
  /** As a rule's; for a suffix, the word or mark that comes first after the expression. */
  readonly starts: readonly string[]
  readonly pattern: RegExp
  /** Whether its words belong to the expression, as "early" does and "since" does not. */
  readonly inside: boolean
  /** Undefined where it does not go with that reading. */
  readonly apply: (reading: Reading, words: MatchGroups, around: Around) => Reading | undefined
}

export interface DateContinuation {
  readonly name: string
  /** The word or mark that comes first after an expression. */
  readonly starts: readonly string[]
  /** Whether it can go on from a reading, asked before its pattern is tried. */
  readonly follows: (before: Reading) => boolean
  /** Its last group is `item`, the words of the next expression, where the match ends. */
  readonly pattern: RegExp
  readonly read: (before: Reading, words: MatchGroups, around: Around) => Reading | undefined
}

export interface DateJoin {
  readonly name: string
  /** The word or mark that comes first after an expression; any if not given. */
  readonly starts?: readonly string[]
  /** The classes of time words of which one must be near where the second expression begins; any at all if not given. */
  readonly needs?: readonly string[]
  /** Whether it can go on from a reading, asked before its pattern is tried. */
  readonly follows: (first: Reading) => boolean
  readonly pattern: RegExp
  readonly join: (first: Reading, second: Reading, around: Around) => Reading | undefined
}
