import type { DoubtKind } from '../../model.ts'
import { type Action, actions } from './actions.ts'

/** What most often settles a doubt, besides confirming. */
export const remedies: Readonly<Partial<Record<DoubtKind, readonly Action[]>>> = {
  'ambiguous-date': [actions.date],
  'year-in-doubt': [actions.date, actions.article],
  'uncertain-reading': [actions.date, actions.headline],
  'low-confidence-date': [actions.date, actions.split],
  accusation: [actions.told],
  'weak-merge': [actions.split, actions.detach],
  'weak-headline': [actions.headline, actions.hide],
  'maybe-one': [actions.merge],
  disagreement: [actions.differ, actions.citationDate],
}
