import type { EventLanguage } from '../../languages/language.ts'
import { subtreeOf, type Tree, type Word } from '../../syntax/tree.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import type { VerbGroup } from './verb-group.ts'

/** A relative clause, the noun on which the parser hung it, and the word that opens it. */
interface RelativeClause {
  readonly tree: Tree
  readonly language: EventLanguage
  readonly noun: number
  readonly marker: number
  readonly predicate: number
  readonly verb: VerbGroup
}

/** What a relative clause that begins at `first` says something of, as far as that: "Orr, whom it ousted, and Ruiz". */
export function relativeAntecedent(clause: Omit<RelativeClause, 'marker'>, marker: number | undefined, first: number): Phrase {
  const { tree, noun: hung, predicate } = clause
  const other = marker === undefined ? undefined : antecedentBefore({ ...clause, marker })
  const noun = other ?? hung
  const phrase = phraseOf(tree, noun, predicate)
  let { last } = phrase
  if (noun < first) while (last > noun && (last >= first || tree.words[last]!.upos === 'PUNCT')) last--
  return { ...phrase, last }
}

/** The noun that it says something of, where that is another than the one on which the parser hung it. */
const antecedentBefore = (relative: RelativeClause): number | undefined => nameBefore(relative) ?? agreeing(relative)

/** "the speaker of the house, Ana Ruiz, who": somebody is meant by the name that stands before the pronoun. */
function nameBefore(relative: RelativeClause): number | undefined {
  const { tree, language, noun, predicate: at, marker } = relative
  const { words, children } = tree
  // "Wend, a maker of boats, which was sold"
  const { deprel, head } = words[noun]!
  if (deprel === 'appos' && head < noun && words[head]!.upos === 'PROPN' && words[marker - 1]?.text === ',') return head
  if (!language.personalPronouns.has(words[marker]!.text.toLowerCase())) return foundedBefore(relative) ?? thingBefore(relative)
  if (words[noun]!.upos === 'PROPN') return undefined
  const named = children[noun]!.find(child => {
    const isName = words[child]!.deprel === 'appos' && words[child]!.upos === 'PROPN' && child < at
    return isName && subtreeOf(tree, child).at(-1) === marker - 2
  })
  if (named !== undefined || language.personNouns.test(words[noun]!.lemma)) return named
  // "the fate of Ruiz, who": a thing is no "who"
  const last = words[marker - 1]?.text === ',' ? marker - 2 : marker - 1
  return subtreeOf(tree, noun).find(
    child => words[child]!.deprel === 'nmod' && words[child]!.upos === 'PROPN' && child < at && phraseEnd(tree, child) === last,
  )
}

/** "the cost of the Harbour Court, which was founded in 1990": what was founded has a name. */
function foundedBefore({ tree, language, noun, marker, predicate }: RelativeClause): number | undefined {
  const { words } = tree
  const { upos, lemma } = words[noun]!
  const isBody = language.organisationWords.has(lemma) || language.collectives.has(lemma)
  if (upos !== 'NOUN' || isBody || words[marker]!.deprel !== 'nsubj:pass' || !language.foundingVerbs.has(words[predicate]!.lemma))
    return undefined
  return subtreeOf(tree, noun).find(
    child =>
      words[child]!.deprel === 'nmod' && words[child]!.upos === 'PROPN' && child > noun && phraseEnd(tree, child) === marker - 2,
  )
}

/** "Orr, head of the panel that shared the prize", "the arrest of Orr, which shook the port": somebody is no "which". */
function thingBefore({ tree, language, noun, marker }: RelativeClause): number | undefined {
  const { words, children } = tree
  const isPerson =
    language.personNouns.test(words[noun]!.lemma) ||
    (words[noun]!.upos === 'PROPN' && children[noun]!.some(child => words[child]!.deprel === 'appos'))
  if (words[marker]!.deprel !== 'nsubj' || !isPerson) return undefined
  const inside = subtreeOf(tree, noun).find(at => {
    const isThing = words[at]!.deprel === 'nmod' && at > noun && at < marker && !language.personNouns.test(words[at]!.lemma)
    return isThing && subtreeOf(tree, at).at(-1) === marker - 1
  })
  if (inside !== undefined || words[marker - 1]?.text !== ',') return inside
  let up = noun
  while (/^(?:nmod|flat|appos)/.test(words[up]!.deprel) && words[up]!.head < marker) up = words[up]!.head
  const isEvent = up !== noun && words[up]!.upos === 'NOUN' && language.eventNouns.has(words[up]!.lemma)
  return isEvent ? up : undefined
}

/** "the rifts in the guild, which runs the port": of a plural and a singular noun, the one that the verb agrees with. */
function agreeing({ tree, language, noun, marker, verb }: RelativeClause): number | undefined {
  const { words } = tree
  if (words[marker]!.deprel !== 'nsubj' || words[noun]!.upos !== 'NOUN') return undefined
  const first = words[verb.words[0]!]!
  const last = words[marker - 1]?.text === ',' ? marker - 2 : marker - 1
  if (isPlural(words[noun]!) && language.isSingularVerb(first))
    return subtreeOf(tree, noun).find(
      child =>
        words[child]!.deprel === 'nmod' &&
        !isPlural(words[child]!) &&
        child > noun &&
        child <= last &&
        phraseEnd(tree, child) >= last,
    )
  if (isPlural(words[noun]!) || !language.isPluralVerb(first)) return undefined
  // "talks with the leader, which begin on Friday"
  let up = words[noun]!.head
  while (up >= 0 && up < noun && /^(?:nmod|conj|appos)$/.test(words[up]!.deprel) && !isPlural(words[up]!)) up = words[up]!.head
  return up >= 0 && up < noun && isPlural(words[up]!) ? up : undefined
}

function isPlural({ upos, text, lemma }: Word): boolean {
  return upos === 'NOUN' && text.toLowerCase() !== lemma
}

function phraseEnd(tree: Tree, child: number): number {
  return Math.max(...subtreeOf(tree, child))
}
