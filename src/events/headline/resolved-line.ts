import type { EventCandidate } from '../detect/event-candidate.ts'
import type { Word } from '../../syntax/tree.ts'
import { lowerWords } from '../../common/text.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { antecedentOf } from './coreference.ts'
import { pluralAntecedentOf } from './plural-antecedent.ts'
import { longestLine } from './headline-text.ts'

/**
 * A line whose subject, its owner or its object is "he" or "she", with the name in brackets where that is certain: "[Ana Ruiz] resigned", "[Ana Ruiz]’s
 * trial began", "The court acquitted [Ana Ruiz]". `event`: what it tells, `sentences`: the sentences before and its own.
 */
export function resolvedLine(
  parsed: ParsedSentence,
  line: string,
  event: EventCandidate,
  sentences: readonly (ParsedSentence | undefined)[],
): string {
  return namedLine(parsed, line, event, sentences) ?? withoutOwner(parsed, line, event)
}

function namedLine(
  parsed: ParsedSentence,
  line: string,
  event: EventCandidate,
  sentences: readonly (ParsedSentence | undefined)[],
): string | undefined {
  const { language } = parsed
  const genderOf = (word: string) => language.genderedPronouns.get(word.toLowerCase())
  const isPlural = (word: string) => language.pluralPronouns.has(word.toLowerCase())
  // "the song Love Him"
  const isPronoun = (word: string, at: number) => at === 0 || word === word.toLowerCase()
  const found = [...line.matchAll(/\p{L}+/gu)].find(
    ({ 0: word, index }) => (genderOf(word) ?? isPlural(word)) && isPronoun(word, index),
  )
  const gender = found && genderOf(found[0])
  if (!found || (!gender && found.index > 0) || /["“”„«»[]/.test(line.slice(0, found.index))) return undefined
  const behind = line.slice(found.index + found[0].length)
  const pronoun = placeOf(parsed, found[0], behind, event)
  if (pronoun === undefined || (found.index > 0 && !isObject(parsed, pronoun, line.slice(0, found.index), event)))
    return undefined
  const name = gender ? antecedentOf(sentences, pronoun, accuses(parsed, line, event)) : pluralAntecedentOf(sentences, pronoun)
  const last = name?.split(' ').at(-1)
  // "[Ana Ruiz] wrote to Ruiz" is another's letter, "Ana used her pen" needs no name, "He'll" is one word
  const isNamed =
    name !== undefined && (line.includes(last!) || (found.index > 0 && name.split(' ').some(part => line.includes(part))))
  if (name === undefined || isNamed || /^['’]/.test(behind)) return undefined
  const put = (text: string) =>
    line.slice(0, found.index) + (owns(parsed, pronoun) ? language.genitiveOf(`[${text}]`) : `[${text}]`) + behind
  return (gender ? [name, last!] : [name]).map(put).find(whole => whole.length <= longestLine)
}

/** "His lawyer: Orr won" → "Lawyer: Orr won", where nothing tells whose. */
function withoutOwner({ language }: ParsedSentence, line: string, { by }: EventCandidate): string {
  const [first = ''] = /^\p{L}+(?= [^:]+: )/u.exec(line) ?? []
  if (!by || !language.coreference.containers.owners.has(first.toLowerCase())) return line
  const rest = line.slice(first.length + 1)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** Where the pronoun of a line stands in its sentence: within what it tells, else the last before: "She resigned and for three years taught". */
function placeOf(
  { words, quoted }: ParsedSentence,
  word: string,
  behind: string,
  { first, last }: EventCandidate,
): number | undefined {
  const places = range(0, last + 1).filter(at => words[at]!.text.toLowerCase() === word.toLowerCase() && !quoted.has(at))
  // "His lawyer: He left": which of them
  const same = places.filter(at => behind.trimStart().startsWith(words[at + 1]?.text ?? ''))
  const inside = (some: readonly number[]) => some.find(at => at >= first) ?? some.at(-1)
  return inside(same) ?? inside(places)
}

/** Whether a pronoun behind other words is an object or owns one, of nobody among those words: not "A driver said police had beaten him". */
function isObject(
  { words, covered, language }: ParsedSentence,
  pronoun: number,
  before: string,
  { first }: EventCandidate,
): boolean {
  const top = words[pronoun]!.deprel === 'nmod:poss' ? words[pronoun]!.head : pronoun
  const gender = language.genderedPronouns.get(words[pronoun]!.text.toLowerCase())
  // "A man shot her"
  const mayBe = (noun: string) => language.personNouns.test(noun) && (language.genderedWords.get(noun) ?? gender) === gender
  const line = new Set(before.toLowerCase().split(/[^\p{L}]+/u))
  const isOther = ({ upos, lemma, text }: Word, at: number) =>
    (at >= first || line.has(text.toLowerCase())) &&
    (upos === 'NOUN' ? mayBe(lemma) : top !== pronoun && upos === 'PROPN' && !covered.has(at))
  const isOfOther = words.slice(0, pronoun).some(isOther)
  return /^i?obj$/.test(words[top]!.deprel) && !isOfOther
}

/** Whether a pronoun is an owner, by its tree or, where that has only tags, by the noun behind it: "his term", "her own shop". */
function owns({ words, language }: ParsedSentence, at: number): boolean {
  const { text, deprel } = words[at]!
  const isOwner = language.coreference.containers.owners.has(text.toLowerCase())
  return deprel === 'nmod:poss' || (isOwner && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(words[at + 1]?.upos ?? ''))
}

/** Whether a line, or what it tells of, accuses somebody, so that a wrong name would do harm. */
function accuses({ words, language }: ParsedSentence, line: string, { factuality, first, last }: EventCandidate): boolean {
  const { violence, accusations, procedures } = language.claims
  const told = new Set(lowerWords(line))
  return (
    factuality !== undefined ||
    words.some(({ text, lemma }, at) => {
      const isTold = at >= first && (at <= last || told.has(text.toLowerCase()))
      const isCrime = violence.has(lemma) || accusations.has(lemma)
      return isTold && (isCrime || procedures.has(language.triggerClasses.get(lemma) ?? ''))
    })
  )
}
