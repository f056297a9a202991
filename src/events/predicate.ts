import type { Clause } from './clauses.ts'
import { isDash } from './dashes.ts'
import type { Words } from './headline.ts'

/**
 * The verb and what belongs to it, up to a hanging clause or phrase, an attribution, or a quotation that would be cut. A name in
 * apposition to a description stays ("the director, Ana Ruiz, in Lima"), a description of somebody named goes ("Ana Ruiz, the director, in Lima").
 */
export function predicateWords(sentence: Words, clause: Clause): number[] {
  const left = new Set<number>()
  const end = predicateEnd(sentence, clause, left)
  return Array.from({ length: Math.max(0, end - clause.verb.first) }, (_, at) => clause.verb.first + at).filter(
    at => !left.has(at),
  )
}

function predicateEnd({ words, clauses, times, language, quoted }: Words, clause: Clause, left: Set<number>): number {
  const { verb } = clause
  for (let index = verb.last + 1; index < clause.to; index++) {
    const apposed = words[index]!.text === ',' ? apposition(index) : undefined
    if (apposed) {
      if (apposed.goes) for (let at = index; at <= apposed.close; at++) left.add(at)
      index = apposed.close
      continue
    }
    const word = words[index]!
    const lower = word.text.toLowerCase()
    // "on Saturday, July 3, with": a comma in a time ends nothing
    if (times.some(time => time.first < index && index < time.last)) continue
    const next = words[index + 1]
    // "reached Lima in 1847 and Arica in 1851": the line ends where the next date's words begin
    const row = word.text === ',' || word.tag === 'CCONJ'
    if (row && times.some(time => time.last === index - 1 && time.first > verb.last) && nextIsDated(index)) return index
    // "questions about how Orr, 41, fled", "found that, despite her age, she": a clause that has begun has a verb
    const begun = clauses.some(each => each.from > verb.last && each.from < index && index < each.verb.first)
    if (begun && (word.text === ',' || word.tag === 'ADP')) continue
    if (/^[;:]$/.test(word.text) || isDash(words, index)) return index
    if (clauses.some(each => each !== clause && each.from === index && each.role !== 'relative' && each.role !== 'content'))
      return beforeMeasure(index)
    if (language.attributions.has(lower)) return index
    // "after the owner, Acme, agreed": the clause is not always seen whole, and the headline stands without it
    if (
      language.subordinators.get(lower) === 'other time' &&
      index > verb.last + 1 &&
      !/^(?:DET|PRON)$/.test(words[index - 1]!.tag)
    )
      return beforeMeasure(index)
    // "the “policies of war,” and said": the mark that closes a quotation goes with it
    if (word.text === ',' && next && /^["”]$/.test(next.text) && quoted.has(index)) {
      left.add(index)
      return index + 2
    }
    // "a new, cheaper engine"
    if (word.text === ',' && words[index - 1]!.tag === 'ADJ' && next && /^(?:ADJ|SYM|NUM)$/.test(next.tag)) continue
    if (word.text === ',' && next && endsPredicate(index + 1)) return index
    if (/^(?:amid|following|during|despite)$/.test(lower) && index > verb.last + 2) return index
  }
  return clause.to

  /** What a comma opens: a name after a description, or a description after a name, up to the next comma, and a phrase after that. */
  function apposition(comma: number): { close: number; goes: boolean } | undefined {
    const rest = words.slice(comma + 1, Math.min(clause.to, comma + 14))
    const length = rest.findIndex(word => /^[,.]$/.test(word.text))
    const piece = rest.slice(0, length)
    const close = comma + 1 + length
    const before = words[comma - 1]!
    const ends = words[close]?.text === '.' && close === clause.to - 1
    if (length < 1 || !(ends || words[close + 1]?.tag === 'ADP') || clauses.some(each => each.from > comma && each.from <= close))
      return undefined
    const named = piece.every(word => word.tag === 'PROPN') && before.tag === 'NOUN'
    const described =
      before.tag === 'PROPN' &&
      /^(?:DET|NOUN|ADJ)$/.test(piece[0]!.tag) &&
      !piece.some(word => /^(?:VERB|AUX|CCONJ|SCONJ|PRON|NUM)$/.test(word.tag))
    const time = times.some(each => each.phraseFirst <= comma + 1 && each.last > comma)
    return (named || described) && !time ? { close: ends ? close - 1 : close, goes: described } : undefined
  }

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
