import { compareDays, yearOf } from '../common/calendar.ts'
import type { DateValue, IsoDate } from '../model.ts'
import { dateLabel, type LabelStyle } from '../dates/date-label.ts'

/** As many fit on a first screen beside the title. */
const keyEventCount = 8

/** The most important events, in the order in which they were. */
export function mostImportant<T extends { readonly importance: number }>(events: readonly T[], count: number): T[] {
  if (events.length <= count) return [...events]
  const ranked = [...events].sort((a, b) => b.importance - a.importance)
  const chosen = new Set(ranked.slice(0, count))
  return events.filter(event => chosen.has(event))
}

/** The events that an opening names: none where the list itself is hardly longer. */
export const keyEventsOf = <T extends { readonly importance: number }>(events: readonly T[]): T[] =>
  events.length < keyEventCount * 2
    ? []
    : mostImportant(
        events.filter(({ importance }) => importance > 0),
        keyEventCount,
      )

/** From when to when events reach, in words as wide as need be: “762–2023”, “October–November 2023”, “5–9 May 2021”. */
export function spanLabel(dates: readonly Pick<DateValue, 'earliest' | 'latest'>[], style: LabelStyle): string | undefined {
  const days = dates.flatMap(({ earliest, latest }) => [earliest, latest].filter(day => day !== undefined)).sort(compareDays)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const level = [yearOf, monthOf].find(level => level(first) !== level(last)) ?? ((day: IsoDate) => day)
  const [from, to] = [level(first), level(last)]
  return dateLabel({ edtf: from === to ? from : `${from}/${to}` }, style)
}

export const monthOf = (day: IsoDate): string => day.slice(0, day.lastIndexOf('-'))
