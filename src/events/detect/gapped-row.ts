import type { EventKind } from '../../model.ts'
import { dependentOf, type Word } from '../../syntax/tree.ts'
import { type ClauseLine, lineLength } from '../headline/headline-text.ts'
import { isSelfContained, subjectOf } from '../headline/subject.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import type { Clause } from './clauses.ts'
import { eventClass } from './event-class.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import type { Phrase } from './phrase.ts'
import type { VerbGroup } from './verb-group.ts'

/** One of several events that one verb tells of, from its first to its last word. */
export interface GappedEvent extends ClauseLine {
  readonly kind: EventKind
  readonly trigger: number
  readonly first: number
  readonly last: number
}

/** A verb that a row of times may share: one that is finite, or "having visited". */
interface SharedVerb {
  readonly group: VerbGroup
  readonly isHaving: boolean
  readonly kind: 'happened' | 'planned'
}

/**
 * "Having visited Chile on Friday and Peru on Saturday", "opened schools in 1950 and a clinic in 1955": each is an event of its
 * own, with the verb carried over. Undefined where the time is not one of such a row.
 */
export function gappedEvent(sentence: ParsedSentence, clause: Clause, time: PlacedTime): GappedEvent | undefined {
  const verb = sharedVerb(sentence, clause, time)
  if (!verb) return undefined
  const { group, kind } = verb
  const row = sentence.times.filter(each => each.noun === undefined && each.first > group.last && each.last < clause.to)
  const at = row.indexOf(time)
  const pieces = row.map((_, index) => pieceOf(sentence, row, index, group.last))
  if (!isMember(sentence, row, pieces, at, verb)) return undefined
  const subject = subjectOf(sentence, clause)
  const line = subject && lineWith(sentence, verb, subject, pieces[at]!)
  const anaphoric = line && line.length <= lineLength ? line : undefined
  return {
    kind,
    trigger: group.head,
    first: at === 0 ? group.first : row[at - 1]!.last + 1,
    last: time.last,
    anaphoric,
    headline: subject && isSelfContained(sentence, subject) ? anaphoric : undefined,
  }
}

/** The last verb before a time, where it tells what happened or is planned. */
function sharedVerb(sentence: ParsedSentence, clause: Clause, time: PlacedTime): SharedVerb | undefined {
  const groups = [...sentence.groups].sort(([, a], [, b]) => a.first - b.first)
  const [predicate, group] = groups.findLast(([, each]) => each.first < time.first && each.first >= clause.verb.first) ?? []
  if (predicate === undefined || !group || group.negated) return undefined
  // "left, her deputy having sold the quay": another's
  if (group !== clause.verb && dependentOf(sentence.tree, predicate, 'nsubj') !== undefined) return undefined
  if (group.form === 'gerund' && group.first < group.head) return { group, isHaving: true, kind: 'happened' }
  const told = group === clause.verb ? eventClass(sentence, clause) : undefined
  // "will host a fair in June and a race in May"
  if (group.form === 'future' && told === 'planned') return { group, isHaving: false, kind: 'planned' }
  const isPast = told !== undefined && /^(?:past|past-perfect|present-perfect)$/.test(group.form)
  return isPast ? { group, isHaving: false, kind: 'happened' } : undefined
}

/** Whether a time is one of a row in which a conjunction stands; "having visited Chile on Friday" needs no other. */
function isMember(
  { words }: ParsedSentence,
  row: readonly PlacedTime[],
  pieces: readonly (string | undefined)[],
  at: number,
  { isHaving }: SharedVerb,
): boolean {
  const isLinked = row.some(
    (each, index) => index > 0 && words.slice(row[index - 1]!.last + 1, each.first).some(({ upos }) => upos === 'CCONJ'),
  )
  if (at === 0) return pieces[0] !== undefined && (isHaving || (isLinked && pieces[1] !== undefined))
  return at > 0 && isLinked && pieces.slice(0, at + 1).every(piece => piece !== undefined)
}

/** What stands between the verb, or the time before, and a time: a phrase without a verb, after a conjunction or a comma if it is not the first. */
function pieceOf(sentence: ParsedSentence, row: readonly PlacedTime[], index: number, verbLast: number): string | undefined {
  const { words } = sentence
  const { phraseFirst } = row[index]!
  let from = (index === 0 ? verbLast : row[index - 1]!.last) + 1
  if (index > 0) {
    const link = from
    while (words[from]?.text === ',' || words[from]?.upos === 'CCONJ') from++
    if (from === link) return undefined
  }
  const piece = words.slice(from, phraseFirst)
  const isOther = piece.length === 1 && /^(?:DET|PRON|NUM)$/.test(piece[0]!.upos)
  // "a fair" may be read as an adjective
  const isObject = piece.at(-1)?.deprel === 'obj'
  const nominal = isOther || isObject || piece.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  const broken = piece.some(({ upos, text }) => /^(?:VERB|AUX|SCONJ)$/.test(upos) || /^[,;:]$/.test(text))
  // "the railway reached Lima in 1847 and the telegraph in 1851": a name and a thing are no row
  const isName = (word: Word | undefined) => word?.upos === 'PROPN'
  const unlike = index === 1 && row.length === 2 && isName(piece.at(-1)) !== isName(words[row[0]!.phraseFirst - 1])
  return nominal && !broken && !unlike ? textOf(sentence, from, phraseFirst - 1) : undefined
}

/** Subject, verb and one piece of the row. */
function lineWith(sentence: ParsedSentence, verb: SharedVerb, subject: Phrase, piece: string): string | undefined {
  const who = textOf(sentence, subject.first, subject.last)
  const does = verbText(sentence, verb, subject)
  return who && does ? `${who.charAt(0).toUpperCase()}${who.slice(1)} ${does} ${piece}` : undefined
}

function verbText(sentence: ParsedSentence, { group, isHaving, kind }: SharedVerb, subject: Phrase): string | undefined {
  const { words, language } = sentence
  const { text } = words[group.head]!
  if (kind === 'planned' || (group.passive && !isHaving)) return textOf(sentence, group.first, group.last)
  // "after being ousted"
  if (group.passive) return `${language.pastCopula(words[subject.head]!)} ${text}`
  return isHaving ? language.pastOf(text) : text
}

const textOf = ({ words, text }: ParsedSentence, from: number, to: number): string =>
  to < from ? '' : text.slice(words[from]!.start, words[to]!.end)
