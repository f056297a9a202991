import { dependentOf, isMakeshift, relationOf, subtreeOf } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import { contentAhead } from '../detect/saying.ts'
import { isSaying, type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { isAside, type Phrase } from '../detect/phrase.ts'
import { isQuoteMark } from '../detect/quotations.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import { balanced, type ClauseLine, closingMark, lineLength, lineOf, longestLine } from './headline-text.ts'
import { lineWords, withPunctuation } from './line-words.ts'
import { hangingBehind, predicateWords } from './predicate-words.ts'
import { relativeGap } from './relative-gap.ts'
import { shortened } from './shorten.ts'
import { isSelfContained, subjectOf } from './subject.ts'

/**
 * The clause as one line in the source's own words: subject, verb and what belongs to it, without dates, appositions, what is in
 * brackets, and clauses that hang on it. `headline` only where that stands alone.
 */
export function clauseLine(sentence: ParsedSentence, clause: Clause): ClauseLine {
  const subject = subjectOf(sentence, clause)
  if (!subject) return { headline: undefined, ...ownWords(sentence, clause) }
  const opens = sentence.words[subject.first]!
  if (opens.isRelative && opens.deprel === 'nmod:poss' && !sentence.language.hasCases)
    return { headline: ownersLine(sentence, clause, subject) }
  // "The deadline is 3 May": what has that day
  const isDated = sentence.covered.has(clause.predicate) && clause.verb.head !== clause.predicate
  const line = isDated ? wholeLine(sentence, whoWords(sentence, subject, clause)) : lineWith(sentence, clause, subject)
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
  const { words } = sentence
  const { verb, predicate } = clause
  const does = [...predicateWords(sentence, clause), ...sharedObject(sentence, clause)]
  const who = whoWords(sentence, subject, clause)
  // a subject that is a time, or stands in brackets, would be left out
  if (!who.includes(subject.head)) return undefined
  const name = nameOf(sentence, subject)
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
  const told = [
    ...does.filter(at => at <= verb.last),
    ...gap.object,
    ...does.filter(at => at > verb.last),
    ...gap.oblique,
    ...openingPlace(sentence, clause),
  ]
  const core = new Set([...verb.words, predicate, subject.head])
  const inSubject = new Set(who)
  const [own, named] = [[...who, ...told], name && [...name, ...told]]
  const either = (make: (indexes: readonly number[]) => string | undefined) => make(own) ?? (named && make(named))
  const scenes = scenesOf(sentence, clause).map(scene => scene.filter(at => !told.includes(at)))
  const withScene = scenes.map(scene => either(indexes => wholeLine(sentence, [...indexes, ...scene], longestLine)))
  // a name in brackets for "he" needs its room
  const isPronoun = sentence.language.genderedPronouns.has(sentence.words[subject.first]!.text.toLowerCase())
  const most = longestLine - (isPronoun ? 25 : 0)
  const fuller = gap.object.length + gap.oblique.length > 0 ? [] : fullerWords(sentence, clause, who, own)
  return (
    alternativesLine(sentence, clause, who) ??
    makeshiftLine(sentence, clause, who) ??
    fuller.map(indexes => wholeLine(sentence, indexes, most)).find(line => line !== undefined) ??
    withScene.find(line => line !== undefined) ??
    (fuller.length > 0 && scenes.length === 0 ? shortened(sentence, fuller.at(-1)!, new Set(own), inSubject, most) : undefined) ??
    either(indexes => wholeLine(sentence, indexes)) ??
    either(indexes => wholeLine(sentence, indexes, longestLine)) ??
    either(indexes => shortened(sentence, indexes, core, inSubject))
  )
}

/** "were jailed, beaten or held": of verbs of which only one need be true, all. */
function alternativesLine(sentence: ParsedSentence, clause: Clause, who: readonly number[]): string | undefined {
  const { tree, words, clauses, language } = sentence
  const isRowed = words[clause.predicate]!.deprel === 'conj'
  const first = isRowed ? clauses.find(({ predicate }) => predicate === words[clause.predicate]!.head) : clause
  const rest = clauses.filter(
    each => words[each.predicate]!.deprel === 'conj' && words[each.predicate]!.head === first?.predicate,
  )
  const last = rest.at(-1)
  const link = last && dependentOf(tree, last.predicate, 'cc')
  const isChoice = link !== undefined && language.alternatives.has(words[link]!.text.toLowerCase())
  if (!first || !last || !isChoice || rest.some(({ subject }) => subject)) return undefined
  const [row, its, shared] = [
    range(first.verb.first, last.verb.first),
    predicateWords(sentence, last),
    predicateWords(sentence, first),
  ]
  const does = [
    ...lineWords(sentence, row),
    ...its.filter(at => at >= last.verb.first),
    ...shared.filter(at => at > last.verb.last),
  ]
  return wholeLine(sentence, [...who, ...inOrder(does)], longestLine)
}

/** A main clause to the end of its sentence, where only the words' tags are known: what hangs on what cannot be told. */
function makeshiftLine(sentence: ParsedSentence, { role, verb }: Clause, all: readonly number[]): string | undefined {
  const { tree, words, covered, language } = sentence
  if (role !== 'main' || !isMakeshift(tree)) return undefined
  const who = all.slice(
    all.findIndex(at => words[at]!.upos !== 'CCONJ' && !language.connectives.has(words[at]!.text.toLowerCase())),
  )
  const [subject, first] = [who.at(-1)!, Math.min(...verb.words)]
  // "The clerk repeatedly said", but "The clerk, who had fled, said"
  const from = range(subject + 1, first).some(at => words[at]!.upos === 'PUNCT') ? first : subject + 1
  const does = lineWords(sentence, range(from, words.length))
  // "cut within [two years]", but "go up"
  const opensTime = (at: number) => /^(?:ADP|SCONJ|DET)$/.test(words[at]!.upos) && covered.has(at + 1)
  const end = does.findLastIndex(at => words[at]!.upos !== 'PUNCT' && !opensTime(at))
  return wholeLine(sentence, [...who, ...does.slice(0, end + 1)], longestLine)
}

/** What a line keeps with what hangs on its verb behind it, with all of that first and with its first alone last: "fell into a ravine, killing six". */
function fullerWords(sentence: ParsedSentence, clause: Clause, who: readonly number[], own: readonly number[]): number[][] {
  const behind = hangingBehind(sentence, clause)
  const place = openingPlace(sentence, clause)
  const row = rowBehind(sentence, clause)
  const shorter = behind.map((_, at) => behind.slice(0, behind.length - at))
  return [
    ...(row.length > 0 ? [withPunctuation(sentence, inOrder([...predicateWords(sentence, clause, behind), ...row]))] : []),
    ...shorter.map(some => predicateWords(sentence, clause, some)),
  ]
    .map(all => [...who, ...all, ...place.filter(at => !all.includes(at))])
    .filter(all => all.length > own.length && own.every(at => all.includes(at)))
}

/** "was seized and taken to Karst": the other verbs of a row, where none has a subject, a time or another tense of its own. */
function rowBehind(sentence: ParsedSentence, { predicate, verb }: Clause): number[] {
  const { tree, words, clauses, times } = sentence
  const isRowed = (at: number): boolean =>
    words[at]!.deprel === 'conj' && (words[at]!.head === predicate || isRowed(words[at]!.head))
  const row = clauses.filter(each => isRowed(each.predicate))
  const isOfOne = ({ subject, verb: { form, first, shared } }: Clause) =>
    !subject && (form === verb.form || shared.length > 0) && first > verb.last
  const from = row[0]?.from ?? 0
  if (!row.every(isOfOne) || times.some(({ first, governor }) => first >= from && governor !== predicate)) return []
  return row.flatMap(each => [
    ...lineWords(sentence, range(subtreeOf(tree, each.predicate)[0]!, each.verb.first)),
    ...predicateWords(sentence, each, hangingBehind(sentence, each)),
  ])
}

/** "Hopes faded as the court freed Orr": the words of the news behind a verb that names no deed, all of them and without what hangs on it. */
function scenesOf(sentence: ParsedSentence, clause: Clause): number[][] {
  const scene = sceneOf(sentence, clause)
  if (!scene?.subject) return []
  // "The singer drew anger when she joined Orr"
  const { head, first } = clause.subject ?? scene.subject
  const isPerson = sentence.words[head]!.upos === 'PROPN' || sentence.language.personNouns.test(sentence.words[head]!.lemma)
  const isOfSubject =
    isPerson &&
    first < clause.verb.first &&
    sentence.language.genderedPronouns.has(sentence.words[scene.subject.head]!.text.toLowerCase())
  if (!isOfSubject && !isSelfContained(sentence, scene.subject)) return []
  const { from, to, marker } = scene
  const opens = marker === undefined ? [] : range(from, marker + 1)
  const core = [...opens, ...whoWords(sentence, scene.subject, scene), ...predicateWords(sentence, scene)]
  return [lineWords(sentence, range(from, to)), core]
}

/** Whether its verb, or its verb's object, names a deed. */
function namesDeed({ tree, words, language }: ParsedSentence, { verb, predicate }: Clause): boolean {
  const named = [verb.head, dependentOf(tree, predicate, 'obj')]
  return named.some(at => at !== undefined && language.concepts.has(words[at]!.lemma))
}

/** The clause behind a verb that names no deed, which tells what there is of news. */
export function sceneOf(sentence: ParsedSentence, clause: Clause): Clause | undefined {
  const { words, clauses, language } = sentence
  if (clause.role !== 'main' || namesDeed(sentence, clause) || isSaying(sentence, clause)) return undefined
  const { terms, openings } = language.attachment
  const isSpan = (marker: number | undefined) =>
    [terms, openings].some(set => marker !== undefined && set.has(words[marker]!.text.toLowerCase()))
  const scene = clauses.find(
    ({ relation, predicate, from, marker }) =>
      (relation === 'same time' || (relation === 'other time' && !isSpan(marker))) &&
      words[predicate]!.head === clause.predicate &&
      from > clause.verb.last,
  )
  return scene?.subject ? scene : undefined
}

/** "shot and wounded two men": the verbs that follow one without an object, and theirs. */
function sharedObject(sentence: ParsedSentence, { predicate, verb }: Clause): number[] {
  const { tree, words, clauses, language } = sentence
  if (language.hasCases || verb.passive || language.intransitiveVerbs.has(words[verb.head]!.lemma)) return []
  const next = clauses.find(each => words[each.predicate]!.deprel === 'conj' && words[each.predicate]!.head === predicate)
  if (!next || next.subject || dependentOf(tree, next.predicate, 'obj') === undefined) return []
  const between = range(verb.last + 1, next.verb.first)
  return between.every(at => words[at]!.upos === 'CCONJ') ? [...between, ...predicateWords(sentence, next)] : []
}

const inOrder = (indexes: readonly number[]): number[] => [...new Set(indexes)].sort((a, b) => a - b)

function wordsOf(sentence: ParsedSentence, clause: Clause, subject: Phrase): number[] | undefined {
  if (isSpeech(sentence, clause, subject, false)) return undefined
  return [...(nameOf(sentence, subject) ?? whoWords(sentence, subject, clause)), ...predicateWords(sentence, clause)]
}

function wholeLine(sentence: ParsedSentence, indexes: readonly number[], most = lineLength): string | undefined {
  const line = indexes.length < 2 ? '' : lineOf(sentence, indexes)
  return line.length > 0 && line.length <= most && balanced(line) ? line : undefined
}

/** "In Lorna, a vote was held": the place that opens a clause, for its end, where nothing there has it already. */
function openingPlace({ tree, covered, language }: ParsedSentence, { predicate, from, subject }: Clause): number[] {
  const { words, children } = tree
  if (!subject || dependentOf(tree, predicate, 'ccomp', 'xcomp', 'advcl') !== undefined) return []
  const isPlace = (at: number) =>
    language.coreference.placePrepositions.includes(words[at]!.text.toLowerCase()) && words[at]!.deprel === 'case'
  const opens = children[predicate]!.find(
    at => words[at]!.deprel === 'obl' && at >= from && at < subject.first && !covered.has(at) && words[at]!.upos === 'PROPN',
  )
  const phrase = opens === undefined ? [] : subtreeOf(tree, opens)
  const isAlone = phrase.length <= 5 && phrase.at(-1) === subject.first - 2
  return isAlone && isPlace(phrase[0]!) ? phrase : []
}

/** The subject's words, with the name that stands in apposition to a description. */
function whoWords(sentence: ParsedSentence, { head, first, last }: Phrase, { subject }: Clause): number[] {
  const { words } = sentence
  const own = lineWords(sentence, range(first, last + 1))
  // "Ana Ruiz, head of the bank, and chair of the fund, says" is one
  const comma = words.findIndex(({ text }, at) => at > head && text === ',')
  if (isRow(sentence, { head, first, last }) && isOne(sentence, head) && comma > 0 && comma < last)
    return own.filter(at => at < comma)
  // "One of them, Ana Ruiz, died"
  const isPronominal = own.some(at => sentence.language.personalPronouns.has(sentence.words[at]!.lemma))
  const named = isPronominal ? appositiveName(sentence, head) : undefined
  if (named) return named
  // "Two men, Ali Deniz and Cem Kaya, were", "Ruiz, a lawyer, and Hale, a judge, were": an apposition that ends the phrase is closed
  const hasAside = range(head + 1, last + 1).some(
    at => isAside(sentence.tree, at) || (words[at]!.deprel === 'appos' && words[at]!.head === head),
  )
  const sign = words[last + 1]
  if (hasAside && sign?.upos === 'PUNCT' && own.some(at => words[at]!.text === sign.text))
    return own.includes(last + 1) ? own : [...own, last + 1]
  // "The mayor, Ana Ruiz, resigned", "One of her rivals, Otto Hale, fled"
  const described = range(head, last + 1).filter(at => words[at]!.upos !== 'PROPN')
  const name =
    subject?.head === head ? described.map(at => appositiveName(sentence, at)).find(each => each?.[0] === last + 2) : undefined
  if (!name || sentence.words[last + 1]!.text !== ',') return own
  const closes = sentence.words[name.at(-1)! + 1]?.text === ','
  return [...own, last + 1, ...name, ...(closes ? [name.at(-1)! + 1] : [])]
}

/** "The head of the office, Ana Ruiz, said" → "Ana Ruiz". */
function appositiveName({ tree }: ParsedSentence, head: number): number[] | undefined {
  const apposition = dependentOf(tree, head, 'appos')
  const all = apposition === undefined ? [] : subtreeOf(tree, apposition, child => child > apposition && isAside(tree, child))
  // "34-year-old Ana Ruiz", but not "the mayor, a lawyer in Lima"
  const age = all.findLastIndex(at => /^(?:NUM|PUNCT|SYM)$/.test(tree.words[at]!.upos) || tree.words[at]!.deprel === 'nummod')
  const name = age < 0 ? all : all.slice(age + 1).filter(at => tree.words[at]!.upos === 'PROPN')
  const isName = name.every(at => ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(tree.words[at]!.upos))
  // "the son of the mayor Ana Ruiz" is not Ana Ruiz
  const isOfOther = all[0] !== undefined && all[0] > head + 1 && tree.words[all[0] - 1]!.upos !== 'PUNCT'
  return isName && !isOfOther && tree.words[name.at(-1) ?? -1]?.upos === 'PROPN' ? name : undefined
}

const isRow = ({ tree, words }: ParsedSentence, { head, last }: Phrase): boolean =>
  tree.children[head]!.some(at => words[at]!.deprel === 'conj' && at <= last)

/** Whether the verb of a subject tells that it is one: "says". */
function isOne({ words, groups, language }: ParsedSentence, subject: number): boolean {
  const verb = groups.get(words[subject]!.head)?.words[0]
  return verb !== undefined && language.isSingularVerb(words[verb]!)
}

/** "Foreign Minister Ana Ruiz" → "Ana Ruiz", for lines that would be too long. */
function nameOf(sentence: ParsedSentence, { head, first, last }: Phrase): number[] | undefined {
  const { words, language } = sentence
  // "The mayor, Ana Ruiz, and her deputy" are two
  if (isRow(sentence, { head, first, last }) && !isOne(sentence, head)) return undefined
  const who = range(first, last + 1)
  const title = who.findLastIndex(at => language.personTitles.has(words[at]!.text.toLowerCase()))
  const name = who.slice(title + 1)
  // but not of "the office of President Ana Ruiz"
  if (title >= 0 && name.includes(head) && name.every(at => words[at]!.upos === 'PROPN')) return name
  return appositiveName(sentence, head)
}

/** Direct speech, or a verb of saying with nothing said. */
function isSpeech(sentence: ParsedSentence, clause: Clause, subject: Phrase, isBare: boolean): boolean {
  const { words } = sentence
  // "asked Kanye" as well as "Kanye asked"
  const first = Math.min(subject.first, clause.verb.first)
  const isQuoted = /^(?:["”»]|'')$/.test(words[first - 1]?.text ?? '')
  // "She admitted: “The situation …"
  const content = dependentOf(sentence.tree, clause.predicate, 'ccomp')
  const opens = content === undefined ? undefined : words[subtreeOf(sentence.tree, content)[0]! - 1]
  const quotes = opens !== undefined && content! > clause.verb.last && isQuoteMark(opens)
  if (isSaying(sentence, clause) && !clause.verb.passive) return isQuoted || isBare || quotes
  // "“We stay,” Ruiz joked", "“We stay,” Ruiz notified them": any verb can say what is quoted
  if (content !== undefined && content < clause.verb.first && sentence.quoted.has(content)) return isQuoted
  return isQuoted && isBare && /^[,.!?’']$/.test(words[first - 2]?.text ?? '')
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

/** Direct speech with its speaker, where all of it is short enough: a speaker alone says nothing. */
function spoken(sentence: ParsedSentence, clause: Clause, says: readonly number[]): string | undefined {
  const { words, quoted } = sentence
  // a mark without its fellow: where the speech ends is not in this sentence
  const marks = words.filter(isQuoteMark).length
  if (marks === 0 || marks % 2 === 1 || clause.role === 'relative') return undefined
  const all = range(0, words.length).filter(at => words[at]!.upos !== 'PUNCT' || at < words.length - 1)
  const whole = lineWords(sentence, all)
  const before = range(0, clause.subject?.first ?? 0)
  // “…,” said Ruiz: the verb may stand before its subject
  const rest = says.filter(at => !before.includes(at))
  return (
    wholeLine(sentence, whole) ??
    (before.some(at => quoted.has(at)) ? wholeLine(sentence, [...before, ...rest], longestLine) : undefined) ??
    wholeLine(sentence, whole, longestLine) ??
    cutSpeech(sentence, range(0, Math.min(clause.subject?.first ?? 0, clause.verb.first)), says)
  )
}

/** "“We have waited for years …” Ruiz said": a speech up to where a clause or a phrase ends, with its speaker. */
function cutSpeech(sentence: ParsedSentence, speech: readonly number[], says: readonly number[]): string | undefined {
  const { words, clauses, quoted } = sentence
  const mark = speech.length > 0 && isQuoteMark(words[0]!) ? closingMark(words[0]!.text) : undefined
  const verb = clauses.find(clause => quoted.has(clause.predicate))?.verb.last
  if (mark === undefined || verb === undefined) return undefined
  const starts = new Set(clauses.map(({ from }) => from))
  const said = lineOf(sentence, says, false)
  const ends = speech.filter(at => {
    const isPhraseEnd = /^(?:NOUN|PROPN|NUM|VERB|ADJ)$/.test(words[at - 1]?.upos ?? '')
    return at > verb && isPhraseEnd && (starts.has(at) || /^(?:ADP|CCONJ)$/.test(words[at]!.upos) || words[at]!.text === ',')
  })
  const lines = ends.map(end => `${lineOf(sentence, range(0, end))} …${mark} ${said}`)
  return lines.findLast(line => line.length <= longestLine && balanced(line))
}
