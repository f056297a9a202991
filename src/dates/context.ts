import type { DirectionEvidence } from '../languages/language.ts'
import type { From, Unit } from '../languages/reading.ts'
import type { Anchor, DateOrder, DateValue, DirectionReason, IsoDate } from '../model.ts'
import { addDays, compareDays, daysBetween, weekdayOf } from './calendar.ts'
import { parseEdtf } from './edtf.ts'
import { endsOf } from './intervals.ts'
import type { Narration, SentencePlace } from './narration.ts'
import { isQuarter } from './periods.ts'

/** What is known of the article at the place of an expression. */
export interface Context {
  readonly published: DateValue | undefined
  /** The day on which the page was changed, where it has no day of publication. */
  readonly modified: DateValue | undefined
  readonly lead: DateValue | undefined
  readonly order: DateOrder | undefined
  /** Whether the text tells of another time than that of its publication there, as history does. */
  readonly story: Story
  /** Whether some words of the text count from the writer's own day. */
  readonly isReport: boolean
  readonly last: LastNamed
  /** The line of narration so far, and where the expression stands. */
  readonly narration: Narration | undefined
  readonly at: SentencePlace
  /** Whether its sentence speaks of the writer's own time. */
  readonly isOfWriter: boolean
  /** Looked up only where two ways are open. */
  readonly directionOf: () => DirectionEvidence | undefined
}

/** Whether dates follow one another rather than the day of publication: nowhere, in a part of a report, or in all of a text. */
export type Story = 'nowhere' | 'here' | 'everywhere'

/** Whether a date whose words leave it open is one of a story: there, "will" looks ahead from the day of publication. */
export function isInStory({ story, published, directionOf }: Context): boolean {
  if (story === 'nowhere' || (story === 'everywhere' && !published)) return story === 'everywhere'
  const evidence = directionOf()
  return evidence?.towards !== 'future' || evidence.inStory === true
}

/** The last date named before the expression that is at least as precise as the unit. */
export interface LastNamed {
  readonly any: DateValue | undefined
  readonly day: DateValue | undefined
  readonly month: DateValue | undefined
  readonly quarter: DateValue | undefined
  readonly year: DateValue | undefined
}

/** What is known once a date has been named. */
export function named({ any, day, month, quarter, year }: LastNamed, value: DateValue): LastNamed {
  switch (value.precision) {
    case 'minute':
    case 'hour':
    case 'day': {
      const whole = value.precision === 'day' ? value : (parseEdtf(value.earliest ?? '') ?? value)
      return { any: value, day: whole, month: whole, quarter, year: whole }
    }
    case 'quarter':
      return { any: value, day, month, quarter: value, year: value }
    case 'month':
      return { any: value, day, month: value, quarter, year: value }
    case 'year':
    case 'season':
    case 'week':
      return { any: value, day, month, quarter, year: value }
    case 'interval': {
      // what follows counts from where a range ended
      if (isQuarter(value)) return { any: value, day, month, quarter: value, year: value }
      const end = endOf(value)
      return end && end.precision !== 'interval' && !isWeekend(value)
        ? named({ any, day, month, quarter, year }, end)
        : { any: value, day, month, quarter, year: value }
    }
    default:
      return { any: value, day, month, quarter, year }
  }
}

/** A weekend names no day to count on from, as a week does not. */
function isWeekend({ earliest, latest }: DateValue): boolean {
  return earliest !== undefined && latest !== undefined && weekdayOf(earliest) === 6 && daysBetween(earliest, latest) === 1
}

/** Where a range ends, or the one end that it has. */
function endOf(value: DateValue): DateValue | undefined {
  const [from, to] = endsOf(value) ?? []
  return to ?? from
}

export const nothingNamed: LastNamed = { any: undefined, day: undefined, month: undefined, quarter: undefined, year: undefined }

/**
 * The day to count from. What counts from the text falls back on what the article reports and the day it was published; what
 * counts from the writer's own day has no other.
 */
export function anchorFor(context: Context, from: From, unit: Unit): Anchor | undefined {
  const { published, lead, last } = context
  if (from === 'now' || (from === 'story' && !isInStory(context))) return published && { from: 'published', date: published }
  const named =
    unit === 'day'
      ? last.day
      : unit === 'month'
        ? last.month
        : unit === 'quarter'
          ? last.quarter
          : unit === 'week'
            ? (last.day ?? last.any)
            : last.year
  if (named) return { from: 'previous', date: named }
  if (lead) return { from: 'lead', date: lead }
  return published ? { from: 'published', date: published } : undefined
}

/** Why a direction was taken, where the expression itself says it. */
export const ownWords: DirectionReason = { code: 'own-words' }

/** The same, where words beside it do. */
export const wordsOf = ({ because }: DirectionEvidence): DirectionReason => ({ code: 'words', words: because })

const nearby = 7

/** Whether a date can be that of what the article itself reports: a day in the week before its publication. */
export function canBeLead(value: DateValue, published: IsoDate): boolean {
  if (value.earliest === undefined || value.earliest !== value.latest) return false
  return compareDays(value.earliest, published) <= 0 && compareDays(value.earliest, addDays(published, -nearby)) >= 0
}
