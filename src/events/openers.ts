import type { Word } from '../languages/language.ts'
import type { VerbGroup } from './verbs.ts'
import type { Tagged } from './subject.ts'

/** Tells which words open a clause: a question, a relative clause, or what a conjunction opens. */
export function clauseOpeners(
  { words, language, isTimeWord, groupAt }: Tagged,
  { previousWord, takesClause }: { previousWord: (index: number) => number | undefined; takesClause: (word: Word) => boolean },
) {
  return { opensQuestion, opensRelative, opensAdverbial }

  /** `verb` is that of the clause around it. */
  function opensRelative(index: number, lower: string, verb: VerbGroup | undefined): boolean {
    if (!language.relatives.has(lower) || index === 0) return false
    const before = words[index - 1]!
    if (lower === 'that') {
      if (!/^(?:NOUN|PROPN)$/.test(before.tag)) return false
      // "said this week that once he arrives"
      if (isTimeWord(before) && verb && takesClause(words[verb.head]!)) return false
      // "that" right before its verb is the subject, whatever its tag
      return (words[index]!.tag === 'PRON' && groupsSoon(index)) || groupAt.get(nextVerb(index))?.finite === true
    }
    return /^(?:NOUN|PROPN|PUNCT|NUM|PRON|ADP|CCONJ|ADV)$/.test(before.tag) || /^(?:those|all|some|many)$/i.test(before.text)
  }

  /** "say where", "decide by Friday whether", "with what they heard". */
  function opensQuestion(index: number, lower: string): boolean {
    const before = words[index - 1]
    if (before === undefined) return false
    if (/^what(?:ever)?$/.test(lower)) return before.tag !== 'PUNCT'
    // "shows again how"
    if (lower === 'how' && before.tag === 'ADV' && words[index - 2]?.tag === 'VERB') return true
    // "about how he fled", "over whether to go", but "of whom", "in which"
    if (/^(?:how|why|whether)$/.test(lower) && before.tag === 'ADP') return true
    return (
      /^(?:where|who|whom|which|how|why|whether)$/.test(lower) &&
      (before.tag === 'VERB' || (lower === 'whether' && isTimeWord(before)))
    )
  }

  function nextVerb(index: number): number {
    let next = index + 1
    while (words[next]?.tag === 'ADV') next++
    return next
  }

  /** A relative "that" is followed by its verb; "that" before a noun points. */
  function groupsSoon(index: number): boolean {
    const next = words[index + 1]
    return next !== undefined && !/^(?:NOUN|ADP|PUNCT)$/.test(next.tag)
  }

  function opensAdverbial(index: number, lower: string): boolean {
    const relation = language.subordinators.get(lower)
    // "because of the storm": a preposition; "a once great port": an adverb
    if (relation === undefined || words[index + 1]?.text === 'of') return false
    if (lower === 'once' && words[index - 1]?.tag === 'DET') return false
    if (relation === 'content')
      return (
        words[index]!.tag === 'SCONJ' ||
        (index > 0 && (words[index - 1]!.tag === 'VERB' || (isTimeWord(words[index - 1]!) && !isTimeWord(words[index]!))))
      )
    // "as minister", "after the vote": a preposition, unless a finite verb comes before the next comma or clause word
    // "although the …": never a preposition
    if (
      /^(?:although|though|because|whereas|unless|if)$/.test(lower) &&
      /^(?:DET|PROPN|PRON|NOUN)$/.test(words[index + 1]?.tag ?? '')
    )
      return true
    let verbsOfRelatives = 0
    for (let ahead = index + 1; ahead < words.length; ahead++) {
      // "after noon and called the guard": a verb that "and" joins to the main verb
      if (groupAt.get(ahead)?.finite && --verbsOfRelatives < 0) return words[previousWord(ahead) ?? ahead]!.tag !== 'CCONJ'
      const next = words[ahead]!
      const lower = next.text.toLowerCase()
      // "since the Lind Trust, a lender, closed"
      if (next.text === ',' && isSubjectApart(index, ahead)) return true
      if (next.tag === 'PUNCT' && !/^[-'’"“”]$/.test(next.text)) return false
      // "if that is so": right after such a word "that" is a subject
      if (language.relatives.has(lower) && next.tag !== 'DET' && ahead > index + 1) verbsOfRelatives++
      else if (language.subordinators.has(lower) && next.tag !== 'ADP' && ahead > index + 1) return false
    }
    return false
  }

  /** Whether a noun phrase between a comma and the next parts a clause's subject from its verb. */
  function isSubjectApart(opener: number, comma: number): boolean {
    const close = words.findIndex((word, at) => at > comma && word.text === ',')
    if (close < 0 || close - comma > 12 || !/^(?:DET|NUM|PROPN)$/.test(words[comma + 1]!.tag)) return false
    const piece = words.slice(comma + 1, close)
    const verb = words[close + 1]?.tag === 'ADV' ? close + 2 : close + 1
    const plain = piece.every(({ tag }) => !/^(?:VERB|AUX|CCONJ|SCONJ)$/.test(tag))
    return opener + 1 < comma && words[comma - 1]!.tag === 'PROPN' && plain && groupAt.get(verb)?.finite === true
  }
}
