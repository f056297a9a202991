import { type PlacedSentence, placeOfSentence, sameSentence, sentencePlace } from '../../events/placed-sentence.ts'
import { mentionId, withDateOfCitations } from '../../events/join/make-event.ts'
import { mentionText } from '../../events/mention-text.ts'
import type {
  DatedQuote,
  Edit,
  Editorial,
  EditTarget,
  ExternalCitation,
  Factuality,
  Mention,
  NonEmpty,
  FilePosition,
  QuoteTarget,
  TimelineEvent,
} from '../../model.ts'
import { meant } from './cited-clauses.ts'
import { type EditSession, dropEvent, looseIn, putEvent, setCitations, takeLoose } from './edit-session.ts'
import { applied, claim, type EditableEvent, mark, type Outcome, toldAs, unique } from './editable-event.ts'
import { checkedDate, idFrom, mentionOf, newEvent } from './event-factory.ts'
import { externalId, externalMention } from './external-mention.ts'
import { findSentence, findTarget } from './targets.ts'

export function attach(desk: EditSession, draft: EditableEvent, quote: NonNullable<Edit['attach']>, edit: FilePosition): Outcome {
  if ('url' in quote) return attachWork(desk, draft, quote, edit)
  const { sentence, outcome } = findSentence(desk, quote, isCitedNowhere(desk))
  if (!sentence) return outcome
  if (meant(draft.event.citations, sentence).length > 0) return outcome
  const mention = mentionOf(desk, sentence)
  takeLoose(desk, looseIn(desk, sentence))
  setCitations(desk, draft, [...draft.event.citations, mention])
  mark(draft, ['citations'], edit)
  return outcome
}

/** A work that is not in `content/`. Nothing here has read it: what the event says stays as its sentences have it. */
function attachWork(desk: EditSession, draft: EditableEvent, work: ExternalCitation, edit: FilePosition): Outcome {
  const mention = externalMention(desk, work, edit)
  if (draft.event.citations.some(({ source }) => source === mention.source)) return applied
  setCitations(desk, draft, [...draft.event.citations, mention])
  mark(draft, ['citations'], edit)
  return applied
}

export function detach(desk: EditSession, draft: EditableEvent, quote: NonNullable<Edit['detach']>, edit: FilePosition): Outcome {
  const taken = takeOff(desk, draft, quote, 'hide the event instead')
  if ('outcome' in taken) return taken.outcome
  setCitations(desk, draft, taken.rest)
  mark(draft, ['citations'], edit)
  const removed = taken.off.filter(({ passage }) => passage !== '').map(sentencePlace)
  return { ...taken.how, ...(removed.length > 0 && { removed }) }
}

export function splitOff(desk: EditSession, draft: EditableEvent, quote: QuoteTarget, edit: FilePosition): Outcome {
  const taken = takeOff(desk, draft, quote, 'there is nothing to split')
  if ('outcome' in taken) return taken.outcome
  setCitations(desk, draft, taken.rest)
  mark(draft, ['citations'], edit)
  const [first] = taken.off
  const event = newEvent(desk, {
    id: newIdOf(desk, draft, first),
    date: first.date ?? draft.event.date,
    headline: first.headline,
    citations: taken.off,
  })
  mark(putEvent(desk, event), ['citations'], edit)
  return taken.how
}

/**
 * The id that the citation founds, which the event has led to until now; a fresh one where the event that stays is known by
 * it. So a link to the citation's own event goes on leading there.
 */
function newIdOf(desk: EditSession, draft: EditableEvent, mention: Mention): string {
  const id = mentionId(mention)
  if (desk.aliases.get(id) !== draft.event.id) return desk.drafts.has(id) ? idFrom('split', mention.source, mention.quote) : id
  const aliases = (draft.event.aliases ?? []).filter(alias => alias !== id)
  draft.event = { ...draft.event, aliases }
  desk.aliases.delete(id)
  return id
}

/** The citations of an event without those of one sentence, or clause, and those. */
function takeOff(
  desk: EditSession,
  draft: EditableEvent,
  target: NonNullable<Edit['detach']>,
  otherwise: string,
): { outcome: Outcome } | { rest: [Mention, ...Mention[]]; off: [Mention, ...Mention[]]; how: Outcome } {
  const found = citationsOf(desk, draft, target)
  if (!('cited' in found)) return found
  const [firstRest, ...moreRest] = draft.event.citations.filter(mention => !found.cited.includes(mention))
  if (!firstRest) return { outcome: { result: 'refused', message: `this is the event’s only citation; ${otherwise}` } }
  return { rest: [firstRest, ...moreRest], off: [...found.cited], how: found.outcome }
}

/** The citations that an event has of a sentence, or clause; or that it has none. */
function citationsOf(
  desk: EditSession,
  { event: { citations } }: EditableEvent,
  target: NonNullable<Edit['detach']>,
): { readonly cited: NonEmpty<Mention>; readonly outcome: Outcome } | { readonly outcome: Outcome } {
  if ('url' in target) {
    const [work] = citations.filter(({ source }) => source === externalId(target.url))
    return work
      ? { cited: [work], outcome: applied }
      : { outcome: { result: 'stale', message: `the event does not cite ${target.url}` } }
  }
  const isCited = (sentence: PlacedSentence) => citations.some(mention => sameSentence(mention, placeOfSentence(sentence)))
  const { sentence, outcome } = findSentence(desk, target, isCited)
  if (!sentence) return { outcome }
  const [first, ...more] = meant(citations, sentence)
  if (first) return { cited: [first, ...more], outcome }
  const candidates = citations.slice(0, 3).map(({ source, quote }) => ({ source, text: quote, likeness: 0 }))
  const message = `the event does not cite this ${sentence.clause ? 'clause' : 'sentence'}`
  return { outcome: { result: 'stale', message, candidates } }
}

/** What day a citation gives. Where no editor has set that of the event, the event has the day that its citations give now. */
export function setCitationDate(
  desk: EditSession,
  draft: EditableEvent,
  { date, ...target }: DatedQuote,
  edit: FilePosition,
): Outcome {
  const found = citationsOf(desk, draft, target)
  if (!('cited' in found)) return found.outcome
  const redated = ({ time: _, over: __, ...mention }: Mention): Mention => ({
    ...mention,
    date: checkedDate(date),
    dateFrom: 'editor',
  })
  const [first, ...more] = draft.event.citations.map(mention => (found.cited.includes(mention) ? redated(mention) : mention))
  setCitations(desk, draft, [first!, ...more])
  if (!draft.event.editorial?.fields.includes('date')) draft.event = withDateOfCitations(draft.event)
  const outcome = claim(draft, `citationDate of ${JSON.stringify(mentionText(found.cited[0]))}`, date, edit, 'citations')
  return outcome.result === 'applied' ? found.outcome : outcome
}

/** The other event's citations come here; what an editor set on it comes too, unless it was set here as well. */
export function mergeWith(desk: EditSession, draft: EditableEvent, event: EditTarget, edit: FilePosition): Outcome {
  const target = findTarget(desk, event)
  if (!target.draft) {
    if (!target.sentence) return target.outcome
    const { article, sentence } = target.sentence
    return attach(desk, draft, { ...event, source: article.source.id, quote: sentence.text }, edit)
  }
  const other = target.draft
  if (other === draft) {
    // written twice, or the machine has since merged them itself
    return target.outcome
  }
  const added = other.event.citations.filter(mention => !draft.event.citations.some(has => isSameMention(has, mention)))
  dropEvent(desk, other)
  setCitations(desk, draft, [...draft.event.citations, ...added])
  const aliases = [...(draft.event.aliases ?? []), other.event.id, ...(other.event.aliases ?? [])]
  for (const alias of aliases) desk.aliases.set(alias, draft.event.id)
  draft.event = {
    ...draft.event,
    aliases,
    entities: [...new Set([...draft.event.entities, ...other.event.entities])],
    tags: [...new Set([...draft.event.tags, ...other.event.tags])],
    importance: Math.max(draft.event.importance, other.event.importance),
  }
  mark(draft, ['citations'], edit)
  const lost = carryOver(draft, other)
  return lost.length === 0 ? target.outcome : { result: 'conflict', message: `both events had been edited: ${lost.join('; ')}` }
}

/** An editor's word on the event that is merged away holds, unless there is one on the event that stays. */
function carryOver(draft: EditableEvent, other: EditableEvent): string[] {
  const lost: string[] = []
  for (const [field, set] of other.set) {
    const own = draft.set.get(field)
    if (own) {
      if (own.value !== set.value) lost.push(`“${field}” stays “${own.value}” and is no longer “${set.value}”`)
      continue
    }
    draft.set.set(field, set)
    if (field === 'factuality') draft.event = toldAs(draft.event, set.value as Factuality)
    else if (field in other.event) draft.event = { ...draft.event, [field]: other.event[field as keyof TimelineEvent] }
  }
  if (other.hiddenBy && !draft.set.has('hide')) draft.hiddenBy = other.hiddenBy
  const [own, theirs] = [draft.event.editorial, other.event.editorial]
  if (theirs) {
    const editorial: Editorial = {
      ...theirs,
      ...own,
      fields: unique([...(own?.fields ?? []), ...theirs.fields]),
      from: unique([...(own?.from ?? []), ...theirs.from]),
    }
    draft.event = { ...draft.event, editorial }
  }
  return lost
}

const isSameMention = (a: Mention, b: Mention) =>
  sameSentence(a, b) && a.clause?.start === b.clause?.start && a.clause?.end === b.clause?.end

const isCitedNowhere = (desk: EditSession) => (sentence: PlacedSentence) => desk.citing(placeOfSentence(sentence)).size === 0
