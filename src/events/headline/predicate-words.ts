import { dependentOf, isFiniteForm, relationOf, subtreeOf, type Tree } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import type { VerbGroup } from '../detect/verb-group.ts'
import { isAside } from '../detect/phrase.ts'
import { dashesIn } from '../detect/dashes.ts'
import { circumstantial, compares, isAdjunct, isSetOff } from './adjuncts.ts'
import { lineWords } from './line-words.ts'

/** Relations of what goes on beside a clause, or is told of elsewhere. */
const beside: ReadonlySet<string> = new Set(['parataxis', 'discourse', 'vocative', 'dislocated', 'list', 'orphan'])

/**
 * The verb and what belongs to it, in order and as a headline has it: objects, complements, adverbs and prepositional phrases; without hanging clauses and
 * phrases, attributions, and what signs set beside a noun. A name after a description stays ("the director, Ana Ruiz, in Lima").
 */
export function predicateWords(sentence: ParsedSentence, clause: Clause, behind: readonly number[] = []): number[] {
  const { words, language } = sentence
  const { predicate, verb, marker } = clause
  const own = dependentsKept(sentence, predicate, verb, marker, behind).flatMap(child => branch(sentence, child))
  const kept = new Set([...verb.shared, ...verb.words, predicate, ...own])
  const inOrder = lineWords(
    sentence,
    [...kept].sort((a, b) => a - b),
  )
  const finite = language.verbFinal ? [...verb.shared, ...verb.words].find(at => isFiniteForm(words[at]!)) : undefined
  return finite === undefined ? inOrder : [finite, ...inOrder.filter(at => at !== finite)]
}

/** What hangs on the verb behind it, in order, but for who says so: "after taking off their clothes" in "were arrested after taking off their clothes". */
export function adjunctsBehind(sentence: ParsedSentence, { predicate, verb, role, marker }: Clause): number[] {
  const { tree, language, covered } = sentence
  // "praised the guild, which met on Friday, for its work": a comma closes what a comma has opened
  const isClosed = role === 'relative' && marker !== undefined && tree.words[marker - 1]?.text === ','
  const { words, children } = tree
  return children[predicate]!.filter(child => {
    const all = subtreeOf(tree, child)
    const opening = words[all[0]!]!
    // "the union, the council" is no circumstance of its verb, but misread
    const isPhrase =
      relationOf(words[child]!) !== 'obl' || opening.upos !== 'DET' || children[child]!.some(at => words[at]!.deprel === 'case')
    const saysSome = all.some(at => !covered.has(at) && /^(?:NOUN|PROPN|NUM|PRON)$/.test(words[at]!.upos))
    return (
      all[0]! > verb.last &&
      circumstantial.has(relationOf(words[child]!)) &&
      isPhrase &&
      saysSome &&
      !(isClosed && words[all[0]! - 1]?.text === ',') &&
      !language.attributions.has(opening.text.toLowerCase()) &&
      isAdjunct(sentence, child, verb.last)
    )
  })
}

/** What a participle takes with it. */
export function participleWords(sentence: ParsedSentence, predicate: number): number[] {
  const own = dependentsKept(sentence, predicate, { first: predicate, last: predicate })
  const inOrder = own.flatMap(child => branch(sentence, child)).sort((a, b) => a - b)
  return lineWords(sentence, inOrder)
}

/** The dependents that a headline keeps. What follows a phrase that goes, goes with it: "after two weeks on the rocks". */
function dependentsKept(
  sentence: ParsedSentence,
  predicate: number,
  { first, last }: Pick<VerbGroup, 'first' | 'last'>,
  marker?: number,
  behind: readonly number[] = [],
): number[] {
  const { words, children } = sentence.tree
  const { verbFinal } = sentence.language
  const subject = dependentOf(sentence.tree, predicate, 'nsubj') ?? predicate
  // “dass ein Sturm den Hafen zerstörte”, “Den Hafen zerstörte ein Sturm”
  const from = (child: number) => (verbFinal ? (marker ?? (/^i?obj$/.test(words[child]!.deprel) ? -1 : first)) : first)
  // "gang-raped"
  const isBefore = (child: number) => isAdverb(sentence, child) || words[child]!.deprel === 'compound'
  const isTold = (child: number) => child > from(child) || (child > subject && isBefore(child))
  const own = children[predicate]!.filter(
    child => isTold(child) && (!apart.has(relationOf(words[child]!)) || isExistent(sentence, child)),
  )
  const adjuncts = own.filter(child => isAdjunct(sentence, child, last) && !behind.includes(child))
  const [opens = Infinity, closes = 0] = dashesIn(words)
  const end = adjuncts.find(child => child > last && !(child > opens && child < closes)) ?? Infinity
  const isContent = (child: number) => sentence.clauses.some(each => each.predicate === child && each.relation === 'content')
  const follows = (child: number) =>
    child > end && circumstantial.has(relationOf(words[child]!)) && !compares(sentence, child) && !isContent(child)
  // "won a third, more than the polls had shown": what is compared goes with its measure
  const goesOn = (child: number) => {
    const first = subtreeOf(sentence.tree, child)[0]!
    return compares(sentence, child) && adjuncts.some(each => subtreeOf(sentence.tree, each).at(-1) === first - 1)
  }
  return own.filter(child => !adjuncts.includes(child) && !follows(child) && !goesOn(child))
}

/** "nearly sank", "allegedly beat": an adverb between subject and verb, which may say that it is not so. */
const isAdverb = ({ tree, covered, language }: ParsedSentence, at: number): boolean =>
  tree.words[at]!.deprel === 'advmod' && !covered.has(at) && !language.connectives.has(tree.words[at]!.text.toLowerCase())

/** "There was an explosion", "it was reported that the dam burst": what there was. */
const isExistent = ({ tree }: ParsedSentence, at: number): boolean =>
  /^[nc]subj$/.test(relationOf(tree.words[at]!)) && dependentOf(tree, tree.words[at]!.head, 'expl') !== undefined

/** Relations of what is told of elsewhere, and of the verb's own auxiliaries. */
const apart: ReadonlySet<string> = new Set([...beside, 'nsubj', 'csubj', 'expl', 'conj', 'cc', 'punct', 'aux', 'cop'])
/** A branch without what stands beside its nouns. */
function branch(sentence: ParsedSentence, top: number): number[] {
  const { tree, quoted } = sentence
  const { words } = tree
  return subtreeOf(tree, top, child => {
    // a quotation stays whole: “Orr: go home”, “strike, now”
    if (quoted.has(child) && quoted.has(words[child]!.head)) return false
    if (beside.has(relationOf(words[child]!))) return true
    const isName =
      words[child]!.deprel === 'appos' &&
      isNameOnly(tree, child) &&
      /^(?:NOUN|PROPN)$/.test(words[subtreeOf(tree, child)[0]! - 2]?.upos ?? '') &&
      words[words[child]!.head]!.upos === 'NOUN'
    // "decided, on their own, that the work would go on"
    const isCore = /^(?:ccomp|xcomp|obj)$/.test(words[child]!.deprel)
    // "fined Orr, who had fled, for lying"
    const isBeside = isAside(tree, child) && isSetOff(tree, subtreeOf(tree, child)[0]!)
    return child > words[child]!.head && !isCore && isBeside && !isName && !compares(sentence, child)
  })
}

const isNameOnly = (tree: Tree, at: number): boolean =>
  subtreeOf(tree, at).every(each => ['PROPN', 'PUNCT'].includes(tree.words[each]!.upos))
