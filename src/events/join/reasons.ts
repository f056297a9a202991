import { compareText } from '../../text.ts'
import { coreferenceScore } from './coreference-score.ts'
import type { CorpusStatistics } from './corpus.ts'
import type { Features } from './features.ts'
import { shared } from './sets.ts'

/** The three strongest reasons, in words, for which the mentions of an event were joined; none where there is one mention. */
export function reasonsFor(group: readonly Features[], corpus: CorpusStatistics): string[] {
  const [first, ...others] = group
  if (!first || others.length === 0) return []
  const pairs = others.slice(0, 20).map(other => ({ other, score: coreferenceScore(first, other, corpus).score }))
  const best = pairs.reduce((one, other) => (other.score > one.score ? other : one))
  return sharedEvidence(first, best.other, corpus).slice(0, 3)
}

/** What makes two mentions alike, strongest first. */
export function sharedEvidence(first: Features, second: Features, corpus: CorpusStatistics): string[] {
  const { weight } = corpus
  const names = shared(first.names, second.names)
  const triggers = shared(first.triggers, second.triggers)
  const { days } = coreferenceScore(first, second, corpus)
  const bothLead = first.mention.source !== second.mention.source && first.mention.isLead && second.mention.isLead
  const telling = shared(first.terms, second.terms)
    .sort((one, other) => weight(other) - weight(one) || compareText(one, other))
    .map(term => asWritten(term, first))
    .filter(word => !names.includes(word.toLowerCase()))
  const shown = first.mention.names
    .map(name => name.text)
    .filter(text =>
      names.some(name =>
        text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .includes(name),
      ),
    )
  return [
    ...(days.gap === 0 ? ['they give the same day'] : []),
    ...(shown.length > 0 ? [`both name ${[...new Set(shown)].slice(0, 3).join(', ')}`] : []),
    ...(triggers.length > 0 ? [`both tell of the same kind of happening (${triggers.slice(0, 3).join(', ')})`] : []),
    ...(bothLead ? ['each is its own article’s news'] : []),
    ...(telling.length > 0 ? [`they share telling words (${telling.slice(0, 4).join(', ')})`] : []),
    ...(days.gap === 1 ? ['their days are near'] : []),
  ]
}

/** The word of a mention that a term was made of: "flooded" for `flood`. */
function asWritten(term: string, { mention, vocabulary }: Features): string {
  return mention.quote.match(/[\p{L}\p{N}]+/gu)?.find(word => vocabulary.termOf(word)?.term === term) ?? term
}
