import type { Problem, Source } from '../model.ts'
import { copyProblem, findCopies } from './copies.ts'
import type { Fingerprint } from './fingerprint.ts'
import { type SettledDay, settleDays, type SettleOptions } from './publication-day/publication-day.ts'

/** What the whole collection settles of an article. */
export interface Settled extends Omit<SettledDay, 'problems'> {
  readonly id: string
  readonly copyOf?: NonNullable<Source['copyOf']>
  readonly problems: readonly Problem[]
}

/** Settles what only a whole collection can: the days of publication that are printed in a way that can be read as several, and copies. */
export function settle(articles: readonly Fingerprint[], ids: readonly string[], options: SettleOptions): Settled[] {
  const days = settleDays(articles, options)
  const sources = articles.map(({ path, within, facts: { publisher, url }, defaults }, index) => ({
    id: ids[index]!,
    path,
    ...(within ? { within } : {}),
    published: days[index]!.published,
    publisher: publisher ?? defaults?.publisher,
    url,
  }))
  const copies = findCopies(
    sources.map((source, index) => ({ source, rows: articles[index]!.rows })).filter(({ rows }) => rows.length > 0),
  )
  const byId = new Map(sources.map(source => [source.id, source]))
  return sources.map((source, index): Settled => {
    const { problems, ...day } = days[index]!
    const copyOf = copies.get(source.id)
    if (!copyOf) return { id: source.id, ...day, problems }
    const isCopy = copyProblem(source, copyOf.kind, byId.get(copyOf.source)!)
    return { id: source.id, ...day, copyOf, problems: [...problems, isCopy] }
  })
}
