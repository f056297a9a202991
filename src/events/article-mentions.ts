import { contained } from '../common/contained.ts'
import { dateSentences } from '../dates/date-sentences.ts'
import { findMentions } from './detect/find-mentions.ts'
import { namedMention } from './detect/named-mention.ts'
import { parseSentences } from './detect/parsed-sentence.ts'
import { titleMention } from './detect/title-mention.ts'
import { internalError, passagePlace, quoted } from '../common/internal-error.ts'
import { remembered } from '../common/memo.ts'
import type { Article, DatedSentence, Mention, Passage, Problem } from '../model.ts'
import { withInlineEvents } from './detect/inline-events.ts'

/** What a stage made of one article, with a problem for each thing that a fault kept it from. */
export interface FromArticle<Made> {
  readonly made: readonly Made[]
  readonly problems: readonly Problem[]
}

/**
 * An article's sentences with their times, which the timeline and the account of it both start from. There are none where a
 * passage makes the stage throw: what others count from its dates would be wrong.
 */
export const datedSentencesOf = remembered((article: Article): FromArticle<DatedSentence> => {
  const { made, lost } = contained(article.passages, some => dateSentences(withOnly(some, article)), [])
  const [fault] = lost
  if (!fault) return { made, problems: [] }
  const from = 'the dates here from being read, so that no event is taken from this article'
  return { made: [], problems: [internalError(passagePlace(article, fault.item.id), from, fault.error)] }
})

/** What an article tells of, with the events that its author wrote into it. */
export const mentionsOf = remembered((article: Article): FromArticle<Mention> => {
  const { made: dated, problems } = datedSentencesOf(article)
  const read = contained(dated, parseSentences, [])
  const unread = new Set(read.lost.map(({ item }) => item))
  const trees = read.made.values()
  const parsed = dated.map(sentence => (unread.has(sentence) ? undefined : trees.next().value))
  const toldAt = (index: number) => {
    const told = findMentions(parsed, index)
    return told.length > 0 ? told : namedMention(parsed, index)
  }
  const told = contained(dated, some => some.flatMap(each => toldAt(each.index)), [])
  const titled = contained([article], some => some.flatMap(each => titleMention(each, dated)), [])
  const marks = article.inlineEvents ?? []
  const marked = contained(marks, some => withInlineEvents(told.made, { ...article, inlineEvents: some }), told.made)
  return {
    made: [...titled.made, ...marked.made],
    problems: [
      ...problems,
      ...[...read.lost, ...told.lost].map(({ item: { passage, text }, error }) =>
        internalError(passagePlace(article, passage), `this sentence from being read: ${quoted(text)}`, error),
      ),
      ...titled.lost.map(({ error }) => internalError(passagePlace(article, undefined), 'this title from being read', error)),
      ...marked.lost.map(({ item: { line, column }, error }) =>
        internalError({ path: article.source.path, line, column }, 'this mark from being used', error),
      ),
    ],
  }
})

function withOnly(passages: readonly Passage[], article: Article): Article {
  if (passages.length === article.passages.length) return article
  const ids = new Set(passages.map(({ id }) => id))
  return { ...article, passages, sentences: article.sentences.filter(({ passage }) => ids.has(passage)) }
}
