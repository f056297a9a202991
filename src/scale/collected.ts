import { isDeepStrictEqual } from 'node:util'
import { settledArticle } from '../articles/settled-article.ts'
import { mentionsOf } from '../events/article-mentions.ts'
import type { Article, Problem, Source } from '../model.ts'
import { type Collection, hashOfPrint } from './collection.ts'
import type { MentionLine } from './mention-line.ts'
import { refuse } from './refuse.ts'

/** The articles of a collection, as their lines come in: in any order, some of them twice. */
export interface Gathering {
  readonly add: (line: MentionLine) => void
  /**
   * The articles, in the order of the collection. What a line says that its article tells of is remembered of it; it must be found
   * again where what the collection settled, such as the day of publication, is not what the article by itself was read with.
   * @throws Unusable where there is no line of an article
   */
  readonly articles: () => Article[]
}

export function gathering({ articles, dateOrder, code }: Collection): Gathering {
  const settled = new Map(articles.map(article => [article.path, article]))
  const found = new Map<string, Article>()
  return {
    add(line) {
      const { path } = line.print
      const known = settled.get(path)
      if (!known || found.has(path) || line.code !== code || known.print !== hashOfPrint(line.print)) return
      const { path: _path, print: _print, ...own } = known
      found.set(path, articleOf(line, settledArticle(line.draft, line.print, own, dateOrder)))
    },
    articles() {
      refuse(articles.filter(({ path }) => !found.has(path)).map(({ path }) => unread(path)))
      return articles.map(({ path }) => found.get(path)!)
    },
  }
}

function articleOf({ source, mentions, problems = [] }: MentionLine, article: Article): Article {
  const { id } = article.source
  if (!source || !isDeepStrictEqual(read(source), read(article.source))) return article
  const made = source.id === id ? mentions : mentions.map(mention => ({ ...mention, source: id }))
  mentionsOf.keep(article, { made, problems })
  return article
}

/** What of a source decides what is read in its article. */
const read = ({ id: _, copyOf: _copy, publishedEvidence: _evidence, ...source }: Source) => source

const unread = (path: string): Problem => ({
  check: 'mentions',
  severity: 'error',
  path,
  message: 'none of the lines is about this article as the collection knows it',
  advice: 'Read it again with “citeline mentions”, and settle the collection again if its text has changed.',
})
