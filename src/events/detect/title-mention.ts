import { dateSentences } from '../../dates/date-sentences.ts'
import { titleOf, titleSentence } from '../../articles/title-passage.ts'
import { languageOf } from '../../languages/index.ts'
import type { Article, DatedSentence, Mention } from '../../model.ts'
import { findMentions } from './find-mentions.ts'
import { interviewPassages } from './interview.ts'
import { parseSentences } from './parsed-sentence.ts'

/** Titles whose words are nearly all written with capitals, as many are: "Aster Buys Belmar Dairies". */
const mostCapitals = 0.7
/** Where the title stands: before the first sentence. */
const beforeAll = -1

/**
 * What an article's title tells of, by its first event; none where it is only named there ("After the flood"). It is dated as the
 * article's first sentence would be.
 */
export function titleMention(article: Article, sentences: readonly DatedSentence[]): Mention[] {
  const title = titleOf(article.source)
  const sentence = titleSentence(article.source)
  if (!title || !sentence || /^https?:/i.test(sentence.text)) return []
  // "A talk with Ana Ruiz"
  if (interviewPassages(sentences).size > 0) return []
  const [dated] = dateSentences({ ...article, passages: [title], sentences: [sentence] })
  if (!dated) return []
  const facts = sentences[0]?.article ?? dated.article
  const read = withSmallWords(sentence.text, article.source.language)
  const parsed = parseSentences([{ ...dated, index: beforeAll, text: read, article: facts }])
  const [mention] = findMentions(parsed, 0).filter(({ kind }) => kind !== 'background')
  return mention ? [{ ...mention, quote: sentence.text, headline: sentence.text }] : []
}

/** The title with its common words written small, as they are in a sentence; offsets stay. */
function withSmallWords(text: string, tag: string): string {
  const words = text.match(/\p{L}+/gu) ?? []
  const isCommonWord = languageOf(tag)?.events.isCommonWord
  if (!isCommonWord || words.filter(word => /^\p{Lu}/u.test(word)).length < mostCapitals * words.length) return text
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    const small = word.toLowerCase()
    if (small.length !== word.length || !isCommonWord(small)) return word
    return at === 0 && !/^\p{Lu}{2}/u.test(word) ? word : small
  })
}
