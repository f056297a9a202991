import type { ComparedWords } from '../../languages/language.ts'
import type { Mention, Name } from '../../model.ts'
import { compareText } from '../../common/text.ts'
import { placeText } from './kind.ts'

/** A name as it is compared: in small letters, without accents. */
export interface NameForm {
  readonly key: string
  readonly words: readonly string[]
  readonly sources: ReadonlySet<string>
}

export interface NameForms {
  readonly all: readonly NameForm[]
  readonly get: (key: string) => NameForm | undefined
  /** What most mentions of a name in an article tell that it is; else those of all articles; `other` where none tells. */
  readonly kindIn: (source: string | undefined, key: string) => Name['kind']
  /** The kind that most tell, but for those that tell none. */
  readonly mostTold: (counts: Counts | undefined) => Name['kind'] | undefined
  /** Whether an article has a name that is a known place's where places stand: "in Jordan". */
  readonly isPlaced: (source: string, key: string) => boolean
  /** Whether a word is written small, too. */
  readonly isCommon: (word: string) => boolean
  /** The name as it is written most often. */
  readonly labelOf: (key: string) => string
}

type Counts = ReadonlyMap<string, number>

export const foldedName = (text: string): string =>
  (isAscii.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/’/g, "'")
  ).toLowerCase()

/** Most names have nothing to be folded. */
const isAscii = /^[\0-\x7f]*$/

/** The id of a name: `ana-ruiz`. */
export const nameId = (text: string): string =>
  foldedName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)

/** All names of some mentions, and what they tell of each. `keyOf`: what a name is compared as. */
export function formsOf(
  mentions: readonly Mention[],
  keyOf: (name: Name, source: string) => string,
  wordsOf: (source: string) => ComparedWords,
): NameForms {
  const forms = new Map<string, { key: string; words: string[]; sources: Set<string>; texts: Map<string, number> }>()
  const votes = new Map<string, Map<string, number>>()
  const placed = new Set<string>()
  const small = new Set<string>()
  const seen = new Set<string>()
  for (const { names, source, quote } of mentions) {
    for (const word of quote.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? [])
      if (!seen.has(word)) {
        seen.add(word)
        small.add(foldedName(word))
      }
    for (const name of names) {
      const key = keyOf(name, source)
      const form = forms.get(key) ?? { key, words: key.split(' '), sources: new Set<string>(), texts: new Map<string, number>() }
      forms.set(key, form)
      form.sources.add(source)
      count(form.texts, name.text)
      const before = quote
        .slice(0, Math.max(0, quote.indexOf(name.text)))
        .trimEnd()
        .split(' ')
        .at(-1)!
        .toLowerCase()
      if (wordsOf(source).coreference.placePrepositions.includes(before) && wordsOf(source).places.has(placeText(name.text)))
        placed.add(`${source} ${key}`)
      if (name.kind === 'other') continue
      for (const where of [source, '']) {
        const place = `${where} ${name.isGuess ? '?' : ''}${key}`
        const counts = votes.get(place) ?? new Map<string, number>()
        votes.set(place, counts)
        count(counts, name.kind)
      }
    }
  }
  return {
    all: [...forms.values()],
    get: key => forms.get(key),
    kindIn: (source = '', key) => {
      for (const place of [`${source} ${key}`, ` ${key}`, `${source} ?${key}`, ` ?${key}`]) {
        const kind = mostTold(votes.get(place))
        if (kind !== undefined) return kind
      }
      return 'other'
    },
    mostTold,
    isPlaced: (source, key) => placed.has(`${source} ${key}`),
    isCommon: word => small.has(word),
    labelOf: key => most(forms.get(key)?.texts) ?? key,
  }
}

function mostTold(counts: Counts | undefined): Name['kind'] | undefined {
  return most(new Map([...(counts ?? [])].filter(([kind]) => kind !== 'other'))) as Name['kind'] | undefined
}

function most(counts: Counts = new Map()): string | undefined {
  return [...counts].sort((one, other) => other[1] - one[1] || compareText(other[0], one[0]))[0]?.[0]
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
