import type { PlacedTime } from '../attachment/placed-time.ts'
import { ownSubjectOf } from '../../syntax/tree.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/**
 * Logistic curves from the margin of a word's head to the share of words with such a margin that were right, fitted to the development
 * parts of two treebanks. Of noun phrases beside a verb, the predicate above was right in 88 % with a margin below 1 and in 97 % above 7;
 * of subjects, the verb was right in 51 % below 1, in 76 % from 2 to 3 and in 99 % above 7.
 */
const curves = { time: { at0: 1.9, slope: 0.2 }, subject: { at0: -0.25, slope: 0.55 } } as const

// of days of change, so many were days of publication, which weekdays are counted from
const changeDay = 0.25

/** How sure the parse is of what a time dates and of whose deed that was, 0–1. `predicate`: what the time dates; undefined for a noun. */
export function readingConfidence({ tree }: ParsedSentence, time: PlacedTime, predicate: number | undefined): number {
  const subject = predicate === undefined ? undefined : ownSubjectOf(tree, predicate)
  // which word of "Mr Ruiz" is its head decides nothing
  const isName = subject !== undefined && tree.words[subject]!.upos === 'PROPN' && tree.words[subject + 1]?.upos === 'PROPN'
  const isRight = (at: number, { at0, slope }: { at0: number; slope: number }) =>
    1 / (1 + Math.exp(-at0 - slope * tree.words[at]!.margin))
  const sure = isRight(time.top, curves.time) * (subject === undefined || isName ? 1 : isRight(subject, curves.subject))
  return Math.round(100 * sure * (time.time.anchor?.from === 'modified' ? changeDay : 1)) / 100
}
