import type { Dismissal, Edit, EditTarget, Edtf, Factuality, FilePosition, TimelineEvent } from '../../model.ts'
import { beginOnOneDay } from '../../timeline/arrange.ts'
import type { EditSession } from './edit-session.ts'
import { disagreementsIn, isOn, valuesUnseen } from '../../timeline/disagree.ts'
import { applied, claim, type EditableEvent, mark, nameOfPlace, type Outcome, toldAs } from './editable-event.ts'
import { checkedDate } from './event-factory.ts'
import { findTarget } from './targets.ts'

export function setDate(_: EditSession, draft: EditableEvent, date: Edtf, place: FilePosition): Outcome {
  draft.event = { ...draft.event, date: checkedDate(date) }
  return claim(draft, 'date', date, place)
}

/** For the fields that an edit and an event have alike. */
export function setField(field: 'headline' | 'summary' | 'kind' | 'attribution' | 'tags') {
  return (_: EditSession, draft: EditableEvent, value: string | readonly string[], place: FilePosition): Outcome => {
    draft.event = { ...draft.event, [field]: value }
    return claim(draft, field, value, place)
  }
}

export function setImage(
  _: EditSession,
  draft: EditableEvent,
  image: NonNullable<Edit['image']>,
  { path, line, column }: FilePosition,
): Outcome {
  draft.event = { ...draft.event, image: image === 'none' ? image : { ...image, at: { path, line, column } } }
  return claim(draft, 'image', image, { path, line, column })
}

export function setPlace(_: EditSession, draft: EditableEvent, where: NonNullable<Edit['place']>, place: FilePosition): Outcome {
  draft.event = { ...draft.event, place: where }
  return claim(draft, 'place', where, place)
}

export function setFactuality(_: EditSession, draft: EditableEvent, factuality: Factuality, place: FilePosition): Outcome {
  draft.event = toldAs(draft.event, factuality)
  return claim(draft, 'factuality', factuality, place)
}

export function pin(_: EditSession, draft: EditableEvent, pinned: boolean, place: FilePosition): Outcome {
  const outcome = claim(draft, 'pin', pinned, place)
  mark(draft, [], place, { pinned })
  return outcome
}

export function setStatus(_: EditSession, draft: EditableEvent, status: NonNullable<Edit['status']>, edit: Edit): Outcome {
  // reviewed, then verified, then disputed is how work goes on: a later word on it is no conflict
  mark(draft, ['status'], edit, { status, ...by(edit) })
  return applied
}

export function setNote(_: EditSession, draft: EditableEvent, note: string, edit: Edit): Outcome {
  const outcome = claim(draft, 'note', note, edit)
  mark(draft, [], edit, { note, ...by(edit) })
  return outcome
}

/** Hidden events stay on the desk until the end, so that other edits still find them. */
export function hide(_: EditSession, draft: EditableEvent, hidden: boolean, place: FilePosition): Outcome {
  if (hidden) draft.hiddenBy = place
  else delete draft.hiddenBy
  return claim(draft, 'hide', hidden, place)
}

/** Reports that are said to differ, and do not. */
export function dismiss(desk: EditSession, draft: EditableEvent, dismissal: Dismissal, place: FilePosition): Outcome {
  const { about, of } = dismissal
  const all = disagreementsIn(draft.event, desk.wordsOf)
  const meant = all.filter(each => isOn(each, dismissal))
  if (meant.length === 0) {
    const found = all.map(({ about, of }) => of ?? about).join(', ')
    const message = `the reports do not differ on the ${of ?? about}${found && `, but on: ${found}`}`
    return { result: 'stale', message }
  }
  const [unseen] = meant.flatMap(each => valuesUnseen(each, dismissal))
  if (unseen !== undefined)
    return { result: 'stale', message: `the reports now also give “${unseen}”, so they are shown to differ` }
  mark(draft, ['disagreements'], place, { dismissed: [...(draft.event.editorial?.dismissed ?? []), dismissal] })
  return applied
}

/** Its place within its day: behind another event. */
export function follow(desk: EditSession, draft: EditableEvent, target: EditTarget, place: FilePosition): Outcome {
  const { draft: other, sentence, outcome } = findTarget(desk, target)
  if (!other)
    return sentence
      ? { result: 'stale', message: 'no event cites the sentence of the event that this one is to follow' }
      : outcome
  const refused = (message: string): Outcome => ({ result: 'refused', message })
  if (other.hiddenBy) return refused(`the event that this one is to follow is hidden at ${nameOfPlace(other.hiddenBy)}`)
  const [own, before] = [draft.event, other.event]
  if (!beginOnOneDay(own, before))
    return refused(
      `it begins on ${own.date.edtf} and “${before.headline}” on ${before.date.edtf}; only events of one day have an order within it`,
    )
  for (let at: TimelineEvent | undefined = before; at; at = leaderOf(desk, at))
    if (at.id === own.id) return refused('an event cannot follow itself, nor one that follows it')
  const claimed = claim(draft, 'after', before.id, place, 'order')
  mark(draft, [], place, { after: before.id })
  return claimed.result === 'applied' ? outcome : claimed
}

const leaderOf = (desk: EditSession, { editorial }: TimelineEvent) =>
  editorial?.after === undefined ? undefined : desk.drafts.get(editorial.after)?.event

const by = (edit: Edit) => (edit.by === undefined ? {} : { by: edit.by })
