import type { DateValue, IsoDate } from '../../model.ts'

const week = 7 * 864e5

/** Not within a week of its article's publication, or of no time that is known to be near it. */
export function isLongAgo(value: DateValue | undefined, published: IsoDate | undefined): boolean {
  if (value?.latest === undefined) return false
  return published === undefined || Date.parse(published) - Date.parse(value.latest) > week
}

/** On the day of publication or in the week before it. */
export function isOfLastWeek({ earliest }: DateValue, published: IsoDate | undefined): boolean {
  if (published === undefined || earliest === undefined) return false
  const since = Date.parse(published) - Date.parse(earliest)
  return since >= 0 && since <= week
}

/** All of it after the day of publication. */
export const isAfterPublication = (value: DateValue | undefined, published: IsoDate | undefined): boolean =>
  published !== undefined && value?.earliest !== undefined && value.earliest > published
