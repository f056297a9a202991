import type { Mention } from '../model.ts'

/** The part of a mention's quote that tells of its happening: its clause, or all of it. */
export const toldIn = ({ clause, quote, start }: Mention): string =>
  clause ? quote.slice(clause.start - start, clause.end - start) : quote
