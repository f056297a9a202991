import { dependentOf, isFiniteForm, relationOf, subtreeOf, type Tree, type Word } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { infinitiveMarker, type VerbGroup } from '../detect/verb-group.ts'
import { isAside } from '../detect/phrase.ts'
import { dashesIn } from '../detect/dashes.ts'
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
export function hangingBehind(sentence: ParsedSentence, { predicate, verb }: Clause): number[] {
  const { tree, language, covered } = sentence
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
      !language.attributions.has(opening.text.toLowerCase()) &&
      isHanging(sentence, child, verb.last)
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
  const isTold = (child: number) => child > from(child) || (child > subject && isAdverb(sentence, child))
  const own = children[predicate]!.filter(
    child => isTold(child) && (!apart.has(relationOf(words[child]!)) || isExistent(sentence, child)),
  )
  const hanging = own.filter(child => isHanging(sentence, child, last) && !behind.includes(child))
  const [opens = Infinity, closes = 0] = dashesIn(words)
  const end = hanging.find(child => child > last && !(child > opens && child < closes)) ?? Infinity
  const isContent = (child: number) => sentence.clauses.some(each => each.predicate === child && each.relation === 'content')
  const follows = (child: number) =>
    child > end && circumstantial.has(relationOf(words[child]!)) && !compares(sentence, child) && !isContent(child)
  return own.filter(child => !hanging.includes(child) && !follows(child))
}

/** "nearly sank", "allegedly beat": an adverb between subject and verb, which may say that it is not so. */
const isAdverb = ({ tree, covered, language }: ParsedSentence, at: number): boolean =>
  tree.words[at]!.deprel === 'advmod' && !covered.has(at) && !language.connectives.has(tree.words[at]!.text.toLowerCase())

/** "There was an explosion", "it was reported that the dam burst": what there was. */
const isExistent = ({ tree }: ParsedSentence, at: number): boolean =>
  /^[nc]subj$/.test(relationOf(tree.words[at]!)) && dependentOf(tree, tree.words[at]!.head, 'expl') !== undefined

/** "more diamonds than any other dealer" */
export function compares({ tree, language }: ParsedSentence, at: number): boolean {
  const opens = subtreeOf(tree, at).find(each => tree.words[each]!.upos !== 'PUNCT') ?? at
  return language.attachment.differences.has(tree.words[opens]!.text.toLowerCase())
}

/** Relations of what is told of elsewhere, and of the verb's own auxiliaries. */
const apart: ReadonlySet<string> = new Set([...beside, 'nsubj', 'csubj', 'expl', 'conj', 'cc', 'punct', 'aux', 'cop'])
const circumstantial: ReadonlySet<string> = new Set(['obl', 'advmod', 'advcl'])

/** A clause or phrase that hangs on the predicate: "amid protests", "according to the clerk", ", killing six". */
function isHanging(sentence: ParsedSentence, child: number, verbLast: number): boolean {
  const { tree, groups, language, clauses } = sentence
  const { words } = tree
  const relation = relationOf(words[child]!)
  const first = subtreeOf(tree, child)[0]!
  const opening = words[first]!.text.toLowerCase()
  if (language.attributions.has(opening)) return true
  // "opened only when the army left", "only after a vote": without it the line says too much
  const focus = [words[first]!, words[first - 1]].some(word => word && language.focusingAdverbs.has(word.text.toLowerCase()))
  if (focus && first > verbLast) return false
  // "moments after the vote", "two years before he died"
  if (language.distancePrepositions.has(opening) && language.spanNouns.has(words[first - 1]?.lemma ?? '')) return false
  if (compares(sentence, child)) return false
  if (relation === 'advcl') {
    const clause = clauses.find(each => each.predicate === child)
    // "will rule, on 5 May, whether Orr must go"
    if (clause) return !(clause.relation === 'condition' || clause.relation === 'content') || child < verbLast
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
  if (!circumstantial.has(relation) || first <= verbLast) return false
  // "named a square after him"
  const isCircumstance = relation === 'obl' && words[child]!.upos !== 'PRON' && language.circumstancePrepositions.has(opening)
  return isSetOff(tree, first) || (isCircumstance && first > verbLast + 1)
}

const isSign = (word: Word | undefined): boolean => word?.upos === 'PUNCT' && !/["“”‘’„«»']/.test(word.text)

/** Whether a sign stands before a word that does not close what another has opened: the second comma of "the governor, Luis Vega, to". */
function isSetOff({ words, children }: Tree, first: number): boolean {
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
