import { english } from './en/index.ts'
import type { Language } from './language.ts'

const languages: readonly Language[] = [english]

/** The language of a BCP 47 tag (`en-GB` is `en`), English where there is none of our own. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split('-')[0]
  return languages.find(language => language.code === code) ?? english
}
