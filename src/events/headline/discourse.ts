import type { Gender } from '../../languages/language.ts'
import { isMakeshift, type Word } from '../../syntax/tree.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { evidenceFor, likeliest, type Person, type PersonMention, type Pronoun, standing } from './antecedent-evidence.ts'
import { subjectAheadIsMeant, sureAntecedent } from './antecedent-weights.ts'
import { fullName, isFormOf, isPartOf } from './full-name.ts'
import { gendersOf, type PersonName, personsIn } from './persons.ts'

/** Whom a pronoun may mean, and how sure that is, from 0 to 1. */
export interface Meant {
  readonly name: string | undefined
  readonly certainty: number
}

/** The persons of an article, and its pronouns for persons, up to a sentence. */
interface Discourse {
  readonly persons: Person[]
  readonly pronouns: PersonMention[]
}

type Sentences = readonly (ParsedSentence | undefined)[]

// an article's sentences are asked for one after the other, so each is read once: by an article's first sentence, how many have been
const discourses = new WeakMap<ParsedSentence, { readonly discourse: Discourse; readonly count: number }>()
const read = new WeakMap<ParsedSentence, ReadonlyMap<number, Meant>>()

/** Whom "he" and "she" in the last of these sentences mean, by their places in it. An article is read once, from its start. */
export function pronounsIn(sentences: Sentences): ReadonlyMap<number, Meant> {
  const own = sentences.at(-1)
  const known = own && read.get(own)
  if (!own || known) return known ?? new Map()
  const first = sentences.find(each => each !== undefined)!
  const { discourse, count } = discourses.get(first) ?? { discourse: { persons: [], pronouns: [] }, count: 0 }
  for (const at of range(count, sentences.length)) {
    const sentence = sentences[at]
    if (sentence) read.set(sentence, readOn(discourse, sentence, at))
  }
  discourses.set(first, { discourse, count: sentences.length })
  return read.get(own)!
}

/** Whom the pronouns of a sentence mean; adds to the persons those whom it names, and where it means them. */
function readOn({ persons, pronouns }: Discourse, sentence: ParsedSentence, index: number): Map<number, Meant> {
  const { words, quoted, speechEnd, language } = sentence
  const names = new Map(personsIn(sentence).map(name => [name.first, name]))
  const found = new Map<number, Meant>()
  for (const [at, { text, head, deprel }] of words.entries()) {
    const name = names.get(at)
    if (name) {
      const person = personOf(name)
      person.forms.push(name)
      person.genders = gendersOf(person.forms)
      person.mentions.push({ index, sentence, at, isSubject: name.isSubject, governor: name.governor, isSure: true })
    }
    const gender =
      at < speechEnd || quoted.has(at) || isOfTitle(words, at) ? undefined : language.genderedPronouns.get(text.toLowerCase())
    if (!gender) continue
    const pronoun: Pronoun = { index, sentence, at, isSubject: deprel.startsWith('nsubj'), governor: head, gender, isSure: false }
    const ahead = subjectAhead(at, gender)
    if (ahead) {
      found.set(at, { name: fullName([...(knownAs(ahead)?.forms ?? []), ahead]), certainty: subjectAheadIsMeant })
      continue
    }
    const able = persons.filter(person => mayBe(person, gender))
    const evidence = able.map(person => evidenceFor(person, pronoun, persons, pronouns))
    const { best, certainty: own, none } = likeliest(evidence)
    const person = able[best]
    const certainty = person ? own * standing(evidence[best]!) : 0
    found.set(at, { name: person && fullName(person.forms), certainty })
    const mention = { ...pronoun, isSure: certainty >= sureAntecedent }
    pronouns.push(mention)
    if (own > none) person?.mentions.push(mention)
  }
  return found

  /** The person who has this name, a new one where nobody has it yet. */
  function personOf(name: PersonName): Person {
    const known = knownAs(name)
    if (known) return known
    const person: Person = { forms: [], genders: new Set(), mentions: [] }
    persons.push(person)
    return person
  }

  function knownAs(name: PersonName): Person | undefined {
    const isOf = (is: typeof isFormOf) => persons.findLast(({ forms }) => is(name, forms))
    return isOf(isFormOf) ?? isOf(isPartOf)
  }

  /** "After his release, Ruiz fled": the subject of the clause that the pronoun's phrase opens. */
  function subjectAhead(at: number, gender: Gender): PersonName | undefined {
    let up = at
    for (let depth = 0; up >= 0 && depth < words.length && !/^(?:obl|advcl)/.test(words[up]!.deprel); depth++)
      up = words[up]!.head
    const subject = [...names.values()].find(
      ({ isSubject, governor, first }) => isSubject && governor === words[up]?.head && first > at,
    )
    const genders = subject && gendersOf([...(knownAs(subject)?.forms ?? []), subject])
    return genders && (genders.size === 0 || genders.has(gender)) && !isMakeshift(sentence.tree) ? subject : undefined
  }
}

/** "the song Then He Left": a capital within a sentence. */
const isOfTitle = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}/u.test(words[at]!.text) && at > 0 && words[at - 1]!.upos !== 'PUNCT'

function mayBe({ forms, genders, mentions }: Person, gender: Gender): boolean {
  if (genders.size > 0 && !genders.has(gender)) return false
  if (genders.size === 0 && mentions.some(each => each.isSure && each.gender !== undefined && each.gender !== gender))
    return false
  // "the port of Lorna"
  return forms.some(({ isPerson, isSubject, gender: known }) => isPerson || isSubject || known !== undefined)
}
