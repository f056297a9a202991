import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { antecedentOf } from './coreference.ts'
import { pluralAntecedentOf } from './plural-antecedent.ts'
import { longestLine } from './headline-text.ts'

/**
 * A line whose subject, its owner or its object is "he" or "she", with the name in brackets where that is certain: "[Ana Ruiz] resigned", "[Ana Ruiz]’s
 * trial began", "The court acquitted [Ana Ruiz]". `extent`: the first and last word of what it tells, `sentences`: the sentences before and its own.
 */
export function resolvedLine(
  parsed: ParsedSentence,
  line: string,
  { first, last }: { readonly first: number; readonly last: number },
  sentences: readonly (ParsedSentence | undefined)[],
): string {
  const { words, covered, language, quoted } = parsed
  const genderOf = (word: string) => language.genderedPronouns.get(word.toLowerCase())
  const isPlural = (word: string) => language.pluralPronouns.has(word.toLowerCase())
  const found = [...line.matchAll(/\p{L}+/gu)].find(([word]) => genderOf(word) ?? isPlural(word))
  const gender = found && genderOf(found[0])
  if (!found || (!gender && found.index > 0) || /["“”„«»[]/.test(line.slice(0, found.index))) return line
  const isIt = (at: number) => words[at]!.text.toLowerCase() === found[0].toLowerCase() && !quoted.has(at)
  const own = words.findIndex((_, at) => at >= first && at <= last && isIt(at))
  // "She resigned and for three years taught": a subject of the clause before
  const pronoun = own < 0 ? words.findLastIndex((_, at) => at < first && isIt(at)) : own
  if (pronoun < 0) return line
  const { deprel } = words[pronoun]!
  // "arrested him", "killed his son"
  const top = deprel === 'nmod:poss' ? words[pronoun]!.head : pronoun
  const isObject = words[top]!.deprel === 'obj' || words[top]!.deprel === 'iobj'
  // "A driver said police had beaten him"
  const isOfOther = words.some(
    ({ upos, lemma }, at) =>
      at >= first &&
      at < pronoun &&
      ((upos === 'NOUN' && language.personNouns.test(lemma)) || (top !== pronoun && upos === 'PROPN' && !covered.has(at))),
  )
  if (found.index > 0 && (!isObject || isOfOther)) return line
  const name = gender ? antecedentOf(gender, sentences, pronoun) : pluralAntecedentOf(sentences, pronoun)
  // "[Ana Ruiz] wrote to Ruiz" is another's letter
  if (name === undefined || line.includes(name.split(' ').at(-1)!)) return line
  const put = deprel === 'nmod:poss' ? language.genitiveOf(`[${name}]`) : `[${name}]`
  const whole = line.slice(0, found.index) + put + line.slice(found.index + found[0].length)
  return whole.length <= longestLine ? whole : line
}
