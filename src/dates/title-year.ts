import type { DateLanguage } from '../languages/language.ts'
import type { DateValue } from '../model.ts'
import { partsOf } from '../common/calendar.ts'
import { calendarDate } from './edtf.ts'
import { findTimes } from './find.ts'
import type { Narration } from './known.ts'
import { narrationFrom } from './narration.ts'
import { hasOwnYear } from './reading-kinds.ts'

const overAll = { sentence: -1, paragraph: -1 }

/** The line of narration that a title begins, for days under it: its one year, if that is before the year of publication. */
export function titleNarration(
  title: string | undefined,
  published: DateValue | undefined,
  language: DateLanguage,
): Narration | undefined {
  if (title === undefined || !/\d{4}/.test(title)) return undefined
  const [time, ...others] = findTimes(title, language)
  if (!time || others.length > 0 || !hasOwnYear(time.reading)) return undefined
  const { year } = time.reading
  if (published?.earliest !== undefined && year >= partsOf(published.earliest).year) return undefined
  if (!language.isYearOfStory(title.slice(0, time.start), title.slice(time.end))) return undefined
  const line = narrationFrom(calendarDate(year), overAll)
  return line && { ...line, by: 'title' }
}
