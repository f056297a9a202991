import type { Name } from '../../model.ts'
import type { acronymsIn } from './acronyms.ts'
import type { NameForms } from './forms.ts'
import { fullest, wellKnown } from './full-form.ts'
import { nameIndex } from './name-index.ts'

export interface Linker {
  /** The key of the fullest form that a name of an article is linked to; its own where there is none. */
  readonly fullOf: (source: string, key: string) => string
  readonly kindOf: (source: string, key: string) => Name['kind']
}

interface Link {
  readonly full: string
  readonly kind: Name['kind']
}

export function linkerOf(forms: NameForms, acronyms: ReturnType<typeof acronymsIn>): Linker {
  const index = nameIndex(forms)
  const known = new Map<string, Link>()
  const linked = (source: string, key: string): Link => {
    const place = `${source} ${key}`
    const link = known.get(place) ?? newLink(source, key)
    known.set(place, link)
    return link
  }
  return { fullOf: (source, key) => linked(source, key).full, kindOf: (source, key) => linked(source, key).kind }

  function newLink(source: string, key: string): Link {
    const written = acronyms(source, key)
    if (written !== undefined) {
      const kind = forms.kindIn(source, written)
      return { full: written, kind: kind === 'other' ? 'organisation' : kind }
    }
    const kind = forms.kindIn(source, key)
    const words = forms.get(key)?.words ?? []
    if (words.length > 1) return { full: kind === 'person' ? fullPerson(words, source, key) : key, kind }
    return (
      personOfArticle(source, key, kind) ??
      teamCalled(source, key, kind) ??
      (kind === 'place' || kind === 'organisation' ? undefined : personAnywhere(key)) ?? { full: key, kind }
    )
  }

  /** "Rosa Nevares" as the Ricardo Rosa Nevares of this article, and he as that of any. */
  function fullPerson(words: readonly string[], source: string, key: string): string {
    const here = fullest(index.longer(words, source))
    return (here && fullest(index.longer(here.words)))?.key ?? here?.key ?? key
  }

  /** One word, by which somebody is called of whom the article tells. */
  function personOfArticle(source: string, word: string, kind: Name['kind']): Link | undefined {
    // “Tarn” is not a first name because “Tarn Ruiz” was read somewhere
    const here = index.persons(word, source).filter(({ words }) => kind !== 'place' || words[0] !== word)
    if (here.length === 0 || forms.isPlaced(source, word)) return undefined
    const one = fullest(here)
    return { full: one ? linked(source, one.key).full : word, kind: 'person' }
  }

  /** "the Tigers" */
  function teamCalled(source: string, word: string, kind: Name['kind']): Link | undefined {
    if (kind === 'person' || kind === 'place' || forms.isCommon(word)) return undefined
    const teams = index.teams(word)
    const team = fullest(teams.filter(({ sources }) => sources.has(source))) ?? (teams.length === 1 ? teams[0] : undefined)
    return team && { full: team.key, kind: 'organisation' }
  }

  function personAnywhere(word: string): Link | undefined {
    // a first name alone is anybody's in another article
    const there = index.persons(word).filter(({ words }) => words[0] !== word)
    if (there.length === 0) return undefined
    const one = fullest(there) ?? wellKnown(there)
    return { full: one ? (fullest(index.longer(one.words)) ?? one).key : word, kind: 'person' }
  }
}
