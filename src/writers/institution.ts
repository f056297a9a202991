import { headsOf, languageOf } from '../languages/index.ts'
import type { Source } from '../model.ts'

/**
 * Whether an author is no person: `Ruiz & Holt`, `Highways Agency`, `Harbour Gazette Staff` of the Harbour Gazette. Where nothing
 * tells, it is one.
 */
export function isInstitution(name: string, { publisher, agency, language }: Source): boolean {
  const organisations = languageOf(language)?.events.organisationWords
  const words = name.toLowerCase().split(/[\s,.]+/)
  if (/[&\d]/.test(name)) return true
  // a person's initial: `B. Post`
  if (/(?:^|\s)\p{Lu}\.(?:\s|$)/u.test(name)) return false
  return (
    [publisher, agency].some(outlet => outlet && ` ${name} `.toLowerCase().includes(` ${outlet} `.toLowerCase())) ||
    words.some(word => organisations?.has(word)) ||
    headsOf(language).staff.test(name)
  )
}
