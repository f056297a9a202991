import type { DateLanguage } from '../languages/language.ts'
import type { DateValue } from '../model.ts'
import { partsOf } from '../common/calendar.ts'
import { clauseAfter, clauseBefore } from './clause.ts'
import type { TimeMatch } from './find.ts'
import { hasOwnYear } from './reading-kinds.ts'

/**
 * Whether a text tells, as of the past, of several years after the day that is given for its publication: then it is of another
 * day, and nothing can be counted from that one.
 */
export function isBelied(
  passages: readonly { readonly passage: { readonly text: string }; readonly found: readonly TimeMatch[] }[],
  published: DateValue | undefined,
  { directionOf }: DateLanguage,
): boolean {
  if (published?.latest === undefined) return false
  // at the turn of a year an article may be dated by its old one
  const last = partsOf(published.latest).year + 1
  // one may be a slip of the pen
  let first: number | undefined
  for (const { passage, found } of passages)
    for (const { start, end, reading } of found) {
      if (!hasOwnYear(reading) || reading.year <= last || reading.year === first) continue
      const evidence = directionOf(clauseBefore(passage.text, start), clauseAfter(passage.text, end))
      if (evidence?.towards !== 'past') continue
      if (first !== undefined) return true
      first = reading.year
    }
  return false
}
