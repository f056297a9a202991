import { dependentOf } from '../../syntax/tree.ts'
import { infinitiveMarker } from '../detect/verb-group.ts'
import { hasFiniteVerb, isInfinitive, lemmaAt, lexicon, relationAt } from './questions.ts'
import type { TimeInTree } from './time-in-tree.ts'

/** "planned to land on Friday", "a scheme to open a mine in 2030": what is ahead of the clause. */
export function liesAhead(place: TimeInTree): boolean {
  const { moves, goals } = lexicon(place)
  // "moved the vote to 2 June"
  if (moves.has(lemmaAt(place, place.predicate)) && goals.has(place.prepositions[0] ?? '')) return true
  if (isArrangedFor(place)) return true
  if (hasFiniteVerb(place)) return hasIntention(place)
  return (
    isInfinitive(place) && (isAccompaniment(place) || isSetOff(place) || hasTerm(place) || isIntended(place) || isDirected(place))
  )
}

/** "called a vote for Friday", "a march was organised for May" */
export const isArrangedFor = (place: TimeInTree): boolean =>
  lexicon(place).arrangements.has(lemmaAt(place, place.predicate)) && lexicon(place).spans.has(place.prepositions[0] ?? '')

/** "planned to land on Friday" */
function hasIntention(place: TimeInTree): boolean {
  const { predicate, sentence } = place
  const { reportingVerbs, triggerClasses } = sentence.language
  const intended = dependentOf(sentence.tree, predicate, 'xcomp')
  if (intended === undefined || infinitiveMarker(sentence.tree, intended, sentence.language) === undefined) return false
  const lemma = lemmaAt(place, predicate)
  return intends(place, predicate) && !reportingVerbs.has(lemma) && !triggerClasses.has(lemma)
}

function intends(place: TimeInTree, at: number): boolean {
  const group = place.sentence.groups.get(at)
  return group?.form === 'past' && !group.passive && lexicon(place).intentions.has(lemmaAt(place, at))
}

/** "with voting to start on 4 July" */
function isAccompaniment({ sentence, predicate }: TimeInTree): boolean {
  const { words, tree, language } = sentence
  const { head } = words[predicate]!
  if (head < 0 || words[head]!.upos === 'VERB') return false
  return tree.children[head]!.some(
    at => language.attachment.companions.has(words[at]!.text.toLowerCase()) && words[at - 1]?.upos === 'PUNCT',
  )
}

/** "was taped for the film, to be shown tonight" */
function isSetOff(place: TimeInTree): boolean {
  const { sentence, predicate, group } = place
  const marker = infinitiveMarker(sentence.tree, predicate, sentence.language)!
  const isBeside = /^(?:acl|advcl)$/.test(relationAt(place, predicate)) && sentence.words[marker - 1]?.text === ','
  return isBeside && group?.passive === true
}

/** "the goal of 15 % of power to be green by 2030" */
function hasTerm(place: TimeInTree): boolean {
  const { predicate, matrix, prepositions } = place
  const { ends, terms } = lexicon(place)
  const isLoose = /^(?:acl|advcl)$/.test(relationAt(place, predicate))
  const isBehind = predicate > (matrix?.predicate ?? Infinity)
  return isLoose && isBehind && [ends, terms].some(words => words.has(prepositions[0] ?? ''))
}

/** "a scheme to open a mine in 2030", "had hoped to leave in May" */
function isIntended(place: TimeInTree): boolean {
  const { head } = place.sentence.words[place.predicate]!
  const isPlan = head !== place.matrix?.predicate && place.sentence.language.planningWords.has(lemmaAt(place, head))
  return isPlan || intends(place, head)
}

/** "with an order to remove them by May", "told the owners to leave by Friday" */
function isDirected(place: TimeInTree): boolean {
  const { sentence, predicate } = place
  const { head } = sentence.words[predicate]!
  const isDirective = lexicon(place).directives.has(lemmaAt(place, head))
  if (relationAt(place, predicate) === 'acl' && (isDirective || sentence.language.deadlineWords.has(lemmaAt(place, head))))
    return true
  return isDirective && dependentOf(sentence.tree, head, 'obj', 'iobj', 'nsubj:pass') !== undefined
}
