import type { Clause } from './clauses.ts'
import { clauseHeadline, standsAlone, type Words } from './headline.ts'
import type { PlacedTime } from './times.ts'
import type { VerbGroup } from './verbs.ts'

/**
 * "…, having visited Chile on Friday and Peru on Saturday": each is a happening of its own, with the verb carried over. Gives the words
 * that tell of the one with this time, and its headline where the subject is named; undefined where the time is not in such a phrase.
 */
export function participleEvents(
  sentence: Words,
  clause: Clause,
  groups: readonly VerbGroup[],
  time: PlacedTime,
): { first: number; last: number; headline: string | undefined } | undefined {
  const { words, times, text, language } = sentence
  const group = groups.findLast(each => each.first < time.first && each.first > clause.verb.last)
  if (!group || group.finite || group.form !== 'gerund' || words[group.first]!.text.toLowerCase() !== 'having') return undefined
  const others = times.filter(each => each.first > group.last && each.last < time.first)
  const before = others.at(-1)
  const first = before ? before.last + 1 : group.first
  const carried = before !== undefined && words[first]?.tag === 'CCONJ'
  if (before && !carried) return undefined
  const object = textOf(carried ? first + 1 : group.last + 1, time.phraseFirst - 1)
  const past = language.pastOf(words[group.head]!.text)
  const subject = clause.subject
  const named = subject && standsAlone(sentence, subject) ? textOf(subject.first, subject.last) : undefined
  const headline = named && past && object && group.head > group.first ? `${named} ${past} ${object}` : undefined
  return { first, last: time.last, headline: headline ?? clauseHeadline(sentence, clause) }

  function textOf(from: number, to: number): string {
    return to < from ? '' : text.slice(words[from]!.start, words[to]!.end)
  }
}
