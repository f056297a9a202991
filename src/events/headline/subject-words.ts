import { dependentOf, subtreeOf } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { isAside, type Phrase } from '../detect/phrase.ts'
import { lineWords } from './line-words.ts'

/** The subject's words, with the name that stands in apposition to a description. */
export function whoWords(sentence: ParsedSentence, { head, first, last }: Phrase, { subject }: Clause): number[] {
  const { words } = sentence
  const own = lineWords(sentence, range(first, last + 1))
  // "Ana Ruiz, head of the bank, and chair of the fund, says" is one
  const comma = words.findIndex(({ text }, at) => at > head && text === ',')
  if (isRow(sentence, { head, first, last }) && isOne(sentence, head) && comma > 0 && comma < last)
    return own.filter(at => at < comma)
  // "One of them, Ana Ruiz, died"
  const isPronominal = own.some(at => sentence.language.personalPronouns.has(sentence.words[at]!.lemma))
  const named = isPronominal ? appositiveName(sentence, head) : undefined
  if (named) return named
  // "Two men, Ali Deniz and Cem Kaya, were", "Ruiz, a lawyer, and Hale, a judge, were": an apposition that ends the phrase is closed
  const hasAside = range(head + 1, last + 1).some(
    at => isAside(sentence.tree, at) || (words[at]!.deprel === 'appos' && words[at]!.head === head),
  )
  const sign = words[last + 1]
  if (hasAside && sign?.upos === 'PUNCT' && own.some(at => words[at]!.text === sign.text))
    return own.includes(last + 1) ? own : [...own, last + 1]
  // "The mayor, Ana Ruiz, resigned", "One of her rivals, Otto Hale, fled"
  const described = range(head, last + 1).filter(at => words[at]!.upos !== 'PROPN')
  const name =
    subject?.head === head ? described.map(at => appositiveName(sentence, at)).find(each => each?.[0] === last + 2) : undefined
  if (!name || sentence.words[last + 1]!.text !== ',') return own
  const closes = sentence.words[name.at(-1)! + 1]?.text === ','
  return [...own, last + 1, ...name, ...(closes ? [name.at(-1)! + 1] : [])]
}

/** "The head of the office, Ana Ruiz, said" → "Ana Ruiz". */
export function appositiveName({ tree }: ParsedSentence, head: number): number[] | undefined {
  const apposition = dependentOf(tree, head, 'appos')
  const all = apposition === undefined ? [] : subtreeOf(tree, apposition, child => child > apposition && isAside(tree, child))
  // "34-year-old Ana Ruiz", but not "the mayor, a lawyer in Lima"
  const age = all.findLastIndex(at => /^(?:NUM|PUNCT|SYM)$/.test(tree.words[at]!.upos) || tree.words[at]!.deprel === 'nummod')
  const name = age < 0 ? all : all.slice(age + 1).filter(at => tree.words[at]!.upos === 'PROPN')
  const isName = name.every(at => ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(tree.words[at]!.upos))
  // "the son of the mayor Ana Ruiz" is not Ana Ruiz
  const isOfOther = all[0] !== undefined && all[0] > head + 1 && tree.words[all[0] - 1]!.upos !== 'PUNCT'
  return isName && !isOfOther && tree.words[name.at(-1) ?? -1]?.upos === 'PROPN' ? name : undefined
}

/** "Ana Ruiz of the union, Otto Hale, a clerk, and Ivo Lund were held": what a verb for several shows to be a row, where the tree has one alone. */
export function rowOfNames(
  sentence: ParsedSentence,
  { verb }: Clause,
  { head, first, last }: Phrase,
): readonly number[] | undefined {
  const { words, language } = sentence
  const finite = words[verb.words[0]!]
  const between = words.slice(last + 1, verb.first)
  if (words[head]!.upos !== 'PROPN' || isRow(sentence, { head, first, last }) || !finite || !language.isPluralVerb(finite))
    return undefined
  const isListed =
    between[0]?.text === ',' && between.some(({ upos }) => upos === 'CCONJ') && !between.some(({ upos }) => upos === 'VERB')
  return isListed ? lineWords(sentence, range(first, verb.first)) : undefined
}

const isRow = ({ tree, words }: ParsedSentence, { head, last }: Phrase): boolean =>
  tree.children[head]!.some(at => words[at]!.deprel === 'conj' && at <= last)

/** Whether the verb of a subject tells that it is one: "says". */
function isOne({ words, groups, language }: ParsedSentence, subject: number): boolean {
  const verb = groups.get(words[subject]!.head)?.words[0]
  return verb !== undefined && language.isSingularVerb(words[verb]!)
}

/** "Foreign Minister Ana Ruiz" → "Ana Ruiz", for lines that would be too long. */
export function bareNameOf(sentence: ParsedSentence, { head, first, last }: Phrase): number[] | undefined {
  const { words, language } = sentence
  // "The mayor, Ana Ruiz, and her deputy" are two
  if (isRow(sentence, { head, first, last }) && !isOne(sentence, head)) return undefined
  const who = range(first, last + 1)
  const title = who.findLastIndex(at => language.personTitles.has(words[at]!.text.toLowerCase()))
  const name = who.slice(title + 1)
  // but not of "the office of President Ana Ruiz"
  if (title >= 0 && name.includes(head) && name.every(at => words[at]!.upos === 'PROPN')) return name
  return appositiveName(sentence, head)
}
