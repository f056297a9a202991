import { dependentOf, subtreeOf } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import { isSaying, type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import type { Phrase } from '../detect/phrase.ts'
import { isQuoteMark } from '../detect/quotations.ts'
import { balanced, closingMark, lineOf, longestLine, wholeLine } from './headline-text.ts'
import { lineWords } from './line-words.ts'

/** Direct speech, or a verb of saying with nothing said. */
export function isSpeech(sentence: ParsedSentence, clause: Clause, subject: Phrase, isBare: boolean): boolean {
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

/** Direct speech with its speaker, where all of it is short enough: a speaker alone says nothing. */
export function spoken(sentence: ParsedSentence, clause: Clause, says: readonly number[]): string | undefined {
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
