import { englishSiteWords, type SiteWords } from './en/site-words.ts'
import type { DirectionReason, Evidence, JoinReason } from '../model.ts'
import { defaultLanguage } from './index.ts'

export type { SiteWords }

/** The words of the pages, by BCP 47 language. A language may have words for the pages without rules for reading articles. */
export const siteWords: ReadonlyMap<string, SiteWords> = new Map([['en', englishSiteWords]])

/** The words of the terminal and of the review, which speak English. */
export const terminalWords = englishSiteWords

/** Whether the pages have words of their own in a language. */
export const hasWords = (tag: string): boolean => siteWords.has(tag.toLowerCase().split('-')[0]!)

/** The language that the pages of a site in `tag` speak: that, or English where they have no words in it. */
export const wordsLanguage = (tag: string): string => (hasWords(tag) ? tag : defaultLanguage)

/** The pages' words in a language (`de-AT` is `de`), in English where there are none. */
export const wordsOf = (tag: string): SiteWords => siteWords.get(tag.toLowerCase().split('-')[0]!) ?? englishSiteWords

/** Why a date was read as it was; words of the sentence as they are. */
export const directionInWords = (because: DirectionReason, { directions }: SiteWords): string =>
  because.code === 'words' ? because.words : directions[because.code]

/** Why mentions were joined, in words; names and words of the mentions as they are. */
export const joinInWords = (reason: JoinReason, { joinReasons }: SiteWords): string =>
  fill(joinReasons[reason.code], 'values' in reason ? { values: reason.values.join(', ') } : {})

/** From what a day of publication was read, and what settled it: “a line above the text, weekday beside it”. */
export const evidenceInWords = ({ from }: Evidence, { evidence }: SiteWords): string =>
  from.replace(/^[a-z-]+/, kind => (Object.hasOwn(evidence, kind) ? evidence[kind as keyof typeof evidence] : kind))

/** What is counted, in words: what happened to people, or a noun of the source. */
export const countedInWords = (of: string, { people }: SiteWords): string =>
  Object.hasOwn(people, of) ? people[of as keyof typeof people] : of

/** One text for each plural form that the language has; the exact number or `other` where it has no own. */
export type PluralText = { readonly other: string } & Readonly<Record<string, string>>

/** Fills `{name}` in; unknown names stay as they are. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(?<name>[a-z]+)\}/gi, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))

/** Fills the plural form for a number in; `{count}` is written as the language writes numbers. */
export function plural(text: PluralText, count: number, language: string): string {
  const form = text[count === 0 ? 'zero' : ''] ?? text[pluralRules(language).select(count)] ?? text.other
  return fill(form, { count: count.toLocaleString(language) })
}

const rules = new Map<string, Intl.PluralRules>()

function pluralRules(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known
}
