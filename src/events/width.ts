import type { DateValue } from '../model.ts'

/** Milliseconds from the first day of a date to its last, more than any where an end is open: finite, so that two open ones are equal. */
export const widthOf = ({ earliest, latest }: DateValue): number =>
  earliest && latest ? Date.parse(latest) - Date.parse(earliest) : Number.MAX_SAFE_INTEGER
