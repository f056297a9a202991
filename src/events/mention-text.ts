import type { EventKind, Mention } from '../model.ts'

/** The part of a mention's quote that tells of its happening: its clause, or all of it. */
export const mentionText = ({ clause, quote, start }: Mention): string =>
  clause ? quote.slice(clause.start - start, clause.end - start) : quote

/** Whether a sentence only names an event, "The arrest will not change her plans", and says nothing of when it was. */
export const isOnlyNamed = ({ kind, date }: Pick<Mention, 'kind' | 'date'>): boolean =>
  kind === 'background' && date === undefined

/** Whether what is told had not happened yet. */
export const isAhead = (kind: EventKind): boolean => kind === 'planned' || kind === 'deadline'
