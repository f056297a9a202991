import { distance } from 'fastest-levenshtein'
import type { EditCandidate, EditTarget, QuoteTarget } from '../model.ts'
import { type Desk, draftById, draftsCiting } from './desk.ts'
import type { Draft, Outcome } from './draft.ts'
import { type PlacedSentence, placeOf } from './refind.ts'
import { shortened } from '../text.ts'

/** What a target led to: an event, or a sentence that no event cites, or nothing and why. */
export type Target =
  | { readonly draft: Draft; readonly outcome: Outcome }
  | { readonly sentence: PlacedSentence; readonly outcome: Outcome }
  | { readonly outcome: Outcome }

/** Finds the event that a correction is about: by its id, else by the sentence that it cites. */
export function findTarget(desk: Desk, { event, source, quote }: EditTarget): Target {
  const byId = event === undefined ? undefined : draftById(desk, event)
  if (byId) return { draft: byId, outcome: { result: 'applied' } }
  if (source === undefined || quote === undefined) return { outcome: noSuchEvent(desk, event ?? '') }
  const found = findSentence(desk, { source, quote }, sentence => draftsCiting(desk, placeOf(sentence)).length > 0)
  if (!found.sentence) return { outcome: found.outcome }
  const drafts = draftsCiting(desk, placeOf(found.sentence))
  if (drafts.length > 1) {
    const candidates = drafts.map(draft => ({ event: draft.event.id, text: draft.event.headline, likeness: 1 }))
    return { outcome: { result: 'stale', message: `${drafts.length} events cite this sentence`, candidates } }
  }
  const [draft] = drafts
  if (!draft) return { sentence: found.sentence, outcome: found.outcome }
  if (event === undefined) return { draft, outcome: found.outcome }
  const message = `there is no event “${event}” now; found by its quote as “${draft.event.id}”`
  return { draft, outcome: found.outcome.result === 'applied' ? { result: 'approximate', message } : found.outcome }
}

/**
 * Finds the one sentence that a quote is about. Where several fit equally well, `prefer` decides, if it leaves one.
 * A sentence that is found with changed words or in another file is used, and reported as `approximate`.
 */
export function findSentence(
  desk: Desk,
  target: QuoteTarget,
  prefer: (sentence: PlacedSentence) => boolean,
): { readonly sentence?: PlacedSentence; readonly outcome: Outcome } {
  const { sentences, how, candidates, hasArticle } = desk.find(target)
  const preferred = sentences.length > 1 ? sentences.filter(prefer) : sentences
  const [sentence] = preferred
  if (sentence && preferred.length === 1) {
    if (how === 'near') {
      const message = `the sentence is worded a little differently now: “${shortened(sentence.sentence.text, longestShown)}”`
      return { sentence, outcome: { result: 'approximate', message } }
    }
    if (how === 'moved') {
      return { sentence, outcome: { result: 'approximate', message: `the sentence is now in ${sentence.article.source.path}` } }
    }
    return { sentence, outcome: { result: 'applied' } }
  }
  if (sentences.length > 1) {
    const message = `${sentences.length} sentences of ${target.source} fit “${shortened(target.quote, longestShown)}”`
    return { outcome: { result: 'stale', message, candidates: sentences.slice(0, 3).map(candidateOf) } }
  }
  const message = hasArticle
    ? `${target.source} has no sentence like “${shortened(target.quote, longestShown)}”`
    : `there is no article ${target.source}, and no other has the sentence “${shortened(target.quote, longestShown)}”`
  return { outcome: { result: 'stale', message, candidates: candidates.map(candidate => withEvent(desk, candidate)) } }

  function candidateOf(placed: PlacedSentence): EditCandidate {
    return withEvent(desk, { source: placed.article.source.path, text: placed.sentence.text, likeness: 1 }, placed)
  }
}

/** Adds the event that cites the candidate sentence, where exactly one does. */
function withEvent(desk: Desk, candidate: EditCandidate, placed?: PlacedSentence): EditCandidate {
  const sentence = placed ?? desk.find({ source: candidate.source ?? '', quote: candidate.text }).sentences[0]
  const drafts = sentence ? draftsCiting(desk, placeOf(sentence)) : []
  return drafts.length === 1 ? { ...candidate, event: drafts[0]!.event.id } : candidate
}

function noSuchEvent(desk: Desk, id: string): Outcome {
  const candidates = [...desk.drafts.values()]
    .map(({ event }) => ({ event: event.id, text: event.headline, likeness: likeness(id, event.id) }))
    .filter(candidate => candidate.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
  return { result: 'stale', message: `there is no event “${id}”`, candidates }
}

const likeness = (a: string, b: string) => Math.round(100 * (1 - distance(a, b) / Math.max(1, a.length, b.length))) / 100

const longestShown = 120
