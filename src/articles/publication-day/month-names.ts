import { languages } from '../../languages/index.ts'

// fixed, so that no machine's own locale decides; languages in which one name means two months are left out by `add`
const locales = 'en fr de es it pt nl sv da nb fi pl tr ru uk id ro hu el ca vi'.split(' ')
const styles = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
] as const

let table: ReadonlyMap<string, number> | undefined

/** Month names and short forms of several languages, lower case and without full stop, to 1–12. Built when first asked for. */
export function monthNames(): ReadonlyMap<string, number> {
  table ??= build()
  return table
}

function build(): Map<string, number> {
  const names = new Map<string, number>()
  const ambiguous = new Set<string>()
  const add = (name: string, month: number) => {
    const key = name.toLowerCase().replace(/\.$/, '')
    if (key.length < 3 || /\d/.test(key)) return
    if ((names.get(key) ?? month) !== month) ambiguous.add(key)
    names.set(key, month)
  }
  for (const locale of locales)
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' })
      for (let month = 1; month <= 12; month++)
        for (const part of format.formatToParts(Date.UTC(2023, month - 1, 5))) if (part.type === 'month') add(part.value, month)
    }
  for (const name of ambiguous) names.delete(name)
  for (const { heads } of languages) for (const [name, month] of heads.months) names.set(name, month)
  return names
}
