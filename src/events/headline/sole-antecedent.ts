import type { Gender } from '../../languages/language.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { namesIn } from '../names/names.ts'
import type { antecedentWeights } from './antecedent-weights.ts'
import { gendersOf, personsIn, wordsBetween } from './persons.ts'

export type AntecedentEvidence = Readonly<Record<keyof typeof antecedentWeights, number>>

/** A person whom a pronoun may mean. */
export interface Candidate {
  readonly key: string
  /** Whether it is named in the pronoun's sentence or the one before. */
  readonly isNear: boolean
  readonly evidence: AntecedentEvidence
}

/** "Ana Ruiz left the bench. She …": who alone is named in the sentence before, as what it is about, beside nothing but places. */
export function onlySubject(
  candidates: readonly Candidate[],
  sentences: readonly (ParsedSentence | undefined)[],
  pronoun: number,
): string | undefined {
  const [only, ...others] = candidates.filter(({ isNear }) => isNear)
  const { key, evidence } = only ?? {}
  const isSure = evidence?.subject === 1 && evidence.sameSentence === 0 && evidence.nouns === 0 && others.length === 0
  // "Ruiz hoped for peace when she met"
  const [within, ...rivals] = candidates.filter(each => each.evidence.sameSentence === 1)
  const isWithin = within?.evidence.subject === 1 && within.evidence.nouns === 0 && rivals.length === 0
  if (isWithin && namesNobodyBut(within.key, sentences.at(-1)!, pronoun)) return within.key
  return isSure && sentences.slice(-2).every(sentence => !sentence || namesNobodyBut(key!, sentence)) ? key : undefined
}

function namesNobodyBut(key: string, { tree, words, covered, language }: ParsedSentence, to = Infinity): boolean {
  const known = namesIn(words, at => covered.has(at), language).filter(
    ({ kind, text }) => kind === 'place' || kind === 'organisation' || text.toLowerCase().endsWith(key),
  )
  const isPlace = (at: number) =>
    tree.children[at]!.some(each => language.coreference.placePrepositions.includes(words[each]!.text.toLowerCase()))
  return words.every(
    ({ upos, deprel, text }, at) =>
      upos !== 'PROPN' ||
      at >= to ||
      covered.has(at) ||
      /^(?:compound|flat|amod)/.test(deprel) ||
      known.some(name => name.text.split(' ').includes(text)) ||
      isPlace(at),
  )
}

/** Whom an article is about: its first person, who is named more often than all others together, where nobody else is named near. */
export function protagonist(
  gender: Gender,
  sentences: readonly (ParsedSentence | undefined)[],
  pronoun: number,
): string | undefined {
  const all = sentences.slice(0, -1).flatMap(each => (each ? personsIn(each) : []))
  const isPerson = (key: string) => all.some(each => each.key === key && (each.isPerson || each.gender !== undefined))
  const keys = [...new Set(all.map(({ key }) => key))].filter(isPerson)
  const count = (key: string) => all.filter(each => each.key === key).length
  const [first] = keys
  if (first === undefined || count(first) < 3 || count(first) <= 2 * Math.max(0, ...keys.slice(1).map(count))) return undefined
  const genders = gendersOf(all.filter(({ key }) => key === first))
  if (genders.size > 0 && !genders.has(gender)) return undefined
  const near = sentences.slice(-3)
  const isAlone = near.every((each, at) => {
    if (!each) return true
    const to = at === near.length - 1 ? pronoun : Infinity
    const { nouns, pronouns } = wordsBetween(each, undefined, to)
    return (
      nouns === 0 &&
      pronouns.every(other => other === gender) &&
      personsIn(each).every(({ key, first: from }) => key === first || from >= to)
    )
  })
  return isAlone ? first : undefined
}
