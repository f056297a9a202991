import type { Clause } from '../detect/clauses.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import type { VerbGroup } from '../detect/verb-group.ts'
import { dependentOf, isBelow, isPredicate, subtreeOf } from '../../syntax/tree.ts'
import type { PlacedTime } from './placed-time.ts'

/** A time and what stands above it in the tree: what the cases of its attachment are told apart by. */
export interface TimeInTree {
  readonly sentence: ParsedSentence
  readonly time: PlacedTime
  /** The nouns on the way up from the time, the nearest first, up to a predicate. */
  readonly nouns: readonly number[]
  /** The first predicate above it, with its verb group; −1 and undefined where none is. */
  readonly predicate: number
  readonly group: VerbGroup | undefined
  /** The finite clause of the predicate, or the one around it. */
  readonly matrix: Clause | undefined
  /** The prepositions of the time and of the nouns above it, lower case; undefined where one has none. */
  readonly prepositions: readonly (string | undefined)[]
  /**
   * The nouns whose phrase the time may belong to as well: those above it or, where it hangs on the predicate, the one whose phrase
   * ends before it ("condemned the raid on 2 August"); and their prepositions.
   */
  readonly beside: readonly number[]
  readonly besidePrepositions: readonly (string | undefined)[]
}

export function timeInTree(sentence: ParsedSentence, time: PlacedTime): TimeInTree {
  const { tree, words, groups } = sentence
  const { noun } = time
  // "after two wars in 1994 and 1999"
  const row = words[time.top]!.deprel === 'conj' ? words[time.top]!.head : -1
  const first = sentence.times.find(each => each !== time && each.first <= row && row <= each.last) ?? time
  const nouns: number[] = noun === undefined ? [] : [noun]
  let predicate = time.governor < 0 || isPredicate(tree, time.top) ? time.top : time.governor
  if (noun !== undefined) predicate = groups.has(noun) ? noun : words[noun]!.head
  const nearer = relativeVerbBefore(sentence, time, predicate)
  if (nearer !== undefined) predicate = nearer
  for (; predicate >= 0 && !groups.has(predicate); predicate = words[predicate]!.head)
    if (/^(?:NOUN|PROPN|PRON|NUM|ADJ|SYM)$/.test(words[predicate]!.upos) && predicate !== row) nouns.push(predicate)
  const own = timePreposition(sentence, time)
  const prepositions = [own, ...nouns.map(at => prepositionOf(sentence, at))]
  const neighbour = nouns.length > 0 ? undefined : phraseBefore(sentence, first, predicate)
  const beside = neighbour === undefined ? nouns : [neighbour]
  const besidePrepositions = beside.map(at => prepositionOf(sentence, at))
  const matrix = matrixOf(sentence, predicate)
  return { sentence, time, nouns, predicate, group: groups.get(predicate), matrix, prepositions, beside, besidePrepositions }
}

/** "rejected the contract it signed in May": the verb of a relative clause right before the time is nearer than the one above. */
function relativeVerbBefore(
  { tree, clauses }: ParsedSentence,
  { phraseFirst }: PlacedTime,
  predicate: number,
): number | undefined {
  const clause = clauses.find(({ verb, role }) => role === 'relative' && verb.last === phraseFirst - 1)
  if (clause === undefined || clause.predicate === predicate) return undefined
  return isBelow(tree, clause.predicate, predicate) ? clause.predicate : undefined
}

/** The finite clause whose predicate a word is, or the one around it. */
export function matrixOf({ words, clauses }: ParsedSentence, at: number): Clause | undefined {
  for (let up = at; up >= 0; up = words[up]!.head) {
    const clause = clauses.find(({ predicate }) => predicate === up)
    if (clause) return clause
  }
  return undefined
}

function timePreposition({ tree }: ParsedSentence, { first, last, top }: PlacedTime): string | undefined {
  const { words, children } = tree
  for (let at = first; at <= last; at++) {
    const preposition = children[at]!.find(
      child => ['case', 'mark'].includes(words[child]!.deprel) && (at === top || child < first),
    )
    if (preposition !== undefined) return words[preposition]!.text.toLowerCase()
  }
  return undefined
}

/** The noun below the predicate, after its verb, whose phrase ends where the time's begins. */
function phraseBefore({ tree, words }: ParsedSentence, time: PlacedTime, predicate: number): number | undefined {
  if (predicate < 0) return undefined
  return tree.children[predicate]!.find(child => {
    const isNoun = ['NOUN', 'PROPN', 'SYM', 'NUM'].includes(words[child]!.upos) && child > predicate
    return isNoun && subtreeOf(tree, child).at(-1) === time.phraseFirst - 1
  })
}

/** The preposition of a noun, lower case. */
export function prepositionOf({ tree }: ParsedSentence, at: number): string | undefined {
  const preposition = dependentOf(tree, at, 'case', 'mark')
  return preposition === undefined ? undefined : tree.words[preposition]!.text.toLowerCase()
}

export const isEventNoun = ({ sentence: { words, language } }: TimeInTree, at: number): boolean =>
  words[at]!.upos !== 'ADJ' && language.eventNouns.has(words[at]!.lemma)
