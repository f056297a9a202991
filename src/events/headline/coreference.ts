import type { Gender } from '../../languages/language.ts'
import { antecedentWeights as weights, sureAntecedent } from './antecedent-weights.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { gendersOf, type PersonName, personsIn, wordsBetween } from './persons.ts'
import { type Candidate, type AntecedentEvidence, onlySubject, protagonist } from './sole-antecedent.ts'

/** So many sentences back a person may have been named. */
const sentencesBack = 8

interface Named extends PersonName {
  /** How many sentences before the pronoun's. */
  readonly back: number
}

/**
 * Whom a pronoun must mean, by what its article names before it, by the fullest form of the name; `sentences`: those before it and its own,
 * `pronoun`: its index there. Undefined where that is not certain.
 */
export function antecedentOf(
  gender: Gender,
  sentences: readonly (ParsedSentence | undefined)[],
  pronoun: number,
): string | undefined {
  const candidates = candidatesFor(gender, sentences, pronoun)
  const odds = candidates.map(({ evidence }) => Math.exp(sumOf(evidence)))
  const all = odds.reduce((sum, each) => sum + each, 1)
  const best = odds.indexOf(Math.max(...odds))
  const { key, evidence } = candidates[best] ?? {}
  // "Ana Ruiz met the mayor. She resigned": who is named once beside another may not be meant
  const isBeside = evidence !== undefined && evidence.often === 0 && evidence.nouns + evidence.nearRivals > 0
  const sure =
    key !== undefined && odds[best]! / all >= sureAntecedent && !isBeside
      ? key
      : (onlySubject(candidates, sentences, pronoun) ?? protagonist(gender, sentences, pronoun))
  return sure === undefined ? chained(gender, sentences, pronoun) : fullName(formsOf(sure, sentences))
}

/** "She grew up in Lorna. She joined the party": whom the sentence before means by the same pronoun, where neither names anybody. */
function chained(gender: Gender, sentences: readonly (ParsedSentence | undefined)[], pronoun: number): string | undefined {
  const [before, own] = sentences.slice(-2)
  if (!before || !own || sentences.length < 2) return undefined
  const isSame =
    ({ words, quoted, language }: ParsedSentence) =>
    (at: number) =>
      language.genderedPronouns.get(words[at]!.text.toLowerCase()) === gender &&
      !quoted.has(at) &&
      words[at]!.deprel.startsWith('nsubj')
  const subject = range(0, before.words.length).findLast(isSame(before))
  const isFree = personsIn(before).length === 0 && personsIn(own).every(({ last }) => last > pronoun)
  const { nouns } = wordsBetween(before, undefined, Infinity)
  if (subject === undefined || !isFree || nouns > 0 || !isSame(own)(pronoun)) return undefined
  return antecedentOf(gender, sentences.slice(0, -1), subject)
}

/**
 * How an article calls a person: of the forms of several words the most frequent, of those the shortest. Undefined where nothing shows
 * that it is a person's name, or two persons have it: "Ana Ruiz", "Luis Ruiz".
 */
function fullName(forms: readonly PersonName[]): string | undefined {
  const texts = forms.filter(({ isPerson, gender }) => isPerson || gender !== undefined).map(({ text }) => text)
  const count = (text: string) => texts.filter(each => each === text).length
  const [name, ...others] = [...new Set(texts)].sort(
    (one, other) =>
      Number(other.includes(' ')) - Number(one.includes(' ')) || count(other) - count(one) || one.length - other.length,
  )
  // "Bettie Mae Page", "Mayor Ana Ruiz", "Fred Orr" for "Frederick Orr"
  const isForm = (text: string) => !text.includes(' ') || text.endsWith(name!) || text.slice(0, 3) === name!.slice(0, 3)
  return others.every(isForm) ? name : undefined
}

const formsOf = (key: string, sentences: readonly (ParsedSentence | undefined)[]): PersonName[] =>
  sentences.flatMap(sentence => (sentence ? personsIn(sentence).filter(each => each.key === key) : []))

const sumOf = (evidence: AntecedentEvidence): number =>
  (Object.keys(weights) as (keyof AntecedentEvidence)[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0)

/** The persons named in a pronoun's sentence before it and in the sentences before, with what speaks for each. */
function candidatesFor(gender: Gender, sentences: readonly (ParsedSentence | undefined)[], pronoun: number): Candidate[] {
  const window = sentences.slice(-1 - sentencesBack)
  const named = window.flatMap((sentence, at): Named[] => {
    const back = window.length - 1 - at
    const persons = sentence ? personsIn(sentence) : []
    return persons.filter(({ last }) => back > 0 || last < pronoun).map(each => ({ ...each, back }))
  })
  const genders = new Map([...new Set(named.map(({ key }) => key))].map(key => [key, gendersOf(formsOf(key, sentences))]))
  const groups = [...genders]
    .filter(([, known]) => known.size === 0 || known.has(gender))
    .map(([key]) => named.filter(each => each.key === key))
    // "the port of Lorna"
    .filter(group => group.some(({ isPerson, isSubject, gender: known }) => isPerson || isSubject || known !== undefined))
  return groups.map(group => {
    const last = group.at(-1)!
    const isKnown = genders.get(last.key)!.has(gender)
    const since = window
      .slice(window.length - 1 - last.back)
      .map((sentence, at) => wordsBetween(sentence, at === 0 ? last : undefined, at === last.back ? pronoun : Infinity))
    return {
      key: last.key,
      isNear: isNearPerson(group) || (last.back <= 1 && last.isSubject),
      evidence: {
        bias: 1,
        sameSentence: Number(last.back === 0),
        farther: Math.max(0, last.back - 1),
        subject: Number(last.isSubject),
        atTop: Number(window.length <= sentencesBack),
        often: Math.log(group.length),
        gender: Number(isKnown),
        unknownFeminine: Number(!isKnown && gender === 'feminine'),
        nearRivals: Math.min(3, groups.filter(each => each !== group && isNearPerson(each)).length),
        nouns: Math.min(
          4,
          since.reduce((sum, { nouns }) => sum + nouns, 0),
        ),
        chain: Math.min(
          3,
          since.reduce((sum, { pronouns }) => sum + pronouns.filter(each => each === gender).length, 0),
        ),
      },
    }
  })
}

const isNearPerson = (group: readonly Named[]): boolean => group.some(({ isPerson }) => isPerson) && group.at(-1)!.back <= 1
