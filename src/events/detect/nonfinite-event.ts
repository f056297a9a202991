import { dependentOf, relationOf } from '../../syntax/tree.ts'
import { type ClauseLine, lineLength, lineOf } from '../headline/headline-text.ts'
import { participleWords } from '../headline/predicate-words.ts'
import { isSelfContained, subjectOf } from '../headline/subject.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import { matrixOf, prepositionOf } from '../attachment/time-in-tree.ts'
import { type ParsedSentence, range } from './parsed-sentence.ts'
import { type Phrase, phraseOf } from './phrase.ts'

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
  const { tree, words, groups, language } = sentence
  const group = groups.get(predicate)
  if (!group || group.finite || group.negated || (group.form !== 'participle' && group.form !== 'gerund')) return undefined
  // "recorded in May and to be shown tonight"
  if (words[time.governor]?.deprel === 'conj' && groups.get(time.governor)?.form === 'infinitive') return undefined
  // "the strike planned for Friday"
  const isPlan = language.planningWords.has(words[predicate]!.lemma) && dependentOf(tree, predicate, 'compound:prt') === undefined
  if (group.form === 'participle' && isPlan) return undefined
  // "the militia, known as the Larks"
  if (language.stativeVerbs.has(words[predicate]!.lemma)) return undefined
  // "intends upon retiring them in 2030"
  if (language.planningWords.has(words[words[predicate]!.head]?.lemma ?? '')) return undefined
  const opener = prepositionOf(sentence, predicate)
  if (opener !== undefined && !language.attachment.factualOpeners.has(opener)) return undefined
  // "stolen in 1971 and found in 2005": both are the noun's
  let top = predicate
  while (words[top]!.deprel === 'conj' && groups.get(words[top]!.head)?.finite === false) top = words[top]!.head
  const isReduced = relationOf(words[top]!) === 'acl'
  const matrix = matrixOf(sentence, predicate)
  const own = isReduced ? phraseOf(tree, words[top]!.head, top) : undefined
  // "The town shrank, the mill having closed in 1990"
  const closer = isReduced ? undefined : dependentOf(tree, predicate, 'nsubj')
  const absolute = closer === undefined ? undefined : phraseOf(tree, closer)
  // "on account of it having led", where nothing tells whose verb it is
  if (absolute && (absolute.last + 1 !== group.first || words[absolute.first - 1]?.upos === 'ADP')) return undefined
  const subject: Phrase | undefined = own ?? absolute ?? (matrix && subjectOf(sentence, matrix))
  // "any sentence handed out on Friday"
  if (subject && language.quantifiers.has(words[subject.first]!.text.toLowerCase())) return undefined
  const first = (isReduced || absolute) && subject ? Math.min(subject.first, group.first) : group.first
  const place = { trigger: group.head, first, last: Math.max(time.last, group.last) }
  const verb = subject && pastForm(subject)
  if (!subject || verb === undefined) return { ...place, headline: undefined }
  const who = lineOf(sentence, range(subject.first, subject.last + 1))
  const rest = lineOf(sentence, participleWords(sentence, predicate), false)
  const line = [who, verb, rest].filter(part => part !== '').join(' ')
  if (line.length > lineLength) return { ...place, headline: undefined }
  return isSelfContained(sentence, subject) ? { ...place, headline: line } : { ...place, headline: undefined, anaphoric: line }

  /** The verb as the past tense tells it: "was opened", "lost". */
  function pastForm({ head }: Phrase): string | undefined {
    const { text, lemma } = words[group!.head]!
    // "having been arrested", "being ousted"
    const isPassive = group!.passive || language.copulas.has(words[group!.words.at(-2) ?? -1]?.lemma ?? '')
    if (group!.form === 'participle' || isPassive) {
      if (language.pastOf(text) === undefined) return undefined
      const isActive = language.passiveOrNot.has(lemma) && !isPassive
      return [isActive ? '' : language.pastCopula(words[head]!), text.toLowerCase()].filter(Boolean).join(' ')
    }
    // "having lost"
    if (group!.first < group!.head) return language.pastOf(text)
    return language.pastTenseOf(lemma)
  }
}
