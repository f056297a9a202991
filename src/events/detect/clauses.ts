import type { EventLanguage, Subordination } from '../../languages/language.ts'
import { dependentOf, isPredicate, markerOf, relationOf, roleOf, subtreeOf, type Tree } from '../../syntax/tree.ts'
import { relativeAntecedent } from './antecedent.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import { isInverted, type VerbGroup, verbGroup } from './verb-group.ts'

/** A clause with a finite verb. All positions are indexes into the sentence's words; `to` is exclusive. */
export interface Clause {
  readonly role: 'main' | 'coordinate' | 'content' | 'adverbial' | 'relative'
  /** How an adverbial clause stands to its main clause. */
  readonly relation?: Subordination
  /** The word that opens it: `who`, `after`, `that`. */
  readonly marker?: number
  /** The clause in which it stands. */
  readonly parent?: number
  /** Its verb, or a noun or adjective with a copula. */
  readonly predicate: number
  readonly verb: VerbGroup
  /** Absent for a coordinated verb without one of its own, and where it is a relative pronoun. */
  readonly subject?: Phrase
  /** What a relative clause says something of: "a clerk" in "a clerk who stole". */
  readonly antecedent?: Phrase
  readonly from: number
  readonly to: number
}

/** The clauses whose verbs "and", "or" or a comma joins to a predicate, in order. */
export const coordinatedWith = (
  { tree, clauses }: { readonly tree: Tree; readonly clauses: readonly Clause[] },
  at: number,
): readonly Clause[] =>
  clauses.filter(({ predicate }) => tree.words[predicate]!.deprel === 'conj' && tree.words[predicate]!.head === at)

/** The finite clauses of a sentence, in order, and the verb groups of all its predicates. */
export function clausesOf(tree: Tree, language: EventLanguage): { clauses: Clause[]; groups: ReadonlyMap<number, VerbGroup> } {
  const predicates = [...tree.words.keys()].filter(at => isPredicate(tree, at))
  const groups = new Map(predicates.map(at => [at, verbGroup(tree, at, language)]))
  const finite = predicates.filter(at => groups.get(at)!.finite)
  const places = new Map(finite.map((at, index) => [at, index]))
  return { clauses: finite.map(clauseAt), groups }

  function clauseAt(at: number): Clause {
    const verb = groups.get(at)!
    const asks = questionIndex(tree, at)
    const role = asks === undefined ? clauseRole(at) : 'content'
    const marker = asks ?? markerIndex(tree, at)
    const relation = isInverted(tree, at) ? 'condition' : marker === undefined ? undefined : subordination(tree, language, marker)
    const parent = hostOf(at)
    const subject = subjectPhrase(tree, at)
    const noun = tree.words[at]!.head
    // “in der Halle, die brannte”: with cases only a subject can be one again
    const isLent = role === 'relative' && (!language.hasCases || relationOf(tree.words[noun]!) === 'nsubj')
    const { first, last } = extentOf(at)
    const antecedent = isLent ? relativeAntecedent({ tree, language, noun, predicate: at, verb }, marker, first) : undefined
    return {
      role,
      predicate: at,
      verb,
      from: Math.min(first, verb.first),
      to: Math.max(last, verb.last) + 1,
      ...(role === 'adverbial' && relation ? { relation } : role === 'content' ? { relation: 'content' as const } : {}),
      ...(marker === undefined ? {} : { marker }),
      ...(parent === undefined ? {} : { parent }),
      ...(subject ? { subject } : {}),
      ...(antecedent ? { antecedent } : {}),
    }
  }

  /** "The dam burst on Sunday, officials said": what is said is the main clause, the saying stands beside it. */
  function clauseRole(at: number): Clause['role'] {
    const { head, deprel } = tree.words[at]!
    if (contentBefore(at) !== undefined) return 'coordinate'
    if (head >= 0 && contentBefore(head) === at) return roleOf(tree, head)
    // "The guild, officials said, has failed": a saying between a subject and its verb
    const subject = head < at ? at : (dependentOf(tree, head, 'nsubj') ?? at)
    const isBetween = subject < at && language.reportingVerbs.has(tree.words[at]!.lemma)
    return deprel.startsWith('parataxis') && (at > head || isBetween) ? 'coordinate' : roleOf(tree, at)
  }

  /** What a saying tells before itself without a word that opens it. */
  function contentBefore(at: number): number | undefined {
    const content = dependentOf(tree, at, 'ccomp')
    const stands = content !== undefined && content < at && places.has(content) && markerOf(tree, content) === undefined
    return stands ? content : undefined
  }

  function hostOf(at: number): number | undefined {
    for (let up = tree.words[at]!.head; up >= 0; up = tree.words[up]!.head) if (places.has(up)) return places.get(up)
    return undefined
  }

  /** From the first to the last word of a clause, without the clauses that are coordinated with it or stand beside it. */
  function extentOf(at: number): { first: number; last: number } {
    const content = contentBefore(at)
    const words = subtreeOf(tree, at, child => {
      const relation = relationOf(tree.words[child]!)
      if (child === content || relation === 'punct' || (relation === 'cc' && tree.words[child]!.head === at)) return true
      return (relation === 'conj' || relation === 'parataxis') && places.has(child)
    })
    return { first: words[0] ?? at, last: words.at(-1) ?? at }
  }
}

/** The subordinating word of a clause, or its relative or interrogative one. */
function markerIndex(tree: Tree, at: number): number | undefined {
  const mark = dependentOf(tree, at, 'mark')
  if (mark !== undefined) return mark
  if (isInverted(tree, at)) return dependentOf(tree, at, 'aux')
  return subtreeOf(tree, at).find(each => each < at && tree.words[each]!.isRelative && predicateAbove(tree, each) === at)
}

/** The nearest predicate above a word, −1 if none is. */
function predicateAbove(tree: Tree, at: number): number {
  let up = tree.words[at]!.head
  while (up >= 0 && !isPredicate(tree, up)) up = tree.words[up]!.head
  return up
}

/** The subject's phrase, unless it is a relative pronoun. */
function subjectPhrase(tree: Tree, at: number): Phrase | undefined {
  const subjects = tree.children[at]!.filter(child => relationOf(tree.words[child]!) === 'nsubj')
  // "The point is that the ferry sank": of a clause within a copula's the inner one
  const inner = subjects.filter(child => tree.words[child]!.deprel !== 'nsubj:outer')
  // "The youngest of five, Ruiz studied": what stands before a name describes it
  const named = inner.find(
    (child, nth) => nth > 0 && child < at && tree.words[child]!.upos === 'PROPN' && tree.words[child - 1]!.text === ',',
  )
  const subject = dependentOf(tree, at, 'expl') ?? named ?? inner[0] ?? subjects[0]
  return subject === undefined || tree.words[subject]!.isRelative ? undefined : phraseOf(tree, subject)
}

/** "a row over who will stand": a question, though the parser took it for what describes the noun. */
function questionIndex({ words, children }: Tree, at: number): number | undefined {
  if (relationOf(words[at]!) !== 'acl') return undefined
  return children[at]!.find(
    child => words[child]!.isRelative && words[child]!.deprel.startsWith('nsubj') && words[child - 1]?.upos === 'ADP',
  )
}

function subordination({ words }: Tree, { subordinators }: EventLanguage, marker: number): Subordination | undefined {
  const [word, next] = [words[marker]!.text.toLowerCase(), words[marker + 1]?.text.toLowerCase()]
  return subordinators.get(`${word} ${next}`) ?? subordinators.get(word)
}
