import type { Clock, Reading } from '../languages/reading.ts'
import type { DateValue } from '../model.ts'
import { atClock, parseEdtf } from './edtf.ts'

/** A date as its words qualify it, and with their clock time. */
export const asSaid = (value: DateValue, { qualifier, clock }: Reading): DateValue => clocked(qualified(value, qualifier), clock)

export function qualified(value: DateValue, qualifier: '~' | '?' | undefined): DateValue {
  if (qualifier === undefined || /[~?%\]/]/.test(value.edtf)) return value
  return parseEdtf(value.edtf + qualifier) ?? value
}

export function clocked(value: DateValue, clock: Clock | undefined): DateValue {
  return (clock && atClock(value, clock)) ?? value
}
