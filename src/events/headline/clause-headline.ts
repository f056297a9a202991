import { dependentOf, relationOf, subtreeOf } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import type { Phrase } from '../detect/phrase.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import { balanced, type ClauseLine, lineLength, lineOf } from './headline-text.ts'
import { lineWords, withPunctuation } from './line-words.ts'
import { predicateWords } from './predicate-words.ts'
import { shortened } from './shorten.ts'
import { isSelfContained, subjectOf } from './subject.ts'

/**
 * The clause as one line in the source's own words: subject, verb and what belongs to it, without dates, appositions, what is in
 * brackets, and clauses that hang on it. `headline` only where that stands alone.
 */
export function clauseLine(sentence: ParsedSentence, clause: Clause): ClauseLine {
  const subject = subjectOf(sentence, clause)
  if (!subject) return { headline: undefined }
  const line = lineWith(sentence, clause, subject)
  if (isSelfContained(sentence, subject))
    return { headline: line, words: line === undefined ? wordsOf(sentence, clause, subject) : undefined }
  // "the ministry said it had signed": who said so names whom "it" stands for
  const isComplement = clause.role === 'content' && relationOf(sentence.words[clause.predicate]!) === 'ccomp'
  const saying = isComplement && clause.parent !== undefined ? sentence.clauses[clause.parent] : undefined
  const said = saying && isSaying(sentence, saying) ? clauseLine(sentence, saying).headline : undefined
  return said === undefined
    ? { headline: undefined, anaphoric: sentence.words[subject.head]!.isRelative ? undefined : line }
    : { headline: said }
}

/** A noun phrase as a headline, without the time that is told beside it: `The siege of Arica`. */
export function phraseHeadline(sentence: ParsedSentence, words: readonly number[], time: PlacedTime): string | undefined {
  const own = time.noun === undefined ? lineWords(sentence, words) : withPunctuation(sentence, words)
  return own.length === 0 ? undefined : shortened(sentence, own, new Set(), new Set())
}

const isSaying = ({ words, language }: ParsedSentence, { verb }: Clause): boolean =>
  language.reportingVerbs.has(words[verb.head]!.lemma)

function lineWith(sentence: ParsedSentence, clause: Clause, subject: Phrase): string | undefined {
  const { words } = sentence
  const { verb, predicate } = clause
  const does = predicateWords(sentence, clause)
  const who = whoWords(sentence, subject, clause)
  const name = nameOf(sentence, subject)
  const isBare = does.every(at => at <= verb.last || words[at]!.upos === 'PUNCT')
  if (isSpeech(sentence, clause, subject, isBare)) return spoken(sentence, clause, [...(name ?? who), ...does])
  const object = gapOf(sentence, clause)
  if (object === 'unknown') return undefined
  const verbs = does.filter(at => at <= verb.last)
  const rest = does.filter(at => at > verb.last)
  const told = object ? [...verbs, ...range(object.first, object.last + 1), ...rest] : does
  const core = new Set([...verb.words, predicate, subject.head])
  const inSubject = new Set(who)
  return (
    wholeLine(sentence, [...who, ...told]) ??
    (name && wholeLine(sentence, [...name, ...told])) ??
    shortened(sentence, [...(name ?? who), ...told], core, inSubject)
  )
}

function wordsOf(sentence: ParsedSentence, clause: Clause, subject: Phrase): number[] | undefined {
  if (isSpeech(sentence, clause, subject, false)) return undefined
  return [...(nameOf(sentence, subject) ?? whoWords(sentence, subject, clause)), ...predicateWords(sentence, clause)]
}

function wholeLine(sentence: ParsedSentence, indexes: readonly number[]): string | undefined {
  const line = indexes.length < 2 ? '' : lineOf(sentence, indexes)
  return line.length > 0 && line.length <= lineLength && balanced(line) ? line : undefined
}

/** The subject's words, with the name that stands in apposition to a description. */
function whoWords(sentence: ParsedSentence, { head, first, last }: Phrase, { subject }: Clause): number[] {
  const own = lineWords(sentence, range(first, last + 1))
  const named = own.some(at => sentence.words[at]!.upos === 'PROPN' && sentence.words[at + 1]?.text !== '-')
  const name = subject?.head === head && !named ? appositiveName(sentence, head) : undefined
  if (!name || name[0] !== last + 2 || sentence.words[last + 1]!.text !== ',') return own
  const closes = sentence.words[name.at(-1)! + 1]?.text === ','
  return [...own, last + 1, ...name, ...(closes ? [name.at(-1)! + 1] : [])]
}

/** "The head of the office, Ana Ruiz, said" → "Ana Ruiz". */
function appositiveName({ tree }: ParsedSentence, head: number): number[] | undefined {
  const apposition = dependentOf(tree, head, 'appos')
  const name = apposition === undefined ? [] : subtreeOf(tree, apposition)
  return name.length > 1 && name.every(at => tree.words[at]!.upos === 'PROPN') ? name : undefined
}

/** "Foreign Minister Ana Ruiz" → "Ana Ruiz", for lines that would be too long. */
function nameOf(sentence: ParsedSentence, { head, first, last }: Phrase): number[] | undefined {
  const { words, language } = sentence
  const who = range(first, last + 1)
  const title = who.findLastIndex(at => language.personTitles.has(words[at]!.text.toLowerCase()))
  const name = who.slice(title + 1)
  if (title >= 0 && name.length > 0 && name.every(at => words[at]!.upos === 'PROPN')) return name
  return appositiveName(sentence, head)
}

/** Direct speech, or a verb of saying with nothing said. */
function isSpeech(sentence: ParsedSentence, clause: Clause, subject: Phrase, isBare: boolean): boolean {
  const { words } = sentence
  // "asked Kanye" as well as "Kanye asked"
  const first = Math.min(subject.first, clause.verb.first)
  const isQuoted = /^(?:["”]|'')$/.test(words[first - 1]?.text ?? '')
  if (isSaying(sentence, clause) && !clause.verb.passive) return isQuoted || isBare
  // "“We stay,” Ruiz joked": any verb can say what is quoted
  return isQuoted && isBare && /^[,.!?’']$/.test(words[first - 2]?.text ?? '')
}

/** Direct speech with its speaker, where all of it is short enough: a speaker alone says nothing. */
function spoken(sentence: ParsedSentence, clause: Clause, says: readonly number[]): string | undefined {
  const { words, quoted } = sentence
  if (!words.some(({ text }) => /^(?:["“”]|''|``)$/.test(text)) || clause.role === 'relative') return undefined
  const all = range(0, words.length)
  const whole = wholeLine(
    sentence,
    lineWords(
      sentence,
      all.filter(at => words[at]!.upos !== 'PUNCT' || at < words.length - 1),
    ),
  )
  if (whole !== undefined) return whole
  const before = range(0, clause.subject?.first ?? 0)
  return before.some(at => quoted.has(at)) ? wholeLine(sentence, [...before, ...says]) : undefined
}

/**
 * The noun that a relative clause has for its object: "the contract" in "the contract it signed". Unknown where it has a subject of
 * its own and the noun is no object: "the year he died".
 */
function gapOf({ tree, words, language }: ParsedSentence, clause: Clause): Phrase | 'unknown' | undefined {
  const { antecedent, subject, predicate, marker } = clause
  if (lacksObject()) return 'unknown'
  if (clause.role !== 'relative' || !antecedent || !subject) return undefined
  const { lemma } = words[clause.verb.head]!
  const isCircumstance = language.circumstanceNouns.has(words[antecedent.head]!.lemma) || words[marker ?? -1]?.upos === 'ADV'
  if (isCircumstance || clause.verb.passive) return 'unknown'
  if (marker !== undefined && relationOf(words[marker]!) === 'obj') return antecedent
  const isComplete = dependentOf(tree, predicate, 'obj', 'ccomp', 'xcomp') !== undefined || marker !== undefined
  return isComplete || language.intransitiveVerbs.has(lemma) || language.reportingVerbs.has(lemma) ? 'unknown' : antecedent
  /** "the anger that the issue aroused": what was taken for a conjunction stands for the object. */
  function lacksObject(): boolean {
    if (relationOf(words[predicate]!) !== 'acl' || clause.role !== 'content' || clause.verb.passive || !clause.subject)
      return false
    const verb = words[clause.verb.head]!
    const isTransitive =
      !language.intransitiveVerbs.has(verb.lemma) && !language.passiveOrNot.has(verb.lemma) && verb.upos === 'VERB'
    return isTransitive && dependentOf(tree, predicate, 'obj', 'ccomp', 'xcomp', 'cop') === undefined
  }
}
