import { append } from '../../common/append.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import type { Features } from './features.ts'

/** A mention is compared with so many events at most: those of its own article first. */
const maxCandidates = 8
/** Its rarest terms, by which events of other articles are looked for. */
const queryTerms = 8
/** A term of more events than this says nothing of where. */
const maxDocumentFrequency = 200

/** An event that a mention may belong to. */
export interface AttachmentCandidate {
  /** Index of its group. */
  readonly at: number
  /** The mention's rarest terms; none where the group has fewer than two of them, and only its mentions of the same article count. */
  readonly rare: readonly string[]
}

/** Gives the likely events of a mention: those of its own article, then those with most of its rarest terms. */
export function attachmentCandidates(
  groups: readonly (readonly Features[])[],
  corpus: CorpusStatistics,
): (mention: Features) => AttachmentCandidate[] {
  const bySource = new Map<string, number[]>()
  const byTerm = new Map<string, number[]>()
  groups.forEach((group, at) => {
    for (const source of new Set(group.map(({ mention }) => mention.source))) append(bySource, source, at)
    const terms = new Set(group.flatMap(member => [...member.terms]))
    // one more than is looked at shows that a term is everywhere
    for (const term of terms) if ((byTerm.get(term)?.length ?? 0) <= maxDocumentFrequency) append(byTerm, term, at)
  })
  // the groups that have some of a mention's terms, how many each has, and what those weigh; emptied after each mention
  const seen: number[] = []
  const shared = new Uint8Array(groups.length)
  const weights = new Float64Array(groups.length)

  return mention => {
    const own = bySource.get(mention.mention.source) ?? []
    const isOwn = new Set(own)
    const rare = corpus.rarest(mention, queryTerms).map(({ term }) => term)
    for (const term of rare) {
      const having = byTerm.get(term) ?? []
      if (having.length > maxDocumentFrequency) continue
      const weight = corpus.weight(term)
      for (const at of having) {
        if (shared[at]!++ === 0) seen.push(at)
        weights[at]! += weight
      }
    }
    const others = seen
      .filter(at => shared[at]! > 1 && !isOwn.has(at))
      .sort((one, other) => weights[other]! - weights[one]! || one - other)
    const likely = [...own, ...others].slice(0, maxCandidates)
    const candidates = likely.map(at => ({ at, rare: shared[at]! > 1 ? rare : [] }))
    for (const at of seen) shared[at] = weights[at] = 0
    seen.length = 0
    return candidates
  }
}
