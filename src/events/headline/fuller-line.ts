import { dependentOf, isMakeshift, subtreeOf } from '../../syntax/tree.ts'
import { type Clause, coordinatedWith } from '../detect/clauses.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { longestLine, wholeLine } from './headline-text.ts'
import { lineWords, withPunctuation } from './line-words.ts'
import { adjunctsBehind, predicateWords } from './predicate-words.ts'

/** "were jailed, beaten or held": of verbs of which only one need be true, all. */
export function alternativesLine(sentence: ParsedSentence, clause: Clause, who: readonly number[]): string | undefined {
  const { tree, words, clauses, language } = sentence
  const isRowed = words[clause.predicate]!.deprel === 'conj'
  const first = isRowed ? clauses.find(({ predicate }) => predicate === words[clause.predicate]!.head) : clause
  const rest = first ? coordinatedWith(sentence, first.predicate) : []
  const last = rest.at(-1)
  const link = last && dependentOf(tree, last.predicate, 'cc')
  const isChoice = link !== undefined && language.alternatives.has(words[link]!.text.toLowerCase())
  if (!first || !last || !isChoice || rest.some(({ subject }) => subject)) return undefined
  const [row, its, shared] = [
    range(first.verb.first, last.verb.first),
    predicateWords(sentence, last),
    predicateWords(sentence, first),
  ]
  const does = [
    ...lineWords(sentence, row),
    ...its.filter(at => at >= last.verb.first),
    ...shared.filter(at => at > last.verb.last),
  ]
  return wholeLine(sentence, [...who, ...inOrder(does)], longestLine)
}

/** A main clause to the end of its sentence, where only the words' tags are known: what hangs on what cannot be told. */
export function makeshiftLine(sentence: ParsedSentence, { role, verb }: Clause, all: readonly number[]): string | undefined {
  const { tree, words, covered, language } = sentence
  if (role !== 'main' || !isMakeshift(tree)) return undefined
  const who = all.slice(
    all.findIndex(at => words[at]!.upos !== 'CCONJ' && !language.connectives.has(words[at]!.text.toLowerCase())),
  )
  const [subject, first] = [who.at(-1)!, Math.min(...verb.words)]
  // "The clerk repeatedly said", but "The clerk, who had fled, said"
  const from = range(subject + 1, first).some(at => words[at]!.upos === 'PUNCT') ? first : subject + 1
  const does = lineWords(sentence, range(from, words.length))
  // "cut within [two years]", but "go up"
  const opensTime = (at: number) => /^(?:ADP|SCONJ|DET)$/.test(words[at]!.upos) && covered.has(at + 1)
  const end = does.findLastIndex(at => words[at]!.upos !== 'PUNCT' && !opensTime(at))
  return wholeLine(sentence, [...who, ...does.slice(0, end + 1)], longestLine)
}

/** What a line keeps with what hangs on its verb behind it, with all of that first and with its first alone last: "fell into a ravine, killing six". */
export function fullerWords(
  sentence: ParsedSentence,
  clause: Clause,
  who: readonly number[],
  own: readonly number[],
  place: readonly number[],
): number[][] {
  const behind = adjunctsBehind(sentence, clause)
  const row = rowBehind(sentence, clause)
  const shorter = behind.map((_, at) => behind.slice(0, behind.length - at))
  return [
    ...(row.length > 0 ? [withPunctuation(sentence, inOrder([...predicateWords(sentence, clause, behind), ...row]))] : []),
    ...shorter.map(some => predicateWords(sentence, clause, some)),
  ]
    .map(all => [...who, ...all, ...place.filter(at => !all.includes(at))])
    .filter(all => all.length > own.length && own.every(at => all.includes(at)))
}

/** "was seized and taken to Karst": the other verbs of a row, where none has a subject, a time or another tense of its own. */
function rowBehind(sentence: ParsedSentence, { predicate, verb }: Clause): number[] {
  const { tree, words, clauses, times } = sentence
  const isRowed = (at: number): boolean =>
    words[at]!.deprel === 'conj' && (words[at]!.head === predicate || isRowed(words[at]!.head))
  const row = clauses.filter(each => isRowed(each.predicate))
  const isOfOne = ({ subject, verb: { form, first, shared } }: Clause) =>
    !subject && (form === verb.form || shared.length > 0) && first > verb.last
  const from = row[0]?.from ?? 0
  if (!row.every(isOfOne) || times.some(({ first, governor }) => first >= from && governor !== predicate)) return []
  return row.flatMap(each => [
    ...lineWords(sentence, range(subtreeOf(tree, each.predicate)[0]!, each.verb.first)),
    ...predicateWords(sentence, each, adjunctsBehind(sentence, each)),
  ])
}

/** "In Lorna, a vote was held": the place that opens a clause, for its end, where nothing there has it already. */
export function openingPlace({ tree, covered, language }: ParsedSentence, { predicate, from, subject }: Clause): number[] {
  const { words, children } = tree
  if (!subject || dependentOf(tree, predicate, 'ccomp', 'xcomp', 'advcl') !== undefined) return []
  const isPlace = (at: number) =>
    language.coreference.placePrepositions.includes(words[at]!.text.toLowerCase()) && words[at]!.deprel === 'case'
  const opens = children[predicate]!.find(
    at => words[at]!.deprel === 'obl' && at >= from && at < subject.first && !covered.has(at) && words[at]!.upos === 'PROPN',
  )
  const phrase = opens === undefined ? [] : subtreeOf(tree, opens)
  const isAlone = phrase.length <= 5 && phrase.at(-1) === subject.first - 2
  return isAlone && isPlace(phrase[0]!) ? phrase : []
}

const inOrder = (indexes: readonly number[]): number[] => [...new Set(indexes)].sort((a, b) => a - b)
