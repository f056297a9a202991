import type { EventLanguage } from '../../languages/language.ts'
import type { Name } from '../../model.ts'

/** Whether a headline is understood only beside its article: its subject is a pronoun, or "the judge" in a line that names nobody. */
export function leans(headline: string, names: readonly Name[], language: EventLanguage): boolean {
  const first = /^\p{L}+/u.exec(headline)?.[0].toLowerCase() ?? ''
  if (language.pronouns.has(first) || language.claims.ofSpeakers.has(first)) return true
  return language.coreference.containers.pointers.has(first) && !names.some(({ text }) => headline.includes(text))
}
