import { languageOf } from '../languages/index.ts'
import type { IsoDate } from '../model.ts'
import { monthNames } from './month-names.ts'
import { isoDate, printedDates, weekdayOf } from './printed-date.ts'

const longest = 100

/**
 * All days that a value can be read as, where it is nothing but a day, perhaps with its weekday or a time: one for `18/03/2024`
 * and “Monday, 18 March 2024”, two for `06/11/2023`. None where something else stands beside it, as in “before 18 March 2024”.
 */
export function writtenDays(value: string): readonly IsoDate[] {
  if (value.length > longest) return []
  const [date, ...more] = printedDates(value, monthNames())
  if (!date || more.length > 0) return []
  const days = [...new Set([...date.readings, ...yearFirst(date.text)])]
  const beside = `${value.slice(0, date.start)} ${value.slice(date.end)}`.replace(time, ' ').replace(/[\s,.]+/g, ' ')
  if (beside.trim() === '') return days
  const weekday = languageOf('en').heads.weekdays.get(beside.trim().toLowerCase())
  return weekday === undefined ? [] : days.filter(day => weekdayOf(day) === weekday)
}

/** `18/03/24` may begin with its year, too. */
function yearFirst(text: string): IsoDate[] {
  const parts = /^(?<year>\d\d)[-/.](?<month>\d\d?)[-/.](?<day>\d\d)$/.exec(text)?.groups
  const day = parts && isoDate(2000 + Number(parts['year']), Number(parts['month']), Number(parts['day']))
  return day === undefined ? [] : [day]
}

const time = /(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])/
