import { written } from '../dates/edtf.ts'
import { type EditToWrite, withEdit, withoutEdit, withTarget } from '../edits/write.ts'
import type { Doubt } from '../checks/doubts.ts'
import type { QuoteTarget, Timeline, TimelineEvent } from '../model.ts'

/** What a person filled in, by the names of the fields. */
export type Form = ReadonlyMap<string, string>

/** What a decision is about: an event, or a sentence that no event cites, or an article, or a correction that is not in force. */
export interface Subject {
  readonly doubt?: Doubt
  readonly event?: TimelineEvent
  readonly sentence?: QuoteTarget
}

/**
 * Turns a filled-in form into a change of the edits file's text.
 * @throws with a sentence for the person where the form says nothing that can be written
 */
export function changeFor(form: Form, subject: Subject, timeline: Timeline): (text: string) => string {
  const { doubt } = subject
  const decision = form.get('decision') ?? ''
  if (decision === 'set-aside' && doubt?.outcome) return text => withoutEdit(text, doubt.outcome!.line)
  if (decision.startsWith('candidate-') && doubt?.outcome) {
    const chosen = doubt.outcome.candidates?.[Number(decision.slice('candidate-'.length))]
    if (!chosen) throw new Error('this candidate is not there any more')
    const target =
      chosen.source === undefined ? { event: chosen.event ?? '' } : { source: insideContent(chosen.source), quote: chosen.text }
    return text => withTarget(text, doubt.outcome!.line, target)
  }
  const edit = editFor(decision, form, subject, timeline)
  const signed = form.get('by')?.trim()
  const canBeSigned = edit.published === undefined && edit.add === undefined
  return text => withEdit(text, { ...edit, ...(signed && canBeSigned && { by: signed }) })
}

function editFor(decision: string, form: Form, { event, sentence, doubt }: Subject, timeline: Timeline): EditToWrite {
  const value = (name: string) => form.get(name)?.trim() || undefined
  const needed = (name: string, message: string) => {
    const given = value(name)
    if (given === undefined) throw new Error(message)
    return given
  }
  if (decision === 'published' && doubt?.source !== undefined)
    return { source: pathOf(timeline, doubt.source), published: needed('published', 'Choose the day.') }
  const target = event ? targetOf(event, timeline) : sentence
  if (!target) throw new Error('there is nothing here to decide on any more')
  if (decision.startsWith('status-'))
    return { ...target, status: decision.slice('status-'.length) as 'reviewed', ...noteOf(value('note')) }
  if (decision === 'hide') return { ...target, hide: 'true', ...noteOf(event && value('note')) }
  if (decision === 'pin') return { ...target, pin: 'true' }
  if (decision === 'attach' && sentence) {
    const other = eventById(timeline, needed('event', 'Choose the event.'))
    return { ...targetOf(other, timeline), attach: sentence }
  }
  if (decision === 'merge') {
    const other = eventById(timeline, needed('event', 'Choose the other event.'))
    return { ...target, mergeWith: targetOf(other, timeline) }
  }
  const [verb = '', number] = decision.split(':')
  if ((verb === 'splitOff' || verb === 'detach') && event) {
    const mention = event.citations[Number(number)]
    if (!mention) throw new Error('this citation is not there any more')
    return { ...target, [verb]: { source: pathOf(timeline, mention.source), quote: mention.quote } }
  }
  if (decision === 'save') return { ...target, ...changedFields(form, event) }
  throw new Error('choose what is to be done')
}

/** Only what differs from what the event says already; a note alone is worth writing too. */
function changedFields(form: Form, event: TimelineEvent | undefined): EditToWrite {
  const shown = {
    date: event && written(event.date),
    headline: event?.headline,
    summary: event?.summary,
    kind: event?.kind,
    factuality: event && (event.factuality ?? 'asserted'),
    note: undefined,
  }
  const fields = Object.entries(shown).flatMap(([name, old]) => {
    const given = form.get(name)?.trim()
    return given && given !== old ? [[name, given]] : []
  })
  const tags = (form.get('tags') ?? '').split(',').flatMap(tag => tag.trim() || [])
  if (event && form.has('tags') && tags.join() !== event.tags.join()) fields.push(['tags', tags as never])
  if (fields.length === 0) throw new Error('nothing is different from what the event says already')
  if (!event && !fields.some(([name]) => name === 'date'))
    throw new Error('Give a date: that is what makes an event of the sentence.')
  return Object.fromEntries(fields) as EditToWrite
}

const noteOf = (note: string | undefined) => (note === undefined ? {} : { note })

/** The event by its id, and by its first sentence in case the id changes. */
function targetOf({ id, citations }: TimelineEvent, timeline: Timeline): { event: string; source?: string; quote?: string } {
  const quoted = citations.find(({ passage, quote }) => passage !== '' && quote.length <= 2000)
  return { event: id, ...(quoted && { source: pathOf(timeline, quoted.source), quote: quoted.quote }) }
}

function eventById(timeline: Timeline, id: string): TimelineEvent {
  const event = timeline.events.find(event => event.id === id)
  if (!event) throw new Error(`there is no event “${id}” any more`)
  return event
}

export const pathOf = (timeline: Timeline, id: string): string =>
  insideContent(timeline.sources.find(source => source.id === id)?.path ?? id)

const insideContent = (path: string) => path.replace(/^[^/]+\//, '')
