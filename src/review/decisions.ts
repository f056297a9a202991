import { articleKeys } from '../edits/schema.ts'
import { type EditToWrite, withEdits, withoutEdit, withTarget } from '../edits/write.ts'
import type { Timeline } from '../model.ts'
import { NothingChanged } from './changed-fields.ts'
import { editFor } from './decision-edit.ts'
import { insideContent } from './edit-targets.ts'
import type { Form, Subject } from './form.ts'

type Change = (text: string) => string

/**
 * Turns a filled-in form into a change of the edits file's text.
 * @throws with a sentence for the person where the form says nothing that can be written
 */
export const changeFor = (form: Form, subject: Subject, timeline: Timeline): Change =>
  inPlace(form, subject) ?? (text => withEdits(text, [signedEdit(form, subject, timeline)]))

/**
 * The same decision on several subjects, written together.
 * @throws where it changes none of them
 */
export function changeForAll(form: Form, subjects: readonly Subject[], timeline: Timeline): Change {
  const [only] = subjects
  if (only && subjects.length === 1) return changeFor(form, only, timeline)
  const edits = subjects.flatMap(subject => {
    try {
      return [signedEdit(form, subject, timeline)]
    } catch (error) {
      if (error instanceof NothingChanged) return []
      throw error
    }
  })
  if (edits.length === 0) throw new NothingChanged('nothing is different from what they say already')
  return text => withEdits(text, edits, form.get('about') ?? form.get('decision'))
}

/** Decisions on a correction that is not in force change it where it stands. */
function inPlace(form: Form, { doubt }: Subject): Change | undefined {
  const decision = form.get('decision') ?? ''
  const { outcome } = doubt ?? {}
  if (decision === 'set-aside' && outcome) return text => withoutEdit(text, outcome.line)
  if (!decision.startsWith('candidate-') || !outcome) return undefined
  const chosen = outcome.candidates?.[Number(decision.slice('candidate-'.length))]
  if (!chosen) throw new Error('this candidate is not there any more')
  const target =
    chosen.name !== undefined
      ? { name: chosen.name }
      : chosen.source === undefined
        ? { event: chosen.event ?? '' }
        : { source: insideContent(chosen.source), quote: chosen.text }
  return text => withTarget(text, outcome.line, target)
}

function signedEdit(form: Form, subject: Subject, timeline: Timeline): EditToWrite {
  const edit = editFor(form, subject, timeline)
  const signed = form.get('by')?.trim()
  const canBeSigned = edit.name === undefined && edit.add === undefined && articleKeys.every(key => edit[key] === undefined)
  const status = form.get('status')
  return {
    ...edit,
    ...(status && canBeSigned && edit.hide === undefined && !edit.status && { status: status as 'reviewed' }),
    ...(signed && canBeSigned && { by: signed }),
  }
}
