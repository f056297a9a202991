import { wordsOf } from '../languages/site-words.ts'
import type { Article, Timeline } from '../model.ts'
import type { Site } from '../settings/site-settings.ts'
import type { LabelStyle } from '../dates/date-label.ts'
import { articleText } from './citation-view.ts'
import type { EventContext } from './event-view.ts'
import { namePath } from './paths.ts'

/** How a site writes its dates. */
export const labelStyleOf = ({ language, dateOrder }: Site): LabelStyle => ({
  language,
  ...(dateOrder === undefined ? {} : { dateOrder }),
})

/** All articles that a timeline may cite: works outside the content folder are sources without text. */
export const citable = (inside: readonly Article[], { external = [] }: Timeline): readonly Article[] => [
  ...inside,
  ...external.map(source => ({ source, passages: [], sentences: [], problems: [] })),
]

/** What the site needs to know to show events that cite some articles, which are numbered in their order. */
export function eventContext(site: Site, { entities }: Timeline, articles: readonly Article[]): EventContext {
  return {
    words: wordsOf(site.language),
    style: labelStyleOf(site),
    articles: new Map(articles.map(article => [article.source.id, articleText(article)])),
    numbers: new Map(articles.map(({ source }, index) => [source.id, index + 1])),
    nameLinks: new Map(entities.map(({ id, label }) => [id, { path: namePath(id), text: label }])),
    ...(site.url === undefined ? {} : { url: site.url }),
  }
}
