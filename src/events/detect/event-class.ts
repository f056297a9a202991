import type { EventKind } from '../../model.ts'
import { dependentOf } from '../../syntax/tree.ts'
import type { Clause } from './clauses.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import { isPlan } from './plan.ts'
import {
  doesThat,
  has,
  hasSubjectOf,
  hasTerm,
  isAct,
  isCopular,
  isDeedByPlace,
  isNounOfEvent,
  isState,
  tellsOfEvent,
  type ToldPredicate,
  toldPredicate,
  undergoesEvent,
} from './told-predicate.ts'
import { infinitiveMarker } from './verb-group.ts'

/** What a clause reports: something that happened, was said or is planned, or a deadline; undefined for a state, an opinion, a wish. */
export function eventClass(sentence: ParsedSentence, clause: Clause): EventKind | undefined {
  const told = toldPredicate(sentence, clause)
  const known = eventClassCases.find(({ holds }) => holds(told))
  return known ? known.reports : 'happened'
}

interface EventClassCase {
  readonly name: string
  readonly holds: (told: ToldPredicate) => boolean
  readonly reports: EventKind | undefined
  /** Sentences, and the verb of the clause that this case is about. */
  readonly examples: Readonly<Record<string, string>>
}

const isReporting = ({ sentence: { language }, lemma }: ToldPredicate): boolean => language.reportingVerbs.has(lemma)

/** "was supposed to sail" */
const isSupposed = ({ sentence: { language }, clause: { verb }, lemma, intended }: ToldPredicate): boolean =>
  verb.passive && intended !== undefined && language.unfulfilled.has(lemma)

/** "is said to have sold": what somebody says. */
const isSaidToDo = (told: ToldPredicate): boolean => told.clause.verb.passive && told.intended !== undefined && isReporting(told)

export const eventClassCases: readonly EventClassCase[] = [
  {
    name: 'the day of a deadline',
    holds: ({ sentence: { words, language }, clause: { subject }, lemma }) =>
      language.copulas.has(lemma) && subject !== undefined && language.deadlineWords.has(words[subject.head]!.lemma),
    reports: 'deadline',
    examples: { 'The deadline for the bid is 27 March.': 'is' },
  },
  {
    name: 'a trend that goes on',
    holds: ({ sentence: { words, language }, clause: { verb, subject }, lemma }) =>
      language.trends.has(language.triggerClasses.get(lemma) ?? '') &&
      verb.progressive &&
      verb.form === 'present' &&
      subject !== undefined &&
      words[subject.head]!.upos !== 'PROPN',
    reports: undefined,
    examples: { 'Trade in salt is growing.': 'growing' },
  },
  {
    name: 'of readers, or of what was just told',
    holds: told => {
      const { addressees, demonstratives } = told.sentence.language
      return hasSubjectOf(told, addressees) || hasSubjectOf(told, demonstratives)
    },
    reports: undefined,
    examples: { 'You must book by 24 May.': 'book', 'This was shown when the dam burst.': 'shown' },
  },
  {
    name: 'what is said to be something, where it is not told',
    holds: told => {
      const { sentence, clause } = told
      const { tree, words } = sentence
      const { verb, predicate, subject, role } = clause
      const says = tree.children[predicate]!.some(at => at > verb.last && /^(?:ccomp|obj|xcomp)$/.test(words[at]!.deprel))
      return role === 'relative' && subject !== undefined && !says && !verb.passive && isReporting(told)
    },
    reports: undefined,
    examples: { 'Much that Orr said was true.': 'said' },
  },
  {
    name: 'a question about it',
    holds: ({ sentence: { words }, clause: { antecedent } }) => antecedent !== undefined && words[antecedent.head]!.isRelative,
    reports: undefined,
    examples: { 'Nobody knows what Orr made of it.': 'made' },
  },
  {
    name: 'a verb that stands for another',
    holds: told =>
      told.sentence.language.proVerbs.has(told.lemma) && told.clause.predicate === told.clause.verb.head && doesThat(told),
    reports: undefined,
    examples: { 'We did that in May.': 'did' },
  },
  {
    // but "police are continuing to search"
    name: 'what continues',
    holds: ({ sentence: { language }, clause: { verb }, lemma }) =>
      language.continuing.has(lemma) && verb.form === 'present' && !verb.progressive,
    reports: undefined,
    examples: { 'The abuses continue.': 'continue' },
  },
  {
    // but "have been marching"
    name: 'what has been going on',
    holds: ({ sentence: { language }, clause: { verb }, lemma }) =>
      verb.progressive && verb.form === 'present-perfect' && !verb.passive && !language.triggerClasses.has(lemma),
    reports: undefined,
    examples: { 'Two men have been watching the house.': 'watching' },
  },
  {
    name: 'what seems so',
    holds: told => told.sentence.language.seemingVerbs.has(told.lemma) && has(told, 'xcomp', 'ccomp'),
    reports: undefined,
    examples: { 'The clerk seems to have fled.': 'seems' },
  },
  {
    name: 'an obligation with a term',
    holds: told => {
      const { sentence, clause } = told
      const { words, language } = sentence
      const { verb } = clause
      const isObliged = language.obligations.has(words[verb.first]!.text.toLowerCase())
      return verb.form === 'hypothetical' && isObliged && hasTerm(told, language.attachment.ends)
    },
    reports: 'deadline',
    examples: { 'The guild must pay by 5 May.': 'pay' },
  },
  {
    name: 'what might be',
    holds: ({ clause: { verb } }) => verb.form === 'hypothetical',
    reports: undefined,
    examples: { 'The dam could burst.': 'burst' },
  },
  {
    name: 'what ends on a day',
    holds: ({ sentence: { language }, clause: { verb }, lemma }) => language.deadlineWords.has(lemma) && verb.form !== 'past',
    reports: 'deadline',
    examples: { 'The offer expires on 5 May.': 'expires' },
  },
  {
    name: 'what somebody has until a day',
    holds: told => told.sentence.language.lightVerbs.has(told.lemma) && hasTerm(told, told.sentence.language.attachment.terms),
    reports: 'deadline',
    examples: { 'The guild has until 5 May.': 'has' },
  },
  {
    name: 'what had been planned: by then it was off, or it is told elsewhere',
    holds: ({ sentence: { language }, clause: { verb }, lemma }) =>
      verb.passive && verb.form === 'past-perfect' && language.arrangingVerbs.has(lemma),
    reports: undefined,
    examples: { 'The march had been planned for May.': 'planned' },
  },
  {
    // but "used a rope to climb"
    name: 'a habit',
    holds: ({ sentence: { tree, language }, clause: { verb }, lemma, intended }) =>
      language.habitual.has(lemma) &&
      !verb.passive &&
      intended !== undefined &&
      infinitiveMarker(tree, intended, language) === verb.last + 1,
    reports: undefined,
    examples: { 'The mayor used to sail.': 'used' },
  },
  {
    name: 'what was to be, or to be so',
    holds: told => isSupposed(told) && (told.clause.verb.form !== 'present' || isState(told.sentence, told.intended!)),
    reports: undefined,
    examples: { 'The ferry was supposed to sail in May.': 'supposed' },
  },
  {
    name: 'what is to be done',
    holds: isSupposed,
    reports: 'planned',
    examples: { 'The ferry is supposed to sail in May.': 'supposed' },
  },
  {
    name: 'a state that is planned',
    holds: told => {
      const { sentence, intended } = told
      const isStative = intended !== undefined && sentence.language.stativeVerbs.has(sentence.words[intended]!.lemma)
      return isStative && !isDeedByPlace(sentence, intended) && isPlan(told)
    },
    reports: undefined,
    examples: { 'The guild plans to own the mill.': 'plans' },
  },
  {
    name: 'a plan',
    holds: isPlan,
    reports: 'planned',
    examples: { 'The guild plans to open a mill.': 'plans', 'The ferry is to sail on Friday.': 'sail' },
  },
  {
    name: 'a state that is ahead',
    holds: ({ sentence, clause: { verb, predicate }, lemma }) =>
      verb.form === 'future' &&
      sentence.language.stativeVerbs.has(lemma) &&
      predicate === verb.head &&
      !isNounOfEvent(sentence, predicate),
    reports: undefined,
    examples: { 'The guild will own the mill.': 'own' },
  },
  {
    name: 'what is to come before something else',
    holds: comesFirst,
    reports: 'planned',
    examples: { 'Once Orr leaves Lorvia today, the army will not fight.': 'leaves' },
  },
  {
    name: 'what is ahead',
    holds: ({ clause: { verb } }) => verb.form === 'future',
    reports: 'planned',
    examples: { 'The guild will open a mill.': 'open' },
  },
  {
    name: 'an event that there is',
    holds: told => isCopular(told) && tellsOfEvent(told),
    reports: 'happened',
    examples: { 'There was an explosion in Tarn.': 'was', 'Two climbers are dead.': 'are' },
  },
  { name: 'what something is', holds: isCopular, reports: undefined, examples: { 'Orr is a clerk.': 'is' } },
  {
    name: 'an event that is undergone',
    holds: told => told.sentence.language.stativeVerbs.has(told.lemma) && !told.clause.verb.passive && undergoesEvent(told),
    reports: 'happened',
    examples: { 'The guild suffered a defeat.': 'suffered' },
  },
  {
    name: 'a state',
    holds: ({ sentence: { language }, clause: { verb }, lemma }) => language.stativeVerbs.has(lemma) && !verb.passive,
    reports: undefined,
    examples: { 'The guild owns the mill.': 'owns' },
  },
  {
    name: 'what somebody is known for',
    holds: ({ sentence: { language }, clause: { verb }, lemma }) =>
      language.renown.has(lemma) && verb.passive && verb.form === 'present' && !verb.progressive,
    reports: undefined,
    examples: { 'Orr is noted for his temper.': 'noted' },
  },
  {
    name: 'what is expected',
    holds: told =>
      isSaidToDo(told) &&
      told.clause.verb.form === 'present' &&
      dependentOf(told.sentence.tree, told.intended!, 'aux') === undefined,
    reports: undefined,
    examples: { 'Trade is predicted to grow.': 'predicted' },
  },
  {
    name: 'what somebody is said to have done',
    holds: isSaidToDo,
    reports: 'said',
    examples: { 'Orr is said to have sold the mill.': 'said' },
  },
  {
    // "it was reported" says as much as "police reported"
    name: 'a report',
    holds: told => {
      const { sentence, clause } = told
      const { words, language } = sentence
      const { verb, subject } = clause
      if (!isReporting(told) || isAct(told)) return false
      if (!verb.passive || subject === undefined) return !verb.passive
      const { deprel, lemma } = words[subject.head]!
      return deprel === 'expl' || (subject.first === subject.last && language.impersonals.has(lemma))
    },
    reports: 'said',
    examples: { 'Police reported that a mill had burned.': 'reported', 'It was reported that a mill had burned.': 'reported' },
  },
]

/** "Once he leaves today, we will not fight", "we are not going to fight": in a clause whose parent tells what is ahead. */
function comesFirst({ sentence: { tree, clauses }, clause: { verb, relation, parent } }: ToldPredicate): boolean {
  const host = clauses[parent ?? -1]
  if (!host || verb.form !== 'present' || verb.passive || !(relation === 'other time' || relation === 'same time')) return false
  const isGoingTo = host.verb.progressive && dependentOf(tree, host.predicate, 'xcomp') !== undefined
  return host.verb.form === 'future' || (host.verb.form === 'present' && isGoingTo)
}
