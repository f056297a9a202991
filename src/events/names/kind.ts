import type { EventLanguage } from '../../languages/language.ts'
import type { Name } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'
import type { NameSpan } from './name-span.ts'

type Kind = Name['kind']

/** "WHO", "U.N."; a long word in capitals is any word. */
const acronym = /^(?:\p{Lu}\.?){2,5}$/u

/** A word as the lexicons have it: lower case, without its last full stop. */
export const lowerOf = ({ text }: Word): string => text.toLowerCase().replace(/(?<=.)\.$/, '')

/** A name as the list of places has it: "U. S." is "u.s.". */
export const placeText = (text: string): string => text.replace(/(?<=\b\p{Lu}\.) (?=\p{Lu}\.)/gu, '').toLowerCase()

/** What the last word of a name, or its own noun before “of”, says that it is. */
export function endingKind(word: string, { organisationWords, placeWords, nameWords }: EventLanguage): Kind | undefined {
  if (nameWords.thingWords.has(word)) return 'other'
  if (placeWords.has(word)) return 'place'
  return organisationWords.has(word) ? 'organisation' : undefined
}

/** What a name is, by its own words, else by those around it, else by its form; `other` for what nothing tells, too. */
export function kindOfName(
  words: readonly Word[],
  span: NameSpan,
  text: string,
  language: EventLanguage,
): Pick<Name, 'kind' | 'isGuess'> {
  const run = words.slice(span.first, span.last + 1)
  if (span.titled) return { kind: 'person' }
  const told = ownKind(run, text, language) ?? kindAround(words, span, language)
  if (told !== undefined) return { kind: told }
  const guess = kindOfForm(words, span, language)
  return guess === undefined ? { kind: 'other' } : { kind: guess, isGuess: true }
}

function ownKind(run: readonly Word[], text: string, language: EventLanguage): Kind | undefined {
  const listed = listedKind(placeText(text), language)
  if (listed !== undefined) return listed
  const { nameWords, places } = language
  const parts = run.map(lowerOf)
  const isNamed = nameWords.firstNames.has(parts[0]!) && parts.length > 1
  if (hasSurname(run, parts, isNamed, language)) return 'person'
  if (run.some(({ text: word }) => word === '&')) return 'organisation'
  const ending = kindOfHead(run, parts, language)
  if (ending !== undefined) return ending
  if (!isNamed && nameWords.organisations.has(parts.at(-1)!)) return 'organisation'
  if (isTeam(run, parts, language)) return 'organisation'
  if (nameWords.organisations.has(parts[0]!)) return 'other'
  if (isNamed || (parts.length > 1 && parts.some(part => nameWords.suffixes.has(part)))) return 'person'
  const opening = parts.length > 1 ? nameWords.openings.get(parts[0]!) : undefined
  if (opening !== undefined) return opening
  if (nameWords.compass.has(parts[0]!) && places.has(parts.slice(1).join(' '))) return 'place'
  if (acronym.test(text)) return 'organisation'
  // “Ana T. Ruiz”
  return parts.length > 2 && run.slice(1, -1).some(({ text: word }) => /^\p{Lu}\.?$/u.test(word)) ? 'person' : undefined
}

/** “Vincent Hill” is a person where the tree has two names side by side, and “Victoria Park” is none. */
function hasSurname(run: readonly Word[], parts: readonly string[], isNamed: boolean, { nameWords }: EventLanguage): boolean {
  if (parts.length !== 2 || !nameWords.surnames.has(parts[1]!)) return false
  return isNamed ? run[1]!.deprel === 'flat' : /^\p{Lu}{2}$/u.test(run[0]!.text)
}

function listedKind(name: string, { nameWords, places }: EventLanguage): Kind | undefined {
  if (places.has(name)) return 'place'
  if (nameWords.things.has(name)) return 'other'
  return nameWords.organisations.has(name) ? 'organisation' : undefined
}

/** By its last word, or that before “of”; “World War II” by “war”. */
function kindOfHead(run: readonly Word[], parts: readonly string[], language: EventLanguage): Kind | undefined {
  const { headLinks, suffixes } = language.nameWords
  const link = run.findIndex(({ text }, at) => at > 0 && headLinks.has(text))
  const head = link > 0 ? link - 1 : parts.findLastIndex(part => !suffixes.has(part) && !/^\d/.test(part))
  return endingKind(parts[head] ?? '', language)
}

/** "Lima Tigers": many that have the name of a town. */
function isTeam(run: readonly Word[], parts: readonly string[], { places }: EventLanguage): boolean {
  const isPlaced = run.some((_, at) => at < run.length - 1 && places.has(parts.slice(0, at + 1).join(' ')))
  return isPlaced && isPlural(run.at(-1)!)
}

const isPlural = ({ text, xpos }: Word): boolean => xpos === 'NNPS' || /[^s]s$/.test(text)

/** By the nouns, prepositions and verbs that stand with it. */
function kindAround(words: readonly Word[], span: NameSpan, language: EventLanguage): Kind | undefined {
  const { first, last } = span
  const after = words[last + 1]
  const isOwner = after !== undefined && after.upos === 'PART' && /^['’]s?$/.test(after.text)
  if (isOwner && language.nameWords.kin.has(words[last + 2]?.lemma ?? '')) return 'person'
  const told = kindByAside(words, span, language) ?? kindBesideNoun(words, span, language)
  if (told !== undefined) return told
  const owned = isOwner ? undefined : language.nameWords.owners.get(lastNoun(words, last)?.lemma ?? '')
  return owned ?? kindInTree(words, first, last, language) ?? kindBySmallWords(words, span, isOwner, language)
}

/** By what a comma parts from it, or a pronoun: "Ana Ruiz, 26,", "Ana Ruiz, who", "Tarn, Ohio". */
function kindByAside(words: readonly Word[], { first, last }: NameSpan, language: EventLanguage): Kind | undefined {
  const { places, personalPronouns } = language
  const after = words[last + 1]
  const [aside, closing] = after?.text === ',' ? [words[last + 2], words[last + 3]] : [undefined, undefined]
  if (aside && /^\d{1,2}$/.test(aside.text) && /^[,.;)]$/.test(closing?.text ?? ',')) return 'person'
  const relative = aside ?? after
  const isPerson = relative?.isRelative === true && personalPronouns.has(relative.text.toLowerCase())
  if (isPerson && words[first - 1]?.upos !== 'DET') return 'person'
  const isPlace = aside && [aside.text, `${aside.text} ${closing?.text}`].some(text => places.has(text.toLowerCase()))
  return isPlace ? 'place' : undefined
}

/** By a noun before it, or a base behind it: "the city of Tarn", "actor Ana Ruiz", "the Tarn-based firm". */
function kindBesideNoun(words: readonly Word[], { first, last }: NameSpan, language: EventLanguage): Kind | undefined {
  if (words[last + 1]?.text === '-' && words[last + 2]?.lemma === 'base') return 'place'
  const before = words[first - 1]
  const isOf = before !== undefined && language.attachment.genitives.has(before.text)
  if (isOf && words[first - 2] && kindOfNoun(words[first - 2]!, language) === 'place') return 'place'
  return before?.upos === 'NOUN' && before.end < words[first]!.start ? kindOfNoun(before, language) : undefined
}

/** By the preposition or the article before it: "in Tarn", "the Larks". */
function kindBySmallWords(
  words: readonly Word[],
  { first, last }: NameSpan,
  isOwner: boolean,
  { nameWords }: EventLanguage,
): Kind | undefined {
  const [before, after] = [words[first - 1], words[last + 1]]
  const isModifier = isOwner || after?.upos === 'NOUN' || after?.text === '-'
  const outer = before && nameWords.articles.has(before.text) ? words[first - 2] : before
  const isIn = before === outer || !isPlural(words[last]!)
  if (!isModifier && isIn && outer && nameWords.whereabouts.has(outer.text.toLowerCase())) return 'place'
  if (before && nameWords.compass.has(before.text.toLowerCase())) return 'place'
  return before && nameWords.articles.has(before.text.toLowerCase()) && isPlural(words[last]!) ? 'organisation' : undefined
}

/** The last of the nouns behind a name: "Ain al-Asad air base". */
function lastNoun(words: readonly Word[], last: number): Word | undefined {
  let at = last
  while (words[at + 1]?.upos === 'NOUN') at++
  return at > last ? words[at] : undefined
}

/** By its apposition ("Tarn, a town in the north"), what it is said to be ("Ruiz is a lawyer"), and what it does. */
function kindInTree(words: readonly Word[], first: number, last: number, language: EventLanguage): Kind | undefined {
  const isInside = (at: number) => at >= first && at <= last
  const top = words.findIndex((word, at) => isInside(at) && !isInside(word.head))
  const { head, deprel } = words[top]!
  const governor = words[head]
  const isSubject = deprel.startsWith('nsubj')
  if (
    governor?.upos === 'NOUN' &&
    (deprel === 'appos' || (isSubject && words.some(word => word.head === head && word.deprel === 'cop')))
  ) {
    const kind = kindOfNoun(governor, language)
    if (kind !== undefined) return kind
  }
  const beside = words.find((word, at) => at > last && word.head === top && word.deprel === 'appos' && word.upos === 'NOUN')
  const kind = beside && kindOfNoun(beside, language)
  if (kind !== undefined) return kind
  const isHuman = isSubject && governor !== undefined && language.nameWords.humanVerbs.has(governor.lemma)
  return isHuman && words[first - 1]?.upos !== 'DET' ? 'person' : undefined
}

function kindOfNoun({ lemma, upos }: Word, { nameWords, personNouns, personTitles }: EventLanguage): Kind | undefined {
  if (upos !== 'NOUN') return undefined
  const known = nameWords.nouns.get(lemma)
  if (known !== undefined) return known
  return personTitles.has(lemma) || (personNouns.test(lemma) && !nameWords.notPeople.has(lemma)) ? 'person' : undefined
}

/** Two or three capitalised words are a person's name where nothing tells otherwise. */
function kindOfForm(words: readonly Word[], { first, last }: NameSpan, language: EventLanguage): Kind | undefined {
  const { nameWords, places } = language
  if (nameWords.articles.has(words[first - 1]?.text.toLowerCase() ?? '')) return undefined
  const run = words.slice(first, last + 1).filter(({ text }) => text !== '-' && !nameWords.particles.has(text))
  const parts = run.map(lowerOf)
  if (parts.some(part => nameWords.demonyms.has(part) || nameWords.notNames.has(part)) || places.has(parts[0]!)) return undefined
  const isName = run.every(({ text, upos }) => upos === 'PROPN' && /^\p{Lu}[\p{Ll}'’-]+/u.test(text))
  if (run.length === 1 && nameWords.placeEndings.test(parts[0]!)) return 'place'
  if (run.length === 1) return nameWords.firstNames.has(parts[0]!) ? 'person' : undefined
  return isName && run.length <= 4 ? (run.at(-1)!.xpos === 'NNPS' ? 'organisation' : 'person') : undefined
}
