import { type PlacedSentence, placeOfSentence, sameSentence } from '../../events/placed-sentence.ts'
import type { Mention, Span } from '../../model.ts'

/** The citations of a sentence that are meant: all, or of the clause that is named; the narrowest that hold it, else those within it. */
export function meant(citations: readonly Mention[], { clause, ...placed }: PlacedSentence): readonly Mention[] {
  const own = citations.filter(mention => sameSentence(mention, placeOfSentence(placed)))
  if (!clause) return own
  const around = own.filter(mention => holds(mention.clause ?? mention, clause))
  if (around.length === 0) return own.filter(mention => mention.clause && holds(clause, mention.clause))
  const narrowest = Math.min(...around.map(mention => lengthOf(mention.clause ?? mention)))
  return around.filter(mention => lengthOf(mention.clause ?? mention) === narrowest)
}

/** Whether a citation has some of the clause that is meant. */
export const isPartlyIn = (mention: Mention, { clause, ...placed }: PlacedSentence) => {
  const { start, end } = mention.clause ?? mention
  return sameSentence(mention, placeOfSentence(placed)) && clause !== undefined && start < clause.end && clause.start < end
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
const lengthOf = ({ start, end }: Span) => end - start
