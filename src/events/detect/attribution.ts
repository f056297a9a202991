import { dependentOf, relationOf, subtreeOf, type Tree } from '../../syntax/tree.ts'
import { subjectOf } from '../headline/subject.ts'
import { type ParsedSentence, range } from './parsed-sentence.ts'
import { isAside, type Phrase, phraseOf } from './phrase.ts'

/** Who vouches for what a predicate tells. */
export interface Attribution {
  /** The words that name who says so; absent where nobody is named. */
  readonly by?: readonly number[]
  /** Whether that makes it a claim: by the words that bring it, or as it comes from a witness or a party to the case. */
  readonly claimed: boolean
}

/**
 * Who says what a predicate tells, by the nearest words that say so, above it or beside it; a claim before a plain report, as what is
 * reported of a claim stays one. Undefined where the article says it itself.
 */
export function attributionOf(sentence: ParsedSentence, predicate: number): Attribution | undefined {
  const { words } = sentence.tree
  let nearest: Attribution | undefined
  for (let at = predicate; at >= 0; at = words[at]!.head) {
    for (const found of [adverbAt(sentence, at), ...besides(sentence, at, predicate), above(sentence, at, predicate)]) {
      if (found?.claimed) return found
      nearest ??= found
    }
    if (isWritersAside(sentence, at)) return nearest
  }
  return nearest
}

/**
 * "claimed that he had paid Orr, who was jailed last year": what authorities did, in passing, is told by the article, and so is an election,
 * a wedding or a prize of somebody who is named.
 */
function isWritersAside({ tree, language }: ParsedSentence, at: number): boolean {
  const { words } = tree
  const { head, deprel, lemma } = words[at]!
  if (deprel !== 'acl:relcl') return false
  const { procedures, publicFacts } = language.claims
  const triggerClass = language.triggerClasses.get(lemma) ?? ''
  return procedures.has(triggerClass) || (words[head]!.upos === 'PROPN' && isAside(tree, at) && publicFacts.has(triggerClass))
}

/** "allegedly": claimed, by nobody who is named. */
function adverbAt({ tree, language }: ParsedSentence, at: number): Attribution | undefined {
  const isClaim = (child: number) =>
    tree.words[child]!.deprel === 'advmod' && language.claims.adverbs.has(tree.words[child]!.text.toLowerCase())
  return tree.children[at]!.some(isClaim) ? { claimed: true } : undefined
}

/** "according to two witnesses", ", police say": what stands beside a predicate. */
function besides(sentence: ParsedSentence, at: number, predicate: number): (Attribution | undefined)[] {
  const { tree, language } = sentence
  return [...tree.children[at]!, ...closingOf(tree, at)].map(child => {
    const opening = subtreeOf(tree, child)[0]!
    if (language.attributions.has(tree.words[opening]!.text.toLowerCase())) {
      const by = phraseWords(sentence, topWithin(child) ?? child)
      // "citing a lack of funds" cites nobody
      const isNamed = by.some(each => /^(?:NOUN|PROPN|PRON)$/.test(tree.words[each]!.upos))
      const found = isNamed ? attributedTo(sentence, by, predicate) : undefined
      return tree.words[child]!.upos === 'VERB' && !found?.claimed ? undefined : found
    }
    // "a remark thought to be about Orr" has something else for its content
    const isParenthesis =
      relationOf(tree.words[child]!) === 'parataxis' && dependentOf(tree, child, 'ccomp', 'xcomp') === undefined
    return isParenthesis ? saidBy(sentence, child, predicate) : undefined
  })

  /** The noun that says so: that of the phrase, or the object of "citing". */
  function topWithin(child: number): number | undefined {
    return tree.words[child]!.upos === 'VERB' ? dependentOf(tree, child, 'obj', 'obl') : child
  }
}

/** "entered the town and shot a farmer, according to villagers": what closes a row of verbs is beside each of them. */
function closingOf({ words, children }: Tree, at: number): number[] {
  const last = children[at]!.filter(child => words[child]!.deprel === 'conj' && words[child]!.upos === 'VERB').at(-1)
  if (last === undefined) return []
  const end = words.findLastIndex(({ upos }) => upos !== 'PUNCT')
  return children[last]!.filter(child => child > last && subtreeOf({ words, children }, child).includes(end))
}

/** "Prosecutors allege that", "the claim that": what a predicate is the content of. */
function above(sentence: ParsedSentence, at: number, predicate: number): Attribution | undefined {
  const { words } = sentence.tree
  const { head } = words[at]!
  if (head < 0) return undefined
  const relation = relationOf(words[at]!)
  if (relation === 'ccomp' || relation === 'csubj') return saidBy(sentence, head, predicate)
  const isContent = relation === 'acl' && dependentOf(sentence.tree, at, 'mark') !== undefined
  return isContent && sentence.language.claims.nouns.has(words[head]!.lemma) ? { claimed: true } : undefined
}

/** What the verb at `at` makes of its content. */
function saidBy(sentence: ParsedSentence, at: number, predicate: number): Attribution | undefined {
  const { tree, language } = sentence
  const { lemma } = tree.words[at]!
  const isBelief = language.beliefs.has(lemma)
  const isClaiming = isBelief || claims(sentence, at, predicate)
  if (!isClaiming && !language.reportingVerbs.has(lemma)) return undefined
  const own = speakerOf(sentence, at)
  const subject = own && (namedBefore(tree, own) ?? own)
  const isImpersonal = subject !== undefined && tree.words[subject.head]!.deprel === 'expl'
  const by = subject && !isImpersonal ? range(subject.first, subject.last + 1) : undefined
  // "Think of a man who" asks for a belief
  if (isBelief && !by && !isImpersonal) return undefined
  // "some say"
  const isOfSome = own !== undefined && isUnnamed(sentence, range(own.first, own.last + 1))
  const isClaim = isClaiming || isOfSome || isInCourt(sentence, at, by)
  return isClaim ? { ...(by ? { by } : {}), claimed: true } : by && attributedTo(sentence, by, predicate)
}

/** "alleged that", "ruled that he took bribes", "predicted that she had won": a verb by which its content is a claim, whoever brings it. */
function claims(sentence: ParsedSentence, at: number, predicate: number): boolean {
  const { tree, groups, language } = sentence
  const { verbs, findings, foretellings } = language.claims
  const { lemma } = tree.words[at]!
  const isOver = () => /past|perfect/.test(groups.get(predicate)?.form ?? '')
  return verbs.has(lemma) || (foretellings.has(lemma) && isOver()) || (findings.has(lemma) && accuses(sentence, predicate))
}

/** The subject of a verb that brings what is said, also where that is not finite: "with polls predicting that". */
function speakerOf(sentence: ParsedSentence, at: number): Phrase | undefined {
  const clause = sentence.clauses.find(each => each.predicate === at)
  if (clause) return subjectOf(sentence, clause)
  const bare = dependentOf(sentence.tree, at, 'nsubj')
  return bare === undefined ? undefined : phraseOf(sentence.tree, bare, at)
}

/** "told the court", "said at the trial": of a witness, not of the court itself. */
function isInCourt({ tree, language }: ParsedSentence, at: number, by: readonly number[] = []): boolean {
  const { courts } = language.claims
  const isCourt = (each: number): boolean => courts.has(tree.words[each]!.lemma)
  return (
    tree.children[at]!.some(child => /^(?:obj|iobj|obl)$/.test(relationOf(tree.words[child]!)) && isCourt(child)) &&
    !by.some(isCourt)
  )
}

/** "some", "reports" */
const isUnnamed = ({ words, language }: ParsedSentence, by: readonly number[]): boolean =>
  by.length === 1 && language.claims.unnamed.has(words[by[0]!]!.text.toLowerCase())

/** "Ana Ruiz, a clerk who says": the name that a description stands behind. */
function namedBefore(tree: Tree, { head, first }: Phrase): Phrase | undefined {
  const name = tree.words[head]!.head
  if (tree.words[head]!.deprel !== 'appos' || tree.words[name]!.upos !== 'PROPN') return undefined
  const phrase = phraseOf(tree, name, head)
  return phrase.last === first - 2 ? phrase : undefined
}

/** A plain report of somebody: a claim where they are a witness or a party, unless it tells of what authorities do. */
function attributedTo(sentence: ParsedSentence, by: readonly number[], predicate: number): Attribution {
  const { words, language } = sentence
  const { claimants, procedures, forces } = language.claims
  const isProcedure = procedures.has(language.triggerClasses.get(words[predicate]!.lemma) ?? '')
  // "two of the witnesses", "defence lawyer Ola Berg", but not "the defence minister"
  const describes = (at: number) => words[at]!.deprel === 'compound' && words[words[at]!.head]!.upos === 'NOUN'
  const isClaimant = by.some(at => claimants.has(words[at]!.lemma) && (!describes(at) || forces.has(words[at]!.lemma)))
  // "according to reports"
  return { by, claimed: isUnnamed(sentence, by) || (!isProcedure && (isClaimant || accuses(sentence, predicate))) }
}

/**
 * "troops killed three farmers", "shot by Orr", "Orr tried to strangle her": violence of a doer who can be told, or a wrong of any, of which
 * whoever says so accuses.
 */
function accuses({ tree, language }: ParsedSentence, predicate: number): boolean {
  const { violence, attempts, forces } = language.claims
  const { words } = tree
  const isPassive = dependentOf(tree, predicate, 'nsubj:pass', 'aux:pass') !== undefined
  const doer = dependentOf(tree, predicate, isPassive ? 'obl:agent' : 'nsubj')
  if (doer === undefined) return false
  const tried = attempts.has(words[predicate]!.lemma) ? dependentOf(tree, predicate, 'xcomp') : undefined
  if (isWrong(tried ?? predicate)) return true
  return violence.has(words[tried ?? predicate]!.lemma) && (words[doer]!.upos === 'PROPN' || forces.has(words[doer]!.lemma))

  /** "took bribes", "acted unlawfully" */
  function isWrong(deed: number): boolean {
    const told = tree.children[deed]!.filter(child => /^(?:obj|advmod)$/.test(words[child]!.deprel))
    return [deed, ...told].some(at => language.claims.wrongs.has(words[at]!.lemma))
  }
}

/** The words of a noun phrase, without its time, the preposition before it and what hangs on it behind a sign. */
function phraseWords({ tree, covered }: ParsedSentence, head: number): number[] {
  const { words } = tree
  return subtreeOf(tree, head, child => {
    const relation = relationOf(words[child]!)
    if (covered.has(child)) return true
    const isOwn = words[child]!.head === head && (relation === 'case' || relation === 'mark')
    return isOwn || relation === 'punct' || (relation === 'acl' && child > head)
  })
}
