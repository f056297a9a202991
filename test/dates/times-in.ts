import { plainArticle } from '../../src/articles/plain.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { written } from '../../src/dates/edtf.ts'
import type { TimeExpression } from '../../src/model.ts'

/** A Wednesday. */
export const published = '2023-11-08'

/** The expressions of a text, published on that day if one is given. */
export function timesIn(text: string, day?: string): readonly TimeExpression[] {
  return dateSentences(plainArticle({ id: 'test', text, ...(day === undefined ? {} : { published: day }) })).flatMap(
    ({ times }) => times,
  )
}

/** Their EDTF values with the clock time behind the day, or TimeML values where there is no date, joined by blanks; null where there is no expression. */
export function valuesIn(text: string, day?: string): string | null {
  const times = timesIn(text, day)
  return times.length === 0
    ? null
    : times.map(({ value, timex, unresolved }) => (value ? written(value) : (timex ?? unresolved))).join(' ')
}
