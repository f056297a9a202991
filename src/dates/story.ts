import type { Reading } from '../languages/reading.ts'
import type { DateValue } from '../model.ts'
import { partsOf } from './calendar.ts'
import type { Story } from './context.ts'
import type { Found } from './find.ts'
import { hasOwnYear, isDeictic } from './reading-kinds.ts'
import type { Resolved } from './resolve.ts'

/** How an article tells of other years: `all` of it as history does, or `much` of it, with words of its own day between. */
export type Telling = 'all' | 'much' | 'nothing'

/** Whether the text is in the middle of a story. */
export type Thread = boolean

/**
 * History never speaks of "Friday", "yesterday" or "next month", which count from a day of publication, and the years that it
 * writes out are not near that day, if it is known.
 */
export function tellingOf(found: readonly Found[], published: DateValue | undefined): Telling {
  const now = yearOf(published)
  const isFar = (reading: Reading) => hasOwnYear(reading) && (now === undefined || Math.abs(reading.year - now) > 1)
  const deictic = found.filter(({ reading }) => isDeictic(reading)).length
  const dates = found.filter(({ reading }) => hasOwnYear(reading))
  const far = found.filter(({ reading }) => isFar(reading))
  if (deictic === 0 && (now === undefined || (dates.length >= 2 && far.length > dates.length * 0.75))) return 'all'
  const days = far.filter(({ reading }) => 'month' in reading && reading.month !== undefined).length
  return days >= enough && days >= enough * deictic ? 'much' : 'nothing'
}

// so many days and months with years of their own, and so many for each word like "Friday", are more than a look back
const enough = 4

/** Whether an expression in a sentence stands in a story. */
export function storyAt(telling: Telling, thread: Thread): Story {
  if (telling === 'all') return 'yes'
  return thread && telling === 'much' ? 'unless future' : 'no'
}

/** What becomes of the thread after an expression: a day or month of another year takes it up, one of the writer's own time drops it. */
export function threadAfter(
  thread: Thread,
  { reading }: Found,
  { value, anchor }: Resolved,
  published: DateValue | undefined,
): Thread {
  if (isDeictic(reading) && anchor?.from !== 'previous') return false
  if (!value || value.earliest === undefined || !isFine.has(value.precision)) return thread
  if (!hasOwnYear(reading) && anchor?.from !== 'previous') return !anchor && thread
  return partsOf(value.earliest).year !== yearOf(published)
}

const isFine: ReadonlySet<DateValue['precision']> = new Set(['minute', 'hour', 'day', 'month', 'season', 'interval'])

const yearOf = (date: DateValue | undefined) => (date?.earliest === undefined ? undefined : partsOf(date.earliest).year)
