import type { EventLanguage, Word } from '../languages/language.ts'
import { agrees, numberOfVerb } from './agreement.ts'
import type { Clause } from './clauses.ts'
import { isDash } from './dashes.ts'
import { type Control, cutLine, trimmed, wholeLine } from './headline-line.ts'
import { predicateWords } from './predicate.ts'
import { nounPhraseBefore, rowBefore } from './noun-phrase.ts'
import type { Subject } from './subject.ts'
import type { PlacedTime } from './times.ts'
import type { VerbGroup } from './verbs.ts'

export interface Words {
  readonly text: string
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly times: readonly PlacedTime[]
  readonly language: EventLanguage
  /** Indexes of the words between quotation marks. */
  readonly quoted: ReadonlySet<number>
}

/**
 * The clause as one line in the source's own words: subject, verb and what belongs to it, without dates, appositions, what is in
 * brackets, and clauses that hang on it. Undefined where that would not stand alone.
 */
export function clauseHeadline(sentence: Words, clause: Clause): string | undefined {
  const subject = subjectOf(sentence, clause)
  if (subject && !agrees(sentence, subject, clause.verb)) return undefined
  if (subject && standsAlone(sentence, subject)) return headlineWith(sentence, clause, subject)
  // "the ministry said it had signed": who said so names whom "it" stands for
  const saying = clause.role === 'content' && clause.parent !== undefined ? sentence.clauses[clause.parent] : undefined
  return saying && isSaying(sentence, saying) ? clauseHeadline(sentence, saying) : undefined
}

/** The clause with a subject that leans on the sentence before: `He travelled to Jordan`. */
export function leaningHeadline(sentence: Words, clause: Clause): string | undefined {
  const subject = subjectOf(sentence, clause)
  // "who was married": a pronoun whose noun is not found
  const { words } = sentence
  if (!subject || /^(?:who|which|whom|whose)$/i.test(words[subject.first]!.text) || opensPhrase(words, subject)) return undefined
  return agrees(sentence, subject, clause.verb) ? headlineWith(sentence, clause, subject) : undefined
}

/** A noun phrase as a headline: `The siege of Arica`. */
export function phraseHeadline(sentence: Words, first: number, last: number): string | undefined {
  return wholeLine(sentence, range(first, last + 1)) ?? cutLine(sentence, range(first, last + 1), first, 'nothing')
}

/** A headline needs a subject that says who: no pronoun. */
export function standsAlone({ words, times, language }: Words, subject: Subject): boolean {
  if (opensPhrase(words, subject) && !frontedTime(words, times, subject)) return false
  if (/^(?:who|which|whom|whose)$/i.test(words[subject.first]!.text)) return false
  const nominal = words.slice(subject.first, subject.last + 1).filter(word => /^(?:NOUN|PROPN|NUM|PRON)$/.test(word.tag))
  const first = words[subject.first]!
  if (nominal.length === 0 || nominal.every(word => word.tag === 'PRON')) return false
  return !(language.pronouns.has(first.text.toLowerCase()) && !/^(?:one|both)$/i.test(first.text))
}

/** The time with which what stands before a subject ends: "On Friday the army", "In the war of 1808 ships", but not "A week of violence". */
function frontedTime(words: readonly Word[], times: readonly PlacedTime[], { first, last }: Subject): PlacedTime | undefined {
  const phrase = words[first]!.tag === 'ADP'
  return times.find(
    time =>
      (phrase || time.phraseFirst <= first) &&
      time.last >= first &&
      time.last < last &&
      time.noun === undefined &&
      words[time.last + 1]!.text !== 'of',
  )
}

/** "By the time crews", "to getting": no noun phrase, unless it counts ("at least nine people"). */
function opensPhrase(words: readonly Word[], { first, last }: Subject): boolean {
  if (!/^(?:ADP|PART|SCONJ|CCONJ)$/.test(words[first]!.tag) || words[first]!.text === '-') return false
  return !words.slice(first + 1, Math.min(first + 3, last + 1)).some(word => word.tag === 'NUM')
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

const isSaying = ({ words, language }: Words, { verb }: Clause): boolean => language.reportingVerbs.has(words[verb.head]!.lemma)

/** The words of a clause that a line is made of. */
interface LineWords {
  readonly who: readonly number[]
  /** The name alone, where a title or a description stands before it. */
  readonly shorter: readonly number[] | undefined
  readonly does: readonly number[]
  readonly content: Clause | undefined
  /** Direct speech, or a verb of saying with nothing said. */
  readonly speech: boolean
}

function lineWords(sentence: Words, clause: Clause, subject: Subject): LineWords | undefined {
  const { words, clauses } = sentence
  const { verb } = clause
  const who = subjectWords(sentence, subject, clause)
  const says = isSaying(sentence, clause) && !verb.passive
  const content = says
    ? clauses.find(each => each.role === 'content' && each.parent !== undefined && clauses[each.parent] === clause)
    : undefined
  const does = predicateWords(sentence, clause).filter(index => index < (content?.from ?? Infinity))
  // "the contract it signed": what was signed stands before
  if (clause.role === 'relative' && clause.subject && clause.subject === subject) {
    const object = objectOf(sentence, clause)
    if (!object) return undefined
    does.splice(verb.last - verb.first + 1, 0, ...range(object.first, object.last + 1))
  }
  if (lacksObject(sentence, clause)) return undefined
  // "was looted on Friday and burned on Sunday": what it shares is said again
  if (verb.shares) does.unshift(...range(verb.shares.first, verb.shares.head))
  if (does.length <= verb.last - verb.first) return undefined
  if (content) does.push(...contentWords(sentence, content, does.at(-1)! + 1))
  const quoted = words[subject.first - 1] && /^["”]$/.test(words[subject.first - 1]!.text)
  const alone = (trimmed(sentence, does).at(-1) ?? 0) <= verb.last
  // "“We stay,” Ruiz joked": any verb can say what is quoted
  const closed = quoted === true && /^[,.!?’']$/.test(words[subject.first - 2]?.text ?? '')
  const speech = says ? quoted === true || alone : closed && alone
  return { who, shorter: nameOf(sentence, who) ?? apposedName(sentence, subject, clause), does, content, speech }
}

function headlineWith(sentence: Words, clause: Clause, subject: Subject): string | undefined {
  const line = lineWords(sentence, clause, subject)
  if (!line) return undefined
  const { who, shorter, does, content, speech } = line
  if (speech) return spoken(sentence, clause, [...(shorter ?? who), ...does])
  const { verb } = clause
  const least = content?.verb.last ?? verb.last
  const { lemma } = sentence.words[verb.head]!
  const ordering = /^(?:ask|order|force|allow|help|persuade|invite|permit|enable|require|want|vote|tell|urge|warn)$/.test(lemma)
  const controls: Control = ordering ? 'object' : isSaying(sentence, clause) ? 'verb' : 'nothing'
  return (
    wholeLine(sentence, [...who, ...does]) ??
    (shorter && wholeLine(sentence, [...shorter, ...does])) ??
    cutLine(sentence, [...who, ...does], least, controls) ??
    (shorter && cutLine(sentence, [...shorter, ...does], least, controls))
  )
}

/** The words of a clause that is too long for a line, without what hangs on it; undefined for direct speech and where no subject stands. */
export function clauseWords(sentence: Words, clause: Clause): readonly number[] | undefined {
  const subject = subjectOf(sentence, clause)
  const line =
    subject && agrees(sentence, subject, clause.verb) && standsAlone(sentence, subject)
      ? lineWords(sentence, clause, subject)
      : undefined
  return line && !line.speech ? [...(line.shorter ?? line.who), ...line.does] : undefined
}

/** What was said, with what is put between its subject and its verb left out. */
function contentWords(sentence: Words, content: Clause, from: number): number[] {
  const { subject, verb } = content
  const does = predicateWords(sentence, content)
  const start = Math.max(content.from, from)
  return subject && subject.first >= from ? [...range(start, subject.last + 1), ...does] : [...range(start, verb.first), ...does]
}

/** Direct speech with its speaker, where all of it is short enough: a speaker alone says nothing. */
function spoken(sentence: Words, clause: Clause, says: readonly number[]): string | undefined {
  const { words } = sentence
  const quoted = words.some(word => /^["“”]$/.test(word.text))
  if (!quoted || clause.role === 'relative') return undefined
  return (
    wholeLine(sentence, range(0, words.length)) ??
    (range(0, says[0]!).some(index => sentence.quoted.has(index))
      ? wholeLine(sentence, [...range(0, clause.subject?.first ?? 0), ...says])
      : undefined)
  )
}

/** "Foreign Minister Ana Ruiz" → "Ana Ruiz", for lines that would be too long. */
function nameOf({ words, language }: Words, who: readonly number[]): number[] | undefined {
  const title = who.findLastIndex(index => language.personTitles.has(words[index]!.text.toLowerCase()))
  const name = who.slice(title + 1)
  return title >= 0 && name.length > 0 && name.every(index => words[index]!.tag === 'PROPN') ? name : undefined
}

/** The clause's own subject, the noun that a relative pronoun stands for, or the one that a coordinated verb shares. */
export function subjectOf(sentence: Words, clause: Clause): Subject | undefined {
  const { clauses } = sentence
  let host: Clause | undefined = clause
  for (let depth = 0; host && depth < 10; depth++) {
    if (host.loose || (host.role === 'adverbial' && !host.subject)) return undefined
    if (host.subject) return host.subject
    if (host.role === 'relative' && host.marker !== undefined) return antecedent(sentence, host.marker, host.verb)
    host = host.parent === undefined ? undefined : clauses[host.parent]
  }
  return undefined
}

/** The noun that a relative pronoun stands for: in "the trial of a clerk who stole" the clerk. */
function antecedent({ words, language }: Words, marker: number, verb: VerbGroup): Subject | undefined {
  const last = nounPhraseBefore(words, marker)
  // "Peru, Chile and Lorvia, which were invited"
  const noun = last && numberOfVerb(words[verb.first]!, verb) === 'several' ? rowBefore(words, last) : last
  if (!noun || !/^who$/i.test(words[marker]!.text)) return noun
  const of = words.findIndex(({ text }, at) => at > noun.first && at < noun.last && text === 'of')
  const { lemma } = words[of - 1] ?? { lemma: '' }
  const thing =
    /^(?:case|story|fate|plight|future|custody|name|body|image|picture|photo|photograph|video|home|house|car|life)$/.test(lemma)
  const happening = of > 0 && (thing || language.eventNouns.has(lemma) || language.concepts.has(lemma))
  return happening ? { first: of + 1, last: noun.last } : noun
}

/** "the anger that the issue aroused": what the tagger took for a conjunction stands for the object. */
function lacksObject({ words, language }: Words, { role, marker, verb, subject }: Clause): boolean {
  if (role !== 'content' || marker === undefined || !subject || verb.passive) return false
  const { lemma, tag, text } = words[verb.head]!
  const noun = words[marker - 1]?.tag === 'NOUN' && words[marker]!.text === 'that'
  const next = words[verb.last + 1]
  const transitive =
    language.pastOf(text) !== undefined && !language.intransitiveVerbs.has(lemma) && !language.passiveOrNot.has(lemma)
  return noun && tag === 'VERB' && transitive && (next === undefined || /^(?:ADP|PUNCT)$/.test(next.tag))
}

/** The noun of a relative clause that has a subject of its own and no object: "the contract it signed". */
function objectOf({ words, language, times }: Words, { verb, marker, subject }: Clause): Subject | undefined {
  const before = marker ?? subject!.first
  const noun = /^[,]$/.test(words[before - 1]?.text ?? '') ? undefined : nounPhraseBefore(words, before)
  if (!noun || (marker !== undefined && !/^(?:that|which|who|whom)$/i.test(words[marker]!.text))) return undefined
  const next = words[verb.last + 1]
  const complete = next !== undefined && /^(?:DET|NOUN|PROPN|PRON|ADJ|PART|VERB|AUX|SCONJ)$/.test(next.tag)
  const dated = times.some(({ phraseFirst }) => phraseFirst === verb.last + 1)
  // "the plan it spoke of": the noun is a preposition's
  const stranded = next?.tag === 'ADP' && /^(?:PUNCT|ADP|CCONJ)$/.test(words[verb.last + 2]?.tag ?? '')
  const { lemma } = words[verb.head]!
  const circumstance = /^(?:way|reason|place|time|day|fact|moment|manner)$/.test(words[noun.last]!.lemma)
  const plain = !language.intransitiveVerbs.has(lemma) && !language.reportingVerbs.has(lemma) && !verb.passive
  return plain && !circumstance && (dated || !(complete || stranded)) ? noun : undefined
}

/** "The head of the office, Ana Ruiz, said" → "Ana Ruiz". */
function apposedName({ words }: Words, { last }: Subject, clause: Clause): number[] | undefined {
  const piece = clause.subject?.last === last ? range(last + 1, clause.verb.first) : []
  const named = piece.length > 3 && piece.slice(1, -1).every(index => words[index]!.tag === 'PROPN')
  return named && words[piece[0]!]!.text === ',' && words[piece.at(-1)!]!.text === ',' ? piece.slice(1, -1) : undefined
}

/** The subject's own words, and an apposition to it only where that alone has the name. */
function subjectWords(sentence: Words, { first, last }: Subject, clause: Clause): number[] {
  const { words, times } = sentence
  let from = first
  // "On Friday the army left": what comes before the noun phrase is no part of it
  const fronted = frontedTime(words, times, { first, last })
  if (fronted) from = fronted.last + 1
  while (
    from < last &&
    ((words[from]!.tag === 'ADV' && words[from + 1]!.tag !== 'NUM') ||
      words[from]!.tag === 'PUNCT' ||
      words[from]!.tag === 'SCONJ')
  )
    from++
  // "OSLO - The envoy": a place of writing that the article's head did not give up
  const dash = range(from, last).findLast(index => isDash(words, index))
  if (dash !== undefined) from = dash + 1
  // "The mission, first proposed in 1999 and approved, has cost"
  const comma = range(from + 1, last).find(
    index => words[index]!.text === ',' && words[index - 1]!.tag !== 'ADJ' && /^(?:ADV|VERB)$/.test(words[index + 1]!.tag),
  )
  const core = range(from, comma ?? last + 1)
  const piece = clause.subject ? range(last + 1, clause.verb.first) : []
  // "the Lima-based group" is not named by where it is based
  const named = core.some(index => words[index]!.tag === 'PROPN' && !/^[-‑]$/.test(words[index + 1]?.text ?? ''))
  const onlyName =
    piece.length > 2 && words[piece[0]!]!.text === ',' && piece.slice(1, -1).every(index => words[index]!.tag === 'PROPN')
  return !named && onlyName ? [...core, ...piece] : core
}
