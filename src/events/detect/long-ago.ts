import type { DateValue, IsoDate } from '../../model.ts'

/** Not within a week of its article's publication, or of no time that is known to be near it. */
export function isLongAgo(value: DateValue | undefined, published: IsoDate | undefined): boolean {
  if (value?.latest === undefined) return false
  return published === undefined || Date.parse(published) - Date.parse(value.latest) > 7 * 864e5
}
