import { dependentOf } from '../../syntax/tree.ts'
import { isEventNoun, type TimeInTree, timeInTree } from './time-in-tree.ts'
import type { PlacedTime } from './placed-time.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { attachmentCases } from './cases.ts'

/** What a time dates. Both are indexes into the sentence's words; neither is there where it dates a thing, or only compares. */
export interface Attachment {
  /** The predicate that is told of at that time. */
  readonly predicate?: number
  /** The word that says what was done then, where that is not the predicate's own: "leave" in "agreed on Friday to leave". */
  readonly trigger?: number
  /** A noun that names an event, with that time in its phrase. */
  readonly noun?: number
}

/** Attaches a time to the event that it dates, by the first case of the table that holds. */
export function attachTime(sentence: ParsedSentence, time: PlacedTime, place = timeInTree(sentence, time)): Attachment {
  const { attach } = attachmentCases.find(({ holds }) => holds(place))!
  const noun = (attach === 'noun' ? place.beside : place.nouns).find(at => isEventNoun(place, at))
  const named = noun === undefined ? {} : { noun }
  if (attach === 'noun') return named
  if (attach === 'nothing') return {}
  return { ...named, ...predicateOf(attach, place) }
}

function predicateOf(
  attach: 'predicate' | 'gerund' | 'complement' | 'matrix',
  { sentence, predicate, matrix }: TimeInTree,
): Attachment {
  if (attach === 'predicate') return predicate < 0 ? {} : { predicate }
  if (attach === 'gerund') return { predicate: dependentOf(sentence.tree, predicate, 'xcomp') ?? predicate }
  // "fined for failing to report it in 2017": the verb above may be a participle itself
  let above = sentence.words[predicate]?.head ?? -1
  while (above >= 0 && !sentence.groups.has(above)) above = sentence.words[above]!.head
  if (above >= 0 && above !== matrix?.predicate) return { predicate: above }
  if (matrix === undefined) return {}
  return attach === 'matrix' ? { predicate: matrix.predicate } : { predicate: matrix.predicate, trigger: predicate }
}
