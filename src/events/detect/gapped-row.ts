import type { EventKind } from '../../model.ts'
import { dependentOf } from '../../syntax/tree.ts'
import { type ClauseLine, lineLength } from '../headline/headline-text.ts'
import { isSelfContained, subjectOf } from '../headline/subject.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import type { Clause } from './clauses.ts'
import { eventClass } from './event-class.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/** One of several events that one verb tells of, from its first to its last word. */
export interface GappedEvent extends ClauseLine {
  readonly kind: EventKind
  readonly trigger: number
  readonly first: number
  readonly last: number
}

/**
 * "Having visited Chile on Friday and Peru on Saturday", "opened schools in 1950 and a clinic in 1955": each is an event of its
 * own, with the verb carried over. Undefined where the time is not one of such a row.
 */
export function gappedEvent(sentence: ParsedSentence, clause: Clause, time: PlacedTime): GappedEvent | undefined {
  const { words, times, text, language } = sentence
  const groups = [...sentence.groups.values()].sort((a, b) => a.first - b.first)
  const group = groups.findLast(each => each.first < time.first && each.first >= clause.verb.first)
  if (!group) return undefined
  // "left, her deputy having sold the quay": another's
  const predicate = [...sentence.groups].find(([, each]) => each === group)![0]
  if (group !== clause.verb && dependentOf(sentence.tree, predicate, 'nsubj') !== undefined) return undefined
  const having = group.form === 'gerund' && group.first < group.head
  const told = group === clause.verb ? eventClass(sentence, clause) : undefined
  // "will host a fair in June and a race in May"
  const isAhead = group.form === 'future' && told === 'planned'
  const own = told !== undefined && (isAhead || /^(?:past|past-perfect|present-perfect)$/.test(group.form))
  if ((!having && !own) || group.negated) return undefined
  const row = times.filter(each => each.noun === undefined && each.first > group.last && each.last < clause.to)
  const at = row.indexOf(time)
  const pieces = row.map((each, index) => pieceOf(index === 0 ? group.last : row[index - 1]!.last, each, index > 0))
  const linked = row.some(
    (each, index) => index > 0 && words.slice(row[index - 1]!.last + 1, each.first).some(({ upos }) => upos === 'CCONJ'),
  )
  const carried = at > 0 && linked && pieces[at] !== undefined && pieces.slice(0, at).every(Boolean)
  const leads = at === 0 && linked && pieces[0] !== undefined && pieces[1] !== undefined
  if (!carried && !(leads || (having && at === 0 && pieces[0]))) return undefined
  const subject = subjectOf(sentence, clause)
  const who = subject && textOf(subject.first, subject.last)
  const past = language.pastOf(words[group.head]!.text)
  const verb = group.passive || having ? (group.passive ? undefined : past) : words[group.head]!.text
  // "after being ousted"
  const wasDone = group.passive && subject ? `${language.pastCopula(words[subject.head]!)} ${words[group.head]!.text}` : undefined
  const does = (group.passive && own) || isAhead ? textOf(group.first, group.last) : (verb ?? wasDone ?? past)
  const line = who && does ? `${who.charAt(0).toUpperCase()}${who.slice(1)} ${does} ${pieces[at]}` : undefined
  const anaphoric = line && line.length <= lineLength ? line : undefined
  return {
    kind: isAhead ? 'planned' : 'happened',
    trigger: group.head,
    first: at === 0 ? group.first : row[at - 1]!.last + 1,
    last: time.last,
    anaphoric,
    headline: subject && isSelfContained(sentence, subject) ? anaphoric : undefined,
  }

  /** What stands between the verb, or the time before, and a time: a phrase without a verb, after a conjunction or a comma if it is not the first. */
  function pieceOf(after: number, each: PlacedTime, follows: boolean): string | undefined {
    let from = after + 1
    if (follows) {
      const link = from
      while (words[from]?.text === ',' || words[from]?.upos === 'CCONJ') from++
      if (from === link) return undefined
    }
    const piece = words.slice(from, each.phraseFirst)
    const isOther = piece.length === 1 && /^(?:DET|PRON|NUM)$/.test(piece[0]!.upos)
    // "a fair" may be read as an adjective
    const isObject = piece.at(-1)?.deprel === 'obj'
    const nominal = isOther || isObject || piece.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
    const broken = piece.some(({ upos, text: word }) => /^(?:VERB|AUX|SCONJ)$/.test(upos) || /^[,;:]$/.test(word))
    // "the railway reached Lima in 1847 and the telegraph in 1851": a name and a thing are no row
    const end = piece.at(-1)?.upos
    const unlike =
      follows && each === row[1] && row.length === 2 && (end === 'PROPN') !== (words[row[0]!.phraseFirst - 1]?.upos === 'PROPN')
    return nominal && !broken && !unlike ? textOf(from, each.phraseFirst - 1) : undefined
  }

  function textOf(from: number, to: number): string {
    return to < from ? '' : text.slice(words[from]!.start, words[to]!.end)
  }
}
