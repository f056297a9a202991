import { english } from './en/index.ts'
import type { HeadLanguage, Language } from './language.ts'
import { primaryTag } from './names.ts'

/** Every language that is read. */
export const languages: readonly Language[] = [english]

/** The language of what nothing tells the language of: an article too short to show it, a site whose settings do not name one. */
export const defaultLanguage = english.code

/** The language of a BCP 47 tag (`en-GB` is `en`); undefined where it is none that is read. */
export function languageOf(tag: string): Language | undefined {
  const code = primaryTag(tag)
  return languages.find(language => language.code === code)
}

/** The words of heads and tails: of a text that is not read only the frame is told, by its shape and what sites write in English around it. */
export const headsOf = (tag: string = defaultLanguage): HeadLanguage => (languageOf(tag) ?? english).heads
