import type { EventLanguage, Word } from '../languages/language.ts'
import type { Clause } from './clauses.ts'
import type { PlacedTime } from './times.ts'

/** The most characters of a headline. */
export const headlineLength = 90

export interface Words {
  readonly text: string
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly times: readonly PlacedTime[]
  readonly language: EventLanguage
}

/**
 * The clause as one line in the source's own words: subject, verb and what belongs to it, without dates, appositions, what is in
 * brackets, and clauses that hang on it. Undefined where that would not stand alone.
 */
export function clauseHeadline(sentence: Words, clause: Clause): string | undefined {
  const { words, clauses } = sentence
  const host = clause.subject ? clause : sharedSubject(sentence, clause)
  const subject = clause.subject ?? host?.subject
  if (!subject || !standsAlone(sentence, subject)) return undefined
  const kept = [...subjectWords(sentence, host ?? clause), ...range(clause.verb.first, predicateEnd(sentence, clause))]
  const content = clauses.find(each => each.role === 'content' && each.parent !== undefined && clauses[each.parent] === clause)
  const said = sentence.language.reportingVerbs.has(words[clause.verb.head]!.lemma)
  const long =
    content && said ? [...kept, ...range(Math.max(content.from, kept.at(-1)! + 1), predicateEnd(sentence, content))] : kept
  return fitted(sentence, long, clause) ?? (long === kept ? undefined : fitted(sentence, kept, clause))
}

/** A noun phrase as a headline: `The siege of Arica`. */
export function phraseHeadline(sentence: Words, first: number, last: number): string | undefined {
  return fitted(sentence, range(first, last + 1), undefined)
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

/** The clause whose subject a coordinated verb shares. */
function sharedSubject({ clauses }: Words, clause: Clause): Clause | undefined {
  let host: Clause | undefined = clause
  for (let depth = 0; host && !host.subject && depth < 10; depth++)
    host = host.parent === undefined ? undefined : clauses[host.parent]
  return host
}

/** A headline needs a subject that says who: no pronoun. */
export function standsAlone({ words, language }: Words, subject: { first: number; last: number }): boolean {
  const nominal = words.slice(subject.first, subject.last + 1).filter(word => /^(?:NOUN|PROPN|NUM|PRON)$/.test(word.tag))
  const first = words[subject.first]!
  if (nominal.length === 0 || nominal.every(word => word.tag === 'PRON')) return false
  return !(language.pronouns.has(first.text.toLowerCase()) && !/^(?:one|both)$/i.test(first.text))
}

/** The subject's own words, and an apposition to it only where that alone has the name. */
function subjectWords(sentence: Words, clause: Clause): number[] {
  const { words, times } = sentence
  const { first, last } = clause.subject!
  let from = first
  // "On Friday the army left": what comes before the noun phrase is no part of it
  const fronted = times.find(
    time => time.phraseFirst <= first && time.last >= first && time.last < last && time.noun === undefined,
  )
  if (fronted) from = fronted.last + 1
  while (from < last && (words[from]!.tag === 'ADV' || words[from]!.tag === 'PUNCT' || words[from]!.tag === 'SCONJ')) from++
  const core = range(from, last + 1)
  const piece = range(last + 1, clause.verb.first)
  const named = core.some(index => words[index]!.tag === 'PROPN')
  const onlyName =
    piece.length > 2 && words[piece[0]!]!.text === ',' && piece.slice(1, -1).every(index => words[index]!.tag === 'PROPN')
  return !named && onlyName ? [...core, ...piece] : core
}

/** Where what belongs to the verb ends: before a hanging clause or phrase, an attribution, a quotation that would be cut. */
function predicateEnd({ words, clauses, language }: Words, clause: Clause): number {
  const { verb } = clause
  for (let index = verb.last + 1; index < clause.to; index++) {
    const word = words[index]!
    const lower = word.text.toLowerCase()
    const next = words[index + 1]
    if (/^[;:—–]$/.test(word.text) || (word.text === '-' && words[index - 1]!.end < word.start)) return index
    if (clauses.some(each => each !== clause && each.from === index && each.role !== 'relative' && each.role !== 'content'))
      return index
    if (language.attributions.has(lower)) return index
    if (word.text === ',' && next && endsPredicate(index + 1)) return index
    if (/^(?:amid|following|during|despite)$/.test(lower) && index > verb.last + 2) return index
  }
  return clause.to

  function endsPredicate(index: number): boolean {
    const word = words[index]!
    const lower = word.text.toLowerCase()
    if (language.relatives.has(lower) || language.attributions.has(lower) || language.connectives.has(lower)) return true
    if (word.tag === 'VERB' || word.tag === 'SCONJ' || word.tag === 'PRON' || word.tag === 'ADV') return true
    if (word.tag === 'CCONJ' || word.tag === 'AUX') return true
    // an apposition, or who said so: what follows the comma is no list and no place ("Lima, Peru")
    return !isList(index) && !(word.tag === 'PROPN' && words[index - 2]?.tag === 'PROPN' && language.places.has(lower))
  }

  /** "bread, milk and wine": a conjunction within the next few words and no verb before it. */
  function isList(index: number): boolean {
    for (let ahead = index; ahead < Math.min(clause.to, index + 9); ahead++) {
      if (words[ahead]!.tag === 'CCONJ') return words[index]!.tag !== 'ADP'
      if (/^(?:VERB|AUX)$/.test(words[ahead]!.tag)) return false
    }
    return false
  }
}

/** The kept words as a line, without dates and brackets, cut to length at the end of a phrase. */
function fitted(sentence: Words, kept: readonly number[], clause: Clause | undefined): string | undefined {
  const { words } = sentence
  const indexes = withoutBrackets(words, withoutTimes(sentence, kept))
  let line = lineOf(sentence, indexes)
  const shortest = clause ? indexes.findIndex(index => index > clause.verb.last) : indexes.length - 1
  for (let end = indexes.length - 1; line.length > headlineLength && end > shortest; end--) {
    if (canEndBefore(sentence, indexes, end)) line = lineOf(sentence, indexes.slice(0, end))
  }
  const enough =
    indexes.length >= 2 &&
    (!clause || indexes.some(index => index > clause.verb.last) || clause.verb.passive || indexes.length >= 3)
  return enough && line.length > 0 && line.length <= headlineLength && balanced(line) ? line : undefined
}

/** Leaves out times that stand as a phrase of their own; one that describes a noun stays, and so does one that others lean on. */
function withoutTimes({ words, times }: Words, kept: readonly number[]): number[] {
  let indexes = [...kept]
  for (const { first, last, phraseFirst, noun } of times) {
    const before = words[phraseFirst - 1]
    const after = words[last + 1]
    const leans =
      before?.tag === 'CCONJ' ||
      after?.tag === 'CCONJ' ||
      before?.tag === 'ADP' ||
      before?.tag === 'DET' ||
      before?.text === 'than'
    const inside = indexes.includes(first)
    if (
      !inside ||
      noun !== undefined ||
      (leans && indexes.includes(last + 1)) ||
      (before?.tag === 'ADP' && phraseFirst === first)
    )
      continue
    let from = phraseFirst
    let to = last
    // ", on 3 May," goes with its commas
    if (words[from - 1]?.text === ',') from--
    if (words[to + 1]?.text === ',') to++
    indexes = indexes.filter(index => index < from || index > to)
  }
  return indexes
}

function withoutBrackets(words: readonly Word[], indexes: readonly number[]): number[] {
  let depth = 0
  return indexes.filter(index => {
    const { text } = words[index]!
    if (text === '(' || text === '[') depth++
    const inside = depth > 0
    if ((text === ')' || text === ']') && depth > 0) depth--
    return !inside
  })
}

/** Whether a headline may end before this word: a new phrase begins there and what stands before is no word that waits for another. */
function canEndBefore({ words }: Words, indexes: readonly number[], end: number): boolean {
  const word = words[indexes[end]!]!
  const before = words[indexes[end - 1]!]!
  const begins =
    word.tag === 'ADP' ||
    word.tag === 'CCONJ' ||
    word.tag === 'SCONJ' ||
    word.text === ',' ||
    (word.tag === 'PART' && word.lemma === 'to')
  if (word.text.toLowerCase() === 'of') return false
  return begins && /^(?:NOUN|PROPN|NUM|PRON)$/.test(before.tag)
}

function lineOf({ words, text }: Words, indexes: readonly number[]): string {
  let line = ''
  indexes.forEach((index, at) => {
    const word = words[index]!
    const before = at === 0 ? undefined : words[indexes[at - 1]!]!
    const gap = before && word.start > before.end && indexes[at - 1] === index - 1 ? text.slice(before.end, word.start) : ''
    const jump = before && indexes[at - 1] !== index - 1 && !/^[,.;:!?)’”]|^['’]s/.test(word.text) ? ' ' : gap
    line += jump + word.text
  })
  line = line
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/[\s,;:–—-]+$/, '')
  line = line.replace(/(?<!\b(?:\p{Lu}|Inc|Co|Corp|Ltd|Jr|Sr|St))\.$/u, '')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** No quotation mark or bracket without its other half. */
function balanced(line: string): boolean {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0
  return count(/"/g) % 2 === 0 && count(/[“]/g) === count(/[”]/g) && count(/\(/g) === count(/\)/g)
}

/** The sentence up to a place where a clause or a phrase ends, with an ellipsis if anything is left off. */
export function cutSentence({ text, words, clauses, language }: Words): string {
  let from = 0
  while (
    from < words.length - 3 &&
    (words[from]!.tag === 'CCONJ' || language.connectives.has(words[from]!.text.toLowerCase()) || words[from]!.text === ',')
  )
    from++
  const whole = text
    .slice(words[from]?.start ?? 0)
    .replace(/\s+/g, ' ')
    .trim()
  const shown = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)
  if (whole.length <= headlineLength) return shown(whole.replace(/(?<!\b\p{Lu})\.$/u, ''))
  const starts = new Set(clauses.map(clause => clause.from))
  let best = ''
  let any = ''
  for (let index = from + 3; index < words.length; index++) {
    const line = text.slice(words[from]!.start, words[index - 1]!.end).replace(/\s+/g, ' ')
    if (line.length > headlineLength - 2) break
    if (balanced(line)) any = line
    const word = words[index]!
    if (
      balanced(line) &&
      (word.text === ',' || starts.has(index) || word.tag === 'ADP' || word.tag === 'CCONJ') &&
      /^(?:NOUN|PROPN|NUM)$/.test(words[index - 1]!.tag)
    ) {
      best = line
    }
  }
  return shown(`${best || any || whole.slice(0, headlineLength - 2)} …`)
}
