import { dayNumber, dayOf, yearOf } from '../common/calendar.ts'
import type { Edtf, IsoDate } from '../model.ts'
import { monthOf } from '../timeline/opening.ts'

/** A unit in which time is counted: every day of the calendar lies in one slot, and slots are numbered without gaps. */
export interface TimeUnit {
  readonly slotOf: (day: IsoDate) => number
  /** The slot as a date as wide as it. */
  readonly edtfOf: (slot: number) => Edtf
  /** The wider stretch that names a slot on an axis: a day's month, a month's year. */
  readonly markOf: (slot: number) => Edtf
}

const monthNumber = (day: IsoDate) => Number(yearOf(day)) * 12 + Number(monthOf(day).slice(-2)) - 1
const monthText = (slot: number) => `${yearText(Math.floor(slot / 12))}-${two((((slot % 12) + 12) % 12) + 1)}`
const yearText = (year: number) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
const two = (part: number) => String(part).padStart(2, '0')

// the decade before 0000 is -001X, so that 000X has ten years like every other
const decadeOf = (year: number) => (year < 0 ? -Math.floor(-year / 10) - 1 : Math.floor(year / 10))
const decadeText = (slot: number) => `${slot < 0 ? '-' : ''}${String(slot < 0 ? -slot - 1 : slot).padStart(3, '0')}X`

/** From the finest to the coarsest. */
export const timeUnits: readonly TimeUnit[] = [
  { slotOf: dayNumber, edtfOf: dayOf, markOf: slot => monthOf(dayOf(slot)) },
  { slotOf: monthNumber, edtfOf: monthText, markOf: slot => yearText(Math.floor(slot / 12)) },
  { slotOf: day => Number(yearOf(day)), edtfOf: yearText, markOf: slot => decadeText(decadeOf(slot)) },
  { slotOf: day => decadeOf(Number(yearOf(day))), edtfOf: decadeText, markOf: slot => decadeText(Math.trunc(slot / 10) * 10) },
]
