import type { DatedSentence, Mention } from '../model.ts'

/** The happenings that a sentence tells of; none where it tells of none. */
export function findMentions(sentence: DatedSentence): Mention[] {
  void sentence
  return []
}
