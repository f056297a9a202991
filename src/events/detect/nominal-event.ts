import { subtreeOf } from '../../syntax/tree.ts'
import { phraseHeadline } from '../headline/clause-headline.ts'
import type { PlacedTime } from '../attachment/placed-time.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import { isAside, phraseOf } from './phrase.ts'

/** A noun phrase that names an event: its first and last word, both inclusive, and its headline. */
export interface NominalEvent {
  readonly trigger: number
  readonly first: number
  readonly last: number
  readonly headline: string | undefined
}

/** "the 2003 invasion", "since the attacks on 7 May": an event that is named in passing. */
export function nominalEvent(sentence: ParsedSentence, noun: number, time: PlacedTime): NominalEvent {
  const { tree } = sentence
  const { first, last } = phraseOf(tree, noun)
  const words = subtreeOf(tree, noun, child => child > noun && isAside(tree, child)).filter(at => at >= first && at <= last)
  const place = { trigger: noun, first: Math.min(first, time.first), last: Math.max(last, time.last) }
  return { ...place, headline: phraseHeadline(sentence, words, time) }
}
