import type { Argument } from '../../model.ts'
import { dependentOf, isPredicate, ownSubjectOf, relationOf } from '../../syntax/tree.ts'
import { prepositionOf } from '../attachment/time-in-tree.ts'
import { type ParsedSentence, predicateOf } from './parsed-sentence.ts'
import { phraseOf } from './phrase.ts'

/** A place may hang on a noun of the clause: "killed two men in a street of Orsk near Tarn". */
const nominal: ReadonlySet<string> = new Set(['obj', 'nsubj', 'obl', 'nmod', 'conj', 'appos'])

const within: ReadonlySet<string> = new Set(['advcl', 'xcomp', 'conj'])

/**
 * Who does what a clause tells of, to whom or what it is done, and where, in the order of the sentence. The one who takes part in
 * what has no object is its agent ("the mine opened"), and what an event noun is of its patient ("the arrest of two farmers").
 */
export function argumentsOf(sentence: ParsedSentence, trigger: number): Argument[] {
  const predicate = predicateOf(sentence, trigger) ?? trigger
  const found = new Map<number, Argument['role']>()
  const taking = isPredicate(sentence.tree, predicate) ? participantsOf(sentence, predicate) : patientsOf(sentence, predicate)
  for (const [at, role] of taking) {
    if (!found.has(at)) found.set(at, role)
    for (const other of coordinatedWith(sentence, at)) found.set(other, role)
  }
  for (const at of placesUnder(sentence, predicate)) found.set(at, 'place')
  return [...found].sort(([one], [other]) => one - other).flatMap(([at, role]) => argumentAt(sentence, at, role))
}

/** Subject, object and agent of a predicate. */
function participantsOf(sentence: ParsedSentence, at: number): [number, Argument['role']][] {
  const { tree, groups } = sentence
  const isPassive = groups.get(at)?.passive === true || isReducedPassive(sentence, at)
  const subject = subjectOf(sentence, at)
  const object = dependentOf(tree, at, 'obj')
  const agent = dependentOf(tree, at, 'obl:agent')
  const found: [number, Argument['role']][] = []
  if (subject !== undefined) found.push([subject, isPassive ? 'patient' : 'agent'])
  if (object !== undefined && object !== subject) found.push([object, 'patient'])
  if (agent !== undefined) found.push([agent, 'agent'])
  return found
}

/** The genitives of an event noun. */
function patientsOf(sentence: ParsedSentence, at: number): [number, Argument['role']][] {
  const { genitives } = sentence.language.attachment
  return sentence.tree.children[at]!.filter(
    child => relationOf(sentence.words[child]!) === 'nmod' && genitives.has(prepositionOf(sentence, child) ?? ''),
  ).map(child => [child, 'patient'])
}

function coordinatedWith({ tree, words }: ParsedSentence, at: number): number[] {
  return tree.children[at]!.filter(child => words[child]!.deprel === 'conj' && !isPredicate(tree, child))
}

/** The subject of a predicate, or of the one that it is coordinated with; the noun that a participle or a relative clause describes. */
function subjectOf({ tree, words }: ParsedSentence, at: number): number | undefined {
  for (let up = at; up >= 0; up = words[up]!.head) {
    const subject = ownSubjectOf(tree, up)
    if (subject !== undefined && !words[subject]!.isRelative) return subject
    const { deprel, head } = words[up]!
    if (relationOf(words[up]!) === 'acl') return head
    if (deprel !== 'conj' && deprel !== 'xcomp') return undefined
  }
  return undefined
}

function isReducedPassive({ tree, words }: ParsedSentence, at: number): boolean {
  const { deprel, verbForm } = words[at]!
  return deprel === 'acl' && verbForm !== 'gerund' && dependentOf(tree, at, 'mark') === undefined
}

/** Of a noun of the clause, or of what happened then or so: "when a shell hit a bakery in Orsk". */
function placesUnder(sentence: ParsedSentence, at: number): number[] {
  const { tree, words, covered } = sentence
  return tree.children[at]!.flatMap(child => {
    const isWithin = isPredicate(tree, child) ? within.has(words[child]!.deprel) : nominal.has(relationOf(words[child]!))
    if (!isWithin || covered.has(child)) return []
    return [...(isPlace(sentence, child) ? [child] : []), ...placesUnder(sentence, child)]
  })
}

function isPlace(sentence: ParsedSentence, at: number): boolean {
  const relation = relationOf(sentence.words[at]!)
  if (relation !== 'obl' && relation !== 'nmod') return false
  return sentence.language.coreference.placePrepositions.includes(prepositionOf(sentence, at) ?? '')
}

function argumentAt({ tree, words, covered, sentence }: ParsedSentence, at: number, role: Argument['role']): Argument[] {
  const { text, lemma, upos } = words[at]!
  if (upos === 'PRON' || upos === 'DET' || covered.has(at)) return []
  const { first, last } = phraseOf(tree, at)
  const head = (upos === 'PROPN' ? text : lemma).toLowerCase()
  return [{ role, head, start: sentence.start + words[first]!.start, end: sentence.start + words[last]!.end }]
}
