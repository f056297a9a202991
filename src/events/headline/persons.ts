import { relationOf, type Word } from '../../syntax/tree.ts'
import type { Gender } from '../../languages/language.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { remembered } from '../../common/memo.ts'
import { namesIn } from '../names/names.ts'

/** A name of a person, or what may be one, where it stands in a sentence. */
export interface PersonName {
  readonly text: string
  /** Its last word, by which it is known later: `ruiz`. */
  readonly key: string
  readonly first: number
  readonly last: number
  readonly isSubject: boolean
  /** Whether its form or its title makes it a person's. */
  readonly isPerson: boolean
  readonly gender: Gender | undefined
  /** Whether nothing but its one word tells that: "Martin". */
  readonly isFirstName: boolean
}

/** The names in a sentence that may be those of persons, in order. */
export const personsIn = remembered((sentence: ParsedSentence): readonly PersonName[] => {
  const { words, covered, quoted, language } = sentence
  const found: PersonName[] = []
  for (const { text, kind } of namesIn(words, at => covered.has(at), language)) {
    if (kind === 'organisation' || kind === 'place') continue
    const parts = text.split(' ')
    for (let at = 0; at < words.length; at++) {
      if (!text.startsWith(words[at]!.text) || covered.has(at) || quoted.has(at)) continue
      let last = at
      let rest = text.slice(words[at]!.text.length)
      while (rest !== '' && words[last + 1] && rest.trimStart().startsWith(words[last + 1]!.text)) {
        last++
        rest = rest.trimStart().slice(words[last]!.text.length)
      }
      // "in Lorna"
      const isPlace = kind === 'other' && language.coreference.placePrepositions.includes(words[at - 1]?.text.toLowerCase() ?? '')
      if (rest !== '' || isPlace) continue
      found.push({
        text,
        key: parts.at(-1)!.toLowerCase(),
        first: at,
        last,
        isPerson: kind === 'person',
        ...roleOf(sentence, at, last),
      })
      at = last
    }
  }
  return found.sort((one, other) => one.first - other.first)
})

function roleOf(
  { tree, language }: ParsedSentence,
  first: number,
  last: number,
): Pick<PersonName, 'isSubject' | 'gender' | 'isFirstName'> {
  const { words, children } = tree
  let head = first
  for (let depth = 0; depth < 6; depth++) {
    const up = words[head]!.head
    const relation = relationOf(words[head]!)
    // "President Ana Ruiz", "the mayor, Ana Ruiz,"
    const goesUp = (up >= first && up <= last) || /^(?:flat|compound|appos)$/.test(relation)
    if (up < 0 || !goesUp) break
    head = up
  }
  const deprel = relationOf(words[head]!)
  const beside = [...children[head]!.filter(at => /^(?:compound|appos|flat|amod)$/.test(relationOf(words[at]!))), head]
  const around = new Set([first - 2, first - 1, ...beside, first, ...range(first, last)].filter(at => at >= 0))
  // "Ana Martin" has no first name in the end
  if (first < last) around.delete(last)
  const genders = (indexes: readonly number[]) =>
    new Set(indexes.flatMap(at => language.genderedWords.get(words[at]!.text.toLowerCase().replace(/\.$/, '')) ?? []))
  const said = genders([...around])
  const gender = said.size === 1 ? [...said][0] : undefined
  const isFirstName = first === last && genders([...around].filter(at => at !== first)).size === 0
  return { isSubject: deprel.startsWith('nsubj'), gender, isFirstName }
}

/** What the forms of a name say of a person: "Benjamin" is no first name where "Ana Benjamin" is named. */
export function gendersOf(forms: readonly PersonName[]): ReadonlySet<Gender> {
  const isSurname = forms.some(({ text }) => text.includes(' '))
  return new Set(forms.flatMap(({ gender, isFirstName }) => (isFirstName && isSurname ? [] : (gender ?? []))))
}

/** How many nouns for one other person a sentence has up to a place, and which pronouns after a name. */
export function wordsBetween(
  sentence: ParsedSentence | undefined,
  name: PersonName | undefined,
  to: number,
): { nouns: number; pronouns: Gender[] } {
  if (!sentence) return { nouns: 0, pronouns: [] }
  const { tree, words, language } = sentence
  // "served as a clerk", "was a clerk", "clerk wages"
  const isRole = (at: number): boolean =>
    words[at]!.deprel === 'compound' ||
    tree.children[at]!.some(
      child => words[child]!.deprel === 'cop' || language.roleMarkers.has(words[child]!.text.toLowerCase()),
    ) ||
    (words[at]!.deprel === 'conj' && isRole(words[at]!.head))
  const isOther = ({ upos, text, lemma, head }: Word, at: number): boolean =>
    at < to &&
    upos === 'NOUN' &&
    text.toLowerCase() === lemma &&
    language.personNouns.test(lemma) &&
    !isRole(at) &&
    // "the mayor, Ana Ruiz," "Ana Ruiz was a driver"
    !(name && (at === name.first - 1 || isOf(name, head) || describes(at, name)))
  const describes = (at: number, { first, last }: PersonName) =>
    words.some(({ head, upos }, each) => each >= first && each <= last && upos === 'PROPN' && head === at)
  return {
    nouns: words.filter(isOther).length,
    pronouns: words
      .slice(name ? name.last + 1 : 0, Math.min(to, words.length))
      .flatMap(({ text }) => language.genderedPronouns.get(text.toLowerCase()) ?? []),
  }
}

const isOf = ({ first, last }: PersonName, at: number): boolean => at >= first && at <= last
