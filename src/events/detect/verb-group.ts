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

/** The verb group of the predicate at `at`. */
export function verbGroup(tree: Tree, at: number, language: EventLanguage): VerbGroup {
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
  const head = group.includes(at) ? at : (group.at(-1) ?? at)
  const to = infinitiveMarker(tree, at, language)
  const first = Math.min(to ?? Infinity, group[0] ?? at, head)
  const last = Math.max(head, ...group)
  const negated = isDenied()
  const lent = to === undefined ? sharedForm() : undefined
  if (lent) return lent
  const chain = inOrderOfRank(group.length > 0 ? group : [at])
  const start = words[chain[0]!]!
  const isBare = chain.length === 1 && dependentOf(tree, at, 'cop') === undefined
  const passive = isPassive(tree, at)
  const progressive = words[head]!.verbForm === 'gerund' && chain.slice(0, -1).some(each => isCopular(each))
  const isFiniteByTag = isFinite(tree, at)
  const hasSubject = subject !== undefined && words[subject]!.deprel === 'nsubj'
  // the tagger takes some pasts for participles or nouns: "the factory closed", "gunmen shot a prosecutor"
  const mistaken = word.verbForm === 'participle' || (word.upos === 'NOUN' && dependentOf(tree, at, 'obj') !== undefined)
  if (hasSubject && isBare && relationOf(word) !== 'acl' && mistaken) return made('past', true)
  // "stolen in 1971 and found in 2005": a past that follows a participle is one
  const above = words[word.head]
  const isParticiple =
    word.deprel === 'conj' && isBare && subject === undefined && word.verbForm === 'past' && above?.deprel === 'acl'
  if (isParticiple && !verbGroup(tree, word.head, language).finite) return made('participle', false)
  // "needed nine points and set a record", "had enough and fired him": among pasts, what is spelt like one is one
  const isBareConjunct =
    word.deprel === 'conj' && (word.verbForm === 'infinitive' || word.verbForm === 'participle') && isBare && to === undefined
  if (isBareConjunct && words[word.head]!.verbForm === 'past' && language.pastOf(word.text) === word.text.toLowerCase())
    return made('past', true)
  // and some participles for pasts: "the sailor arrested in Lund", "the quarter ended 30 June"
  const isReduced =
    (word.deprel === 'acl' || (word.deprel === 'advcl' && isBare)) &&
    word.verbForm === 'past' &&
    subject === undefined &&
    to === undefined
  if (isReduced && dependentOf(tree, at, 'mark') === undefined) return made('participle', false)
  return made(formOf(), isFiniteByTag)

  function made(form: VerbGroupForm, finite: boolean): VerbGroup {
    return { first, last, head, words: group, negated, shared: [], passive, progressive, finite, form }
  }

  function isDenied(): boolean {
    const negates = (child: number) =>
      language.negations.has(words[child]!.text.toLowerCase()) || language.negations.has(words[child]!.lemma)
    // "There is no evidence"
    const none = dependentOf(tree, at, 'expl') !== undefined && subject !== undefined && children[subject]!.some(negates)
    return none || children[at]!.some(negates)
  }

  /** "was burned and rebuilt", "to search and burn": what has the form of the predicate before it, and its auxiliaries. */
  function sharedForm(): VerbGroup | undefined {
    const { head: up, deprel, verbForm } = word
    // "were burned and their wells poisoned"
    const hasOwnSubject = subject !== undefined && !(verbForm === 'participle' && words[subject]!.deprel === 'nsubj:pass')
    if (deprel !== 'conj' || group.length > 1 || !isPredicate(tree, up) || hasOwnSubject) return undefined
    const lower = word.text.toLowerCase()
    const host = verbGroup(tree, up, language)
    // "was jailed and ordered to pay"
    const isDirected = language.directives.has(word.lemma)
    const hasObject = dependentOf(tree, at, 'obj', 'iobj', 'ccomp', ...(isDirected ? [] : ['xcomp'])) !== undefined
    // a past that may be a participle
    const isBarePast =
      verbForm === 'past' &&
      host.passive &&
      !hasObject &&
      language.pastOf(lower) === lower &&
      !language.intransitiveVerbs.has(word.lemma)
    if (!isBarePast && !(verbForm === 'infinitive' || verbForm === 'participle' || verbForm === 'gerund')) return undefined
    const lends = (host.first < host.head || host.shared.length > 0) && (words[host.head]!.verbForm === verbForm || isBarePast)
    if (!lends && host.form !== 'infinitive') return undefined
    const { form, finite, passive, progressive } = host
    const shared = host.shared.length > 0 ? host.shared : host.words.filter(each => each !== host.head)
    return { first, last, head, words: group, negated: negated || host.negated, shared, passive, progressive, finite, form }
  }

  /** “dass sie eröffnet werden soll”: the finite verb, which may stand last, comes first. */
  function inOrderOfRank(all: readonly number[]): readonly number[] {
    const finite = language.verbFinal ? all.find(each => isFiniteForm(words[each]!)) : undefined
    return finite === undefined ? all : [finite, ...all.filter(each => each !== finite)]
  }

  function isCopular(each: number): boolean {
    return language.copulas.has(words[each]!.lemma)
  }

  function formOf(): VerbGroupForm {
    if (to !== undefined) return 'infinitive'
    const lower = start.text.toLowerCase()
    if (language.futureAuxiliaries.has(lower)) return 'future'
    if (start.upos === 'AUX' && language.hypotheticalAuxiliaries.has(lower)) return 'hypothetical'
    // "has been set", "’s been set"
    const second = words[chain[1] ?? -1]
    const isPerfect =
      language.perfectAuxiliaries.has(start.lemma) || (second?.verbForm === 'participle' && language.copulas.has(second.lemma))
    if (chain.length > 1 && isPerfect) {
      if (start.verbForm === 'gerund') return 'gerund'
      return start.verbForm === 'past' ? 'past-perfect' : language.perfectIsPast ? 'past' : 'present-perfect'
    }
    if (start.verbForm === 'gerund' || start.verbForm === 'participle') return start.verbForm
    if (start.verbForm === 'infinitive') return isFiniteByTag ? 'present' : 'infinitive'
    return start.verbForm === 'past' ? 'past' : 'present'
  }
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
