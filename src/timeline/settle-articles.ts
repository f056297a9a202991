import type { Article, Edit, Evidence } from '../model.ts'
import { nameOfPlace } from './draft.ts'
import { articlesByName } from './refind.ts'

/**
 * Gives articles the publication day that an editor settled, before anything is counted from it. The last word on one holds. What is
 * settled already stays the record that it is, so that what is remembered of it holds.
 */
export function settleArticles(articles: readonly Article[], edits: readonly Edit[]): readonly Article[] {
  const settled = edits.filter(({ article }) => article)
  if (settled.length === 0) return articles
  const byName = articlesByName(articles)
  const days = new Map(settled.map(edit => [byName.get(edit.article!.source), edit]))
  return articles.map(article => {
    const edit = days.get(article)
    if (!edit?.article) return article
    const { published, publishedEvidence: known } = article.source
    if (known?.from === 'editor' && known.text === nameOfPlace(edit) && published === edit.article.published) return article
    const publishedEvidence: Evidence = { from: 'editor', text: nameOfPlace(edit), confidence: 1 }
    const source = { ...article.source, published: edit.article.published, publishedEvidence }
    delete source.publishedOneOf
    const problems = article.problems.filter(({ check }) => check !== 'day-month-order')
    return { ...article, source, problems }
  })
}
