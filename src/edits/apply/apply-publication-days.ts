import { kept, remembered } from '../../common/memo.ts'
import { nameOfPlace } from './editable-event.ts'
import { articlesByName } from './quote-lookup.ts'
import type { Article, ArticleEdit, Edit, IsoDate, Passage } from '../../model.ts'

/**
 * Gives articles the publication day, the year and the title that an editor settled, before anything is counted from them. The last
 * word on each holds. What is settled already stays the record that it is, so that what is remembered of it holds.
 */
export function settleArticles(articles: readonly Article[], edits: readonly Edit[]): readonly Article[] {
  const settled = edits.filter(({ article }) => article)
  if (settled.length === 0) return articles
  const byName = articlesByName(articles)
  return articles.map(article => {
    const own = settled.filter(edit => byName.get(edit.article!.source) === article)
    return own.length === 0 ? article : settledBy(article)(JSON.stringify(own))
  })
}

// the same record for the same words, so that what is remembered of it holds when other corrections change
const settledBy = remembered((article: Article) => kept((edits: string) => settle(article, JSON.parse(edits) as Edit[])))

function settle(article: Article, edits: readonly Edit[]): Article {
  const day = edits.findLast(edit => edit.article!.published !== undefined)
  const { year, title }: Partial<ArticleEdit> = Object.assign({}, ...edits.map(edit => edit.article))
  const dated = day ? publishedOn(article, day.article!.published!, nameOfPlace(day)) : article
  const named = title === undefined || dated.source.title === title ? dated : titled(dated, title)
  return year === undefined || named.source.year === year ? named : inYear(named, year)
}

function publishedOn(article: Article, published: IsoDate, text: string): Article {
  const { publishedEvidence: known } = article.source
  if (known?.from === 'editor' && known.text === text && published === article.source.published) return article
  const { publishedOneOf: _, ...source } = article.source
  const problems = article.problems.filter(({ check }) => check !== 'day-month-order')
  return { ...article, source: { ...source, published, publishedEvidence: { from: 'editor', text, confidence: 1 } }, problems }
}

const titled = (article: Article, title: string): Article => ({
  ...article,
  source: { ...article.source, title, titleFrom: 'editor' },
})

/** As if the year stood over all of its text: “1998: the war”. */
function inYear(article: Article, year: string): Article {
  const under = (passage: Passage): Passage => {
    const { dated } = passage
    return { ...passage, dated: dated ? { ...dated, words: [year, ...dated.words] } : { words: [year], of: 'around' } }
  }
  return { ...article, source: { ...article.source, year }, passages: article.passages.map(under) }
}
