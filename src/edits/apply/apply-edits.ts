import { sentencePlace } from '../../events/placed-sentence.ts'
import { contained } from '../../common/contained.ts'
import { faultOf } from '../../common/internal-error.ts'
import type { Article, Edit, EditOutcome, MergedEvents, Mention, SentencePlace, TimelineEvent } from '../../model.ts'
import { applyEdit } from './apply-edit.ts'
import { type EditSession, deskOf, draftById } from './edit-session.ts'
import { type EditableEvent } from './editable-event.ts'
import { namesAfter } from './edit-names.ts'
import { hiderOfNames } from './hidden-names.ts'
import { applyInlineEvent } from './inline-events.ts'

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
  const done = instructions.map(each => (isArticle(each) ? { outcomes: inlineOutcomes(desk, each) } : applyEdit(desk, each)))
  const outcomes = done.flatMap(({ outcomes, later }) => [...outcomes, ...(later?.() ?? [])])
  const drafts = [...desk.drafts.values()]
  const { entities, idsIn } = namesAfter(desk.names)
  const events = drafts.filter(draft => !draft.hiddenBy).map(({ event }) => withNames(event, idsIn(event)))
  const removed = removedBy(desk)
  const hidden = [...removed.values(), ...outcomes.map(outcome => outcome.removed ?? [])].flat()
  const { inMention, inEvent } = hiderOfNames(hidden, articles)
  const isLoose = (mention: Mention) => !desk.taken.has(mention)
  const cited = new Set(desk.external.size > 0 ? events.flatMap(({ citations }) => citations.map(({ source }) => source)) : [])
  const external = [...desk.external.values()].filter(({ id }) => cited.has(id))
  return {
    ...found,
    events: events.map(inEvent),
    entities,
    undated: found.undated.filter(isLoose).map(inMention),
    ...(found.setAside && { setAside: found.setAside.filter(isLoose).map(inMention) }),
    ...(found.maybeOne && { maybeOne: found.maybeOne }),
    edits: outcomes.map(outcome => {
      const event = outcome.event === undefined ? undefined : draftById(desk, outcome.event)
      const sentences = outcome.instruction === 'hide' && event ? removed.get(event) : outcome.removed
      return { ...outcome, ...(event && { event: event.event.id }), ...(sentences && { removed: sentences }) }
    }),
    ...(external.length > 0 && { external }),
  }
}

/** The same record, where the names are the same: what is known of it is then still right. */
const withNames = (event: TimelineEvent, entities: readonly string[]): TimelineEvent =>
  isSameList(entities, event.entities) ? event : { ...event, entities }
const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each, index) => each === other[index])

const isArticle = (each: Article | Edit): each is Article => 'sentences' in each

function refusals(item: Article | Edit, error: unknown): EditOutcome[] {
  const places = isArticle(item) ? (item.inlineEvents ?? []).map(mark => ({ ...mark, path: item.source.path })) : [item]
  const message = `${faultOf('it from being applied', error)}; please report it to the makers of Citeline`
  const instruction = !isArticle(item) && item.hide ? 'hide' : 'correction'
  return places.map(({ path, line, column }) => ({ path, line, column, instruction, result: 'refused', message }))
}

/** The sentences that hidden events took with them. */
function removedBy(desk: EditSession): Map<EditableEvent, SentencePlace[]> {
  const isShown = (mention: Mention) => [...desk.citing(mention)].some(draft => !draft.hiddenBy)
  return new Map(
    [...desk.drafts.values()]
      .filter(draft => draft.hiddenBy)
      .map(draft => [draft, draft.event.citations.filter(mention => !isShown(mention)).map(sentencePlace)]),
  )
}

const inlineOutcomes = (desk: EditSession, article: Article): EditOutcome[] =>
  (article.inlineEvents ?? []).map(inline => {
    const { outcome, event } = applyInlineEvent(desk, article, inline)
    const { line, column } = inline
    return { path: article.source.path, line, column, instruction: 'event', ...outcome, ...(event !== undefined && { event }) }
  })
