import { isOfTitle } from '../../articles/title-passage.ts'
import type { JoinReason } from '../../model.ts'
import { compareText, lowerWords } from '../../common/text.ts'
import { coreferenceScore } from './coreference-score.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'
import { shared } from './sets.ts'

/** The three strongest reasons for which the mentions of an event were joined; none where there is one mention. */
export function reasonsFor(group: readonly Features[], corpus: CorpusStatistics): JoinReason[] {
  // a title tells in short what its article's sentences tell
  const sentences = group.filter(({ mention }) => !isOfTitle(mention))
  const [first, ...others] = sentences.length > 1 ? sentences : group
  if (!first || others.length === 0) return []
  const pairs = others.slice(0, 20).map(other => ({ other, score: coreferenceScore(first, other, corpus).score }))
  const best = pairs.reduce((one, other) => (other.score > one.score ? other : one))
  return sharedEvidence(first, best.other, corpus).slice(0, 3)
}

/** What makes two mentions alike, strongest first, in the words of the first. */
export function sharedEvidence(first: Features, second: Features, corpus: CorpusStatistics): JoinReason[] {
  const { weight } = corpus
  const names = shared(first.names, second.names)
  const triggers = shared(first.triggers, second.triggers)
  const { days } = coreferenceScore(first, second, corpus)
  const bothLead = first.mention.source !== second.mention.source && first.mention.isLead && second.mention.isLead
  const words = shared(first.terms, second.terms)
    .sort((one, other) => weight(other) - weight(one) || compareText(one, other))
    .map(term => asWritten(term, first))
    .filter(word => !names.includes(word.toLowerCase()))
  const shown = first.mention.names.map(({ text }) => text).filter(text => lowerWords(text).some(word => names.includes(word)))
  return [
    ...(days.gap === 0 ? [{ code: 'same-day' } as const] : []),
    ...listed('names', [...new Set(shown)].slice(0, 3)),
    ...listed(
      'triggers',
      triggers.slice(0, 3).map(term => asWritten(term, first)),
    ),
    ...(bothLead ? [{ code: 'own-news' } as const] : []),
    ...listed('words', words.slice(0, 4)),
    ...(days.gap === 1 ? [{ code: 'near-days' } as const] : []),
  ]
}

const listed = (code: 'names' | 'triggers' | 'words', values: readonly string[]): JoinReason[] =>
  values.length > 0 ? [{ code, values }] : []

/** The word of a mention that a term was made of: "flooded" for `flood`. */
function asWritten(term: string, { mention, vocabulary }: Features): string {
  return mention.quote.match(/[\p{L}\p{N}]+/gu)?.find(word => vocabulary.termOf(word)?.term === term) ?? term
}
