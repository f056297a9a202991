import { dateSentences } from './dates/date-sentences.ts'
import { findMentions } from './events/detect.ts'
import { mergeMentions } from './events/merge.ts'
import type { Article, Edit, Timeline } from './model.ts'
import { arrange } from './timeline/arrange.ts'
import { applyEdits } from './timeline/edit.ts'

/** Turns articles into a timeline, with an editor's corrections applied. The same input gives the same output. */
export function timelineOf(articles: readonly Article[], edits: readonly Edit[] = []): Timeline {
  const dated = articles.flatMap(article => dateSentences(article))
  const mentions = dated.flatMap(sentence => findMentions(sentence))
  const merged = mergeMentions(mentions)
  const edited = applyEdits(merged, edits, articles)
  return arrange(
    edited,
    articles.map(article => article.source),
  )
}
