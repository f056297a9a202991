import { type PlacedSentence, placeOfSentence, sameSentence } from '../../events/placed-sentence.ts'
import { mentionId } from '../../events/join/make-event.ts'
import { isOwnDate } from '../../events/join/date-distance.ts'
import type { AddedEvent, ArticleEdit, Edit, EditOutcome, EditTarget, Edtf, Mention, FilePosition } from '../../model.ts'
import { addEvent } from './add.ts'
import { type EditSession, draftById, looseIn, putEvent, takeLoose } from './edit-session.ts'
import { areDisjoint } from '../../timeline/disagree.ts'
import { applied, contradiction, type EditableEvent, mark, type Outcome } from './editable-event.ts'
import { attach, detach, mergeWith, setCitationDate, splitOff } from './edit-citations.ts'
import { editName } from './edit-names.ts'
import {
  dismiss,
  follow,
  hide,
  pin,
  setField,
  setDate,
  setFactuality,
  setImage,
  setNote,
  setPlace,
  setStatus,
} from './edit-fields.ts'
import { checkedDate, mentionOf, newEvent } from './event-factory.ts'
import { findTarget } from './targets.ts'

/** What an edit can ask for of an event, in the order in which it is done: first what it cites, then what it says. */
const instructions: { readonly [K in keyof Edit]?: Instruction<NonNullable<Edit[K]>> } = {
  splitOff,
  detach,
  attach,
  mergeWith,
  citationDate: setCitationDate,
  date: setDate,
  headline: setField('headline'),
  summary: setField('summary'),
  kind: setField('kind'),
  factuality: setFactuality,
  attribution: setField('attribution'),
  tags: setField('tags'),
  image: setImage,
  place: setPlace,
  pin,
  status: setStatus,
  note: setNote,
  hide,
}
/** What can be told only once all that events cite and say is known. */
const lateInstructions: typeof instructions = { dismiss, after: follow }
type Instruction<T> = (desk: EditSession, draft: EditableEvent, value: T, edit: Edit) => Outcome

/** What a correction came to, and what of it is done after all others. */
interface Done {
  readonly outcomes: readonly EditOutcome[]
  readonly later?: () => EditOutcome[]
}

/** Applies one correction. */
export function applyEdit(desk: EditSession, edit: Edit): Done {
  const { path, line, column, add, article, name } = edit
  const said = (instruction: string, outcome: Outcome, draft?: EditableEvent): EditOutcome => ({
    path,
    line,
    column,
    instruction,
    ...outcome,
    ...(draft && { event: draft.event.id }),
  })
  if (article) return { outcomes: sayOfArticle(desk, article, edit).map(([key, outcome]) => said(key, outcome)) }
  if (name) {
    const events = [...desk.drafts.values()].map(({ event }) => event)
    return { outcomes: editName(desk.names, name, edit, events).map(({ instruction, outcome }) => said(instruction, outcome)) }
  }
  const outcomes: EditOutcome[] = []
  const draft = add ? added(add) : targeted(edit.target ?? {})
  if (!draft) return { outcomes }
  const apply = (those: typeof instructions, to: EditableEvent): EditOutcome[] =>
    (Object.keys(those) as (keyof Edit)[])
      .filter(name => edit[name] !== undefined)
      .map(name => said(name, (those[name] as Instruction<unknown>)(desk, to, edit[name], edit), to))
  outcomes.push(...apply(instructions, draft))
  // it may have been merged into another by then
  return { outcomes, later: () => apply(lateInstructions, draftById(desk, draft.event.id) ?? draft) }

  function added(add: AddedEvent): EditableEvent | undefined {
    const { draft, outcome, citations } = addEvent(desk, add, edit)
    outcomes.push(said('add', outcome, draft), ...citations.map(citation => said('citations', citation, draft)))
    return draft
  }

  function targeted(target: EditTarget): EditableEvent | undefined {
    const { draft: found, sentence, outcome } = findTarget(desk, target)
    if (found && sentence && target.event === undefined && edit.date !== undefined && !edit.hide) {
      const other = otherDay(found, sentence, edit.date)
      if (other !== undefined) {
        outcomes.push(said('date', { result: 'refused', message: other }, found))
        return undefined
      }
    }
    const draft = found ?? (sentence && edit.date !== undefined ? eventOf(desk, sentence, edit) : undefined)
    if (draft) {
      if (outcome.result !== 'applied') outcomes.push(said('target', outcome, draft))
    } else if (sentence && edit.hide) {
      // nothing cites it: it is out of sight, and off the list of what has no date
      const loose = looseIn(desk, sentence)
      takeLoose(desk, loose)
      outcomes.push(said('hide', { ...outcome, ...(loose.length > 0 && { removed: [placeOfSentence(sentence)] }) }))
    } else {
      const message = 'the sentence is there, but no event cites it; give it a “date” to make one, or “attach” it to an event'
      const instruction = mayBeSeen(edit, outcome) ? 'hide' : 'target'
      outcomes.push(said(instruction, sentence ? { result: 'stale', message } : outcome))
    }
    return draft
  }
}

/** Why a day that is given to a sentence is not given to the event which it only bears out: another of its sentences says otherwise. */
function otherDay({ event }: EditableEvent, sentence: PlacedSentence, day: Edtf): string | undefined {
  const date = checkedDate(day)
  const isIt = (mention: Mention) => sameSentence(mention, placeOfSentence(sentence))
  const other = event.citations.find(
    mention => !isIt(mention) && isOwnDate(mention) && mention.date && areDisjoint(mention.date, date),
  )
  if (isIt(event.citations[0]) || !other) return undefined
  return `this sentence is one of ${event.citations.length} that “${event.headline}” (${event.id}) cites, and another gives ${other.date!.edtf}; “splitOff” it from the event if it reports something else, give it a “citationDate” if only its own day is wrong, or name the event by its id to date all of it`
}

/** What an editor says of a whole article has been done before anything was read from it. */
function sayOfArticle(desk: EditSession, { source: name, ...said }: ArticleEdit, place: FilePosition): [string, Outcome][] {
  const article = desk.article(name)
  return Object.entries(said).map(([key, value]) => {
    if (!article) return [key, { result: 'stale', message: `there is no article ${name}` }]
    const earlier = desk.saidOfArticles.get(`${key} ${article.source.id}`)
    desk.saidOfArticles.set(`${key} ${article.source.id}`, { value, place })
    return [key, earlier && earlier.value !== value ? contradiction(key, earlier) : applied]
  })
}

/** Whether what a correction was to hide, and did not find, may be there all the same: with another id, or in other words. */
const mayBeSeen = ({ hide, target }: Edit, { candidates = [] }: Outcome) =>
  hide === true && (target?.quote === undefined || candidates.length > 0)

/** The event that a sentence becomes when an editor gives it a date. */
function eventOf(desk: EditSession, sentence: Parameters<typeof mentionOf>[1], edit: Edit): EditableEvent {
  const mention = mentionOf(desk, sentence)
  takeLoose(desk, looseIn(desk, sentence))
  const event = newEvent(desk, {
    id: mentionId(mention),
    date: checkedDate(edit.date ?? ''),
    headline: mention.headline,
    citations: [{ ...mention, dateFrom: 'editor' }],
  })
  const draft = putEvent(desk, event)
  mark(draft, ['date'], edit)
  return draft
}
