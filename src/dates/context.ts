import type { DirectionEvidence } from '../languages/language.ts'
import type { From, Unit } from '../languages/reading.ts'
import type { Anchor, DateValue, DirectionReason, IsoDate } from '../model.ts'
import { addDays, compareDays, daysBetween, weekdayOf } from '../common/calendar.ts'
import { parseEdtf } from './edtf.ts'
import { endsOf } from './intervals.ts'
import type { Context, LastNamed } from './known.ts'
import { isQuarter } from './periods.ts'

/** Whether a date whose words leave it open is one of a story: there, "will" looks ahead from the day of publication. */
export function isInStory(context: Context): boolean {
  const { story, published } = context
  if (story === 'nowhere' || (story === 'everywhere' && !published)) return story === 'everywhere'
  const evidence = context.directionOf()
  return evidence?.towards !== 'future' || evidence.inStory === true
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
export const directionWords = ({ because }: DirectionEvidence): DirectionReason => ({ code: 'words', words: because })

const nearby = 7

/** Whether a date can be that of what the article itself reports: a day in the week before its publication. */
export function canBeLead(value: DateValue, published: IsoDate): boolean {
  if (value.earliest === undefined || value.earliest !== value.latest) return false
  return compareDays(value.earliest, published) <= 0 && compareDays(value.earliest, addDays(published, -nearby)) >= 0
}
