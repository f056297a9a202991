import { append } from '../../common/append.ts'
import { comparedWordsIn } from '../../languages/compared-words.ts'
import type { Entity, Mention, Name, Source } from '../../model.ts'
import { compareText } from '../../common/text.ts'
import { acronymsIn } from './acronyms.ts'
import { foldedName, type NameForm, formsOf, nameId, type NameForms } from './forms.ts'
import { withoutHeadlineWords } from './headline-names.ts'
import { placeText } from './kind.ts'

export interface LinkedNames {
  /** The mentions with the names that all of them together make likely. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  /** The ids of those whom a mention names. */
  readonly idsOf: (mention: Mention) => readonly string[]
}

/**
 * Gives each name the kind that most of its mentions tell, in its article or else in all, and links the names of one person,
 * organisation or place under the fullest form: "Ruiz" is the Ana Ruiz of the same article, or the only one of all. Names of a kind that
 * nothing tells, and those found once, are no entities: better few and right than many and wrong.
 */
export function linkNames(given: readonly Mention[], sources: readonly Pick<Source, 'id' | 'language'>[]): LinkedNames {
  const wordsOf = comparedWordsIn(sources)
  const cleaned = withoutHeadlineWords(given, sources)
  const keyOf = (name: Name, source: string): string => foldedName(wordsOf(source).places.get(placeText(name.text)) ?? name.text)
  const forms = formsOf(cleaned, keyOf, wordsOf)
  const linker = linkerOf(forms, acronymsIn(cleaned, keyOf))
  const mentions = cleaned.map(mention => {
    const names = mention.names.map(name => ({
      text: name.text,
      kind: linker.kindOf(mention.source, keyOf(name, mention.source)),
    }))
    return { ...mention, names }
  })
  /** By the fullest form of each name: how often each of its forms is written, and each kind told. */
  const written = new Map<string, Map<string, number>>()
  const kinds = new Map<string, Map<Name['kind'], number>>()
  for (const { names, source } of mentions)
    for (const name of names) {
      const key = keyOf(name, source)
      const full = linker.fullOf(source, key)
      countIn(written, full, key)
      countIn(kinds, full, name.kind)
    }
  const ids = new Map<string, string>()
  const entities: Entity[] = []
  const taken = new Set<string>()
  for (const full of [...written.keys()].sort()) {
    const counts = written.get(full)!
    const kind = forms.mostTold(kinds.get(full)) ?? 'other'
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const usual = usualForm(full, counts)
    const key = taken.has(nameId(usual)) ? full : usual
    const id = nameId(key)
    if (kind === 'other' || (total < 2 && kind !== 'place') || id === '' || taken.has(id)) continue
    taken.add(id)
    ids.set(full, id)
    const aliases = [...new Set([...counts.keys()].filter(form => form !== key).map(forms.labelOf))].sort()
    entities.push({ id, label: forms.labelOf(key), kind, ...(aliases.length > 0 && { aliases }) })
  }
  const idOf = (source: string) => (name: Name) => ids.get(linker.fullOf(source, keyOf(name, source))) ?? []
  return { mentions, entities, idsOf: ({ names, source }) => [...new Set(names.flatMap(idOf(source)))] }
}

/** The form by which a name is shown: of those of several words, if it has any, the one written most, of equal ones the longest. */
function usualForm(full: string, counts: ReadonlyMap<string, number>): string {
  const length = (form: string) => form.split(' ').length
  return (
    [...counts]
      .filter(([form]) => form === full || length(form) > 1)
      .sort(([one, ones], [other, others]) => others - ones || length(other) - length(one) || compareText(one, other))[0]?.[0] ??
    full
  )
}

function countIn<Key>(counts: Map<string, Map<Key, number>>, of: string, what: Key): void {
  const own = counts.get(of) ?? new Map<Key, number>()
  counts.set(of, own.set(what, (own.get(what) ?? 0) + 1))
}

interface Linker {
  /** The key of the fullest form that a name of an article is linked to; its own where there is none. */
  readonly fullOf: (source: string, key: string) => string
  readonly kindOf: (source: string, key: string) => Name['kind']
}

function linkerOf(forms: NameForms, acronyms: ReturnType<typeof acronymsIn>): Linker {
  const persons = forms.all.filter(({ key, words }) => words.length > 1 && forms.kindIn(undefined, key) === 'person')
  const teams = forms.all.filter(
    ({ key, words }) => words.length > 1 && !words.includes('&') && forms.kindIn(undefined, key) === 'organisation',
  )
  const everywhere = indexOf(persons)
  const teamsByLast = new Map<string, NameForm[]>()
  for (const team of teams) append(teamsByLast, team.words.at(-1)!, team)
  const bySource = new Map<string, NameForm[]>()
  for (const person of persons) for (const source of person.sources) append(bySource, source, person)
  const indexes = new Map<string, ReadonlyMap<string, readonly NameForm[]>>()
  const personsOf = (source: string) => {
    if (!indexes.has(source)) indexes.set(source, indexOf(bySource.get(source) ?? []))
    return indexes.get(source)!
  }
  const known = new Map<string, { full: string; kind: Name['kind'] }>()
  const linked = (source: string, key: string) => {
    const place = `${source} ${key}`
    const value = known.get(place) ?? link(source, key)
    known.set(place, value)
    return value
  }
  return { fullOf: (source, key) => linked(source, key).full, kindOf: (source, key) => linked(source, key).kind }

  function link(source: string, key: string): { full: string; kind: Name['kind'] } {
    const kind = forms.kindIn(source, key)
    const written = acronyms(source, key)
    if (written !== undefined)
      return { full: written, kind: forms.kindIn(source, written) === 'other' ? 'organisation' : forms.kindIn(source, written) }
    const words = forms.get(key)?.words ?? []
    const [word = ''] = words
    if (words.length > 1) {
      if (kind !== 'person') return { full: key, kind }
      const here = fullest(variantsOf(words, personsOf(source)))
      return { full: (here && fullest(variantsOf(here.words, everywhere)))?.key ?? here?.key ?? key, kind }
    }
    // “Tarn” is not a first name because “Tarn Ruiz” was read somewhere
    const here = (personsOf(source).get(word) ?? []).filter(({ words }) => kind !== 'place' || words[0] !== word)
    if (here.length > 0 && !forms.isPlaced(source, key)) {
      const one = fullest(here)
      return { full: one ? linked(source, one.key).full : key, kind: 'person' }
    }
    const teams = kind === 'other' || kind === 'organisation' ? (teamsByLast.get(word) ?? []) : []
    const team = fullest(teams.filter(({ sources }) => sources.has(source))) ?? (teams.length === 1 ? teams[0] : undefined)
    if (team && team.words.length > 1 && !forms.isCommon(word)) return { full: team.key, kind: 'organisation' }
    if (kind === 'place' || kind === 'organisation') return { full: key, kind }
    // a first name alone is anybody's in another article
    const there = (everywhere.get(word) ?? []).filter(({ words }) => words[0] !== word)
    if (there.length === 0) return { full: key, kind }
    const one = fullest(there) ?? wellKnown(there)
    return { full: one ? (fullest(variantsOf(one.words, everywhere)) ?? one).key : key, kind: 'person' }
  }
}

function indexOf(persons: readonly NameForm[]): ReadonlyMap<string, readonly NameForm[]> {
  const index = new Map<string, NameForm[]>()
  for (const person of persons) for (const word of new Set(person.words)) append(index, word, person)
  return index
}

/** The names that hold all words of one, in order, from its first word on, or that end in it: "Ricardo Rosa Nevares", "Rosa Nevares". */
function variantsOf(words: readonly string[], index: ReadonlyMap<string, readonly NameForm[]>): NameForm[] {
  return (index.get(words.at(-1)!) ?? []).filter(other => holds(other.words, words))
}

function holds(longer: readonly string[], shorter: readonly string[]): boolean {
  let at = 0
  for (const word of longer) if (word === shorter[at]) at++
  return at === shorter.length && (longer[0] === shorter[0] || longer.slice(-shorter.length).join(' ') === shorter.join(' '))
}

/** Who is meant by a name that several share: the one of whom ten times as many articles tell as of all others together. */
function wellKnown(names: readonly NameForm[]): NameForm | undefined {
  const [first, ...others] = [...names].sort((one, other) => other.sources.size - one.sources.size)
  if (!first) return undefined
  const isSame = ({ words }: NameForm) => holds(words, first.words) || holds(first.words, words)
  const elsewhere = others.filter(other => !isSame(other)).reduce((sum, { sources }) => sum + sources.size, 0)
  return first.sources.size >= 10 * elsewhere ? first : undefined
}

/** The longest of some names where all of them are shorter forms of it; undefined where they are of two. */
function fullest(names: readonly NameForm[]): NameForm | undefined {
  const [longest] = [...names].sort((one, other) => other.words.length - one.words.length)
  return longest && names.every(({ words }) => holds(longest.words, words)) ? longest : undefined
}
