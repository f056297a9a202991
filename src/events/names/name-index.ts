import { append } from '../../common/append.ts'
import type { NameForm, NameForms } from './forms.ts'
import { holds } from './full-form.ts'

/** Names of several words by single words of theirs. */
export interface NameIndex {
  /** The persons of an article, or of all, whose name has a word. */
  readonly persons: (word: string, source?: string) => readonly NameForm[]
  /** Those of them whose name is a longer form of these words. */
  readonly longer: (words: readonly string[], source?: string) => readonly NameForm[]
  /** The organisations whose name ends in a word. */
  readonly teams: (last: string) => readonly NameForm[]
}

export function nameIndex(forms: NameForms): NameIndex {
  const several = forms.all.filter(({ words }) => words.length > 1)
  const persons = several.filter(({ key }) => forms.kindIn(undefined, key) === 'person')
  const teams = new Map<string, NameForm[]>()
  for (const form of several)
    if (!form.words.includes('&') && forms.kindIn(undefined, form.key) === 'organisation') append(teams, form.words.at(-1)!, form)
  const bySource = new Map<string, NameForm[]>()
  for (const person of persons) for (const source of person.sources) append(bySource, source, person)
  const everywhere = byWord(persons)
  const indexes = new Map<string, ReadonlyMap<string, readonly NameForm[]>>()
  const indexOf = (source: string | undefined) => {
    if (source === undefined) return everywhere
    const index = indexes.get(source) ?? byWord(bySource.get(source) ?? [])
    indexes.set(source, index)
    return index
  }
  return {
    persons: (word, source) => indexOf(source).get(word) ?? [],
    longer: (words, source) => (indexOf(source).get(words.at(-1)!) ?? []).filter(other => holds(other.words, words)),
    teams: last => teams.get(last) ?? [],
  }
}

function byWord(persons: readonly NameForm[]): ReadonlyMap<string, readonly NameForm[]> {
  const index = new Map<string, NameForm[]>()
  for (const person of persons) for (const word of new Set(person.words)) append(index, word, person)
  return index
}
