import type { Mention, Name } from '../../model.ts'
import { lowerWords } from '../../common/text.ts'

const lastWord = ({ text }: Name): string => lowerWords(text).at(-1) ?? ''

/** The last words of the names of persons in each article that have several. */
export function surnamesBySource(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const surnames = new Map<string, Set<string>>()
  for (const { source, names } of mentions) {
    const known = surnames.get(source) ?? new Set()
    surnames.set(source, known)
    for (const name of names) if (name.kind === 'person' && name.text.includes(' ')) known.add(lastWord(name))
  }
  return surnames
}

/** The names of a mention: "Velm's Orr arrested" names a person where its article has "Ana Orr" elsewhere. */
export function withPersons(names: readonly Name[], surnames: ReadonlySet<string>): readonly Name[] {
  const isPerson = (name: Name): boolean => name.kind !== 'person' && surnames.has(name.text.toLowerCase())
  return names.some(isPerson) ? names.map(name => (isPerson(name) ? { ...name, kind: 'person' } : name)) : names
}
