import type { Clause } from './clauses.ts'
import { headlineLength } from './headline-line.ts'
import { standsAlone, subjectOf, type Words } from './headline.ts'
import { kindOf } from './kind.ts'
import { nounPhraseBefore } from './noun-phrase.ts'
import type { PlacedTime } from './times.ts'
import type { VerbGroup } from './verbs.ts'

/** Words that tell of one of several happenings of a clause, both inclusive, and a headline where its subject is named. */
interface Part {
  readonly trigger: number
  readonly first: number
  readonly last: number
  readonly headline: string | undefined
  /** One with a pronoun for its subject. */
  readonly leaning?: string | undefined
}

/**
 * "Having visited Chile on Friday and Peru on Saturday", "opened schools in 1950 and a hospital in 1960": each is a happening of its
 * own, with the verb carried over. Undefined where the time is not one of such a row.
 */
export function participleEvents(
  sentence: Words,
  clause: Clause,
  groups: readonly VerbGroup[],
  time: PlacedTime,
): Part | undefined {
  const { words, times, text, language } = sentence
  const group = groups.findLast(each => each.first < time.first && each.first >= clause.verb.first)
  if (!group) return undefined
  const having = group.form === 'gerund' && words[group.first]!.text.toLowerCase() === 'having'
  const own =
    group.first === clause.verb.first &&
    /^(?:past|past-perfect|present-perfect)$/.test(group.form) &&
    kindOf(clause, words, language) !== undefined
  if ((!having && !own) || group.negated) return undefined
  const row = times.filter(each => each.noun === undefined && each.first > group.last && each.last < clause.to)
  const at = row.indexOf(time)
  const pieces = row.map((each, index) => pieceOf(index === 0 ? group.last : row[index - 1]!.last, each, index > 0))
  const linked = row.some(
    (each, index) => index > 0 && words.slice(row[index - 1]!.last + 1, each.first).some(word => word.tag === 'CCONJ'),
  )
  const carried = at > 0 && linked && pieces[at] !== undefined && pieces.slice(0, at).every(Boolean)
  const leads = at === 0 && linked && pieces[0] !== undefined && pieces[1] !== undefined
  if (!carried && !(leads || (having && at === 0 && pieces[0]))) return undefined
  const first = at === 0 ? group.first : row[at - 1]!.last + 1
  const subject = subjectOf(sentence, clause)
  const who = subject && textOf(subject.first, subject.last)
  const past = language.pastOf(words[group.head]!.text)
  const verb = group.passive || (having && group.head === group.first) ? undefined : (past ?? words[group.head]!.text)
  const does = group.passive && own ? textOf(group.first, group.last) : verb
  const line = who && does ? `${who.charAt(0).toUpperCase()}${who.slice(1)} ${does} ${pieces[at]}` : undefined
  const leaning = line && line.length <= headlineLength ? line : undefined
  return {
    trigger: group.head,
    first,
    last: time.last,
    leaning,
    headline: subject && standsAlone(sentence, subject) ? leaning : undefined,
  }

  /** What stands between the verb, or the time before, and a time: a phrase without a verb, after "and" or a comma if it is not the first. */
  function pieceOf(after: number, each: PlacedTime, follows: boolean): string | undefined {
    let from = after + 1
    if (follows) {
      const link = from
      while (words[from]?.text === ',' || words[from]?.tag === 'CCONJ') from++
      if (from === link) return undefined
    }
    const piece = words.slice(from, each.phraseFirst)
    const nominal = piece.some(word => word.tag === 'NOUN' || word.tag === 'PROPN')
    const broken = piece.some(word => /^(?:VERB|AUX|SCONJ)$/.test(word.tag) || /^[,;:]$/.test(word.text))
    // "the railway reached Lima in 1847 and the telegraph in 1851": a name and a thing are no row
    const end = piece.at(-1)?.tag
    const unlike =
      follows && each === row[1] && row.length === 2 && (end === 'PROPN') !== (words[row[0]!.phraseFirst - 1]?.tag === 'PROPN')
    return nominal && !broken && !unlike ? textOf(from, each.phraseFirst - 1) : undefined
  }

  function textOf(from: number, to: number): string {
    return to < from ? '' : text.slice(words[from]!.start, words[to]!.end)
  }
}

/**
 * "The bridge, opened in 1962, was shut": the participle has the date, not the sentence's verb. The headline adds the "was" that a
 * participle leaves out, but for verbs whose active form says the same.
 */
export function reducedRelative(
  { words, language, text }: Words,
  groups: readonly VerbGroup[],
  clause: Clause,
  time: PlacedTime,
): Part | undefined {
  const group = groups.findLast(each => each.first < time.first)
  if (!group || group.finite || group.first !== group.last || (group.form !== 'past' && group.form !== 'participle'))
    return undefined
  if (language.pastOf(words[group.head]!.text) === undefined) return undefined
  const between = words.slice(group.last + 1, time.phraseFirst)
  if (between.some(word => word.tag === 'PUNCT' || word.tag === 'CCONJ')) return undefined
  // after the main verb the time may be the main verb's, unless it follows the participle at once
  const inserted = /^[,]$/.test(words.slice(0, group.first).findLast(word => word.tag !== 'ADV')?.text ?? '')
  if (group.first > clause.verb.first && (between.length > 0 || inserted)) return undefined
  let after = group.first
  while (words[after - 1]?.tag === 'ADV') after--
  const noun = nounPhraseBefore(words, after)
  if (!noun) return undefined
  const plural = words[noun.last]!.tag === 'NOUN' && words[noun.last]!.text.toLowerCase() !== words[noun.last]!.lemma
  const be = language.passiveOrNot.has(words[group.head]!.lemma) ? '' : plural ? 'were ' : 'was '
  const line = `${text.slice(words[noun.first]!.start, words[noun.last]!.end)} ${be}${text.slice(words[group.first]!.start, words[time.phraseFirst - 1]!.end)}`
  return {
    trigger: group.head,
    first: noun.first,
    last: time.last,
    headline: line.length <= headlineLength ? line.charAt(0).toUpperCase() + line.slice(1).replace(/\s+/g, ' ') : undefined,
  }
}

/** "Founded by settlers in 1642, the town grew": the participle at the sentence's head has the date, and the clause's subject. */
export function frontedParticiple(
  sentence: Words,
  groups: readonly VerbGroup[],
  clause: Clause,
  time: PlacedTime,
): Part | undefined {
  const { words, text, language } = sentence
  const group = groups[0]
  const comma = words.findIndex(word => word.text === ',')
  if (!group || group.finite || group.first > 1 || time.last > comma || time.first <= group.last || clause.subject === undefined)
    return undefined
  const { first, last } = clause.subject
  if (first <= comma || language.pastOf(words[group.head]!.text) === undefined) return undefined
  const plural = words[last]!.tag === 'NOUN' && words[last]!.text.toLowerCase() !== words[last]!.lemma
  const be = language.passiveOrNot.has(words[group.head]!.lemma) ? '' : plural ? 'were ' : 'was '
  const who = text.slice(words[first]!.start, words[last]!.end)
  const done = text.slice(words[group.head]!.start, words[time.phraseFirst - 1]!.end)
  const line = `${who.charAt(0).toUpperCase()}${who.slice(1)} ${be}${done.charAt(0).toLowerCase()}${done.slice(1)}`
  const named = standsAlone(sentence, { first, last }) && line.length <= headlineLength
  return {
    trigger: group.head,
    first: 0,
    last: time.last,
    headline: named ? line : undefined,
    leaning: line.length <= headlineLength ? line : undefined,
  }
}
