import type { LabelStyle } from '../dates/date-label.ts'
import { plural, type PluralText, type SiteWords } from '../languages/site-words.ts'
import type { Problem, Timeline } from '../model.ts'
import { spanLabel } from '../timeline/opening.ts'

/** How many problems there are of each severity, in words. */
export function countsOf(problems: readonly Problem[], words: SiteWords, language: string): string[] {
  return (['error', 'warning', 'note'] as const).flatMap(severity => {
    const count = problems.filter(problem => problem.severity === severity).length
    return count === 0 ? [] : [plural(words.severityCounts[severity], count, language)]
  })
}

/** What a timeline comes to, a line a number. */
export function numbersOf({ events, sources, undated }: Timeline, { countLines }: SiteWords, language: string): string[] {
  const line = (text: PluralText, count: number) => (count === 0 ? [] : [plural(text, count, language)])
  return [
    ...line(countLines.several, events.filter(event => event.sourceCount > 1).length),
    ...line(countLines.differ, events.filter(event => (event.disagreements ?? []).length > 0).length),
    ...line(countLines.claims, events.filter(({ factuality }) => factuality !== undefined).length),
    ...line(countLines.exact, events.filter(({ date }) => date.earliest !== undefined && date.earliest === date.latest).length),
    ...line(countLines.undated, undated.length),
    ...line(countLines.unpublished, sources.filter(source => source.published === undefined).length),
  ]
}

/** `762–2023 · 48 events · 10 sources` */
export function extentOf({ events, sources }: Timeline, words: SiteWords, style: LabelStyle): string {
  const span = spanLabel(
    events.map(({ date }) => date),
    style,
  )
  return [
    ...(span === undefined ? [] : [span]),
    plural(words.events, events.length, style.language),
    plural(words.sourcesCount, sources.length, style.language),
  ].join(' · ')
}
