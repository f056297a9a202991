import type { HeadLanguage } from '../../languages/language.ts'

/** Whether a line is names of people or of a staff alone: `Ana Ruiz, J. P. van Dam`, `Example Staff`. */
export function isNames(text: string, language: HeadLanguage): boolean {
  const parts = nameParts(text, language)
  return (
    text.length <= 120 &&
    parts.length > 0 &&
    parts.length <= 8 &&
    parts.every(part => name.test(part) || (wordsIn(part) <= 5 && language.staff.test(part)))
  )
}

/** The names in what follows “By”: parts of which most words are capitalised; none where there is other text. */
export function bylineNames(text: string, language: HeadLanguage): string[] {
  const parts = nameParts(text, language)
  const isName = (part: string) => {
    const words = part.split(/\s+/)
    return (
      words.length <= 6 &&
      (language.staff.test(part) || words.filter(word => /^['’]?\p{Lu}/u.test(word)).length >= words.length * 0.6)
    )
  }
  return parts.length <= 12 && parts.every(isName) ? parts : []
}

const nameParts = (text: string, { afterName, betweenNames }: HeadLanguage) =>
  text
    .replace(afterName, '')
    .split(betweenNames)
    .map(part => part.trim().replace(/\.$/, ''))
    .filter(part => part !== '')

const nameWord = String.raw`(?:\p{Lu}[\p{L}'’.-]{0,24}|(?:d|l|al|el|o)['’-]\p{Lu}[\p{L}'’-]{1,24})`
const name = new RegExp(
  String.raw`^${nameWord}(?:\s(?:${nameWord}|(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|dos|du|ter))){0,5}$`,
  'u',
)

export const wordsIn = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
