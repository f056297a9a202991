import { relationOf } from '../../syntax/tree.ts'
import type { Gender } from '../../languages/language.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { remembered } from '../../memo.ts'
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

function roleOf({ tree, language }: ParsedSentence, first: number, last: number): Pick<PersonName, 'isSubject' | 'gender'> {
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
  const telling = [...around].map(at => words[at]!.text.toLowerCase().replace(/\.$/, ''))
  const said = new Set(telling.flatMap(word => language.genderedWords.get(word) ?? []))
  const gender = said.size === 1 ? [...said][0] : undefined
  return { isSubject: deprel === 'nsubj', gender }
}
