import { dependentOf, relationOf, subtreeOf, type Tree, type Word } from '../../syntax/tree.ts'
import { dashesIn } from '../detect/dashes.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { infinitiveMarker } from '../detect/verb-group.ts'

/** Relations of what tells the circumstances of a predicate. */
export const circumstantial: ReadonlySet<string> = new Set(['obl', 'advmod', 'advcl'])

/** Whether a dependent only hangs on the predicate, whose verb ends at `verbLast`: "amid protests", "according to the clerk", ", killing six". */
export function isAdjunct(sentence: ParsedSentence, child: number, verbLast: number): boolean {
  const { tree, words, language } = sentence
  const first = subtreeOf(tree, child)[0]!
  if (language.attributions.has(words[first]!.text.toLowerCase())) return true
  const isLimit = first > verbLast && isFocused(sentence, first)
  if (isLimit || isSpanAway(sentence, first) || compares(sentence, child) || followsUnique(sentence, first)) return false
  return relationOf(words[child]!) === 'advcl'
    ? isAdjunctClause(sentence, child, verbLast)
    : isAdjunctPhrase(sentence, child, verbLast)
}

/** "opened only when the army left", "only after a vote": without it the line says too much. */
const isFocused = ({ words, language }: ParsedSentence, first: number): boolean =>
  [words[first], words[first - 1]].some(word => word && language.focusingAdverbs.has(word.text.toLowerCase()))

/** "moments after the vote", "two years before he died" */
const isSpanAway = ({ words, language }: ParsedSentence, first: number): boolean =>
  language.distancePrepositions.has(words[first]!.text.toLowerCase()) && language.spanNouns.has(words[first - 1]?.lemma ?? '')

/** "for the first time since 2005", "its lowest level after the war" */
export const followsUnique = ({ words, language }: ParsedSentence, first: number): boolean =>
  words.slice(Math.max(0, first - 2), first).some(word => language.isUnique(word))

/** "more diamonds than any other dealer" */
export function compares({ tree, language }: ParsedSentence, at: number): boolean {
  const opens = subtreeOf(tree, at).find(each => tree.words[each]!.upos !== 'PUNCT') ?? at
  return language.attachment.differences.has(tree.words[opens]!.text.toLowerCase())
}

function isAdjunctClause(sentence: ParsedSentence, child: number, verbLast: number): boolean {
  const { tree, words, groups, language, clauses } = sentence
  const clause = clauses.find(each => each.predicate === child)
  // "will rule, on 5 May, whether Orr must go"
  if (clause) return !(clause.relation === 'condition' || clause.relation === 'content') || child < verbLast
  const first = subtreeOf(tree, child)[0]!
  const opening = words[first]!.text.toLowerCase()
  const mark = dependentOf(tree, child, 'mark')
  // "was quoted as saying that", "was seen as being too close to"
  if (mark === first && language.roleMarkers.has(opening) && !isSetOff(tree, first)) return false
  const opens = language.subordinators.get(mark === undefined ? opening : words[mark]!.text.toLowerCase())
  // "leaves Orr, the chairman, facing a trial"
  const isOfObject = language.resultVerbs.has(words[words[child]!.head]!.lemma)
  const isApart =
    (mark === undefined && !isOfObject ? isSign(words[first - 1]) : isSetOff(tree, first)) ||
    child < verbLast ||
    !(groups.has(child) || infinitiveMarker(tree, child, language) !== undefined)
  return isApart || opens === 'other time' || opens === 'same time'
}

function isAdjunctPhrase({ tree, words, language }: ParsedSentence, child: number, verbLast: number): boolean {
  const relation = relationOf(words[child]!)
  const first = subtreeOf(tree, child)[0]!
  if (!circumstantial.has(relation) || first <= verbLast) return false
  const opening = words[first]!.text.toLowerCase()
  // "named a square after him"
  const isCircumstance = relation === 'obl' && words[child]!.upos !== 'PRON' && language.circumstancePrepositions.has(opening)
  return isSetOff(tree, first) || (isCircumstance && first > verbLast + 1)
}

const isSign = (word: Word | undefined): boolean => word?.upos === 'PUNCT' && !/["“”‘’„«»']/.test(word.text)

/** Whether a sign stands before a word that does not close what another has opened: the second comma of "the governor, Luis Vega, to". */
export function isSetOff({ words, children }: Tree, first: number): boolean {
  if (!isSign(words[first - 1]) || dashesIn(words)[1] === first - 1) return false
  return !words.some(({ deprel, head }, at) => {
    if (at >= first || head > at || !/^(?:appos|acl|acl:relcl|nmod|conj|flat)$/.test(deprel)) return false
    const isOpened = deprel.startsWith('a') || isSign(words[Math.min(...subtreeOf({ words, children }, at)) - 1])
    return isOpened && subtreeEnd(at) === first - 2
  })

  function subtreeEnd(at: number): number {
    return Math.max(at, ...children[at]!.filter(child => words[child]!.upos !== 'PUNCT').map(subtreeEnd))
  }
}
