import { contained } from '../contained.ts'
import { mentionId } from '../events/join/make-event.ts'
import { faultOf } from '../internal-error.ts'
import type { Article, Edit, EditOutcome, MergedEvents, Mention, SentencePlace } from '../model.ts'
import { addEvent } from './add.ts'
import { type Desk, deskOf, draftById, putEvent, sentenceKey } from './desk.ts'
import { type Draft, mark, type Outcome, sentencePlace } from './draft.ts'
import { attach, detach, mergeWith, splitOff } from './edit-citations.ts'
import { hide, pin, set, setDate, setFactuality, setNote, setStatus } from './edit-fields.ts'
import { applyInlineEvent } from './inline-events.ts'
import { checkedDate, mentionOf, newEvent } from './make.ts'
import { placeOf } from './refind.ts'
import { findTarget } from './targets.ts'

/** What an edit can ask for of an event, in the order in which it is done: first what it cites, then what it says. */
const instructions: { readonly [K in keyof Edit]?: Instruction<NonNullable<Edit[K]>> } = {
  splitOff,
  detach,
  attach,
  mergeWith,
  date: setDate,
  headline: set('headline'),
  summary: set('summary'),
  kind: set('kind'),
  factuality: setFactuality,
  tags: set('tags'),
  pin,
  status: setStatus,
  note: setNote,
  hide,
}
type Instruction<T> = (desk: Desk, draft: Draft, value: T, edit: Edit) => Outcome

/**
 * Applies to what was found the events that authors wrote into their articles, and then an editor's corrections, one after
 * the other. No correction is dropped: `edits` of the result says what became of each, and what those that found nothing
 * might have meant. One that throws is refused, and leaves the others as they are.
 */
export function applyEdits(found: MergedEvents, edits: readonly Edit[], articles: readonly Article[]): MergedEvents {
  const marked = articles.filter(({ inlineEvents = [] }) => inlineEvents.length > 0)
  if (edits.length === 0 && marked.length === 0) return found
  const { made, lost } = contained([...marked, ...edits], some => applyAll(found, some, articles), found)
  const refused = lost.flatMap(({ item, error }) => refusals(item, error))
  return refused.length > 0 ? { ...made, edits: [...(made.edits ?? []), ...refused] } : made
}

/** Those of articles are the events that their authors wrote into them. */
function applyAll(found: MergedEvents, instructions: readonly (Article | Edit)[], articles: readonly Article[]): MergedEvents {
  const desk = deskOf(found, articles)
  const outcomes = instructions.flatMap(each => (isArticle(each) ? inlineOutcomes(desk, each) : applyEdit(desk, each)))
  const drafts = [...desk.drafts.values()]
  const events = drafts.filter(draft => !draft.hiddenBy).map(draft => draft.event)
  const removed = removedBy(drafts)
  const isLoose = (mention: Mention) => desk.loose.has(sentenceKey(mention))
  return {
    ...found,
    events,
    undated: found.undated.filter(isLoose),
    ...(found.setAside && { setAside: found.setAside.filter(isLoose) }),
    ...(found.maybeOne && { maybeOne: found.maybeOne }),
    edits: outcomes.map(outcome => {
      const event = outcome.event === undefined ? undefined : draftById(desk, outcome.event)
      const sentences = outcome.instruction === 'hide' && event ? removed.get(event) : outcome.removed
      return { ...outcome, ...(event && { event: event.event.id }), ...(sentences && { removed: sentences }) }
    }),
    ...(desk.external.size > 0 ? { external: [...desk.external.values()] } : {}),
  }
}

const isArticle = (each: Article | Edit): each is Article => 'sentences' in each

function refusals(item: Article | Edit, error: unknown): EditOutcome[] {
  const places = isArticle(item) ? (item.inlineEvents ?? []).map(mark => ({ ...mark, path: item.source.path })) : [item]
  const message = `${faultOf('it from being applied', error)}; please report it to the makers of Citeline`
  const instruction = !isArticle(item) && item.hide ? 'hide' : 'correction'
  return places.map(({ path, line, column }) => ({ path, line, column, instruction, result: 'refused', message }))
}

/** The sentences that hidden events took with them. */
function removedBy(drafts: readonly Draft[]): Map<Draft, SentencePlace[]> {
  const shown = new Set(drafts.filter(draft => !draft.hiddenBy).flatMap(draft => draft.event.citations.map(sentenceKey)))
  return new Map(
    drafts
      .filter(draft => draft.hiddenBy)
      .map(draft => [draft, draft.event.citations.filter(mention => !shown.has(sentenceKey(mention))).map(sentencePlace)]),
  )
}

function applyEdit(desk: Desk, edit: Edit): EditOutcome[] {
  const { path, line, column, add, article, target } = edit
  const said = (instruction: string, outcome: Outcome, draft?: Draft): EditOutcome => ({
    path,
    line,
    column,
    instruction,
    ...outcome,
    ...(draft && { event: draft.event.id }),
  })
  if (article) {
    const message = `there is no article ${article.source}`
    return [said('published', desk.hasArticle(article.source) ? { result: 'applied' } : { result: 'stale', message })]
  }
  const outcomes: EditOutcome[] = []
  let draft: Draft | undefined
  if (add) {
    const { draft: made, outcome, citations } = addEvent(desk, add, edit)
    outcomes.push(said('add', outcome, made), ...citations.map(citation => said('citations', citation, made)))
    draft = made
  } else {
    const found = findTarget(desk, target ?? {})
    draft = 'draft' in found ? found.draft : undefined
    if ('sentence' in found && edit.date !== undefined) {
      draft = eventOf(desk, found.sentence, edit)
    } else if ('sentence' in found && edit.hide) {
      // nothing cites it: it is out of sight, and off the list of what has no date
      const wasListed = desk.loose.delete(sentenceKey(placeOf(found.sentence)))
      return [said('hide', { ...found.outcome, ...(wasListed && { removed: [placeOf(found.sentence)] }) })]
    } else if (!draft) {
      const message = 'the sentence is there, but no event cites it; give it a “date” to make one, or “attach” it to an event'
      return [
        said(
          mayBeSeen(edit, found.outcome) ? 'hide' : 'target',
          'sentence' in found ? { result: 'stale', message } : found.outcome,
        ),
      ]
    }
    if (found.outcome.result !== 'applied') outcomes.push(said('target', found.outcome, draft))
  }
  if (!draft) return outcomes
  for (const name of Object.keys(instructions) as (keyof Edit)[]) {
    if (edit[name] === undefined) continue
    const instruction = instructions[name] as Instruction<unknown>
    outcomes.push(said(name, instruction(desk, draft, edit[name], edit), draft))
  }
  return outcomes
}

/** Whether what a correction was to hide, and did not find, may be there all the same: with another id, or in other words. */
const mayBeSeen = ({ hide, target }: Edit, { candidates = [] }: Outcome) =>
  hide === true && (target?.quote === undefined || candidates.length > 0)

const inlineOutcomes = (desk: Desk, article: Article): EditOutcome[] =>
  (article.inlineEvents ?? []).map(inline => {
    const { outcome, event } = applyInlineEvent(desk, article, inline)
    const { line, column } = inline
    return { path: article.source.path, line, column, instruction: 'event', ...outcome, ...(event !== undefined && { event }) }
  })

/** The event that a sentence becomes when an editor gives it a date. */
function eventOf(desk: Desk, sentence: Parameters<typeof mentionOf>[1], edit: Edit): Draft {
  const mention = mentionOf(desk, sentence)
  desk.loose.delete(sentenceKey(mention))
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
