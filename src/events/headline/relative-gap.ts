import { dependentOf, relationOf, type Tree, type Word } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import { phraseOf } from '../detect/phrase.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'

/** What of a clause stands before it: words to put behind its verb, and at its end. */
export interface RelativeGap {
  readonly object: readonly number[]
  readonly oblique: readonly number[]
}

const none: RelativeGap = { object: [], oblique: [] }

/**
 * The noun before a relative clause in its place: the object in "the contract it signed", behind its preposition in "the tower from
 * which he fell"; nothing where the clause has all its parts ("Zurich, where he died"). Undefined where nothing tells its place.
 */
export function relativeGap(sentence: ParsedSentence, clause: Clause): RelativeGap | undefined {
  const { tree, words, language } = sentence
  const { antecedent, subject, predicate, marker } = clause
  if (lacksObject(sentence, clause)) return undefined
  if (clause.role !== 'relative' || !antecedent || !subject) return none
  // in a language with cases the noun would stand in another
  if (isOfInfinitive(sentence, clause) || language.hasCases) return undefined
  // "the paper that the regime closed", where "that" was not taken for a pronoun
  const that = tree.children[predicate]!.find(
    at => at < subject.first && words[at]!.deprel === 'obj' && words[at]!.upos === 'SCONJ',
  )
  const pronoun = words[marker ?? that ?? -1]
  if (words[subject.first]!.isRelative) return undefined
  if (pronoun?.upos === 'ADV') return none
  // "Orr, the man who Ruiz beat", of Orr
  const { deprel, head } = words[antecedent.head]!
  const { first, last } = deprel === 'appos' && words[head]!.upos === 'PROPN' ? phraseOf(tree, head, antecedent.head) : antecedent
  const noun = range(first, last + 1)
  const preposition = marker === undefined ? undefined : dependentOf(tree, marker, 'case')
  if (preposition !== undefined && pronoun!.head === predicate) return { object: [], oblique: [preposition, ...noun] }
  if (language.circumstanceNouns.has(words[antecedent.head]!.lemma)) return isWhole(sentence, clause) ? none : undefined
  return clause.verb.passive ? undefined : objectGap(sentence, clause, noun, pronoun)
}

/** "the day he left", "to the point that the bank told her to leave": a clause that lacks nothing. */
const isWhole = ({ tree }: ParsedSentence, { predicate, marker }: Clause): boolean =>
  marker === undefined || hasComplement(tree, predicate)

const hasComplement = (tree: Tree, predicate: number): boolean =>
  dependentOf(tree, predicate, 'obj', 'ccomp', 'xcomp') !== undefined

/** The noun as the object of the clause's verb, or of the verb that it helps. */
function objectGap(
  sentence: ParsedSentence,
  { predicate, verb, marker }: Clause,
  noun: readonly number[],
  pronoun: Word | undefined,
): RelativeGap | undefined {
  const { tree, words, language } = sentence
  // "the regime that the guild helped topple"
  const helped = dependentOf(tree, predicate, 'xcomp')
  const isOfHelped =
    helped !== undefined && words[helped]!.upos === 'VERB' && dependentOf(tree, helped, 'obj', 'ccomp') === undefined
  const isGap = pronoun === undefined || /^(?:obj|mark)$/.test(relationOf(pronoun))
  if (isOfHelped && isGap) return { object: [], oblique: noun }
  const gap = { object: [...strandedPreposition(sentence, predicate, verb.last), ...noun], oblique: [] }
  if (pronoun && relationOf(pronoun) === 'obj') return gap
  const { lemma } = words[verb.head]!
  const takesNone = language.intransitiveVerbs.has(lemma) || language.reportingVerbs.has(lemma)
  // "the beer that fans were drinking", where "that" was not taken for the object
  const isMarked = pronoun?.upos === 'PRON' && relationOf(pronoun) === 'mark'
  const isComplete = hasComplement(tree, predicate) || (marker !== undefined && !isMarked)
  return isComplete || (takesNone && gap.object.length === noun.length) ? undefined : gap
}

/** "the man I talked to" */
function strandedPreposition({ words }: ParsedSentence, predicate: number, last: number): number[] {
  const { upos, head, deprel } = words[last + 1] ?? {}
  return upos === 'ADP' && head === predicate && !deprel!.startsWith('compound') ? [last + 1] : []
}

/** "the pact, which mayors hope to sign" */
function isOfInfinitive({ words }: ParsedSentence, { from, predicate }: Clause): boolean {
  const opening = words[from]
  return (
    opening !== undefined &&
    opening.isRelative &&
    opening.head !== predicate &&
    relationOf(opening) === 'obj' &&
    relationOf(words[opening.head]!) === 'xcomp'
  )
}

/** "the anger that the issue aroused": what was taken for a conjunction stands for the object. */
function lacksObject({ tree, words, language }: ParsedSentence, { role, subject, predicate, verb }: Clause): boolean {
  if (relationOf(words[predicate]!) !== 'acl' || role !== 'content' || verb.passive || !subject) return false
  const { lemma, upos } = words[verb.head]!
  const isTransitive = !language.intransitiveVerbs.has(lemma) && !language.passiveOrNot.has(lemma) && upos === 'VERB'
  return isTransitive && dependentOf(tree, predicate, 'obj', 'ccomp', 'xcomp', 'cop') === undefined
}
