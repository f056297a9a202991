import { headsOf } from '../../languages/index.ts'
import type { IsoDate } from '../../model.ts'
import type { ArticleDraft } from '../article-draft.ts'
import { monthNames } from './month-names.ts'
import { printedDates } from './printed-date.ts'

/** A date with a month's name in an article's own words. */
export interface OwnDate {
  /** Where it has a year. */
  readonly day?: IsoDate
  readonly month: number
  readonly dayOfMonth: number
  /** That is written before it, 0 (Sunday) – 6. */
  readonly weekday?: number
}

export function ownDates({ facts, passages }: ArticleDraft): OwnDate[] {
  const { weekdays } = headsOf(facts.language)
  return passages.flatMap(({ text }) =>
    printedDates(text, monthNames())
      .filter(date => date.named)
      .map((date): OwnDate => {
        const before = /(?<word>\p{L}+)\.?,?\s$/u.exec(text.slice(Math.max(0, date.start - 14), date.start))?.groups?.['word']
        const weekday = before === undefined ? undefined : weekdays.get(before.toLowerCase())
        const day = date.readings[0]
        const [month, dayOfMonth] =
          day === undefined ? [date.monthDay!.month, date.monthDay!.day] : day.split('-').slice(1).map(Number)
        return {
          month: month!,
          dayOfMonth: dayOfMonth!,
          ...(day === undefined ? {} : { day }),
          ...(weekday === undefined ? {} : { weekday }),
        }
      }),
  )
}
