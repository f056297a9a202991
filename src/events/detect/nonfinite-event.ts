import { dependentOf, relationOf } from '../../syntax/tree.ts'
import { type ClauseLine, lineLength, lineOf } from '../headline/headline-text.ts'
import { participleWords } from '../headline/predicate-words.ts'
import { isSelfContained, subjectOf } from '../headline/subject.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import { matrixOf, prepositionOf } from '../attachment/time-in-tree.ts'
import { type ParsedSentence, range } from './parsed-sentence.ts'
import { type Phrase, phraseOf } from './phrase.ts'
import type { VerbGroup } from './verb-group.ts'

/** What a participle tells of, from its first to its last word. */
export interface NonfiniteEvent extends ClauseLine {
  readonly trigger: number
  readonly first: number
  readonly last: number
}

/**
 * "The bridge, opened in 1962, was shut", "Founded in 1642, the town grew", "fled after losing the vote in 1990": the participle has
 * the date, not the sentence's verb. The headline adds the "was" that a passive participle leaves out, and makes a past of the others.
 */
export function nonfiniteEvent(sentence: ParsedSentence, predicate: number, time: PlacedTime): NonfiniteEvent | undefined {
  const { words, language } = sentence
  const group = sentence.groups.get(predicate)
  if (!group || !tellsOfDeed(sentence, predicate, group, time)) return undefined
  const noun = modifiedNoun(sentence, predicate)
  const absolute = noun ? undefined : absoluteSubject(sentence, predicate)
  // "on account of it having led", where nothing tells whose verb it is
  if (absolute && (absolute.last + 1 !== group.first || words[absolute.first - 1]?.upos === 'ADP')) return undefined
  const matrix = matrixOf(sentence, predicate)
  const own = noun ?? absolute
  const subject = own ?? (matrix && subjectOf(sentence, matrix))
  // "any sentence handed out on Friday"
  if (subject && language.quantifiers.has(words[subject.first]!.text.toLowerCase())) return undefined
  const first = own ? Math.min(own.first, group.first) : group.first
  const place = { trigger: group.head, first, last: Math.max(time.last, group.last) }
  const line = subject && pastLine(sentence, predicate, group, subject)
  if (!subject || line === undefined) return { ...place, headline: undefined }
  return isSelfContained(sentence, subject) ? { ...place, headline: line } : { ...place, headline: undefined, anaphoric: line }
}

/** Whether a participle tells of what was done, at that time: of no state, no plan and nothing that is only possible. */
function tellsOfDeed(sentence: ParsedSentence, predicate: number, group: VerbGroup, time: PlacedTime): boolean {
  const { tree, words, groups, language } = sentence
  if (group.finite || group.negated || (group.form !== 'participle' && group.form !== 'gerund')) return false
  // "recorded in May and to be shown tonight"
  if (words[time.governor]?.deprel === 'conj' && groups.get(time.governor)?.form === 'infinitive') return false
  // "the strike planned for Friday"
  const isPlan = language.planningWords.has(words[predicate]!.lemma) && dependentOf(tree, predicate, 'compound:prt') === undefined
  if (group.form === 'participle' && isPlan) return false
  // "the militia, known as the Larks"
  if (language.stativeVerbs.has(words[predicate]!.lemma)) return false
  // "intends upon retiring them in 2030"
  if (language.planningWords.has(words[words[predicate]!.head]?.lemma ?? '')) return false
  const opener = prepositionOf(sentence, predicate)
  return opener === undefined || language.attachment.factualOpeners.has(opener)
}

/** "the bridge, opened in 1962": the noun whose clause a participle is. */
function modifiedNoun({ tree, words, groups }: ParsedSentence, predicate: number): Phrase | undefined {
  // "stolen in 1971 and found in 2005": both are the noun's
  let top = predicate
  while (words[top]!.deprel === 'conj' && groups.get(words[top]!.head)?.finite === false) top = words[top]!.head
  return relationOf(words[top]!) === 'acl' ? phraseOf(tree, words[top]!.head, top) : undefined
}

/** "The town shrank, the mill having closed in 1990" */
function absoluteSubject({ tree }: ParsedSentence, predicate: number): Phrase | undefined {
  const subject = dependentOf(tree, predicate, 'nsubj')
  return subject === undefined ? undefined : phraseOf(tree, subject)
}

/** The participle as a line in the past tense; undefined where it is too long, or the verb has no such form. */
function pastLine(sentence: ParsedSentence, predicate: number, group: VerbGroup, subject: Phrase): string | undefined {
  const verb = pastForm(sentence, group, subject)
  if (verb === undefined) return undefined
  const who = lineOf(sentence, range(subject.first, subject.last + 1))
  const rest = lineOf(sentence, participleWords(sentence, predicate), false)
  const line = [who, verb, rest].filter(part => part !== '').join(' ')
  return line.length > lineLength ? undefined : line
}

/** The verb as the past tense tells it: "was opened", "lost". */
function pastForm({ words, language }: ParsedSentence, group: VerbGroup, subject: Phrase): string | undefined {
  const { text, lemma } = words[group.head]!
  // "having been arrested", "being ousted"
  const isPassive = group.passive || language.copulas.has(words[group.words.at(-2) ?? -1]?.lemma ?? '')
  if (group.form === 'participle' || isPassive) {
    if (language.pastOf(text) === undefined) return undefined
    const isActive = language.passiveOrNot.has(lemma) && !isPassive
    return [isActive ? '' : language.pastCopula(words[subject.head]!), text.toLowerCase()].filter(Boolean).join(' ')
  }
  // "having lost"
  if (group.first < group.head) return language.pastOf(text)
  return language.pastTenseOf(lemma)
}
