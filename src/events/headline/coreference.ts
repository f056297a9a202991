import type { Gender } from '../../languages/language.ts'
import type { Word } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { antecedentWeights as weights, sureAntecedent } from './antecedent-weights.ts'
import { type PersonName, personsIn } from './persons.ts'

/** So many sentences back a person may have been named. */
const sentencesBack = 8

type Evidence = Readonly<Record<keyof typeof weights, number>>

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
  if (best < 0 || odds[best]! / all < sureAntecedent) return undefined
  const { key, evidence } = candidates[best]!
  // "Ana Ruiz met the mayor. She resigned": who is named once beside another may not be meant
  return evidence.often === 0 && evidence.nouns + evidence.nearRivals > 0 ? undefined : fullName(formsOf(key, sentences))
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

const sumOf = (evidence: Evidence): number =>
  (Object.keys(weights) as (keyof Evidence)[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0)

/** The persons named in a pronoun's sentence before it and in the sentences before, with what speaks for each. */
function candidatesFor(
  gender: Gender,
  sentences: readonly (ParsedSentence | undefined)[],
  pronoun: number,
): { key: string; evidence: Evidence }[] {
  const window = sentences.slice(-1 - sentencesBack)
  const named = window.flatMap((sentence, at): Named[] => {
    const back = window.length - 1 - at
    const persons = sentence ? personsIn(sentence) : []
    return persons.filter(({ last }) => back > 0 || last < pronoun).map(each => ({ ...each, back }))
  })
  const genders = new Map(
    [...new Set(named.map(({ key }) => key))].map(key => [
      key,
      new Set(formsOf(key, sentences).flatMap(each => each.gender ?? [])),
    ]),
  )
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

/** How many nouns for one other person a sentence has up to a place, and which pronouns after a name. */
function wordsBetween(
  sentence: ParsedSentence | undefined,
  name: PersonName | undefined,
  to: number,
): { nouns: number; pronouns: Gender[] } {
  if (!sentence) return { nouns: 0, pronouns: [] }
  const { words, language } = sentence
  const isOther = ({ upos, text, lemma, head }: Word, at: number) =>
    at < to &&
    upos === 'NOUN' &&
    text.toLowerCase() === lemma &&
    language.personNouns.test(lemma) &&
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
