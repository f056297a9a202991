import { dependentOf, relationOf } from '../../syntax/tree.ts'
import type { TimeInTree } from '../attachment/time-in-tree.ts'
import { clauseLine } from '../headline/clause-headline.ts'
import { type ClauseLine, lineLength, lineOf } from '../headline/headline-text.ts'
import { participleWords } from '../headline/predicate-words.ts'
import { isSelfContained, subjectOf } from '../headline/subject.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Clause } from './clauses.ts'
import { type ParsedSentence, range } from './parsed-sentence.ts'
import { type Phrase, phraseOf } from './phrase.ts'

/** How the verb above a deed without a finite verb of its own tells of it. */
interface Accusation {
  readonly factuality: 'alleged' | 'denied'
  /** Whose deed it is, and who says so. */
  readonly doer?: Phrase | undefined
  readonly by?: readonly number[] | undefined
}

/**
 * "Police accuse Orr of burning the mill on 3 May", "Orr is alleged to have burned it", "Orr denied burning it": a deed that is told
 * only with an accusation or a denial. Its line names who makes it, or keeps the words of the sentence.
 */
export function accusedEvent(place: TimeInTree): EventCandidate | undefined {
  const { sentence: parsed, time } = place
  const { words, clauses, groups } = parsed
  const predicate = deedAbove(place)
  const group = groups.get(predicate)
  if (!group || group.finite || group.negated || time.first < predicate) return undefined
  const above = words[predicate]!.head
  // "accused the police of beating a man": the deed may hang on whom it is laid to
  const accused = words[predicate]!.deprel === 'acl' && words[above]!.deprel === 'obj' ? words[above]!.head : above
  const host = clauses.find(each => each.predicate === accused)
  const found =
    host && !host.verb.negated && host.verb.form !== 'hypothetical' ? accusationOf(parsed, host, predicate) : undefined
  if (!host || !found) return undefined
  const { factuality, doer, by } = found
  const extent = { trigger: group.head, first: group.first, last: Math.max(time.last, group.last) }
  const line: ClauseLine =
    (factuality === 'alleged' && by && doer && deedLine(parsed, predicate, doer)) || clauseLine(parsed, host)
  return { kind: 'happened', time, ...extent, ...line, factuality, ...(by ? { by } : {}) }
}

/** The deed that a time may date: "denied dumping waste on 4 May" denies the dumping of that day, wherever the day hangs. */
function deedAbove({ sentence: { tree, words, language }, time, predicate }: TimeInTree): number {
  const denied = language.denials.has(words[predicate]?.lemma ?? '') ? dependentOf(tree, predicate, 'xcomp', 'ccomp') : undefined
  return denied !== undefined && denied < time.first ? denied : predicate
}

function accusationOf(parsed: ParsedSentence, host: Clause, predicate: number): Accusation | undefined {
  const { tree, words, groups, language } = parsed
  const { verb } = host
  const lemma = words[verb.head]!.lemma
  const { accusations, verbs } = language.claims
  const subject = subjectOf(parsed, host)
  const object = dependentOf(tree, host.predicate, 'obj')
  const agent = dependentOf(tree, host.predicate, 'obl:agent')
  const isGerund = groups.get(predicate)!.form === 'gerund'
  const isPerfect = tree.children[predicate]!.some(
    at => relationOf(words[at]!) === 'aux' && language.perfectAuxiliaries.has(words[at]!.lemma),
  )
  if (language.denials.has(lemma) && isGerund && !verb.passive) return { factuality: 'denied', by: wordsOf(subject) }
  if (accusations.has(lemma) && isGerund)
    return verb.passive
      ? { factuality: 'alleged', doer: subject, by: agentWords() }
      : {
          factuality: 'alleged',
          doer: object === undefined ? undefined : phraseOf(tree, object, predicate),
          by: wordsOf(subject),
        }
  if (!isPerfect) return undefined
  const isReport = verbs.has(lemma) || language.beliefs.has(lemma) || language.reportingVerbs.has(lemma)
  if (isReport && verb.passive) return { factuality: 'alleged', doer: subject, by: agentWords() }
  return verbs.has(lemma) ? { factuality: 'alleged', by: wordsOf(subject) } : undefined

  function agentWords(): readonly number[] | undefined {
    return agent === undefined ? undefined : wordsOf(phraseOf(tree, agent))
  }
}

const wordsOf = (phrase: Phrase | undefined): readonly number[] | undefined => phrase && range(phrase.first, phrase.last + 1)

/** The deed as the past tense tells it: "Orr burned the mill". */
function deedLine(parsed: ParsedSentence, predicate: number, doer: Phrase): ClauseLine | undefined {
  const { words, groups, language } = parsed
  const { text, lemma } = words[predicate]!
  const group = groups.get(predicate)!
  if (group.passive || words[predicate]!.upos !== 'VERB') return undefined
  const verb = group.first < predicate && group.form !== 'gerund' ? language.pastOf(text) : language.pastTenseOf(lemma)
  if (verb === undefined || !isSelfContained(parsed, doer)) return undefined
  const rest = lineOf(parsed, participleWords(parsed, predicate), false)
  const line = [lineOf(parsed, range(doer.first, doer.last + 1)), verb, rest].filter(Boolean).join(' ')
  return line.length <= lineLength ? { headline: line } : undefined
}
