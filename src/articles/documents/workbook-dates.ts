/** What a workbook's format of numbers shows of a date: only that is told. */
export interface DateFormat {
  readonly day: boolean
  readonly month: boolean
  readonly year: boolean
  readonly clock: boolean
}

/** Formats that are known by their number alone. */
const known = new Map<number, string>([
  ...[14, 15, 22, 27, 30, 36, 50, 57].map(id => [id, id === 22 ? 'd/m/y h:mm' : 'd/m/y'] as const),
  [16, 'd-m'],
  [17, 'm-y'],
  ...[18, 19, 20, 21, 45, 46, 47].map(id => [id, 'h:mm'] as const),
])

/** What a format shows, by its number and its own code; undefined where it shows no date. */
export function dateFormat(id: number, code = known.get(id) ?? ''): DateFormat | undefined {
  // what stands in quotation marks, in brackets (a language, a colour) or behind a sign is shown as it is
  const plain = code
    .split(';')[0]!
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .toLowerCase()
  if (!/[dymh]/.test(plain) || /general|[0#?]/.test(plain)) return undefined
  const clock = /h/.test(plain)
  // beside hours, and before seconds, m is a minute
  const months = plain.replace(/h+\W{0,3}m{1,2}|m{1,2}\W{0,3}s/g, '')
  return { day: /d/.test(plain), month: /m/.test(months), year: /[ye]/.test(plain), clock }
}

/** The day and time that a number stands for, as far as its format shows it: `2021-05-03 14:30`, `2021-05`, `2021`, `14:30`. */
export function dateOfSerial(serial: number, { day, month, year, clock }: DateFormat, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined
  const minutes = Math.round((serial % 1) * 1440)
  const days = Math.floor(serial) + Math.floor(minutes / 1440)
  const time = [Math.floor((minutes % 1440) / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':')
  if (!day && !month && !year) return clock ? time : undefined
  // a day that never was, 29 February 1900, is counted as the 60th
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const iso = new Date(epoch + days * 86_400_000).toISOString()
  if (!year) return undefined
  const date = iso.slice(0, day ? 10 : month ? 7 : 4)
  return clock && day ? `${date} ${time}` : date
}
