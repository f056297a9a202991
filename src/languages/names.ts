/**
 * Languages that articles are told to be in: BCP 47, ISO 639-3, and the name in English. Written down, since what `Intl` calls a
 * language is not the same with every version of its data. `ms` and `id` are one to the detector.
 */
const table = `
af afr Afrikaans|ar ara Arabic|az aze Azerbaijani|be bel Belarusian|bg bul Bulgarian|bn ben Bengali|bs bos Bosnian|ca cat Catalan|cs ces Czech|cy cym Welsh|da dan Danish
de deu German|el ell Greek|en eng English|es spa Spanish|et est Estonian|eu eus Basque|fa fas Persian|fi fin Finnish|fr fra French|ga gle Irish|gl glg Galician
gu guj Gujarati|he heb Hebrew|hi hin Hindi|hr hrv Croatian|hu hun Hungarian|hy hye Armenian|id ind Indonesian|is isl Icelandic|it ita Italian|ja jpn Japanese|ka kat Georgian
kn kan Kannada|ko kor Korean|ku kur Kurdish|la lat Latin|lo lao Lao|lt lit Lithuanian|lv lav Latvian|mk mkd Macedonian|ml mal Malayalam|mr mar Marathi|ms msa Malay or Indonesian
nb nob Norwegian|nl nld Dutch|nn nno Norwegian|or ori Odia|pa pan Punjabi|pl pol Polish|pt por Portuguese|ro ron Romanian|ru rus Russian|sk slk Slovak|sl slv Slovenian
sq sqi Albanian|sr srp Serbian|sv swe Swedish|sw swa Swahili|ta tam Tamil|te tel Telugu|th tha Thai|tl tgl Tagalog|tr tur Turkish|uk ukr Ukrainian|ur urd Urdu
vi vie Vietnamese|yo yor Yoruba|zh zho Chinese|am amh Amharic`

const rows = table
  .trim()
  .split(/[|\n]/)
  .map(row => /^(?<tag>\w+) (?<iso>\w+) (?<name>.+)$/.exec(row)!.groups as { tag: string; iso: string; name: string })

const nameOf = new Map(rows.map(({ tag, name }) => [tag, name]))
const tagOf = new Map([
  ...rows.map(({ tag, name }) => [name.toLowerCase(), tag] as const).reverse(),
  ...rows.map(({ tag, iso }) => [iso, tag] as const),
  ['no', 'nb'],
])

/** The English name of a tag's language (`de-AT` is `German`); undefined where the table has none. */
export const languageName = (tag: string): string | undefined => nameOf.get(primaryTag(tag))

/** The language of a tag without its region: `en` of `en-GB`. */
export function primaryTag(tag: string): string {
  const code = tag.toLowerCase().split('-')[0]!
  return tagOf.get(code) ?? code
}

/** BCP 47 of what people and programs write: `EN`, `en_US`, `english`, `eng`. Undefined for what names no language: `und`, `Klingonish`. */
export function languageTag(written: string): string | undefined {
  const tag = written.trim().replaceAll('_', '-')
  const named = tagOf.get(tag.toLowerCase())
  if (named !== undefined) return named
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) || /^(?:und|mul|zxx|mis)(?:-|$)/i.test(tag)) return undefined
  const [code, ...rest] = tag.split('-')
  return [primaryTag(code!), ...rest.map(part => (part.length === 2 ? part.toUpperCase() : part))].join('-')
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv', 'ug', 'sd'])

/** Whether a language is written from right to left. */
export const isRightToLeft = (tag: string): boolean => rightToLeft.has(primaryTag(tag))
