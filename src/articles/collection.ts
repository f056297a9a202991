import { contained } from '../common/contained.ts'
import { internalError } from '../common/internal-error.ts'
import type { Article } from '../model.ts'
import type { ArticleDraft } from './article-draft.ts'
import type { Fingerprint } from './fingerprint.ts'
import { sourceIds } from './ids.ts'
import type { SettleOptions } from './publication-day/publication-day.ts'
import { settle } from './settle.ts'
import { settledArticle } from './settled-article.ts'

/** `dateOrder` is the site's own habit, used when nothing in the articles decides. */
export type ReadOptions = SettleOptions

/** An article as its own file tells, before the collection is known. */
export interface Drafted {
  readonly draft: ArticleDraft
  readonly print: Fingerprint
}

/** The articles of a collection, in the order in which they are given. One that makes a stage throw has no text, and a problem that says so. */
export function settledArticles(drafted: readonly Drafted[], options: ReadOptions): Article[] {
  const ids = idsOf(drafted.map(({ print }) => print))
  const known = drafted.map((each, index) => ({ ...each, id: ids[index]! })).filter(({ print }) => !print.isNoArticle)
  const { made, lost } = contained(known, some => finished(some, options), [])
  if (lost.length === 0) return made
  const without = lost.map(({ item, error }) => ({ ...item, draft: faulty(item.draft.format, item.print.path, error) }))
  return [...made, ...finished(without, options)].sort((a, b) => ids.indexOf(a.source.id) - ids.indexOf(b.source.id))
}

/** The ids of articles: that of a record, else one made from the path, which rests on those of the others. */
export function idsOf(prints: readonly Fingerprint[]): string[] {
  const made = sourceIds(prints.filter(({ id }) => id === undefined).map(({ path }) => path))
  return prints.map(({ id, path }) => id ?? made.get(path)!)
}

/** What is left of an article that makes a reader throw. */
export const faulty = (format: ArticleDraft['format'], path: string, error: unknown): ArticleDraft => ({
  format,
  facts: {},
  passages: [],
  removed: [],
  notes: [],
  problems: [internalError({ path }, 'this file from being read', error)],
})

function finished(drafted: readonly (Drafted & { readonly id: string })[], options: ReadOptions): Article[] {
  const settled = settle(
    drafted.map(({ print }) => print),
    drafted.map(({ id }) => id),
    options,
  )
  return drafted.map(({ draft, print }, index) => settledArticle(draft, print, settled[index]!, options.dateOrder))
}
