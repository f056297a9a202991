import { append } from '../common/append.ts'
import type { DateValue } from '../model.ts'
import { partsOf } from '../common/calendar.ts'
import type { TimeMatch } from './find.ts'
import type { Context, SentencePosition, NarrativeScope } from './known.ts'
import { hasOwnYear, isDeictic, isToday } from './reading-kinds.ts'

/** How an article tells of other years: `all` of it as history does, or `much` of it, with words of its own day between. */
type NarrativeExtent = 'all' | 'much' | 'nothing'

/** How an article tells. */
export interface NarrativeMode {
  /** Whether some of its words count from the writer's own day. */
  readonly isReport: boolean
  readonly at: (place: SentencePosition) => NarrativeExtent
}

/**
 * How the article tells at each of its sentences. History never speaks of "Friday", "yesterday" or "next month", which count
 * from a day of publication, and the years that it writes out are not near that day, if it is known. A report may look back so
 * for a paragraph.
 */
export function narrativeModeOf(
  sentences: readonly { readonly found: readonly TimeMatch[]; readonly at: SentencePosition }[],
  published: DateValue | undefined,
): NarrativeMode {
  const counts = countsOf(sentences, published)
  const isReport = counts.deictic > 0
  const whole = narrativeExtentOf(counts, published)
  if (whole !== 'nothing' || !published || counts.days < enoughInParagraph) return { isReport, at: () => whole }
  const paragraphs = new Map<number, (typeof sentences)[number][]>()
  for (const sentence of sentences) append(paragraphs, sentence.at.paragraph, sentence)
  const extents = new Map<number, NarrativeExtent>()
  for (const [paragraph, inside] of paragraphs) {
    const { deictic, days } = countsOf(inside, published)
    extents.set(paragraph, days >= enoughInParagraph && deictic === 0 ? 'much' : 'nothing')
  }
  return { isReport, at: ({ paragraph }) => extents.get(paragraph) ?? 'nothing' }
}

function narrativeExtentOf(
  { deictic, dates, far, days, exact }: ReturnType<typeof countsOf>,
  published: DateValue | undefined,
): NarrativeExtent {
  if (deictic === 0 && (!published || (dates >= 2 && far > dates * 0.75))) return 'all'
  // one day of long ago is enough where nothing counts from the writer's
  const isStory = deictic === 0 ? exact > 0 || days >= enough : days >= enough * deictic
  return isStory ? 'much' : 'nothing'
}

// so many days and months with years of their own, and so many for each word like "Friday", are more than a look back
const enough = 4
const enoughInParagraph = 2

/** How many words count from the writer's day, how many dates have their own year, far from the writer's, and name a day or month. */
function countsOf(sentences: readonly { readonly found: readonly TimeMatch[] }[], published: DateValue | undefined) {
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

/** Whether an expression in a sentence stands in a story, where the text has come to that line of narration. */
export function storyAt(extent: NarrativeExtent, context: Pick<Context, 'narration' | 'published'>): NarrativeScope {
  if (extent !== 'much') return extent === 'all' ? 'everywhere' : 'nowhere'
  const line = context.narration()
  if (!line || line.by === 'passing' || line.by === 'publication') return 'nowhere'
  return line.breaks === 0 && yearOf(line.date) !== yearOf(context.published) ? 'here' : 'nowhere'
}

const yearOf = (date: DateValue | undefined) => (date?.earliest === undefined ? undefined : partsOf(date.earliest).year)
