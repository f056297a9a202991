import { append } from '../../common/append.ts'
import type { Mention, Source } from '../../model.ts'
import { lowerWords } from '../../common/text.ts'
import { mostSharedNames } from './coreference-weights.ts'
import { isOwnDate } from './date-distance.ts'

/** What a source must say to be merged: whose it is, its language and, where it is known, its day. */
export type MergedSource = Pick<Source, 'id' | 'language'> & Partial<Pick<Source, 'published'>>

/**
 * Tells of sentences of a page, and not of its article: word for word the same, without a day of their own, in articles of different
 * days that name hardly anybody in common beside them. Copies and reports that go on with a story do.
 */
export function furnitureIn(mentions: readonly Mention[], sources: readonly MergedSource[]): (mention: Mention) => boolean {
  const published = new Map(sources.map(({ id, published }) => [id, published]))
  const byWords = new Map<string, Mention[]>()
  for (const mention of mentions) if (!isOwnDate(mention)) append(byWords, lowerWords(mention.quote).join(' '), mention)
  const bySource = new Map<string, Mention[]>()
  const repeated = [...byWords.values()].filter(isOfSeveralDays)
  const concerned = new Set(repeated.flatMap(same => same.map(({ source }) => source)))
  for (const mention of mentions) if (concerned.has(mention.source)) append(bySource, mention.source, mention)
  const found = new Set(repeated.filter(stand => areUnlike(stand)).flat())
  return mention => found.has(mention)

  function isOfSeveralDays(same: readonly Mention[]): boolean {
    const days = new Set(same.map(({ source }) => published.get(source)))
    return days.size - Number(days.has(undefined)) > 1
  }

  /** Whether two of the articles have as good as no name in common but for those of the sentence. */
  function areUnlike(same: readonly Mention[]): boolean {
    const [first, ...others] = [...new Set(same.map(({ source }) => source))].map(source => namesOf(source, same[0]!))
    return others.some(other => {
      const common = [...first!].filter(name => other.has(name)).length
      return common <= mostSharedNames * Math.min(first!.size, other.size)
    })
  }

  function namesOf(source: string, without: Mention): ReadonlySet<string> {
    const own = new Set(without.names.map(({ text }) => text))
    return new Set(bySource.get(source)!.flatMap(({ names }) => names.flatMap(({ text }) => (own.has(text) ? [] : [text]))))
  }
}
