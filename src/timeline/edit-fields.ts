import type { Edit, Edtf, Factuality, Place } from '../model.ts'
import type { Desk } from './desk.ts'
import { applied, claim, type Draft, mark, type Outcome, toldAs } from './draft.ts'
import { checkedDate } from './make.ts'

export function setDate(_: Desk, draft: Draft, date: Edtf, place: Place): Outcome {
  draft.event = { ...draft.event, date: checkedDate(date) }
  return claim(draft, 'date', date, place)
}

/** For the fields that an edit and an event have alike. */
export function set(field: 'headline' | 'summary' | 'kind' | 'tags') {
  return (_: Desk, draft: Draft, value: string | readonly string[], place: Place): Outcome => {
    draft.event = { ...draft.event, [field]: value }
    return claim(draft, field, value, place)
  }
}

export function setFactuality(_: Desk, draft: Draft, factuality: Factuality, place: Place): Outcome {
  draft.event = toldAs(draft.event, factuality)
  return claim(draft, 'factuality', factuality, place)
}

export function pin(_: Desk, draft: Draft, pinned: boolean, place: Place): Outcome {
  const outcome = claim(draft, 'pin', pinned, place)
  mark(draft, [], place, { pinned })
  return outcome
}

export function setStatus(_: Desk, draft: Draft, status: NonNullable<Edit['status']>, edit: Edit): Outcome {
  // reviewed, then verified, then disputed is how work goes on: a later word on it is no conflict
  mark(draft, ['status'], edit, { status, ...by(edit) })
  return applied
}

export function setNote(_: Desk, draft: Draft, note: string, edit: Edit): Outcome {
  const outcome = claim(draft, 'note', note, edit)
  mark(draft, [], edit, { note, ...by(edit) })
  return outcome
}

/** Hidden events stay on the desk until the end, so that other edits still find them. */
export function hide(_: Desk, draft: Draft, hidden: boolean, place: Place): Outcome {
  if (hidden) draft.hiddenBy = place
  else delete draft.hiddenBy
  return claim(draft, 'hide', hidden, place)
}

const by = (edit: Edit) => (edit.by === undefined ? {} : { by: edit.by })
