import type { EventKind, Factuality } from '../../model.ts'
import { dependentOf } from '../../syntax/tree.ts'
import { attributionOf } from './attribution.ts'
import { subjectOf } from '../headline/subject.ts'
import type { Clause } from './clauses.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import { lastsSince } from './tense-conflict.ts'

/** How a sentence tells of what its clause tells: as so, as claimed or denied by somebody, or as what is not so, may be, or is asked. */
export type ClauseFactuality = Factuality | 'negated' | 'asked'

interface FactualityCase {
  readonly name: string
  readonly holds: (place: ClauseInSentence) => boolean
  readonly factuality: ClauseFactuality
  /** Sentences, and the verb of the clause that this case is about. */
  readonly examples: Readonly<Record<string, string>>
}

interface ClauseInSentence {
  readonly sentence: ParsedSentence
  readonly clause: Clause
  readonly kind: EventKind | undefined
  /** The clause whose content it is. */
  readonly host: Clause | undefined
}

/** How a clause is told, by the first case of the table that holds. */
export function factualityOf(sentence: ParsedSentence, clause: Clause, kind?: EventKind): ClauseFactuality {
  const host = contentHost(sentence, clause)
  return factualityCases.find(({ holds }) => holds({ sentence, clause, kind, host }))?.factuality ?? 'asserted'
}

/** The clause whose content it is, for the verbs of a row too: "said that she fell and was hurt". */
export function contentHost(sentence: ParsedSentence, clause: Clause): Clause | undefined {
  const { clauses, words } = sentence
  let first = clause
  while (words[first.predicate]!.deprel === 'conj') {
    const before = clauses.find(({ predicate }) => predicate === words[first.predicate]!.head)
    if (!before) break
    first = before
  }
  return first.role === 'content' && first.parent !== undefined ? clauses[first.parent] : undefined
}

const markerOf = ({ sentence, clause }: ClauseInSentence): string =>
  clause.marker === undefined ? '' : sentence.words[clause.marker]!.text.toLowerCase()
const verbOf = ({ words }: ParsedSentence, { verb }: Clause): string => words[verb.head]!.lemma

const hasAdverb = ({ sentence: { tree }, clause }: ClauseInSentence, words: ReadonlySet<string>): boolean =>
  tree.children[clause.predicate]!.some(at => tree.words[at]!.deprel === 'advmod' && words.has(tree.words[at]!.lemma))

/** "whether he left" in "a probe into whether he left". */
function isPrepositionsQuestion({ sentence: { tree, words, language }, clause }: ClauseInSentence): boolean {
  const [preposition, question] = tree.children[clause.predicate]!.filter(at => words[at]!.deprel === 'mark')
  return (
    preposition !== undefined && question === preposition + 1 && language.interrogatives.has(words[question]!.text.toLowerCase())
  )
}

export const factualityCases: readonly FactualityCase[] = [
  {
    name: 'what did not quite happen',
    holds: place => hasAdverb(place, place.sentence.language.approximators),
    factuality: 'negated',
    examples: { 'The ship nearly sank.': 'sank' },
  },
  {
    name: 'what is not certain',
    holds: place => hasAdverb(place, place.sentence.language.hedges),
    factuality: 'possible',
    examples: { 'He probably died at sea.': 'died' },
  },
  {
    name: 'the content of what somebody rejects',
    holds: ({ sentence: { words, language, groups }, clause }) => {
      const noun = words[clause.predicate]!.deprel === 'acl' ? words[words[clause.predicate]!.head] : undefined
      return noun !== undefined && language.denials.has(words[noun.head]?.lemma ?? '') && !groups.get(noun.head)?.finite
    },
    factuality: 'possible',
    examples: { 'Rejecting a finding that the mayor took bribes, the court freed him.': 'took' },
  },
  {
    name: 'the content of a fear, a doubt',
    holds: place => {
      const { tree, language } = place.sentence
      const { head, deprel } = tree.words[place.clause.predicate]!
      const noun = tree.words[head]
      const isClaim = (lemma: string) => language.claims.nouns.has(lemma) || language.beliefs.has(lemma)
      const isNouns = place.clause.role === 'content' && (deprel === 'acl' || noun?.upos === 'NOUN')
      // "charges that he was driving without a licence" tell what went on
      const isDeed = !place.clause.verb.progressive
      return isNouns && !language.factiveNouns.has(noun!.lemma) && !(isDeed && isClaim(noun!.lemma))
    },
    factuality: 'possible',
    examples: { 'Fears that the dam had burst proved unfounded.': 'burst' },
  },
  {
    name: 'a negation with the verb',
    holds: ({ clause }) => clause.verb.negated,
    factuality: 'negated',
    examples: { 'The army did not cross the river.': 'cross', 'The bridge was never built.': 'built' },
  },
  {
    name: 'a negation in the subject',
    holds: ({ sentence: { words, language }, clause: { subject } }) =>
      subject !== undefined &&
      words
        .slice(subject.first, subject.last + 1)
        .some(({ text, lemma }) => language.negations.has(text.toLowerCase()) || language.negations.has(lemma)),
    factuality: 'negated',
    examples: { 'Nobody was hurt.': 'hurt', 'No arrests were made.': 'made' },
  },
  {
    name: 'a condition',
    holds: ({ clause }) => clause.relation === 'condition',
    factuality: 'possible',
    examples: { 'If the levee breaks, the market will close.': 'breaks' },
  },
  {
    name: 'what may or might be',
    holds: ({ clause }) => clause.verb.form === 'hypothetical',
    factuality: 'possible',
    examples: { 'The river could flood the town.': 'flood' },
  },
  {
    name: 'what is asked for',
    holds: place => {
      const { sentence, clause, host } = place
      const { words, language } = sentence
      return (
        host !== undefined &&
        clause.verb.form === 'present' &&
        language.isDemanded(words[clause.verb.head]!) &&
        language.demandVerbs.has(verbOf(sentence, host))
      )
    },
    factuality: 'asked',
    examples: { 'Holt demanded that the firm leave the port.': 'leave' },
  },
  {
    name: 'how something was done, which is taken as done',
    holds: place =>
      place.host !== undefined && place.sentence.language.mannerWords.has(markerOf(place)) && place.clause.verb.form === 'past',
    factuality: 'asserted',
    examples: { 'Officials explained how the convict fled.': 'fled' },
  },
  {
    name: 'a question within a sentence',
    // "a probe into whether he left" hangs on a preposition
    holds: place =>
      (place.clause.role === 'content' && place.sentence.language.interrogatives.has(markerOf(place))) ||
      isPrepositionsQuestion(place),
    factuality: 'asked',
    examples: { 'The inquest asked whether the guard left his post.': 'left' },
  },
  {
    name: 'what somebody did not say, or may say',
    holds: ({ host }) =>
      host !== undefined && (host.verb.negated || host.verb.form === 'hypothetical' || host.relation === 'condition'),
    factuality: 'possible',
    examples: {
      'The mayor did not say that he resigned.': 'resigned',
      'If she finds that they broke the law, they will go.': 'broke',
    },
  },
  {
    name: 'what is possible, or was believed',
    holds: ({ sentence, host }) => {
      if (host === undefined) return false
      const { beliefs, doubtAdjectives, claims, negations } = sentence.language
      const subject = subjectOf(sentence, host)
      const who = subject === undefined ? [] : sentence.words.slice(subject.first, subject.last + 1)
      const isNobodys = who.some(({ text }) => claims.speakers.has(text.toLowerCase()) || negations.has(text.toLowerCase()))
      // who believed is told of; who believes has something to say
      const isOver = host.verb.form !== 'present' || subject === undefined
      return (
        doubtAdjectives.has(sentence.words[host.predicate]!.lemma) ||
        (beliefs.has(verbOf(sentence, host)) && !claims.verbs.has(verbOf(sentence, host)) && (isOver || isNobodys))
      )
    },
    factuality: 'possible',
    examples: {
      'It is possible that the guard fell.': 'fell',
      'I think the man fled.': 'fled',
      'Orr believed that the bank closed.': 'closed',
    },
  },
  {
    name: 'what nobody in particular did',
    holds: ({ sentence, clause }) =>
      clause.role === 'relative' &&
      clause.antecedent !== undefined &&
      clause.subject === undefined &&
      sentence.language.quantifiers.has(sentence.words[clause.antecedent.first]!.text.toLowerCase()),
    factuality: 'possible',
    examples: { 'Anyone who saw the car should call.': 'saw' },
  },
  {
    name: 'what is denied',
    holds: ({ sentence, host }) => host !== undefined && sentence.language.denials.has(verbOf(sentence, host)),
    factuality: 'denied',
    examples: { 'He denied that he took bribes.': 'took' },
  },
  {
    name: 'what is hoped or feared',
    holds: ({ sentence, host }) => host !== undefined && sentence.language.hopes.has(verbOf(sentence, host)),
    factuality: 'possible',
    examples: { 'Traders fear that the bank closed.': 'closed' },
  },
  {
    name: 'what follows if something else is not done',
    holds: ({ sentence: { tree, language }, clause, kind }) =>
      kind === 'planned' &&
      tree.children[clause.predicate]!.some(
        at => tree.words[at]!.deprel === 'cc' && language.alternatives.has(tree.words[at]!.lemma),
      ),
    factuality: 'possible',
    examples: { 'The court must find money or it will close.': 'close' },
  },
  {
    name: 'a plan under a condition',
    holds: ({ sentence: { clauses }, kind }) => kind === 'planned' && clauses.some(({ relation }) => relation === 'condition'),
    factuality: 'possible',
    examples: { 'If the talks fail, the union will strike.': 'strike' },
  },
  {
    name: 'what is claimed: by that word, by the verb that brings it, or as it is the word of a witness or a party',
    holds: ({ sentence, clause }) => attributionOf(sentence, clause.predicate)?.claimed === true,
    factuality: 'alleged',
    examples: {
      'The guards allegedly beat a prisoner.': 'beat',
      'The police think the man fled.': 'fled',
      'Prosecutors allege that the mayor took bribes.': 'took',
      'A witness said the guard fired twice.': 'fired',
      'The barn was set on fire, according to the indictment.': 'set',
      'The dealer was shot by soldiers, two villagers said.': 'shot',
    },
  },
]

/** "kills twelve", "is expanding", "is dead", but not "holds a million litres". */
export function isEventive({ tree, words, language }: ParsedSentence, { verb, predicate }: Clause): boolean {
  const lemma = words[verb.head]!.lemma
  const object = dependentOf(tree, predicate, 'obj', 'obl')
  return (
    verb.progressive ||
    predicate !== verb.head ||
    // "There is a row"
    (language.copulas.has(lemma) && dependentOf(tree, predicate, 'expl') === undefined) ||
    language.triggerClasses.has(lemma) ||
    language.reportingVerbs.has(lemma) ||
    (!verb.passive && object !== undefined && language.eventNouns.has(words[object]!.lemma))
  )
}

/** "has served the route for two decades", "is often named": what goes on, or is usual. */
export function isDurative(sentence: ParsedSentence, clause: Clause): boolean {
  const { tree, words, times, language } = sentence
  const { verb, from, to, predicate } = clause
  // "has spent five years on a boat"
  const object = dependentOf(tree, predicate, 'obj')
  const isSpent = (first: number) =>
    object !== undefined && language.spanNouns.has(words[object]!.lemma) && first <= object && first > verb.last
  if (times.some(each => each.first < to && lastsSince(sentence, clause, each))) return true
  const lasts = times.some(
    ({ time, first }) =>
      time.type === 'DURATION' &&
      first >= from &&
      first < to &&
      (language.attachment.spans.has(words[first - 1]?.text.toLowerCase() ?? '') || isSpent(first)),
  )
  // "has long counted on", but "has often said"
  const isSaid = language.reportingVerbs.has(words[verb.head]!.lemma)
  const isUsual =
    !isSaid &&
    tree.children[predicate]!.some(
      at => words[at]!.deprel === 'advmod' && language.durativeAdverbs.has(words[at]!.text.toLowerCase()),
    )
  return (verb.form === 'present-perfect' && (lasts || isUsual)) || (verb.form === 'present' && isUsual)
}
