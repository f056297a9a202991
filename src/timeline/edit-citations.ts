import { mentionId } from '../events/join/make-event.ts'
import type { Editorial, EditTarget, Factuality, Mention, Place, QuoteTarget, TimelineEvent } from '../model.ts'
import { type Desk, dropEvent, putEvent, sentenceKey, setCitations } from './desk.ts'
import { type Draft, mark, type Outcome, sameSentence, sentencePlace, toldAs, unique } from './draft.ts'
import { idFrom, mentionOf, newEvent } from './make.ts'
import { type PlacedSentence, placeOf } from './refind.ts'
import { findSentence, findTarget } from './targets.ts'

export function attach(desk: Desk, draft: Draft, quote: QuoteTarget, edit: Place): Outcome {
  const { sentence, outcome } = findSentence(desk, quote, isCitedNowhere(desk))
  if (!sentence) return outcome
  if (draft.event.citations.some(mention => sameSentence(mention, placeOf(sentence)))) return outcome
  const mention = mentionOf(desk, sentence)
  desk.loose.delete(sentenceKey(mention))
  setCitations(desk, draft, [...draft.event.citations, mention])
  mark(draft, ['citations'], edit)
  return outcome
}

export function detach(desk: Desk, draft: Draft, quote: QuoteTarget, edit: Place): Outcome {
  const taken = takeOff(desk, draft, quote, 'hide the event instead')
  if ('outcome' in taken) return taken.outcome
  setCitations(desk, draft, taken.rest)
  mark(draft, ['citations'], edit)
  return { ...taken.how, removed: taken.off.map(sentencePlace) }
}

export function splitOff(desk: Desk, draft: Draft, quote: QuoteTarget, edit: Place): Outcome {
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
function newIdOf(desk: Desk, draft: Draft, mention: Mention): string {
  const id = mentionId(mention)
  if (desk.aliases.get(id) !== draft.event.id) return desk.drafts.has(id) ? idFrom('split', mention.source, mention.quote) : id
  const aliases = (draft.event.aliases ?? []).filter(alias => alias !== id)
  draft.event = { ...draft.event, aliases }
  desk.aliases.delete(id)
  return id
}

/** The citations of an event without those of one sentence, and those. */
function takeOff(
  desk: Desk,
  draft: Draft,
  target: QuoteTarget,
  otherwise: string,
): { outcome: Outcome } | { rest: [Mention, ...Mention[]]; off: [Mention, ...Mention[]]; how: Outcome } {
  const isCited = (sentence: PlacedSentence) => draft.event.citations.some(mention => sameSentence(mention, placeOf(sentence)))
  const { sentence, outcome } = findSentence(desk, target, isCited)
  if (!sentence) return { outcome }
  const [firstOff, ...moreOff] = draft.event.citations.filter(mention => sameSentence(mention, placeOf(sentence)))
  const [firstRest, ...moreRest] = draft.event.citations.filter(mention => !sameSentence(mention, placeOf(sentence)))
  if (!firstOff) {
    const candidates = draft.event.citations.slice(0, 3).map(({ source, quote }) => ({ source, text: quote, likeness: 0 }))
    return { outcome: { result: 'stale', message: 'the event does not cite this sentence', candidates } }
  }
  if (!firstRest) return { outcome: { result: 'refused', message: `this is the event’s only citation; ${otherwise}` } }
  return { rest: [firstRest, ...moreRest], off: [firstOff, ...moreOff], how: outcome }
}

/** The other event's citations come here; what an editor set on it comes too, unless it was set here as well. */
export function mergeWith(desk: Desk, draft: Draft, event: EditTarget, edit: Place): Outcome {
  const target = findTarget(desk, event)
  if (!('draft' in target)) {
    if (!('sentence' in target)) return target.outcome
    const { article, sentence } = target.sentence
    return attach(desk, draft, { source: article.source.id, quote: sentence.text }, edit)
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
function carryOver(draft: Draft, other: Draft): string[] {
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

const isCitedNowhere = (desk: Desk) => (sentence: PlacedSentence) => !desk.citing.get(sentenceKey(placeOf(sentence)))?.size
