import { dependentOf } from '../../syntax/tree.ts'
import type { Clause } from './clauses.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import { infinitiveMarker } from './verb-group.ts'

/** What a clause says of its subject, and the questions that tell what that reports. */
export interface ToldPredicate {
  readonly sentence: ParsedSentence
  readonly clause: Clause
  /** The lemma of its verb; of its copula where the predicate is a noun or an adjective. */
  readonly lemma: string
  /** What the predicate has for its complement, or its purpose; an infinitive of those. */
  readonly complement: number | undefined
  readonly intended: number | undefined
}

export function toldPredicate(sentence: ParsedSentence, clause: Clause): ToldPredicate {
  const { tree, words, language } = sentence
  const complement = dependentOf(tree, clause.predicate, 'xcomp', 'advcl', 'ccomp')
  const isIntended = complement !== undefined && infinitiveMarker(tree, complement, language) !== undefined
  const { lemma } = words[clause.verb.head]!
  return { sentence, clause, lemma, complement, intended: isIntended ? complement : undefined }
}

export const has = ({ sentence: { tree }, clause }: ToldPredicate, ...relations: readonly string[]): boolean =>
  dependentOf(tree, clause.predicate, ...relations) !== undefined

/** Whether its predicate is a noun or an adjective, or only a copula. */
export const isCopular = ({ sentence: { language }, clause, lemma }: ToldPredicate): boolean =>
  clause.predicate !== clause.verb.head || language.copulas.has(lemma)

export const isNounOfEvent = ({ words, language }: ParsedSentence, at: number): boolean =>
  words[at]!.upos === 'NOUN' && language.eventNouns.has(words[at]!.lemma)

/** Whether its subject is one word of a list. */
export function hasSubjectOf({ sentence: { words }, clause: { subject } }: ToldPredicate, list: ReadonlySet<string>): boolean {
  return subject !== undefined && subject.first === subject.last && list.has(words[subject.head]!.text.toLowerCase())
}

/** A day by which, or until which. */
export function hasTerm({ sentence: { tree, words }, clause }: ToldPredicate, prepositions: ReadonlySet<string>): boolean {
  return tree.children[clause.predicate]!.some(child =>
    tree.children[child]!.some(each => words[each]!.deprel === 'case' && prepositions.has(words[each]!.text.toLowerCase())),
  )
}

/** "to be a success", "to own a mill" */
export function isState({ tree, words, language }: ParsedSentence, at: number): boolean {
  return language.stativeVerbs.has(words[at]!.lemma) || dependentOf(tree, at, 'cop') !== undefined
}

/** "is due to appear on Friday", but "is likely to appear weak" */
export function isDeedByPlace({ tree, words, language }: ParsedSentence, at: number): boolean {
  const isPlaced = dependentOf(tree, at, 'obl') !== undefined && dependentOf(tree, at, 'obj', 'xcomp', 'ccomp') === undefined
  return language.deedsByPlace.has(words[at]!.lemma) && isPlaced
}

/** "did that", "did so", but "did nothing to help" */
export function doesThat({ sentence: { tree, words, language }, clause, complement }: ToldPredicate): boolean {
  const object = dependentOf(tree, clause.predicate, 'obj')
  return object === undefined ? complement === undefined : language.pronouns.has(words[object]!.text.toLowerCase())
}

/** "recalled its ambassador", "declared war", but "recalled that …", "called for calm". */
export function isAct({ sentence: { tree, words, language }, clause, lemma }: ToldPredicate): boolean {
  const object = dependentOf(tree, clause.predicate, 'obj')
  return language.actsOfSaying.has(lemma) && object !== undefined && words[object]!.upos !== 'PRON' && object > clause.verb.last
}

/** "There was an explosion", "The summit was in Lima", "Two climbers are dead", "the firms are in talks". */
export function tellsOfEvent({ sentence, clause: { predicate, verb } }: ToldPredicate): boolean {
  const { tree, words, language } = sentence
  const own = dependentOf(tree, predicate, 'nsubj')
  const preposition = dependentOf(tree, predicate, 'case')
  const { upos, lemma, text } = words[predicate]!
  if (dependentOf(tree, predicate, 'expl') !== undefined) return own !== undefined && isNounOfEvent(sentence, own)
  if (upos === 'ADJ') return language.casualtyTerms.has(lemma) || language.casualtyTerms.has(text.toLowerCase())
  if (own !== undefined && isNounOfEvent(sentence, own) && (preposition !== undefined || predicate === verb.head)) return true
  const isBare = dependentOf(tree, predicate, 'det') === undefined
  return preposition !== undefined && isBare && verb.form === 'present' && isNounOfEvent(sentence, predicate)
}

/** "suffered a defeat", "faces charges", "led a raid", "appeared in court". */
export function undergoesEvent({ sentence, clause: { predicate, verb }, lemma }: ToldPredicate): boolean {
  const { tree, words, language } = sentence
  const object = dependentOf(tree, predicate, 'obj')
  const isPast = verb.form === 'past' || verb.form === 'past-perfect'
  if (isPast && isDeedByPlace(sentence, predicate)) return true
  if (object === undefined) return false
  if (isPast && language.deedsByObject.has(lemma) && isNounOfEvent(sentence, object)) return true
  if (language.facingVerbs.has(lemma)) return isNounOfEvent(sentence, object) || language.triggerClasses.has(words[object]!.lemma)
  return language.lightVerbs.has(lemma) && verb.form === 'past' && isNounOfEvent(sentence, object)
}
