import type { DirectionEvidence } from '../languages/language.ts'
import type { Year } from '../languages/reading.ts'
import type { Anchor, DateOrder, DateValue, TimeExpression } from '../model.ts'
import type { TimeMatch } from './find.ts'

// What the steps of resolving tell one another: types alone, so that no step has to import another for them.

/** What is known of the article at the place of an expression. */
export interface Context {
  readonly published: DateValue | undefined
  /** The day on which the page was changed, where it has no day of publication. */
  readonly modified: DateValue | undefined
  readonly lead: DateValue | undefined
  readonly order: DateOrder | undefined
  /** Whether the text tells of another time than that of its publication there, as history does. */
  readonly story: NarrativeScope
  /** Whether some words of the text count from the writer's own day. */
  readonly isReport: boolean
  readonly last: LastNamed
  /** Whether the last day named is out of reach of a clock time without its own. */
  readonly isDayFar: boolean
  /** Where the expression stands. */
  readonly at: SentencePosition
  /** Whether its sentence speaks of the writer's own time. */
  readonly isOfWriter: boolean
  /** The line of narration so far, and what the words around say: looked up only where two ways are open. */
  narration(): Narration | undefined
  directionOf(): DirectionEvidence | undefined
}

/** Whether dates follow one another rather than the day of publication: nowhere, in a part of a report, or in all of a text. */
export type NarrativeScope = 'nowhere' | 'here' | 'everywhere'

/** The last date named before the expression that is at least as precise as the unit. */
export interface LastNamed {
  readonly any: DateValue | undefined
  readonly day: DateValue | undefined
  readonly month: DateValue | undefined
  readonly quarter: DateValue | undefined
  readonly year: DateValue | undefined
}

/** The line of narration that a text has come to: a date without a year takes it up. */
export interface Narration {
  /** The last date that was told of. */
  readonly date: DateValue
  /**
   * What gave its year: a date with a day, month or season, a year alone, one in passing where there was no other, or the day of
   * publication; `later` is a date that comes after it in its sentence, `title` the year in the article's title.
   */
  readonly by: 'date' | 'year' | 'passing' | 'publication' | 'later' | 'title'
  /** Where the date stands. */
  readonly at: SentencePosition
  /** How many sentences since then speak of the writer's own time, and the last of them. */
  readonly breaks: number
  readonly brokenIn: number | undefined
  /** The date of a sentence that looks back or aside, for what stands after it there. */
  readonly aside: Pick<Narration, 'date' | 'at'> | undefined
}

/** A sentence by its index, and its paragraph by that of its first one. */
export interface SentencePosition {
  readonly sentence: number
  readonly paragraph: number
}

/** An expression where it stands, and what came of it. */
export interface Read {
  readonly expression: TimeMatch
  readonly text: string
  readonly at: SentencePosition
  /** Where its sentence begins. */
  readonly from: number
  readonly isHeading: boolean
  readonly made: Resolved
  readonly context: Pick<Context, 'directionOf' | 'published' | 'isReport'>
}

/** What a reading comes to in its place. */
export type Resolved = Pick<TimeExpression, 'type' | 'value' | 'timex' | 'anchor' | 'direction' | 'alternative' | 'unresolved'>

/** A date, with what it was counted from. */
export interface Dated {
  readonly value: DateValue | undefined
  readonly anchor?: Anchor
  readonly direction?: NonNullable<TimeExpression['direction']>
  /** The TimeML value where it is not that of the date. */
  readonly timex?: string
  readonly unresolved?: NonNullable<TimeExpression['unresolved']>
  /** The value by another reading of its year. */
  readonly alternative?: DateValue
}

/** Finds the year that a reading leads to ("of last year"). */
export type YearReader = (year: Year, context: Context) => number | undefined
