import type { EventLanguage } from '../../languages/language.ts'
import {
  dependentOf,
  isFinite,
  isFiniteForm,
  isPassive,
  isPredicate,
  ownSubjectOf,
  relationOf,
  roleOf,
  type Tree,
  verbGroupOf,
  type Word,
} from '../../syntax/tree.ts'

/** A verb with its auxiliaries. Positions are indexes into the sentence's words, `last` inclusive. */
export interface VerbGroup {
  readonly first: number
  readonly last: number
  /** The word that says what happened; for a noun or an adjective its copula. */
  readonly head: number
  /** Its own words, the verb or copula last. */
  readonly words: readonly number[]
  readonly form: VerbGroupForm
  readonly finite: boolean
  readonly passive: boolean
  readonly progressive: boolean
  readonly negated: boolean
  /** The auxiliaries that it shares with the predicate before it: `was` in `was besieged in 1536 and taken in 1541`. */
  readonly shared: readonly number[]
}

type VerbGroupForm =
  'past' | 'present' | 'present-perfect' | 'past-perfect' | 'future' | 'hypothetical' | 'infinitive' | 'gerund' | 'participle'

/** A predicate and its verbs, as its form is read from them. */
interface Predicate {
  readonly tree: Tree
  readonly language: EventLanguage
  readonly at: number
  readonly word: Word
  readonly subject: number | undefined
  /** The particle of an infinitive. */
  readonly to: number | undefined
  readonly group: readonly number[]
  /** Its verbs, the finite one first. */
  readonly chain: readonly number[]
  /** One verb, without auxiliary or copula. */
  readonly isBare: boolean
}

/** The verb group of the predicate at `at`. */
export function verbGroup(tree: Tree, at: number, language: EventLanguage): VerbGroup {
  const predicate = predicateAt(tree, at, language)
  const { group, chain, to } = predicate
  const head = group.includes(at) ? at : (group.at(-1) ?? at)
  const first = Math.min(to ?? Infinity, group[0] ?? at, head)
  const last = Math.max(head, ...group)
  const negated = isDenied(predicate)
  const lender = to === undefined ? lenderOf(predicate) : undefined
  if (lender) {
    const { form, finite, passive, progressive } = lender
    const shared = lender.shared.length > 0 ? lender.shared : lender.words.filter(each => each !== lender.head)
    return { first, last, head, words: group, negated: negated || lender.negated, shared, passive, progressive, finite, form }
  }
  const isCopular = (each: number) => language.copulas.has(tree.words[each]!.lemma)
  const progressive = tree.words[head]!.verbForm === 'gerund' && chain.slice(0, -1).some(isCopular)
  const mistaken = mistakenForm(predicate)
  const form = mistaken ?? formOf(predicate)
  const finite = mistaken === undefined ? isFinite(tree, at) : mistaken === 'past'
  return { first, last, head, words: group, negated, shared: [], passive: isPassive(tree, at), progressive, finite, form }
}

function predicateAt(tree: Tree, at: number, language: EventLanguage): Predicate {
  const { words, children } = tree
  const word = words[at]!
  // "The point is that the ferry sank": of a clause within a copula's the inner subject, and the verb behind it
  const isOuter = (child: number) => words[child]!.deprel === 'nsubj:outer'
  const inner = children[at]!.some(isOuter)
    ? children[at]!.find(child => relationOf(words[child]!) === 'nsubj' && !isOuter(child))
    : undefined
  const subject = inner ?? ownSubjectOf(tree, at)
  const inverted = isInverted(tree, at)
  const isOwn = (each: number) => {
    if (inner !== undefined && each < inner) return false
    for (let between = each + 1; between < at; between++)
      if (words[between]!.upos === 'VERB' && isPredicate(tree, between)) return false
    return (each <= at || word.upos !== 'VERB' || language.verbFinal) && !(inverted && each < subject!)
  }
  const group = verbGroupOf(tree, at).filter(isOwn)
  const chain = inOrderOfRank(tree, group.length > 0 ? group : [at], language)
  const isBare = chain.length === 1 && dependentOf(tree, at, 'cop') === undefined
  return { tree, language, at, word, subject, to: infinitiveMarker(tree, at, language), group, chain, isBare }
}

/** “dass sie eröffnet werden soll”: the finite verb, which may stand last, comes first. */
function inOrderOfRank({ words }: Tree, all: readonly number[], { verbFinal }: EventLanguage): readonly number[] {
  const finite = verbFinal ? all.find(each => isFiniteForm(words[each]!)) : undefined
  return finite === undefined ? all : [finite, ...all.filter(each => each !== finite)]
}

function isDenied({ tree, language: { negations }, at, subject }: Predicate): boolean {
  const { words, children } = tree
  const negates = (child: number) => negations.has(words[child]!.text.toLowerCase()) || negations.has(words[child]!.lemma)
  // "There is no evidence"
  const isNone = dependentOf(tree, at, 'expl') !== undefined && subject !== undefined && children[subject]!.some(negates)
  return isNone || children[at]!.some(negates)
}

/** "was burned and rebuilt", "to search and burn": the predicate before it, which lends its form and its auxiliaries. */
function lenderOf({ tree, language, at, word, subject, group }: Predicate): VerbGroup | undefined {
  const { words } = tree
  const { head: up, deprel, verbForm } = word
  // "were burned and their wells poisoned"
  const hasOwnSubject = subject !== undefined && !(verbForm === 'participle' && words[subject]!.deprel === 'nsubj:pass')
  if (deprel !== 'conj' || group.length > 1 || !isPredicate(tree, up) || hasOwnSubject) return undefined
  const host = verbGroup(tree, up, language)
  const isBarePast = host.passive && mayBeParticiple(tree, at, language)
  if (!isBarePast && !(verbForm === 'infinitive' || verbForm === 'participle' || verbForm === 'gerund')) return undefined
  const lends = (host.first < host.head || host.shared.length > 0) && (words[host.head]!.verbForm === verbForm || isBarePast)
  return lends || host.form === 'infinitive' ? host : undefined
}

/** Whether a past is spelt like a participle, and has no object. */
function mayBeParticiple(tree: Tree, at: number, language: EventLanguage): boolean {
  const { text, lemma, verbForm } = tree.words[at]!
  const lower = text.toLowerCase()
  // "was jailed and ordered to pay"
  const isDirected = language.directives.has(lemma)
  const hasObject = dependentOf(tree, at, 'obj', 'iobj', 'ccomp', ...(isDirected ? [] : ['xcomp'])) !== undefined
  return verbForm === 'past' && !hasObject && language.pastOf(lower) === lower && !language.intransitiveVerbs.has(lemma)
}

/** The form of what the tagger takes for another; only a past is finite. */
function mistakenForm(predicate: Predicate): 'past' | 'participle' | undefined {
  const { tree, language, at, word, subject, to, isBare } = predicate
  const { deprel, verbForm, upos, text } = word
  const hasSubject = subject !== undefined && tree.words[subject]!.deprel === 'nsubj'
  // some pasts for participles or nouns: "the factory closed", "gunmen shot a prosecutor"
  const isMistaken = verbForm === 'participle' || (upos === 'NOUN' && dependentOf(tree, at, 'obj') !== undefined)
  if (hasSubject && isBare && relationOf(word) !== 'acl' && isMistaken) return 'past'
  if (followsParticiple(predicate)) return 'participle'
  // "needed nine points and set a record", "had enough and fired him": among pasts, what is spelt like one is one
  const mayBePast = deprel === 'conj' && isBare && (verbForm === 'infinitive' || verbForm === 'participle') && to === undefined
  if (mayBePast && tree.words[word.head]!.verbForm === 'past' && language.pastOf(text) === text.toLowerCase()) return 'past'
  return isReduced(predicate) ? 'participle' : undefined
}

/** "stolen in 1971 and found in 2005": a past that follows a participle is one. */
function followsParticiple({ tree, language, word, subject, isBare }: Predicate): boolean {
  const { deprel, verbForm, head } = word
  const isBarePast = deprel === 'conj' && isBare && subject === undefined && verbForm === 'past'
  return isBarePast && tree.words[head]?.deprel === 'acl' && !verbGroup(tree, head, language).finite
}

/** "the sailor arrested in Lund", "the quarter ended 30 June": a participle that is taken for a past. */
function isReduced({ tree, at, word: { deprel, verbForm }, subject, to, isBare }: Predicate): boolean {
  const mayDescribe = deprel === 'acl' || (deprel === 'advcl' && isBare)
  const isAlone = subject === undefined && to === undefined && dependentOf(tree, at, 'mark') === undefined
  return mayDescribe && verbForm === 'past' && isAlone
}

function formOf({ tree, language, at, to, chain }: Predicate): VerbGroupForm {
  if (to !== undefined) return 'infinitive'
  const start = tree.words[chain[0]!]!
  const lower = start.text.toLowerCase()
  if (language.futureAuxiliaries.has(lower)) return 'future'
  if (start.upos === 'AUX' && language.hypotheticalAuxiliaries.has(lower)) return 'hypothetical'
  // "has been set", "’s been set"
  const second = tree.words[chain[1] ?? -1]
  const isPerfect =
    language.perfectAuxiliaries.has(start.lemma) || (second?.verbForm === 'participle' && language.copulas.has(second.lemma))
  if (chain.length > 1 && isPerfect) {
    if (start.verbForm === 'gerund') return 'gerund'
    return start.verbForm === 'past' ? 'past-perfect' : language.perfectIsPast ? 'past' : 'present-perfect'
  }
  if (start.verbForm === 'gerund' || start.verbForm === 'participle') return start.verbForm
  if (start.verbForm === 'infinitive') return isFinite(tree, at) ? 'present' : 'infinitive'
  return start.verbForm === 'past' ? 'past' : 'present'
}

/** The particle of an infinitive: `to`. */
export const infinitiveMarker = ({ words, children }: Tree, at: number, language: EventLanguage): number | undefined =>
  children[at]!.find(child => words[child]!.deprel === 'mark' && language.infinitiveMarkers.has(words[child]!.text.toLowerCase()))

/** "should the envoy come" */
export function isInverted(tree: Tree, at: number): boolean {
  const auxiliary = dependentOf(tree, at, 'aux')
  const subject = dependentOf(tree, at, 'nsubj')
  return roleOf(tree, at) === 'adverbial' && auxiliary !== undefined && subject !== undefined && auxiliary < subject
}
