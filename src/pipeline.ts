import { contained } from './common/contained.ts'
import { mergeMentions } from './events/join/merge.ts'
import { internalError, passagePlace, quoted } from './common/internal-error.ts'
import { rememberedList } from './common/memo.ts'
import { mentionsOf } from './events/article-mentions.ts'
import type { Article, Edit, MergedEvents, Mention, Timeline } from './model.ts'
import { compareText } from './common/text.ts'
import { arrange } from './timeline/arrange.ts'
import { applyEdits } from './edits/apply/apply-edits.ts'
import { withLocators } from './timeline/locators.ts'
import { settleArticles } from './edits/apply/apply-publication-days.ts'

/**
 * Turns articles into a timeline, with an editor's corrections applied. The same input gives the same output. What makes a stage
 * throw is left out and told of in `problems`: no article or sentence costs the others.
 */
export function timelineOf(articles: readonly Article[], edits: readonly Edit[] = []): Timeline {
  const settled = settleArticles(inOrder(articles), edits)
  const sources = settled.map(article => article.source)
  const told = settled.map(mentionsOf)
  const merged = joined(settled)
  const edited = applyEdits(merged.made, edits, settled)
  const arranged = contained(edited.events, events => arrange({ ...edited, events }, sources), { ...edited, events: [], sources })
  const problems = [
    ...told.flatMap(({ problems }) => problems),
    ...merged.lost.map(({ item, error }) => unjoined(item, settled, error)),
    ...arranged.lost.map(({ item, error }) => unjoined(item.citations[0], settled, error)),
  ]
  const timeline = withLocators(arranged.made, settled)
  return problems.length > 0 ? { ...timeline, problems } : timeline
}

/**
 * What articles tell of, joined; in the order of their paths. Corrections of events change nothing of it, so that it is done once for
 * the same articles.
 */
export const joined = rememberedList((articles: readonly Article[]) =>
  contained(
    articles.flatMap(article => mentionsOf(article).made),
    mentions =>
      mergeMentions(
        mentions,
        articles.map(({ source }) => source),
      ),
    nothing,
  ),
)

const nothing: MergedEvents = { events: [], undated: [], entities: [] }

/** The problem of a mention that could be given no place among the others. */
function unjoined({ source, passage, quote }: Mention, articles: readonly Article[], error: unknown) {
  const article = articles.find(article => article.source.id === source)
  const place = article ? passagePlace(article, passage) : { path: source }
  return internalError(place, `this sentence from its place in the timeline: ${quoted(quote)}`, error)
}

/** In the order of their paths, so that nothing depends on how they came. */
export const inOrder = (articles: readonly Article[]): readonly Article[] =>
  articles.toSorted((a, b) => compareText(a.source.path, b.source.path) || compareText(a.source.id, b.source.id))
