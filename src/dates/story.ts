import type { DateValue } from '../model.ts'
import { partsOf } from './calendar.ts'
import type { Story } from './context.ts'
import type { Found } from './find.ts'
import { hasOwnYear, isDeictic, isToday } from './reading-kinds.ts'
import type { Resolved } from './resolve.ts'

/** How an article tells of other years: `all` of it as history does, or `much` of it, with words of its own day between. */
export type Telling = 'all' | 'much' | 'nothing'

/** Whether the text is in the middle of a story. */
export type Thread = boolean

/**
 * How the article tells at each of its sentences. History never speaks of "Friday", "yesterday" or "next month", which count
 * from a day of publication, and the years that it writes out are not near that day, if it is known. A report may look back so
 * for a paragraph; `paragraphs` gives where they end, by the index of the sentence after.
 */
export function tellingAt(
  sentences: readonly { readonly found: readonly Found[] }[],
  published: DateValue | undefined,
  paragraphs: () => readonly number[],
): (sentence: number) => Telling {
  const counts = countsOf(sentences, published)
  const whole = tellingOf(counts, published)
  if (whole !== 'nothing' || !published || counts.days < enoughInParagraph) return () => whole
  const tellings: Telling[] = []
  for (const end of paragraphs()) {
    const { deictic, days } = countsOf(sentences.slice(tellings.length, end), published)
    const here = days >= enoughInParagraph && deictic === 0 ? 'much' : 'nothing'
    while (tellings.length < end) tellings.push(here)
  }
  return sentence => tellings[sentence] ?? 'nothing'
}

function tellingOf({ deictic, dates, far, days, exact }: ReturnType<typeof countsOf>, published: DateValue | undefined): Telling {
  if (deictic === 0 && (!published || (dates >= 2 && far > dates * 0.75))) return 'all'
  // one day of long ago is enough where nothing counts from the writer's
  const isStory = deictic === 0 ? exact > 0 || days >= enough : days >= enough * deictic
  return isStory ? 'much' : 'nothing'
}

// so many days and months with years of their own, and so many for each word like "Friday", are more than a look back
const enough = 4
const enoughInParagraph = 2

/** How many words count from the writer's day, how many dates have their own year, far from the writer's, and name a day or month. */
function countsOf(sentences: readonly { readonly found: readonly Found[] }[], published: DateValue | undefined) {
  const now = yearOf(published)
  const counts = { deictic: 0, dates: 0, far: 0, days: 0, exact: 0 }
  for (const { found } of sentences)
    for (const { reading } of found) {
      if (isDeictic(reading) || (published && isToday(reading))) counts.deictic++
      if (!hasOwnYear(reading)) continue
      counts.dates++
      if (now !== undefined && Math.abs(reading.year - now) <= 1) continue
      counts.far++
      if (reading.month !== undefined) counts.days++
      if (reading.day !== undefined) counts.exact++
    }
  return counts
}

/** Whether an expression in a sentence stands in a story. */
export function storyAt(telling: Telling, thread: Thread): Story {
  if (telling === 'all') return 'everywhere'
  return thread && telling === 'much' ? 'here' : 'nowhere'
}

/** What becomes of the thread after an expression: a day or month of another year takes it up, one of the writer's own time drops it. */
export function threadAfter(
  thread: Thread,
  { reading }: Found,
  { value, anchor }: Resolved,
  published: DateValue | undefined,
): Thread {
  if (isDeictic(reading) && anchor?.from !== 'previous') return false
  if (!value || value.earliest === undefined || !takesUp.has(value.precision)) return thread
  if (!hasOwnYear(reading) && anchor?.from !== 'previous') return !anchor && thread
  return partsOf(value.earliest).year !== yearOf(published)
}

const takesUp: ReadonlySet<DateValue['precision']> = new Set(['minute', 'hour', 'day', 'month', 'season', 'interval'])

const yearOf = (date: DateValue | undefined) => (date?.earliest === undefined ? undefined : partsOf(date.earliest).year)
