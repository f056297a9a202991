import { type PlacedSentence, placeOfSentence } from '../../events/placed-sentence.ts'
import { distance } from 'fastest-levenshtein'
import type { EditCandidate, EditTarget, QuoteTarget } from '../../model.ts'
import { isPartlyIn, meant } from './cited-clauses.ts'
import { type EditSession, draftById, draftsCiting } from './edit-session.ts'
import { applied, type EditableEvent, type Outcome } from './editable-event.ts'
import { placesOfWords } from './quote-lookup.ts'
import { truncated } from '../../common/text.ts'

/** What a target led to: an event, by the sentence that it was found by; or a sentence that no event cites; or nothing, and why. */
export interface Target {
  readonly draft?: EditableEvent
  readonly sentence?: PlacedSentence
  readonly outcome: Outcome
}

/** Finds the event that a correction is about: by its id, else by the sentence, or the clause of it, that it cites. */
export function findTarget(desk: EditSession, { event, source, quote, clause }: EditTarget): Target {
  const byId = event === undefined ? undefined : draftById(desk, event)
  if (byId) return { draft: byId, outcome: applied }
  if (source === undefined || quote === undefined) return { outcome: noSuchEvent(desk, event ?? '') }
  const target = { source, quote, ...(clause !== undefined && { clause }) }
  const { sentence, outcome } = findSentence(desk, target, sentence => draftsCiting(desk, placeOfSentence(sentence)).length > 0)
  if (!sentence) return { outcome }
  const citing = draftsCiting(desk, placeOfSentence(sentence))
  const drafts = citing.filter(({ event }) => meant(event.citations, sentence).length > 0)
  const [draft] = drafts
  if (drafts.length > 1 || (!draft && citing.some(({ event }) => event.citations.some(each => isPartlyIn(each, sentence))))) {
    const candidates = citing.map(draft => ({ event: draft.event.id, text: draft.event.headline, likeness: 1 }))
    const what = clause === undefined ? 'sentence; add the “clause” that is meant' : 'clause, or a part of it'
    return { outcome: { result: 'stale', message: `${citing.length} events cite this ${what}`, candidates } }
  }
  if (!draft) return { sentence, outcome }
  if (event === undefined) return { draft, sentence, outcome }
  const message = `there is no event “${event}” now; found by its quote as “${draft.event.id}”`
  return { draft, sentence, outcome: outcome.result === 'applied' ? { result: 'approximate', message } : outcome }
}

/**
 * Finds the one sentence that a quote is about. Where several fit equally well, `prefer` decides, if it leaves one.
 * A sentence that is found with changed words or in another file is used, and reported as `approximate`.
 */
export function findSentence(
  desk: EditSession,
  target: QuoteTarget,
  prefer: (sentence: PlacedSentence) => boolean,
): { readonly sentence?: PlacedSentence; readonly outcome: Outcome } {
  const { sentences, how, candidates, hasArticle } = desk.find(target)
  const preferred = sentences.length > 1 ? sentences.filter(prefer) : sentences
  const [found] = preferred
  if (found && preferred.length === 1) {
    const places = target.clause === undefined ? [] : placesOfWords(found.sentence, target.clause)
    if (target.clause !== undefined && places.length !== 1) {
      const where = places.length === 0 ? 'do not occur' : 'occur more than once'
      const message = `the words of its clause, “${truncated(target.clause, longestShown)}”, ${where} in the sentence`
      return { outcome: { result: 'stale', message, candidates: [candidateOf(found)] } }
    }
    const sentence: PlacedSentence = { ...found, ...(places[0] && { clause: places[0] }) }
    if (how === 'near') {
      const message = `the sentence is worded a little differently now: “${truncated(sentence.sentence.text, longestShown)}”`
      return { sentence, outcome: { result: 'approximate', message } }
    }
    if (how === 'moved') {
      return { sentence, outcome: { result: 'approximate', message: `the sentence is now in ${sentence.article.source.path}` } }
    }
    return { sentence, outcome: { result: 'applied' } }
  }
  if (sentences.length > 1) {
    const message = `${sentences.length} sentences of ${target.source} fit “${truncated(target.quote, longestShown)}”`
    return { outcome: { result: 'stale', message, candidates: sentences.slice(0, 3).map(candidateOf) } }
  }
  const message = hasArticle
    ? `${target.source} has no sentence like “${truncated(target.quote, longestShown)}”`
    : `there is no article ${target.source}, and no other has the sentence “${truncated(target.quote, longestShown)}”`
  return { outcome: { result: 'stale', message, candidates: candidates.map(candidate => withEvent(desk, candidate)) } }

  function candidateOf(placed: PlacedSentence): EditCandidate {
    return withEvent(desk, { source: placed.article.source.path, text: placed.sentence.text, likeness: 1 }, placed)
  }
}

/** Adds the event that cites the candidate sentence, where exactly one does. */
function withEvent(desk: EditSession, candidate: EditCandidate, placed?: PlacedSentence): EditCandidate {
  const sentence = placed ?? desk.find({ source: candidate.source ?? '', quote: candidate.text }).sentences[0]
  const drafts = sentence ? draftsCiting(desk, placeOfSentence(sentence)) : []
  return drafts.length === 1 ? { ...candidate, event: drafts[0]!.event.id } : candidate
}

function noSuchEvent(desk: EditSession, id: string): Outcome {
  const candidates = [...desk.drafts.values()]
    .map(({ event }) => ({ event: event.id, text: event.headline, likeness: likeness(id, event.id) }))
    .filter(candidate => candidate.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
  return { result: 'stale', message: `there is no event “${id}”`, candidates }
}

const likeness = (a: string, b: string) => Math.round(100 * (1 - distance(a, b) / Math.max(1, a.length, b.length))) / 100

const longestShown = 120
