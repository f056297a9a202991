import { comparedWordsIn } from '../../languages/compared-words.ts'
import type { Entity, Mention, Name, Source } from '../../model.ts'
import { compareText } from '../../common/text.ts'
import { acronymsIn } from './acronyms.ts'
import { foldedName, formsOf, nameId } from './forms.ts'
import { withGivenNames } from './given-names.ts'
import { withoutHeadlineWords } from './headline-names.ts'
import { placeText } from './kind.ts'
import { linkerOf } from './linker.ts'

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
  const idsOf = ({ names, source }: Mention) => [...new Set(names.flatMap(idOf(source)))]
  return { mentions: withGivenNames(mentions, entities, idsOf), entities, idsOf }
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
