import type { DateLanguage } from '../languages/language.ts'
import type { DateValue } from '../model.ts'
import { partsOf } from './calendar.ts'
import { clauseAfter, clauseBefore } from './clause.ts'
import type { Found } from './find.ts'
import { hasOwnYear } from './reading-kinds.ts'

// one may be a slip of the pen
const enough = 2

/**
 * Whether a text tells, as of the past, of several years after the day that is given for its publication: then it is of another
 * day, and nothing can be counted from that one.
 */
export function isBelied(
  passages: readonly { readonly passage: { readonly text: string }; readonly found: readonly Found[] }[],
  published: DateValue | undefined,
  { directionOf }: DateLanguage,
): boolean {
  if (published?.latest === undefined) return false
  // at the turn of a year an article may be dated by its old one
  const last = partsOf(published.latest).year + 1
  const years = new Set<number>()
  for (const { passage, found } of passages)
    for (const { start, end, reading } of found) {
      if (!hasOwnYear(reading) || reading.year <= last || years.has(reading.year)) continue
      const evidence = directionOf(clauseBefore(passage.text, start), clauseAfter(passage.text, end))
      if (evidence?.towards === 'past') years.add(reading.year)
      if (years.size === enough) return true
    }
  return false
}
