import { relationOf } from '../../syntax/tree.ts'
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
  /** The word that it hangs on. */
  readonly governor: number
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
): Pick<PersonName, 'isSubject' | 'governor' | 'gender' | 'isFirstName'> {
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
  const genderOf = (at: number) => language.genderedWords.get(words[at]?.text.toLowerCase().replace(/\.$/, '') ?? '')
  // "Zara Muhammad Orr": the first name alone, "J. Robert Orr": the first that is no initial
  const given = range(first, last).find(at => words[at]!.text.replace('.', '').length > 1)
  const own = given === undefined ? undefined : genderOf(given)
  const isOutside = (at: number) =>
    (at < first || at > last) && !language.nameWords.firstNames.has(words[at]?.text.toLowerCase() ?? '')
  // "Ana Ruiz was the first woman"
  const said = new Set(
    [first - 2, first - 1, ...beside, ...(deprel.startsWith('nsubj') ? [words[head]!.head] : [])]
      .filter(isOutside)
      .flatMap(at => genderOf(at) ?? []),
  )
  const told = said.size === 1 ? [...said][0] : undefined
  const gender = own ?? told ?? (first === last ? genderOf(first) : undefined)
  const isFirstName = first === last && told === undefined
  return { isSubject: deprel.startsWith('nsubj'), governor: words[head]!.head, gender, isFirstName }
}

/** What the forms of a name say of a person: "Benjamin" is no first name where "Ana Benjamin" is named. */
export function gendersOf(forms: readonly PersonName[]): ReadonlySet<Gender> {
  const isSurname = forms.some(({ text }) => text.includes(' '))
  return new Set(forms.flatMap(({ gender, isFirstName }) => (isFirstName && isSurname ? [] : (gender ?? []))))
}

/** A noun for one person. */
export interface PersonNoun {
  readonly at: number
  readonly isSubject: boolean
  readonly gender: Gender | undefined
}

/** The nouns for one person who is not named, in order. */
export const personNounsIn = remembered((sentence: ParsedSentence): readonly PersonNoun[] => {
  const { tree, words, language } = sentence
  const names = personsIn(sentence)
  const isNamed = (at: number) => names.some(({ first, last }) => at >= first && at <= last)
  // "served as a clerk", "was a clerk", "clerk wages"
  const isRole = (at: number): boolean =>
    words[at]!.deprel === 'compound' ||
    tree.children[at]!.some(
      child => words[child]!.deprel === 'cop' || language.roleMarkers.has(words[child]!.text.toLowerCase()),
    ) ||
    (words[at]!.deprel === 'conj' && isRole(words[at]!.head))
  // "the mayor, Ana Ruiz,"
  const describes = (at: number) =>
    isNamed(at + 1) ||
    isNamed(words[at]!.head) ||
    words.some(({ head, upos }, each) => head === at && upos === 'PROPN' && isNamed(each))
  return words.flatMap(({ upos, text, lemma, deprel }, at) => {
    const isTitle = upos === 'PROPN' && language.personTitles.has(text.toLowerCase()) && !isNamed(at)
    const isNoun =
      upos === 'NOUN' &&
      (language.personNouns.test(lemma) ||
        language.nameWords.nouns.get(lemma) === 'person' ||
        language.personTitles.has(lemma) ||
        language.claims.claimants.has(lemma) ||
        language.nameWords.kin.has(lemma))
    const isOne = isTitle || (isNoun && text.toLowerCase() === lemma)
    if (!isOne || isRole(at) || describes(at)) return []
    return [{ at, isSubject: deprel.startsWith('nsubj'), gender: language.genderedWords.get(lemma) }]
  })
})
