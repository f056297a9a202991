import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { settleArticles } from '../edits/apply/apply-publication-days.ts'
import type { Article, Edit, MergedEvents } from '../model.ts'
import { inOrder, joined } from '../pipeline.ts'
import { articleHash } from './alone.ts'
import { storeIn } from './store.ts'

/**
 * Joins what articles tell of ahead of the pipeline, or finds it kept from a build of the same articles: it is the longest part of a
 * build for which no article has changed. Of a large collection it is many megabytes, so that it is kept of two builds only.
 */
export function joinAhead(articles: readonly Article[], edits: readonly Edit[], cache: string): void {
  const settled = settleArticles(inOrder(articles), edits)
  if (joined.has(settled)) return
  const store = storeIn(join(cache, 'joined'))
  const of = textOf(settled)
  const known = store.read(of)
  if (known === undefined) {
    const { made, lost } = joined(settled)
    // what an error took away is looked for again in the next build
    if (lost.length > 0) return
    const text = JSON.stringify(made)
    store.write(of, text)
    joined.keep(settled, { made: JSON.parse(text) as MergedEvents, lost })
  } else joined.keep(settled, { made: JSON.parse(known) as MergedEvents, lost: [] })
  store.tidy(0)
}

/** All that decides what is joined, besides the code: what an article tells of rests on the article alone. */
function textOf(articles: readonly Article[]): string {
  const hash = createHash('sha256')
  for (const article of articles) hash.update(articleHash(article)).update('\n')
  return `joined ${hash.digest('hex')}`
}
