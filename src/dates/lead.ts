import type { DateValue } from '../model.ts'
import { canBeLead, named, nothingNamed } from './context.ts'
import { parseEdtf } from './edtf.ts'
import type { Found } from './find.ts'
import { countsFromText, isComparison, leansOnText } from './reading-kinds.ts'
import type { Resolved } from './resolve.ts'
import { type ArticleContext, type ReadSentence, resolveFound } from './resolve-found.ts'

export interface Lead {
  readonly lead: DateValue | undefined
  /** What the expressions up to it come to, where that stays so once it is known. */
  readonly known: ReadonlyMap<Found, Resolved>
}

export const noLead: Lead = { lead: undefined, known: new Map() }

// what an article reports is dated in its first sentences
const leadSentences = 6
const leadExpressions = 40

/** The first date that can be that of what the article reports. */
export function leadOf(sentences: readonly ReadSentence[], context: ArticleContext & { readonly published: DateValue }): Lead {
  let last = nothingNamed
  const known = new Map<Found, Resolved>()
  let stays = true
  for (const read of sentences.slice(0, leadSentences)) {
    for (const [index, found] of read.found.slice(0, leadExpressions).entries()) {
      const { reading } = found
      const made = resolveFound(read, index, context, last)
      const { value, anchor } = made
      known.set(found, made)
      // what counts from the text may have had to fall back on the day of publication
      if (leansOnText(reading) || (context.narrative && anchor?.from === 'published')) stays = false
      if (!value) continue
      const day = dayOnly(value)
      if (day && !countsFromText(reading) && canBeLead(day, context.published.earliest!))
        return { lead: day, known: stays ? known : noLead.known }
      if (!isComparison(reading)) last = named(last, value)
    }
  }
  return { lead: undefined, known }
}

function dayOnly(value: DateValue): DateValue | undefined {
  return value.precision === 'day' || value.precision === 'minute' || value.precision === 'hour'
    ? parseEdtf(value.earliest ?? '')
    : undefined
}
