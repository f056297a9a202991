import { languages } from '../../languages/index.ts'
import type { IsoDate } from '../../model.ts'
import { monthNames } from './month-names.ts'
import { plausibleDay, printedDates, weekdayFromSunday } from './printed-date.ts'

const longest = 100

/**
 * All days that a value can be read as, where it is nothing but a day, perhaps with its weekday or a time: one for `18/03/2024`
 * and “Monday, 18 March 2024”, two for `06/11/2023`. In any language that is read: no article says in which its editor writes. None where something else stands beside it, as in “before 18 March 2024”.
 */
export function writtenDays(value: string): readonly IsoDate[] {
  if (value.length > longest) return []
  // “１８／０３／２０２４”, “2024–03–18”, “2024-Mar-18”
  const text = value
    .normalize('NFKC')
    .replace(/(?<=\d)[‐‒–—](?=\d)/g, '-')
    .replace(/^(?<year>\d{4})(?<gap>[ -])(?<name>\p{L}{3,12})\.?\k<gap>(?<day>\d\d?)(?!\d)/u, '$<day> $<name> $<year>')
  const [date, ...more] = printedDates(text, monthNames())
  if (!date || more.length > 0) return []
  const days = [...new Set([...date.readings, ...yearFirst(date.text)])]
  const around = `${text.slice(0, date.start)} ${text.slice(date.end)}`
  const untimed = around.replace(time, ' ')
  const plain = untimed === around ? around : languages.reduce((rest, { heads }) => rest.replace(heads.aroundDates, ' '), untimed)
  const beside = plain.replace(/[\s,.()]+/g, ' ').trim()
  if (beside === '') return days
  const weekday = languages.map(({ heads }) => heads.weekdays.get(beside.toLowerCase())).find(number => number !== undefined)
  return weekday === undefined ? [] : days.filter(day => weekdayFromSunday(day) === weekday)
}

/** `18/03/24` may begin with its year, too. */
function yearFirst(text: string): IsoDate[] {
  const parts = /^(?<year>\d\d)[-/.](?<month>\d\d?)[-/.](?<day>\d\d)$/.exec(text)?.groups
  const day = parts && plausibleDay(2000 + Number(parts['year']), Number(parts['month']), Number(parts['day']))
  return day === undefined ? [] : [day]
}

// with its zone: “09:30:00 +0100”
const time = /(?<![\d:])\d{1,2}[:.h]\d\d(?::\d\d)?(?![\d:])(?: ?(?:[A-Z]{3})?[+-]\d\d:?\d\d(?!\d))?/
