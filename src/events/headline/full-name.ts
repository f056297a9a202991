import type { PersonName } from './persons.ts'

/**
 * How an article calls a person: of the forms of several words the most frequent, of those the shortest. Undefined where nothing shows
 * that it is a person's name.
 */
export function fullName(forms: readonly PersonName[]): string | undefined {
  const texts = forms.filter(({ isPerson, gender }) => isPerson || gender !== undefined).map(({ text }) => text)
  const count = (text: string) => texts.filter(each => each === text).length
  const [name, ...others] = [...new Set(texts)].sort(
    (one, other) =>
      Number(other.includes(' ')) - Number(one.includes(' ')) || count(other) - count(one) || one.length - other.length,
  )
  // "Bettie Mae Page", "Mayor Ana Ruiz", "Fred Orr" for "Frederick Orr"
  return others.every(text => !text.includes(' ') || isShortFor(name!, text) || isShortFor(text, name!)) ? name : undefined
}

/** "Ruiz", "Mayor Ana Ruiz" and "Annie Ruiz" for "Ana Ruiz", but not "Luis Ruiz". */
export function isFormOf({ text, key }: PersonName, forms: readonly PersonName[]): boolean {
  if (forms[0]!.key !== key) return false
  const full = forms.filter(form => form.text.includes(' '))
  return !text.includes(' ') || full.length === 0 || full.some(form => isShortFor(form.text, text) || isShortFor(text, form.text))
}

const isShortFor = (text: string, name: string): boolean => name.endsWith(` ${text}`) || text.slice(0, 3) === name.slice(0, 3)

/** "Ana" for "Ana Ruiz", "Lula" for "Luiz Lula da Silva". */
export const isPartOf = ({ text }: PersonName, forms: readonly PersonName[]): boolean =>
  !text.includes(' ') && forms.some(form => form.text.split(' ').includes(text))
