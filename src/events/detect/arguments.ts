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
  const { tree, words, groups, covered, language } = sentence
  const predicate = predicateOf(sentence, trigger) ?? trigger
  const found = new Map<number, Argument['role']>()
  if (isPredicate(tree, predicate)) participants(predicate)
  else nounsOf(predicate)
  for (const at of placesUnder(predicate)) found.set(at, 'place')
  return [...found].sort(([one], [other]) => one - other).flatMap(([at, role]) => argumentAt(at, role))

  function participants(at: number): void {
    const passive = groups.get(at)?.passive === true || isReducedPassive(at)
    const subject = subjectOf(at)
    const object = dependentOf(tree, at, 'obj')
    if (subject !== undefined) add(subject, passive ? 'patient' : 'agent')
    if (object !== undefined && object !== subject) add(object, 'patient')
    const doer = dependentOf(tree, at, 'obl:agent')
    if (doer !== undefined) add(doer, 'agent')
  }

  function nounsOf(at: number): void {
    const { genitives } = language.attachment
    for (const child of tree.children[at]!)
      if (relationOf(words[child]!) === 'nmod' && genitives.has(prepositionOf(sentence, child) ?? '')) add(child, 'patient')
  }

  /** A noun and those that are coordinated with it. */
  function add(at: number, role: Argument['role']): void {
    if (!found.has(at)) found.set(at, role)
    for (const child of tree.children[at]!)
      if (words[child]!.deprel === 'conj' && !isPredicate(tree, child)) found.set(child, role)
  }

  /** The subject of a predicate, or of the one that it is coordinated with; the noun that a participle or a relative clause describes. */
  function subjectOf(at: number): number | undefined {
    for (let up = at; up >= 0; up = words[up]!.head) {
      const subject = ownSubjectOf(tree, up)
      if (subject !== undefined && !words[subject]!.isRelative) return subject
      const { deprel, head } = words[up]!
      if (relationOf(words[up]!) === 'acl') return head
      if (deprel !== 'conj' && deprel !== 'xcomp') return undefined
    }
    return undefined
  }

  function isReducedPassive(at: number): boolean {
    const { deprel, verbForm } = words[at]!
    return deprel === 'acl' && verbForm !== 'gerund' && dependentOf(tree, at, 'mark') === undefined
  }

  /** Of a noun of the clause, or of what happened then or so: "when a shell hit a bakery in Orsk". */
  function placesUnder(at: number): number[] {
    return tree.children[at]!.flatMap(child => {
      const isWithin = isPredicate(tree, child) ? within.has(words[child]!.deprel) : nominal.has(relationOf(words[child]!))
      if (!isWithin || covered.has(child)) return []
      return [...(isPlace(child) ? [child] : []), ...placesUnder(child)]
    })
  }

  function isPlace(at: number): boolean {
    const relation = relationOf(words[at]!)
    if (relation !== 'obl' && relation !== 'nmod') return false
    return language.coreference.placePrepositions.includes(prepositionOf(sentence, at) ?? '')
  }

  function argumentAt(at: number, role: Argument['role']): Argument[] {
    const { text, lemma, upos } = words[at]!
    if (upos === 'PRON' || upos === 'DET' || covered.has(at)) return []
    const { first, last } = phraseOf(tree, at)
    const { start } = sentence.sentence
    const head = (upos === 'PROPN' ? text : lemma).toLowerCase()
    return [{ role, head, start: start + words[first]!.start, end: start + words[last]!.end }]
  }
}
