import type { Gender } from '../../languages/language.ts'
import { isMakeshift } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { antecedentWeights as weights, rivalled } from './antecedent-weights.ts'
import { type PersonName, type PersonNoun, personNounsIn } from './persons.ts'

export type AntecedentEvidence = Readonly<Record<keyof typeof weights, number>>

/** A person of an article, with every place so far where it is named or meant. */
export interface Person {
  readonly forms: PersonName[]
  /** What its forms say of it. */
  genders: ReadonlySet<Gender>
  readonly mentions: PersonMention[]
}

/** Where a sentence names a person, or means one. */
export interface PersonMention {
  /** The number of the sentence, and the sentence. */
  readonly index: number
  readonly sentence: ParsedSentence
  readonly at: number
  readonly isSubject: boolean
  /** The word that it hangs on. */
  readonly governor: number
  /** Of a pronoun. */
  readonly gender?: Gender
  /** Whether it is certain who is meant. */
  readonly isSure: boolean
}

export type Pronoun = PersonMention & { readonly gender: Gender }

/** So many sentences make the top of an article. */
const top = 8

/** What speaks for and against a person as the one whom a pronoun means; `persons`: all before it, `pronouns`: those before it. */
export function evidenceFor(
  person: Person,
  pronoun: Pronoun,
  persons: readonly Person[],
  pronouns: readonly PersonMention[],
): AntecedentEvidence {
  const { gender, index } = pronoun
  const { forms, genders, mentions } = person
  const last = mentions.at(-1)!
  const sure = mentions.findLast(each => each.isSure && (each.gender === undefined || each.isSubject))!
  const rivals = persons.filter(each => each !== person && isPersonOf(each, gender))
  const fresh = rivals.map(lastName).filter(each => index - each.index <= 1 && isBehind(each, sure))
  const nouns = nounsBetween(last, pronoun)
  // "Orr met Ruiz. She …", "The driver hit Ruiz. She …"
  const actsThere = rivals.some(each => each.mentions.some(one => one.isSubject && one.index === last.index))
  // "Orr left. She met Ruiz. She …"
  const isSubjectToo = (each: PersonMention) => each.isSubject && each.gender === gender && index - each.index <= 1
  return {
    bias: 1,
    sameSentence: Number(index === last.index),
    farther: Math.log(Math.max(1, index - last.index)),
    atTop: Number(index < top),
    subject: Number(last.isSubject),
    byPronoun: Number(last.gender !== undefined),
    parallel: Number(last.isSubject && pronoun.isSubject),
    governs: Number(governs(last, pronoun)),
    often: Math.log(forms.length),
    gender: Number(genders.has(gender)),
    unknownFeminine: Number(!genders.has(gender) && gender === 'feminine'),
    meantSo: Number(mentions.some(each => each.isSure && each.gender === gender)),
    meantOtherwise: Number(mentions.some(each => each.gender !== undefined && each.gender !== gender)),
    alone: Number(rivals.length === 0 && nouns.length === 0 && index - sure.index <= 2),
    freshRivals: Math.min(2, fresh.length),
    freshSubject: Number(fresh.some(({ isSubject }) => isSubject)),
    nouns: Math.min(3, nouns.length),
    nounSubjects: Number(nouns.some(({ isSubject }) => isSubject)),
    beside: Number(!last.isSubject && (actsThere || actsBefore(last))),
    otherwise: Number(pronouns.some(each => isSubjectToo(each) && !mentions.includes(each))),
  }
}

/** Whether somebody who is not named acts in a sentence, before a mention there. */
const actsBefore = ({ sentence, at }: PersonMention): boolean =>
  personNounsIn(sentence).some(noun => noun.isSubject && noun.at < at)

const lastName = ({ mentions }: Person): PersonMention => mentions.findLast(({ gender }) => gender === undefined)!

const isBehind = (one: PersonMention, other: PersonMention): boolean =>
  one.index > other.index || (one.index === other.index && one.at > other.at)

function isPersonOf({ forms, genders }: Person, gender: Gender): boolean {
  return genders.size === 0 ? forms.some(({ isPerson, isSubject }) => isPerson || isSubject) : genders.has(gender)
}

/** The nouns for others in the sentences of a mention and of a pronoun, from the one to the other. */
function nounsBetween(mention: PersonMention, { index, sentence, at, gender }: Pronoun): PersonNoun[] {
  const behind = personNounsIn(mention.sentence).filter(noun => noun.at > mention.at)
  const nouns =
    index === mention.index
      ? behind.filter(noun => noun.at < at)
      : [...behind, ...personNounsIn(sentence).filter(noun => noun.at < at)]
  return nouns.filter(noun => noun.gender === undefined || noun.gender === gender)
}

/**
 * What is left of how sure the weights are, from 0 to 1: nothing where somebody else acts since the person was meant, so that a pronoun may go
 * on with either, nor of one who is named once beside others, and less where another is named since.
 */
export function standing({
  freshSubject,
  nounSubjects,
  beside,
  otherwise,
  freshRivals,
  often,
  nouns,
}: AntecedentEvidence): number {
  const isOneOfSome = often === 0 && nouns + freshRivals > 0
  return isOneOfSome || freshSubject + nounSubjects + beside + otherwise > 0 ? 0 : freshRivals > 0 ? rivalled : 1
}

/** "Ruiz said that she": whether the subject is that of a verb which the pronoun's own hangs on. */
function governs({ index, isSubject, governor, sentence: { tree, words } }: PersonMention, pronoun: Pronoun): boolean {
  if (index !== pronoun.index || !isSubject || isMakeshift(tree)) return false
  let up = pronoun.governor
  for (let depth = 0; up >= 0 && up !== governor && depth < words.length; depth++) up = words[up]!.head
  return up === governor
}

/** The likeliest of some candidates, with how sure it is, and how sure that it is none of them. */
export function likeliest(candidates: readonly AntecedentEvidence[]): { best: number; certainty: number; none: number } {
  const odds = candidates.map(each => Math.exp(sumOf(each)))
  const all = odds.reduce((sum, each) => sum + each, 1)
  const best = odds.indexOf(Math.max(...odds))
  return { best, certainty: best < 0 ? 0 : odds[best]! / all, none: 1 / all }
}

const sumOf = (evidence: AntecedentEvidence): number =>
  (Object.keys(weights) as (keyof AntecedentEvidence)[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0)
