import { dependentOf, relationOf } from '../../syntax/tree.ts'
import { type Clause, coordinatedWith } from '../detect/clauses.ts'
import { contentAhead } from '../detect/saying.ts'
import { isSaying, type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import type { Phrase } from '../detect/phrase.ts'
import { isQuoteMark } from '../detect/quotations.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import { alternativesLine, fullerWords, makeshiftLine, openingPlace } from './fuller-line.ts'
import { balanced, type ClauseLine, lineOf, longestLine, wholeLine } from './headline-text.ts'
import { lineWords, withPunctuation } from './line-words.ts'
import { predicateWords } from './predicate-words.ts'
import { type RelativeGap, relativeGap } from './relative-gap.ts'
import { scenesOf } from './scene.ts'
import { shortened } from './shorten.ts'
import { isSpeech, spoken } from './speech-line.ts'
import { isSelfContained, subjectOf } from './subject.ts'
import { appositiveName, bareNameOf, rowOfNames, whoWords } from './subject-words.ts'

/**
 * The clause as one line in the source's own words: subject, verb and what belongs to it, without dates, appositions and what is in
 * brackets; what hangs on the verb only where there is room for it. `headline` only where that stands alone.
 */
export function clauseLine(sentence: ParsedSentence, clause: Clause): ClauseLine {
  const subject = subjectOf(sentence, clause)
  if (!subject) return { headline: undefined, ...ownWords(sentence, clause) }
  const opens = sentence.words[subject.first]!
  if (opens.isRelative && opens.deprel === 'nmod:poss' && !sentence.language.hasCases)
    return { headline: ownersLine(sentence, clause, subject) }
  // "The deadline is 3 May": what has that day
  const isDated = sentence.covered.has(clause.predicate) && clause.verb.head !== clause.predicate
  const line = isDated
    ? wholeLine(sentence, whoWords(sentence, subject, clause), longestLine)
    : lineWith(sentence, clause, subject)
  if (isSelfContained(sentence, subject))
    return line === undefined
      ? { headline: line, words: wordsOf(sentence, clause, subject), ...ownWords(sentence, clause) }
      : { headline: line }
  // "the ministry said it had signed": who said so names whom "it" stands for
  const isComplement = clause.role === 'content' && relationOf(sentence.words[clause.predicate]!) === 'ccomp'
  const saying = isComplement && clause.parent !== undefined ? sentence.clauses[clause.parent] : undefined
  const said = saying && isSaying(sentence, saying) ? clauseLine(sentence, saying).headline : undefined
  if (said !== undefined) return { headline: said }
  if (line === undefined || sentence.words[subject.head]!.isRelative)
    return { headline: undefined, ...ownWords(sentence, clause) }
  return { headline: undefined, anaphoric: line }
}

/** The words of a relative clause behind its pronoun, which say more of it than the sentence around it: "lorry hit a crowd". */
function ownWords(sentence: ParsedSentence, { role, marker, subject, from, to }: Clause): Pick<ClauseLine, 'anaphoric'> {
  // "what happened to Orr" has no subject but its pronoun
  if (role !== 'relative' || !subject || sentence.language.hasCases) return {}
  // "which mayors hope to sign" lacks its object
  if (marker === undefined && sentence.words[from]!.isRelative) return {}
  return { anaphoric: wholeLine(sentence, lineWords(sentence, range((marker ?? from - 1) + 1, to))) }
}

/** "Odo Brand, whose son fled" → "Odo Brand’s son fled". */
function ownersLine(sentence: ParsedSentence, clause: Clause, { head, first, last }: Phrase): string | undefined {
  const { antecedent } = clause
  if (!antecedent || sentence.words[first]!.head !== head || !isSelfContained(sentence, antecedent)) return undefined
  // "the mayor, Ana Ruiz, whose son fled"
  const named = appositiveName(sentence, antecedent.head)
  const owner = lineOf(sentence, named ?? lineWords(sentence, range(antecedent.first, antecedent.last + 1)))
  const rest = lineOf(sentence, [...lineWords(sentence, range(first + 1, last + 1)), ...predicateWords(sentence, clause)], false)
  const line = `${sentence.language.genitiveOf(owner)} ${rest}`
  return line.length <= longestLine && balanced(line) ? line : undefined
}

/** A noun phrase as a headline, without the time that is told beside it: `The siege of Arica`. */
export function phraseHeadline(sentence: ParsedSentence, words: readonly number[], time: PlacedTime): string | undefined {
  const own = time.noun === undefined ? lineWords(sentence, words) : withPunctuation(sentence, words)
  return own.length === 0 ? undefined : shortened(sentence, own, new Set(), new Set())
}

function lineWith(sentence: ParsedSentence, clause: Clause, subject: Phrase): string | undefined {
  const row = rowOfNames(sentence, clause, subject)
  return row
    ? wholeLine(sentence, [...row, ...predicateWords(sentence, clause)], longestLine)
    : lineOfOne(sentence, clause, subject)
}

function lineOfOne(sentence: ParsedSentence, clause: Clause, subject: Phrase): string | undefined {
  const { words } = sentence
  const { verb, predicate } = clause
  const does = [...predicateWords(sentence, clause), ...sharedObject(sentence, clause)]
  const who = whoWords(sentence, subject, clause)
  // a subject that is a time, or stands in brackets, would be left out
  if (!who.includes(subject.head)) return undefined
  const name = bareNameOf(sentence, subject)
  const isBare = does.every(at => words[at]!.upos === 'PUNCT' || (at <= verb.last && words[at]!.deprel !== 'obj'))
  const content = contentAhead(sentence, clause)
  if (content && !words.some(isQuoteMark))
    return withContent(sentence, content, [
      [...who, ...does],
      [...(name ?? who), ...does],
    ])
  if (isSpeech(sentence, clause, subject, isBare)) return spoken(sentence, clause, [...(name ?? who), ...does])
  const gap = relativeGap(sentence, clause)
  if (!gap) return undefined
  const all = alternativesLine(sentence, clause, who) ?? makeshiftLine(sentence, clause, who)
  if (all !== undefined) return all
  const place = openingPlace(sentence, clause)
  const told = [...filled(does, verb.last, gap), ...place]
  const own = [...who, ...told]
  const most = roomFor(sentence, subject)
  const fuller = gap.object.length + gap.oblique.length > 0 ? [] : fullerWords(sentence, clause, who, own, place)
  const whole = firstMade(fuller, indexes => wholeLine(sentence, indexes, most))
  if (whole !== undefined) return whole
  const core = new Set([...verb.words, predicate, subject.head])
  const inSubject = new Set(who)
  const wordings = [own, ...(name ? [[...name, ...told]] : [])]
  const either = (make: (indexes: readonly number[]) => string | undefined) => firstMade(wordings, make)
  const scenes = scenesOf(sentence, clause).map(scene => scene.filter(at => !told.includes(at)))
  return (
    firstMade(scenes, scene => either(indexes => wholeLine(sentence, [...indexes, ...scene], longestLine))) ??
    (fuller.length > 0 && scenes.length === 0 ? shortened(sentence, fuller.at(-1)!, new Set(own), inSubject, most) : undefined) ??
    either(indexes => wholeLine(sentence, indexes)) ??
    either(indexes => wholeLine(sentence, indexes, longestLine)) ??
    either(indexes => withShortContent(sentence, clause, indexes)) ??
    either(indexes => shortened(sentence, indexes, core, inSubject))
  )
}

/** A name in brackets for "he" needs its room. */
function roomFor({ words, language }: ParsedSentence, { first }: Phrase): number {
  return longestLine - (language.genderedPronouns.has(words[first]!.text.toLowerCase()) ? 25 : 0)
}

/** What a clause tells, with what stands before it in its place. */
function filled(does: readonly number[], last: number, { object, oblique }: RelativeGap): number[] {
  const rest = does.filter(at => at > last && !object.includes(at))
  return [...does.filter(at => at <= last), ...object, ...rest, ...oblique]
}

/** "The port said that a clerk from the office had fled": what was said as a line of its own would tell it, where all of it is too long. */
function withShortContent(sentence: ParsedSentence, { predicate }: Clause, indexes: readonly number[]): string | undefined {
  const { words, clauses, language } = sentence
  const content = clauses.find(each => words[each.predicate]!.deprel === 'ccomp' && words[each.predicate]!.head === predicate)
  // nor is a pronoun told by who speaks again
  if (!content?.subject || language.hasCases || !isSelfContained(sentence, content.subject)) return undefined
  const { headline } = clauseLine(sentence, content)
  const says = indexes.filter(at => at < content.subject!.first)
  if (headline === undefined || says.some(at => at > content.verb.first) || says.length < 2) return undefined
  const opening = words[content.subject.first]!.text
  const isSame = headline.toLowerCase().startsWith(opening.toLowerCase())
  const line = `${lineOf(sentence, says)} ${isSame ? opening + headline.slice(opening.length) : headline}`
  return isSame && line.length <= longestLine && balanced(line) ? line : undefined
}

/** The first line that can be made of some wordings. */
function firstMade(
  wordings: readonly (readonly number[])[],
  make: (indexes: readonly number[]) => string | undefined,
): string | undefined {
  for (const indexes of wordings) {
    const line = make(indexes)
    if (line !== undefined) return line
  }
  return undefined
}

/** "shot and wounded two men": the verbs that follow one without an object, and theirs. */
function sharedObject(sentence: ParsedSentence, { predicate, verb }: Clause): number[] {
  const { tree, words, language } = sentence
  if (language.hasCases || verb.passive || language.intransitiveVerbs.has(words[verb.head]!.lemma)) return []
  const [next] = coordinatedWith(sentence, predicate)
  if (!next || next.subject || dependentOf(tree, next.predicate, 'obj') === undefined) return []
  const between = range(verb.last + 1, next.verb.first)
  return between.every(at => words[at]!.upos === 'CCONJ') ? [...between, ...predicateWords(sentence, next)] : []
}

function wordsOf(sentence: ParsedSentence, clause: Clause, subject: Phrase): number[] | undefined {
  if (isSpeech(sentence, clause, subject, false)) return undefined
  return [...(bareNameOf(sentence, subject) ?? whoWords(sentence, subject, clause)), ...predicateWords(sentence, clause)]
}

/** "The bridge will close, the mayor said": a saying behind what was said, in the first of its wordings that is short enough. */
function withContent(sentence: ParsedSentence, content: Clause, sayings: readonly (readonly number[])[]): string | undefined {
  const said = clauseLine(sentence, content).headline
  const rest = (says: readonly number[]) =>
    lineOf(
      sentence,
      says.filter(at => at >= content.to || (content.subject && at < content.verb.first && at > content.subject.last)),
      false,
    )
  const lines = sayings.map(rest).map(says => (said?.endsWith(`, ${says}`) ? said : `${said}, ${says}`))
  // what was said alone rather than a part of both
  return said && (lines.find(line => line.length <= longestLine && balanced(line)) ?? said)
}
