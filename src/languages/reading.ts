/**
 * What time words mean, before anyone has looked at a calendar. A language's rules make readings out of words;
 * `dates/resolve.ts` makes dates out of readings.
 */
export type Reading = (
  | NamedDate
  | NumericDate
  | {
      readonly kind: 'decade'
      readonly decade: number
      /** "the nineties": the century is left to the reader. */ readonly short?: boolean
    }
  /** 12 is the 12th century; -5 the 5th century BC. Millennia are `count` centuries. */
  | { readonly kind: 'century'; readonly century: number; readonly count?: number }
  | PartOfYear
  /** This week, last month, the following year: the calendar unit that the anchor is in, moved by `shift`. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: number; readonly from: From; readonly fiscal?: boolean }
  /** Two days ago, a year earlier, tomorrow. */
  | {
      readonly kind: 'offset'
      readonly unit: Unit
      readonly count: number
      readonly from: From
      /** And so many of a smaller unit, which then is what is named: two weeks and two days ago, a year ago today. */
      readonly and?: { readonly unit: Unit; readonly count: number }
      /** Two days before Christmas: counted from a date of its own, whatever `from` says. */
      readonly of?: Reading
      /** "A year ago" sets one figure against another of the same length: the quarter, the month. */
      readonly comparison?: boolean
    }
  /** The same day, that year: the last one named; in another year where one is given ("the 1988 quarter"). `isOver`: the last one that is. */
  | { readonly kind: 'same'; readonly unit: Unit; readonly year?: Year; readonly isOver?: true }
  | {
      readonly kind: 'holiday'
      readonly holiday: Holiday
      readonly year?: Year
      readonly shift?: Shift
      readonly unit?: 'day' | 'week' | 'weekend'
    }
  /** So many months or weeks up to a day: the quarter ended Sept. 30. `name` is the number of a fiscal quarter. */
  | {
      readonly kind: 'period'
      readonly unit: 'week' | 'month'
      readonly count: number
      readonly end: Reading
      readonly name?: number
    }
  /** The second week, the last two weeks, the first weekend of a month or a year: counted from its end where `nth` is negative. */
  | {
      readonly kind: 'nth'
      readonly unit: 'day' | 'week' | 'weekend' | 'iso-week'
      /** The first Monday of it. */
      readonly weekday?: number
      readonly nth: number
      readonly count: number
      readonly of: Reading
    }
  /** An end that is missing is open. */
  | { readonly kind: 'interval'; readonly from?: Reading; readonly to?: Reading }
  | { readonly kind: 'duration'; readonly timex: string }
  | { readonly kind: 'repeating'; readonly timex: string }
  | { readonly kind: 'vague'; readonly timex: string }
) &
  Modifiers

/** What the words add to any reading. */
interface Modifiers {
  /** About, perhaps. */
  readonly qualifier?: '~' | '?'
  /** The TimeML code of a part of the day: MO, MI, AF, EV, NI, DT. */
  readonly part?: string
  readonly clock?: Clock
  /** Which way a date without its year lies, where the words themselves say so. */
  readonly towards?: Direction
}

export interface Clock {
  readonly hour: number
  readonly minute?: number
  /** `Z` or `-05:00`, only where the words say one. */
  readonly zone?: string
  readonly qualifier?: '~' | '?'
  /** Named before its day, so that words before both are about it: "around 5 p.m. on Friday". */
  readonly leads?: boolean
}

/** 5 November 2023 and all of its parts: what is missing comes from the text around it. */
export interface NamedDate extends Modifiers {
  readonly kind: 'date'
  readonly year?: Year
  readonly month?: number
  readonly day?: number
  /** 1 Monday – 7 Sunday. */
  readonly weekday?: number
  /** Last, this, next. */
  readonly shift?: Shift
  /** The previous Friday, the following March: counted from the last date of the text. */
  readonly from?: From
  /** The week that the day is in. */
  readonly weekOf?: boolean
  /** The week that the weekday is of: Monday of last week. */
  readonly week?: Reading
  /** The year of a day that is known by its name, in texts that are not older: the September 11 attacks. */
  readonly knownYear?: number
}

/** 6/11/2023: which is the month is the writer's habit. */
export interface NumericDate extends Modifiers {
  readonly kind: 'numeric'
  readonly first: number
  readonly second: number
  readonly year?: number | { readonly short: number }
}

/** Spring, the third quarter, the first half. */
export interface PartOfYear extends Modifiers {
  readonly kind: 'part-of-year'
  readonly span: 'season' | 'quarter' | 'half'
  /** From 1. */
  readonly number: number
  readonly year?: Year
  readonly shift?: Shift
  readonly fiscal?: boolean
  readonly from?: From
}

/** A year in full (astronomical: 0 is 1 BC), its last two digits, or words that lead to one ("of last year"). */
export type Year = number | { readonly short: number } | Reading

export type Shift = -1 | 0 | 1
export type Direction = 'past' | 'future'

/** Counted from the day of publication, from the last date that the text names, or from that only where it tells a story. */
export type From = 'now' | 'text' | 'story'

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** How a holiday finds its day in a year. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  /** The nth weekday of a month, counted from its end where negative; `plus` days after it. */
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  /** Days after Easter Sunday. */
  | { readonly easter: number }

/** The last digits of a year that the resolver has yet to place. */
export const isShortYear = (year: Year | undefined): year is { readonly short: number } =>
  typeof year === 'object' && 'short' in year && !('kind' in year)
