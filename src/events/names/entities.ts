import { comparedWordsIn } from '../../languages/compared-words.ts'
import type { Entity, Mention, Name, Source } from '../../model.ts'
import { compareText } from '../../text.ts'

/**
 * Links the names of one person, organisation or place across articles under the fullest form: "Ruiz" is Ana Ruiz where no other
 * Ruiz is named. Names of a kind that nothing tells, and those found once, are left out: better few and right than many and wrong.
 */
export function linkNames(
  mentions: readonly Mention[],
  sources: readonly Pick<Source, 'id' | 'language'>[],
): { list: Entity[]; idsOf: (mention: Mention) => readonly string[] } {
  const wordsOf = comparedWordsIn(sources)
  const forms = new Map<string, { text: string; kinds: Map<Name['kind'], number>; sources: Set<string>; count: number }>()
  for (const { names, source } of mentions) {
    for (const name of names) {
      const shown = shownAs(name, source)
      const key = shown.toLowerCase()
      const form = forms.get(key) ?? { text: shown, kinds: new Map(), sources: new Set(), count: 0 }
      form.kinds.set(name.kind, (form.kinds.get(name.kind) ?? 0) + 1)
      form.sources.add(source)
      form.count++
      forms.set(key, form)
    }
  }
  const kindOf = (key: string): Name['kind'] => {
    const kinds = [...forms.get(key)!.kinds].filter(([kind]) => kind !== 'other')
    return kinds.sort((one, other) => other[1] - one[1] || compareText(one[0], other[0]))[0]?.[0] ?? 'other'
  }
  // the last word of a person's name is used alone
  const byLastWord = new Map<string, Set<string>>()
  for (const key of forms.keys()) {
    const words = key.split(' ')
    if (words.length < 2 || kindOf(key) === 'place') continue
    const last = words.at(-1)!
    byLastWord.set(last, (byLastWord.get(last) ?? new Set()).add(key))
  }
  const fullOf = (key: string): string => {
    const fuller = key.includes(' ') || kindOf(key) === 'place' ? undefined : byLastWord.get(key)
    return fuller?.size === 1 ? [...fuller][0]! : key
  }
  const totals = new Map<string, number>()
  for (const [key, { count }] of forms) totals.set(fullOf(key), (totals.get(fullOf(key)) ?? 0) + count)
  const ids = new Map<string, string>()
  const list: Entity[] = []
  for (const key of [...totals.keys()].sort()) {
    const kind = kindOf(key)
    if (kind === 'other' || (totals.get(key)! < 2 && kind !== 'place')) continue
    const id = slug(key)
    if (id === '' || list.some(entity => entity.id === id)) continue
    ids.set(key, id)
    list.push({ id, label: forms.get(key)!.text, kind })
  }
  return {
    list,
    idsOf: ({ names, source }) => [...new Set(names.flatMap(name => ids.get(fullOf(shownAs(name, source).toLowerCase())) ?? []))],
  }

  function shownAs(name: Name, source: string): string {
    return name.kind === 'place' ? (wordsOf(source).places.get(name.text.toLowerCase()) ?? name.text) : name.text
  }
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
