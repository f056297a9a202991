import type { Clause } from './clauses.ts'
import type { Words } from './headline.ts'

/** Where what belongs to the verb ends: before a hanging clause or phrase, an attribution, a quotation that would be cut. */
export function predicateEnd({ words, clauses, times, language }: Words, clause: Clause): number {
  const { verb } = clause
  for (let index = verb.last + 1; index < clause.to; index++) {
    const word = words[index]!
    const lower = word.text.toLowerCase()
    // "on Saturday, July 3, with": a comma in a time ends nothing
    if (times.some(time => time.first < index && index < time.last)) continue
    const next = words[index + 1]
    // "reached Lima in 1847 and Arica in 1851": the line ends where the next date's words begin
    const row = word.text === ',' || word.tag === 'CCONJ'
    if (row && times.some(time => time.last === index - 1 && time.first > verb.last) && nextIsDated(index)) return index
    if (/^[;:—–]$/.test(word.text) || (word.text === '-' && words[index - 1]!.end < word.start)) return index
    if (clauses.some(each => each !== clause && each.from === index && each.role !== 'relative' && each.role !== 'content'))
      return beforeMeasure(index)
    if (language.attributions.has(lower)) return index
    // "after the owner, Acme, agreed": the clause is not always seen whole, and the headline stands without it
    if (language.subordinators.get(lower) === 'other time' && index > verb.last + 1) return beforeMeasure(index)
    if (word.text === ',' && next && endsPredicate(index + 1)) return index
    if (/^(?:amid|following|during|despite)$/.test(lower) && index > verb.last + 2) return index
  }
  return clause.to

  /** "hours after", "two weeks before": the measure goes with the word. */
  function beforeMeasure(index: number): number {
    let at = index
    if (!language.timeNouns.has(words[at - 1]!.text.toLowerCase())) return index
    at--
    while (at > verb.last + 1 && /^(?:NUM|ADJ|ADV|DET)$/.test(words[at - 1]!.tag)) at--
    return at
  }

  /** Whether words without a verb and then another time follow, not that time at once ("on 5 and 6 May"). */
  function nextIsDated(index: number): boolean {
    const time = times.find(each => each.first > index)
    if (!time || time.last >= clause.to) return false
    const between = words.slice(index + 1, time.phraseFirst)
    return between.length > 0 && !between.some(each => /^(?:VERB|AUX)$/.test(each.tag))
  }

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
