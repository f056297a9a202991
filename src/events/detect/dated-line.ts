import type { PlacedTime } from '../attachment/placed-time.ts'
import { lineLength, lineOf } from '../headline/headline-text.ts'
import { lineWords } from '../headline/line-words.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Clause } from './clauses.ts'
import { type ParsedSentence, range } from './parsed-sentence.ts'

/** Whether a time heads its line, as in a chronology: "3 January 2013: Ceasefire signed". */
export const headsLine = ({ words }: ParsedSentence, { governor, phraseFirst, last }: PlacedTime): boolean =>
  governor < 0 && phraseFirst === 0 && words[last + 1]?.upos === 'PUNCT'

/** The clause that stands behind a time that heads its line. */
export const clauseBehind = ({ clauses, words }: ParsedSentence, { top, last }: PlacedTime): Clause | undefined =>
  clauses.find(({ predicate, from }) => words[predicate]!.head === top && from > last)

/** What such a line tells of without a finite verb, where a word of it can tell of an event. */
export function verblessEntry(parsed: ParsedSentence, time: PlacedTime): EventCandidate | undefined {
  const { words, groups, language } = parsed
  const first = time.last + 2
  const rest = range(first, words.length)
  const tells = (at: number) => {
    const { lemma, upos } = words[at]!
    return (
      groups.get(at)?.form === 'participle' ||
      (upos !== 'PROPN' && (language.eventNouns.has(lemma) || language.triggerClasses.has(lemma)))
    )
  }
  const trigger = rest.find(tells)
  if (trigger === undefined || rest.some(at => language.negations.has(words[at]!.lemma))) return undefined
  const line = lineOf(parsed, lineWords(parsed, rest))
  return {
    kind: 'happened',
    time,
    trigger,
    first,
    last: words.length - 1,
    headline: line.length <= lineLength ? line : undefined,
  }
}
