import type { Reading } from '../languages/reading.ts'
import { withParts } from '../common/with-parts.ts'
import type { DateValue } from '../model.ts'
import { addDays, partsOf } from '../common/calendar.ts'
import { clockDigits } from './clock.ts'
import { dateValue, parseEdtf } from './edtf.ts'
import type { Context, Dated } from './known.ts'
import { resolveNumericRange } from './other-dates.ts'
import { asSaid, clocked } from './qualify.ts'
import { timexOf } from './timex.ts'

/** Finds the date of a reading. */
type DateReader = (reading: Reading, context: Context) => Dated
type Interval = Extract<Reading, { kind: 'interval' }>
type WithYear = Extract<Reading, { kind: 'date' | 'part-of-year' }>

/** An end without a year takes it from the other; the end comes after the beginning. */
export function resolveInterval(reading: Interval, context: Context, dateOf: DateReader): Dated {
  const { from, to } = reading
  if (!from || !to) return openInterval(reading, context, dateOf)
  if (from.kind === 'numeric' && to.kind === 'numeric') return resolveNumericRange(from, to, context)
  const last = hasYear(to) ? to : undefined
  const inLastYear = hasYear(from) && from.year === undefined ? endingIn(from, last, context, dateOf) : undefined
  if (inLastYear) return { value: inLastYear }
  const first = endOf(from, context, dateOf)
  // "from 11 p.m. on 3 May to 4 a.m.": counted from where it begins
  const begins = first.value?.earliest
  const isOfThatDay = to.kind === 'same' && to.unit === 'day' && begins !== undefined
  const second = isOfThatDay ? { value: clocked(parseEdtf(begins)!, to.clock) } : endOf(to, context, dateOf)
  const value =
    (first.value && second.value && clockRange(first.value, second.value)) ??
    (first.value && startingWith(first.value, last, context, dateOf))
  if (value) return withParts(first, { value })
  return { value: undefined, unresolved: (first.value ?? second.value) ? 'ambiguous' : 'no-anchor' }
}

const hasYear = (reading: Reading): reading is WithYear => reading.kind === 'date' || reading.kind === 'part-of-year'

/** Since or until. */
function openInterval({ from, to }: Interval, context: Context, dateOf: DateReader): Dated {
  const inner = from ?? to
  if (!inner) return { value: undefined }
  const dated = dateOf(inner, context)
  const end = dated.value && asSaid(dated.value, inner)
  const timex = dated.timex ?? (end && timexOf(end))
  const isOpen = end?.precision === 'interval' && end.edtf.includes('..')
  const value = isOpen ? end : end && dateValue({ from: from && end, to: to && end })
  return value ? withParts(dated, { value, timex }) : { ...dated, value }
}

/** From November to February 1998: the first is in the year of the second or in that before. */
function endingIn(from: WithYear, last: WithYear | undefined, context: Context, dateOf: DateReader): DateValue | undefined {
  if (typeof last?.year !== 'number') return undefined
  const second = dateOf(last, context)
  for (const year of [last.year, last.year - 1]) {
    const first = dateOf({ ...from, year }, context)
    const value = first.value && second.value && dateValue({ from: first.value, to: second.value })
    if (value) return value
  }
  return undefined
}

/** From November to February: the second is in the year after. */
function startingWith(first: DateValue, last: WithYear | undefined, context: Context, dateOf: DateReader): DateValue | undefined {
  if (first.earliest === undefined || !last || last.year !== undefined) return undefined
  const { year } = partsOf(first.earliest)
  for (const next of [year, year + 1]) {
    const end = dateOf({ ...last, year: next }, context)
    const value = end.value && dateValue({ from: first, to: end.value })
    if (value) return value
  }
  return undefined
}

/** "About 1340 to 1400": what is said of one end is said of no other. */
function endOf(reading: Reading, context: Context, dateOf: DateReader): Dated {
  const dated = dateOf(reading, context)
  return dated.value ? withParts(dated, { value: asSaid(dated.value, reading) }) : dated
}

/** From one time to another: midnight begins a day as well as it ends one, and seven is after ten only on the next day. */
function clockRange(from: DateValue, to: DateValue): DateValue | undefined {
  if (from.earliest !== to.earliest || from.time === undefined || to.time === undefined) return dateValue({ from, to })
  const first = { ...from, time: from.time.replace(/^24/, '00') }
  const isNextDay = clockDigits(to.time) < clockDigits(first.time)
  return dateValue({ from: first, to: isNextDay ? atNextDay(to) : to })
}

const atNextDay = ({ earliest, time }: DateValue) => parseEdtf(`${addDays(earliest!, 1)}T${time}`)
