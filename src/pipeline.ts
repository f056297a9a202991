import { dateSentences } from './dates/date-sentences.ts'
import { findMentions } from './events/detect.ts'
import { mergeMentions } from './events/merge.ts'
import { remembered } from './memo.ts'
import type { Article, Edit, Timeline } from './model.ts'
import { compareText } from './text.ts'
import { arrange } from './timeline/arrange.ts'
import { applyEdits } from './timeline/edit.ts'
import { withInlineEvents } from './timeline/inline-events.ts'
import { settleArticles } from './timeline/settle-articles.ts'

/** Turns articles into a timeline, with an editor's corrections applied. The same input gives the same output. */
export function timelineOf(articles: readonly Article[], edits: readonly Edit[] = []): Timeline {
  const settled = settleArticles([...articles].sort(byPath), edits)
  const mentions = settled.flatMap(mentionsOf)
  const merged = mergeMentions(mentions)
  const edited = applyEdits(merged, edits, settled)
  return arrange(
    edited,
    settled.map(article => article.source),
  )
}

/** An article's sentences with their times, which the timeline and the account of it both start from. */
export const datedSentencesOf = remembered((article: Article) => dateSentences(article))

const mentionsOf = remembered((article: Article) => {
  const found = datedSentencesOf(article).flatMap((sentence, at, all) => findMentions(sentence, all[at - 1]))
  return withInlineEvents(found, article)
})

const byPath = (a: Article, b: Article) => compareText(a.source.path, b.source.path) || compareText(a.source.id, b.source.id)
